"""The largest type in which a chart keeps to its page, over all the ways to lay it out."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from math import floor
from typing import Final, Literal

from leaflet.compose.flow.chart import Arrangement, Charter, Laid
from leaflet.compose.flow.draft import Draft
from leaflet.compose.flow.outline import Way, target_of
from leaflet.compose.flow.sheet import ChartMerit, Flow
from leaflet.compose.parts.size_search import STEPS, largest
from leaflet.flowchart import DIRECTIONS, Chart, replaceable
from leaflet.model.route import Graph
from leaflet.page import Size

INVERTED: Final = 1  # pairs of boxes out of the written order, at the most

Drafts = Callable[[int], Draft]
"""Sets the page at a step of type."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A chart and the step of type at which it was laid out, from 0 to ``STEPS``."""

    step: int
    laid: Laid
    area: Size
    charter: Charter
    sizes: float
    worth: ChartMerit
    chips: int
    free: float  # the share of the area beside the chart and that low desks leave

    @property
    def merit(self) -> float:
        """How well the chart reads, in steps of type.

        Crossings, boxes out of the written order, long connectors, chips, further columns of desks
        and what is left free take from it.
        """
        worth = self.worth
        return (
            self.step
            - worth.crossing * len(self.laid.chart.crossings)
            - worth.inversion * self.charter.topology.inversions
            - worth.way * self.laid.wire_length / self.area.width
            - worth.chip * self.chips
            - worth.fold * (self.charter.arrangement.folds - 1)
            - worth.free * self.free
        )


def arrangements(flow: Flow, *, landscape: bool, desks: int) -> Iterator[Arrangement]:
    """Yield the ways to lay a chart out that the sheet allows."""
    wanted: Literal["right", "down", "either"] = flow.landscape if landscape else flow.portrait
    for direction in DIRECTIONS:
        if wanted in (direction, "either"):
            for folds in range(1, min(flow.folds, -(-desks // flow.fewest)) + 1):
                yield Arrangement(direction, folds)


def best_chart(
    drafts: Drafts, graph: Graph, ways: Sequence[Arrangement], merit: float
) -> Fitted | None:
    """Return the chart of the greatest merit, None if none fits that exceeds ``merit``.

    The first way wins where several are of the same merit.
    """
    best: Fitted | None = None
    for way in ways:
        for charter, width in _charters(drafts, graph, way, best.merit if best else merit):
            found = _larger(drafts, charter, width, best.merit if best else merit)
            if found and found.merit > (best.merit if best else merit):
                best = found
    return aired(drafts, best) if best else None


def chart_again(drafts: Drafts, found: Fitted) -> Fitted | None:
    """Return a chart laid out again with other drafts, None if it does not fit or crosses more."""
    again = chart_at(drafts, found.charter, found.sizes, found.step)
    if again is None or len(again.laid.chart.crossings) > len(found.laid.chart.crossings):
        return None
    return aired(drafts, again)


def _charters(
    drafts: Drafts, graph: Graph, way: Arrangement, merit: float
) -> Iterator[tuple[Charter, float]]:
    """Yield the charts of a way and the widths of their boxes, unless none can exceed ``merit``.

    A chart that is too large in any order of its boxes is not put in order.
    """
    page, least = drafts(0), least_step(merit)
    widths = page.sheet.flow.widths.values()
    if least > STEPS:
        return
    charter = Charter(graph, way, page.parts, page.job.orders)
    first = drafts(least)
    if all(charter.too_large(first.parts, first.area, width) for width in widths):
        return
    charters = [charter] if charter.topology.inversions <= INVERTED else []
    if charter.topology.inversions:
        in_order = replace(way, in_order=True)
        charters.append(Charter(graph, in_order, page.parts, page.job.orders))
    yield from product(charters, widths)


def least_step(merit: float) -> int:
    """Return the least step of type at which a chart or bands can exceed a merit."""
    return floor(max(merit, -1.0)) + 1


def _larger(drafts: Drafts, charter: Charter, width: float, merit: float) -> Fitted | None:
    """Return the chart in the largest type that fits, None if it cannot exceed ``merit``."""
    least, page = least_step(merit), drafts(0)
    if least > STEPS or charter.too_large(drafts(least).parts, drafts(least).area, width):
        return None
    least = least_step(merit + page.sheet.flow.merit.inversion * charter.topology.inversions)
    if least > STEPS:
        return None
    return largest(partial(chart_at, drafts, charter, width), least, STEPS)


def due(graph: Graph, chart: Chart, among: Collection[Way]) -> frozenset[Way]:
    """Return which arrows along these ways run so far, or across others, that they become chips."""
    ways = [(edge.tail, target_of(graph.nodes[edge.head])) for edge in graph.edges]
    able = [number for number, way in enumerate(ways) if way in among]
    return frozenset(ways[number] for number in replaceable(chart, able))


def aired(drafts: Drafts, best: Fitted) -> Fitted:
    """Return the chart with more air between its boxes, as much as its area has to spare."""
    parts = drafts(best.step).parts
    for air in parts.sheet.flow.air:
        laid = best.charter.lay_out(parts, best.area, best.sizes, air)
        if laid.fits(best.area) and len(laid.chart.crossings) <= len(best.laid.chart.crossings):
            return replace(best, laid=laid)
    return best


def chart_at(drafts: Drafts, charter: Charter, width: float, step: int) -> Fitted | None:
    """Return the chart at a step of type if it fits; what is seen to be too large is not laid."""
    page = drafts(step)
    if charter.too_large(page.parts, page.area, width):  # in any ranks: before they are ordered
        return None
    if charter.ranking.too_large(page.parts, page.area, width):
        return None
    laid = charter.lay_out(page.parts, page.area, width)
    if not laid.fits(page.area):
        return None
    chips = len(page.manner.chips)
    filled = laid.chart.width * laid.chart.height - charter.ragged(laid)
    free = 1 - filled / (page.area.width * page.area.height)
    return Fitted(step, laid, page.area, charter, width, page.sheet.flow.merit, chips, free)
