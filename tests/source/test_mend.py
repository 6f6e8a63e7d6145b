"""The way through the lines: what YAML allows is left alone, and what is mended is read on."""

from pathlib import Path

import pytest

from faulty import report_of, told
from leaflet.report import Level, Report
from leaflet.source.reader import parse


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
