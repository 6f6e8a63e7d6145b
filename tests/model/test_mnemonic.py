"""Mnemonics (語呂合わせ): the digits they say, and those they do not."""

import pytest

from leaflet.model.mnemonic import check, said_digits, spans
from leaflet.model.words import Value
from leaflet.report import Finding, Level, Origin, Report

PLACE = Origin("data/desks.yaml", 5, 16, "      - phone: …")


def found(number: str, reading: str) -> list[Finding]:
    report = Report()
    check(Value(number, PLACE), Value(reading, PLACE), report)
    return list(report)


def over(number: str, reading: str) -> str:
    """Return the number with each reading in brackets after its digits."""
    return "".join(
        span.text + "".join(f"[{reading}]" for reading in span.readings)
        for span in spans(number, reading)
    )


@pytest.mark.parametrize(
    ("number", "reading"),
    [
        ("0120-0-78310", "なやみいおう"),
        ("0120078310", "なやみいおう"),
        ("0570-078374", "おなやみなし"),
        ("0570-0-7830", "なやみを"),
        ("0570-783-556", "なやみこころ"),
        ("0570-064-556", "おこなおう まもろうよ こころ"),
        ("0570-064-556", "まもろうよ こころ"),
        ("0570-003-110", "ぜろぜろみんなのひゃくとおばん"),
        ("0570-070-810", "ゼロナナゼロのハートライン"),
        ("0120-007-110", "ぜろぜろななのひゃくとおばん"),
        ("0120-079714", "なくことないよ"),
        ("0120-811-610", "はい！ろうどう"),
        ("0120-279-338", "つなぐ ささえる"),
        ("0120-279-889", "つなぐはやく"),
        ("110", "ひゃくとおばん"),
        ("171", "いない"),
        ("188", "いやや"),
        ("189", "いちはやく"),
        ("#8008", "はれれば"),
        ("#8103", "ハートさん"),
        ("#8778", "はなそうなやみ"),
        ("#8891", "はやくワンストップ"),
        ("０１２０－０－７８３１０", "なやみいおう"),
        ("0120-0-78310(代表)", "なやみいおう"),
    ],
)
def test_a_mnemonic_that_says_its_number_is_accepted(number: str, reading: str) -> None:
    assert found(number, reading) == []


def test_two_kana_in_the_wrong_order_are_doubted() -> None:
    (doubt,) = found("0120-0-78310", "なやみいうお")
    assert doubt.level is Level.WARNING
    assert "なやみいおう" in doubt.hint


@pytest.mark.parametrize(
    ("number", "reading"),
    [
        ("0120-0-55555", "なやみいおう"),
        ("0120-0-78210", "なやみいおう"),
        ("0120-0-78130", "なやみいおう"),
        ("0120-0-78310", "なやみ"),
        ("0570-078374", "おなや"),
        ("189", "いやや"),
        ("199", "いちはやく"),
        ("189", "いちはやくそうだんしよう"),
        ("110", "ひゃくとおばんにでんわ"),
        ("#8008", "はれるや"),
        ("189", "い" * 5000),
    ],
)
def test_a_mnemonic_that_says_another_number_is_an_error(number: str, reading: str) -> None:
    (fault,) = found(number, reading)
    assert (fault.rule, fault.level, fault.where) == ("phone-reading", Level.ERROR, PLACE)
    assert "does not say the digits" in fault.message


def test_of_all_slips_of_one_digit_few_pass() -> None:
    number, reading = "0570-078374", "おなやみなし"
    slips = [
        number[:at] + other + number[at + 1 :]
        for at in range(5, len(number))
        for other in "0123456789"
        if other != number[at]
    ]
    assert [slip for slip in slips if said_digits(slip, reading)] == ["0570-008374"]


def test_a_mnemonic_is_written_in_kana() -> None:
    (fault,) = found("0120-0-78310", "悩み言おう")
    assert fault.message == "“悩み言おう” is not written in kana alone."


@pytest.mark.parametrize(
    ("number", "reading", "said"),
    [
        ("0120-0-78310", "なやみいおう", "0120-0-7[な]8[や]3[み]1[い]0[おう]"),
        ("189", "いちはやく", "1[いち]8[はや]9[く]"),
        ("#8103", "ハートさん", "#8[ハー]10[ト]3[さん]"),
        ("0120-279-889", "つなぐはやく", "0120-2[つ]7[な]9[ぐ]-8[は]8[や]9[く]"),
        ("03-1234-7830(代表)", "なやみを", "03-1234-7[な]8[や]3[み]0[を](代表)"),
    ],
)
def test_each_digit_carries_the_kana_that_say_it(number: str, reading: str, said: str) -> None:
    assert over(number, reading) == said


def test_the_office_may_write_digit_by_digit_which_kana_are_which() -> None:
    reading = "{7|な}{8|や}{3|み}{10|いおう}"
    assert found("0120-0-78310", reading) == []
    assert over("0120-0-78310", reading) == "0120-0-7[な]8[や]3[み]10[いおう]"


@pytest.mark.parametrize(
    "reading",
    [
        "{811|はい！}{610|ろうどう}",
        "{8|は}{1|い}{1|!} {6|ろ}{1|う}{0|どう}",
        "{8|は・}{11|い！}♪{610|ろうどう？}",
    ],
)
def test_marks_between_the_digits_are_not_spoken(reading: str) -> None:
    assert found("0120-811-610", reading) == []


@pytest.mark.parametrize(
    "reading",
    [
        "{7|な}{8|や}{3|み}{2|に}",
        "{7|・}",
        "{7|な}や",
        "{7|な}8",
        "{7|}",
        "{78310|悩み言おう}",
        "{7|な",
    ],
)
def test_digits_that_are_not_in_the_number_are_an_error(reading: str) -> None:
    (fault,) = found("0120-0-78310", reading)
    assert fault.level is Level.ERROR


def test_a_number_without_digits_is_reported_elsewhere() -> None:
    assert found("なし", "なやみ") == []
