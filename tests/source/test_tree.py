"""Places in the file, found from places in the lines that were parsed."""

import pytest

from leaflet.source.tree import Scalar, Source

LINES = ("a: b", "\tname: x", "id:@y", "p: |", "    一行目", "  二行目")
CURED = {2: "  name: x", 3: "id: @y"}


def source() -> Source:
    return Source("a.yaml", LINES, CURED)


@pytest.mark.parametrize(
    ("line", "column", "place"),
    [
        (1, 4, (1, 4)),
        (2, 5, (2, 1)),
        (2, 1, (2, 1)),
        (3, 1, (3, 1)),
        (3, 5, (3, 4)),
        (9, 9, (6, 6)),
        (0, 0, (1, 1)),
    ],
)
def test_a_place_is_that_of_the_line_as_it_was_typed(
    line: int, column: int, place: tuple[int, int]
) -> None:
    where = source().origin(line, column)
    assert (where.line, where.column) == place
    assert where.excerpt == LINES[where.line - 1]


def test_a_character_of_a_quoted_text_is_found_behind_its_mark() -> None:
    source = Source("a.yaml", ('a: "bcd"',))
    text = Scalar("bcd", source.origin(1, 4), '"', source)
    assert text.at(2).column == 7


def test_a_character_of_a_paragraph_is_found_in_its_line() -> None:
    text = Scalar("一行目\n二行目\n", source().origin(4, 4), "|", source())
    assert (text.at(1).line, text.at(1).column) == (5, 6)
    assert (text.at(4).line, text.at(4).column) == (6, 3)
