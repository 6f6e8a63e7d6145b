"""Set text and small drawings as blocks: ink from (0, 0), a size, and what is read.

A block knows no page; ``Block.at`` puts it in its place and ``stack`` piles blocks up.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from leaflet.compose.job import Misfit
from leaflet.compose.sheet import Role
from leaflet.model.words import Words
from leaflet.page import (
    Contour,
    Ink,
    Item,
    Link,
    Mark,
    Path,
    Point,
    Rect,
    Stroke,
    Tag,
    Text,
)
from leaflet.report import Origin
from leaflet.typeset.face import load
from leaflet.typeset.line import Glyph, Line
from leaflet.typeset.setting import narrowest, natural_width, set_words
from leaflet.typeset.style import Style

RUBY_SIZE = 0.5  # of the base, JLREQ 3.3.3 "choice of size of ruby"
RUBY_LEADING = 1 + RUBY_SIZE + 0.2  # in sizes: the line, its ruby, and air above that
LINK_HEIGHT = 1.2  # sizes: the em box and a little below it, so that a finger hits
TOLERANCE = 0.01  # pt: rounding of the typesetter
BEND = 0.5523  # control points of a quarter circle as a Bézier curve, in radii


@dataclass(slots=True)
class Setter:
    """Sets text for one document: hands out marks, and remembers what did not fit its column."""

    condense: float  # the narrowest stretch allowed (長体)
    ruby_face: str
    latin_gap: float  # em between Japanese and Latin
    read: Callable[[Words], Words]  # adds the furigana asked for
    ease: float = 1.0  # between the smallest sizes of the sheet (0) and the largest (1)
    misfits: list[Misfit] = field(default_factory=list)
    _marks: Iterator[int] = field(default_factory=lambda: count(1))

    def mark(self) -> Mark:
        """Return a mark that no other item has."""
        return Mark(next(self._marks))

    def set(
        self, words: Words, role: Role, measure: float
    ) -> tuple[float, float, tuple[Line, ...]]:
        """Return the size (pt), the stretch and the lines of a paragraph in its measure (pt)."""
        size = role.at(self.ease)
        style = self.style(role, size)
        lines = set_words(words, style, measure)
        if (widest := _widest(lines)) > measure + TOLERANCE:
            style = replace(style, stretch=max(self.condense, measure / widest))
            lines = set_words(words, style, measure)
            if (over := _widest(lines) - measure) > TOLERANCE:
                self.misfits.append(Misfit(words.origin, words.plain, over))
        return size, style.stretch, lines

    def width(self, words: Words, role: Role, size: float) -> float:
        """Return the width in pt of the words on one line."""
        return natural_width(self.read(words), self.style(role, size))

    def least(self, words: Words, role: Role) -> float:
        """Return the least measure in pt in which no word is parted."""
        style = self.style(role, role.at(self.ease))
        return narrowest(self.read(words), style)

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
            ruby_size=RUBY_SIZE,
        )


def _widest(lines: Sequence[Line]) -> float:
    return max((line.width for line in lines), default=0.0)


@dataclass(frozen=True, slots=True)
class Block:
    """Ink and reading that belong together: a paragraph, a cell, a box. Sizes in pt."""

    width: float
    height: float
    items: tuple[Item, ...] = ()
    reading: tuple[Tag, ...] = ()

    def at(self, x: float, y: float) -> "Block":
        """Return the same block with its ink moved to (x, y)."""
        return replace(self, items=tuple(moved(item, x, y) for item in self.items))


def moved(item: Item, dx: float, dy: float) -> Item:
    """Return an item moved by a distance in pt."""
    if isinstance(item, Link):
        area = item.area
        return replace(item, area=replace(area, x=area.x + dx, y=area.y + dy))
    return replace(item, at=Point(item.at.x + dx, item.at.y + dy))


def stack(blocks: Iterable[Block], gap: float = 0.0) -> Block:
    """Return blocks one under the other, ``gap`` pt apart; empty ones take no room."""
    items: list[Item] = []
    reading: list[Tag] = []
    y = width = 0.0
    for block in blocks:
        if not block.height:
            continue
        if y:
            y += gap
        items.extend(block.at(0, y).items)
        reading.extend(block.reading)
        y += block.height
        width = max(width, block.width)
    return Block(width, y, tuple(items), tuple(reading))


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
) -> Block:
    """Return a paragraph; its leading is constant and holds the ruby (JLREQ 3.3.1).

    ``link`` makes all of it a place to click, which ``says`` where it leads.
    """
    words = setter.read(words)
    size, stretch, lines = setter.set(words, role, measure)
    leading = size * _leading(words, role)
    baseline = _first_baseline(words, role, size, leading)
    items: list[Item] = []
    above: list[Item] = []
    kids: list[Mark | Tag] = []
    for number, line in enumerate(lines):
        placed = _Line(setter, words.origin, role, size, stretch, ink, baseline + number * leading)
        placed.put(line, items, above, kids)
    if link:
        items.extend(_links(items, kids, link, says))
        kids = [Tag("Link", tuple(kids))]
    reading = Tag(tag, tuple(kids), bookmark=bookmark)
    # The ruby comes last, so that a search for words in the PDF finds them whole.
    return Block(measure, len(lines) * leading, (*items, *above), (reading,))


def _leading(words: Words, role: Role) -> float:
    """Return the distance of baselines in sizes: where there is ruby, every line has its room."""
    return max(role.leading, RUBY_LEADING) if _has_ruby(words) else role.leading


def _has_ruby(words: Words) -> bool:
    return any(span.readings for span in words.spans)


def _first_baseline(words: Words, role: Role, size: float, leading: float) -> float:
    """Return the first baseline's distance from the top; the line, ruby and all, is centred."""
    ruby = size * RUBY_SIZE if _has_ruby(words) else 0.0
    return (leading - size - ruby) / 2 + ruby + size * load(role.face).ascent


