"""Set text and small drawings as blocks; ``Block.at`` puts one in its place, ``stack`` piles up."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice

from leaflet.compose.job import Misfit
from leaflet.compose.parts.block import Block as Block
from leaflet.compose.parts.block import Later, TextLine
from leaflet.compose.parts.block import moved as moved
from leaflet.compose.parts.block import stack as stack
from leaflet.compose.sheet import Role
from leaflet.model.words import Span, Words
from leaflet.page import (
    DECORATION,
    Contour,
    Ink,
    Item,
    Link,
    Mark,
    Path,
    Point,
    Rect,
    Slot,
    Stroke,
    Tag,
    Text,
)
from leaflet.report import Origin
from leaflet.typeset.break_cost import HALF, WORD
from leaflet.typeset.face import INVISIBLE, load
from leaflet.typeset.joints import SHORT_TAIL
from leaflet.typeset.line import Line, Piece, Run
from leaflet.typeset.place import SetLine
from leaflet.typeset.setting import Typesetter
from leaflet.typeset.style import Style

RUBY_AIR = 0.2  # in sizes, above the ruby
LINK_HEIGHT = 1.2  # sizes: the em box and a little below it, so that a finger hits
GENTLE = 0.9  # stretch that no reader notices, in which a word or an address may stay whole
TOLERANCE = 0.01  # pt: rounding of the typesetter
BEND = 0.5523  # control points of a quarter circle as a Bézier curve, in radii
_FULL_WIDTH = frozenset("０１２３４５６７８９")
_HALF = 0.5  # at which a full-width figure is as wide as the others


class Setter:
    """Sets text for one document at one size of type, and hands out its marks."""

    def __init__(
        self,
        condense: float,
        ruby_face: str,
        latin_gap: float,
        read: Callable[[Words], Words],
        ease: float = 1.0,
        typesetter: Typesetter | None = None,
    ) -> None:
        """Take the narrowest stretch allowed (長体) and em between Japanese and Latin.

        ``read`` adds the furigana asked for; ``ease`` is the size of type, between the smallest
        sizes of the sheet (0) and the largest (1). A ``typesetter`` shared by the sizes that are
        tried analyses each text once.
        """
        self.condense = condense
        self.ruby_face = ruby_face
        self.latin_gap = latin_gap
        self.read = read
        self.ease = ease
        self.typesetter = typesetter or Typesetter()
        self._marks = count(1)

    def mark(self) -> Mark:
        """Return a mark that no other item has."""
        return Mark(next(self._marks))

    def set(
        self, words: Words, role: Role, measure: float
    ) -> tuple[Style, tuple[SetLine, ...], tuple[Misfit, ...]]:
        """Return the style and the lines of a paragraph in its measure (pt), and its misfit."""
        style = self.style(role, role.at(self.ease))
        lines = self.typesetter.break_lines(words, style, measure)
        widest = _widest(lines, style, measure)
        if widest > measure + TOLERANCE:
            stretch = max(self._least_stretch(words, role), measure / widest)
            style = replace(style, stretch=stretch)
            lines = self.typesetter.break_lines(words, style, measure)
            if (over := _widest(lines, style, measure) - measure) > TOLERANCE:
                return style, lines, (Misfit(words.origin, words.plain, over),)
        elif _breaks_badly(lines, style):
            return self._mended(words, role, measure, style, lines)
        return style, lines, ()

    def _mended(
        self, words: Words, role: Role, measure: float, style: Style, lines: tuple[SetLine, ...]
    ) -> tuple[Style, tuple[SetLine, ...], tuple[Misfit, ...]]:
        """Return lines that split a word or leave a short tail, a little condensed if that helps.

        A word that the smallest type would keep whole is a misfit of any larger one.
        """
        if role.phrases == "yes":
            further = (self.condense,) if style.unbroken == "address" else ()
            for stretch in (max(self.condense, GENTLE), *further):
                narrow = replace(style, stretch=stretch)
                tried = self.typesetter.break_lines(words, narrow, measure)
                if not _breaks_badly(tried, narrow) and _widest(tried, narrow, measure) <= measure:
                    return narrow, tried, ()
        least = self.style(role, role.smallest)
        if style.size > least.size and style.unbroken == "prose":
            over = self.typesetter.narrowest(words, style) - measure
            if over > 0.0 and self.typesetter.narrowest(words, least) <= measure:
                return style, lines, (Misfit(words.origin, words.plain, over),)
        return style, lines, ()

    def _least_stretch(self, words: Words, role: Role) -> float:
        """Return how far words may be condensed; a full-width number further than others."""
        number = words.plain if role.unbroken == "number" else ""
        wide = _FULL_WIDTH.intersection(number) and not any(map(str.isascii, number))
        return min(self.condense, _HALF) if wide else self.condense

    def if_it_fits(self, make: Callable[["Setter"], Block]) -> Block | None:
        """Return what is made with this setter; None where even the smallest type is too wide."""
        made = make(self)
        hopeless = made.misfits and make(self.at(0.0)).misfits
        return None if hopeless else made

    def at(self, ease: float) -> "Setter":
        """Return a setter for another size of type in the same document."""
        gap = self.latin_gap
        other = Setter(self.condense, self.ruby_face, gap, self.read, ease, self.typesetter)
        other._marks = self._marks
        return other

    def anew(self, read: Callable[[Words], Words], typesetter: Typesetter) -> "Setter":
        """Return a setter for text of another copy, which remembers nothing of this one's."""
        other = Setter(self.condense, self.ruby_face, self.latin_gap, read, self.ease, typesetter)
        other._marks = self._marks
        return other

    def reading(self, words: Words, role: Role) -> Words:
        """Return the words with the furigana asked for, where this kind of text has any."""
        return self.read(words) if role.ruby else Words((Span(words.plain),), words.origin)

    def width(self, words: Words, role: Role, size: float) -> float:
        """Return the width in pt of the words on one line."""
        style = self.style(role, size)
        return self.typesetter.natural_width(self.reading(words, role), style)

    def least(self, words: Words, role: Role) -> float:
        """Return the least measure in pt in which no word is split."""
        style = self.style(role, role.at(self.ease))
        return self.typesetter.narrowest(self.reading(words, role), style)

    def style(self, role: Role, size: float) -> Style:
        """Return the typesetter's style for a role at a size in pt."""
        return Style(
            face=role.face,
            size=size,
            align=role.align,
            balance=role.balance,
            phrases=role.phrases,
            unbroken=role.unbroken,
            latin_gap=self.latin_gap,
            ruby_face=self.ruby_face,
            ruby_size=max(role.ruby, role.smallest_ruby / size) if role.ruby else 0.0,
            indent=role.indent,
        )


