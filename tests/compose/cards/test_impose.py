"""Imposing, as laws: every card once a copy, in its cell, its back behind it, read once."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compose.cards.card_samples import sheet
from leaflet.compose.cards.impose import PrintRun, full_sheet, impose, mirrored
from leaflet.compose.cards.rotate import turned
from leaflet.compose.cards.stock import Stock
from leaflet.compose.parts.block import Block
from leaflet.page import DECORATION, Contour, Ink, Mark, Page, Path, Point, Rect, Size
from leaflet.units import mm

STOCKS = {
    "standing": Stock("A4", 2, 5, mm(91), mm(55), mm(11), mm(14)),
    "askew": Stock("300x200mm", 3, 2, mm(60), mm(50), mm(7), mm(20), gap_across=mm(3)),
    "full": Stock("A4", 3, 7, mm(70), mm(42.3), 0.0, 0.0),
}
INK = Ink(0, 0, 0)


def card(stock: Stock, number: int) -> Block:
    """Return a card whose one mark is as wide as its number and lies at its top left corner."""
    contour = Contour((0, 0), ((number, 0), (number, 5), (0, 5), ()))
    path = Path(Point(0, 0), (contour,), Mark(number), fill=INK)
    return Block(stock.width, stock.height, (path,))


def places(page: Page) -> list[tuple[int, float, float]]:
    """Return number, x and y of the top left corner of every card, as the card itself lies."""
    found = []
    for item in page.items:
        assert isinstance(item, Path)
        width = item.contours[0].steps[0][0]
        found.append((round(abs(width)), item.at.x, item.at.y))
    return found


def run(stock: Stock, start: int, copies: int, duplex: str = "long") -> PrintRun:
    return PrintRun(stock, start, copies, duplex)  # type: ignore[arg-type]


@settings(derandomize=True, max_examples=60, deadline=None)
@given(
    name=st.sampled_from(sorted(STOCKS)),
    designs=st.integers(1, 7),
    copies=st.integers(1, 9),
    start=st.integers(1, 6),
)
def test_every_card_is_imposed_once_a_copy_each_in_a_cell_of_its_own(
    name: str, designs: int, copies: int, start: int
) -> None:
    stock = STOCKS[name]
    fronts = [card(stock, number + 1) for number in range(designs)]
    pages = impose(fronts, [], run(stock, start, copies), sheet().marks)
    found = [place for page in pages for place in places(page)]
    assert Counter(number for number, _, _ in found) == dict.fromkeys(range(1, designs + 1), copies)
    corners = [(cell.x, cell.y) for cell in stock.cells]
    order = [
        len(corners) * sheet_number + corners.index((x, y))
        for sheet_number, page in enumerate(pages)
        for _, x, y in places(page)
    ]
    assert order == list(range(start - 1, start - 1 + designs * copies))


@settings(derandomize=True, max_examples=60, deadline=None)
@given(
    name=st.sampled_from(sorted(STOCKS)),
    duplex=st.sampled_from(["long", "short"]),
    copies=st.integers(1, 25),
    start=st.integers(1, 6),
)
def test_backs_lie_behind_their_fronts_when_the_sheet_is_turned(
    name: str, duplex: str, copies: int, start: int
) -> None:
    stock = STOCKS[name]
    size = stock.size
    pages = impose(
        [card(stock, 3)], [card(stock, 9)], run(stock, start, copies, duplex), sheet().marks
    )
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        # A back that is turned as a page of a book has its top left corner at the right of
        # its card's front; seen through the paper.
        expected = [(x + stock.width, y) for _, x, y in places(front)]
        seen = [through(x, y, size, duplex) for _, x, y in places(back)]
        assert seen == [pytest.approx(place, abs=0.01) for place in expected]


def through(x: float, y: float, size: Size, duplex: str) -> tuple[float, float]:
    """Return where a point of the back is on the front, by the edge the sheet is turned over."""
    upright_axis = (duplex == "long") == (size.height >= size.width)
    return (size.width - x, y) if upright_axis else (x, size.height - y)


@pytest.mark.parametrize("duplex", ["long", "short"])
def test_a_back_covers_exactly_its_card(duplex: str) -> None:
    size, cell = Size(mm(210), mm(297)), Rect(mm(14), mm(66), mm(91), mm(55))
    place, upside_down = mirrored(cell, size, duplex)  # type: ignore[arg-type]
    corners = [
        through(x, y, size, duplex) for x, y in ((place.x, place.y), (place.right, place.bottom))
    ]
    xs, ys = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    assert (*xs, *ys) == pytest.approx((cell.x, cell.right, cell.y, cell.bottom))
    assert upside_down is (duplex == "short")


def test_what_is_printed_again_is_not_read_again() -> None:
    stock = STOCKS["standing"]
    fronts = [card(stock, 1), card(stock, 2)]
    pages = impose(fronts, [card(stock, 9)], run(stock, 1, 7), sheet().marks)
    marks = Counter(item.mark for page in pages for item in page.items)
    assert marks == {Mark(1): 1, Mark(2): 1, Mark(9): 1, DECORATION: 25}


@pytest.mark.parametrize(
    ("start", "designs", "copies"), [(1, 1, 10), (4, 1, 7), (1, 3, 3), (10, 1, 1), (4, 9, 1)]
)
def test_a_sheet_is_filled_with_whole_sets(start: int, designs: int, copies: int) -> None:
    assert full_sheet(10, start, designs) == copies


def test_a_block_turned_twice_is_itself() -> None:
    block = card(STOCKS["standing"], 4)
    assert turned(turned(block)).items == block.items
    (item,) = turned(block).items
    assert item.at == Point(block.width, block.height)


def test_sheets_of_copies_alone_are_one_and_the_same_page() -> None:
    stock = STOCKS["standing"]
    pages = impose([card(stock, 1)], [card(stock, 9)], run(stock, 4, 30), sheet().marks)
    fronts, backs = pages[::2], pages[1::2]
    assert [len(page.items) for page in fronts] == [7, 10, 10, 3]
    assert fronts[1] is fronts[2]
    assert backs[1] is backs[2]
