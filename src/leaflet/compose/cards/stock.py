"""Card stock: sheets of ready cards, perforated or to be cut, as layouts/stocks.yaml lists them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from leaflet.compose.paper import paper_size
from leaflet.compose.sheet import Paper, read_sheet
from leaflet.compose.sheets import Sheets
from leaflet.language import _
from leaflet.page import Rect, Size
from leaflet.report import Report
from leaflet.source.tree import MappingNode
from leaflet.units import in_mm, mm

SLACK: Final = mm(0.05)  # a maker's drawing is rounded to tenths of a millimetre
SMALLEST: Final = mm(40), mm(25)  # no card that a wallet holds is smaller
MOST: Final = 200  # cards side by side: the largest page (5,080 mm) holds no more of the smallest


@dataclass(frozen=True, slots=True)
class Stock:
    """A sheet of equal cards; lengths in pt, from the top left corner of the paper."""

    paper: Paper
    across: int
    down: int
    width: float
    height: float
    top: float
    left: float
    gap_across: float = 0.0
    gap_down: float = 0.0
    marks: bool = False  # トンボ, for paper that is cut by hand
    maker: str = ""
    also: tuple[str, ...] = ()  # further product numbers of the same drawing
    note: str = ""
    confirm: str = ""  # a doubt to settle with the sheet in hand

    @property
    def size(self) -> Size:
        """The size of the paper."""
        return paper_size(self.paper)

    @property
    def cells(self) -> tuple[Rect, ...]:
        """The places of the cards, row by row."""
        return tuple(
            Rect(
                self.left + column * (self.width + self.gap_across),
                self.top + row * (self.height + self.gap_down),
                self.width,
                self.height,
            )
            for row in range(self.down)
            for column in range(self.across)
        )

    def folded(self) -> "Stock":
        """Return the stock for folded cards, each on two cards one above the other.

        ValueError where they do not touch, or where there is one row only.
        """
        if self.gap_down or self.down < 2:
            raise ValueError(self)
        return replace(self, down=self.down // 2, height=2 * self.height, gap_down=0.0)

    def edges(self) -> tuple[float, float]:
        """Return how near to the sides, and to the top and bottom of the paper cards come, in pt.

        The nearer of left and right, and of top and bottom: backs are printed mirrored.
        """
        first, last, size = self.cells[0], self.cells[-1], self.size
        return (
            min(first.x, size.width - last.right),
            min(first.y, size.height - last.bottom),
        )

    def faults(self) -> Iterator[tuple[str, str, str]]:
        """Yield what no sheet of paper can be."""
        try:
            size = self.size
        except ValueError:
            yield "paper", _("There is no such paper."), _("Type A4, B5 … or 300x900mm.")
            return
        for name, count in (("across", self.across), ("down", self.down)):
            if count < 1:
                yield name, _("There must be at least one card."), _("Type a number above 0.")
                return
            if count > MOST:
                message = _("No sheet of paper holds {count} cards side by side.")
                hint = _("Type how many cards there are in a row, and how many rows.")
                yield name, message.format(count=count), hint
                return
        for name, length in (("gap_across", self.gap_across), ("gap_down", self.gap_down)):
            if length < 0:
                yield name, _("A gap cannot be negative."), ""
        for name, length, least in zip(
            ("width", "height"), (self.width, self.height), SMALLEST, strict=True
        ):
            if length < least:
                hint = _("Make it at least {least:.0f} mm.").format(least=in_mm(least))
                yield name, _("A card so small holds no readable text."), hint
        last = self.cells[-1]
        over = max(last.right - size.width, -self.left), max(last.bottom - size.height, -self.top)
        for name, length in zip(("left", "top"), over, strict=True):
            if length > SLACK:
                message = _("The cards run {over:.1f} mm over the edge of the paper.")
                yield name, message.format(over=in_mm(length)), _("Measure the sheet again.")


@dataclass(frozen=True, slots=True)
class _Stocks:
    """The setting that layouts/stocks.yaml is."""

    stocks: dict[str, Stock]


def read_stocks(sheets: Sheets, report: Report) -> Mapping[str, Stock] | None:
    """Return the stocks of a folder of sheets by name, or None with findings."""
    entry = sheets.setting("stocks", report)
    if entry is None:
        return None
    found = read_sheet(_Stocks, MappingNode((entry,), entry.value.origin), report)
    return found.stocks if found else None


def find_stock(stocks: Mapping[str, Stock], name: str) -> str | None:
    """Return the name in the list of a stock that may be called by its maker and product number."""
    wanted = _plain(name)
    for known, stock in stocks.items():
        numbers = (known, *stock.also)
        if wanted in {_plain(n) for n in numbers} | {_plain(stock.maker + n) for n in numbers}:
            return known
    made = [known for known, stock in stocks.items() if _plain(stock.maker) == wanted != ""]
    return made[0] if len(made) == 1 else None


def _plain(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
