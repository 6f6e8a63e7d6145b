from pathlib import Path

import pytest

from faulty import told
from leaflet.report import Report
from leaflet.source.characters import mend_blank, mend_control, report_blank, seen_width
from leaflet.source.draft import draft


def test_the_first_control_character_of_a_line_is_told_and_all_become_spaces() -> None:
    file = draft("a: b\x07c\x1bd\n", "a.yaml", Report())
    mend_control(file, 0)
    assert file.lines[0] == "a: b c d"
    (found,) = file.report
    assert (found.where.column, found.rule) == (5, "character")
    assert "U+0007" in found.message


def test_a_full_width_space_in_prose_is_no_control_character() -> None:
    file = draft("a: 名前　電話\n", "a.yaml", Report())
    mend_control(file, 0)
    assert len(file.report) == 0


def test_an_indentation_is_as_wide_as_it_looks() -> None:
    assert seen_width("\t") == seen_width("　") == seen_width("  ") == 2
    assert seen_width(" \u00a0\t") == 4


def test_tabs_become_spaces_and_are_told_when_their_place_is_known() -> None:
    file = draft("a:\n\tb: c\n", "a.yaml", Report())
    mend_blank(file, 1, "\t")
    assert file.lines[1] == "  b: c"
    assert len(file.report) == 0
    report_blank(file, 1, "\t", 2)
    (found,) = file.report
    assert (found.where.line, found.where.column) == (2, 1)
    assert found.hint == "Delete it, and begin the line with 2 half-width spaces."


CONTROLS = {
    "a zero": ("文部科学省", "文部⟦\0科学省"),
    "an escape that a terminal obeys": ("文部科学省", "文部⟦\x1b[31m科学省"),
    "a line end that no editor shows": ("文部科学省", "文部⟦\u2028科学省"),
}


@pytest.mark.parametrize(("old", "new"), CONTROLS.values(), ids=CONTROLS.keys())
def test_a_control_character_is_told_alone(tmp_path: Path, old: str, new: str) -> None:
    found, expected = told(tmp_path, "desks", old, new)
    assert found == expected
