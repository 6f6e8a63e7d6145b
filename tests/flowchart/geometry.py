"""What may not be in a chart, reported in words: an empty list is a sound chart."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from leaflet.flowchart import Chart, PlacedBox, Spacing, Wire

Point = tuple[float, float]
Stretch = tuple[Point, Point]
NIL = 2e-3  # pt: as good as nothing
NEAR = 2.4  # pt: less between two lines, and they look like one


def faults(chart: Chart, spacing: Spacing) -> list[str]:
    """Return everything that is wrong with a chart."""
    return [
        *_boxes(chart, spacing),
        *(f"{name(wire)} {fault}" for wire in chart.wires for fault in _wire(chart, wire, spacing)),
        *_pairs(chart),
        *_false_paths(chart),
    ]


def name(wire: Wire) -> str:
    return f"{wire.tail}->{wire.head}"


def _boxes(chart: Chart, spacing: Spacing) -> Iterator[str]:
    for box in chart.boxes:
        if not _inside(chart, (box.x, box.y), (box.right, box.bottom)):
            yield f"{box.id} is outside the chart"
    for one, other in combinations(chart.boxes, 2):
        if _distance((one.x, one.y), (one.right, one.bottom), other) < spacing.node_gap - NIL:
            yield f"{one.id} and {other.id} are too close"


def _wire(chart: Chart, wire: Wire, spacing: Spacing) -> Iterator[str]:
    boxes = {box.id: box for box in chart.boxes}
    stretches = list(pairwise(wire.points))
    if any((a[0] == b[0]) == (a[1] == b[1]) for a, b in stretches):
        yield "is not orthogonal"
    if not all(_inside(chart, point, point) for point in wire.points):
        yield "leaves the chart"
    if not _leaves(boxes[wire.tail], stretches[0]):
        yield "does not begin at the border of its tail"
    if not _leaves(boxes[wire.head], stretches[-1][::-1]):
        yield "does not end at the border of its head"
    (ax, ay), (bx, by) = stretches[-1]
    if abs(ax - bx) + abs(ay - by) < min(spacing.lead_in, spacing.clearance) - NIL:
        yield "has no room for its arrowhead"
    for number, (a, b) in enumerate(stretches):
        for box in chart.boxes:
            first = box.id == wire.tail and number == 0
            last = box.id == wire.head and number == len(stretches) - 1
            if not first and not last and _distance(a, b, box) < spacing.clearance - NIL:
                yield f"passes too close to {box.id}"


def _pairs(chart: Chart) -> Iterator[str]:
    for one, other in combinations(chart.wires, 2):
        if one.head == other.head and one.tail != other.tail:
            if _meet_again(one.points[::-1], other.points[::-1]):
                yield f"{name(one)} and {name(other)} join and split again"
        elif one.tail == other.tail:
            if one.head != other.head and _meet_again(one.points, other.points):
                yield f"{name(one)} and {name(other)} part and meet again"
        elif any(_in_line(a, b) for a in pairwise(one.points) for b in pairwise(other.points)):
            yield f"{name(one)} and {name(other)} run in one line"


def _false_paths(chart: Chart) -> Iterator[str]:
    """Yield the lines that cross a line which they also join: the crossing looks like a way."""
    for one, joined in combinations(chart.wires, 2):
        if one.head != joined.head or one.tail == joined.tail:
            continue
        for line, other in ((one, joined), (joined, one)):
            for a in pairwise(line.points):
                if any(_in_line(a, b) for b in pairwise(other.points)) and any(
                    _cross(a, b)
                    for wire in chart.wires
                    if wire.tail == other.tail
                    for b in pairwise(wire.points)
                ):
                    yield f"{name(other)} seems to lead on from {name(line)}"


def _cross(one: Stretch, other: Stretch) -> bool:
    if (one[0][0] == one[1][0]) == (other[0][0] == other[1][0]):
        return False
    level, upright = (one, other) if one[0][1] == one[1][1] else (other, one)
    left, right = sorted(x for x, _y in level)
    top, bottom = sorted(y for _x, y in upright)
    return left < upright[0][0] < right and top < level[0][1] < bottom


def _inside(chart: Chart, a: Point, b: Point) -> bool:
    low, high = (min(a[0], b[0]), min(a[1], b[1])), (max(a[0], b[0]), max(a[1], b[1]))
    return (
        low[0] > -NIL
        and low[1] > -NIL
        and high[0] < chart.width + NIL
        and high[1] < chart.height + NIL
    )


def _distance(a: Point, b: Point, box: PlacedBox) -> float:
    """Return how far the box of which two corners are given is from another one."""
    across = max(box.x - max(a[0], b[0]), min(a[0], b[0]) - box.right)
    along = max(box.y - max(a[1], b[1]), min(a[1], b[1]) - box.bottom)
    return max(across, along)


def _leaves(box: PlacedBox, stretch: Stretch) -> bool:
    """Tell whether a stretch begins on the border of a box and leads straight away from it."""
    (x, y), (to_x, to_y) = stretch
    level = box.y - NIL <= y <= box.bottom + NIL and y == to_y
    upright = box.x - NIL <= x <= box.right + NIL and x == to_x
    return (
        (level and abs(x - box.x) < NIL and to_x < x)
        or (level and abs(x - box.right) < NIL and to_x > x)
        or (upright and abs(y - box.y) < NIL and to_y < y)
        or (upright and abs(y - box.bottom) < NIL and to_y > y)
    )


def _in_line(one: Stretch, other: Stretch) -> bool:
    """Tell whether two stretches lie on each other or meet end to end."""
    for axis in (0, 1):
        if one[0][axis] == one[1][axis] and other[0][axis] == other[1][axis]:
            spans = [sorted(point[1 - axis] for point in stretch) for stretch in (one, other)]
            near = abs(one[0][axis] - other[0][axis]) < NEAR
            return near and spans[0][0] < spans[1][1] + NIL and spans[1][0] < spans[0][1] + NIL
    return False


def _meet_again(one: tuple[Point, ...], other: tuple[Point, ...]) -> bool:
    """Tell whether two polylines with one beginning share anything after their ways part."""
    rest, others = _after_parting(one, other), _after_parting(other, one)
    if len(rest) < 2 or len(others) < 2:
        return False
    first = (rest[0], rest[1]), (others[0], others[1])
    return any(
        _in_line(a, b)
        for a in pairwise(rest)
        for b in pairwise(others)
        if (a, b) != first and not {a[0], a[1]} & {b[0], b[1]}
    )


def _after_parting(one: tuple[Point, ...], other: tuple[Point, ...]) -> tuple[Point, ...]:
    number = 0
    while number < min(len(one), len(other)) and one[number] == other[number]:
        number += 1
    return one[number:]
