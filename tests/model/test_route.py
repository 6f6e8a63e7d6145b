"""The flowchart as a tree to its writer and as a graph to its reader."""

from leaflet.model.desk import Desk
from leaflet.model.route import Arrow, Flowchart, Goto, Step, graph
from leaflet.model.words import Span, Words
from leaflet.report import Origin

PLACE = Origin("data/flowchart.yaml", 3)


def words(text: str) -> Words:
    return Words((Span(text),), PLACE)


def desk(name: str) -> Desk:
    return Desk(name, words(name), (), PLACE)


def step(name: str, *then: Step | Goto, go: tuple[Arrow, ...] = ()) -> Step:
    return Step(name, words(name), then, go, PLACE)


def test_steps_are_walked_in_the_writers_order() -> None:
    tree = step("1", step("1.1", step("1.1.1")), Goto("2", PLACE), step("1.3"))
    assert [each.id for each in tree.walk()] == ["1", "1.1", "1.1.1", "1.3"]


def test_a_desk_of_several_steps_is_one_node_with_several_arrows() -> None:
    arrow = Arrow(desk("sos"), words("通報"), PLACE)
    flow = (step("1", go=(arrow,)), step("2", go=(arrow, Arrow(desk("b"), None, PLACE))))
    drawn = graph(Flowchart(words("あ"), flow, PLACE))
    assert list(drawn.nodes) == ["step 1", "desk sos", "step 2", "desk b"]
    assert [(edge.tail, edge.head) for edge in drawn.edges] == [
        ("step 1", "desk sos"),
        ("step 2", "desk sos"),
        ("step 2", "desk b"),
    ]
    assert drawn.edges[0].label == words("通報")


def test_a_goto_is_an_arrow_to_the_step_it_names() -> None:
    drawn = graph(
        Flowchart(words("あ"), (step("1", step("a"), step("1.2", Goto("a", PLACE))),), PLACE)
    )
    assert ("step 1.2", "step a") in [(edge.tail, edge.head) for edge in drawn.edges]


def test_a_step_may_be_called_like_a_desk() -> None:
    flow = (step("sos", go=(Arrow(desk("sos"), None, PLACE),)),)
    assert list(graph(Flowchart(words("あ"), flow, PLACE)).nodes) == ["step sos", "desk sos"]
