"""Filling a line to its measure, or reducing it, in the order of JLREQ 3.8 (Tables 3 and 6)."""

from collections.abc import Sequence
from typing import Final

from leaflet.typeset.spacing import LIMITS, Pair

LOOSEST: Final = 0.5
"""The space in em between two letters beyond which a short line is better than a wide one."""
_TURNS: Final = (1, 4, 5, 6)  # word spaces, middle dots, brackets and commas, Japanese and Latin


def filled(pairs: Sequence[Pair], white: float) -> list[float]:
    """Return what to add to each gap so that together they take up ``white`` em.

    Word spaces grow first, then the gaps between Japanese and Latin, then those between bodies,
    each to its limit; what is still left is shared by all of them. A line that would be set wider
    than LOOSEST keeps its spaces.
    """
    added = [0.0] * len(pairs)
    growing: list[int] = []
    for growth, limit in LIMITS.items():
        found = [index for index, pair in enumerate(pairs) if pair.growth == growth]
        growing += found
        if not found or white <= 0.0:
            continue
        each = min(limit, white / len(found))
        for index in found:
            added[index] = each
        white -= each * len(found)
    if white > 0.0 and growing:
        each = white / len(growing)
        added = [more + each if at in growing else more for at, more in enumerate(added)]
    return added if max(added, default=0.0) <= LOOSEST else [0.0] * len(pairs)


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
