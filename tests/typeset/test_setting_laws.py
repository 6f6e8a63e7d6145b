"""What holds for every line of every text: found by trying texts that nobody would write."""

from itertools import pairwise
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.model.words import Span, Words
from leaflet.report import Origin
from leaflet.typeset.break_cost import grades
from leaflet.typeset.face import load
from leaflet.typeset.line import Glyph, Line
from leaflet.typeset.setting import set_words
from leaflet.typeset.stick import Stick
from leaflet.typeset.style import Style

SIZE: Final = 10.0  # pt
SLACK: Final = 1e-6  # pt
LOWER: Final = (
    "、。，．・：；！？‼⁇」』）】〕｝〉》］〙)]}々ゝヽーっゃゅょッャュョァぁ〜～‐–゠％℃…‥"
)
RAISED: Final = "「『（【〔｛〈《［〘([{￥＄№"
LETTERS: Final = (
    "相談窓口人権子供悩電話のはがをにへともでこうくしスダイヤルー、。「」（）・！？々っョ…―"
)
LETTERS_TOO: Final = "0123456789aBkm .,:-/()%￥％～ 　"
PIECES: Final = (
    "システム DV 等 用 向け 化 的 型 版 系 側 式 製 株式会社 大学 法人 お ご 育てる 以上 未満 から"
    " レベル ステージ 令和 元年 八年 十月 第 3 15 日 歳 ～ ・ 土のう 三が日 霞が関 障がい者"
    " 受け付け まで なっ たら たり まし ます では あり / : @ ( ) 「 」 、 。 &"
)
"""What the rules of grammar, of numbers and of words look for."""
FACES: Final = (
    "BIZUDPGothic-Regular",
    "BIZUDGothic-Regular",
    "BIZUDPGothic-Bold",
    "BIZUDGothic-Bold",
)

prose = st.one_of(
    st.text(st.sampled_from(LETTERS + LETTERS_TOO), max_size=60),
    st.lists(st.sampled_from(PIECES.split()), max_size=20).map("".join),
)
kana = st.text(st.sampled_from("あいうえおんっゃ"), min_size=1, max_size=6)
kanji = st.text(st.sampled_from("相談窓口人権"), min_size=1, max_size=4)
mono = st.builds(lambda base, read: Span(base, (read,)), kanji, kana)
jukugo = st.builds(
    lambda base, reads: Span(base, tuple(reads[: len(base)])),
    kanji,
    st.lists(kana, min_size=4, max_size=4),
)
plain = st.builds(lambda text: Span(text), st.text(st.sampled_from(LETTERS), max_size=8))
span = st.one_of(plain, mono, jukugo)
words = st.one_of(
    st.builds(lambda text: Words((Span(text),), Origin("")), prose),
    st.builds(lambda spans: Words(tuple(spans), Origin("")), st.lists(span, max_size=10)),
)
styles = st.builds(
    lambda **wanted: Style(**wanted),
    face=st.sampled_from(FACES),
    size=st.just(SIZE),
    align=st.sampled_from(["left", "center", "right", "justify"]),
    balance=st.booleans(),
    phrases=st.sampled_from(["yes", "prefer", "no"]),
    stretch=st.sampled_from([1.0, 0.85]),
    latin_gap=st.sampled_from([0.25, 0.08, 0.0]),
)
measures = st.floats(8, 300)  # pt
law = settings(max_examples=60, derandomize=True, deadline=None, database=None)


@law
@given(words, styles, measures)
def test_lines_join_back_to_the_text(words: Words, style: Style, measure: float) -> None:
    lines = set_words(words, style, measure)
    assert "".join(line.text for line in lines) == words.plain


@law
@given(words, styles, measures)
def test_no_line_begins_or_ends_with_a_character_that_may_not(
    words: Words, style: Style, measure: float
) -> None:
    for before, after in pairwise(set_words(words, style, measure)):
        assert after.text[0] not in LOWER
        assert before.text.rstrip(" 　")[-1:] not in RAISED


@law
@given(words, styles, measures)
def test_no_line_is_wider_than_its_measure_unless_it_cannot_be_broken(
    words: Words, style: Style, measure: float
) -> None:
    places = set(Stick().galley(words, style).places)
    at = 0
    for line in set_words(words, style, measure):
        end = at + len(line.text)
        # a line that begins or ends in a word with ruby is set anew, and that word is one run
        if line.width > measure + SLACK and not any(piece.ruby for piece in line.pieces):
            assert not places & set(range(at + 1, end))
        at = end


@settings(law, max_examples=500)
@given(prose)
def test_every_character_has_a_grade(text: str) -> None:
    assert len(grades(text)) == max(1, len(text))


@law
@given(prose)
def test_both_faces_break_at_the_same_places(text: str) -> None:
    words, stick = Words((Span(text),), Origin("")), Stick()
    proportional, full = (stick.galley(words, Style(face, SIZE)) for face in FACES[:2])
    assert proportional.places == full.places


@law
@given(prose, styles, measures)
def test_an_overfull_line_is_one_unbreakable_unit(text: str, style: Style, measure: float) -> None:
    words = Words((Span(text),), Origin(""))
    for line in set_words(words, style, measure):
        if line.width <= measure + SLACK or line.text == text:
            continue
        alone = Words((Span(line.text.rstrip()),), Origin(""))
        assert not Stick().galley(alone, style).places


@law
@given(words, styles, measures)
def test_no_two_inks_overlap(words: Words, style: Style, measure: float) -> None:
    for line in set_words(words, style, measure):
        base = [glyph for piece in line.pieces for glyph in piece.glyphs]
        ruby = [glyph for piece in line.pieces for glyph in piece.ruby]
        for face, glyphs, size in ((style.face, base, SIZE), (style.face, ruby, SIZE / 2)):
            inks = [ink for glyph in glyphs if (ink := _ink(face, glyph, size * style.stretch))]
            for (_left, right), (left, _right) in pairwise(inks):
                assert right <= left + SLACK


@law
@given(words, styles, measures)
def test_ruby_is_over_no_kanji_but_its_own(words: Words, style: Style, measure: float) -> None:
    for line in set_words(words, style, measure):
        for piece in line.pieces:
            if not piece.ruby:
                continue
            first, last = piece.ruby[0].x, piece.ruby[-1].x + piece.ruby[-1].advance
            for other in line.pieces:
                for glyph in other.glyphs:
                    if other is not piece and "一" <= glyph.text <= "鿿" and not other.ruby:
                        assert last <= glyph.x + SLACK or glyph.x + glyph.advance <= first + SLACK


@law
@given(words, styles, measures)
def test_ruby_stays_between_the_edges_of_its_line(
    words: Words, style: Style, measure: float
) -> None:
    for line in set_words(words, style, measure):
        for piece in line.pieces:
            for glyph in piece.ruby:
                assert line.x - SLACK <= glyph.x
                assert glyph.x + glyph.advance <= _right(line) + SLACK


def _right(line: Line) -> float:
    return line.x + line.width


def _ink(face: str, glyph: Glyph, size: float) -> tuple[float, float] | None:
    left, right = load(face).ink(glyph.gid)
    return None if left == right else (glyph.x + left * size, glyph.x + right * size)
