"""Themes give a document its tone; none of them is hard to read."""

from dataclasses import replace
from pathlib import Path

import pytest

from data_folder import notice_of
from leaflet import resources
from leaflet.compose.furigana import Reader
from leaflet.compose.job import Job
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.parts.theme import Theme, contrast
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw.text import text
from leaflet.page import Ink
from leaflet.report import Report

SHEETS = resources.folder("layouts")
THEMED = [name for name, layout in LAYOUTS.items() if "themes" in layout.further]


def themes() -> dict[str, Theme]:
    found: dict[str, Theme] = LAYOUTS["handout"].read_sheet("handout", Sheets(), Report()).themes
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
    assert LAYOUTS[layout].read_sheet(layout, Sheets(tmp_path), report) is None
    (found,) = report
    assert "theme: festive" in found.where.excerpt
    assert "official, calm, child, emergency" in found.hint


@pytest.mark.parametrize("layout", ["handout", "card", "strip", "letter"])
def test_labels_are_a_childs_words_in_the_theme_for_children(layout: str, tmp_path: Path) -> None:
    desks = (
        "desks:\n  a:\n    name: 相談室\n    contacts:\n      - phone: 03-5555-1111\n"
        "      - visit: 市役所1階\n      - post: 市役所あて\n"
    )
    part = {LAYOUTS[layout].part: "title: 一覧\ndesks: [a]\n"}
    notice = notice_of(tmp_path, desks=desks, **part)
    sheet = LAYOUTS[layout].read_sheet(layout, Sheets(), Report())
    job = Job(notice, Wishes(), Reader(notice.readings, "none").read)
    said = text(LAYOUTS[layout].compose(job, replace(sheet, theme="child")).document)
    assert "あって話す" in said
    assert "てがみ" in said


def test_an_ink_is_faint_below_the_contrast_of_level_aa() -> None:
    official = themes()["official"]
    assert not [*replace(official, emergency=Ink(118, 118, 118)).faults()]  # 4.54 to 1
    faint = replace(official, emergency=Ink(119, 119, 119)).faults()  # 4.48 to 1
    assert [name for name, _message, _hint in faint] == ["emergency"]
