"""Bars and rows at their places: each cell has a natural height and fills the one it is given."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple, Protocol

from leaflet.compose.flow.band_sheet import BandRules
from leaflet.compose.flow.outline import Bar, DrawnDesk, References
from leaflet.compose.parts.baseline import extent_of
from leaflet.compose.parts.block import Block
from leaflet.page import Point, Rect

Heading = Literal["right", "down"]
Freer = Callable[[float, float], Block | None]
"""Sets a box more freely: larger words or numbers by a factor, the gaps of a desk by another.

None where it is not set so.
"""


@dataclass(frozen=True, slots=True)
class Placed:
    """A bar or a desk in its area; a bar with ``spines`` reaches down along what it leads to."""

    what: Bar | DrawnDesk
    area: Rect
    block: Block
    spines: tuple[Rect, ...] = ()
    freer: Freer | None = None

    @property
    def line(self) -> float:
        """Where it begins, in pt: what is side by side begins on one line."""
        return round(self.area.y, 1)


@dataclass(frozen=True, slots=True)
class BarArrow:
    """A short arrow out of a bar: where its tip is, and where it points.

    ``refers`` is what it says where it leads to a desk that has been read with another question.
    """

    tip: Point
    heading: Heading
    refers: References | None = None


@dataclass(slots=True)
class PlacedCells:
    """What has been placed by the rules of a sheet, in the writer's order."""

    rules: BandRules
    boxes: list[Placed] = field(default_factory=list)
    arrows: list[BarArrow] = field(default_factory=list)


class Gaps(NamedTuple):
    """The gaps between bars, and to what they lead to, in pt."""

    down: float
    across: float


class Cell(Protocol):
    """A piece of the bands, in pt; ``stretch`` counts the rows that may grow.

    ``air`` is the height of the gaps that grow before these. ``void`` is the area (pt²) of bars on
    the left that their words leave empty.
    """

    stretch: int
    air: float

    @property
    def height(self) -> float:
        """The natural height, in pt."""

    @property
    def void(self) -> float:
        """The area of bars that is empty, in pt²."""

    @property
    def rows(self) -> "Sequence[BoxCell]":
        """All boxes in the cell."""

    def place(self, at: Point, height: float, places: PlacedCells) -> Sequence[Rect]:
        """Put the cell at its corner in a height, and return the areas arrows lead to."""


class BoxCell:
    """One box: a desk, or a bar."""

    void = air = 0.0

    def __init__(self, what: Bar | DrawnDesk, block: Block, freer: Freer | None = None) -> None:
        """Take what is in the box, and how it is set more freely where there is room."""
        self.what, self.block, self.freer = what, block, freer
        self.width, self.height = block.width, block.height
        self.stretch = 1 if isinstance(what, DrawnDesk) else 0

    @property
    def rows(self) -> "Sequence[BoxCell]":
        """The box itself."""
        return (self,)

    def place(self, at: Point, height: float, places: PlacedCells) -> Sequence[Rect]:
        """Put the box."""
        area = Rect(at.x, at.y, self.width, height)
        places.boxes.append(Placed(self.what, area, self.block, freer=self.freer))
        return (area,)


class Pile:
    """Cells one below the other; what is to spare goes between them, then into desks."""

    def __init__(self, cells: Sequence[Cell], gap: float) -> None:
        """Take the cells and the gap between them."""
        self.cells, self.gap = cells, gap
        gaps = gap * (len(cells) - 1)
        self.height = sum(cell.height for cell in cells) + gaps
        self.air = sum(cell.air for cell in cells) + gaps
        self.stretch = sum(cell.stretch for cell in cells)
        self.rows: Sequence[BoxCell] = [row for cell in cells for row in cell.rows]

    @property
    def void(self) -> float:
        """The area of bars that is empty, in pt²."""
        return sum(cell.void for cell in self.cells)

    @property
    def head(self) -> "Barred | Spined | None":
        """The bar at its head, if that is above what it leads to."""
        first = self.cells[0]
        return first if isinstance(first, Barred | Spined) and first.head else None

    def filling(self, slack: float, air: float, share: float) -> float:
        """Return the most height in pt that the pile is to fill.

        Its gaps grow by ``air`` times themselves. Each row that may grow takes ``slack`` pt more,
        or all of them a ``share`` of their height.
        """
        if not self.stretch:
            return self.height
        return self.height + air * self.air + max(slack * self.stretch, share * self.height)

    def place(self, at: Point, height: float, places: PlacedCells) -> Sequence[Rect]:
        """Put the cells."""
        spare = max(0.0, height - self.height)
        airy = min(places.rules.air, spare / self.air) if self.air else 0.0
        each = (spare - airy * self.air) / self.stretch if self.stretch else 0.0
        areas: list[Rect] = []
        y = at.y
        for cell in self.cells:
            own = cell.height + airy * cell.air + each * cell.stretch
            areas += cell.place(Point(at.x, y), own, places)
            y += own + self.gap * (1 + airy)
        return areas


