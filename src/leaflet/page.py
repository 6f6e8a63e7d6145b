"""The seam: ink at fixed places, and the order in which to read it.

Composers make these values and drawers turn them into bytes; nothing here measures or draws.
Lengths are in pt; the origin is the top left corner of the trimmed page and y grows downward.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal, NamedTuple, NewType

from leaflet.report import Origin
from leaflet.typeset.line import Glyph

Mark = NewType("Mark", int)
"""Names one leaf of the reading tree; every item carries the mark of the leaf that owns it."""

DECORATION: Final = Mark(0)  # an artifact (ISO 32000-1 14.8.2.2): painted, never read out


class Point(NamedTuple):
    """A place on the page."""

    x: float
    y: float


class Rect(NamedTuple):
    """A box on the page by its top left corner and its size."""

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


class Size(NamedTuple):
    """Width and height of a page."""

    width: float
    height: float


class Ink(NamedTuple):
    """A colour in sRGB, each channel 0 to 255."""

    red: int
    green: int
    blue: int


class Text(NamedTuple):
    """Glyphs of one font at one size on one baseline, starting at ``at``.

    ``turned`` text stands upside down: it runs to the left from ``at``, its glyphs below the line.
    Outlines and links need no such word: their places alone say how they lie.
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

    @property
    def words(self) -> str:
        """The characters, as they are read."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def width(self) -> float:
        """From the start of the text to the end of the last advance, in pt."""
        return self.glyphs[-1].x + self.glyphs[-1].advance if self.glyphs else 0.0


class Stroke(NamedTuple):
    """How a line is drawn: pt and colour; ``dash`` alternates drawn and left out lengths."""

    width: float
    ink: Ink
    dash: tuple[float, ...] = ()


Step = tuple[()] | tuple[float, float] | tuple[float, float, float, float, float, float]
"""One step of an outline: ``(x, y)`` line to; six numbers a Bézier curve; ``()`` close."""


class Contour(NamedTuple):
    """One subpath: where it starts, then its steps."""

    start: tuple[float, float]
    steps: tuple[Step, ...]


class Path(NamedTuple):
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
    def hull(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom in pt, without the width of the stroke.

        A Bézier curve lies within the hull of its control points; of each of the hundreds of
        rectangles of a code, two corners say all.
        """
        points: Iterator[tuple[Step, ...]]
        if self.code:
            points = ((each.start, each.steps[1]) for each in self.contours)
        else:
            points = ((each.start, *each.steps) for each in self.contours)
        numbers = list(chain.from_iterable(chain.from_iterable(points)))
        xs, ys = numbers[::2], numbers[1::2]
        return (
            self.at.x + min(xs) * self.scale,
            self.at.y + min(ys) * self.scale,
            self.at.x + max(xs) * self.scale,
            self.at.y + max(ys) * self.scale,
        )


class Link(NamedTuple):
    """A place to click: where it leads and what it says to those who cannot see it."""

    area: Rect
    uri: str  # ASCII; ``#id`` leads to the tag of that id
    says: str
    mark: Mark  # the leaf whose words the link stands on
    origin: Origin | None = None


Item = Text | Path | Link


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a sheet, its items in painting order."""

    size: Size
    items: tuple[Item, ...]


class Tag(NamedTuple):
    """A role in the reading order (ISO 32000-1 14.8.4) over marks and further tags.

    ``alt`` says a figure in words; ``scope`` is ``Column`` or ``Row`` on a TH; ``bookmark`` puts
    the tag into the outline under these words. A figure is ``spelled`` whose drawing says nothing
    away from its place, as an arrow does: text and web page show its words instead. ``id`` is a
    name that no other tag of the document has, so that links can lead here.
    """

    role: str
    kids: "tuple[Mark | Tag, ...]" = ()
    alt: str = ""
    scope: str = ""
    bookmark: str = ""
    spelled: bool = False
    id: str = ""

    def marks(self) -> Iterator[Mark]:
        """Give the leaves below this tag, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.marks()
            else:
                yield kid


@dataclass(frozen=True, slots=True)
class Printing:
    """What the print dialog is asked to begin with (ISO 32000-1 12.2).

    ``unscaled`` is for paper that is cut already; ``duplex`` names the edge over which the sheet
    is turned, or says that there is nothing on its back.
    """

    unscaled: bool = False
    duplex: Literal["", "simplex", "long", "short"] = ""


@dataclass(frozen=True, slots=True)
class Document:
    """Everything an output may know: the ink, how it is read, and words about the whole.

    ``lang`` is the language of what is read (BCP 47); ``author`` to ``keywords`` are metadata.
    """

    pages: tuple[Page, ...]
    reading: Tag
    title: str
    lang: str = "ja-JP"
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    printing: Printing = Printing()
