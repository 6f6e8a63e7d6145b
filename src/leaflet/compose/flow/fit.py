"""The largest type in which a chart keeps to its page, over all the ways to lay it out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import floor
from typing import Final, Literal, Protocol

from leaflet.compose.flow.chart import Arrangement, Charter, Laid
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.sheet import Flow
from leaflet.compose.parts.size_search import largest
from leaflet.flowchart import Direction
from leaflet.model.route import Graph
from leaflet.page import Size

DIRECTIONS: Final[tuple[Direction, ...]] = ("right", "down")
STEPS: Final = 16  # between the smallest type (0) and the largest
AIR: Final = (3.0, 2.5, 2.0, 1.6, 1.3)  # times the gap of the sheet, the most first
CROSSING: Final = 1.0  # steps of type that a chart without a crossing is worth
INVERSION: Final = 2.0  # the same, for two boxes of a rank in the order in which they were written
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
    def widths(self) -> Sequence[float]:
        """How wide questions may be, in sizes of their type, the best first."""

    def draft(self, step: int) -> Draft:
        """Return the page at a step of type."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A chart and the step of type at which it was laid out, from 0 to ``STEPS``."""

    step: int
    laid: Laid
    area: Size
    charter: Charter
    sizes: float

    @property
    def fits(self) -> bool:
        """Whether the chart keeps to its area and every text to its box."""
        return self.laid.fits(self.area)

    @property
    def merit(self) -> float:
        """How well the chart reads, in steps of type.

        Crossings, boxes out of the written order and long connectors take from it.
        """
        ways = self.laid.wire_length / self.area.width
        inversions = self.charter.topology.inversions
        crossings = len(self.laid.chart.crossings)
        return self.step - CROSSING * crossings - INVERSION * inversions - WAY * ways


def arrangements(flow: Flow, *, landscape: bool, desks: int) -> Iterator[Arrangement]:
    """Give the ways to lay a chart out that the sheet allows."""
    wanted: Literal["right", "down", "either"] = flow.landscape if landscape else flow.portrait
    for direction in DIRECTIONS:
        if wanted in (direction, "either"):
            for folds in range(1, min(flow.folds, -(-desks // FEWEST)) + 1):
                yield Arrangement(direction, folds)


def best_fit(book: Book) -> Fitted:
    """Return the chart in the largest type that fits, or else the one that is least too large.

    The first way wins where several are of the same merit.
    """
    best: Fitted | None = None
    for charter, width in _charters(book):
        least = max(0, floor(best.merit) + 1) if best else 0
        if least > STEPS:
            continue
        found = largest(partial(_at, book, charter, width), least, STEPS)
        if found and (best is None or found.merit > best.merit):
            best = found
    return _aired(book, best) if best else _least_excess(book)


def _aired(book: Book, best: Fitted) -> Fitted:
    """Return the chart with more air between its boxes, as much as its area has to spare."""
    parts = book.draft(best.step).parts
    for air in AIR:
        laid = best.charter.lay_out(parts, best.area, best.sizes, air)
        if laid.fits(best.area) and len(laid.chart.crossings) <= len(best.laid.chart.crossings):
            return replace(best, laid=laid)
    return best


def fits_at_all(book: Book) -> bool:
    """Whether the chart keeps to its page in the smallest type, in any way."""
    return any(_at(book, charter, width, 0) for charter, width in _charters(book))


def _charters(book: Book) -> Iterator[tuple[Charter, float]]:
    for way in book.ways:
        parts = book.draft(0).parts
        charters = [Charter(book.graph, way, parts)]
        if charters[0].topology.inversions:
            charters.append(Charter(book.graph, replace(way, in_order=True), parts))
        for charter in charters:
            for width in book.widths:
                yield charter, width


def _at(book: Book, charter: Charter, width: float, step: int) -> Fitted | None:
    """Return the chart at a step of type if it fits; what is seen to be too large is not laid."""
    page = book.draft(step)
    if charter.excess(page.parts, page.area, width) > 0:
        return None
    laid = charter.lay_out(page.parts, page.area, width)
    return Fitted(step, laid, page.area, charter, width) if laid.fits(page.area) else None


def _least_excess(book: Book) -> Fitted:
    """Return the chart in the smallest type, laid out in the way that is least too large."""
    page = book.draft(0)
    charter, width = min(
        _charters(book), key=lambda each: each[0].excess(page.parts, page.area, each[1])
    )
    laid = charter.lay_out(page.parts, page.area, width)
    return Fitted(0, laid, page.area, charter, width)
