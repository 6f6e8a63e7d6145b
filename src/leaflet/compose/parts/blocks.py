"""Set text and small drawings as blocks; ``Block.at`` puts one in its place, ``stack`` piles up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from leaflet.compose.parts.block import Block as Block
from leaflet.compose.parts.block import TextLine
from leaflet.compose.parts.block import moved as moved
from leaflet.compose.parts.block import stack as stack
from leaflet.compose.parts.setter import TOLERANCE as TOLERANCE
from leaflet.compose.parts.setter import Setter as Setter
from leaflet.compose.sheet import Role
from leaflet.model.words import Words
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
from leaflet.typeset.face import INVISIBLE, load
from leaflet.typeset.line import Line, Piece, Run
from leaflet.typeset.style import Style

RUBY_AIR = 0.2  # in sizes, above the ruby
LINK_HEIGHT = 1.2  # sizes: the em box and a little below it, so that a finger hits
BEND = 0.5523  # control points of a quarter circle as a Bézier curve, in radii


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
    return _Paragraph(setter, words, role, measure, ink, tag, bookmark, link, says, ruby_ink)


class _Paragraph(Block):
    """A paragraph broken into lines, which are set when they are measured or drawn."""

    def __init__(
        self,
        setter: Setter,
        words: Words,
        role: Role,
        measure: float,
        ink: Ink,
        tag: str,
        bookmark: str,
        link: str,
        says: str,
        ruby_ink: Ink | None,
    ) -> None:
        """Break the words into lines."""
        words = setter.reading(words, role)
        style, lines, self.misfits = setter.set(words, role, measure)
        self._style, self._set = style, lines
        ruby = style.ruby_size if any(span.readings for span in words.spans) else 0.0
        self._leading = style.size * leading_of(role, ruby)
        self._baseline = baseline_of(role, ruby, style.size, self._leading)
        self.width = measure
        self.height = len(lines) * self._leading
        self._setter, self._words, self._inks = setter, words, (ink, ruby_ink)
        self._tag, self._bookmark, self._link, self._says = tag, bookmark, link, says

    @cached_property
    def _ink(self) -> tuple[tuple[Item, ...], tuple[Tag, ...]]:  # type: ignore[override]
        setter, style, (ink, ruby_ink) = self._setter, self._style, self._inks
        lines = setter.typesetter.set_lines(self._words, style, self.width)
        items, above, kids = ink_of(
            setter, self._words, style, lines, ink, self._baseline, self._leading
        )
        clicks = _links(items, kids, self._link, self._says) if self._link else []
        if self._link:
            kids = [Tag("Link", tuple(kids))]
        if ruby_ink:
            above = [replace(text, ink=ruby_ink) for text in above]
        tag = Tag(self._tag, tuple(kids), bookmark=self._bookmark)
        # The ruby comes last, so that a search for words in the PDF finds them whole.
        return (*items, *clicks, *above), (tag,)

    @cached_property
    def lines(self) -> tuple[TextLine, ...]:
        """The lines of text."""
        return tuple(
            TextLine(
                self._style.size,
                self._baseline + number * self._leading,
                *line.ends(self._style, self.width),
            )
            for number, line in enumerate(self._set)
        )


def ink_of(
    setter: Setter,
    words: Words,
    style: Style,
    lines: Sequence[Line],
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
        placed.put(line, word, items, above, kids)
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
