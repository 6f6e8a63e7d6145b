"""What stops the parser after mending is told in a clerk's words, and the rest is read."""

import pytest

from leaflet.report import Report
from leaflet.source.reader import parse
from leaflet.source.tree import Mapping

STOPS = {
    "a line without a key": ("a: b\nfoo bar\nc: d\n", "2:1 syntax", ["a", "c"]),
    "a colon that YAML does not see": ("a: b\n電話：0120\nc: d\n", "2:3 colon", ["a", "電話", "c"]),
    "a list that is not closed before a key": ("a: [b,\nc: d\n", "1:4 quote", ["a", "c"]),
    "a comma in place of a value": ("a: ,\nc: d\n", "1:4 quote", ["a", "c"]),
    "a brace closed by a bracket": ("a: {b: c]\nd: e\n", "1:4 quote", ["a", "d"]),
    "a text below a list": ("a:\n  - b\n  う\nd: e\n", "3:3 syntax", ["a", "d"]),
}


@pytest.mark.parametrize(("text", "place", "keys"), STOPS.values(), ids=STOPS.keys())
def test_what_stops_the_parser_is_told_once_and_the_rest_is_read(
    text: str, place: str, keys: list[str]
) -> None:
    report = Report()
    node = parse(text, "a.yaml", report)
    told = [f"{found.where.line}:{found.where.column} {found.rule}" for found in report]
    assert told == [place]
    assert all(found.hint for found in report)
    assert isinstance(node, Mapping)
    assert [entry.key.text for entry in node.entries] == keys
