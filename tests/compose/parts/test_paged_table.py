"""A session keeps the pages of a table that an edit has left as they were; rows fill theirs."""

from collections.abc import Sequence
from dataclasses import replace

from leaflet.compose.kept import KeptParts
from leaflet.compose.parts.block import Block
from leaflet.compose.parts.blocks import box
from leaflet.compose.parts.paged_table import PagedTable
from leaflet.compose.parts.table import TableRow, TableStyle
from leaflet.page import Ink, Mark, Path, Rect, Size, Stroke, Tag

BLACK = Ink(0, 0, 0)
LINE = Stroke(1, BLACK)
STYLE = TableStyle((100,), 0, 0, 0, 0, LINE, LINE, LINE, BLACK, BLACK)
NOTHING, TITLE = Block(100, 0), Block(100, 50)


def cells(mark: int, height: float) -> TableRow:
    spot = box(Rect(0, 0, 10, 10), Mark(mark), fill=BLACK)
    return TableRow((Block(100, height, (spot,), (Tag("P", (Mark(mark),)),)),), height)


HEAD, LOW, HIGH = cells(1, 10), cells(2, 30), cells(3, 78)


def table(kept: KeptParts, rows: Sequence[TableRow]) -> PagedTable:
    return PagedTable(
        paper=Size(100, 95),
        area=Rect(0, 0, 100, 95),
        style=STYLE,
        head=HEAD,
        rows=rows,
        above=TITLE,
        running=NOTHING,
        notes=NOTHING,
        foot=NOTHING,
        number=lambda _page, _pages: NOTHING,
        gap_above=0,
        gap_below=0,
        kept=kept,
    )


def test_the_head_is_read_on_the_page_on_which_the_rows_now_begin() -> None:
    kept = KeptParts()
    before, after = table(kept, (LOW, HIGH)), table(kept, (HIGH,))
    assert (before.pages, after.pages) == ((range(1), range(1, 2)), (range(0), range(1)))
    before.drawn()
    pages, _reading = after.drawn()
    assert pages == table(KeptParts(), (HIGH,)).drawn()[0]
    assert Mark(1) in {item.mark for item in pages[1].items}


def test_pages_filled_in_turn_are_full_but_for_the_last() -> None:
    rows = replace(table(KeptParts(), (LOW, LOW, LOW)), above=NOTHING, evenly=False)
    pages, _reading = replace(rows, style=replace(STYLE, slack=50)).drawn()
    ends = [
        max(item.hull.bottom for item in page.items if isinstance(item, Path)) for page in pages
    ]
    assert ends == [95, 90]
