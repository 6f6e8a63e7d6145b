"""Words become one endless line of letters, with every break graded."""

from leaflet.typeset.__main__ import words_of
from leaflet.typeset.break_cost import FREE, HALF, RANGE, SEAM
from leaflet.typeset.galley import Galley
from leaflet.typeset.stick import Stick
from leaflet.typeset.style import Style
from typeset.setting_of import FULL


def made(text: str, **style: object) -> Galley:
    return Stick().galley(words_of(text), Style(FULL, 1.0, **style))  # type: ignore[arg-type]


def test_bodies_follow_each_other_with_their_gaps() -> None:
    found = made("国「国」国")
    assert found.starts == [0.0, 1.5, 2.0, 3.0, 4.0]
    assert found.ends == [1.0, 2.0, 3.0, 3.5, 5.0]


def test_only_places_that_kinsoku_allows_are_offered() -> None:
    assert made("国、国（国）").places == [2, 3]


def test_places_are_graded_by_what_they_part() -> None:
    found = made("電話で相談窓口へ")
    assert dict(zip(found.places, found.grades, strict=True))[3] == FREE


def test_a_character_of_several_code_points_is_one_sort() -> None:
    found = made("葛\U000e0100飾区")
    assert [letter.text for letter in found.letters] == ["葛\U000e0100", "飾", "区"]
    assert found.places == [1, 2]


def test_an_address_opens_at_its_signs_and_a_number_nowhere() -> None:
    assert made("www.jp/a", unbroken="address").places == [4, 7]
    assert made("0120-0-78310", unbroken="number").places == []


def test_an_address_in_prose_is_split_like_a_compound() -> None:
    found = made("www.example.jp/soudan/kodomo")
    graded = dict(zip(found.places, found.grades, strict=True))
    assert graded == {4: HALF, 12: RANGE, 15: SEAM, 22: SEAM}


def test_a_line_ends_at_a_line_break() -> None:
    assert made("国\n国").forced == [1]


def test_a_word_that_is_never_split_has_no_place_within_and_one_before_it() -> None:
    words, style = words_of("東京霞が関庁舎"), Style(FULL, 1.0)
    assert Stick().galley(words, style).places == [1, 2, 3, 4, 5, 6]
    assert Stick(("霞が関",)).galley(words, style).places == [1, 2, 5, 6]
