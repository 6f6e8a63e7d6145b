"""Wrong indentation: the line at fault is told with what to type, and no other line is blamed."""

from pathlib import Path

import pytest

from faulty import SOUND, marked, report_of, told
from leaflet.report import Report
from leaflet.source.format import REGISTER
from leaflet.source.reader import parse

DESK = "  sos-dial:\n"
NAME = "    name: 24時間"
OPERATOR = "    operator: 文部"
CONTACTS = "    contacts:\n      - phone"
PHONE = "      - phone: 0120"
HOURS = "        hours: 24"
SUMMARY = "    summary: |\n      いじめ"
NOTE = "    note: ※注意"
GO = "        go: [mamorou]"
STEP = "      - when: 解決"
THEN = "        then:\n          - when: 消"


def at(line: str, column: int) -> str:
    """Return a line that begins at a column, with the mark of a fault."""
    return " " * column + "⟦" + line.lstrip(" ")


MOVED = {
    f"{what} at column {column}": (file, line, at(line, column))
    for what, file, line, columns in (
        ("the key of a desk", "desks", OPERATOR, (0, 1, 2, 3, 5, 6)),
        ("the first key of a desk", "desks", NAME, (2, 3, 5, 6)),
        ("the id of a desk", "desks", DESK, (0, 1, 3, 4)),
        ("the key of a list", "desks", CONTACTS, (2, 3, 5, 6)),
        ("the first item of a list", "desks", PHONE, (0, 2, 4, 5, 7, 8, 9)),
        ("a key within an item", "desks", HOURS, (4, 6, 7, 9, 10)),
        ("the key of a paragraph", "desks", SUMMARY, (2, 3, 5, 6, 8)),
        ("a key below a paragraph", "desks", NOTE, (0, 2, 3, 5)),
        ("a step's desks", "flowchart", GO, (6, 7, 9, 10)),
        ("a step's steps", "flowchart", THEN, (6, 7, 9, 10)),
        ("a step", "flowchart", STEP, (4, 5, 7, 8)),
        ("a column's name", "handout", "  operator: 所", (1, 4)),
        ("an id in a list", "handout", "  - sos-dial", (0, 4)),
        ("a reading", "readings", "  窓口: ま", (0, 4)),
        ("a key of the card's back", "card", "  title: 裏", (0,)),
    )
    for column in columns
}


@pytest.mark.parametrize(("file", "old", "new"), MOVED.values(), ids=MOVED.keys())
def test_a_line_that_begins_too_far_left_or_right_is_told_alone(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    found, expected = told(tmp_path, file, old, new)
    assert found == expected


@pytest.mark.parametrize("blank", ["\t", "\t\t", "  \t", "　　", "\u00a0\u00a0\u00a0\u00a0"])
@pytest.mark.parametrize(
    ("file", "line"),
    [
        *(("desks", line) for line in (DESK, NAME, OPERATOR, CONTACTS, PHONE, HOURS, SUMMARY)),
        *(("flowchart", line) for line in (GO, STEP, THEN)),
        *(("handout", "  operator: 所"), ("handout", "  - sos-dial"), ("readings", "  窓口: ま")),
    ],
)
def test_a_tab_or_a_full_width_space_is_told_alone_whatever_stood_there(
    tmp_path: Path, file: str, line: str, blank: str
) -> None:
    typed = " " * (len(blank) - len(blank.lstrip(" "))) + "⟦" + blank.lstrip(" ")
    found, expected = told(tmp_path, file, line, typed + line.lstrip(" "))
    assert found == expected


def with_blanks(text: str, blank: str) -> str:
    """Return a text with something else for every two spaces of its indentation."""
    lines = []
    for line in text.split("\n"):
        body = line.lstrip(" ")
        levels = (len(line) - len(body)) // 2
        lines.append("⟦" + blank * levels + body if levels and body else line)
    return "\n".join(lines)


@pytest.mark.parametrize("blank", ["\t", "　"])
@pytest.mark.parametrize("file", ["desks", "flowchart", "handout", "card", "readings"])
def test_a_file_indented_with_tabs_throughout_is_read_as_it_looks(
    tmp_path: Path, file: str, blank: str
) -> None:
    text, expected = marked(file, with_blanks(SOUND[file], blank))
    report = report_of(tmp_path, **{file: text})
    told = [f"{file}.yaml:{found.where.line}:{found.where.column}" for found in report]
    assert told == expected


def test_other_faults_are_told_beside_the_indentation(tmp_path: Path) -> None:
    found, expected = told(
        tmp_path,
        "desks",
        "    operator: 文部科学省\n    contacts:\n      - phone: 0120-0-78310\n",
        "⟦\toperator: 文部科学省\n    contacts:\n    ⟦- ⟦電話: ⟦0120-0-7831\n",
    )
    assert found == expected


FOUR = """\
desks:

    one:
        name: 一つ目
        contacts:
        - phone: 110
          hours: 平日
        - visit: 市役所
        summary: |
            一段落目。
            二段落目。

    two:
        name: 二つ目
        contacts:
        - url: example.jp

    three:
        name: 三つ目
        contacts: [{phone: 119}]
"""


@pytest.mark.parametrize(
    ("line", "column"),
    [
        *(("    one:", column) for column in (0, 2, 3, 5, 6)),
        *(("    two:", column) for column in (0, 3, 5)),
        *(("        name: 二", column) for column in (4, 9)),
        *(("        - visit", column) for column in (4, 7, 9)),
        *(("            一段落目。", column) for column in (13, 14)),
        *(("            二段落目。", column) for column in (8, 10, 11)),
    ],
)
def test_a_file_indented_by_four_is_judged_by_its_own_lines(line: str, column: int) -> None:
    assert FOUR.count(line) == 1
    text, expected = marked("desks", FOUR.replace(line, at(line, column)))
    report = Report()
    parse(text, "desks.yaml", report, REGISTER)
    told = [f"desks.yaml:{found.where.line}:{found.where.column}" for found in report]
    assert told == expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "desks:\n  a:\n\tname: x\n",
            "Delete it, and begin the line with 4 half-width spaces.",
        ),
        ("\tdesks:\n  a:\n", "Delete it, and begin the line at the very left."),
        (
            "desks:\n  a:\n    name: x\n   operator: y\n",
            "Begin it with 4 half-width spaces. It belongs right below line 3: name: x",
        ),
        (
            "desks:\n  a:\n    contacts:\n    - phone: 110\n        note: x\n",
            "Begin it with 6 half-width spaces.",
        ),
    ],
)
def test_the_hint_says_where_the_line_begins(text: str, hint: str) -> None:
    report = Report()
    parse(text, "a.yaml", report, REGISTER)
    assert next(iter(report)).hint == hint


def test_unusual_indentation_is_sound_where_it_is_even() -> None:
    text = """\
desks:
   a:
        name: x
        contacts:
        -   phone: 110
            note: y
        -   url: example.jp
   b:
     name: z
     contacts: [{phone: 110}]
"""
    report = Report()
    parse(text, "a.yaml", report, REGISTER)
    assert not len(report)
