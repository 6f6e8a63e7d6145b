"""What is in boxes larger than it needs: larger words in bars, more room between parts in desks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from math import inf
from typing import Final

from leaflet.compose.flow.band_sheet import BandRules
from leaflet.compose.flow.cells import Placed
from leaflet.compose.flow.outline import Bar, DrawnDesk

LEAF: Final = inf  # the rank of questions that lead to desks, on whatever level


def enlarged(pages: Sequence[Sequence[Placed]], rules: BandRules) -> list[list[Placed]]:
    """Return what is placed, the words of bars as much larger as the rules and the bars allow.

    All questions of a rank, over all pages, have words of one size, none larger than those of the
    rank above: what leads to others is never set smaller than these. Desks side by side have as
    much room between their parts.
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
    return [_loosened([_set(placed, chosen) for placed in page], rules.looser) for page in pages]


def _loosened(page: Sequence[Placed], looser: Sequence[float]) -> list[Placed]:
    lines: dict[float, list[Placed]] = {}
    for placed in page:
        if isinstance(placed.what, DrawnDesk):
            lines.setdefault(placed.line, []).append(placed)
    chosen = {
        line: next((factor for factor in looser if _all_hold(desks, 1.0, factor)), 1.0)
        for line, desks in lines.items()
    }
    return [
        _freer(each, chosen[each.line]) if isinstance(each.what, DrawnDesk) else each
        for each in page
    ]


def _rank(bar: Bar) -> float:
    """Return the level of a bar; all questions that lead to desks are of one rank."""
    return LEAF if bar.leaf and bar.level else bar.level


def _all_hold(boxes: Sequence[Placed], filled: float, factor: float) -> bool:
    return all(_holds(each, filled, factor) for each in boxes)


def _holds(placed: Placed, filled: float, factor: float) -> bool:
    block = placed.larger(factor) if placed.larger else None
    return block is not None and block.height <= filled * placed.area.height


def _set(placed: Placed, chosen: Mapping[float, float]) -> Placed:
    if placed.larger is None or not isinstance(placed.what, Bar):
        return placed
    return _freer(placed, chosen[_rank(placed.what)])


def _freer(placed: Placed, factor: float) -> Placed:
    block = placed.larger(factor) if placed.larger and factor != 1.0 else None
    return replace(placed, block=block) if block else placed
