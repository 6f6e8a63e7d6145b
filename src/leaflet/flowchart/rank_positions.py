"""Coordinates along the flow: where the ranks and the tracks between them lie.

Before: how many tracks each channel needs. After: a channel is as wide as its tracks, with room
for labels, arrowheads and round corners, and never narrower than the rank gap.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from leaflet.flowchart.graph import Spacing, Ties
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.port import LABEL_PAD
from leaflet.flowchart.rotate import Turned

Align = Literal["start", "centre", "stretch"]
"""How the boxes of one rank stand in it: at its beginning, in its middle, or made as long as it."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Places along the flow: of each box its beginning and end, of each channel its tracks.

    Channel r lies before rank r; one more lies after the last rank.
    """

    begins: tuple[float, ...]
    ends: tuple[float, ...]
    tracks: tuple[tuple[float, ...], ...]
    label_ends: tuple[float, ...]
    length: float


def measure(
    layered: Layered,
    ties: Ties,
    turned: Turned,
    tracks: Sequence[int],
    spacing: Spacing,
    align: Align,
) -> Ruler:
    """Return the places of ranks and tracks, the first rank or track at 0."""
    thick = [0.0] * layered.count
    for box, along in enumerate(turned.along):
        thick[layered.ranks[box]] = max(thick[layered.ranks[box]], along)
    label = [0.0] * layered.count
    for e, along in enumerate(turned.label_along):
        if along and ties.tails[e] != ties.heads[e]:
            rank = layered.ranks[ties.heads[e]]
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
    begins, ends = _boxes(layered, turned, rank_begins, thick, align)
    return Ruler(begins, ends, tuple(lines), tuple(b - spacing.lead_in for b in rank_begins), at)


def _boxes(
    layered: Layered,
    turned: Turned,
    rank_begins: Sequence[float],
    thick: Sequence[float],
    align: Align,
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    begins, ends = [], []
    for box, along in enumerate(turned.along):
        rank = layered.ranks[box]
        spare = thick[rank] - along
        begins.append(rank_begins[rank] + (spare / 2 if align == "centre" else 0.0))
        ends.append(begins[-1] + (thick[rank] if align == "stretch" else along))
    return tuple(begins), tuple(ends)


def loop_places(begin: float, end: float, loops: Iterable[int]) -> dict[int, tuple[float, float]]:
    """Return where each loop of a box leaves and enters its side: evenly, one after the other."""
    edges = list(loops)
    step = (end - begin) / (2 * len(edges) + 1)
    return {
        e: (begin + (2 * n + 1) * step, begin + (2 * n + 2) * step) for n, e in enumerate(edges)
    }
