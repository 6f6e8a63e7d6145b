"""The forms bands can take: on which side of what it leads to a bar is, level by level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from leaflet.compose.flow.cells import Across, Barred, Cell, Pile, Row
from leaflet.compose.flow.outline import Answer, Bar, References
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.sheet import BandRules

ROUNDING: Final = 0.01  # pt
LOWER: Final = 0.85  # a long question is above its desks where all is so much lower
Mode = Literal["left", "above", "across"]
"""Where a bar is: left of a pile, above a pile, or above what it leads to side by side."""

MODES: Final[tuple[Mode, ...]] = ("above", "left", "across")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to arrange bands.

    ``inner`` holds the mode of the bars of each level that lead to further questions, ``leaf``
    that of the bars that lead to desks; ``columns`` is the number of columns on a page, and
    ``sizes`` the width of a question's bar in sizes of its type.
    """

    inner: tuple[Mode, ...]
    leaf: Mode
    columns: int
    sizes: float


def forms(bars: Sequence[Bar], rules: BandRules, *, landscape: bool) -> Iterator[Form]:
    """Yield the forms to try, the plainest first."""
    depth = max(bar.level for root in bars for bar in root.walk())
    most = rules.columns_landscape if landscape else rules.columns_portrait
    above, left, across = (_levels(mode, depth) for mode in MODES)
    for heads in range(depth, -1, -1):
        inner = above[:heads] + left[heads:]
        for columns in range(1, most + 1):
            for sizes in rules.widths.values():
                yield Form(inner, "left", columns, sizes)
    for columns in range(1, most + 1):
        yield Form(above, "above", columns, 0.0)
    if landscape:
        for heads in range(min(depth, 1), -1, -1):
            yield Form(above[:heads] + across[heads:], "above", 1, 0.0)
        yield Form(above, "across", 1, 0.0)


def _levels(mode: Mode, depth: int) -> tuple[Mode, ...]:
    return (mode,) * depth


class Shaper:
    """Makes the cells of bars in one form at one size of type, in one width."""

    def __init__(self, bars: Sequence[Bar], form: Form, parts: Parts, width: float) -> None:
        """Find the widths of the bars on the left; the desks share one column behind them."""
        self.form, self.parts, self.width = form, parts, width
        self.gaps = parts.bands
        self.bars = self._bar_widths(bars)
        self.desks_at = sum(each + self.gaps.arrow for each in self.bars)

    def whole(self, bars: Sequence[Bar]) -> Pile:
        """Return the cells of the situations."""
        cells: list[Cell] = [self._barred(bar, 0.0, self.width) for bar in bars]
        return Pile(cells, self.gaps.section)

    def wide_enough(self, bars: Sequence[Bar]) -> bool:
        """Return whether no desk is narrower than its words and numbers need."""
        return all(
            self.parts.least(item.key) <= width + ROUNDING
            for bar in bars
            for item, width in self._answers(bar, 0.0, self.width)
        )

    def _answers(self, bar: Bar, x: float, width: float) -> Iterator[tuple[Answer, float]]:
        """Yield the desks with the width of their box, nothing being set."""
        mode = self._mode(bar)
        if mode == "left":
            taken = self._taken(bar, x) + self.gaps.arrow
            x, width = x + taken, width - taken
        widths = self._unit_widths(bar, width) if mode == "across" else [width] * len(bar.items)
        for item, own in zip(bar.items, widths, strict=True):
            if isinstance(item, Bar):
                yield from self._answers(item, x, own)
            elif isinstance(item, Answer):
                yield item, own

    def _bar_widths(self, bars: Sequence[Bar]) -> list[float]:
        """Return the width of each column of bars on the left, from the outermost."""
        every = [bar for root in bars for bar in root.walk()]
        widths = []
        for level, mode in enumerate(self.form.inner):
            inner = [bar for bar in every if bar.level == level and not bar.leaf]
            if mode == "left" and inner:
                widths.append(max(self.parts.bar_least(bar) for bar in inner))
        if self.form.leaf == "left":
            last = max(bar.level for bar in every)
            deepest = [bar for bar in every if bar.leaf and bar.level == last]
            least = max(self.parts.bar_least(bar) for bar in deepest)
            widths.append(max(least, self.form.sizes * self.parts.question_size))
        return widths

    def _mode(self, bar: Bar) -> Mode:
        return self.form.leaf if bar.leaf else self.form.inner[bar.level]

    def _barred(self, bar: Bar, x: float, width: float) -> Barred:
        mode, gap = self._mode(bar), self.gaps.arrow
        if mode == "left":
            taken = self._taken(bar, x)
            row = Row(bar, self.parts.bar(bar, taken))
            inner = self._pile(bar, x + taken + gap, width - taken - gap)
            beside = Barred(row, inner, gap, "right")
            if not bar.leaf or row.height <= inner.height:
                return beside
            above = self._above(bar, x, width)
            return above if above.height < beside.height * LOWER else beside
        if mode == "above":
            return self._above(bar, x, width)
        row = Row(bar, self.parts.bar(bar, width))
        return Barred(row, self._across(bar, x, width), gap, "down")

    def _above(self, bar: Bar, x: float, width: float) -> Barred:
        row = Row(bar, self.parts.bar(bar, width))
        return Barred(row, self._pile(bar, x, width), self.gaps.arrow, "down")

    def _taken(self, bar: Bar, x: float) -> float:
        """Return the width of a bar on the left: a question spans up to the desks."""
        if bar.leaf:
            return self.desks_at - x - self.gaps.arrow
        modes = [mode for mode in self.form.inner[: bar.level] if mode == "left"]
        return self.bars[len(modes)]

    def _pile(self, bar: Bar, x: float, width: float) -> Pile:
        cells = [self._cell(item, x, width) for item in bar.items]
        return Pile(cells, self.gaps.row if bar.leaf else self.gaps.bar)

    def _across(self, bar: Bar, x: float, width: float) -> Across:
        """Return what a bar leads to side by side: every column of desks is as wide."""
        cells: list[tuple[Cell, float]] = []
        for item, own in zip(bar.items, self._unit_widths(bar, width), strict=True):
            cells.append((self._cell(item, x, own), own))
            x += own + self.gaps.bar
        return Across(cells, self.gaps.bar)

    def _unit_widths(self, bar: Bar, width: float) -> list[float]:
        gap = self.gaps.bar
        counts = [_columns(item, self.form) for item in bar.items]
        unit = (width - (sum(counts) - 1) * gap) / sum(counts)
        return [count * unit + (count - 1) * gap for count in counts]

    def _cell(self, item: Bar | Answer | References, x: float, width: float) -> Cell:
        if isinstance(item, Bar):
            return self._barred(item, x, width)
        if isinstance(item, Answer):
            return Row(item, self.parts.box(item.key, width))
        return Row(item, self.parts.references(item, width))


def _columns(item: Bar | Answer | References, form: Form) -> int:
    """Return how many columns of desks stand side by side below an item."""
    if not isinstance(item, Bar):
        return 1
    counts = [_columns(each, form) for each in item.items]
    mode = form.leaf if item.leaf else form.inner[item.level]
    return sum(counts) if mode == "across" else max(counts)
