"""The largest type in which a chart keeps to its page, over all the ways to lay it out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor
from typing import Final, Literal, Protocol

from leaflet.compose.flow.chart import Arrangement, Charter, Laid
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.sheet import Flow
from leaflet.flowchart import Direction
from leaflet.model.route import Graph
from leaflet.page import Size

DIRECTIONS: Final[tuple[Direction, ...]] = ("right", "down")
STEPS: Final = 16  # between the smallest type (0) and the largest
CROSSING: Final = 1.0  # steps of type that a chart without a crossing is worth
FEWEST: Final = 3  # desks that are worth a further column or row
WAY: Final = 0.7  # the same, for connectors shorter by the width of the chart


class Draft(Protocol):
    """The page around a chart, set at one size of type."""

    @property
    def parts(self) -> Parts:
        """What sets the boxes at this size."""

    @property
    def area(self) -> Size:
        """The room left for the chart, in pt."""


class Book(Protocol):
    """One document on one paper: what is laid out, in which ways, and its drafts."""

    @property
    def graph(self) -> Graph:
        """The flow."""

    @property
    def ways(self) -> Sequence[Arrangement]:
        """The ways to lay it out."""

    @property
    def shares(self) -> Sequence[float]:
        """Of the width, what the questions may take: the first that is good enough wins."""

    def draft(self, step: int) -> Draft:
        """Return the page at a step of type."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A chart and the step of type at which it was laid out, from 0 to ``STEPS``."""

    step: int
    laid: Laid
    area: Size

    @property
    def fits(self) -> bool:
        """Whether the chart keeps to its area and every text to its box."""
        return self.laid.fits(self.area)

    @property
    def merit(self) -> tuple[bool, float]:
        """Whether it fits; then how well it reads, in steps of type, or how little is too much.

        Long ways and crossings take from the size of type.
        """
        if not self.fits:
            return False, -self.laid.excess(self.area)
        ways = self.laid.wire_length / self.area.width
        return True, self.step - CROSSING * len(self.laid.chart.crossings) - WAY * ways


def arrangements(flow: Flow, *, landscape: bool, desks: int) -> Iterator[Arrangement]:
    """Give the ways to lay a chart out that the sheet allows."""
    wanted: Literal["right", "down", "either"] = flow.landscape if landscape else flow.portrait
    for direction in DIRECTIONS:
        if wanted in (direction, "either"):
            for folds in range(1, min(flow.folds, -(-desks // FEWEST)) + 1):
                yield Arrangement(direction, folds)


def largest(book: Book) -> Fitted:
    """Return the chart in the largest type that fits, or else the one that is least too large.

    The first way wins where several are of the same merit.
    """
    best: Fitted | None = None
    for way in book.ways:
        charter = Charter(book.graph, way)
        for share in book.shares:
            least = max(0, floor(best.merit[1]) + 1) if best and best.fits else 0
            found = _tried(book, charter, share, least)
            if found and (best is None or found.merit > best.merit):
                best = found
    assert best is not None  # a sheet allows one way at least
    return best


def fits_at_all(book: Book) -> bool:
    """Whether the chart keeps to its page in the smallest type, in any way."""
    return any(
        _at(book, Charter(book.graph, way), share, 0).fits
        for way in book.ways
        for share in book.shares
    )


def _tried(book: Book, charter: Charter, share: float, least: int) -> Fitted | None:
    """Return the largest type for one way, or nothing if that is below ``least``."""
    if least > STEPS:
        return None
    best = _at(book, charter, share, least)
    if not best.fits:
        return best if least == 0 else None
    low, high = least, STEPS + 1
    while high - low > 1:
        middle = (low + high) // 2
        tried = _at(book, charter, share, middle)
        if tried.fits:
            low, best = middle, tried
        else:
            high = middle
    return best


def _at(book: Book, charter: Charter, share: float, step: int) -> Fitted:
    page = book.draft(step)
    return Fitted(step, charter.lay_out(page.parts, page.area, share), page.area)
