from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.model.wareki import ERAS, DateError, Day, Era, parse, printed, read_date, today
from leaflet.model.words import Value
from leaflet.report import Origin, Report

PLACE = Origin("data/edition.yaml", 1, 8, "as_of: …")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("令和8年1月", Day(2026, 1)),
        ("令和8年1月15日", Day(2026, 1, 15)),
        ("令和元年5月", Day(2019, 5)),
        ("令和1年5月1日", Day(2019, 5, 1)),
        ("R8.1", Day(2026, 1)),
        ("r8.1.15", Day(2026, 1, 15)),
        ("R8/1/15", Day(2026, 1, 15)),
        ("2026-01", Day(2026, 1)),
        ("2026-01-15", Day(2026, 1, 15)),
        ("2026年1月", Day(2026, 1)),
        ("2026年1月15日", Day(2026, 1, 15)),
        ("令和８年１月", Day(2026, 1)),
        ("２０２６－０１", Day(2026, 1)),
        ("2026ー01", Day(2026, 1)),
        ("令和8年 1月", Day(2026, 1)),
        ("令和8年1月現在", Day(2026, 1)),
        ("令和八年十一月", Day(2026, 11)),
        ("令和十年十月三十一日", Day(2028, 10, 31)),
        ("二〇二六年十二月二十日", Day(2026, 12, 20)),
        ("平成31年4月30日", Day(2019, 4, 30)),
        ("平成31年4月", Day(2019, 4)),
        ("昭和64年1月7日", Day(1989, 1, 7)),
        ("平成元年1月8日", Day(1989, 1, 8)),
        ("平成元年1月", Day(1989, 1)),
        ("昭和64年1月", Day(1989, 1)),
        ("大正15年12月24日", Day(1926, 12, 24)),
        ("令和6年2月29日", Day(2024, 2, 29)),
    ],
)
def test_a_date_is_read_in_every_form_offices_write(written: str, day: Day) -> None:
    assert parse(written) == day


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (
            "平成31年5月1日",
            "“平成31年5月1日”: 平成 ended on 平成31年4月30日; the date is 令和元年5月1日.",
        ),
        ("平成32年1月", "“平成32年1月”: 平成 ended on 平成31年4月30日; the date is 令和2年1月."),
        (
            "令和元年4月30日",
            "“令和元年4月30日”: 令和 begins on 令和元年5月1日; the date is 平成31年4月30日.",
        ),
        ("令和元年4月", "“令和元年4月”: 令和 begins on 令和元年5月1日; the date is 平成31年4月."),
        ("昭和65年1月", "“昭和65年1月”: 昭和 ended on 昭和64年1月7日; the date is 平成2年1月."),
        ("令和8年2月30日", "“令和8年2月30日”: month 2 of 2026 has 28 days."),
        ("令和7年2月29日", "“令和7年2月29日”: month 2 of 2025 has 28 days."),
        ("令和8年13月", "“令和8年13月”: there is no month 13."),
        ("令和8年0月", "“令和8年0月”: there is no month 0."),
        ("2026-01-00", "“2026-01-00”: month 1 of 2026 has 31 days."),
        ("令和0年1月", "No era has a year 0; the first year is 令和元年."),
        ("令和8年", "“令和8年” is not a date."),
        ("26-01", "“26-01” is not a date."),
        ("元年1月", "“元年1月” is not a date."),
        ("来月", "“来月” is not a date."),
        ("2026-1/5", "“2026-1/5” is not a date."),
        ("0001-01", "“0001-01” is not a date."),
        ("", "“” is not a date."),
    ],
)
def test_a_date_that_cannot_be_is_refused_with_the_reason(written: str, reason: str) -> None:
    with pytest.raises(DateError) as refused:
        parse(written)
    assert str(refused.value) == reason


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (Day(2026, 1), "令和8年1月"),
        (Day(2026, 1, 15), "令和8年1月15日"),
        (Day(2019, 5), "令和元年5月"),
        (Day(2019, 5, 1), "令和元年5月1日"),
        (Day(2019, 4, 30), "平成31年4月30日"),
        (Day(2019, 4), "平成31年4月"),
        (Day(1989, 1, 7), "昭和64年1月7日"),
    ],
)
def test_a_date_is_printed_in_the_era_it_lies_in(day: Day, text: str) -> None:
    assert printed(day) == text


