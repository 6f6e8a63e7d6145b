import re

import pytest

from leaflet.model.kanji import KANJI, is_kanji


@pytest.mark.parametrize("character", [*"一龠々〆〇㐀髙﨑", "𠮷", "\U000323af"])
def test_a_character_that_is_read_as_kanji_is_one(character: str) -> None:
    assert is_kanji(character)


@pytest.mark.parametrize("character", [*"あアーｱA1１、・ヶ〜", "\u3099", "\U000e0100"])
def test_kana_letters_and_signs_are_none(character: str) -> None:
    assert not is_kanji(character)


def test_the_ranges_and_the_question_agree() -> None:
    pattern = re.compile(f"[{KANJI}]")
    every = map(chr, [*range(0xD800), *range(0xE000, 0x33000)])
    assert [each for each in every if bool(pattern.match(each)) != is_kanji(each)] == []
