"""Sheets: lengths with their units, and every fault at its line."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

from leaflet import resources
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.parts.codes import CodeSize
from leaflet.compose.sheet import Role, read_sheet
from leaflet.compose.sheets import Sheets
from leaflet.page import Ink
from leaflet.report import Report
from leaflet.source.reader import parse
from leaflet.source.tree import Node
from leaflet.units import mm


@dataclass(frozen=True, slots=True)
class Sample:
    width: float
    ink: Ink
    kind: Literal["wide", "narrow"] = "wide"
    copies: int = 1


def node(text: str) -> Node:
    found = parse(text, "layouts/sample.yaml", Report())
    assert found is not None
    return found


def sheet(text: str) -> tuple[Sample | None, list[tuple[int, str]]]:
    report = Report()
    value = read_sheet(Sample, node(text), report)
    return value, [(finding.where.line, finding.message) for finding in report]


@pytest.mark.parametrize(
    ("written", "length"), [("12mm", mm(12)), ("9pt", 9), ("1.5", 1.5), ("85%", 0.85)]
)
def test_a_length_comes_out_in_points_and_a_bare_number_as_it_is(
    written: str, length: float
) -> None:
    value, faults = sheet(f'width: {written}\nink: "#003C9E"\n')
    assert faults == []
    assert value == Sample(pytest.approx(length), Ink(0, 60, 158))


def test_every_fault_is_reported_at_its_line() -> None:
    value, faults = sheet("width: wide\nink: blue\nkind: broad\ncopies: two\nheight: 3mm\n")
    assert value is None
    assert [line for line, _message in faults] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("written", ["nan", "infmm", "-4mm", "1e3", "0.4cm", "4まめ", "mm", "４mm"])
def test_a_length_that_is_none_is_reported(written: str) -> None:
    _value, faults = sheet(f'width: {written}\nink: "#003C9E"\n')
    assert faults == [(1, f"The value {written} does not fit here.")]


HANDOUT = (resources.folder("layouts") / "handout.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("paper: A4", "paper: A9"),
        ("orientation: portrait", "orientation: 縦"),
        ("ruby: all", "ruby: 小7"),
        ("ruby_face: BIZUDPGothic-Regular", "ruby_face: MSGothic"),
        ("size: 20pt, smallest: 15pt", "size: 20pt, smallest: 0pt"),
        ("condense: 0.85", "condense：0.85"),
        ("\ncondense: 0.85", "\nruby: all\ncondense: 0.85"),
        ("condense: 0.85", "condence: 0.85"),
        ("condense: 0.85", "condense: 85"),
        ("  hours: 時間", "  jikan: 時間"),
        ("  gap: 5mm", "\tgap: 5mm"),
        ("margins: { top: 12mm, right: 12mm, bottom: 11mm, left: 12mm }", "margins: 12mm"),
        ("few: 2", "few: 40"),
        ("again: (つづき)", 'again: ""'),
    ],
)
def test_a_fault_in_a_sheet_is_reported_alone_with_a_proposal(
    tmp_path: Path, old: str, new: str
) -> None:
    assert HANDOUT.count(old) == 1
    text = HANDOUT.replace(old, new)
    (tmp_path / "handout.yaml").write_text(text, encoding="utf-8")
    report = Report()
    LAYOUTS["handout"].read_sheet("handout", Sheets(tmp_path), report)
    (finding,) = report
    pairs = enumerate(zip(HANDOUT.split("\n"), text.split("\n"), strict=False), 1)
    assert finding.where.line == next(line for line, (a, b) in pairs if a != b)
    assert finding.hint


def test_a_missing_setting_is_named() -> None:
    _value, faults = sheet("width: 3mm\n")
    assert faults == [(1, "The setting ink is missing.")]


def test_a_role_lies_between_its_smallest_and_its_largest_size() -> None:
    role = Role("x", size=14, smallest=10, leading=1.5)
    assert (role.at(0), role.at(0.5), role.at(1)) == (10, 12, 14)


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_shipped_sheets_are_sound(name: str) -> None:
    report = Report()
    assert LAYOUTS[name].read_sheet(name, Sheets(), report) is not None
    assert list(report) == []


def test_a_sheet_that_asks_for_a_code_too_small_is_reported_at_its_line() -> None:
    report = Report()
    assert read_sheet(CodeSize, node("side: 12mm\ngap: 2mm\n"), report) is None
    (finding,) = report
    assert finding.where.line == 1
    assert "12.0 mm" in finding.message


def test_a_smallest_size_above_the_size_is_reported_at_its_line() -> None:
    report = Report()
    text = "face: BIZUDPGothic-Regular\nsize: 9pt\nsmallest: 10pt\nleading: 1.3\n"
    assert read_sheet(Role, node(text), report) is None
    assert [finding.where.line for finding in report] == [3]


def test_lines_that_would_lie_over_each_other_are_reported_at_their_leading() -> None:
    report = Report()
    text = "face: BIZUDPGothic-Regular\nsize: 9pt\nsmallest: 8pt\nleading: 0.8\n"
    assert read_sheet(Role, node(text), report) is None
    assert [finding.where.line for finding in report] == [4]
