"""Coordinates along the flow: where the ranks and the tracks between them lie.

Before: the number of tracks in each channel. After: a channel is as wide as its tracks with labels,
arrowheads and round corners, and at least ``rank_gap``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from leaflet.flowchart.graph import Spacing
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.port import LABEL_PAD
from leaflet.flowchart.rotate import Sizes
from leaflet.flowchart.topology import Topology

Align = Literal["start", "stretch"]
"""Boxes within their rank: at its beginning, or stretched to its length."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Places along the flow, in pt: where each box begins and ends, and the tracks of each channel.

    Channel r is before rank r; one more channel is after the last rank.
    """

    begins: tuple[float, ...]
    ends: tuple[float, ...]
    tracks: tuple[tuple[float, ...], ...]
    length: float


def measure(
    topology: Topology,
    sizes: Sizes,
    tracks: Sequence[int],
    spacing: Spacing,
    align: Align,
) -> Ruler:
    """Return the places of ranks and tracks; the first of them is at 0."""
    graph, layered = topology.graph, topology.layered
    thick = [0.0] * layered.count
    for box, along in enumerate(sizes.along):
        thick[layered.ranks[box]] = max(thick[layered.ranks[box]], along)
    label = [0.0] * layered.count
    for e, along in enumerate(sizes.label_along):
        if along and graph.tails[e] != graph.heads[e]:
            rank = layered.ranks[graph.heads[e]]
            label[rank] = max(label[rank], along + 2 * LABEL_PAD)
    at = 0.0
    rank_begins: list[float] = []
    lines: list[tuple[float, ...]] = []
    for channel, count in enumerate(tracks):
        out = spacing.lead_out if channel else 0.0
        into = spacing.lead_in + label[channel] if channel < layered.count else 0.0
        wide = out + max(0, count - 1) * spacing.track_gap + into
        least = spacing.rank_gap if 0 < channel < layered.count else 0.0
        size = max(least, wide) if count or least else 0.0
        first = at + out + (size - wide) / 2
        lines.append(tuple(first + track * spacing.track_gap for track in range(count)))
        at += size
        if channel < layered.count:
            rank_begins.append(at)
            at += thick[channel]
    begins, ends = _boxes(layered, sizes, rank_begins, thick, align)
    return Ruler(begins, ends, tuple(lines), at)


def _boxes(
    layered: Layered,
    sizes: Sizes,
    rank_begins: Sequence[float],
    thick: Sequence[float],
    align: Align,
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    begins, ends = [], []
    for box, along in enumerate(sizes.along):
        rank = layered.ranks[box]
        begins.append(rank_begins[rank])
        ends.append(begins[-1] + (thick[rank] if align == "stretch" else along))
    return tuple(begins), tuple(ends)


def loop_places(begin: float, end: float, loops: Iterable[int]) -> dict[int, tuple[float, float]]:
    """Return where each loop of a box leaves and enters its side, evenly spaced."""
    edges = list(loops)
    step = (end - begin) / (2 * len(edges) + 1)
    return {
        e: (begin + (2 * n + 1) * step, begin + (2 * n + 2) * step) for n, e in enumerate(edges)
    }
