"""Tracks: how the connectors between two ranks pass each other.

Before: where each net leaves the rank above and enters the rank below. After: every net that turns
has a track, in an order with few crossings; nets that overlap have different tracks, others may
share one; no two nets run in the same line.

Sander: Layout of Directed Hypergraphs with Orthogonal Hyperedges (2004).
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

ROUNDS = 4  # of moving every net to its best place
CUTS = 16  # nets up to which each is tried in one piece again: the effort grows with their cube


@dataclass(frozen=True, slots=True)
class Net:
    """A trunk and its branches between two ranks, by the places where it touches each rank."""

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

    @property
    def two_sided(self) -> bool:
        """Whether it has a single trunk with branches on both sides."""
        return len(self.tops) == 1 and self.first < self.tops[0] < self.last

    def cut(self) -> list["Net"]:
        """Return the branches before the trunk and those after it, as two nets."""
        (top,) = self.tops
        before = tuple(place for place in self.bottoms if place < top)
        after = tuple(place for place in self.bottoms if place > top)
        return [Net(self.tops, part) for part in (before, after)]


@dataclass(frozen=True, slots=True)
class Turn:
    """The tracks in which a net turns: branches before its trunk, and branches after it.

    ``jog`` is the place where the whole net changes over to the track ``second``, if it does.
    """

    before: int
    after: int
    jog: float | None = None
    second: int = 0


@dataclass(frozen=True, slots=True)
class Channel:
    """The turns of the nets between two ranks, by net number, and how many tracks there are."""

    turns: dict[int, Turn]
    tracks: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """A net, or the part of one that has a single track."""

    net: int
    part: Net


def assign_tracks(nets: Sequence[Net], apart: float) -> Channel:
    """Return the tracks; places less than ``apart`` (pt) from each other count as one line."""
    pieces = [_Piece(n, net) for n, net in enumerate(nets) if not net.straight]
    jogs = _jog(nets, pieces, apart)
    pieces, order = _branched(pieces, jogs, apart)
    tracks = _tracks(pieces, order, apart)
    of: dict[int, list[int]] = {}
    for piece, track in zip(pieces, tracks, strict=True):
        of.setdefault(piece.net, []).append(track)
    turns = {
        n: Turn(found[0], found[0], jogs[n], found[-1]) if n in jogs else Turn(found[0], found[-1])
        for n, found in of.items()
    }
    return Channel(turns, max(tracks, default=-1) + 1)


def _branched(
    pieces: list[_Piece], whole: Container[int], apart: float
) -> tuple[list[_Piece], list[int]]:
    """Return the pieces and the order of their tracks; nets are cut where that saves crossings."""
    order, cost = _order(pieces, apart)
    able = {p.net: p.part for p in pieces if p.net not in whole and p.part.two_sided}
    cut = set(able)
    least = _order(_cut(pieces, cut), apart)[1]
    if least >= cost:
        return pieces, order
    for net in able if len(able) <= CUTS else ():
        if _order(_cut(pieces, cut - {net}), apart)[1] <= least:
            cut.remove(net)
    pieces = _cut(pieces, cut)
    return pieces, _order(pieces, apart)[0]


def _cut(pieces: Sequence[_Piece], nets: Container[int]) -> list[_Piece]:
    return [
        _Piece(piece.net, part)
        for piece in pieces
        for part in (piece.part.cut() if piece.net in nets else [piece.part])
    ]


def _jog(nets: Sequence[Net], pieces: list[_Piece], apart: float) -> dict[int, float]:
    """Halve nets that must precede each other in a cycle; return where their halves meet."""
    jogs: dict[int, float] = {}
    while (stuck := _stuck(pieces, apart)) is not None:
        n, net = pieces[stuck].net, pieces[stuck].part
        jogs[n] = _free_place(nets, [*jogs.values()], net, apart)
        halves = Net(net.tops, (jogs[n],)), Net((jogs[n],), net.bottoms)
        pieces[stuck : stuck + 1] = [_Piece(n, half) for half in halves]
    return jogs


def _must_precede(upper: _Piece, lower: _Piece, apart: float) -> bool:
    """Whether the two would run in one line if ``lower`` had the earlier track."""
    if upper.net == lower.net:
        # Two halves of one net.
        return upper is not lower and upper.part.bottoms == lower.part.tops
    return any(
        abs(top - bottom) < apart for top in upper.part.tops for bottom in lower.part.bottoms
    )


def _stuck(pieces: Sequence[_Piece], apart: float) -> int | None:
    """Return the piece of a whole net in a cycle of precedence, or None."""
    after = [
        {j for j, other in enumerate(pieces) if _must_precede(piece, other, apart)}
        for piece in pieces
    ]
    cycle = set(range(len(pieces)))
    while True:
        followed = {j for i in cycle for j in after[i]}
        inner = {i for i in cycle & followed if after[i] & cycle}
        if inner == cycle:
            break
        cycle = inner
    halved = {piece.net for piece in pieces if sum(p.net == piece.net for p in pieces) > 1}
    return next((i for i in sorted(cycle) if pieces[i].net not in halved), None)


def _free_place(nets: Sequence[Net], jogs: list[float], net: Net, apart: float) -> float:
    """Return the free place nearest to the middle of the net."""
    used = sorted({place for each in nets for place in (*each.tops, *each.bottoms)} | {*jogs})
    ends = [used[0] - 4 * apart, *used, used[-1] + 4 * apart]
    gaps = [(b - a, (a + b) / 2) for a, b in pairwise(ends)]
    roomy = [middle for gap, middle in gaps if gap >= 2 * apart]
    centre = (net.first + net.last) / 2
    return min(roomy, key=lambda place: abs(place - centre))


def crossings(upper: Net, lower: Net) -> int:
    """Return how many branches cross when ``upper`` has the earlier track."""
    ends = [(min(t, b), max(t, b), b) for t in upper.tops or upper.bottoms for b in upper.bottoms]
    others = [(min(t, b), max(t, b), t) for t in lower.tops for b in lower.bottoms or lower.tops]
    count = 0
    for first, last, bottom in ends:
        for start, end, top in others:
            count += (start < bottom < end) + (first < top < last)
    return count


def _tracks(pieces: Sequence[_Piece], order: Sequence[int], apart: float) -> list[int]:
    """Return the track of each piece: the first one after those of the pieces it overlaps."""
    tracks = [0] * len(pieces)
    for at, j in enumerate(order):
        for i in order[:at]:
            one, other = pieces[i].part, pieces[j].part
            overlap = one.first - apart < other.last and other.first - apart < one.last
            branches = pieces[i].net == pieces[j].net and one.tops == other.tops
            meets = overlap and not branches and not _joins(one, other)
            if meets or _must_precede(pieces[i], pieces[j], apart):
                tracks[j] = max(tracks[j], tracks[i] + 1)
    return tracks


def _joins(one: Net, other: Net) -> bool:
    """Return whether two nets lead to the same place only and come from opposite sides."""
    if len(one.bottoms) != 1 or one.bottoms != other.bottoms:
        return False
    (end,) = one.bottoms
    return one.last <= end <= other.first or other.last <= end <= one.first


def _order(pieces: Sequence[_Piece], apart: float) -> tuple[list[int], int]:
    """Return the pieces from the first track to the last, and their crossings.

    Required precedence is kept; within it the order with the fewest crossings found is taken.
    """
    cost = [[crossings(a.part, b.part) if a.net != b.net else 0 for b in pieces] for a in pieces]
    must = [[_must_precede(a, b, apart) for b in pieces] for a in pieces]
    orders = [_settled(keys, cost, must) for keys in _keys(pieces, cost)]
    return min(orders, key=itemgetter(1))


def _keys(pieces: Sequence[_Piece], cost: list[list[int]]) -> Iterator[list[float]]:
    """Yield sort keys: the crossings saved by going first, or where a piece comes from.

    Of pieces that lead the same way, the one that starts furthest that way has to turn first.
    """
    yield [float(sum(row) - sum(each[i] for each in cost)) for i, row in enumerate(cost)]
    yield [_turning(piece.part) for piece in pieces]


def _turning(net: Net) -> float:
    start = min(net.tops, default=net.first)
    return -start if net.last > start else start


def _settled(
    keys: Sequence[float], cost: list[list[int]], must: list[list[bool]]
) -> tuple[list[int], int]:
    left = sorted(range(len(keys)), key=keys.__getitem__)
    order: list[int] = []
    while left:
        order.append(next(i for i in left if not any(must[j][i] for j in left)))
        left.remove(order[-1])
    for _ in range(ROUNDS):
        moved = [_move(order, at, cost, must) for at in range(len(order))]
        if not any(moved):
            break
    return order, sum(cost[i][j] for at, i in enumerate(order) for j in order[at + 1 :])


def _move(order: list[int], at: int, cost: list[list[int]], must: list[list[bool]]) -> bool:
    """Move one net to where it saves most crossings; return whether it moved."""
    net = order[at]
    best, target = 0, at
    for places in (range(at - 1, -1, -1), range(at + 1, len(order))):
        gain = 0
        for place in places:
            one, other = (order[place], net) if place < at else (net, order[place])
            if must[one][other]:
                break
            gain += cost[one][other] - cost[other][one]
            if gain > best:
                best, target = gain, place
    order.insert(target, order.pop(at))
    return target != at