@dataclass(frozen=True, slots=True)
class _Line:
    """Puts the pieces of one line on its baseline, ruby above its base."""

    setter: Setter
    origin: Origin
    role: Role
    size: float
    stretch: float
    ink: Ink
    baseline: float

    def put(self, line: Line, items: list[Item], above: list[Item], kids: list[Mark | Tag]) -> None:
        for piece in line.pieces:
            if piece.ruby:
                base, reading = self.setter.mark(), self.setter.mark()
                above.append(self._ruby(piece.ruby, reading))
                kids.append(Tag("Ruby", (Tag("RB", (base,)), Tag("RT", (reading,)))))
            else:
                base = self._continued(kids)
            items.append(self._text(piece.glyphs, base))

    def _continued(self, kids: list[Mark | Tag]) -> Mark:
        """Return the mark of the text before, so that a paragraph is read without a pause."""
        last = kids[-1] if kids else None
        if last is None or isinstance(last, Tag):
            kids.append(self.setter.mark())
        mark = kids[-1]
        assert not isinstance(mark, Tag)
        return mark

    def _text(self, glyphs: Sequence[Glyph], mark: Mark) -> Text:
        return _text(
            glyphs,
            Point(0, self.baseline),
            self.role.face,
            self.size,
            self.ink,
            mark,
            self.origin,
            self.stretch,
        )

    def _ruby(self, glyphs: Sequence[Glyph], mark: Mark) -> Text:
        base, face = load(self.role.face), load(self.setter.ruby_face)
        small = self.size * RUBY_SIZE
        above = self.baseline - self.size * base.ascent - small * face.descent
        return _text(
            glyphs, Point(0, above), face.name, small, self.ink, mark, self.origin, self.stretch
        )


def _text(
    glyphs: Sequence[Glyph],
    at: Point,
    face: str,
    size: float,
    ink: Ink,
    mark: Mark,
    origin: Origin,
    stretch: float,
) -> Text:
    start = glyphs[0].x
    own = tuple(replace(glyph, x=glyph.x - start) for glyph in glyphs)
    return Text(Point(at.x + start, at.y), face, size, ink, own, mark, origin, stretch)


def _links(items: list[Item], kids: list[Mark | Tag], uri: str, says: str) -> list[Link]:
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
        if isinstance(item, Text) and item.mark in bases
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