def _breaks_badly(lines: Sequence[SetLine], style: Style) -> bool:
    """Return whether a ragged paragraph splits a word, or an address its host or a short tail."""
    if style.align == "justify" or style.phrases == "no" or len(lines) < 2:
        return False
    if style.unbroken != "address":
        return any(line.ends_at(HALF) for line in lines)
    tail = lines[-1].last - lines[-1].first
    return tail <= SHORT_TAIL or any(line.ends_at(WORD) for line in lines)


def _widest(lines: Sequence[SetLine], style: Style, measure: float) -> float:
    return max((line.width(style, measure) for line in lines), default=0.0)


def paragraph(
    setter: Setter,
    words: Words,
    role: Role,
    measure: float,
    ink: Ink,
    *,
    tag: str = "P",
    bookmark: str = "",
    link: str = "",
    says: str = "",
    ruby_ink: Ink | None = None,
) -> Block:
    """Return a paragraph; its leading is constant and holds the ruby (JLREQ 3.3.1).

    ``link`` makes all of it a link, whose alternative text is ``says``. Ruby has the ink of its
    base unless it is given another.
    """
    words = setter.reading(words, role)
    style, lines, misfits = setter.set(words, role, measure)
    ruby = style.ruby_size if any(span.readings for span in words.spans) else 0.0
    leading = style.size * leading_of(role, ruby)
    baseline = baseline_of(role, ruby, style.size, leading)

    def draw() -> tuple[tuple[Item, ...], tuple[Tag, ...]]:
        items, above, kids = ink_of(setter, words, style, lines, measure, ink, baseline, leading)
        clicks = _links(items, kids, link, says) if link else []
        if link:
            kids = [Tag("Link", tuple(kids))]
        if ruby_ink:
            above = [replace(text, ink=ruby_ink) for text in above]
        # The ruby comes last, so that a search for words in the PDF finds them whole.
        return (*items, *clicks, *above), (Tag(tag, tuple(kids), bookmark=bookmark),)

    def measured() -> tuple[TextLine, ...]:
        return tuple(
            TextLine(style.size, baseline + number * leading, *line.ends(style, measure))
            for number, line in enumerate(lines)
        )

    return Later(measure, len(lines) * leading, draw, measured, misfits)


def ink_of(
    setter: Setter,
    words: Words,
    style: Style,
    lines: Sequence[SetLine],
    measure: float,
    ink: Ink,
    baseline: float,
    leading: float,
    slot: Slot | None = None,
) -> tuple[list[Text], list[Text], list[Mark | Tag]]:
    """Return lines from the first baseline on: their text, their ruby, and what is read."""
    items: list[Text] = []
    above: list[Text] = []
    kids: list[Mark | Tag] = []
    word = _words(words)
    for number, line in enumerate(lines):
        placed = _Line(setter, words.origin, style, ink, baseline + number * leading, slot)
        placed.put(line.line(style, measure), word, items, above, kids)
    return items, above, kids


