"""What is in boxes larger than it needs: larger words and numbers, more room between parts."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from math import inf
from typing import Final

from leaflet.compose.flow.band_sheet import BandRules
from leaflet.compose.flow.cells import Placed
from leaflet.compose.flow.outline import Bar

LEAF: Final = inf  # the rank of questions that lead to desks, on whatever level


def enlarged(pages: Sequence[Sequence[Placed]], rules: BandRules) -> list[list[Placed]]:
    """Return what is placed, words and numbers as much larger as the rules and the boxes allow.

    All questions of a rank, over all pages, have words of one size, none larger than those of the
    rank above: what leads to others is never set smaller than these. The numbers of all desks grow
    alike. Then each desk has as much more room between its parts as its box has: one that is full
    leaves no other half empty.
    """
    ranks: dict[float, list[Placed]] = {}
    desks: list[Placed] = []
    for placed in (each for page in pages for each in page):
        if not isinstance(placed.what, Bar):
            desks.append(placed)
        elif not placed.what.again:
            ranks.setdefault(_rank(placed.what), []).append(placed)
    chosen: dict[float, float] = {}
    larger: Sequence[float] = rules.larger
    for rank in sorted(ranks):
        chosen[rank] = _largest(ranks[rank], rules.filled, larger)
        larger = [factor for factor in larger if factor <= chosen[rank]]
    numbers = _largest(desks, 1.0, rules.larger)

    def freer(placed: Placed) -> Placed:
        if isinstance(placed.what, Bar):
            return _freer(placed, chosen.get(_rank(placed.what), 1.0), 1.0)
        holds = partial(_holds, placed, 1.0, numbers)
        return _freer(placed, numbers, next(filter(holds, rules.looser), 1.0))

    return [list(map(freer, page)) for page in pages]


def _rank(bar: Bar) -> float:
    """Return the level of a bar; all questions that lead to desks are of one rank."""
    return LEAF if bar.leaf and bar.level else bar.level


def _largest(boxes: Sequence[Placed], filled: float, larger: Sequence[float]) -> float:
    """Return the first factor for which all boxes have the room."""
    held = (each for each in larger if all(_holds(box, filled, each, 1.0) for box in boxes))
    return next(held, 1.0)


def _holds(placed: Placed, filled: float, larger: float, looser: float) -> bool:
    """Return whether a box set more freely fits, and takes no more than a share of its height."""
    block = placed.freer(larger, looser) if placed.freer else None
    if block is None or block.misfits:
        return False
    return block.height <= filled * placed.area.height


def _freer(placed: Placed, larger: float, looser: float) -> Placed:
    plain = larger == looser == 1.0
    block = placed.freer(larger, looser) if placed.freer and not plain else None
    return replace(placed, block=block) if block else placed
