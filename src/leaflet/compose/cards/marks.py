"""トンボ: where to cut and where to fold, outside the cards. Lengths in pt."""

from itertools import chain
from typing import Final

from leaflet.compose.cards.sheet import Marks
from leaflet.compose.cards.stock import Stock
from leaflet.compose.parts.blocks import rule
from leaflet.page import DECORATION, Ink, Item, Point, Stroke

BLACK: Final = Ink(0, 0, 0)


def sheet_marks(stock: Stock, marks: Marks, *, folded: bool) -> list[Item]:
    """Return the marks in the white around the cards; those of folds are dashed."""
    cut = Stroke(marks.weight, BLACK)
    fold = Stroke(marks.weight, BLACK, (marks.dash, marks.dash))
    cells, size = stock.cells, stock.size
    first, last = cells[0], cells[-1]
    xs = sorted({round(x, 3) for cell in cells for x in (cell.x, cell.right)})
    ys = sorted({round(y, 3) for cell in cells for y in (cell.y, cell.bottom)})
    folds = sorted({round(cell.y + cell.height / 2, 3) for cell in cells}) if folded else []
    above, below = _ends(first.y, 0, marks), _ends(last.bottom, size.height, marks)
    left, right = _ends(first.x, 0, marks), _ends(last.right, size.width, marks)
    upright = ((Point(x, a), Point(x, b), cut) for x in xs for a, b in (above, below))
    level = (
        (Point(a, y), Point(b, y), stroke)
        for places, stroke in ((ys, cut), (folds, fold))
        for y in places
        for a, b in (left, right)
    )
    return [rule(*line, DECORATION) for line in chain(upright, level)]


def _ends(edge: float, paper: float, marks: Marks) -> tuple[float, float]:
    """Return where a mark begins and ends between the edge of the cards and that of the paper."""
    way = 1.0 if paper > edge else -1.0
    room = max(0.0, abs(paper - edge) - marks.offset)
    start = edge + way * marks.offset
    return start, start + way * min(marks.length, room)
