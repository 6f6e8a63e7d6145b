from xml.etree import ElementTree

from leaflet.flowchart import Box, Edge, lay_out
from leaflet.flowchart.svg import svg


def test_every_box_connector_and_arrowhead_is_drawn_once() -> None:
    boxes = [Box(name, 80, 30) for name in "abc"]
    chart = lay_out(boxes, [Edge("a", "b"), Edge("a", "c")], direction="right")
    groups = [len(group) for group in ElementTree.fromstring(svg(chart)) if group.tag.endswith("g")]
    assert groups == [2, 2, 3, 3]


def test_the_drawing_holds_the_whole_chart() -> None:
    root = ElementTree.fromstring(svg(lay_out([Box("a", 80, 30)], [], direction="right")))
    assert root.get("viewBox") == "-6 -6 92 42"


def test_a_name_may_hold_any_sign() -> None:
    text = svg(lay_out([Box("<a & b>", 80, 30)], [], direction="right"))
    (label,) = [
        each.text for each in ElementTree.fromstring(text).iter() if each.tag.endswith("text")
    ]
    assert label == "<a & b>"
