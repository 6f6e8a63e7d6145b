"""Tracks: how the connectors between two ranks pass each other.

Before: where each net is left above and enters below. After: every net that turns has a track of
its own wherever another one passes, in the order with the fewest crossings; nets side by side
share a track; no two nets run in one line.

Sander: Layout of Directed Hypergraphs with Orthogonal Hyperedges (2004).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

ROUNDS = 4  # of moving every net to its best place


@dataclass(frozen=True, slots=True)
class Net:
    """One trunk and its branches between two ranks: places where it touches either rank."""

    tops: tuple[float, ...]
    bottoms: tuple[float, ...]

    @property
    def first(self) -> float:
        """Where its track begins."""
        return min(*self.tops, *self.bottoms, float("inf"))

    @property
    def last(self) -> float:
        """Where its track ends."""
        return max(*self.tops, *self.bottoms, float("-inf"))

    @property
    def straight(self) -> bool:
        """Whether it needs no track."""
        return self.last - self.first < 1e-6


@dataclass(frozen=True, slots=True)
class Way:
    """The track of a net; ``step`` is where it changes over to the track ``second``, if it does."""

    track: int
    step: float | None = None
    second: int = 0


@dataclass(frozen=True, slots=True)
class Channel:
    """The ways of the nets between two ranks, by number, and how many tracks they need."""

    ways: dict[int, Way]
    tracks: int


def assign_tracks(nets: Sequence[Net], apart: float) -> Channel:
    """Return the tracks; places less than ``apart`` (pt) from each other are one line."""
    halves = {n: [net] for n, net in enumerate(nets) if not net.straight}
    steps: dict[int, float] = {}
    while (stuck := _stuck(halves, apart)) is not None:
        steps[stuck] = _free_place(nets, [*steps.values()], nets[stuck], apart)
        upper = Net(nets[stuck].tops, (steps[stuck],))
        halves[stuck] = [upper, Net((steps[stuck],), nets[stuck].bottoms)]
    pieces = [(n, piece) for n, parts in halves.items() for piece in parts]
    tracks = _tracks([piece for _n, piece in pieces], apart)
    ways: dict[int, Way] = {}
    for (n, _piece), track in zip(pieces, tracks, strict=True):
        ways[n] = Way(ways[n].track, steps[n], track) if n in ways else Way(track)
    return Channel(ways, max(tracks, default=-1) + 1)


def _must_precede(upper: Net, lower: Net, apart: float) -> bool:
    """Whether the two would run in one line if ``lower`` had the earlier track."""
    return any(abs(top - bottom) < apart for top in upper.tops for bottom in lower.bottoms)


def _stuck(halves: dict[int, list[Net]], apart: float) -> int | None:
    """Return a whole net that must precede and follow others in a circle, or None."""
    pieces = [(n, piece) for n, parts in halves.items() for piece in parts]
    after = [
        [j for j, (_m, other) in enumerate(pieces) if j != i and _must_precede(piece, other, apart)]
        for i, (_n, piece) in enumerate(pieces)
    ]
    waiting = [0] * len(pieces)
    for following in after:
        for j in following:
            waiting[j] += 1
    ready = [i for i, count in enumerate(waiting) if not count]
    for i in ready:
        for j in after[i]:
            waiting[j] -= 1
            if not waiting[j]:
                ready.append(j)
    circle = set(range(len(pieces))) - set(ready)
    while blunt := {i for i in circle if not circle & set(after[i])}:
        circle -= blunt  # these only follow the circle
    whole = [pieces[i][0] for i in sorted(circle) if len(halves[pieces[i][0]]) == 1]
    return whole[0] if whole else None


def _free_place(nets: Sequence[Net], steps: list[float], net: Net, apart: float) -> float:
    """Return a place no connector uses, within the net's reach if there is one."""
    used = sorted({place for each in nets for place in (*each.tops, *each.bottoms)} | {*steps})
    ends = [used[0] - 4 * apart, *used, used[-1] + 4 * apart]
    gaps = [(b - a, (a + b) / 2) for a, b in pairwise(ends)]
    roomy = [middle for gap, middle in gaps if gap >= 2 * apart]
    centre = (net.first + net.last) / 2
    return min(roomy, key=lambda place: abs(place - centre))


def _crossings(upper: Net, lower: Net) -> int:
    """Return how often two nets cross when ``upper`` has the earlier track."""
    down = sum(lower.first < place < lower.last for place in upper.bottoms)
    return down + sum(upper.first < place < upper.last for place in lower.tops)


def _tracks(pieces: Sequence[Net], apart: float) -> list[int]:
    count = len(pieces)
    cost = [[_crossings(a, b) if a is not b else 0 for b in pieces] for a in pieces]
    must = [[a is not b and _must_precede(a, b, apart) for b in pieces] for a in pieces]
    order = _order(cost, must)
    tracks = [0] * count
    for at, j in enumerate(order):
        for i in order[:at]:
            meets = (
                pieces[i].first - apart < pieces[j].last
                and pieces[j].first - apart < pieces[i].last
            )
            if meets or must[i][j]:
                tracks[j] = max(tracks[j], tracks[i] + 1)
    return tracks


def _order(cost: list[list[int]], must: list[list[bool]]) -> list[int]:
    """Return the nets from the first track to the last: what must precede does, crossings few."""
    left = list(range(len(cost)))
    order: list[int] = []
    while left:
        free = [i for i in left if not any(must[j][i] for j in left)]
        best = min(free, key=lambda i: (sum(cost[i][j] - cost[j][i] for j in left), i))
        order.append(best)
        left.remove(best)
    for _ in range(ROUNDS):
        moved = [_move(order, at, cost, must) for at in range(len(order))]
        if not any(moved):
            break
    return order


def _move(order: list[int], at: int, cost: list[list[int]], must: list[list[bool]]) -> bool:
    """Move one net to where it saves most crossings; tell whether it moved."""
    net = order[at]
    best, target, gain = 0, at, 0
    for place in range(at - 1, -1, -1):
        other = order[place]
        if must[other][net]:
            break
        gain += cost[other][net] - cost[net][other]
        if gain > best:
            best, target = gain, place
    gain = 0
    for place in range(at + 1, len(order)):
        other = order[place]
        if must[net][other]:
            break
        gain += cost[net][other] - cost[other][net]
        if gain > best:
            best, target = gain, place
    order.insert(target, order.pop(at))
    return target != at
