from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.flowchart.simplex import Arc, solve


def test_every_distance_is_kept_and_nothing_is_longer_than_needed() -> None:
    assert solve(3, [Arc(0, 1, 1, 1), Arc(1, 2, 2, 1)]) == [0, 1, 3]


def test_the_heavier_arc_is_the_shorter_one() -> None:
    arcs = [Arc(0, 1, 1, 1), Arc(1, 3, 1, 5), Arc(0, 2, 3, 1), Arc(2, 3, 1, 1)]
    assert solve(4, arcs) == [0, 3, 3, 4]


ARCS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 2), st.integers(0, 4)),
    max_size=7,
)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(ARCS)
def test_no_values_at_all_are_cheaper(drawn: list[tuple[int, int, int, int]]) -> None:
    arcs = [Arc(min(a, b), max(a, b), least, weight) for a, b, least, weight in drawn if a != b]
    arcs += [Arc(node, node + 1, 0, 1) for node in range(3)]
    found = solve(4, arcs)
    assert all(found[arc.head] - found[arc.tail] >= arc.least for arc in arcs)
    assert price(arcs, found) == min(
        price(arcs, values)
        for values in product(range(7), repeat=4)
        if all(values[arc.head] - values[arc.tail] >= arc.least for arc in arcs)
    )


def price(arcs: list[Arc], values: list[int] | tuple[int, ...]) -> int:
    return sum(arc.weight * (values[arc.head] - values[arc.tail]) for arc in arcs)
