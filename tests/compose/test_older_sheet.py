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
