"""What the rules find: where they point, what they say to type, and where their limits are."""

from pathlib import Path

import pytest

from check.notice.test_rules import found
from data_folder import notice_of
from leaflet.check.notice import check_notice
from leaflet.check.notice.replaced import table
from leaflet.report import Finding, Level

NOW = "1768435200"  # 2026-01-15


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)


def of(rule: str, folder: Path, example: str) -> list[Finding]:
    return [each for each in found(folder, example) if each.rule == rule]


@pytest.mark.parametrize(
    ("rule", "example", "words"),
    [
        ("prose", "note: お電話は 03-1234-56789 へ", "03-1234-56789"),
        ("prose", "note: 窓口は2月30日に休みます", "2月30日"),
        ("hours", "hours: 9:00～17:00、9:00～12:00", "9:00～12:00"),
        ("placeholder", "note: 担当は ○○○ です", "○○○"),
        ("http", "note: くわしくは http://www.mext.go.jp へ", "http://www.mext.go.jp"),
    ],
)
def test_a_finding_points_at_the_words_that_it_is_about(
    tmp_path: Path, rule: str, example: str, words: str
) -> None:
    (fault,) = of(rule, tmp_path, example)
    assert fault.where.excerpt[fault.where.column - 1 :].startswith(words)


def test_an_address_is_to_be_typed_with_https(tmp_path: Path) -> None:
    (fault,) = of("http", tmp_path, "url: http://www.mext.go.jp/a")
    assert fault.hint.endswith("type https://www.mext.go.jp/a")


MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@pytest.mark.parametrize(("month", "last"), [*enumerate(MONTHS, 1)])
def test_each_month_has_its_days(tmp_path: Path, month: int, last: int) -> None:
    assert of("prose", tmp_path / "a", f"note: {month}月{last}日まで") == []
    assert len(of("prose", tmp_path / "b", f"note: {month}月{last + 1}日まで")) == 1


def test_a_range_with_two_impossible_ends_is_one_slip(tmp_path: Path) -> None:
    assert len(of("hours", tmp_path / "a", "hours: 25:00～26:00")) == 1
    assert len(of("hours", tmp_path / "b", "hours: 25:00～17:00、9:00～26:00")) == 2


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9;00", "9:00"),
        ("9.00", "9:00"),
        ("830", "8:30"),
        ("8:3O", "8:30"),
        ("9:00:00", "9:00"),
        ("8:3", ""),
    ],
)
def test_the_time_that_was_meant_is_proposed_where_there_is_only_one(
    tmp_path: Path, typed: str, meant: str
) -> None:
    (found,) = of("hours", tmp_path, f"hours: 平日{typed}～17:15")
    assert found.hint == (f"Type {meant}" if meant else "Type it like 8:30 or 8時30分.")


def test_hours_that_overlap_are_doubted_only(tmp_path: Path) -> None:
    (found,) = of("hours", tmp_path, "hours: 平日8:30～12:00、11:00～17:15")
    assert found.level is Level.WARNING


def test_a_day_in_a_list_that_only_looks_like_one_is_named_with_the_day(tmp_path: Path) -> None:
    (found,) = of("hours", tmp_path / "a", "hours: 月・水・全 9:00～17:00")
    assert found.hint == "Type 金"
    assert of("hours", tmp_path / "b", "hours: 土・日・祝、平日・大型連休 9:00～17:00") == []


def test_hours_of_the_afternoon_are_twelve_later(tmp_path: Path) -> None:
    assert of("hours", tmp_path / "a", "hours: 午前11時30分～午後1時") == []
    assert len(of("hours", tmp_path / "b", "hours: 13:30～午後1時")) == 1


@pytest.mark.parametrize(("as_of", "count"), [("令和8年4月", 0), ("令和8年5月", 1)])
def test_an_edition_may_be_dated_three_months_ahead(tmp_path: Path, as_of: str, count: int) -> None:
    assert len(of("stale", tmp_path, f"as_of: {as_of}")) == count


def test_two_desks_with_one_line_account_are_found(tmp_path: Path) -> None:
    desks = "desks: [{line: あ, id: '@soudan'}, {line: い, id: '@soudan'}]"
    assert len(of("duplicate", tmp_path, desks)) == 1


def test_a_number_of_several_desks_is_one_finding_that_names_them_all(tmp_path: Path) -> None:
    desks = "desks: [{phone: 0120-007-110}, {phone: 0120-007-110}, {phone: 0120-007-110}]"
    (found,) = of("duplicate", tmp_path, desks)
    assert found.message == "“0120-007-110” is at 窓口0 (line 4), 窓口2 (line 12) too."


