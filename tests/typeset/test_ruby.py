"""Where over its base ruby is: JLREQ 3.3 and Kobayashi's simple placement rules."""

from itertools import pairwise

import pytest

from leaflet.typeset.face import load
from leaflet.typeset.line import Piece
from leaflet.typeset.ruby import hang
from leaflet.typeset.spacing import Case
from typeset.setting_of import FULL, PROPORTIONAL, lines


def pieces(text: str, width: float = 99) -> list[Piece]:
    (line,) = lines(text, width, phrases="no")
    return list(line.pieces)


def ruby(piece: Piece) -> list[float]:
    """Return where the ruby letters begin, from the start of their base, in em."""
    return [round(glyph.x - piece.glyphs[0].x, 3) for glyph in piece.ruby]


def bases(found: list[Piece]) -> list[float]:
    return [round(glyph.x, 3) for piece in found for glyph in piece.glyphs]


def test_short_ruby_over_one_kanji_is_centred_and_solid() -> None:
    assert ruby(pieces("{手|て}")[0]) == [0.25]
    assert ruby(pieces("{心|ここ}")[0]) == [0.0, 0.5]


def test_short_ruby_over_a_word_is_spread_one_two_one() -> None:
    assert ruby(pieces("{大人|おとな}")[0]) == [0.083, 0.75, 1.417]
    assert ruby(pieces("{従兄弟達|い}")[0]) == [1.75]


def test_white_before_spread_ruby_is_half_an_em_at_most() -> None:
    first, *_rest = ruby(pieces("{東京都庁舎内|にわ}")[0])
    assert first == 0.5


def test_longer_ruby_hangs_over_kana_and_the_base_stays_solid() -> None:
    found = pieces("この{心|こころ}が")
    assert bases(found) == [0.0, 1.0, 2.0, 3.0]
    assert ruby(found[1]) == [-0.25, 0.25, 0.75]


def test_ruby_hangs_over_kana_by_one_letter_at_most() -> None:
    found = pieces("この{志|こころざし}が")
    assert bases(found) == [0.0, 1.0, 2.25, 3.5]
    assert ruby(found[1])[0] == -0.75


def test_ruby_hangs_over_no_kanji_and_no_katakana() -> None:
    assert bases(pieces("漢{心|こころ}字")) == [0.0, 1.25, 2.5]
    assert bases(pieces("カ{心|こころ}カ")) == [0.0, 1.25, 2.5]


def test_ruby_hangs_to_the_side_where_it_may() -> None:
    found = pieces("漢{心|こころ}の")
    assert bases(found) == [0.0, 1.0, 2.0]
    assert ruby(found[1])[0] == 0.0


def test_a_base_that_must_be_spaced_out_stays_close_to_the_kana_its_ruby_hangs_over() -> None:
    found = pieces("の{小中|しょうちゅうや}学")
    gaps = [b - a - 1 for a, b in pairwise(bases(found))]
    assert gaps[0] == 0.0
    assert gaps[1] == pytest.approx(2 * gaps[2], abs=2e-3)


def test_two_readings_do_not_touch_over_the_kana_between_them() -> None:
    found = pieces("{心|こころ}の{心|こころ}")
    first, _no, second = found
    assert second.ruby[0].x - (first.ruby[-1].x + 0.5) == pytest.approx(0.25)


def test_at_the_edges_of_a_line_the_ruby_is_on_the_edge() -> None:
    (line,) = lines("{志|こころざし}", 9, phrases="no")
    assert line.width == 2.5
    assert line.pieces[0].ruby[0].x == 0.0
    assert line.pieces[0].glyphs[0].x == 0.75


def test_ruby_hangs_over_the_white_of_a_comma_but_not_over_the_comma() -> None:
    found = pieces("、{心|こころ}")
    comma, heart = found[0].glyphs[0], found[1]
    assert heart.glyphs[0].x == 1.0
    assert heart.ruby[0].x >= comma.x + 0.5


def test_jukugo_ruby_is_set_kanji_by_kanji_if_each_reading_is_short() -> None:
    found = pieces("{相談|そう|だん}")
    assert [piece.text for piece in found] == ["相", "談"]


def test_jukugo_ruby_with_a_long_reading_is_spread_over_the_whole_word() -> None:
    found = pieces("の{暴力行為|ぼう|りょく|こう|い}の")
    assert bases(found) == [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]
    letters = [glyph.x for piece in found for glyph in piece.ruby]
    assert letters == pytest.approx([1.0 + 0.5 * place for place in range(8)])


def test_a_number_under_ruby_is_not_spaced_out() -> None:
    found = pieces("{0120|なやみいおうよ}")
    xs = [glyph.x for glyph in found[0].glyphs]
    assert [round(b - a, 3) for a, b in pairwise(xs)] == [0.5, 0.5, 0.5]


@pytest.mark.parametrize(
    ("number", "xs"),
    [
        ("#{8891|はやくワン}", [0.5, 0.9, 1.3, 1.7, 2.1]),  # condensed
        ("{189|いちはやくすぐに}", [0.0, 0.3, 0.6, 0.9, 1.2, 1.5, 1.8, 2.1]),  # hangs over
        ("0120-0-{7|な}{8|や}{3|み}{1|い}{0|おう}", [3.6, 4.1, 4.6, 5.1, 5.5, 5.8]),
    ],
)
def test_a_mnemonic_leaves_the_digits_where_they_are(number: str, xs: list[float]) -> None:
    (line,) = lines(number, 99, unbroken="number")
    digits = [glyph.x for piece in line.pieces for glyph in piece.glyphs]
    assert digits == pytest.approx([0.5 * place for place in range(len(digits))])
    assert [glyph.x for piece in line.pieces for glyph in piece.ruby] == pytest.approx(xs, abs=0.02)


def test_all_of_a_mnemonic_is_condensed_alike() -> None:
    (line,) = lines("0-7{8|や}{0|おう}", 99, unbroken="number")
    one, other = [piece.over.stretch for piece in line.pieces if piece.over]
    assert one == other < 0.8


@pytest.mark.parametrize(
    "mark", ["\u200b", "\u2060", "\ufeff", "\u00ad", "\u200f", "\ufe0e", "\U000e0100"]
)
def test_invisible_characters_beside_ruby_vanish(mark: str) -> None:
    plain = pieces("{相談|そうだん}する")
    marked = pieces("{相談|そうだん}" + mark + "する")
    assert bases(marked) == bases(plain)
    assert ruby(marked[0]) == ruby(plain[0])


@pytest.mark.parametrize(
    ("neighbour", "before", "behind"),
    [
        *(("の", 0.5, 0.5), ("ー", 0.5, 0.5), ("…", 0.5, 0.5), ("　", 0.5, 0.5)),
        *(("ッ", 0, 0), ("学", 0, 0), ("、", 0, 0.5), ("」", 0, 0.5), ("(", 0, 0), ("（", 0.5, 0)),
    ],
)
def test_what_ruby_may_hang_over(neighbour: str, before: float, behind: float) -> None:
    letter = Case(load(FULL))[neighbour]
    assert hang(letter, 0.5, ahead=False) == before
    assert hang(letter, 0.5, ahead=True) == behind


def test_a_comma_stands_close_behind_a_kanji_with_long_ruby() -> None:
    ((tatami, comma, *_rest),) = (
        bases(list(line.pieces))
        for line in lines("{畳|たたみ}、ブロック", 20, face=PROPORTIONAL, phrases="no")
    )
    assert comma - tatami == pytest.approx(1.0, abs=0.01)
