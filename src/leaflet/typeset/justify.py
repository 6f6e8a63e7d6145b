"""Filling a line to its measure, or reducing it, in the order of JLREQ 3.8 (Tables 3 and 6)."""

from collections.abc import Sequence
from typing import Final

from leaflet.typeset.spacing import LIMITS, Pair

_ROUNDING: Final = 1e-6  # em
_TURNS: Final = (1, 4, 5, 6)  # word spaces, middle dots, brackets and commas, Japanese and Latin


def filled(pairs: Sequence[Pair], white: float) -> list[float]:
    """Return what to add to each gap so that together they take up ``white`` em.

    Word spaces grow first, then the gaps between Japanese and Latin, then those between bodies,
    each to its limit. A line that lacks more keeps its spaces and stays short.
    """
    added = [0.0] * len(pairs)
    for growth, limit in LIMITS.items():
        found = [index for index, pair in enumerate(pairs) if pair.growth == growth]
        each = min(limit, white / len(found)) if found else 0.0
        for index in found:
            added[index] = each
        white -= each * len(found)
    return added if white <= _ROUNDING else [0.0] * len(pairs)


def reduced(pairs: Sequence[Pair], over: float) -> list[float]:
    """Return what to take from each gap (below 0) so that a line loses ``over`` em."""
    taken = [0.0] * len(pairs)
    for turn in _TURNS:
        found = [index for index, pair in enumerate(pairs) if pair.turn == turn]
        room = sum(pairs[index].shrink for index in found)
        if room <= 0.0 or over <= 0.0:
            continue
        part = min(1.0, over / room)
        for index in found:
            taken[index] = -part * pairs[index].shrink
        over -= part * room
    return taken