def test_an_account_without_an_id_is_none_without_an_at_sign(tmp_path: Path) -> None:
    assert of("account", tmp_path, "line: 法務局LINEじんけん相談") == []


def test_every_value_that_was_replaced_is_found_as_it_may_be_written(tmp_path: Path) -> None:
    for number, old in enumerate(table()):
        contact = f"url: https://{old}/" if "." in old else f"phone: '{old}'"
        contact = f"{{line: あ, id: '{old}'}}" if old.startswith("@") else contact
        (fault,) = of("replaced", tmp_path / str(number), contact)
        assert fault.level is Level.WARNING


def test_a_day_that_only_leap_years_have_is_possible_without_a_year(tmp_path: Path) -> None:
    assert of("prose", tmp_path / "a", "note: 2月29日は休みます") == []
    (found,) = of("prose", tmp_path / "b", "note: 令和8年2月29日は休みます")
    assert found.hint == "Compare the month and the day with the calendar."


def test_an_impossible_day_of_a_year_is_one_finding(tmp_path: Path) -> None:
    assert len(of("prose", tmp_path / "a", "note: 令和8年2月30日(月)に開きます")) == 1


def test_the_weekday_that_the_calendar_has_is_named(tmp_path: Path) -> None:
    (found,) = of("prose", tmp_path / "a", "note: 令和8年10月1日（金・祝）に開きます")
    assert found.message == "令和8年10月1日 falls on 木, not 金."


def test_a_question_that_is_asked_twice_side_by_side_is_found(tmp_path: Path) -> None:
    twice = "title: 案内\nflow: [{when: 困った, go: [sos]}, {when: 困った, go: [sos]}]\n"
    apart = """\
        title: 案内
        flow:
          - when: 学校で
            then: [{when: 困った, go: [sos]}]
          - when: 家で
            then: [{when: 困った, go: [sos]}]
    """
    faults = [
        list(check_notice(notice_of(tmp_path / name, flowchart=flow)))
        for name, flow in (("twice", twice), ("apart", apart))
    ]
    assert [[each.rule for each in found] for found in faults] == [["duplicate"], []]


def test_a_reserved_host_is_named_once(tmp_path: Path) -> None:
    faults = of("placeholder", tmp_path, "note: a@example.jp か https://www.example.com/ へ")
    assert len(faults) == 1


@pytest.mark.parametrize("day", ["12月29日(月)", "3月31日(火)", "8月13日(水)", "8月13日(木)"])
def test_a_day_without_a_year_may_be_before_or_after_the_edition(tmp_path: Path, day: str) -> None:
    assert of("prose", tmp_path, f"note: {day}は休み") == []


@pytest.mark.parametrize(
    ("as_of", "note"),
    [
        ("令和8年4月", "12月29日(火)から1月3日(日)まで休みます"),
        ("令和8年3月", "11月3日(火・祝)は休みます"),
        ("令和8年1月", "一昨年の11月3日(日)に開きました"),
    ],
)
def test_a_day_may_be_of_the_fiscal_year_that_an_edition_is_for(
    tmp_path: Path, as_of: str, note: str
) -> None:
    assert of("prose", tmp_path, f"{{as_of: {as_of}, note: {note}}}") == []


def test_a_weekday_is_doubted_without_a_year_and_wrong_with_it(tmp_path: Path) -> None:
    (doubt,) = of("prose", tmp_path / "a", "note: 10月1日(月)に開きます")
    (wrong,) = of("prose", tmp_path / "b", "note: 令和8年10月1日(月)に開きます")
    assert (doubt.level, wrong.level) == (Level.WARNING, Level.ERROR)


@pytest.mark.parametrize(
    "said",
    [
        "までに生まれた方",
        "までの番号は使えません",
        "まで受け付けていました",
        "から予定どおり変わりました",
    ],
)
def test_what_tells_of_the_past_is_not_over(tmp_path: Path, said: str) -> None:
    assert of("prose", tmp_path, f"note: 令和7年3月31日{said}") == []


@pytest.mark.parametrize(
    "hosts",
    ["mext.go.jp、moj.go.jp", "https://www.mext.go.jp/a、moj.go.jp、", "https://mext.go.jp/"],
)
def test_hosts_are_read_in_any_form(tmp_path: Path, hosts: str) -> None:
    assert of("hosts", tmp_path, f"{{hosts: {hosts!r}, url: https://www.mext.go.jp/}}") == []
    assert of("hosts", tmp_path, f"{{hosts: {hosts!r}, url: https://www.ihaho.jp/}}")


def test_a_comma_alone_names_no_host(tmp_path: Path) -> None:
    assert of("hosts", tmp_path, "{hosts: 、, url: https://www.mext.go.jp/}") == []
