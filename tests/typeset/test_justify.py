"""Filling and reducing a line in the order of JLREQ 3.8."""

from itertools import pairwise

import pytest

from leaflet.typeset.justify import filled, reduced
from leaflet.typeset.kinsoku import Cl
from leaflet.typeset.spacing import pair
from typeset.setting_of import PROPORTIONAL, lines

WORD = pair(Cl.SPACE, Cl.LATIN, 0.25)
LATIN = pair(Cl.KANJI, Cl.LATIN, 0.25)
SOLID = pair(Cl.KANJI, Cl.KANJI, 0.25)
COMMA = pair(Cl.COMMA, Cl.KANJI, 0.25)
STOP = pair(Cl.STOP, Cl.KANJI, 0.25)


def test_word_spaces_grow_first_then_latin_gaps_then_all() -> None:
    assert filled([WORD, LATIN, SOLID], 0.1) == [0.1, 0.0, 0.0]
    assert filled([WORD, LATIN, SOLID], 0.3) == pytest.approx([0.17, 0.13, 0.0])
    assert filled([SOLID, SOLID, STOP], 0.2) == pytest.approx([0.1, 0.1, 0.0])
    assert sum(filled([SOLID, COMMA, SOLID], 0.2)) == pytest.approx(0.2)


def test_a_line_stays_short_rather_than_have_its_letters_spaced_out() -> None:
    assert filled([SOLID, SOLID], 0.25) == pytest.approx([0.125, 0.125])
    assert filled([SOLID, SOLID], 0.26) == [0.0, 0.0]
    found = [line.text for line in lines("名前はひらがなで書く。", 6, align="justify")]
    assert found == ["名前は", "ひらがなで", "書く。"]


def test_a_letter_has_no_line_spaced_out_and_keeps_what_becomes_so_whole() -> None:
    text = "本校はいじめの早期発見に努めております。お子さんの様子に気になることがありましたら、"
    for width in (34.0, 35.5, 37.0):
        first, *_rest = lines(text, width, face=PROPORTIONAL, align="justify", phrases="prefer")
        xs = [glyph.x for piece in first.pieces for glyph in piece.glyphs]
        assert max(after - before for before, after in pairwise(xs)) < 1.13
        assert not first.text.endswith("気に")


def test_a_letter_has_no_line_as_short_as_a_last_one_before_a_long_phrase() -> None:
    text = "晩秋の候、皆さまにはますますご清栄のこととお喜び申し上げます。日頃より町の産業振興に、"
    for width in (35.1, 36.0):
        first, *_rest = lines(
            text, width, face=PROPORTIONAL, align="justify", phrases="prefer", indent=1.0
        )
        assert first.text.endswith("日頃より")


def test_commas_are_reduced_before_latin_gaps_and_full_stops_never() -> None:
    assert reduced([COMMA, LATIN, STOP], 0.2) == pytest.approx([-0.2, 0.0, 0.0])
    assert reduced([COMMA, LATIN, STOP], 0.3) == pytest.approx([-0.25, -0.05, 0.0])
    assert reduced([STOP], 0.3) == [0.0]


def test_a_comma_is_squeezed_to_take_a_character_in() -> None:
    first, second = lines("国国、国国国国国国", 5.75, align="justify")
    assert (first.text, second.text) == ("国国、国国国", "国国国")
    assert first.width == 5.75


def test_lines_are_filled_to_the_measure_but_for_the_last() -> None:
    *before, last = lines("国" * 17, 5.5, align="justify", phrases="no")
    assert [line.width for line in before] == pytest.approx([5.5] * len(before))
    assert last.width < 5.5


def test_a_stop_at_the_end_of_a_justified_line_may_lose_its_white() -> None:
    first, *_rest = lines("国国国国。国国国国国国", 4.5, align="justify", phrases="no")
    assert first.text == "国国国国。"
    assert [glyph.x for glyph in first.pieces[0].glyphs] == pytest.approx([0, 1, 2, 3, 4])
