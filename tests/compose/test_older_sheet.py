"""A sheet that an office began with an older version prints what a new one would, and says so."""

from pathlib import Path

import pytest

from leaflet import resources
from leaflet.compose.layouts import LAYOUTS
from leaflet.report import Level, Report

SHIPPED = resources.folder("layouts")


@pytest.mark.parametrize(
    ("layout", "line", "lacking"),
    [
        ("card", "facts: ", "facts"),
        ("strip", "facts: ", "facts"),
        ("letter", "again: ", "again"),
        ("handout", "  running: ", "type.running"),
    ],
)
def test_what_it_lacks_is_as_in_the_shipped_sheet(
    tmp_path: Path, layout: str, line: str, lacking: str
) -> None:
    lines = (SHIPPED / f"{layout}.yaml").read_text("utf-8").splitlines(keepends=True)
    older = [each for each in lines if not each.startswith(line)]
    assert len(older) == len(lines) - 1
    path = tmp_path / f"{layout}.yaml"
    path.write_text("".join(older), "utf-8")
    report = Report()
    made = LAYOUTS[layout].read_sheet(path, "sheet", report)
    assert made == LAYOUTS[layout].read_sheet(SHIPPED / path.name, "sheet", Report())
    (finding,) = report
    assert finding.level is Level.WARNING
    assert finding.message.endswith(f"shipped sheet: {lacking}")
    assert str(SHIPPED / path.name) in finding.hint


def test_themes_of_ones_own_are_filled_by_their_names(tmp_path: Path) -> None:
    text = (SHIPPED / "themes.yaml").read_text("utf-8")
    first = next(line for line in text.splitlines() if line.startswith("  ") and ":" in line)
    (tmp_path / "themes.yaml").write_text(text.replace(f"{first}\n", "", 1), "utf-8")
    (tmp_path / "letter.yaml").write_bytes((SHIPPED / "letter.yaml").read_bytes())
    report = Report()
    assert LAYOUTS["letter"].read_sheet(tmp_path / "letter.yaml", "sheet", report)
    assert [finding.level for finding in report] == [Level.WARNING]


@pytest.mark.parametrize(
    ("line", "typed", "message", "hint"),
    [
        ("safety: 3mm", "safety: 3", "The value 3 does not fit here.", "Type 3mm"),
        ("safety: 3mm", "safety: ３ ｍｍ", "The value ３ ｍｍ does not fit here.", "Type 3mm"),
        ("safety: 3mm", "safety: 0.3cm", "The value 0.3cm does not fit here.", "Type 3mm"),
        (
            "safety: 3mm",
            "余白: 3mm",
            "The setting 余白 is not known here.",
            "Delete it, with what is indented below it. Possible keys: ",
        ),
    ],
)
def test_a_slip_in_a_sheet_is_one_error(
    tmp_path: Path, line: str, typed: str, message: str, hint: str
) -> None:
    text = (SHIPPED / "card.yaml").read_text("utf-8")
    assert line in text
    path = tmp_path / "card.yaml"
    path.write_text(text.replace(line, typed, 1), "utf-8")
    report = Report()
    assert LAYOUTS["card"].read_sheet(path, "sheet", report) is None
    (finding,) = report
    assert (finding.message, finding.hint[: len(hint)]) == (message, hint)
    assert finding.where.excerpt.startswith(typed)
