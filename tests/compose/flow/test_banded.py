"""Bands as ink: questions that lead to one desk, each with an arrow that says so."""

from pathlib import Path

from flow_samples import composed, fan, printed, shipped_chart
from leaflet.page import Link
from leaflet.units import mm


def test_a_question_that_shares_a_desk_has_an_arrow_that_is_a_link_to_it() -> None:
    (page,) = shipped_chart("leaflet", style="bands", landscape=True).document.pages
    links = [item for item in page.items if isinstance(item, Link) and item.uri == "#desk-ihaho"]
    arrows = [link for link in links if link.area.width < mm(5)]
    assert [link.says for link in arrows] == ["② 違法・有害情報相談センター"]


def test_each_desk_has_its_number(tmp_path: Path) -> None:
    (page,) = composed(fan(tmp_path, 4, 2), style="bands").document.pages
    assert [printed(page).count(number) for number in "①②③④⑤"] == [1, 1, 1, 1, 0]
