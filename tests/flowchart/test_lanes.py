from flowchart.layered import layered
from leaflet.flowchart.lanes import share
from leaflet.flowchart.order import Ordered, order


def test_long_branches_of_one_box_run_in_one_lane_until_they_part() -> None:
    graph = layered("a b c de", "ab bc ad ae")
    shared, ordered = share(graph, order(graph))
    assert len(shared.ranks) == 5 + 2
    assert shared.chains[2][:-1] == shared.chains[3][:-1]
    assert sorted(map(len, ordered.layers)) == [1, 2, 2, 2]


def test_lanes_with_something_between_them_stay_apart() -> None:
    graph = layered("a b c", "ab ac ac")
    between = Ordered(((0,), (3, 1, 4), (2,)), 0)
    assert len(share(graph, between)[0].ranks) == 5


def test_lanes_of_different_boxes_stay_apart() -> None:
    graph = layered("ab cd ef", "ac bd ae bf")
    shared, _ordered = share(graph, order(graph))
    assert len(shared.ranks) == 8
