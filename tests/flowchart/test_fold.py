from flowchart.layered import edges_between
from leaflet.flowchart.acyclic import break_cycles
from leaflet.flowchart.fold import fold
from leaflet.flowchart.rank import Ranks


def folded(names: str, pairs: str, ranks: tuple[int, ...], folds: int) -> tuple[int, ...]:
    graph = edges_between(names, pairs)
    start = Ranks(ranks, max(ranks) + 1)
    return fold(start, graph, break_cycles(graph), [10.0] * len(names), folds).of


def test_the_sinks_of_a_box_are_read_rank_by_rank() -> None:
    assert folded("abcde", "ab ac ad ae", (0, 1, 1, 1, 1), 2) == (0, 1, 1, 2, 2)


def test_boxes_before_the_last_rank_stay_where_they_are() -> None:
    assert folded("abcd", "ab bc bd", (0, 1, 2, 2), 2) == (0, 1, 2, 3)


def test_one_rank_stays_one() -> None:
    assert folded("abc", "ab ac", (0, 1, 1), 1) == (0, 1, 1)


def test_small_blocks_fill_the_ranks_evenly() -> None:
    of = folded("abcdef", "ad be cf", (0, 0, 0, 1, 1, 1), 3)
    assert sorted(of[3:]) == [1, 2, 3]
