"""The largest type that fits: every layout searches its sizes in the same way."""

from collections.abc import Callable
from typing import Final, TypeVar

STEPS: Final = 16  # between the smallest type (0) and the largest
T = TypeVar("T")


def largest(made_at: Callable[[int], T | None], least: int, most: int) -> T | None:
    """Return what is made at the highest step that fits, or None if ``least`` does not fit.

    ``made_at`` returns None for a step that does not fit. The search bisects: a step that fits
    is taken as proof that all lower ones would.
    """
    best = made_at(least)
    if best is None:
        return None
    low, high = least, most + 1
    while high - low > 1:
        middle = (low + high) // 2
        made = made_at(middle)
        if made is None:
            high = middle
        else:
            low, best = middle, made
    return best
