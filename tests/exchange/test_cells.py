"""A fault in what an import would write is reported at the cell where it was typed."""

from pathlib import Path

from data_folder import write
from leaflet.check.notice import check_beside
from leaflet.exchange.cells import in_cells
from leaflet.exchange.grid import grid_of
from leaflet.model.load import load_what_can_be
from leaflet.report import Report

GRID = grid_of(
    "一覧",
    [
        ["窓口", "電話", "受付時間", "確認日"],
        ["市民相談", "0352534111", "平日８：３０～１７：１５", ""],
        ["夜間相談", "03-5253-4112", "25:00～翌5:00", "令和8年13月"],
        ["法律相談", "03-5253-4112", "平日", ""],
    ],
)
DESKS = """
desks:
  a:
    name: 市民相談
    contacts:
      - phone: 03-5253-4111
        hours: 平日８：３０～１７：１５
  b:
    name: 夜間相談
    contacts:
      - phone: 03-5253-4112
        hours: 25:00～翌5:00
    checked: 令和8年13月
  c:
    name: 法律相談
    contacts:
      - phone: 03-5253-4112
        hours: 平日
"""


def test_each_finding_names_its_cell_in_the_row_of_its_desk(tmp_path: Path) -> None:
    report = Report()
    notice = load_what_can_be(write(tmp_path, desks=DESKS), report, shown="data")
    assert notice is not None
    check_beside(notice, report)
    found = {(each.rule, each.where) for each in in_cells(report, notice, [GRID])}
    assert {(rule, where.path, where.line, where.excerpt) for rule, where in found} == {
        ("hours", "一覧!C3", 0, "25:00～翌5:00"),
        ("date", "一覧!D3", 0, "令和8年13月"),
        ("duplicate", "一覧!B4", 0, "03-5253-4112"),
    }


def test_a_finding_that_no_cell_explains_keeps_its_line(tmp_path: Path) -> None:
    report = Report()
    folder = write(tmp_path, desks=DESKS, handout="title: 一覧\ndesks: [a, x]\n")
    notice = load_what_can_be(folder, report, shown="data")
    places = {each.where.path for each in in_cells(report, notice, [GRID])}
    assert "data/handout.yaml" in places
