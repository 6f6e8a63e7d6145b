"""A sheet that an office began with an older version prints what a new one would, and says so."""

from pathlib import Path

import pytest

from leaflet import resources
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.older_sheet import misspelt, without_unit
from leaflet.compose.sheets import Sheets
from leaflet.report import Level, Report
from leaflet.source.reader import parse
from leaflet.source.tree import Node

SHIPPED = resources.folder("layouts")


def tree(text: str) -> Node:
    node = parse(text, "sheet", Report())
    assert node is not None
    return node


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
    made = LAYOUTS[layout].read_sheet(layout, Sheets(tmp_path), report)
    assert made == LAYOUTS[layout].read_sheet(layout, Sheets(), Report())
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
    assert LAYOUTS["letter"].read_sheet("letter", Sheets(tmp_path), report)
    assert [finding.level for finding in report] == [Level.WARNING]


@pytest.mark.parametrize(
    ("line", "typed", "message", "hint"),
    [
        (
            "safety: 3mm",
            "safety: 5.4",
            "The value 5.4 does not fit here.",
            "Type 5.4mm, or 5.4pt as it was taken until now",
        ),
        ("safety: 3mm", "safety: .5", "The value .5 does not fit here.", "a length such as 12mm"),
        ("safety: 3mm", "safety: 2.", "The value 2. does not fit here.", "a length such as 12mm"),
        ("safety: 3mm", "safety: ３ ｍｍ", "The value ３ ｍｍ does not fit here.", "Type 3mm"),
        ("safety: 3mm", "safety: 0.3cm", "The value 0.3cm does not fit here.", "Type 3mm"),
        (
            "safety: 3mm",
            "余白: 3mm",
            "The setting 余白 is not known here.",
            "Delete it, with what is indented below it. Possible keys: ",
        ),
        (
            "safety: 3mm",
            "safety_: 2mm\nsafety: 3mm",
            "The setting safety_ is not known here.",
            "Delete it, with what is indented below it. Possible keys: ",  # safety would be twice
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
    assert LAYOUTS["card"].read_sheet("card", Sheets(tmp_path), report) is None
    (finding,) = report
    assert (finding.message, finding.hint[: len(hint)]) == (message, hint)
    assert finding.where.excerpt.startswith(typed.splitlines()[0])


def test_lengths_in_a_list_need_their_unit_too() -> None:
    (found,) = without_unit(tree("steps: [2pt, 3, 0]"), tree("steps: [1pt, 2pt]"))
    assert (found.message, found.hint) == ("The value 3 does not fit here.", "Type 3pt")


def test_numbers_without_a_unit_in_the_shipped_sheet_need_none() -> None:
    assert list(without_unit(tree("steps: [2, 3]"), tree("steps: [1]"))) == []


@pytest.mark.parametrize(
    ("own", "found"),
    [("科金", ["sheet"]), ("電詰番号", ["sheet"]), ("料理", []), ("費用", []), ("電話", [])],
)
def test_a_word_of_the_shipped_sheet_with_one_kanji_wrong_is_doubted(
    own: str, found: list[str]
) -> None:
    usual = "電話番号" if own.endswith("番号") else "料金"
    shipped, ours = tree(f"facts: {{fee: {usual}}}\n"), tree(f"facts: {{fee: {own}}}\n")
    assert [each.rule for each in misspelt(ours, shipped)] == found
