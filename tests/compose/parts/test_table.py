"""Rows on pages: as few as can be, evenly filled, never split."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.compose.parts.block import Block
from leaflet.compose.parts.blocks import box
from leaflet.compose.parts.table import (
    TableRow,
    TableStyle,
    grown_rows,
    head_cells,
    on_page,
    paginate,
    row,
)
from leaflet.page import DECORATION, Ink, Path, Rect, Stroke, Tag

HEIGHTS = st.lists(st.floats(5, 300), min_size=1, max_size=40)


def test_rows_that_fit_one_page_stay_on_it() -> None:
    assert paginate([100, 100, 100], 300, 400) == (range(3),)


def test_pages_are_filled_evenly() -> None:
    assert paginate([100] * 6, 500, 500) == (range(3), range(3, 6))


def test_of_pages_as_full_an_earlier_one_has_more_rows() -> None:
    assert paginate([240] * 3, 485, 500) == (range(2), range(2, 3))


def test_pages_that_are_filled_in_turn_leave_room_on_the_last() -> None:
    assert paginate([100] * 7, 500, 500, evenly=False) == (range(5), range(5, 7))
    assert paginate([100] * 6, 500, 500, evenly=False) == (range(4), range(4, 6))
    assert paginate([100] * 3, 200, 500, evenly=False) == (range(2), range(2, 3))
    assert paginate([100], 500, 500, evenly=False) == (range(1),)


def test_a_row_higher_than_a_page_is_alone() -> None:
    assert paginate([50, 900, 50], 500, 500) == (range(1), range(1, 2), range(2, 3))


def test_a_first_row_that_fits_the_second_page_only_begins_there() -> None:
    assert paginate([300, 100], 200, 500) == (range(0), range(2))


@settings(derandomize=True, deadline=None)
@given(HEIGHTS, st.floats(200, 500), st.floats(200, 600))
def test_every_row_is_on_one_page_in_order_and_no_page_is_overfull(
    heights: list[float], first: float, others: float
) -> None:
    pages = paginate(heights, first, others)
    assert [row for page in pages for row in page] == list(range(len(heights)))
    for number, page in enumerate(pages):
        used = sum(heights[row] for row in page)
        assert len(page) == 1 or used <= (others if number else first) + 0.02


def test_rows_grow_to_fill_a_page_but_not_beyond_their_slack() -> None:
    rows = [TableRow((), 100.0), TableRow((), 200.0)]
    assert [row.height for row in grown_rows(rows, 320, 50)] == [110, 210]
    assert [row.height for row in grown_rows(rows, 900, 50)] == [150, 250]
    assert [row.height for row in grown_rows(rows, 200, 50)] == pytest.approx([100, 200])


def test_cells_are_behind_their_padding_in_the_middle_of_their_row() -> None:
    line = Stroke(1, Ink(0, 0, 0))
    style = TableStyle((60, 40, 100), 5, 3, 6, 50, line, line, line, Ink(0, 0, 0), Ink(0, 0, 0))
    spot = box(Rect(0, 0, 10, 10), DECORATION, fill=Ink(1, 2, 3))
    cell = Block(30, 10, (spot,), (Tag("P"),))
    assert row([cell, cell, cell], 6).height == 22
    head = head_cells(row([cell, cell, cell], 5), style)
    table = on_page(head, [row([cell, cell, cell], 20)], style)
    drawn = [item for item in table.items if isinstance(item, Path)]
    spots = [path.hull[:2] for path in drawn if path.fill == (1, 2, 3)]
    assert spots == [(5, 5), (65, 5), (105, 5), (5, 40), (65, 40), (105, 40)]
    assert [cell.scope for tag in head.reading for cell in tag.kids] == ["Column"] * 3
    cells = [(cell.role, cell.scope) for tag in table.reading for cell in tag.kids]
    assert cells == [("TH", "Row"), ("TD", ""), ("TD", "")]


def test_lines_and_grounds_go_through_the_whole_page_and_only_the_rows_are_read() -> None:
    thin, heavy, faint = (Stroke(width, Ink(0, 0, 0)) for width in (0.7, 1.5, 0.5))
    blue, pale = Ink(191, 228, 255), Ink(241, 248, 254)
    style = TableStyle((60.0, 40.0, 100.0), 5, 3, 6, 50, thin, heavy, faint, blue, pale)
    cell = Block(30, 10, (), (Tag("P"),))
    head = head_cells(TableRow((cell, cell, cell), 20.0), style)
    table = on_page(
        head, [TableRow((cell, cell, cell), 100.0), TableRow((cell, cell, cell), 50.0)], style
    )
    paths = [item for item in table.items if isinstance(item, Path)]
    assert [path.hull for path in paths if path.fill] == [(0, 0, 200, 20), (0, 20, 60, 150)]
    lines = {path.stroke: (path.hull, len(path.contours)) for path in paths}
    assert lines[faint] == ((60, 0, 40, 170), 2)
    assert lines[thin] == ((0, 20, 200, 100), 2)
    assert lines[heavy] == ((0, 0, 200, 170), 2)
    assert [tag.role for tag in table.reading] == ["TR", "TR"]
    assert table.height == 170
