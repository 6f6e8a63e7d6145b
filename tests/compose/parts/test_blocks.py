"""Paragraphs: words kept whole before type is large, ruby that can be read."""

import math

import pytest

from leaflet.compose.parts.blocks import Setter, paragraph, rectangle
from leaflet.compose.sheet import Role
from leaflet.page import Ink, Rect, Text
from leaflet.typeset.__main__ import words_of

NAME = Role("BIZUDGothic-Regular", 12, 8, 1.5)
FACE = "BIZUDGothic-Regular"


def setter(ease: float = 1.0) -> Setter:
    return Setter(0.85, FACE, 0.25, lambda words: words, ease)


def texts(text: str, role: Role, measure: float, ease: float = 1.0) -> list[Text]:
    made = paragraph(setter(ease), words_of(text), role, measure, Ink(0, 0, 0))
    return [item for item in made.items if isinstance(item, Text)]


def words(item: Text) -> str:
    return "".join(glyph.text for glyph in item.glyphs)


def test_a_word_that_smaller_type_keeps_whole_is_a_misfit_of_larger_type() -> None:
    said = words_of("アカウンタビリティー")  # ten letters
    (misfit,) = setter().set(said, NAME, 84)[2]
    assert misfit.over == pytest.approx(10 * 12 - 84)
    assert not setter(0.0).set(said, NAME, 84)[2]


def test_a_word_that_no_type_keeps_whole_is_split() -> None:
    assert not setter().set(words_of("アカウンタビリティー"), NAME, 60)[2]
    assert len(texts("アカウンタビリティー", NAME, 60)) == 2


def test_a_title_is_condensed_a_little_before_a_word_is_split() -> None:
    (whole,) = texts("アカウンタビリティー", NAME, 110)
    assert 0.85 <= whole.stretch < 1.0


def test_a_name_is_condensed_a_little_before_its_words_are_on_two_lines() -> None:
    (whole,) = texts("じんけん相談", NAME, 68)
    assert whole.stretch == 0.9
    first, second = texts("じんけん相談", NAME, 60)
    assert (words(first), words(second)) == ("じんけん", "相談")
    assert first.stretch == 1.0
    assert not setter().set(words_of("じんけん相談"), NAME, 60)[2]


def test_an_address_is_condensed_before_it_leaves_a_short_tail() -> None:
    address = Role(FACE, 10, 10, 1.5, unbroken="address")
    (whole,) = texts("www.example.jp/soudan/a.html", address, 130)
    assert whole.stretch == 0.9
    first, second = texts("www.example.jp/soudan/a.html", address, 115)
    assert (words(first), words(second)) == ("www.example.jp/soudan/", "a.html")


def test_an_address_is_condensed_before_its_host_is_split() -> None:
    address = Role(FACE, 10, 10, 1.5, unbroken="address")
    host, path = texts("https://www.kodomo.example.go.jp/a_menu/", address, 150)
    assert (words(host), words(path)) == ("https://www.kodomo.example.go.jp/", "a_menu/")
    assert host.stretch == 0.9


@pytest.mark.parametrize(("size", "ruby"), [(8.0, 5.0), (10.0, 5.0), (14.0, 7.0)])
def test_ruby_is_never_smaller_than_can_be_read(size: float, ruby: float) -> None:
    base, above = texts("{心|こころ}", Role(FACE, size, size, 1.2), 200)
    assert above.size == ruby
    assert base.at.y - above.at.y >= size * 0.88


def test_an_invisible_character_is_no_part_of_the_word_before() -> None:
    made = paragraph(setter(), words_of("{相談|そうだん}\u200bする"), NAME, 200, Ink(0, 0, 0))
    (tag,) = made.reading
    assert [getattr(kid, "role", "text") for kid in tag.kids] == ["Ruby", "text"]


def test_a_round_corner_is_a_quarter_of_a_circle() -> None:
    contour = rectangle(Rect(0, 0, 100, 60), radius=20)
    straight, curve = contour.steps[:2]
    (x1, y1), (ax, ay, bx, by, x2, y2) = straight, curve
    middle = (x1 + 3 * ax + 3 * bx + x2) / 8, (y1 + 3 * ay + 3 * by + y2) / 8
    assert [math.dist(each, (80, 20)) for each in ((x1, y1), middle, (x2, y2))] == pytest.approx(
        [20, 20, 20], abs=0.01
    )
