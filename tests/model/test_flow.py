"""flowchart.yaml becomes the flow: a tree of steps, and a graph."""

from pathlib import Path

import pytest

from data_folder import notice_of, reported_of
from leaflet.model.route import Goto, Step, graph


@pytest.fixture(autouse=True)
def _in_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


FLOW = """\
title: ご案内
legend: [対面, 電話]
flow:
  - when: トラブルにあった
    then:
      - when: 悩みがある
        id: nayami
        go: [sos]
      - when: 解決したい
        then:
          - when: 消したい
            go: [{desk: sos, for: 削除}]
          - goto: nayami
"""


def test_a_flow_is_a_tree_to_its_writer_and_a_graph_to_its_reader(tmp_path: Path) -> None:
    chart = notice_of(tmp_path, flowchart=FLOW).flowchart
    assert chart
    assert [step.id for step in chart.steps()] == ["1", "nayami", "1.2", "1.2.1"]
    drawn = graph(chart)
    assert list(drawn.nodes) == ["step 1", "step nayami", "desk sos", "step 1.2", "step 1.2.1"]
    assert [(edge.tail, edge.head) for edge in drawn.edges] == [
        ("step 1", "step nayami"),
        ("step 1", "step 1.2"),
        ("step nayami", "desk sos"),
        ("step 1.2", "step 1.2.1"),
        ("step 1.2", "step nayami"),
        ("step 1.2.1", "desk sos"),
    ]
    label = drawn.edges[-1].label
    assert label
    assert label.plain == "削除"
    last = chart.flow[0].then[1]
    assert isinstance(last, Step)
    assert isinstance(last.then[1], Goto)


# The file, its text, and every finding that is reported.
FAULTS: dict[str, tuple[str, str, list[str]]] = {
    "a step to a desk that does not exist": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    go: [sos, {desk: x, for: う}]\n",
        ["flowchart.yaml:4:22 reference"],
    ),
    "a step that leads nowhere": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n  - when: う\n    go: [sos]\n",
        ["flowchart.yaml:3:11 flow"],
    ),
    "a step whose desks are under an unknown key": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    leads: [sos]\n  - when: う\n    go: [sos]\n",
        ["flowchart.yaml:4:5 unknown-key"],
    ),
    "a desk under then": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    then: [sos]\n",
        ["flowchart.yaml:4:12 flow"],
    ),
    "a step with then and go": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    go: [sos]\n"
        "    then:\n      - when: う\n        go: [sos]\n",
        ["flowchart.yaml:4:5 flow"],
    ),
    "a step without words": (
        "flowchart",
        "title: あ\nflow:\n  - go: [sos]\n",
        ["flowchart.yaml:3:5 missing-key"],
    ),
    "a goto to no step": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    then:\n      - goto: x\n"
        "      - when: う\n        go: [sos]\n",
        ["flowchart.yaml:5:15 flow"],
    ),
    "a goto beside the words of a step": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    goto: a\n  - when: う\n    id: a\n    go: [sos]\n",
        ["flowchart.yaml:4:5 flow"],
    ),
    "a goto at the first level": (
        "flowchart",
        "title: あ\nflow:\n  - goto: a\n  - when: う\n    id: a\n    go: [sos]\n",
        ["flowchart.yaml:3:5 flow"],
    ),
    "a goto in a circle": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    id: a\n    then:\n      - goto: a\n      - when: う\n"
        "        go: [sos]\n",
        ["flowchart.yaml:6:15 cycle?"],
    ),
    "two steps of one id": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    id: a\n    go: [sos]\n"
        "  - when: う\n    id: a\n    go: [sos]\n",
        ["flowchart.yaml:7:9 flow"],
    ),
    "a goto to a step whose id is typed wrong": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    then:\n      - goto: a-b\n"
        "      - when: う\n        id: a_b\n        go: [sos]\n",
        ["flowchart.yaml:7:13 id"],
    ),
    "a text for a list of desks": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    go: sos\n",
        ["flowchart.yaml:4:9 kind"],
    ),
}


@pytest.mark.parametrize(("name", "text", "reported"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_reported_at_its_place_and_nothing_else_is(
    tmp_path: Path, name: str, text: str, reported: list[str]
) -> None:
    assert reported_of(tmp_path, **{name: text}) == reported
