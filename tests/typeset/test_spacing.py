"""The space between two characters, by JLREQ's Table 1 and by the ink of the glyphs."""

import pytest

from leaflet.typeset.face import load
from leaflet.typeset.kinsoku import Cl
from leaflet.typeset.spacing import BODIES, Case, pair
from typeset.setting_of import FULL, PROPORTIONAL, lines


def room(middle: str, face: str) -> float:
    """Return the distance between two kanji with something between them, in em."""
    (line,) = lines(f"国{middle}国", 99, face=face, phrases="no")
    first, *_middle, last = line.pieces[0].glyphs
    return round(last.x - first.x - first.advance, 4)


@pytest.mark.parametrize(
    ("middle", "em"),
    [
        *(("「", 1.0), ("」", 1.0), ("、", 1.0), ("・", 1.0), ("！", 1.0), ("の", 1.0)),
        *(("」「", 1.5), ("）（", 1.5), ("。「", 1.5), ("」、", 1.5), ("。」", 1.5)),
        *(("（「", 1.5), ("」）", 1.5), ("」・", 1.5), ("・「", 1.5), ("・・", 2.0)),
        *(("。・", 2.0), ("」）。", 2.0), ("（「『", 2.0), ("！」", 2.0), ("…「", 2.0)),
        *(("「国", 2.0), ("8", 1.0), ("」8", 1.75)),
    ],
)
def test_neighbouring_punctuation_shares_its_white(middle: str, em: float) -> None:
    assert room(middle, FULL) == em


def test_punctuation_without_white_of_its_own_is_set_solid() -> None:
    assert room("」「", PROPORTIONAL) == 1.0
    assert room("。", PROPORTIONAL) == pytest.approx(0.6, abs=1e-3)


def test_the_body_of_a_glyph_follows_from_its_ink() -> None:
    full, proportional = Case(load(FULL)), Case(load(PROPORTIONAL))
    bracket, stop, own = full["「"], full["。"], proportional["「"]
    assert (bracket.member, bracket.body, bracket.start, bracket.tail) == (Cl.OPEN, 0.5, 0.5, 0.0)
    assert (stop.member, stop.body, stop.start, stop.tail) == (Cl.STOP, 0.5, 0.0, 0.5)
    assert (own.member, own.body, own.start, own.tail) == (Cl.NARROW_OPEN, 0.5, 0.0, 0.0)


def test_narrow_punctuation_is_spaced_out_with_the_bodies_on_its_open_side_only() -> None:
    assert pair(Cl.NARROW_STOP, Cl.KANJI, 0.25).growth == BODIES
    assert pair(Cl.HIRAGANA, Cl.NARROW_OPEN, 0.25).growth == BODIES
    assert pair(Cl.KANJI, Cl.NARROW_STOP, 0.25).growth == 0
    assert pair(Cl.NARROW_OPEN, Cl.HIRAGANA, 0.25).growth == 0
    assert pair(Cl.STOP, Cl.KANJI, 0.25).growth == 0


def test_japanese_and_latin_are_a_little_apart_but_not_beside_punctuation() -> None:
    assert pair(Cl.KANJI, Cl.FIGURE, 0.25).gap == 0.25
    assert pair(Cl.LATIN, Cl.HIRAGANA, 0.08).gap == 0.08
    assert pair(Cl.OPEN, Cl.LATIN, 0.25).gap == 0.0
    assert pair(Cl.BIG_FIGURE, Cl.KANJI, 0.25).gap == 0.0


def test_the_space_after_a_full_stop_is_never_reduced() -> None:
    assert pair(Cl.STOP, Cl.KANJI, 0.25).turn == 0
    assert pair(Cl.COMMA, Cl.KANJI, 0.25).shrink == 0.25


@pytest.mark.parametrize("face", [FULL, PROPORTIONAL])
def test_a_bracket_at_the_head_of_a_line_is_flush(face: str) -> None:
    first = lines("国国「国国", 3, face=face, phrases="no")[1].pieces[0].glyphs[0]
    assert first.text == "「"
    left, _right = load(face).ink(first.gid)
    assert 0 <= first.x + left < 0.2


def test_the_gap_beside_latin_vanishes_at_a_line_edge() -> None:
    first, second = lines("国国国8国", 3, phrases="no")
    assert first.width == 3.0
    assert second.pieces[0].glyphs[0].x == 0.0
