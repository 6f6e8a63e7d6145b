from flowchart.layered import layered, rows
from leaflet.flowchart.improve import sift, sweep, transpose
from leaflet.flowchart.ordering import Links, Ordering


def arranged(ranks: str, pairs: str) -> Ordering:
    graph = layered(ranks, pairs)
    return Ordering(Links(graph), range(len(graph.ranks)))


def test_a_sweep_orders_a_rank_by_the_rank_before_it() -> None:
    found = arranged("ab cde", "ae bd bc")
    assert sweep(found, [1], down=True, median=False) == {1}
    assert rows("ab cde", found.layers) == "ab ecd"


def test_a_sweep_leaves_a_node_without_neighbours_at_its_place() -> None:
    found = arranged("ab cde", "ae bc")
    sweep(found, [1], down=True, median=True)
    assert rows("ab cde", found.layers) == "ab edc"


def test_transposition_swaps_neighbours_that_cross() -> None:
    found = arranged("ab cd", "ad bc")
    transpose(found, [0])
    assert found.cost()[0] == 0


def test_transposition_restores_the_writer_s_order_where_it_costs_nothing() -> None:
    found = arranged("a bc", "ab ac")
    found.put(1, [2, 1])
    transpose(found, [1])
    assert rows("a bc", found.layers) == "a bc"


def test_transposition_goes_on_where_a_swap_has_made_room_for_another() -> None:
    found = arranged("ab cd ef", "ad ad bc ce df")
    transpose(found, [1])
    assert rows("ab cd ef", found.layers) == "ab dc fe"
    assert found.cost()[0] == 0


def test_sifting_carries_a_node_past_one_that_neither_gains_nor_loses() -> None:
    found = arranged("abcd efgh", "ae bf cg dh")
    found.put(1, [7, 4, 5, 6])
    assert sift(found, [1]) == {1}
    assert rows("abcd efgh", found.layers) == "abcd efgh"


def test_what_is_best_already_does_not_change() -> None:
    found = arranged("ab cd", "ac bd")
    assert sift(found, [0, 1]) == set()
    assert sweep(found, [1], down=True, median=False) == set()
