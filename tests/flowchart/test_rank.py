from flowchart.layered import edges_between
from leaflet.flowchart.acyclic import break_cycles
from leaflet.flowchart.rank import Ranks, assign_ranks


def ranked(
    names: str, pairs: str, *, align_sinks: bool = False, starts_first: bool = False
) -> Ranks:
    graph = edges_between(names, pairs)
    return assign_ranks(
        graph, break_cycles(graph), align_sinks=align_sinks, starts_first=starts_first
    )


def test_every_edge_leads_to_a_later_rank() -> None:
    assert ranked("abcd", "ab bc ac cd").of == (0, 1, 2, 3)


def test_an_edge_that_points_back_does_not_count() -> None:
    assert ranked("abc", "ab bc ca").of == (0, 1, 2)


def test_edges_are_as_short_as_they_can_be_in_total() -> None:
    assert ranked("abcsx", "ab bc sx xc").of == (0, 1, 2, 0, 1)
    assert ranked("abcds", "ab bc cd sd").of == (0, 1, 2, 3, 2)


def test_starts_come_first_when_that_is_asked_for() -> None:
    assert ranked("abcds", "ab bc cd sd", starts_first=True).of == (0, 1, 2, 3, 0)


def test_a_start_of_many_long_edges_stays_with_its_boxes() -> None:
    of = ranked("abcdefs", "ab bc cd ce cf sd se sf", starts_first=True).of
    assert of == (0, 1, 2, 3, 3, 3, 2)


def test_sinks_are_in_the_last_rank_when_they_are_aligned() -> None:
    assert ranked("abcd", "ab bc ad", align_sinks=True) == Ranks((0, 1, 2, 2), 3)


def test_parts_that_do_not_hang_together_each_begin_in_the_first_rank() -> None:
    assert ranked("abcde", "ab bc de").of == (0, 1, 2, 0, 1)


def test_no_boxes_have_no_ranks() -> None:
    assert ranked("", "") == Ranks((), 0)
