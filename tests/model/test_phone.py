import pytest

from leaflet.model.phone import check, digits
from leaflet.model.short_numbers import SHORT
from leaflet.model.words import Value
from leaflet.report import Finding, Level, Origin, Report

PLACE = Origin("data/desks.yaml", 5, 16, "      - phone: …")


def checked(written: str) -> list[Finding]:
    report = Report()
    check(Value(written, PLACE), report)
    return list(report)


@pytest.mark.parametrize(
    "written",
    [
        "0120-0-78310",
        "0120-007-110",
        "0570-003-110",
        "0570-078374",
        "03-6745-5600",
        "03(6745)5600",
        "(03) 6745-5600",
        "+81-3-6745-5600",
        "090-1234-5678",
        "050-5541-8600",
        "03-3580-4970(代表)",
        "03-3580-4970 内線123",
        "03-3580-4970（内線123・124）",
        "03-3580-4970（直通）",
        "078-362-0010(45#)",
        "110",
        "118",
        "119",
        "171",
        "177",
        "188",
        "189",
        "#7119",
        "#8000",
        "#8103",
        "#8891",
        "#9110",
    ],
)
def test_a_number_that_can_be_dialled_is_printed_without_a_word(written: str) -> None:
    assert checked(written) == []


@pytest.mark.parametrize(
    "written",
    [
        "0120-0-7831",
        "0120-0-783100",
        "0120007",
        "03-1234",
        "111",
        "1190",
        "#91",
        "0000-000-000",
        "0120-000-000",
        "0990-123456",
    ],
)
def test_a_number_that_nobody_answers_is_an_error_at_its_place(written: str) -> None:
    (found,) = checked(written)
    assert (found.rule, found.level, found.where) == ("phone", Level.ERROR, PLACE)
    assert found.hint


@pytest.mark.parametrize(
    "written", ["電話 0120-007-110", "0120-007-110、110", "なし", "-", "03-1234-5678 / 110"]
)
def test_a_field_holds_one_number_and_no_words(written: str) -> None:
    (found,) = checked(written)
    assert found.message == f"“{written}” is not one telephone number."


def test_a_number_that_nobody_answers_is_not_proposed_in_half_width() -> None:
    (found,) = checked("03-6745-5600～2")
    assert found.level is Level.ERROR


def test_a_lost_zero_is_proposed() -> None:
    for written in ("120007110", "3-6745-5600"):
        (found,) = checked(written)
        assert found.hint == f"Is the 0 missing? Type 0{written}"


@pytest.mark.parametrize("written", ["+81(0)3-6745-5600", "+81-03-6745-5600"])
def test_a_zero_after_the_country_is_left_out(written: str) -> None:
    (found,) = checked(written)
    assert found.hint == "Type +81-3-6745-5600"


@pytest.mark.parametrize("written", ["O120-007-110", "0l20-OO7-110"])
def test_letters_in_place_of_figures_are_reported(written: str) -> None:
    (found,) = checked(written)
    assert found.level is Level.ERROR
    assert found.hint == "There is a letter in place of a digit. Type 0120-007-110"


@pytest.mark.parametrize("written", ["0120-007-110（代表）", "03-3580-4970　内線123"])
def test_words_after_a_number_may_be_full_width(written: str) -> None:
    assert checked(written) == []


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("０１２０－００７－１１０", "0120-007-110"),
        ("0120ー007ー110", "0120-007-110"),
        ("0120−007–110", "0120-007-110"),
        ("＃９１１０", '"#9110"'),
        ("03（6745）5600", "03(6745)5600"),
    ],
)
def test_full_width_figures_are_a_warning_with_the_half_width_number(
    written: str, typed: str
) -> None:
    (found,) = checked(written)
    assert found.level is Level.WARNING
    assert found.hint == f"Type {typed}"


@pytest.mark.parametrize(
    "written",
    [
        "TEL 0120-007-110",
        "電話：0120-007-110",
        "「0120-007-110」",
        "“TEL：0120-007-110”",
        "0120-007-110,",
    ],
)
def test_what_is_put_round_a_number_is_left_out(written: str) -> None:
    (found,) = checked(written)
    assert found.hint == "Type 0120-007-110"


@pytest.mark.parametrize("written", ["FAX 0120-007-110", "ファックス：0120-007-110"])
def test_a_fax_number_is_not_offered_as_a_telephone_number(written: str) -> None:
    (found,) = checked(written)
    assert found.hint == "Type fax: 0120-007-110"


@pytest.mark.parametrize(
    "written", ["0120--007-110", "0120ー－007-110", "-0120-007-110", "0120-007-110-"]
)
def test_a_hyphen_too_many_is_left_out(written: str) -> None:
    (found,) = checked(written)
    assert (found.level, found.hint) == (Level.ERROR, "Type 0120-007-110")


@pytest.mark.parametrize("written", ["内線 0120-007-110", "夜間 0120-007-110"])
def test_a_number_behind_another_word_is_not_offered(written: str) -> None:
    (found,) = checked(written)
    assert found.hint.startswith("Type the number alone")


def test_a_short_number_nobody_knows_is_a_doubt() -> None:
    (found,) = checked("#1234")
    assert found.level is Level.WARNING


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("0120-0-78310", "0120078310"),
        ("０１２０ー００７－１１０", "0120007110"),
        ("03(6745)5600", "0367455600"),
        ("+81-3-6745-5600", "+81367455600"),
        ("03-3580-4970 内線123", "0335804970"),
        ("＃9110", "#9110"),
        ("なし", ""),
    ],
)
def test_digits_are_what_is_dialled(written: str, dialled: str) -> None:
    assert digits(written) == dialled


def test_every_short_number_is_written_as_it_is_dialled() -> None:
    assert all(digits(number) == number for number in SHORT)


def test_a_short_number_has_three_digits_or_a_sign_and_four() -> None:
    assert all(len(number) == (5 if number[0] == "#" else 3) for number in SHORT)


def test_a_number_of_another_length_says_how_many_digits_it_should_have() -> None:
    (short_of_one,) = checked("03-1234-567")
    assert "A number that begins with 0312 has 10 digits." in short_of_one.hint
    (mobile,) = checked("090-1234-567")
    assert "A number that begins with 0901 has 11 digits." in mobile.hint
    (foreign,) = checked("12345678901")
    assert "digits." not in foreign.hint
