"""Set text and small drawings as blocks; ``Block.at`` puts one in its place, ``stack`` piles up."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import Final

from leaflet.compose.parts.block import Block as Block
from leaflet.compose.parts.block import TextLine
from leaflet.compose.parts.block import moved as moved
from leaflet.compose.parts.block import stack as stack
from leaflet.compose.parts.setter import TOLERANCE as TOLERANCE
from leaflet.compose.parts.setter import Setter as Setter
from leaflet.compose.sheet import Role
from leaflet.model.words import Words
from leaflet.page import (
    CORNER,
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
from leaflet.typeset.face import INVISIBLE, load
from leaflet.typeset.line import Line, Run
from leaflet.typeset.style import Style

RUBY_AIR: Final = 0.2  # in sizes, above the ruby
LINK_HEIGHT: Final = 1.2  # sizes: the em box and a little below it, so that a finger hits
BEND: Final = 0.5523  # control points of a quarter circle as a Bézier curve, in radii


@dataclass(frozen=True, slots=True)
class ReadAs:
    """How a paragraph is tagged, bookmarked and linked.

    ``link`` makes all of it a link, whose alternative text is ``says``.
    """

    tag: str = "P"
    bookmark: str = ""
    link: str = ""
    says: str = ""


PLAIN: Final = ReadAs()


def paragraph(
    setter: Setter,
    words: Words,
    role: Role,
    measure: float,
    ink: Ink,
    read_as: ReadAs = PLAIN,
    ruby_ink: Ink | None = None,
) -> Block:
    """Return a paragraph; its leading is constant and holds the ruby (JLREQ 3.3.1).

    Ruby has the ink of its base unless it is given another.
    """
    return _Paragraph(setter, words, role, measure, (ink, ruby_ink or ink), read_as)


def paragraphs(
    setter: Setter, texts: Iterable[Words], role: Role, measure: float, ink: Ink
) -> Block:
    """Return a paragraph of each text, one below the other."""
    return stack(paragraph(setter, words, role, measure, ink) for words in texts)


class _Paragraph(Block):
    """A paragraph broken into lines, which are set when they are measured or drawn."""

    def __init__(
        self,
        setter: Setter,
        words: Words,
        role: Role,
        measure: float,
        inks: tuple[Ink, Ink],
        read_as: ReadAs,
    ) -> None:
        """Break the words into lines; of the ``inks`` the second is that of the ruby."""
        words = setter.reading(words, role)
        style, lines, self.misfits = setter.set(words, role, measure)
        self._style, self._set = style, lines
        ruby = style.ruby_size if any(span.readings for span in words.spans) else 0.0
        self._leading = style.size * leading_of(role, ruby)
        self._baseline = baseline_of(role, ruby, style.size, self._leading)
        self.width = measure
        self.height = len(lines) * self._leading
        self._setter, self._words, self._inks, self._read_as = setter, words, inks, read_as

    @cached_property
    def _ink(self) -> tuple[tuple[Item, ...], tuple[Tag, ...]]:  # type: ignore[override]
        setter, style, (ink, ruby_ink) = self._setter, self._style, self._inks
        lines = setter.typesetter.set_lines(self._words, style, self.width)
        items, above, kids = ink_of(
            setter, self._words, style, lines, ink, self._baseline, self._leading
        )
        read_as = self._read_as
        clicks = _links(items, kids, read_as) if read_as.link else []
        if read_as.link:
            kids = [Tag("Link", tuple(kids))]
        if ruby_ink != ink:
            above = [replace(text, ink=ruby_ink) for text in above]
        tag = Tag(read_as.tag, tuple(kids), bookmark=read_as.bookmark)
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
    at: Point = CORNER,
) -> tuple[list[Text], list[Text], list[Mark | Tag]]:
    """Return lines from the first baseline on: their text, their ruby, and what is read.

    ``at`` is the upper left corner of their block.
    """
    put = _Lines(setter, words, style, ink, slot, at)
    for number, line in enumerate(lines):
        put.line(line, baseline + number * leading)
    return put.items, put.above, put.kids


def leading_of(role: Role, ruby: float) -> float:
    """Return the distance of baselines in sizes: where there is ruby, every line has its room."""
    return max(role.leading, 1 + ruby + RUBY_AIR) if ruby else role.leading


def baseline_of(role: Role, ruby: float, size: float, leading: float) -> float:
    """Return the first baseline's distance from the top; the line, ruby and all, is centred.

    Of a close leading there is no more white below a line with ruby than below one without.
    """
    white = leading - size - size * ruby
    below = min(white, (role.leading - 1) * size) / 2
    return white - below + size * ruby + size * load(role.face).ascent


class _Lines:
    """Puts the pieces of lines on their baselines, ruby above its base."""

    def __init__(
        self,
        setter: Setter,
        words: Words,
        style: Style,
        ink: Ink,
        slot: Slot | None,
        at: Point,
    ) -> None:
        self.items: list[Text] = []
        self.above: list[Text] = []
        self.kids: list[Mark | Tag] = []
        self._setter, self._style, self._ink, self._slot = setter, style, ink, slot
        self._words, self._at = words, at
        self._ends = list(accumulate(len(span.text) for span in words.spans))
        self._put = 0  # characters
        self._small = style.size * style.ruby_size
        self._ruby_face = load(setter.ruby_face)

    def line(self, line: Line, baseline: float) -> None:
        """Add a line; a word is read as one though each of its kanji may have ruby of its own."""
        read = -1
        base = reading = DECORATION
        size, mark = self._style.size, self._setter.mark
        over = baseline - size * load(self._style.face).ascent
        over -= self._small * self._ruby_face.descent
        for piece in line.pieces:
            text = piece.text
            if piece.over:
                word = self._word(text)
                if word != read:
                    base, reading = mark(), mark()
                    self.kids.append(Tag("Ruby", (Tag("RB", (base,)), Tag("RT", (reading,)))))
                ruby = self._text(piece.over, self._small, over, reading)
                self.above.append(ruby)
                read = word
            else:
                base, read = self._continued(), -1
            self.items.append(self._text(piece.base, size, baseline, base))
            self._put += len(text)

    def _word(self, text: str) -> int:
        """Return the number of the span of the first character that the next text shows."""
        shown = (place for place, each in enumerate(text) if each not in INVISIBLE)
        return bisect_right(self._ends, self._put + next(shown, 0))

    def _continued(self) -> Mark:
        """Return the mark of the text before, so that a paragraph is read without a pause."""
        last = self.kids[-1] if self.kids else None
        if last is None or isinstance(last, Tag):
            last = self._setter.mark()
            self.kids.append(last)
        return last

    def _text(self, run: Run, size: float, y: float, mark: Mark) -> Text:
        stretch = self._style.stretch * run.stretch
        return Text(
            Point(self._at.x + run.x, self._at.y + y),
            run.face,
            size,
            self._ink,
            run.glyphs,
            mark,
            self._words.origin,
            stretch,
            slot=self._slot,
            others=self._words.others,
        )


def _links(items: list[Text], kids: list[Mark | Tag], read_as: ReadAs) -> list[Link]:
    """Return a link over the base text of every line; the leaf is the first that is not ruby."""
    bases = {kid if not isinstance(kid, Tag) else next(kid.marks()) for kid in kids}
    return [
        Link(
            Rect(item.at.x, item.at.y - item.size, item.width, item.size * LINK_HEIGHT),
            read_as.link,
            read_as.says,
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
