"""Reading a tree by its shape: each fault once, at its place, with what to type."""

import pytest

from leaflet.report import Origin, Report
from leaflet.source.fields import Fields, entries
from leaflet.source.reader import parse
from leaflet.source.tree import Scalar

PLACE = Origin("a.yaml", 1, 1)


def fields(text: str, *known: str) -> tuple[Fields, Report]:
    report = Report()
    node = parse(text, "a.yaml", report)
    assert node
    return Fields(node, PLACE, known, report), report


def reported(report: Report) -> list[str]:
    return [f"{found.where.line}:{found.where.column} {found.rule}" for found in report]


def test_what_is_there_is_read_without_a_word() -> None:
    read, report = fields("a: x\nb: [y, z]\nc: no\ne: true\n", *"abcde")
    assert (read.text("a", needed=True) or Scalar("", PLACE)).text == "x"
    assert [text.text for text in read.texts("b")] == ["y", "z"]
    assert read.switch("c", default=True) is False
    assert read.switch("e", default=False) is True  # as editors complete it
    assert read.switch("d", default=True) is True
    assert read.text("d") is None
    assert "a" in read
    assert "d" not in read
    assert reported(report) == []


@pytest.mark.parametrize(
    ("text", "key", "rule"),
    [
        ("b: x\n", "text", "1:1 missing-key"),
        ("a:\n", "text", "1:1 empty"),
        ("a: ' '\n", "text", "1:1 empty"),
        ("a: [x]\n", "text", "1:4 kind"),
        ("a: {b: c}\n", "text", "1:4 kind"),
        ("b: x\n", "items", "1:1 missing-key"),
        ("a: []\n", "items", "1:1 empty"),
        ("a: x\n", "items", "1:4 kind"),
        ("a: {b: c}\n", "items", "1:4 kind"),
        ("a: maybe\n", "switch", "1:4 kind"),
    ],
)
def test_what_is_missing_empty_or_of_another_kind_is_reported_once(
    text: str, key: str, rule: str
) -> None:
    read, report = fields(text, "a", "b")
    if key == "switch":
        read.switch("a", default=False)
    else:
        getattr(read, key)("a", needed=True)
    assert reported(report) == [rule]
    assert all(found.hint for found in report)


def test_yes_and_no_in_other_words_are_proposed() -> None:
    read, report = fields("a: いいえ\nb: maybe\n", "a", "b")
    for key in "ab":
        assert read.switch(key, default=True)
    assert [found.hint for found in report] == ["Type a: no", "Type b: yes / b: no"]


@pytest.mark.parametrize(("typed", "key"), [("nmae", "name"), ("if", "when"), ("もし", "when")])
def test_an_unknown_key_is_read_as_the_one_that_was_meant(typed: str, key: str) -> None:
    read, report = fields(f"{typed}: x\n", "name", "note", "when")
    assert (read.text(key, needed=True) or Scalar("", PLACE)).text == "x"
    assert reported(report) == ["1:1 unknown-key"]


def test_the_right_key_wins_over_one_that_is_nearly_it() -> None:
    read, report = fields("nmae: x\nname: y\n", "name")
    assert (read.text("name", needed=True) or Scalar("", PLACE)).text == "y"
    assert reported(report) == ["1:1 unknown-key"]


@pytest.mark.parametrize(
    ("key", "typed", "hint"),
    [
        ("name", "名称", "name is here already: delete one of the two."),
        ("phone", "電話番号", "Begin a contact of its own for each: - phone: …"),
    ],
)
def test_a_key_that_is_there_already_is_not_proposed_again(key: str, typed: str, hint: str) -> None:
    _read, report = fields(f"{key}: x\n{typed}: y\n", key)
    assert [found.hint for found in report] == [hint]


def test_a_doubt_is_no_key_and_no_value() -> None:
    report = Report()
    node = parse("confirm: [あ, い]\nb: c\n", "a.yaml", report)
    assert [(key.text) for key, _value in entries(node, PLACE, report)] == ["b"]
    assert reported(report) == ["1:11 confirm", "1:14 confirm"]
