"""Situations that lead to emergency numbers only come first, and can be taken out of a chart."""

from pathlib import Path

from data_folder import notice_of
from flow_samples import desk
from leaflet.compose.flow.emergency import first, urgent, without
from leaflet.compose.flow.outline import outline
from leaflet.model.notice import Notice
from leaflet.model.route import Flowchart, graph

FLOW = """\
title: 窓口
flow:
  - when: 話したい
    go: [soft{more}]
  - when: 命が危ない
    go: [police, fire]
"""


def notice(folder: Path, more: str = "", soft: str = "03-5555-1111") -> Notice:
    desks = (
        "desks:\n"
        + desk("soft", "相談室", f"phone: {soft}")
        + desk("police", "警察", "phone: 110")
        + desk("fire", "消防", "phone: 119")
    )
    return notice_of(folder, desks=desks, flowchart=FLOW.format(more=more))


def flow(folder: Path, **parts: str) -> Flowchart:
    flowchart = notice(folder, **parts).flowchart
    assert flowchart is not None
    return first(flowchart)


def test_emergencies_come_first_and_are_numbered_first(tmp_path: Path) -> None:
    bars = outline(flow(tmp_path))
    assert [bar.step.when.plain for bar in bars] == ["命が危ない", "話したい"]
    assert [bar.step.when.plain for bar in urgent(bars)] == ["命が危ない"]


def test_a_flow_of_nothing_but_emergencies_has_no_band(tmp_path: Path) -> None:
    assert urgent(outline(flow(tmp_path, soft="118"))) == ()


def test_a_chart_keeps_emergencies_that_a_question_leads_to_as_well(tmp_path: Path) -> None:
    chart = flow(tmp_path)
    bars = urgent(outline(chart))
    rest = without(graph(chart), bars)
    assert rest is not None
    assert [key for key in rest.nodes if key.startswith("desk")] == ["desk soft"]
    assert len(rest.starts) == 1
    joined = flow(tmp_path, more=", police")
    assert without(graph(joined), urgent(outline(joined))) is None