class Across:
    """Cells side by side that end on one line; bars above what they lead to are equally high.

    Cells that are far too low for that end on a line of their own.
    """

    def __init__(self, cells: Sequence[tuple[Cell, float]], gap: float) -> None:
        """Take the cells with their widths and the gap between them."""
        head = max((c.head for c, _width in cells if isinstance(c, Barred)), default=0.0)
        self.cells: Sequence[tuple[Cell, float]] = [
            (cell.below(head) if isinstance(cell, Barred) else cell, width) for cell, width in cells
        ]
        self.gap = gap
        highest = max((cell for cell, _width in self.cells), key=lambda cell: cell.height)
        self.height, self.air = highest.height, highest.air
        self.stretch = max(cell.stretch for cell, _width in self.cells)
        self.rows: Sequence[BoxCell] = [row for cell, _width in cells for row in cell.rows]

    @property
    def void(self) -> float:
        """The area that is empty, in pt²: of bars, and below what is lower than the highest."""
        below = sum((self.height - cell.height) * width for cell, width in self.cells)
        return below + sum(cell.void for cell, _width in self.cells)

    def place(self, at: Point, height: float, places: PlacedCells) -> Sequence[Rect]:
        """Put the cells; an arrow leads to the first thing in each."""
        areas, x = [], at.x
        cells, rules = self.cells, places.rules
        most = [(1 + rules.even) * cell.height + rules.air * cell.air for cell, _width in cells]
        line = min((each for each in most if each < height), default=height)
        for (cell, width), each in zip(cells, most, strict=True):
            own = height if each >= height else max(line, cell.height)
            areas.append(cell.place(Point(x, at.y), own, places)[0])
            x += width + self.gap
        return areas


def _void(bar: BoxCell, height: float) -> float:
    """Return how much of a bar is empty, in pt²: more than as much again as its words take."""
    return max(0.0, bar.width * height - 2 * extent_of(bar.block) * bar.height)


class Barred:
    """A bar that spans what it leads to, with an arrow into each thing it leads to."""

    def __init__(
        self, bar: BoxCell, inner: Pile | Across, gap: float, heading: Heading, head: float = 0.0
    ) -> None:
        """Take the bar, what it leads to, and the gap between them, in which the arrows are.

        A bar above what it leads to is ``head`` pt high at the least.
        """
        self.bar, self.inner, self.gap, self.heading = bar, inner, gap, heading
        self.rows: Sequence[BoxCell] = [bar, *inner.rows]
        self.stretch, self.air = inner.stretch, inner.air
        self.head: float = max(head, bar.height) if heading == "down" else 0.0
        if heading == "right":
            self.height = max(bar.height, inner.height)
        else:
            self.height = self.head + gap + inner.height

    def below(self, head: float, inner: Pile | None = None) -> "Barred":
        """Return the same with a bar that is so high (pt), if it is above what it leads to."""
        return Barred(self.bar, inner or self.inner, self.gap, self.heading, head)

    @property
    def void(self) -> float:
        """The area of bars that is empty, in pt²."""
        return self.inner.void + (_void(self.bar, self.height) if self.heading == "right" else 0.0)

    def place(self, at: Point, height: float, places: PlacedCells) -> Sequence[Rect]:
        """Put the bar, then what it leads to."""
        if self.heading == "right":
            areas = self.bar.place(at, height, places)
            x = at.x + self.bar.width + self.gap
            for each in self.inner.place(Point(x, at.y), height, places):
                places.arrows.append(BarArrow(Point(each.x, each.y + each.height / 2), "right"))
            return areas
        bar = self.bar.place(at, self.head, places)
        y = at.y + self.head + self.gap
        areas = self.inner.place(Point(at.x, y), height - self.head - self.gap, places)
        if isinstance(self.inner, Pile):
            tips = [Point(at.x + self.bar.width / 2, y)]
        else:
            tips = [Point(each.x + each.width / 2, y) for each in areas]
        places.arrows += [BarArrow(tip, "down") for tip in tips]
        return bar