def _of_piece(piece: Piece, word: Iterator[int]) -> int:
    """Take the characters of a piece, and return the number of the span of the first it shows."""
    numbers = list(islice(word, len(piece.text)))
    shown = (place for place, each in enumerate(piece.text) if each not in INVISIBLE)
    return numbers[next(shown, 0)]


def _words(words: Words) -> Iterator[int]:
    """Yield for each character of a paragraph the number of its span."""
    return (number for number, span in enumerate(words.spans) for _character in span.text)


def leading_of(role: Role, ruby: float) -> float:
    """Return the distance of baselines in sizes: where there is ruby, every line has its room."""
    return max(role.leading, 1 + ruby + RUBY_AIR) if ruby else role.leading


def baseline_of(role: Role, ruby: float, size: float, leading: float) -> float:
    """Return the first baseline's distance from the top; the line, ruby and all, is centred."""
    return (leading - size - size * ruby) / 2 + size * ruby + size * load(role.face).ascent


@dataclass(frozen=True, slots=True)
class _Line:
    """Puts the pieces of one line on its baseline, ruby above its base."""

    setter: Setter
    origin: Origin
    style: Style
    ink: Ink
    baseline: float
    slot: Slot | None

    def put(
        self,
        line: Line,
        word: Iterator[int],
        items: list[Text],
        above: list[Text],
        kids: list[Mark | Tag],
    ) -> None:
        """Add a line; a word is read as one though each of its kanji may have ruby of its own."""
        read = -1
        base = reading = DECORATION
        for piece in line.pieces:
            number = _of_piece(piece, word)
            if not piece.over:
                base = self._continued(kids)
            elif number != read:
                base, reading = self.setter.mark(), self.setter.mark()
                kids.append(Tag("Ruby", (Tag("RB", (base,)), Tag("RT", (reading,)))))
            if piece.over:
                above.append(self._ruby(piece.over, reading))
            items.append(self._base(piece.base, base))
            read = number if piece.over else -1

    def _continued(self, kids: list[Mark | Tag]) -> Mark:
        """Return the mark of the text before, so that a paragraph is read without a pause."""
        last = kids[-1] if kids else None
        if last is None or isinstance(last, Tag):
            kids.append(self.setter.mark())
        mark = kids[-1]
        assert not isinstance(mark, Tag)
        return mark

    def _base(self, run: Run, mark: Mark) -> Text:
        return self._text(run, self.style.face, self.style.size, self.baseline, mark)

    def _ruby(self, run: Run, mark: Mark) -> Text:
        base, face = load(self.style.face), load(self.setter.ruby_face)
        small = self.style.size * self.style.ruby_size
        above = self.baseline - self.style.size * base.ascent - small * face.descent
        return self._text(run, face.name, small, above, mark)

    def _text(self, run: Run, face: str, size: float, y: float, mark: Mark) -> Text:
        place, stretch = Point(run.x, y), self.style.stretch * run.stretch
        glyphs, slot = run.glyphs, self.slot
        return Text(
            place, face, size, self.ink, glyphs, mark, self.origin, stretch, turned=False, slot=slot
        )


def _links(items: list[Text], kids: list[Mark | Tag], uri: str, says: str) -> list[Link]:
    """Return a link over the base text of every line; the leaf is the first that is no ruby."""
    bases = {kid if not isinstance(kid, Tag) else next(kid.marks()) for kid in kids}
    return [
        Link(
            Rect(item.at.x, item.at.y - item.size, item.width, item.size * LINK_HEIGHT),
            uri,
            says,
            item.mark,
            item.origin,
        )
        for item in items
        if item.mark in bases
    ]


def rectangle(area: Rect, *, radius: float = 0.0) -> Contour:
    """Return the outline of a box, its corners rounded by ``radius`` pt."""
    left, top, right, bottom = area.x, area.y, area.right, area.bottom
    if not radius:
        return Contour((left, top), ((right, top), (right, bottom), (left, bottom), ()))
    r = min(radius, area.width / 2, area.height / 2)
    k = r * (1 - BEND)
    return Contour(
        (left + r, top),
        (
            (right - r, top),
            (right - k, top, right, top + k, right, top + r),
            (right, bottom - r),
            (right, bottom - k, right - k, bottom, right - r, bottom),
            (left + r, bottom),
            (left + k, bottom, left, bottom - k, left, bottom - r),
            (left, top + r),
            (left, top + k, left + k, top, left + r, top),
            (),
        ),
    )


def box(
    area: Rect,
    mark: Mark,
    *,
    fill: Ink | None = None,
    stroke: Stroke | None = None,
    radius: float = 0.0,
) -> Path:
    """Return a filled or stroked box."""
    return Path(Point(0, 0), (rectangle(area, radius=radius),), mark, fill, stroke)


def rule(start: Point, end: Point, stroke: Stroke, mark: Mark) -> Path:
    """Return a straight line."""
    contour = Contour((start.x, start.y), ((end.x, end.y),))
    return Path(Point(0, 0), (contour,), mark, stroke=stroke)
