"""The parts of one line of YAML."""

import pytest

from leaflet.source.lines import (
    Parts,
    balance,
    bare,
    closing,
    key_end,
    key_of,
    parts_of,
    quoted,
    short,
    split_lines,
)


@pytest.mark.parametrize(
    ("line", "column", "body", "value", "keyed", "listed"),
    [
        ("name: x", 0, 0, 6, True, False),
        ("    name:   x", 4, 4, 12, True, False),
        ("  - phone: 110", 4, 4, 11, True, True),
        ("  - - a: b", 6, 6, 9, True, True),
        ("  - sos", 2, 4, 4, False, True),
        ("  -", 2, 3, 3, False, True),
        ("text", 0, 0, 0, False, False),
        ("a:b", 0, 0, 0, False, False),
        ("http://a.jp: x", 0, 0, 13, True, False),
        ('"a: b": c', 0, 0, 8, True, False),
        ("# a: b", 0, 0, 0, False, False),
        ("x # a: b", 0, 0, 0, False, False),
        ("desks:", 0, 0, 6, True, False),
    ],
)
def test_a_line_has_hyphens_a_key_and_a_value(
    line: str, column: int, body: int, value: int, keyed: bool, listed: bool
) -> None:
    assert parts_of(line) == Parts(column, body, value, keyed, listed)


@pytest.mark.parametrize(
    ("line", "key"),
    [("  - phone: 1", "phone"), ("'a b': c", "a b"), ("名称 : あ", "名称"), ("x", "")],
)
def test_the_key_is_read_without_its_marks(line: str, key: str) -> None:
    assert key_of(line, parts_of(line)) == key


def test_a_key_needs_a_space_after_its_colon() -> None:
    assert key_end("a: b", 0) == 2
    assert key_end("a:b", 0) == -1
    assert key_end(": b", 0) == -1


@pytest.mark.parametrize(
    ("text", "end"),
    [("'a'", 2), ("'a''b'", 5), ("'a", -1), ('"a"', 2), (r'"a\"b"', 5), (r'"a\\"', 4), ('"a', -1)],
)
def test_a_quotation_ends_at_its_mark(text: str, end: int) -> None:
    assert closing(text) == end


@pytest.mark.parametrize(
    ("line", "depth"),
    [
        ("[a, b]", 0),
        ("[a, [b", 2),
        ("[a] # [", 0),
        ("['[', \"[\"]", 0),
        ("[it's, b]", 0),
        ("{a: [b", 2),
    ],
)
def test_brackets_are_counted_outside_quotations_and_remarks(line: str, depth: int) -> None:
    assert balance(line, 0)[0] == depth


def test_a_value_ends_before_its_remark() -> None:
    assert bare("8:30 # 平日") == "8:30"
    assert bare("a#b") == "a#b"


def test_a_text_is_quoted_so_that_it_reads_the_same() -> None:
    assert quoted("@a") == '"@a"'
    assert quoted("a \"b\" 'c'") == "'a \"b\" ''c'''"


def test_lines_end_as_yaml_ends_them() -> None:
    assert split_lines("a\r\nb\nc\rd") == ["a", "b", "c", "d"]


def test_a_long_text_is_cut_for_a_message() -> None:
    assert short("あ" * 48) == "あ" * 48
    assert short("あ" * 49) == "あ" * 40 + "…"
