"""The widths of columns: the rows are as low as they can be, the table as wide as before."""

import pytest

from leaflet.compose.parts.widths import lowest


def areas(*areas: float) -> object:
    """Return heights of cells that each need an area of text, one row of one cell a column."""
    return lambda number, width: [areas[number] / width]


def test_the_column_with_the_most_words_becomes_wider_at_the_cost_of_the_others() -> None:
    first, second = lowest([100.0, 100.0], areas(1000.0, 3000.0))
    assert second > 100.0 > first


def test_the_widths_have_the_same_sum() -> None:
    widths = lowest([40.0, 25.0, 60.0, 61.0], areas(900.0, 300.0, 2000.0, 5000.0))
    assert sum(widths) == pytest.approx(186.0)


def test_of_equals_the_widths_of_the_sheet_are_kept() -> None:
    assert lowest([40.0, 60.0], lambda _number, _width: [10.0, 12.0]) == (40.0, 60.0)


def test_a_single_column_keeps_its_width() -> None:
    assert lowest([186.0], areas(100.0)) == (186.0,)


def test_a_column_of_long_names_may_become_much_wider_but_none_vanishes() -> None:
    first, second = lowest([100.0, 100.0], areas(9000.0, 1000.0))
    assert first > 125.0
    assert second >= 60.0


def test_no_cell_has_two_lines_beside_an_empty_one_where_there_is_room() -> None:
    def heights(number: int, width: float) -> list[float]:
        return [40.0] if number else [10.0 if width >= 52.0 else 20.0]

    first, second = lowest([50.0, 50.0], heights)
    assert first >= 52.0
    assert first + second == pytest.approx(100.0)


def test_the_highest_row_can_be_made_lowest_at_the_cost_of_the_others() -> None:
    def heights(number: int, width: float) -> list[float]:
        return [
            (9000.0 if number else 2000.0) / width,
            *[(200.0 if number else 3000.0) / width] * 9,
        ]

    together, highest = (lowest([100.0, 100.0], heights, of) for of in (sum, max))
    assert highest[1] > together[1]
