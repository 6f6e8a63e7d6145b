from leaflet.flowchart.graph import Box, Edge
from leaflet.flowchart.rotate import turn

BOX = Box("a", 80, 30)
EDGE = Edge("a", "a", 20, 9)


def test_down_the_height_is_along_the_flow() -> None:
    sizes = turn([BOX], [EDGE], "down")
    assert (sizes.along, sizes.across) == ((30,), (80,))
    assert (sizes.label_along, sizes.label_across) == ((9,), (20,))


def test_to_the_right_the_width_is_along_the_flow() -> None:
    sizes = turn([BOX], [EDGE], "right")
    assert (sizes.along, sizes.across) == ((80,), (30,))
    assert (sizes.label_along, sizes.label_across) == ((20,), (9,))


def test_a_label_is_right_of_an_upright_connector_and_above_a_level_one() -> None:
    assert turn([BOX], [EDGE], "down").side == 1
    assert turn([BOX], [EDGE], "right").side == -1
