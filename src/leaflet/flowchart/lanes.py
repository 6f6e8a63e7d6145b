"""Shared lanes: branches of one box that run side by side become one line until they split.

Before: every long edge has lanes of its own, in order. After: adjacent lanes that come from the
same node are one lane. No new crossing arises.
"""

from leaflet.flowchart.normalize import Layered
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
    number = {node: node for node in range(layered.boxes)}
    for kept in layers:
        for node in kept:
            number.setdefault(node, len(number))
    named = {node: number[shared[node]] for node in range(len(shared))}
    ranks = [layered.ranks[node] for node in sorted(number, key=number.__getitem__)]
    chains = {e: tuple(named[n] for n in chain) for e, chain in layered.chains.items()}
    return (
        Layered(layered.boxes, tuple(ranks), layered.count, chains),
        Ordered(tuple(tuple(number[n] for n in layer) for layer in layers), ordered.crossings),
    )
