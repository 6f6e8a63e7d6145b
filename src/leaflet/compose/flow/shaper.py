"""The cells of bars in one form of the bands, at one size of type."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property, partial
from math import inf

from leaflet.compose.flow.cells import (
    Across,
    Barred,
    BoxCell,
    Cell,
    DeskBelow,
    DeskBeside,
    Gaps,
    Pile,
    Spined,
)
from leaflet.compose.flow.forms import BandForm, Mode
from leaflet.compose.flow.outline import Bar, DrawnDesk
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.split import ROUNDING, evenly

Part = tuple[Bar, int, int]
"""A situation with its rows from the one number to before the other."""


class Shaper:
    """Makes the cells of bars in one form at one size of type, in one width."""

    def __init__(self, bars: Sequence[Bar], form: BandForm, parts: Parts, width: float) -> None:
        """Find the widths of the bars on the left; the desks share one column behind them."""
        self._bars, self.form, self.parts, self.width = bars, form, parts, width
        self.gaps, self.lower = parts.bands, parts.sheet.bands.lower
        every = [bar for root in bars for bar in root.walk()]
        self.bars = self._bar_widths(every)
        indent = max(map(self._indent, every))
        self.desks_at = indent + sum(each + self.gaps.arrow for each in self.bars)
        self._situations: dict[tuple[str, int, int], Cell] = {}
        self._single: Shaper | None = None
        self._one_column: Shaper | None = None
        if form.spread > 1:
            alone = replace(form, leaf="left", spread=1, upright=True)
            self._single = Shaper(bars, alone, parts, width)
            self._one_column = self._column(form.spread)

    @property
    def single(self) -> "Shaper":
        """What shapes a situation over all the width."""
        return self._single or self

    @property
    def column(self) -> "Shaper":
        """What shapes one of the columns over which situations are spread."""
        return self._one_column or self

    def least_height(self, bar: Bar) -> float:
        """Return how high (pt) a situation is at the least: its desks, each in all the width.

        Most forms are refused by this. Desks are set in the whole width once for all of them, but
        beside their questions in a width that no other form has.
        """
        return sum(self._least_height(desk.key) for desk in bar.desks())

    def _least_height(self, key: str) -> float:
        if self.form.spread > 1:
            spread = self.column._least_height(key) / self.form.spread
            return min(self.single._least_height(key), spread)
        upright = self.parts.box(key, self.width, upright=True).height
        if self.form.upright:
            return upright
        return min(upright, self.parts.box(key, self.width).height)

    def whole(self, bars: Sequence[Bar], room: float = inf) -> Pile | None:
        """Return the cells of the situations, None if they are higher than their room (pt).

        They are not set any further where the rest, however low, will not fit.
        """
        cells: list[Cell] = []
        least = [self.least_height(bar) for bar in bars]
        height = 0.0
        for line in self._lines([(bar, 0, bar.rows) for bar in bars]):
            if height + sum(least) > room:
                return None
            cells.append(self._line(line))
            height += cells[-1].height + self.gaps.section
            del least[: len(line)]
        pile = Pile(cells, self.gaps.section)
        return pile if pile.height <= room else None

    def piece(self, bars: Sequence[Bar], low: int, high: int) -> Pile:
        """Return the cells of the situations with their rows from ``low`` to before ``high``."""
        parts: list[Part] = []
        at = 0
        for bar in bars:
            first, last = max(low - at, 0), min(high - at, bar.rows)
            if first < last:
                parts.append((bar, first, last))
            at += bar.rows
        return Pile([self._line(line) for line in self._lines(parts)], self.gaps.section)

    def _lines(self, parts: Sequence[Part]) -> Iterator[Sequence[Part]]:
        """Yield the situations by lines: where others are spread, those of one row share a line."""
        at, count = 0, self.form.spread
        while at < len(parts):
            line = parts[at : at + count]
            if len(line) < count or any(bar.rows > 1 for bar, _low, _high in line):
                line = line[:1]
            yield line
            at += len(line)

    def _line(self, parts: Sequence[Part]) -> Cell:
        """Return one situation, or several side by side if that is lower."""
        apart = [self._rows(*part) for part in parts]
        if len(parts) == 1:
            return apart[0]
        columns = [(self.column._rows(*part), self.column.width) for part in parts]
        beside, below = Across(columns, self.gaps.column), Pile(apart, self.gaps.section)
        return beside if beside.height < below.height else below

    def _rows(self, bar: Bar, low: int, high: int) -> Cell:
        """Return a situation with some of its rows: most pieces share whole situations."""
        key = bar.key, low, high
        if key not in self._situations:
            kept = bar.part(low, high)
            assert kept is not None  # low is before high
            self._situations[key] = self._situation(kept)
        return self._situations[key]

    def _situation(self, bar: Bar) -> Cell:
        single = self.single._barred(bar, 0.0, self.width)
        if self.form.spread < 2 or bar.rows < 2:
            return single
        return self._spread(bar, self.form.spread, single)

    def _spread(self, bar: Bar, count: int, single: Cell) -> Cell:
        """Return a situation over all its columns, over fewer that it fills, or over one."""
        column = self.column if count == self.form.spread else self._column(count)

        @cache
        def piece(low: int, high: int) -> Pile:
            kept = bar.part(low, high)
            assert kept is not None  # low is before high
            return column._pile(kept, 0.0, column.width)

        row = BoxCell(bar, self.parts.bar(bar, self.width))
        rooms = [piece(0, bar.rows).height] * count
        best = single
        for gentle in (1, 2):  # questions are split only where that makes it much lower
            columns = evenly((bar,), piece, rooms, 1 / count, gentle)
            assert columns is not None  # one column holds all
            if len(columns) < count:
                return self._spread(bar, len(columns), single) if len(columns) > 1 else best
            inner = Across([(pile, column.width) for pile in columns], self.gaps.column)
            spread = Barred(row, inner, self.gaps.arrow, "down")
            if spread.height < best.height * (self.lower.split if gentle > 1 else 1):
                best = spread
        return best

    def _column(self, count: int) -> "Shaper":
        """Return what shapes one of the ``count`` columns below a situation."""
        width = (self.width - (count - 1) * self.gaps.column) / count
        return Shaper(self._bars, replace(self.form, spread=1, upright=True), self.parts, width)

    def wide_enough(self, bars: Sequence[Bar]) -> bool:
        """Return whether no desk is narrower than its words and numbers need."""
        if self.form.spread > 1:
            return self.single.wide_enough(bars) and self.column.wide_enough(bars)
        return all(
            self.parts.least(item.key) <= width + ROUNDING
            for bar in bars
            for item, width in self._answers(bar, 0.0, self.width)
        )

    def _answers(self, bar: Bar, x: float, width: float) -> Iterator[tuple[DrawnDesk, float]]:
        """Yield the desks with the width of their box, nothing being set."""
        if not bar.led:
            return
        taken = 0.0
        if self._mode(bar) == "left":
            taken = self._taken(bar, x) + self.gaps.arrow
        elif self._spined(bar):
            taken = self.gaps.spine + self.gaps.arrow
        x, width = x + taken, width - taken
        for item in bar.led:
            if isinstance(item, Bar):
                yield from self._answers(item, x, width)
            else:
                yield item, width

    def _bar_widths(self, every: Sequence[Bar]) -> list[float]:
        """Return the width of each column of bars on the left, from the outermost."""
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

    def _spined(self, bar: Bar) -> bool:
        """Return whether a bar reaches down along the questions it leads to.

        A situation needs no spine: its form and colour tell it from questions.
        """
        return bar.level > 0 and not bar.leaf and self._mode(bar) == "above"

    def _indent(self, bar: Bar) -> float:
        """Return by how much spines move what is in a bar to the right, in pt."""
        spines = self.form.inner[1 : bar.level].count("above")
        return spines * (self.gaps.spine + self.gaps.arrow)

    def _barred(self, bar: Bar, x: float, width: float) -> Cell:
        mode, gap = self._mode(bar), self.gaps.arrow
        if not bar.led:
            aside = self.desks_at - x if mode == "left" else 0.0
            return BoxCell(bar, self.parts.bar(bar, width, aside))
        if mode == "left":
            taken, parts = self._taken(bar, x), self.parts
            row = BoxCell(
                bar,
                parts.bar(bar, taken),
                lambda factor, _looser: parts.larger(bar, taken, factor),
            )
            inner = self._pile(bar, x + taken + gap, width - taken - gap)
            beside = Barred(row, inner, gap, "right")
            if not bar.leaf or row.height <= inner.height:
                return beside
            above = self._above(bar, x, width)
            return above if above.height < beside.height * self.lower.above else beside
        return self._above(bar, x, width)

    def _above(self, bar: Bar, x: float, width: float) -> Barred | Spined:
        row = BoxCell(bar, self.parts.bar(bar, width))
        if self._spined(bar):
            taken = self.gaps.spine + self.gaps.arrow
            inner = self._pile(bar, x + taken, width - taken)
            return Spined(row, inner, self.gaps.spine, Gaps(self.gaps.bar, self.gaps.arrow))
        return Barred(row, self._pile(bar, x, width), self.gaps.arrow, "down")

    def _taken(self, bar: Bar, x: float) -> float:
        """Return the width of a bar on the left: a question spans up to the desks."""
        if bar.leaf:
            return self.desks_at - x - self.gaps.arrow
        modes = [mode for mode in self.form.inner[: bar.level] if mode == "left"]
        return self.bars[len(modes)]

    def _pile(self, bar: Bar, x: float, width: float) -> Pile:
        gap = self.gaps.row if bar.leaf else self.gaps.bar
        return Pile([self._cells(group, x, width, gap) for group in _groups(bar)], gap)

    def _cells(self, group: Sequence[Bar | DrawnDesk], x: float, width: float, gap: float) -> Cell:
        """Return one item, or several questions that lead to one desk."""
        bars = [item for item in group if isinstance(item, Bar)]
        if len(group) == 1:
            return self._cell(group[0], x, width)
        (answer,) = [item for item in bars[0].led if isinstance(item, DrawnDesk)]
        refers = [bar.shares(answer.desk) for bar in bars]
        if self.form.leaf == "left":
            taken = self._taken(bars[0], x)
            rows = [BoxCell(bar, self.parts.words(bar, taken)) for bar in bars]
            desk = self._desk(answer, width - taken - self.gaps.arrow)
            return DeskBeside(rows, refers, desk, Gaps(self.gaps.bar, self.gaps.arrow))
        apart = Pile([self._cell(bar, x, width) for bar in bars], gap)
        widths = self._shares(bars, width - (len(bars) - 1) * self.gaps.row)
        if widths is None:
            return apart
        rows = [
            BoxCell(*each) for each in zip(bars, map(self.parts.words, bars, widths), strict=True)
        ]
        desk = self._desk(answer, width)
        below = DeskBelow(rows, refers, desk, Gaps(self.gaps.arrow, self.gaps.row))
        return below if below.height < apart.height else apart

    def _shares(self, bars: Sequence[Bar], width: float) -> list[float] | None:
        """Return the widths of bars side by side, by the length of their words; None if narrow."""
        least = [self.parts.words_least(bar) for bar in bars]
        whole = [
            max(1.0, self.parts.words_most(bar) - low) for bar, low in zip(bars, least, strict=True)
        ]
        spare = width - sum(least)
        if spare < 0:
            return None
        return [low + spare * most / sum(whole) for low, most in zip(least, whole, strict=True)]

    def _cell(self, item: Bar | DrawnDesk, x: float, width: float) -> Cell:
        if isinstance(item, Bar):
            return self._barred(item, x, width)
        return self._desk(item, width)

    @cached_property
    def _upright(self) -> bool:
        """Whether no desk has its number on the right: none has where the narrowest cannot."""
        answers = [self._answers(bar, 0.0, self.width) for bar in self._bars]
        widths = {width for each in answers for _item, width in each}
        return self.form.upright or not self.parts.edge(min(widths))

    def _desk(self, answer: DrawnDesk, width: float) -> BoxCell:
        block = self.parts.box(answer.key, width, upright=self._upright)
        freer = partial(self.parts.freer, answer.key, width, upright=self._upright)
        return BoxCell(answer, block, freer)


def _groups(bar: Bar) -> list[list[Bar | DrawnDesk]]:
    """Return what a bar leads to: a question with those after it that lead to the same desk."""
    groups: list[list[Bar | DrawnDesk]] = []
    for item in bar.led:
        alone = groups[-1][0] if groups else None
        if isinstance(item, Bar) and isinstance(alone, Bar) and _joins(alone, item):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _joins(first: Bar, other: Bar) -> bool:
    """Return whether a question leads to the only desk of one before it, which begins here."""
    if first.again or len(first.items) != 1 or not isinstance(first.items[0], DrawnDesk):
        return False
    return other.shares(first.items[0].desk) is not None
