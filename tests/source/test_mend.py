"""Hyphens, colons and lines that are no YAML: told at their place, and no other line is blamed."""

from pathlib import Path

import pytest

from faulty import report_of, told
from leaflet.report import Level, Report
from leaflet.source.reader import parse

PHONE = "      - phone: 0120-0-78310\n"

FAULTS = {
    "a full-width colon after a key": ("        hours: 24", "        hours⟦：24"),
    "a full-width colon after an id": ("  sos-dial:\n", "  sos-dial⟦：\n"),
    "no colon after an id": ("  sos-dial:\n", "  sos-dial⟦\n"),
    "no space after a colon": ("    operator: 文部", "    operator⟦:文部"),
    "no space before an address": ("      - url: www.mhlw", "      - url⟦:www.mhlw"),
    "a full-width space after a colon": ("    operator: 文部", "    operator⟦:　文部"),
    "a full-width space after an entry's first colon": (PHONE, PHONE.replace(": ", "⟦:　")),
    "a full-width space after an id": ("  sos-dial:\n", "  sos-dial⟦:　\n"),
    "no colon above a list": (f"    contacts:\n{PHONE}", f"    contacts⟦\n{PHONE}"),
    "an equals sign for a colon": ("    operator: 文部", "    operator⟦ = 文部"),
    "a semicolon for a colon": ("    operator: 文部", "    operator⟦; 文部"),
    "a space for a colon": ("    operator: 文部", "    operator⟦ 文部"),
    "a middle dot for a hyphen": (PHONE, PHONE.replace("- ", "⟦・")),
    "an asterisk for a hyphen": (PHONE, PHONE.replace("- ", "⟦* ")),
    "a full-width hyphen": (PHONE, PHONE.replace("- ", "⟦－ ")),
    "a long-vowel mark for a hyphen": (PHONE, PHONE.replace("- ", "⟦ー")),
    "no space after a hyphen": (PHONE, PHONE.replace("- ", "⟦-")),
    "a full-width space after a hyphen": (PHONE, PHONE.replace("- ", "⟦-　")),
    "a hyphen typed twice": (PHONE, PHONE.replace("- ", "⟦- - ")),
    "a tab after a hyphen": (PHONE, PHONE.replace("- ", "-⟦\t")),
    "a ruled line": ("# 台帳\n", "⟦----------\n"),
    "a double line": ("# 台帳\n", "⟦==========\n"),
    "a ruled line of three hyphens": ("  chat-jinken:\n", "⟦---\n  chat-jinken:\n"),
    "a directive": ("# 台帳\n", "⟦%YAML 1.2\n---\n"),
    "the marks of a merge": (
        "    operator: 文部科学省\n",
        "⟦<<<<<<< HEAD\n    operator: 文部科学省\n⟦=======\n    ⟦operator: 文科省\n⟦>>>>>>> x\n",
    ),
    "a line without a key": ("    operator: 文部", "⟦おぼえがき\n    operator: 文部"),
    "a line without a key above the first key": ("desks:\n", "desks:\n⟦おぼえがき\n"),
    "a line without a key above a list": (PHONE, f"    ⟦おぼえがき\n{PHONE}"),
    "a zero": ("文部科学省", "文部⟦\0科学省"),
    "an escape that a terminal obeys": ("文部科学省", "文部⟦\x1b[31m科学省"),
    "a line end that no editor shows": ("文部科学省", "文部⟦\u2028科学省"),
    "a second document": ("    checked: 2026-01-10\n", "    checked: 2026-01-10\n⟦---\na: b\n"),
}


@pytest.mark.parametrize(("old", "new"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_of_typing_is_told_alone(tmp_path: Path, old: str, new: str) -> None:
    found, expected = told(tmp_path, "desks", old, new)
    assert found == expected


OTHER_FILES = {
    "no colon in the first reading": ("readings", "  相談: そ", "  ⟦相談 そ"),
    "a full-width colon in the first reading": ("readings", "  相談: そ", "  相談⟦：そ"),
    "no space in the first reading": ("readings", "  相談: そ", "  相談⟦:そ"),
    "no colon above all readings": ("readings", "readings:", "readings⟦\n# 注記"),
    "no hyphen before the first id": ("handout", "  - mamorou", "  ⟦mamorou"),
    "spaces for the hyphen of an id": ("handout", "  - sos-dial", "    ⟦sos-dial"),
}


@pytest.mark.parametrize(("file", "old", "new"), OTHER_FILES.values(), ids=OTHER_FILES.keys())
def test_a_fault_of_typing_in_another_file_is_told_alone(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    found, expected = told(tmp_path, file, old, new)
    assert found == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    operator: 文部", "    operator : 文部"),
        ("    operator: 文部", '    "operator": 文部'),
        ("    operator: 文部", "    operator:\t文部"),
        ("    operator: 文部科学省\n", "    operator: 文部科学省 \t\n\t\n　\n"),
        ("# 台帳\n", "---\n"),
        ("# 台帳\n", "\n\n    # 台帳\n"),
        ("    checked: 2026-01-10\n", "    checked: 2026-01-10\n...\n"),
    ],
)
def test_what_yaml_allows_is_allowed(tmp_path: Path, old: str, new: str) -> None:
    assert told(tmp_path, "desks", old, new)[0] == []


def test_after_three_hundred_faults_a_file_is_left() -> None:
    report = Report()
    assert parse("a: @b\n" * 1_000, "a.yaml", report) is None
    assert len(report) == 301
    assert list(report)[-1].message.startswith("From here on the file was not read")


def test_a_mended_line_is_read_for_what_else_is_wrong_in_it(tmp_path: Path) -> None:
    text = "desks:\n  a：\n    name：x\n    contacts:\n      ・phone：0120-0-7831\n"
    report = report_of(tmp_path, desks=text)
    mine = [found for found in report.at(Level.ERROR) if found.where.path == "data/desks.yaml"]
    assert [(found.where.line, found.where.column, found.rule) for found in mine] == [
        *((2, 4, "colon"), (3, 9, "colon")),
        *((5, 7, "list"), (5, 13, "colon"), (5, 14, "phone")),
    ]