class Spined:
    """A bar above what it leads to, with a spine along its left side and arrows out of that."""

    def __init__(
        self, bar: BoxCell, inner: Pile, spine: float, gap: Gaps, head: float = 0.0
    ) -> None:
        """Take the bar, ``head`` pt high at the least, what it leads to, the spine's width."""
        self.bar, self.inner, self.spine, self.gap = bar, inner, spine, gap
        self.head = max(head, bar.height)
        self.rows: Sequence[BoxCell] = [bar, *inner.rows]
        self.stretch, self.air = inner.stretch, inner.air
        self.height = self.head + gap.down + inner.height
        self.void = inner.void

    def below(self, head: float, inner: Pile | None = None) -> "Spined":
        """Return the same with a bar that is so high (pt)."""
        return Spined(self.bar, inner or self.inner, self.spine, self.gap, head)

    def place(self, at: Point, height: float, places: PlacedCells) -> Sequence[Rect]:
        """Put the bar, then what it leads to."""
        area = Rect(at.x, at.y, self.bar.width, self.head)
        spine = Rect(at.x, at.y, self.spine, height)
        places.boxes.append(Placed(self.bar.what, area, self.bar.block, (spine,)))
        left, top = at.x + self.spine + self.gap.across, area.bottom + self.gap.down
        for each in self.inner.place(Point(left, top), height - (top - at.y), places):
            places.arrows.append(BarArrow(Point(left, each.y + each.height / 2), "right"))
        return (area,)


class _OneDesk:
    """Questions that lead to the same desk."""

    void = air = 0.0
    stretch = 1

    def __init__(
        self,
        bars: Sequence[BoxCell],
        refers: Sequence[References | None],
        desk: BoxCell,
        gap: Gaps,
    ) -> None:
        """Take the bars, what the arrow out of each says, the desk, and the gaps."""
        self.bars, self.refers, self.desk, self.gap = bars, refers, desk, gap
        self.rows: Sequence[BoxCell] = [*bars, desk]


class DeskBeside(_OneDesk):
    """Questions one below the other that lead to the same desk, on the left of it."""

    @cached_property
    def _pile(self) -> Pile:
        return Pile(self.bars, self.gap.down)

    @property
    def height(self) -> float:
        """The natural height, in pt."""
        return max(self._pile.height, self.desk.height)

    def place(self, at: Point, height: float, places: PlacedCells) -> Sequence[Rect]:
        """Put the bars, then the desk."""
        areas = self._pile.place(at, height, places)
        x = areas[0].right + self.gap.across
        self.desk.place(Point(x, at.y), height, places)
        for area, refers in zip(areas, self.refers, strict=True):
            tip = Point(x, area.y + area.height / 2)
            places.arrows.append(BarArrow(tip, "right", refers))
        return areas


class DeskBelow(_OneDesk):
    """Questions side by side that lead to the same desk, above it."""

    @property
    def head(self) -> float:
        """The height of the bars, in pt."""
        return max(bar.height for bar in self.bars)

    @property
    def height(self) -> float:
        """The natural height, in pt."""
        return self.head + self.gap.down + self.desk.height

    def place(self, at: Point, height: float, places: PlacedCells) -> Sequence[Rect]:
        """Put the bars, then the desk."""
        x, y = at.x, at.y + self.head + self.gap.down
        for bar, refers in zip(self.bars, self.refers, strict=True):
            bar.place(Point(x, at.y), self.head, places)
            places.arrows.append(BarArrow(Point(x + bar.width / 2, y), "down", refers))
            x += bar.width + self.gap.across
        self.desk.place(Point(at.x, y), height - (y - at.y), places)
        return (Rect(at.x, at.y, x - self.gap.across - at.x, self.head),)