@pytest.mark.parametrize("era", ERAS, ids=[era.letter for era in ERAS])
def test_an_era_begins_on_its_first_day_and_the_one_before_ends_there(era: Era) -> None:
    first = Day(era.first.year, era.first.month, era.first.day)
    assert printed(first).startswith(f"{era.name}元年")
    before = era.first - timedelta(days=1)
    former = Day(before.year, before.month, before.day)
    assert not printed(former).startswith(era.name)
    year = before.year - era.first.year + 1
    if year > 0:
        with pytest.raises(DateError) as refused:
            parse(f"{era.name}{year}年{before.month}月{before.day}日")
        assert refused.value.meant == printed(former)


def test_the_month_in_which_eras_change_may_be_written_in_either() -> None:
    assert parse("昭和64年1月") == parse("平成元年1月") == parse("S64.1") == Day(1989, 1)


@settings(derandomize=True, deadline=None)
@given(st.dates(date(1868, 1, 25), date(2100, 12, 31)), st.sampled_from(ERAS))
def test_a_day_is_written_in_its_own_era_and_in_no_other(day: date, era: Era) -> None:
    year = day.year - era.first.year + 1
    written = f"{era.letter}{year}.{day.month}.{day.day}"
    own = printed(Day(day.year, day.month, day.day))
    if own.startswith(era.name):
        assert parse(written).first == day
        return
    with pytest.raises(DateError) as refused:
        parse(written)
    if year > 0:
        assert refused.value.meant == own


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet="令和平成昭RHS元年月日0123456789-./ 現在", max_size=14))
def test_no_text_is_more_than_refused(text: str) -> None:
    with suppress(DateError):
        day = parse(text)
        assert day.first <= day.last


@settings(derandomize=True, deadline=None)
@given(st.dates(date(1868, 1, 25), date(2100, 12, 31)))
def test_a_printed_date_is_read_as_the_same_day(day: date) -> None:
    assert parse(printed(Day(day.year, day.month, day.day))).first == day


@pytest.fixture
def in_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


@pytest.mark.usefixtures("in_2026")
def test_today_is_what_the_build_is_given() -> None:
    assert today() == date(2026, 1, 15)


@pytest.mark.usefixtures("in_2026")
@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("平成31年5月", "Type 令和元年5月"),
        ("令和元年4月30日", "Type 平成31年4月30日"),
        ("今和8年11月", "Type 令和8年11月"),
        ("平戌30年4月1日", "Type 平成30年4月1日"),
        ("令8年11月", "Type 令和8年11月"),
        ("8年11月", "Type 令和8年11月"),
        ("20261101", "Type 2026-11-01"),
        ("10月15日", "Type 令和8年10月15日"),
        ("令和9年3月末", "Type 令和9年3月31日"),
        ("令和9年3月末日", "Type 令和9年3月31日"),
        ("令和8年11月1日（日）現在", "Type 令和8年11月1日"),
        ("令和8年11月吉日", "Type 令和8年11月"),
        ("8.11", "Type it like 令和8年1月, 令和8年1月15日, R8.1 or 2026-01."),
        ("R8.11.31", "Type 令和8年11月30日"),
        ("99年1月", "Type it like 令和8年1月, 令和8年1月15日, R8.1 or 2026-01."),
        ("令和8年", "Type it like 令和8年1月, 令和8年1月15日, R8.1 or 2026-01."),
    ],
)
def test_the_hint_is_the_day_that_was_meant(written: str, hint: str) -> None:
    report = Report()
    assert read_date(Value(written, PLACE), report) is None
    assert [found.hint for found in report] == [hint]


@pytest.mark.usefixtures("in_2026")
def test_a_year_far_ahead_is_a_slip() -> None:
    report = Report()
    assert read_date(Value("令和31年1月", PLACE), report) is None
    (found,) = report
    assert found.where == PLACE
    assert found.message == "“令和31年1月” is the year 2049: that is 23 years from now."
    assert found.hint == "Compare the year with the source; this year is 令和8年."


@pytest.mark.usefixtures("in_2026")
@pytest.mark.parametrize("written", ["令和10年12月", "令和元年5月", "平成2年1月"])
def test_a_year_near_or_past_is_none(written: str) -> None:
    report = Report()
    assert read_date(Value(written, PLACE), report) is not None
    assert tuple(report) == ()


def test_a_clock_that_has_stopped_does_not_refuse_the_present(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    report = Report()
    assert read_date(Value("令和8年1月", PLACE), report) is not None
    assert tuple(report) == ()
