"""Shared lanes: branches of one box that run side by side become one line until they split.

Before: every long edge has lanes of its own, in order. After: adjacent lanes that come from the
same node are one lane. No new crossing arises.
"""

from leaflet.flowchart.normalize import Layered, renumbered
from leaflet.flowchart.order import Ordered


def share(layered: Layered, ordered: Ordered) -> tuple[Layered, Ordered]:
    """Return the graph and its order with shared lanes; lanes get new numbers."""
    before = {lower: upper for upper, lower in layered.links() if layered.is_lane(lower)}
    shared = list(range(len(layered.ranks)))
    layers = []
    for layer in ordered.layers:
        kept: list[int] = []
        for node in layer:
            last = kept[-1] if kept else None
            if (
                last is not None
                and layered.is_lane(node)
                and layered.is_lane(last)
                and shared[before[node]] == shared[before[last]]
            ):
                shared[node] = last
            else:
                kept.append(node)
        layers.append(kept)
    layered, layers = renumbered(layered, shared, layers)
    return layered, Ordered(tuple(map(tuple, layers)), ordered.crossings)
