"""A table over as many pages as it needs: rows are never split, the head row stands on each."""

from collections.abc import Sequence

from leaflet.compose.blocks import Block, box, rule
from leaflet.compose.masthead import silent
from leaflet.frozen import dataclass
from leaflet.page import DECORATION, Ink, Item, Point, Rect, Stroke, Tag


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
class Row:
    """The cells of one row, set; the row is as high as its highest cell, padding included."""

    cells: tuple[Block, ...]
    height: float


def row(cells: Sequence[Block], down: float) -> Row:
    """Return a row with ``down`` pt of padding above and below its highest cell."""
    return Row(tuple(cells), max(cell.height for cell in cells) + 2 * down)


def paginate(heights: Sequence[float], first: float, others: float) -> tuple[range, ...]:
    """Return which rows stand on which page: as few pages as can be, evenly filled.

    ``first`` and ``others`` are the heights in pt free for rows on the first page and on each
    other one. A row higher than a page stands on a page of its own.
    """
    least = len(_greedy(heights, first, others, 1.0))
    # The smallest share of each page that still needs no more pages: halving ends below 0.1 %.
    low, high = 0.0, 1.0
    for _round in range(10):
        middle = (low + high) / 2
        if len(_greedy(heights, first, others, middle)) > least:
            low = middle
        else:
            high = middle
    return _greedy(heights, first, others, high)


def _greedy(
    heights: Sequence[float], first: float, others: float, share: float
) -> tuple[range, ...]:
    pages: list[range] = []
    start, used = 0, 0.0
    for number, height in enumerate(heights):
        room = (others if pages else first) * share
        if used + height > room + 0.01 and number > start:
            pages.append(range(start, number))
            start, used = number, 0.0
        used += height
    return (*pages, range(start, len(heights)))


def grown(rows: Sequence[Row], room: float, slack: float) -> tuple[Row, ...]:
    """Return the rows, each higher by its share of the free room, so that the page is full."""
    spare = room - sum(row.height for row in rows)
    more = max(0.0, min(spare / len(rows), slack))
    return tuple(Row(row.cells, row.height + more) for row in rows)


def head_block(head: Row, style: TableStyle, *, again: bool) -> Block:
    """Return the head row; ``again`` on a further page, where it is not read a second time."""
    block = _cells(head, style, role="TH", scope="Column")
    ground = box(Rect(0, 0, block.width, head.height), DECORATION, fill=style.head)
    top = rule(Point(0, 0), Point(block.width, 0), style.heavy, DECORATION)
    whole = Block(block.width, head.height, (ground, *block.items, top), block.reading)
    return silent(whole) if again else whole


def row_block(row: Row, style: TableStyle) -> Block:
    """Return a row with the line above it; its first cell names the row."""
    block = _cells(row, style, role="TD", scope="")
    ground = box(Rect(0, 0, style.widths[0], row.height), DECORATION, fill=style.tint)
    above = rule(Point(0, 0), Point(block.width, 0), style.rule, DECORATION)
    return Block(block.width, row.height, (ground, *block.items, above), block.reading)


def closing(style: TableStyle) -> Block:
    """Return the line that ends the table on a page."""
    width = sum(style.widths)
    return Block(width, 0, (rule(Point(0, 0), Point(width, 0), style.heavy, DECORATION),))


def _cells(row: Row, style: TableStyle, *, role: str, scope: str) -> Block:
    """Return the cells side by side, centred in the row's height, with faint lines between."""
    items: list[Item] = []
    tags: list[Tag] = []
    x = 0.0
    for number, (cell, width) in enumerate(zip(row.cells, style.widths, strict=True)):
        if number:
            items.append(rule(Point(x, 0), Point(x, row.height), style.faint, DECORATION))
        items += cell.at(x + style.across, (row.height - cell.height) / 2).items
        heads_row = not scope and number == 0
        tags.append(
            Tag("TH" if heads_row else role, cell.reading, scope="Row" if heads_row else scope)
        )
        x += width
    return Block(x, row.height, tuple(items), (Tag("TR", tuple(tags)),))
