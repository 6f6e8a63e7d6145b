"""Fonts that stand in: every character is printed, and no word has letters of two fonts."""

from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.model.words import Span, Words
from leaflet.report import Origin
from leaflet.typeset.face import load
from leaflet.typeset.line import Run
from leaflet.typeset.setting import set_words
from leaflet.typeset.stand_in import faces
from leaflet.typeset.style import Style
from typeset.setting_of import FULL, PROPORTIONAL, breaks, lines, texts

BOLD: Final = "BIZUDPGothic-Bold"
LETTERS: Final = "相談𠮷田の简电话，。、한국어 ViệtạđМонголө0-9() \u0301\u200b葛\U000e0100"

bases = st.text(st.sampled_from(LETTERS), max_size=9)
spans = st.builds(
    lambda text, reading: Span(text, (reading,)) if reading and text else Span(text),
    bases,
    st.sampled_from(["", "", "よみ", "도쿄", "ạよ"]),
)


def parts(text: str, face: str = PROPORTIONAL) -> list[tuple[str, str]]:
    """Return the runs of a text on one line, each with its face."""
    (line,) = lines(text, 999, face=face)
    return [(piece.text, piece.base.face) for piece in line.pieces]


@settings(max_examples=150, derandomize=True, deadline=None, database=None)
@given(st.lists(spans, max_size=5), st.sampled_from([PROPORTIONAL, FULL, BOLD]), st.floats(20, 300))
def test_every_character_is_in_the_runs_once_with_a_glyph_of_its_face(
    of_words: list[Span], face: str, measure: float
) -> None:
    words = Words(tuple(of_words), Origin(""))
    pieces = [
        piece for line in set_words(words, Style(face, 10.0), measure) for piece in line.pieces
    ]
    assert "".join(piece.text for piece in pieces) == words.plain
    for run in [*(piece.base for piece in pieces), *(piece.over for piece in pieces if piece.over)]:
        assert run.face in faces(face)
        assert glyphs(run) == [cluster[1] for cluster in load(run.face).shape(run.text)]


def glyphs(run: Run) -> list[int]:
    return [glyph.gid for glyph in run.glyphs]


def test_a_text_that_the_face_has_is_set_in_it() -> None:
    assert parts("髙﨑さんのOlá, 中文") == [("髙﨑さんのOlá, 中文", PROPORTIONAL)]


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("𠮷田", "NotoSansJP-Medium"),
        ("高槗", "NotoSansJP-Medium"),
        ("简体中文", "NotoSansSC-Regular"),
        ("周一至周五，请来电。", "NotoSansSC-Regular"),
        ("24시간 전화, 무료!", "NotoSansKR-Regular"),
        ("(Điện thoại tư vấn 24h!)", "NotoSans-Regular"),
        ("(24 giờ, Thứ 2–Thứ 6 9:00–17:00)", "NotoSans-Regular"),
        ("工资、加班、解雇、工伤。", "NotoSansSC-Regular"),
        ("请提前3天预约", "NotoSansSC-Regular"),
        ("Tie\u0302\u0301ng Vie\u0323\u0302t", "NotoSans-Regular"),
        ("Монгол хэл", "NotoSans-Regular"),
        ("Українська мова", "NotoSans-Regular"),
    ],
)
def test_a_word_and_the_words_beside_it_have_one_font(text: str, font: str) -> None:
    letters = text.removeprefix("24")  # digits before the first word are the face's
    assert parts(f"言葉は{text}です")[-2] == (letters, font)


def test_japanese_around_a_word_keeps_its_face() -> None:
    assert parts("韓国語 한국어、𠮷田さん、中国語 简体中文", BOLD) == [
        ("韓国語 ", BOLD),
        ("한국어", "NotoSansKR-Medium"),
        ("、", BOLD),
        ("𠮷田", "NotoSansJP-Medium"),
        ("さん、中国語 ", BOLD),
        ("简体中文", "NotoSansSC-Medium"),
    ]


def test_a_bracket_is_closed_in_the_font_that_opened_it() -> None:
    assert parts("(24時間 24 giờ)") == [
        ("(24時間 ", PROPORTIONAL),
        ("24 giờ", "NotoSans-Regular"),
        (")", PROPORTIONAL),
    ]


def test_a_time_is_in_one_font() -> None:
    assert parts("月～金 9:00～17:00 Thứ 2 9:00～12:00")[1:] == [
        ("Thứ 2", "NotoSans-Regular"),
        (" 9:00～12:00", PROPORTIONAL),
    ]


def test_a_bold_face_has_a_bold_stand_in_where_there_is_one() -> None:
    assert parts("Điện thoại", BOLD) == [("Điện thoại", "NotoSans-Bold")]


def test_a_word_with_furigana_is_one_run() -> None:
    (line,) = lines("{𠮷田さん|よしださん}", 99, face=PROPORTIONAL)
    (piece,) = line.pieces
    assert (piece.text, piece.base.face) == ("𠮷田さん", "NotoSansJP-Medium")
    assert piece.over
    assert piece.over.face == PROPORTIONAL


def test_each_letter_has_a_font_where_none_has_the_whole_word() -> None:
    assert parts("𠮷简") == [("𠮷", "NotoSansJP-Medium"), ("简", "NotoSansSC-Regular")]


def test_a_kanji_that_two_fonts_have_is_japanese_where_none_has_the_whole_word() -> None:
    assert parts("𠮷㐧简") == [("𠮷㐧", "NotoSansJP-Medium"), ("简", "NotoSansSC-Regular")]


@pytest.mark.parametrize("text", ["ภาษาไทย", "हिन्दी", "မြန်မာ", "العربية", "👧"])
def test_letters_that_change_with_their_neighbours_have_no_font(text: str) -> None:
    (line,) = lines(text, 99, face=PROPORTIONAL)
    assert {piece.base.face for piece in line.pieces} == {PROPORTIONAL}
    assert any(glyph.gid == 0 for piece in line.pieces for glyph in piece.glyphs)


def test_korean_breaks_at_spaces_and_chinese_between_any_two_characters() -> None:
    assert texts("전화 상담", 3.5) == ["전화 ", "상담"]
    assert breaks("请来电咨询") == "请|来|电|咨|询"
    assert texts("Điện thoại", 3.5) == ["Điện ", "thoại"]
