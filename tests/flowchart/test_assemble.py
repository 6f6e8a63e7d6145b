from leaflet.flowchart import Box, Edge, lay_out
from leaflet.flowchart.assemble import crossings
from leaflet.flowchart.chart import Wire


def wire(tail: str, *points: tuple[float, float]) -> Wire:
    return Wire(0, tail, "z", points)


def test_connectors_of_different_boxes_cross_where_they_pass_each_other() -> None:
    level, upright = wire("a", (0, 10), (40, 10)), wire("b", (20, 0), (20, 30))
    assert crossings([level, upright]) == [(20, 10)]


def test_branches_of_one_box_and_connectors_that_only_meet_do_not_cross() -> None:
    level = wire("a", (0, 10), (40, 10))
    assert crossings([level, wire("a", (20, 0), (20, 30))]) == []
    assert crossings([level, wire("b", (40, 0), (40, 30))]) == []


def test_a_crossing_of_shared_trunks_is_one_place() -> None:
    trunks = [wire("a", (0, 10), (40, 10)), wire("a", (0, 10), (50, 10))]
    assert crossings([*trunks, wire("b", (20, 0), (20, 30))]) == [(20, 10)]


def test_an_edge_given_twice_has_two_connectors_in_one_place() -> None:
    boxes = [Box("a", 80, 30), Box("b", 80, 30)]
    chart = lay_out(boxes, [Edge("a", "b"), Edge("a", "b")], direction="down")
    assert [each.edge for each in chart.wires] == [0, 1]
    assert chart.wires[0].points == chart.wires[1].points


def test_a_label_is_beside_the_end_of_its_connector() -> None:
    boxes = [Box("a", 80, 30), Box("b", 80, 30)]
    down = lay_out(boxes, [Edge("a", "b", 20, 9)], direction="down").wires[0]
    right = lay_out(boxes, [Edge("a", "b", 20, 9)], direction="right").wires[0]
    assert down.label is not None
    assert right.label is not None
    assert down.label[0] > down.points[-1][0]
    assert down.label[1] + 9 < down.points[-1][1]
    assert right.label[0] + 20 < right.points[-1][0]
    assert right.label[1] + 9 < right.points[-1][1]
