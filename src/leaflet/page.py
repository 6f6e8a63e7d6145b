"""The seam: ink at fixed places, and the order in which to read it.

Composers make these values and drawers turn them into bytes; nothing here draws.
Lengths are in pt; the origin is the top left corner of the trimmed page and y grows downward.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal, NamedTuple, NewType, Protocol

from leaflet.report import Origin
from leaflet.typeset.font_files import ASCENT, DESCENT
from leaflet.typeset.line import Glyph

Mark = NewType("Mark", int)
"""Names one leaf of the reading tree; every item carries the mark of the leaf that owns it."""

DECORATION: Final = Mark(0)  # an artifact (ISO 32000-1 14.8.2.2): painted, never read out


class Point(NamedTuple):
    """A place on the page."""

    x: float
    y: float


CORNER: Final = Point(0.0, 0.0)
"""The upper left corner of a page or a block."""


class Rect(NamedTuple):
    """A rectangle on the page: its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the bottom edge."""
        return self.y + self.height

    def overlaps(self, other: "Rect") -> bool:
        """Return whether the two share more than an edge."""
        x, y, width, height = self
        left, top, wide, high = other
        return x < left + wide and left < x + width and y < top + high and top < y + height

    def contains(self, other: "Rect") -> bool:
        """Return whether the other lies within this one, edges included."""
        x, y, width, height = self
        left, top, wide, high = other
        return x <= left and y <= top and x + width >= left + wide and y + height >= top + high

    def joined(self, other: "Rect") -> "Rect":
        """Return the smallest rectangle that holds both."""
        x, y, width, height = self
        left, top, wide, high = other
        least_x, least_y = min(x, left), min(y, top)
        right, bottom = max(x + width, left + wide), max(y + height, top + high)
        return Rect(least_x, least_y, right - least_x, bottom - least_y)

    def grown(self, margin: float) -> "Rect":
        """Return the rectangle with a margin in pt added on each side."""
        return Rect(
            self.x - margin, self.y - margin, self.width + 2 * margin, self.height + 2 * margin
        )


class Size(NamedTuple):
    """Width and height of a page."""

    width: float
    height: float


class Ink(NamedTuple):
    """A colour in sRGB, each channel 0 to 255."""

    red: int
    green: int
    blue: int

    @property
    def hex(self) -> str:
        """The colour as CSS writes it: #rrggbb."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


class Slot(Protocol):
    """A line that differs from copy to copy of a print run; the composer knows how to fill it."""

    @property
    def faces(self) -> tuple[str, ...]:
        """The fonts that its text may have."""
        ...


@dataclass(frozen=True, slots=True)
class Text:
    """Glyphs of one font at one size on one baseline, starting at ``at``.

    ``turned`` text is upside down: it runs to the left from ``at``, its glyphs below the baseline.
    Outlines and links have no such field: their coordinates alone say how they lie.
    Nothing else on the pages depends on text in a ``slot``, which is last in the PDF. ``others``
    are the places of what is printed as one with the value at ``origin``: hours with their note.
    """

    at: Point
    face: str  # the file name of the font without its suffix: BIZUDPGothic-Regular
    size: float  # pt
    ink: Ink
    glyphs: tuple[Glyph, ...]
    mark: Mark  # no default: decoration is a decision, never an omission
    origin: Origin | None = None
    stretch: float = 1.0  # horizontal condensing (長体): 0.85 is 85 % of the natural width
    turned: bool = False
    slot: Slot | None = None
    others: tuple[Origin, ...] = ()

    @property
    def words(self) -> str:
        """The characters, in reading order."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def width(self) -> float:
        """From the start of the text to the end of the last advance, in pt."""
        return self.glyphs[-1].x + self.glyphs[-1].advance if self.glyphs else 0.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn: width in pt and colour; ``dash`` alternates drawn and blank lengths."""

    width: float
    ink: Ink
    dash: tuple[float, ...] = ()


Step = tuple[()] | tuple[float, float] | tuple[float, float, float, float, float, float]
"""One step of an outline: ``(x, y)`` line to; six numbers a Bézier curve; ``()`` close."""


