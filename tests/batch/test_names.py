"""File names that every system can hold."""

import pytest

from leaflet.batch.names import LONGEST, Names, fitted, folder_of, unknown
from leaflet.batch.roster import Roster, Row
from leaflet.report import Report


def named(*names, pattern="{校}"):
    rows = tuple(Row(number, {"校": name}) for number, name in enumerate(names, 2))
    report = Report()
    names = Names(pattern, Roster("r.csv", 1, ("校",), iter(rows)), report)
    return [names.of(row) for row in rows], report


@pytest.mark.parametrize("name", ["中央小学校", "St. Mary's", "CONSUL", "100%"])
def test_an_ordinary_name_stays_as_it_is(name):
    found, report = named(name)
    assert found == [name]
    assert not report.refused


@pytest.mark.parametrize(
    "name",
    [
        "a/b",
        "a\\b",
        "a:b",
        "a?",
        "CON",
        "con.old",
        "LPT1",
        "nul",
        "x.",
        "",
        "..",
        "校" * 100,
        "a\x07b",
    ],
)
def test_a_name_that_a_system_refuses_is_a_fault_of_its_row(name):
    found, report = named("良い", name)
    assert found == ["良い", None]
    (fault,) = report
    assert fault.where.line == 3
    assert "校" in fault.message


def test_the_longest_name_is_possible():
    found, report = named("a" * LONGEST)
    assert found == ["a" * LONGEST]
    assert not report.refused


@pytest.mark.parametrize("other", ["Abc", "ＡＢＣ", "abc"])
def test_names_that_some_system_takes_for_the_same_are_reported_once(other):
    found, report = named("abc", other)
    assert found == ["abc", None]
    (fault,) = report
    assert "2" in fault.message


def test_many_files_are_spread_over_folders():
    assert folder_of(0, 5001, "handout") == "handout/0001-1000"
    assert folder_of(5000, 5001, "handout") == "handout/5001-5001"
    assert folder_of(1999, 30_000, "") == "01001-02000"


def test_a_few_files_share_one_folder():
    assert folder_of(4999, 5000, "") == ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("{tel}_{ 学 校 名 }", "{ＴＥＬ}_{学校名}"),
        (" {学校名}.PDF ", "{学校名}"),
        ("{別名}", "{別名}"),
    ],
)
def test_a_pattern_names_columns_in_any_spelling_and_needs_no_ending(typed, meant):
    assert fitted(typed, ("学校名", "ＴＥＬ")) == meant


@pytest.mark.parametrize(
    ("pattern", "names"),
    [("{a}{b}{c}", ["b"]), ("{a", ["{a"]), ("a}{c}", ["}"]), ("{{a}}", ["{}"]), ("{a}-{c}", [])],
)
def test_what_names_no_column_is_said_as_it_was_typed(pattern, names):
    assert unknown(pattern, ("a", "c")) == names
