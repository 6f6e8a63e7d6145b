"""Lines that begin or end with ruby, or inside a word that has it."""

import pytest

from typeset.setting_of import lines, texts


def test_group_ruby_is_never_split() -> None:
    assert texts("{最寄|もよ}{大人|おとな}", 1.5) == ["最寄", "大人"]


def test_jukugo_ruby_is_split_between_kanji_and_each_piece_is_set_anew() -> None:
    first, second = lines("{暴力|ぼう|りょく}", 1.5, phrases="no")
    assert (first.text, second.text) == ("暴", "力")
    assert [piece.reading for piece in (*first.pieces, *second.pieces)] == ["ぼう", "りょく"]
    assert second.pieces[0].ruby[0].x == 0.0
    assert second.width == 1.5


def test_the_width_of_a_line_counts_the_ruby_at_its_edges() -> None:
    (line,) = lines("{心|こころ}の", 9, phrases="no")
    assert line.width == 2.0
    (line,) = lines("の{心|こころ}", 9, phrases="no")
    assert line.width == 2.0
    (line,) = lines("{心|こころ}学", 9, phrases="no")
    assert line.width == 2.5


@pytest.mark.parametrize("width", [2.0, 2.4, 3.0, 3.5, 4.0, 5.0, 7.0])
@pytest.mark.parametrize("align", ["left", "justify"])
def test_no_line_with_ruby_is_wider_than_its_measure(width: float, align: str) -> None:
    text = "この{心|こころ}と{志|こころざし}を{承|うけたまわ}り、{力|ちから}を{尽|つ}くす"
    for line in lines(text, width, phrases="no", align=align):
        assert line.width <= max(width, 2.5) + 1e-6


def test_a_reading_stays_with_its_base_in_justified_lines() -> None:
    for line in lines("この{心|こころ}を、{承|うけたまわ}りましたので", 8, align="justify"):
        for piece in line.pieces:
            if piece.ruby:
                middle = piece.glyphs[0].x + (piece.glyphs[-1].x + 1 - piece.glyphs[0].x) / 2
                first, last = piece.ruby[0].x, piece.ruby[-1].x + 0.5
                assert abs((first + last) / 2 - middle) <= 0.5 + 1e-6
