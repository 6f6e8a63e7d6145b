"""Keys and values in braces on one line: a mark typed in full width is told alone."""

from pathlib import Path

import pytest

from faulty import told
from leaflet.report import Report
from leaflet.source.reader import parse

COLUMNS = (
    "columns:\n  name: 名称\n  operator: 所管等\n  contacts: 電話番号・関連URL\n  summary: 概要\n"
)
FAULTS = {
    "a full-width colon": "{name⟦：名称, operator: 所管等}",
    "no space after a colon": "{name: 名称, operator⟦:所管等}",
    "a full-width comma": "{name: 名称⟦，operator: 所管等}",
    "a Japanese comma and a full-width colon": "{name: 名称⟦、 operator⟦：所管等}",
    "no comma": "{name: 名称⟦ operator: 所管等}",
    "a mark that has to be quoted": "{name: ⟦@名称, operator: 所管等}",
    "a number sign": "{name: 名称, operator: ⟦#9110}",
    "a word that is no key": "{name: 名称, ⟦oprator: 所管等}",
}


@pytest.mark.parametrize("value", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_between_braces_is_told_alone(tmp_path: Path, value: str) -> None:
    found, expected = told(tmp_path, "handout", COLUMNS, f"columns: {value}\n")
    assert found == expected


@pytest.mark.parametrize(
    "value",
    [
        "{name: 名称, operator: 所管等}",
        "{ name : 名称、名前, operator: 所管: }".replace(": }", "等 }"),
        "{name: 名称(name：なまえ), operator: 'title：所管等'}",
        "{name: 24時間, operator: http://example.jp/name:a}",
    ],
)
def test_what_may_stand_between_braces_is_left_alone(tmp_path: Path, value: str) -> None:
    assert told(tmp_path, "handout", COLUMNS, f"columns: {value}\n")[0] == []


def test_the_hint_is_the_whole_as_it_should_be_typed() -> None:
    report = Report()
    parse("go: [{desk：sos、 for: #相談}]\n", "a.yaml", report)
    assert {found.hint for found in report} == {'Type [{desk: sos, for: "#相談"}]'}
