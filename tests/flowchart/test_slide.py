import pytest

from flowchart.phases import SPACING, Journey, journey
from leaflet.flowchart.slide import INSET, slide


def slid(found: Journey, middle: list[float]) -> tuple[list[float], dict[int, float]]:
    return slide(found.topology, found.ports, found.sizes, middle, SPACING.lead_in)


def test_a_port_moves_along_its_border_where_that_makes_its_connector_straight() -> None:
    leave, enter = slid(journey("ab", "ab"), [50, 60])
    assert leave[0] == enter[0] == 60


def test_both_ports_of_a_connector_move_where_one_border_is_too_short() -> None:
    leave, enter = slid(journey("ab", "ab"), [50, 70])
    assert leave[0] == enter[0] == 50 + 20 - INSET


def test_a_port_that_cannot_reach_stays_in_the_middle() -> None:
    leave, enter = slid(journey("ab", "ab"), [50, 150])
    assert (leave[0], enter[0]) == (50, 150)


def test_a_trunk_moves_to_a_branch_that_is_near_and_no_further() -> None:
    found = journey("abc", "ab ac")
    assert slid(found, [50, 45, 200])[0][0] == 45
    assert slid(found, [50, 20, 200])[0][0] == 50


def test_the_ports_of_several_edges_into_one_box_stay_apart() -> None:
    _leave, enter = slid(journey("abc", "ac bc", sizes={"c": 100}), [20, 80, 50])
    assert enter[1] - enter[0] == pytest.approx(SPACING.port_gap)
