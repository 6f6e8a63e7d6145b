"""Paragraphs below ``summary: |``: which lines belong to them, and how they are indented."""

from pathlib import Path

import pytest

from faulty import told
from leaflet.report import Report
from leaflet.source.reader import parse
from leaflet.source.tree import Mapping, Scalar

SECOND = "      二段落目です。\n"
FIRST = "    summary: |\n      いじめで困ったときに、電話で相談できる窓口です。\n"

FAULTS = {
    "a tab before the first line": (
        FIRST,
        "    summary: |\n⟦\tいじめで困ったときに、電話で相談できる窓口です。\n",
    ),
    "a tab before a later line": (SECOND, "⟦\t二段落目です。\n"),
    "a tab behind the spaces": (SECOND, "      ⟦\t二段落目です。\n"),
    "a line at the very left": (SECOND, "⟦二段落目です。\n"),
    "a line as far left as the key": (SECOND, "    ⟦二段落目です。\n"),
    "a line between the key and the text": (SECOND, "     ⟦二段落目です。\n"),
    "words beside the mark": (FIRST, "    summary: ⟦|いじめ\n"),
    "words beside the mark and below it": (FIRST, FIRST.replace("|", "| ⟦概要")),
    "a key that is swallowed by the text": ("    note: ※注意\n", "      ⟦note: ※注意\n"),
    "a key of another entry in the text": (SECOND, "      ⟪phone: 110\n"),
    "a full-width bar": (FIRST, FIRST.replace("|", "⟦｜")),
    "a key at the very left above the text": (FIRST, FIRST.replace("    summary", "⟦summary")),
    "no text at all": (FIRST, "    ⟦summary: |\n"),
    "an id without its colon after the text": ("  sos-dial:\n", "  sos-dial⟦\n"),
    "an id with a full-width colon after the text": ("  sos-dial:\n", "  sos-dial⟦：\n"),
    "a key without its colon after the text": ("    note: ※注意\n", "    note⟦ ※注意\n"),
}


@pytest.mark.parametrize(("old", "new"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_in_a_paragraph_is_told_alone(tmp_path: Path, old: str, new: str) -> None:
    found, expected = told(tmp_path, "desks", old, new)
    assert found == expected


def test_a_first_line_further_in_than_the_others_is_told_and_they_are_not() -> None:
    report = Report()
    node = parse("a: |\n      一\n  二\n  三\nb: c\n", "a.yaml", report)
    assert [(found.where.line, found.where.column) for found in report] == [(2, 7)]
    assert isinstance(node, Mapping)
    assert isinstance(node.entries[0].value, Scalar)
    assert node.entries[0].value.text == "一\n二\n三\n"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "a: |\n  # 印刷します\n  - ・@x: y\n\n  　字下げ\nb: c\n",
            "# 印刷します\n- ・@x: y\n\n　字下げ\n",
        ),
        ("a: |\n    一\n      二\nb: c\n", "一\n  二\n"),
        ("a: |2\n      一\n  二\nb: c\n", "    一\n二\n"),
        ("a: |-\n  一\n# 覚え書き\nb: c\n", "一"),
        ("a: >\n  one\n  two\nb: c\n", "one two\n"),
        ("a: |  # 覚え書き\n  一\r\n  二\r\nb: c\n", "一\n二\n"),
    ],
)
def test_a_sound_paragraph_is_read_as_written(text: str, read: str) -> None:
    report = Report()
    node = parse(text, "a.yaml", report)
    assert [found.message for found in report] == []
    assert isinstance(node, Mapping)
    assert [entry.key.text for entry in node.entries] == ["a", "b"]
    assert isinstance(node.entries[0].value, Scalar)
    assert node.entries[0].value.text == read
