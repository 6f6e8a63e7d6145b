"""Counting crossings between ranks, before anything has a place."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence


def between(upper: Sequence[int], lower: dict[int, int], down: Sequence[Sequence[int]]) -> int:
    """Return how often the links from one rank to the next cross.

    ``upper`` is the earlier rank in order, ``lower`` the place of each node of the later rank.
    """
    seen: list[int] = []
    count = 0
    for node in upper:
        places = [lower[head] for head in down[node]]
        count += sum(len(seen) - bisect_right(seen, place) for place in places)
        for place in places:
            insort(seen, place)
    return count


def of_pair(left: Iterable[int], right: Sequence[int]) -> int:
    """Return how often links cross when a node of ``left`` places stands before one of ``right``.

    ``right`` is sorted.
    """
    return sum([bisect_left(right, place) for place in left])
