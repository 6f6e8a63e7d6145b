"""A desk on a card: what is said of a number is beside it where that is lower."""

from pathlib import Path

import pytest

from compose.cards.card_samples import cards, composed, desk, texts
from data_folder import EDITION

LONG = "中央市障害者基幹相談支援センター障害福祉総合相談窓口"


def test_hours_of_two_lines_are_beside_a_number_lower_than_they_are(tmp_path: Path) -> None:
    days = ("月曜日～金曜日 8:30～17:15", "第2・第4土曜日 8:30～12:00")
    hours = f"        hours: [{', '.join(days)}]"
    front = {f"d{n}": desk("相談支援センター", f"phone: 049-299-810{n}\n{hours}") for n in range(3)}
    items = texts(composed(cards(tmp_path, front), copies=1).document.pages[0])
    number = next(item for item in items if item.words == "049-299-8100")
    first, second = (
        next(item for item in items if item.words.startswith(day)) for day in ("月曜日", "第2")
    )
    assert first.at.x == second.at.x > number.at.x + number.width
    assert first.at.y < number.at.y


def test_no_line_ends_between_a_day_and_its_hours_where_that_saves_nothing(tmp_path: Path) -> None:
    hours = "        hours: [平日 9:00～16:30, 毎日 18:30～22:00(受付は21:30まで)]"
    front = {f"d{n}": desk("相談支援センター", f"phone: 049-299-810{n}\n{hours}") for n in range(4)}
    words = [item.words for item in texts(composed(cards(tmp_path, front)).document.pages[0])]
    assert "平日 9:00～16:30" in words


def test_what_is_said_of_numbers_of_about_one_length_begins_at_one_edge(tmp_path: Path) -> None:
    numbers = ("0570-003-110", "0120-007-110", "0570-090911", "#8891")
    ways = (f"phone: '{each}'\n        hours: 平日{n}時から" for n, each in enumerate(numbers, 8))
    items = texts(composed(cards(tmp_path, {"a": desk("相談室", *ways)})).document.pages[0])
    *long, short = (
        next(i.at.x for i in items if i.words == f"平日{n}時から") for n in range(8, 12)
    )
    assert len(set(long)) == 1
    assert short < long[0]


@pytest.mark.parametrize(("stock", "name"), [("plain", LONG), ("28185", "基幹センター")])
def test_where_there_is_least_room_a_desk_has_its_short_name(
    tmp_path: Path, stock: str, name: str
) -> None:
    numbers = (f"phone: 049-299-810{n}\n        hours: 平日 8:30～17:1{n}" for n in range(5))
    front = {"a": desk(LONG, *numbers) + "    short: 基幹センター\n"}
    made = composed(cards(tmp_path, front), copies=1, stock=stock)
    assert made.misfits == ()
    assert name in "".join(item.words for item in texts(made.document.pages[0]))


@pytest.mark.parametrize("stock", ["plain", "28187"])
def test_hours_of_a_place_begin_where_the_place_does(tmp_path: Path, stock: str) -> None:
    place = "中央市中央1丁目2番3号 総合福祉会館4階(中央駅3番出口から歩いて5分)の東側の入口から"
    hours = "        hours: 月・水・金 9:00～16:00(祝日を除く)"
    front = {"a": desk("相談支援センター", f"visit: {place}\n{hours}")}
    items = texts(composed(cards(tmp_path, front), copies=1, stock=stock).document.pages[0])
    first, said = (
        next(item.at for item in items if item.words.startswith(words))
        for words in ("中央市", "月・水・金")
    )
    assert said.x == pytest.approx(first.x)
    assert said.y > first.y


def test_where_there_is_least_room_short_numbers_are_side_by_side(tmp_path: Path) -> None:
    numbers = (f"phone: 0570-001-70{n}\n        note: {n}語" for n in range(8))
    edition = EDITION + "imprint: [市役所の一階, 市役所の二階, 市役所の三階]\n"
    notice = cards(tmp_path, {"a": desk("外国語の相談窓口", *numbers)}, edition=edition)
    made = composed(notice, copies=1, stock="28187")
    assert made.misfits == ()
    first, second = (
        next(each for each in texts(made.document.pages[0]) if each.words == f"0570-001-70{n}")
        for n in range(2)
    )
    assert first.at.y == second.at.y


def test_where_there_is_least_room_the_hours_of_all_numbers_are_said_once(tmp_path: Path) -> None:
    numbers = (
        f"phone: 045-555-111{n}\n        note: 第{n}区域の学校\n        hours: 平日9:00～17:00"
        for n in range(4)
    )
    edition = EDITION + "imprint: [県教育委員会, 電話 045-555-0100]\n"
    notice = cards(tmp_path, {"a": desk("県教育センター 教育相談", *numbers)}, edition=edition)
    made = composed(notice, copies=1, stock="28185")
    assert made.misfits == ()
    items = texts(made.document.pages[0])
    assert [item.words for item in items].count("平日9:00～17:00") == 1
    assert {f"第{n}区域の学校" for n in range(4)} <= {item.words for item in items}


def test_hours_of_numbers_are_not_said_as_those_of_an_account_that_has_none(tmp_path: Path) -> None:
    numbers = (
        f"phone: 045-555-111{n}\n        note: 北部の学校に通う方\n        hours: 平日9:00～17:00"
        for n in range(3)
    )
    front = {"a": desk("教育相談", *numbers, 'line: 子どもLINE\n        id: "@kodomo"')}
    edition = EDITION + "imprint: [県教育委員会, 電話 045-555-0100]\n"
    made = composed(cards(tmp_path, front, edition=edition), copies=1, stock="28185")
    words = "".join(item.words for item in texts(made.document.pages[0]))
    assert words.count("9:00～17:00") == 3


def test_where_there_is_least_room_the_lines_of_the_foot_are_close(tmp_path: Path) -> None:
    said = "phone: 046-800-1311\n        hours: 平日8:30～17:15、土曜9:00～12:00"
    edition = (
        EDITION + "imprint: [市民部 市民相談課, 中央市中央1-1, 代表 046-800-1000, 平日9時～17時]\n"
    )
    front = {
        "a": desk("妊娠・出産・子育て何でも相談", said, 'line: 子育て\n        id: "@kosodate"')
    }
    made = composed(cards(tmp_path, front, edition=edition), copies=1, stock="31538")
    assert made.misfits == ()
