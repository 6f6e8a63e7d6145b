"""Words of large bars: the largest that all bars of a level hold."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from leaflet.compose.flow.band_sheet import BandRules
from leaflet.compose.flow.cells import Placed
from leaflet.compose.flow.outline import Bar

LEAF: Final = -1  # the rank of questions that lead to desks, on whatever level


def enlarged(pages: Sequence[Sequence[Placed]], rules: BandRules) -> list[list[Placed]]:
    """Return what is placed, the words of bars as much larger as the rules and the bars allow.

    All questions of a rank, over all pages, have words of one size.
    """
    ranks: dict[int, list[Placed]] = {}
    for placed in (each for page in pages for each in page):
        if isinstance(placed.what, Bar) and not placed.what.again:
            ranks.setdefault(_rank(placed.what), []).append(placed)
    chosen = {
        rank: next(
            (f for f in rules.larger if all(_holds(each, f, rules.filled) for each in bars)), 1.0
        )
        for rank, bars in ranks.items()
    }
    return [[_set(placed, chosen) for placed in page] for page in pages]


def _rank(bar: Bar) -> int:
    """Return the level of a bar; all questions that lead to desks are of one rank."""
    return LEAF if bar.leaf and bar.level else bar.level


def _holds(placed: Placed, factor: float, filled: float) -> bool:
    block = placed.larger(factor) if placed.larger else None
    return block is not None and block.height <= filled * placed.area.height


def _set(placed: Placed, chosen: Mapping[int, float]) -> Placed:
    if placed.larger is None or not isinstance(placed.what, Bar):
        return placed
    factor = chosen[_rank(placed.what)]
    block = placed.larger(factor) if factor != 1.0 else None
    return replace(placed, block=block) if block else placed
