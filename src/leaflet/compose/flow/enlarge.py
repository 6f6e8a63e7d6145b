"""What is in boxes larger than it needs: larger words in bars, more room between parts in desks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from math import inf
from typing import Final

from leaflet.compose.flow.band_sheet import BandRules
from leaflet.compose.flow.cells import Placed
from leaflet.compose.flow.outline import Bar

LEAF: Final = inf  # the rank of questions that lead to desks, on whatever level


def enlarged(pages: Sequence[Sequence[Placed]], rules: BandRules) -> list[list[Placed]]:
    """Return what is placed, the words of bars as much larger as the rules and the bars allow.

    All questions of a rank, over all pages, have words of one size, none larger than those of the
    rank above: what leads to others is never set smaller than these. Each desk has as much more
    room between its parts as its box has: one that is full leaves no other half empty.
    """
    ranks: dict[float, list[Placed]] = {}
    for placed in (each for page in pages for each in page):
        if isinstance(placed.what, Bar) and not placed.what.again:
            ranks.setdefault(_rank(placed.what), []).append(placed)
    chosen: dict[float, float] = {}
    larger: Sequence[float] = rules.larger
    for rank in sorted(ranks):
        holds = partial(_all_hold, ranks[rank], rules.filled)
        chosen[rank] = next(filter(holds, larger), 1.0)
        larger = [factor for factor in larger if factor <= chosen[rank]]
    return [[_freer(each, _factor(each, chosen, rules)) for each in page] for page in pages]


def _factor(placed: Placed, chosen: Mapping[float, float], rules: BandRules) -> float:
    if isinstance(placed.what, Bar):
        return chosen.get(_rank(placed.what), 1.0)
    holds = partial(_all_hold, [placed], 1.0)
    return next(filter(holds, rules.looser), 1.0)


def _rank(bar: Bar) -> float:
    """Return the level of a bar; all questions that lead to desks are of one rank."""
    return LEAF if bar.leaf and bar.level else bar.level


def _all_hold(boxes: Sequence[Placed], filled: float, factor: float) -> bool:
    return all(
        each.freer and (block := each.freer(factor)) and block.height <= filled * each.area.height
        for each in boxes
    )


def _freer(placed: Placed, factor: float) -> Placed:
    block = placed.freer(factor) if placed.freer and factor != 1.0 else None
    return replace(placed, block=block) if block else placed
