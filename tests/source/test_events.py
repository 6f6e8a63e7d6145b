"""Events become a tree: every scalar is text, every key is there once, nothing is too deep."""

import pytest

from leaflet.report import Report
from leaflet.source.events import UnreadableLineError, build
from leaflet.source.lines import split_lines
from leaflet.source.tree import MappingNode, Node, Scalar, SequenceNode, Source


def built(text: str) -> tuple[Node | None, list[str]]:
    report = Report()
    lines = split_lines(text)
    node = build(lines, Source("a.yaml", tuple(lines)), report)
    return node, [f"{found.where.line}:{found.where.column} {found.rule}" for found in report]


def test_lists_and_keys_keep_their_order_and_their_places() -> None:
    node, reported = built("b: [1, 2]\na:\n  - c: 0120\n")
    assert reported == []
    assert isinstance(node, MappingNode)
    assert [entry.key.text for entry in node.entries] == ["b", "a"]
    listed = node.entries[0].value
    assert isinstance(listed, SequenceNode)
    assert [(item.origin.line, item.origin.column) for item in listed.items] == [(1, 5), (1, 8)]


def test_a_place_says_which_keys_and_items_lead_there() -> None:
    node, _reported = built("b: [1, 2]\na:\n  - c: |\n      0120\n")
    assert isinstance(node, MappingNode)
    assert node.entries[0].value.items[1].origin.within == ("b", 1)
    inner = node.entries[1].value.items[0].entries[0]
    assert inner.key.origin.within == inner.value.origin.within == ("a", 0, "c")
    assert inner.value.at(2).within == ("a", 0, "c")


def test_a_key_that_is_there_twice_keeps_its_first_value() -> None:
    node, reported = built("a: 1\nb: 2\na: 3\na: 4\n")
    assert reported == ["3:1 duplicate-key", "4:1 duplicate-key"]
    assert isinstance(node, MappingNode)
    assert isinstance(node.entries[0].value, Scalar)
    assert node.entries[0].value.text == "1"


def test_lists_and_groups_that_are_there_twice_are_read_as_one() -> None:
    node, reported = built("a: [1]\nb: {c: 2, d: 3}\na: [4]\nb: {d: 5, e: 6}\n")
    assert reported == ["3:1 duplicate-key", "4:1 duplicate-key"]
    assert isinstance(node, MappingNode)
    listed, grouped = (entry.value for entry in node.entries)
    assert isinstance(listed, SequenceNode)
    assert [item.text for item in listed.items if isinstance(item, Scalar)] == ["1", "4"]
    assert isinstance(grouped, MappingNode)
    texts = [(e.key.text, e.value.text) for e in grouped.entries if isinstance(e.value, Scalar)]
    assert texts == [("c", "2"), ("d", "3"), ("e", "6")]


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("<<: {a: b}\n", []),
        ("a: あ\n  い\n", ["1:4 folded"]),
        ("a: b\n  c\n", []),
        ("a: >\n  あ い\n", []),
        ("a: >\n  あ\n  い\n", ["1:4 folded"]),
    ],
)
def test_what_a_register_has_no_use_for_is_reported(text: str, reported: list[str]) -> None:
    assert built(text)[1] == reported


def test_nothing_is_no_tree() -> None:
    assert built("# a\n") == (None, [])


def test_an_empty_value_is_found_at_the_mark_before_it() -> None:
    node, _reported = built("a:\n  -\n  - b\n")
    assert isinstance(node, MappingNode)
    listed = node.entries[0].value
    assert isinstance(listed, SequenceNode)
    assert (listed.items[0].origin.line, listed.items[0].origin.column) == (2, 3)


def test_a_tree_is_at_most_sixty_four_levels_deep() -> None:
    assert built("[" * 64 + "]" * 64)[1] == []
    with pytest.raises(UnreadableLineError):
        built("- " + "[" * 64 + "]" * 64)


@pytest.mark.parametrize(
    "text",
    [
        "a: &b c\n",
        "a: !!str c\n",
        "a: b\nd: *b\n",
        "a: &b\n  c: d\n",
        "a: b\n---\nc: d\n",
        "- a\n  - b\n",
        "[a]: b\n",
    ],
)
def test_what_a_register_has_no_use_for_is_not_yaml_here(text: str) -> None:
    with pytest.raises(UnreadableLineError):
        built(text)
