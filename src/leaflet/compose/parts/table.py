"""A table over as many pages as it needs: rows are never split, the head row is on each."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from leaflet.compose.parts.block import Block, Group
from leaflet.compose.parts.blocks import box
from leaflet.page import DECORATION, Contour, Ink, Path, Point, Rect, Stroke, Tag

EARLIER: Final = 1.04
"""How full earlier pages may be, as a multiple of the least share that needs no more pages.

Rows are of different heights, so that pages filled to that share leave the odd row to the last
one, which is then the fullest; a few per cent more take it earlier and are not seen.
"""
ROUNDING: Final = 0.01  # pt: what sums of heights may be off


@dataclass(frozen=True, slots=True)
class TableStyle:
    """Measures of a table in pt, and its inks; ``slack`` is the most a row grows."""

    widths: tuple[float, ...]
    across: float  # padding left and right
    head_down: float  # padding above and below, in the head row
    row_down: float  # the same in a row
    slack: float
    rule: Stroke
    heavy: Stroke
    faint: Stroke
    head: Ink
    tint: Ink


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one row, set; the row is as high as its highest cell, padding included."""

    cells: tuple[Block, ...]
    height: float


def row(cells: Sequence[Block], down: float) -> TableRow:
    """Return a row with ``down`` pt of padding above and below its highest cell."""
    return TableRow(tuple(cells), max(cell.height for cell in cells) + 2 * down)


def paginate(
    heights: Sequence[float], first: float, others: float, *, evenly: bool = True
) -> tuple[range, ...]:
    """Return which rows are on which page: as few pages as possible, filled evenly or in turn.

    Where they are filled in turn, no row is alone on the last page if the one before can spare one.

    ``first`` and ``others`` are the heights in pt free for rows on the first page and on each
    other one. A row higher than a page has a page of its own; where the first row fits the second
    page only, there is none on the first.
    """
    full = _greedy(heights, first, others, 1.0)
    if not evenly:
        return _accompanied(full, heights, others)
    least = len(full)
    # The smallest share of each page that still needs no more pages: halving ends below 0.1 %.
    low, high = 0.0, 1.0
    for _round in range(10):
        middle = (low + high) / 2
        if len(_greedy(heights, first, others, middle)) > least:
            low = middle
        else:
            high = middle
    return _greedy(heights, first, others, min(1.0, high * EARLIER))


def _accompanied(
    pages: tuple[range, ...], heights: Sequence[float], room: float
) -> tuple[range, ...]:
    """Return the pages with a second row on the last, where the one before has three or more."""
    *rest, before, last = range(0), *pages
    if len(last) > 1 or len(before) < 3 or heights[before[-1]] + heights[last[0]] > room:
        return pages
    return (*rest[1:], before[:-1], range(before[-1], last.stop))


def _greedy(
    heights: Sequence[float], first: float, others: float, share: float
) -> tuple[range, ...]:
    begins_later = heights and first + ROUNDING < heights[0] and first < others
    pages = [range(0)] if begins_later else list[range]()
    start, used = 0, 0.0
    for number, height in enumerate(heights):
        room = (others if pages else first) * share
        if used + height > room + ROUNDING and number > start:
            pages.append(range(start, number))
            start, used = number, 0.0
        used += height
    return (*pages, range(start, len(heights)))


def grown_rows(rows: Sequence[TableRow], room: float, slack: float) -> tuple[TableRow, ...]:
    """Return the rows, each higher by its share of the free room, so that the page is full."""
    spare = room - sum(row.height for row in rows)
    more = max(0.0, min(spare / len(rows), slack))
    return tuple(TableRow(row.cells, row.height + more) for row in rows)


def head_cells(head: TableRow, style: TableStyle) -> Block:
    """Return the cells of the head row."""
    return _cells(head, style, role="TH", scope="Column")


def on_page(head: Block, rows: Sequence[TableRow], style: TableStyle) -> Block:
    """Return the rows of one page under their head; only the rows are read.

    Lines and grounds go through from the head to the last row: one outline each.
    """
    places = [0.0, *accumulate((row.height for row in rows), initial=head.height)]
    cells = [_cells(row, style, role="TD", scope="") for row in rows]
    parts = [head, *cells]
    ground = _grounds(style, places), 0.0, 0.0
    lines = _lines(style, places), 0.0, 0.0
    ink = (ground, lines, *((part, 0.0, y) for part, y in zip(parts, places, strict=False)))
    return Group(
        head.width, places[-1], ink, lambda: tuple(tag for row in cells for tag in row.reading)
    )


def _grounds(style: TableStyle, places: Sequence[float]) -> Block:
    """Return what lies below a head and rows that begin and end at these heights."""
    width, bottom = sum(style.widths), places[-1]
    head = box(Rect(0, 0, width, places[1]), DECORATION, fill=style.head)
    names = box(
        Rect(0, places[1], style.widths[0], bottom - places[1]), DECORATION, fill=style.tint
    )
    return Block(width, bottom, (head, names))


def _lines(style: TableStyle, places: Sequence[float]) -> Block:
    """Return faint lines between the columns, a line above each row, heavy ones at both ends."""
    top, *between, bottom = places
    width = sum(style.widths)
    columns = [((x, top), (x, bottom)) for x in accumulate(style.widths[:-1])]
    rows = [((0.0, y), (width, y)) for y in between]
    ends = [((0.0, y), (width, y)) for y in (top, bottom)]
    kinds = ((columns, style.faint), (rows, style.rule), (ends, style.heavy))
    return Block(width, bottom, tuple(_ruled(lines, stroke) for lines, stroke in kinds if lines))


def _ruled(
    lines: Sequence[tuple[tuple[float, float], tuple[float, float]]], stroke: Stroke
) -> Path:
    """Return straight lines from point to point as one outline."""
    contours = tuple(Contour(start, (end,)) for start, end in lines)
    return Path(Point(0, 0), contours, DECORATION, stroke=stroke)


def _cells(row: TableRow, style: TableStyle, *, role: str, scope: str) -> Block:
    """Return the cells side by side, centred in the row's height."""
    parts: list[tuple[Block, float, float]] = []
    x = 0.0
    for cell, width in zip(row.cells, style.widths, strict=True):
        parts.append((cell, x + style.across, (row.height - cell.height) / 2))
        x += width

    def read() -> tuple[Tag, ...]:
        first = Tag("TH", row.cells[0].reading, scope=scope or "Row")
        others = (Tag(role, cell.reading, scope=scope) for cell in row.cells[1:])
        return (Tag("TR", (first, *others)),)

    return Group(x, row.height, parts, read)
