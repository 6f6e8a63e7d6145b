from flowchart.layered import layered
from leaflet.flowchart.ordering import Links, Ordering, gain


def links(ranks: str, pairs: str) -> Links:
    return Links(layered(ranks, pairs))


def test_the_writer_s_order_follows_each_branch_to_its_end() -> None:
    assert links("a bc def", "ab ac cd be bf").written == [0, 1, 4, 5, 2, 3]


def test_a_lane_is_written_where_its_edge_ends() -> None:
    lane = 3
    assert links("a b c", "ac ab").written[lane] > links("a b c", "ac ab").written[1]


def test_parts_that_do_not_hang_together_are_given_one_by_one() -> None:
    assert list(links("ab cd", "ad bc").parts()) == [[0, 3], [1, 2]]


def test_two_links_that_change_sides_cross_once() -> None:
    assert Ordering(links("ab cd", "ad bc"), range(4)).cost()[0] == 1


def test_links_that_meet_do_not_cross() -> None:
    assert Ordering(links("ab c", "ac bc"), range(3)).cost() == (0, 0)


def test_every_pair_against_the_writer_s_order_counts() -> None:
    assert Ordering(links("a bcd", "ab ac ad"), [0, 3, 2, 1]).cost() == (0, 3)


def test_a_new_order_of_a_rank_is_counted_anew() -> None:
    ordering = Ordering(links("ab cd", "ad bc"), range(4))
    assert ordering.crossed()[0] == 1
    ordering.put(1, [3, 2])
    assert ordering.crossed()[0] == 0


def test_a_copy_changes_on_its_own() -> None:
    ordering = Ordering(links("ab cd", "ad bc"), range(4))
    ordering.copy().put(1, [3, 2])
    assert ordering.cost()[0] == 1


def test_the_gain_is_what_two_neighbours_save_by_changing_places() -> None:
    ordering = Ordering(links("ab cd", "ad bc bd"), range(4))
    beside = ordering.beside(0)
    assert gain(beside[0], beside[1]) == 1
    assert gain(beside[1], beside[0]) == -1
