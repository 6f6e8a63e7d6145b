"""Fonts: characters become glyphs, and what a font lacks is reported."""

import pytest

from leaflet.typeset.face import load
from leaflet.typeset.font_files import UnknownFaceError
from typeset.setting_of import FULL, PROPORTIONAL


def test_characters_join_back_to_the_text() -> None:
    text = "葛\U000e0100か\u309aa\u0301\u200b国\u00a0𠮷"
    assert "".join(cluster for cluster, _gid, _advance in load(FULL).shape(text)) == text


def test_no_ligature_changes_what_is_printed() -> None:
    assert [cluster for cluster, *_rest in load(FULL).shape("！？")] == ["！", "？"]


def test_a_variation_selector_chooses_its_own_glyph() -> None:
    (plain,) = load(FULL).shape("葛")
    (variant,) = load(FULL).shape("葛\U000e0100")
    assert variant[1] not in (0, plain[1])


def test_characters_without_a_glyph_are_reported_with_their_places() -> None:
    assert load(FULL).missing("髙﨑𠮷✉") == ((2, "𠮷"), (3, "✉"))
    assert load(FULL).missing("a\u00a0b\u2011c") == ()


def test_a_letter_is_missing_unless_the_font_has_it_with_all_its_marks() -> None:
    assert load(FULL).missing("e\u0301, e\u0302\u0301") == ((4, "e\u0302\u0301"),)


def test_cyrillic_as_wide_as_kanji_is_no_letter_for_words() -> None:
    assert load(PROPORTIONAL).missing("Олá и\u0306") == ((0, "О"), (1, "л"), (4, "и\u0306"))


def test_advance_and_ink_are_in_em() -> None:
    face = load(PROPORTIONAL)
    ((_text, gid, advance),) = face.shape("「")
    left, right = face.ink(gid)
    assert advance == 0.5
    assert 0 < left < right < 0.5


@pytest.mark.parametrize("name", ["Nothing", "../fonts/BIZUDGothic-Bold", "a\\b", ""])
def test_an_unknown_font_is_reported_with_those_there_are(name: str) -> None:
    with pytest.raises(UnknownFaceError, match=r"there are BIZUDGothic-Bold, .*-Regular"):
        load(name)


@pytest.mark.parametrize("space", ["\u2000", "\u200a", "\u202f", "\u205f"])
def test_a_space_that_the_font_lacks_has_the_glyph_of_another(space: str) -> None:
    ((_text, gid, _advance),) = load(FULL).shape(space)
    assert gid == load(FULL).nominal(" ")[1]


def test_a_mark_without_a_letter_is_printed_by_itself_and_what_is_invisible_takes_no_room() -> None:
    ((mark, glyph, _advance),) = load(FULL).shape("\u3099")
    assert (mark, glyph) == ("\u3099", load(FULL).nominal("\u3099")[1])
    ((joiner, _glyph, advance),) = load(FULL).shape("\u200b")
    assert (joiner, advance) == ("\u200b", 0.0)
