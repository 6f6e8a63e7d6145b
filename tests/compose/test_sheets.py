"""A folder of sheets: each file is read once, and what is missing is as it is shipped."""

import pickle
from pathlib import Path

from leaflet import resources
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.report import Report


def test_a_file_is_read_once_and_its_faults_are_reported_to_all_who_ask(tmp_path: Path) -> None:
    (tmp_path / "card.yaml").write_text("safety 3mm\n", "utf-8")
    sheets, first, second = Sheets(tmp_path, "layouts"), Report(), Report()
    node = sheets.node("card", first)
    (tmp_path / "card.yaml").write_text("safety: 3mm\n", "utf-8")
    assert sheets.node("card", second) is node
    assert tuple(first) == tuple(second) != ()
    assert {each.where.path for each in first} == {"layouts/card.yaml"}


def test_themes_of_ones_own_are_those_of_a_shipped_sheet_too(tmp_path: Path) -> None:
    text = (resources.folder("layouts") / "themes.yaml").read_text("utf-8")
    (tmp_path / "themes.yaml").write_text(text.replace("\nofficial:", "\nours:", 1), "utf-8")
    report = Report()
    assert LAYOUTS["strip"].read_sheet("strip", Sheets(tmp_path), report) is None
    (fault,) = report
    assert "official" in fault.where.excerpt
    assert "ours" in fault.hint


def test_another_process_is_told_where_they_are_and_reads_them_itself(tmp_path: Path) -> None:
    for sheets in (Sheets(tmp_path, "layouts"), Sheets()):
        assert sheets.node("card", Report())
        sent = pickle.dumps(sheets)
        received = pickle.loads(sent)
        assert len(sent) < 1000
        assert received.path("card") == sheets.path("card")
        assert received.folder == sheets.folder
        assert received.are_shipped == sheets.are_shipped
