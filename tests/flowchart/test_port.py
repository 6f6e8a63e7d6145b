import pytest

from flowchart.phases import SPACING, journey
from leaflet.flowchart.port import LABEL_PAD


def test_a_single_edge_enters_in_the_middle() -> None:
    assert journey("ab", "ab").ports.enter == {0: 0.0}


def test_edges_enter_in_the_order_in_which_they_arrive_evenly_about_the_middle() -> None:
    enter = journey("abcd", "ad bd cd", sizes={"d": 100}).ports.enter
    assert [enter[e] for e in (0, 1, 2)] == [-SPACING.port_gap, 0.0, SPACING.port_gap]


def test_a_short_border_is_shared_more_closely() -> None:
    enter = journey("abcd", "ad bd cd", sizes={"d": 20}).ports.enter
    assert [enter[e] for e in (0, 1, 2)] == pytest.approx([-7.5, 0, 7.5])


def test_the_way_back_enters_outside_all_edges_from_above() -> None:
    found = journey("abcd", "ab bc cd db")
    lane = found.topology.layered.returns[3][0]
    order = found.topology.ordered.layers[1]
    beyond = order.index(lane) > order.index(1)
    assert (found.ports.enter[3] > found.ports.enter[0]) == beyond


def test_labels_hold_the_entries_apart_and_take_room_beside_the_box() -> None:
    plain = journey("abc", "ac bc", sizes={"c": 200}).ports
    ports = journey("abc", "ac bc", sizes={"c": 200}, labels={"ac": 50, "bc": 120}).ports
    assert ports.enter[1] - ports.enter[0] == 50 + 2 * LABEL_PAD
    assert ports.after[2] == ports.enter[1] + LABEL_PAD + 120
    assert plain.after[2] == 100


def test_a_loop_takes_room_beside_its_box() -> None:
    assert journey("ab", "aa ab").ports.after[0] == 20 + SPACING.clearance