@dataclass(frozen=True, slots=True)
class Contour:
    """One subpath: where it starts, then its steps."""

    start: tuple[float, float]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """Outlines painted in one go (non-zero winding), in units of ``scale`` pt from ``at``.

    A QR code is one path of whole numbers under one scale, so that no seam shows between modules;
    ``code`` is what it says, empty for any other drawing.
    """

    at: Point
    contours: tuple[Contour, ...]
    mark: Mark
    fill: Ink | None = None
    stroke: Stroke | None = None
    scale: float = 1.0
    origin: Origin | None = None
    code: str = ""

    @property
    def hull(self) -> Rect:
        """The rectangle around all outlines, without the width of the stroke.

        A Bézier curve lies within the hull of its control points.
        """
        points = ((each.start, *each.steps) for each in self.contours)
        numbers = list(chain.from_iterable(chain.from_iterable(points)))
        left, top = min(numbers[::2]), min(numbers[1::2])
        return Rect(
            self.at.x + left * self.scale,
            self.at.y + top * self.scale,
            (max(numbers[::2]) - left) * self.scale,
            (max(numbers[1::2]) - top) * self.scale,
        )


@dataclass(frozen=True, slots=True)
class Link:
    """A place to click: where it leads, and what a screen reader says of it.

    ``uri`` is ASCII; ``#`` and the ``id`` of a tag lead to that tag in the same document.
    """

    area: Rect
    uri: str
    says: str
    mark: Mark  # the leaf whose words are clicked
    origin: Origin | None = None


Item = Text | Path | Link


def box(item: Item) -> Rect:
    """Return the space an item takes on its page, in pt.

    Of a text these are the em boxes of its glyphs, without spaces at its end, which print nothing;
    of a path its outlines with their stroke.
    """
    if isinstance(item, Link):
        return item.area
    if isinstance(item, Path):
        return item.hull.grown(item.stroke.width / 2) if item.stroke else item.hull
    height = (ASCENT + DESCENT) * item.size
    printed = (each for each in reversed(item.glyphs) if each.text.strip())
    width = next((each.x + each.advance for each in printed), 0.0)
    if item.turned:
        return Rect(item.at.x - width, item.at.y - DESCENT * item.size, width, height)
    return Rect(item.at.x, item.at.y - ASCENT * item.size, width, height)


def around(boxes: Iterable[Rect]) -> Rect:
    """Return the smallest rectangle that holds all of them; ValueError where there is none."""
    lefts, tops, rights, bottoms = zip(
        *((x, y, x + width, y + height) for x, y, width, height in boxes), strict=True
    )
    left, top = min(lefts), min(tops)
    return Rect(left, top, max(rights) - left, max(bottoms) - top)


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a sheet, its items in painting order."""

    size: Size
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """A structure type in the reading order (ISO 32000-1 14.8.4), with its marks and child tags.

    ``alt`` says a figure in words; ``scope`` is ``Column`` or ``Row`` on a TH; ``bookmark`` puts
    the tag into the outline under these words; ``id`` is what a link to it names, unique in the
    document. A figure is ``spelled`` if its drawing means nothing away from its place, as an arrow
    does: text and web page show its words instead. A tag with a ``slot`` holds text in that slot.
    """

    role: str
    kids: "tuple[Mark | Tag, ...]" = ()
    alt: str = ""
    scope: str = ""
    bookmark: str = ""
    spelled: bool = False
    id: str = ""
    slot: Slot | None = None

    def walk(self) -> Iterator["Tag"]:
        """Yield this tag and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.walk()

    def marks(self) -> Iterator[Mark]:
        """Yield the leaves below this tag, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.marks()
            else:
                yield kid


@dataclass(frozen=True, slots=True)
class Printing:
    """The settings a print dialog starts with (ISO 32000-1 12.2).

    ``unscaled`` keeps type, codes and cut cards at their size; ``duplex`` names the edge over
    which the sheet is turned, or ``simplex`` where its back is blank.
    """

    unscaled: bool = False
    duplex: Literal["", "simplex", "long", "short"] = ""


@dataclass(frozen=True, slots=True)
class Document:
    """Everything a drawer may know: the ink, the order in which it is read, and the metadata.

    ``lang`` is the language of the text (BCP 47), ``bearer`` the school whose copy it is.
    """

    pages: tuple[Page, ...]
    reading: Tag
    title: str
    lang: str = "ja-JP"
    author: str = ""
    subject: str = ""
    printing: Printing = Printing()
    bearer: str = ""

    @property
    def full_title(self) -> str:
        """The title, and whose copy it is."""
        return titled(self.title, self.bearer)


def titled(title: str, bearer: str) -> str:
    """Return the title of a copy."""
    return f"{title}（{bearer}）" if bearer else title
