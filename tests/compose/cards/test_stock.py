"""Card stock: cells where the maker's drawing has them, and faults reported at their lines."""

from dataclasses import replace

import pytest

from compose.cards.card_samples import sheet
from leaflet.compose.cards.stock import Stock, find_stock
from leaflet.units import in_mm, mm

PLAIN = Stock("A4", 2, 5, mm(91), mm(55), mm(11), mm(14))

# Columns and rows, width and height of a card, top and left margin, gap: in mm.
DRAWINGS = {
    "51002": (2, 5, 91, 55, 11, 14, 0),
    "51003": (2, 5, 91, 55, 11, 14, 0),
    "72110": (2, 5, 91, 55, 11, 14, 0),
    "31514": (2, 5, 91, 55, 11, 14, 0),
    "51215": (2, 4, 97, 69, 10.5, 8, 0),
    "29221": (2, 5, 89, 53, 12, 15, 2),
    "75210": (2, 5, 86.4, 50.8, 21.2, 18.6, 0),
    "KPC-E1121-20N": (2, 6, 86.4, 42.3, 21.2, 18.6, 0),
    "31538": (3, 7, 70, 42.3, 0, 0, 0),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_cell_lies_where_the_drawing_has_it(name: str) -> None:
    across, down, width, height, top, left, gap = DRAWINGS[name]
    stocks = sheet().stocks
    cells = stocks[find_stock(stocks, name) or ""].cells
    assert len(cells) == across * down
    for number, cell in enumerate(cells):
        row, column = divmod(number, across)
        drawn = left + column * (width + gap), top + row * (height + gap), width, height
        measured = [in_mm(length) for length in (cell.x, cell.y, cell.width, cell.height)]
        assert measured == pytest.approx(drawn, abs=0.05)


def test_every_shipped_stock_is_on_its_paper_and_has_no_overlapping_cards() -> None:
    for stock in sheet().stocks.values():
        assert list(stock.faults()) == []
        boxes = [(cell.x, cell.y, cell.right, cell.bottom) for cell in stock.cells]
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                across = min(one[2], other[2]) - max(one[0], other[0])
                down = min(one[3], other[3]) - max(one[1], other[1])
                assert min(across, down) < 0.01


def test_only_paper_that_is_cut_by_hand_has_marks() -> None:
    assert [name for name, stock in sheet().stocks.items() if stock.marks] == ["plain"]


@pytest.mark.parametrize(
    "name", ["51002", "A-one 51002", "a-one-72110", "エーワン", "kpc-e1121-20n"]
)
def test_a_stock_is_found_by_its_number_with_or_without_its_maker(name: str) -> None:
    found = find_stock(sheet().stocks, name)
    expected = {"エーワン": None, "kpc-e1121-20n": "KPC-E1121-20N"}
    assert found == expected.get(name, "51002")


def test_a_folded_card_takes_two_cards_that_touch() -> None:
    folded = PLAIN.folded()
    assert len(folded.cells) == 4
    assert in_mm(folded.height) == pytest.approx(110)
    with pytest.raises(ValueError, match="Stock"):
        replace(PLAIN, gap_down=mm(2)).folded()


@pytest.mark.parametrize(
    ("change", "setting"),
    [
        ({"paper": "A9"}, "paper"),
        ({"across": 0}, "across"),
        ({"across": 99_999_999}, "across"),
        ({"across": 3}, "left"),
        ({"down": 6}, "top"),
        ({"left": mm(30)}, "left"),
        ({"gap_down": mm(-1)}, "gap_down"),
        ({"height": mm(20), "top": mm(1)}, "height"),
    ],
)
def test_a_sheet_that_cannot_be_is_reported(change: dict[str, object], setting: str) -> None:
    assert [fault[0] for fault in replace(PLAIN, **change).faults()] == [setting]
    assert list(PLAIN.faults()) == []
