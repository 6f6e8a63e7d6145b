"""A value that is nearly the one of the former edition is reported; a real change is not."""

from pathlib import Path

import pytest

from data_folder import loaded, notice_of
from leaflet.check.former import RULES, check_former, with_former
from leaflet.check.former.near import typed
from leaflet.check.notice import almost
from leaflet.model.notice import Notice
from leaflet.report import Finding, Report


def edition(folder: Path, value: str, rules: str = "") -> Notice:
    kinds = {
        "@": 'line: 相談, id: "{}"',
        "l": "line: 相談, id: {}",
        "s": "email: {}",
        "h": "url: {}",
    }
    line = kinds.get(value[0], "phone: {}").format(value)
    desks = f"desks:\n  d:\n    name: 窓口\n    contacts: [{{{line}}}]\n"
    notice, report = loaded(
        folder,
        edition="as_of: 令和8年1月\n" + rules,
        desks=desks,
        handout="title: 一覧\ndesks: [d]\n",
    )
    assert notice is not None, [each.message for each in report]
    return notice


def found(folder: Path, example: str, rules: str = "") -> list[Finding]:
    old, new = example.split(" → ")
    before = typed(edition(folder / "old", old))
    return list(check_former(edition(folder / "new", new, rules), before))


@pytest.mark.parametrize("example", RULES["near"].examples("PASS"))
def test_what_the_manual_calls_right_passes(tmp_path: Path, example: str) -> None:
    assert found(tmp_path, example) == []


@pytest.mark.parametrize("example", RULES["near"].examples("FAIL"))
def test_what_the_manual_calls_wrong_is_found(tmp_path: Path, example: str) -> None:
    (finding,) = found(tmp_path, example)
    old, new = example.split(" → ")
    assert finding.rule == "near"
    assert old in finding.message
    assert new in finding.message
    assert finding.where.line


def test_it_can_be_switched_off(tmp_path: Path) -> None:
    assert found(tmp_path, "0120-007-110 → 0120-007-111", "rules: {near: off}\n") == []


def test_numbers_that_two_desks_have_exchanged_are_found(tmp_path: Path) -> None:
    def of_two(folder: Path, one: str, other: str) -> Notice:
        desks = f"""\
            desks:
              a: {{name: 窓口A, contacts: [{{phone: {one}}}]}}
              b: {{name: 窓口B, contacts: [{{phone: {other}}}]}}
        """
        return notice_of(folder, desks=desks, handout="title: 一覧\ndesks: [a, b]\n")

    before = typed(of_two(tmp_path / "old", "03-3580-4111", "0120-007-110"))
    after = of_two(tmp_path / "new", "0120-007-110", "03-3580-4111")
    said = [each.message for each in check_former(after, before)]
    assert [("窓口B" in said[0], "窓口A" in said[1])] == [(True, True)]


def test_a_number_that_was_anothers_and_is_also_one_slip_away_is_one_finding(
    tmp_path: Path,
) -> None:
    desks = """\
        desks:
          a: {{name: 窓口A, contacts: [{{phone: {}}}]}}
          b: {{name: 窓口B, contacts: [{{phone: {}}}]}}
    """
    handout = "title: 一覧\ndesks: [a, b]\n"
    old = desks.format("03-3580-4111", "03-3580-4112")
    before = typed(notice_of(tmp_path / "old", desks=old, handout=handout))
    swapped = desks.format("03-3580-4112", "03-3580-4111")
    said = list(check_former(notice_of(tmp_path / "new", desks=swapped, handout=handout), before))
    assert ["窓口B" in said[0].message, "窓口A" in said[1].message] == [True, True]
    assert len(said) == 2


def test_a_number_that_is_new_is_no_slip(tmp_path: Path) -> None:
    assert found(tmp_path, "03-3580-4111 → 0570-003-110") == []


def test_a_slip_in_the_number_of_a_hotline_is_reported_once(tmp_path: Path) -> None:
    before = typed(edition(tmp_path / "old", "0120-007-110"))
    after = edition(tmp_path / "new", "0120-007-101")
    report = Report(almost.check(after))
    assert [each.rule for each in report] == ["almost"]
    assert [each.rule for each in with_former(report, after, before)] == ["near"]
