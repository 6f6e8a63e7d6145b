import phonenumbers
import pytest

from leaflet.model.numbering import SHORT, in_plan


def known_to_the_library(dialled: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(dialled, "JP"))
    except phonenumbers.NumberParseException:
        return False


@pytest.mark.parametrize("length", [9, 10, 11, 12])
def test_the_plan_holds_no_number_that_the_library_does_not_know(length: int) -> None:
    numbers = [f"0{first:03d}".ljust(length, "2") for first in range(1000)]
    assert [each for each in numbers if in_plan(each) and not known_to_the_library(each)] == []


def test_the_plan_holds_every_area_code_that_the_library_knows() -> None:
    # 060 is for calls beyond the fixed network; the library is asked for it.
    numbers = [f"0{first}234567" for first in range(100, 1000) if first // 10 != 60]
    assert [each for each in numbers if known_to_the_library(each) and not in_plan(each)] == []


@pytest.mark.parametrize(
    "dialled",
    [
        *("0120007110", "0570003110", "08001234567", "05055418600", "09012345678", "0990123456"),
        *("0367455600", "0112314567", "+81367455600", "+81120007110"),
    ],
)
def test_what_offices_print_is_in_the_plan(dialled: str) -> None:
    assert in_plan(dialled)


@pytest.mark.parametrize(
    "dialled", ["", "0", "110", "+81", "+12024561111", "#9110", "０３６７４５５６００"]
)
def test_what_is_no_number_of_japan_is_not(dialled: str) -> None:
    assert not in_plan(dialled)


def test_a_short_number_has_three_figures_or_a_sign_and_four() -> None:
    assert all(
        (len(number) == 3 and number.isdecimal()) or (number[0] == "#" and len(number) == 5)
        for number in SHORT
    )
    assert {"110", "118", "119", "171", "188", "189"} <= SHORT.keys()
    assert {"#7119", "#8000", "#8103", "#8891", "#9110"} <= SHORT.keys()
