"""Themes give a document its tone; none of them is hard to read."""

from dataclasses import replace
from pathlib import Path

import pytest

from leaflet import resources
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.parts.theme import Theme, contrast
from leaflet.page import Ink
from leaflet.report import Report

SHEETS = resources.folder("layouts")
THEMED = [name for name, layout in LAYOUTS.items() if "themes" in layout.further]


def themes() -> dict[str, Theme]:
    found: dict[str, Theme] = (
        LAYOUTS["handout"].read_sheet(SHEETS / "handout.yaml", "sheet", Report()).themes
    )
    return found


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast(Ink(0, 0, 0), Ink(255, 255, 255)) == pytest.approx(21)
    assert contrast(Ink(9, 9, 9), Ink(9, 9, 9)) == 1


def test_there_are_the_four_tones() -> None:
    assert list(themes()) == ["official", "calm", "child", "emergency"]


def test_a_colour_too_faint_for_text_is_a_fault() -> None:
    pale = replace(themes()["official"], accent=Ink(119, 217, 168))
    assert [name for name, _message, _hint in pale.faults()] == ["accent", "on_accent"]


@pytest.mark.parametrize("layout", THEMED)
def test_a_theme_that_there_is_not_is_named_at_its_line(tmp_path: Path, layout: str) -> None:
    sheet = tmp_path / f"{layout}.yaml"
    written = (SHEETS / sheet.name).read_text("utf-8")
    sheet.write_text(written.replace("theme: official", "theme: festive"), "utf-8")
    report = Report()
    assert LAYOUTS[layout].read_sheet(sheet, sheet.name, report) is None
    (found,) = report
    assert "theme: festive" in found.where.excerpt
    assert "official, calm, child, emergency" in found.hint
