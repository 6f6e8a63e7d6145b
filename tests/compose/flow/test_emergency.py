"""Situations that lead to emergency numbers only come first, and can be taken out of a chart."""

from pathlib import Path

from flow_samples import EMERGENCIES, emergencies
from leaflet.compose.flow.emergency import first, urgent, without
from leaflet.compose.flow.outline import outline
from leaflet.model.route import Flowchart, graph


def flow(folder: Path, written: str = EMERGENCIES, soft: str = "03-5555-1111") -> Flowchart:
    flowchart = emergencies(folder, written, soft).flowchart
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
    joined = flow(tmp_path, EMERGENCIES.replace("soft", "soft, police"))
    assert without(graph(joined), urgent(outline(joined))) is None
