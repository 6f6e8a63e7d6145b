"""Coordinates across the flow: where in its rank every box and lane stands.

Before: layers in order, ports. After: the gaps within each rank are kept; connectors run straight
where the order lets them, those over several ranks first; a box stands over the middle of the
boxes it leads to; boxes stand as close as that allows.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from leaflet.flowchart.align import Columns, Link
from leaflet.flowchart.graph import Spacing, Ties
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.order import Ordered
from leaflet.flowchart.port import Ports
from leaflet.flowchart.relax import relax
from leaflet.flowchart.rotate import Turned
from leaflet.flowchart.separate import Gap
from leaflet.flowchart.slide import slide


@dataclass(frozen=True, slots=True)
class Places:
    """Across the flow: the middle of each node, and where each node is left and each edge enters.

    ``first`` and ``last`` bound all of them, with labels and loops.
    """

    middle: tuple[float, ...]
    leave: tuple[float, ...]
    enter: dict[int, float]
    first: float
    last: float


def place(
    ties: Ties,
    layered: Layered,
    ordered: Ordered,
    ports: Ports,
    turned: Turned,
    spacing: Spacing,
    extent: float = float("inf"),
) -> Places:
    """Return the places; within ``extent`` (pt) where the boxes allow it."""
    gaps = _gaps(layered, ordered, ports, spacing)
    links = _links(layered, ordered, ports)
    least = Columns(ports.before, ports.after, gaps, float("inf")).packed() or []
    extent = max([extent, *(p + a for p, a in zip(least, ports.after, strict=True))])
    columns = Columns(ports.before, ports.after, gaps, extent)
    for group in _groups(layered, links):
        columns.try_all(group)
    middle = relax(columns, links, gaps, extent)
    bends = [(abs(_bend(link, middle)), link) for link in links if not columns.straight(link)]
    near = [link for bend, link in sorted(bends, key=itemgetter(0)) if bend < spacing.lead_in]
    if near:
        for link in near:
            columns.try_all([link])
        middle = relax(columns, links, gaps, extent)
    leave, enter = slide(ties, layered, ports, turned, middle, spacing.lead_in)
    middle = _rounded(middle)
    return Places(
        tuple(middle),
        tuple(_rounded(leave)),
        dict(zip(enter, _rounded(enter.values()), strict=True)),
        min((m - b for m, b in zip(middle, ports.before, strict=True)), default=0.0),
        max((m + a for m, a in zip(middle, ports.after, strict=True)), default=0.0),
    )


def _rounded(places: Iterable[float]) -> list[float]:
    """Return places of whole thousandths, so that what is meant to be in line is in line."""
    return [round(place, 3) for place in places]


def _bend(link: Link, middle: Sequence[float]) -> float:
    return middle[link.upper] - middle[link.lower] - link.offset


def _gaps(layered: Layered, ordered: Ordered, ports: Ports, spacing: Spacing) -> list[Gap]:
    gaps = []
    for layer in ordered.layers:
        for left, right in pairwise(layer):
            lanes = layered.is_lane(left) + layered.is_lane(right)
            least = (spacing.node_gap, spacing.clearance, spacing.track_gap)[lanes]
            gaps.append(Gap(left, right, ports.after[left] + least + ports.before[right]))
    return gaps


def _links(layered: Layered, ordered: Ordered, ports: Ports) -> list[Link]:
    """Return every link once, those that leave one node in the order in which they arrive."""
    at = {node: place for layer in ordered.layers for place, node in enumerate(layer)}
    links: dict[Link, None] = {}
    for e, chain in layered.chains.items():
        for upper, lower in pairwise(chain):
            offset = 0.0 if layered.is_lane(lower) else ports.enter[e]
            links[Link(upper, lower, offset)] = None
    for lanes in layered.returns.values():
        links.update((Link(upper, lower, 0.0), None) for upper, lower in pairwise(lanes))
    return sorted(links, key=lambda link: (link.upper, at[link.lower], link.offset))


def _groups(layered: Layered, links: list[Link]) -> Iterator[list[Link]]:
    """Give the links that should be straight, the most conspicuous first."""
    leaving = [0] * len(layered.ranks)
    arriving = [0] * len(layered.ranks)
    for link in links:
        leaving[link.upper] += 1
        arriving[link.lower] += 1
    single = [link for link in links if leaving[link.upper] == 1]
    yield [x for x in single if layered.is_lane(x.upper) and layered.is_lane(x.lower)]
    yield [x for x in single if layered.is_lane(x.upper) and not layered.is_lane(x.lower)]
    yield [x for x in single if not layered.is_lane(x.upper) and arriving[x.lower] == 1]
