from itertools import chain, permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flowchart.layered import layered, rows
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.order import order
from leaflet.flowchart.ordering import Links, Ordering


def ordered(ranks: str, pairs: str) -> str:
    return rows(ranks, order(layered(ranks, pairs)).layers)


def test_a_tree_keeps_the_writer_s_order() -> None:
    assert ordered("a bcd efgh", "ab ac ad de bf cg ch") == "a bcd fghe"


def test_branches_change_places_with_all_that_hangs_on_them_to_save_a_crossing() -> None:
    found = order(layered("a bc def ghij", "ab ac bd be cf dg dh ei fj fg"))
    assert found.crossings == 0


def test_of_two_orders_without_crossings_the_writer_s_is_taken() -> None:
    assert ordered("ab cde", "ac ad bd be") == "ab cde"


def test_parts_are_side_by_side() -> None:
    assert ordered("ab cd", "ad bc") == "ab dc"


def test_a_long_edge_passes_outside_rather_than_through_a_branch() -> None:
    found = order(layered("a b cd e", "ab bc bd ce de ae"))
    assert found.crossings == 0


def test_a_graph_without_boxes_has_no_layers() -> None:
    assert order(layered("", "")).layers == ()


@pytest.mark.parametrize("count", [3, 4, 5])
def test_what_all_join_all_crosses_as_little_as_it_must(count: int) -> None:
    upper, lower = "abcde"[:count], "vwxyz"[:count]
    pairs = " ".join(a + b for a, b in product(upper, lower))
    pairs_of = count * (count - 1) // 2
    assert order(layered(f"{upper} {lower}", pairs)).crossings == pairs_of * pairs_of


RANKS = "abc defg hij"
PAIRS = sorted(a + b for row in ("abc defg", "defg hij") for a, b in product(*row.split()))


@settings(derandomize=True, max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PAIRS), min_size=4, max_size=10, unique=True))
def test_no_order_at_all_crosses_less_in_small_graphs(pairs: list[str]) -> None:
    graph = layered(RANKS, " ".join(pairs))
    assert order(graph).crossings == least(graph)


def least(graph: Layered) -> int:
    """Return the fewest crossings of all orders there are."""
    links = Links(graph)
    rows = [[n for n, rank in enumerate(graph.ranks) if rank == row] for row in range(graph.count)]
    orders = product(*(permutations(row) for row in rows))
    return min(Ordering(links, chain(*order)).cost()[0] for order in orders)


def test_boxes_keep_the_order_given_where_that_is_asked_for_whatever_it_crosses() -> None:
    graph = layered("ab cd", "ad bc")
    assert rows("ab cd", order(graph, keep_order=True).layers) == "ab cd"
    assert order(graph, keep_order=True).crossings == 1


def test_lanes_still_make_way_where_the_order_is_kept() -> None:
    found = order(layered("ab cd ef", "bf ac bd ce df"), keep_order=True)
    assert found.crossings == 0


@settings(derandomize=True, max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PAIRS), min_size=4, max_size=12, unique=True))
def test_no_kept_order_has_an_inversion(pairs: list[str]) -> None:
    found = order(layered(RANKS, " ".join(pairs)), keep_order=True)
    assert rows(RANKS, found.layers).replace(".", "") == RANKS
