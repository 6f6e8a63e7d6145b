from flowchart.layered import edges_between, rows
from leaflet.flowchart.acyclic import break_cycles
from leaflet.flowchart.lead_back import lead_back
from leaflet.flowchart.normalize import normalize
from leaflet.flowchart.order import order
from leaflet.flowchart.rank import assign_ranks
from leaflet.flowchart.topology import Topology


def led_back(names: str, pairs: str) -> Topology:
    graph = edges_between(names, pairs)
    acyclic = break_cycles(graph)
    layered = normalize(graph, acyclic.forward, assign_ranks(graph, acyclic))
    numbers = tuple(range(len(graph.tails)))
    return lead_back(Topology("down", graph, numbers, acyclic, layered, order(layered)))


def test_without_an_edge_that_points_back_nothing_changes() -> None:
    topology = led_back("abc", "ab bc")
    assert topology.layered.returns == {}
    assert topology.ordered.layers == ((0,), (1,), (2,))


def test_the_way_back_has_a_lane_in_every_rank_from_the_head_to_the_tail() -> None:
    topology = led_back("abcd", "ab bc cd db")
    assert [topology.layered.ranks[lane] for lane in topology.layered.returns[3]] == [1, 2, 3]


def test_the_way_back_runs_beside_the_boxes_it_passes_not_round_the_chart() -> None:
    topology = led_back("apbqucv", "ap ab aq pu bc qv cb")
    assert topology.ordered.crossings == 0
    assert rows("apbqucv", topology.ordered.layers) == "a p.bq u.cv"


def test_the_way_back_goes_out_where_it_crosses_nothing() -> None:
    topology = led_back("abcdef", "ab ac bd be cf fc")
    assert topology.ordered.crossings == 0


def test_two_ways_back_lie_one_in_the_other() -> None:
    topology = led_back("abcdef", "ab bc cd de ef dc fb")
    assert topology.ordered.crossings == 0
    short, long = topology.layered.returns[5], topology.layered.returns[6]
    for rank, lane, box in zip((2, 3), short, (2, 3), strict=True):
        row = topology.ordered.layers[rank]
        between = sorted((row.index(lane), row.index(box)))
        assert not between[0] < row.index(long[rank - 1]) < between[1]


def test_a_way_back_that_is_walled_in_crosses_one_link_only() -> None:
    topology = led_back("abcdefg", "ab ac ad be cf dg ca")
    assert topology.ordered.crossings == 1
