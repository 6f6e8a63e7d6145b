"""The first line of a paragraph is indented, and so has less room (JLREQ 3.5.1)."""

from leaflet.model.words import Span, Words
from leaflet.report import Origin
from leaflet.typeset.line import Line
from leaflet.typeset.setting import set_words
from leaflet.typeset.style import Align, Style

TEXT = "電話で相談できます" * 6


def lines(measure: float, indent: float, align: Align = "left") -> tuple[Line, ...]:
    style = Style("BIZUDGothic-Regular", 10.0, align=align, indent=indent, phrases="no")
    return set_words(Words((Span(TEXT),), Origin("")), style, measure)


def first_x(line: Line) -> float:
    return line.pieces[0].base.x


def letters(line: Line) -> int:
    return sum(len(piece.base.glyphs) for piece in line.pieces)


def test_only_the_first_line_begins_further_in() -> None:
    first, *others = lines(205, 1.0)
    assert first_x(first) == 10.0
    assert {first_x(line) for line in others} == {0.0}


def test_an_indented_line_keeps_to_its_measure() -> None:
    assert all(line.width <= 205.01 for line in lines(205, 1.0))
    assert letters(lines(90, 0.0)[0]) == 9
    assert letters(lines(90, 1.0)[0]) == 8


def test_a_justified_line_ends_where_the_others_do() -> None:
    first, second, *_rest = lines(205, 1.0, "justify")
    assert (first_x(first), first_x(second)) == (10.0, 0.0)
    assert abs(first.x + first.width - second.x - second.width) < 0.1
