"""A line knows where it ends before it is set; the white of a closing bracket is its own."""

import pytest

from leaflet.typeset.__main__ import words_of
from leaflet.typeset.place import SetLine
from leaflet.typeset.setting import Typesetter
from leaflet.typeset.style import Style
from typeset.setting_of import FULL


def lines(text: str, measure: float, size: float = 10.0) -> tuple[SetLine, ...]:
    return Typesetter().break_lines(words_of(text), Style(FULL, size, phrases="no"), measure)


@pytest.mark.parametrize("text", ["国国", "国」", "「国", "Aiか", "{国|くに}か"])
def test_a_line_is_as_wide_as_its_letters_in_points(text: str) -> None:
    style = Style(FULL, 10.0, phrases="no")
    (line,) = lines(text, 100.0)
    made = line.line(style, 100.0)
    assert line.width(style, 100.0) == pytest.approx(made.width)
    assert 10.0 < made.width <= 30.0


@pytest.mark.parametrize(
    ("text", "end"), [("国国国国", 20.0), ("国国国」", 20.0), ("国国「国", 15.0)]
)
def test_the_last_letter_of_a_line_ends_where_it_is_drawn(text: str, end: float) -> None:
    style = Style(FULL, 10.0, phrases="no")
    last = lines(text, 20.0)[-1]
    assert last.ends(style, 20.0)[0] == pytest.approx(end)
