"""Emergencies in red: a band at the head of the page, or a column beside the flow."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from math import inf

from leaflet.compose.flow.banded import Banded
from leaflet.compose.flow.cells import Across, Barred, BoxCell, Pile, PlacedCells
from leaflet.compose.flow.drawn import ChartStyle
from leaflet.compose.flow.enlarge import enlarged
from leaflet.compose.flow.outline import Bar, DrawnDesk
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.reading_order import Spoken, in_reading_order
from leaflet.compose.flow.references import heading
from leaflet.compose.flow.split import ROUNDING
from leaflet.compose.parts.baseline import levelled
from leaflet.compose.parts.block import Later, stack
from leaflet.compose.parts.blocks import Block, ReadAs, box, paragraph
from leaflet.compose.sheet import Role
from leaflet.page import DECORATION, Item, Point, Rect, Size, Tag

Boxes = Callable[[Bar, float], Pile | Across]
"""Makes the boxes of what a situation leads to, in a width (pt)."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """Situations for emergencies, at one size of type: their words, and desks in white boxes."""

    parts: Parts
    bars: Sequence[Bar]
    style: ChartStyle

    def bands(self, width: float) -> tuple[Block, ...]:
        """Return situations as bands of this width (pt).

        The words are on the left in columns of one width, so that the boxes begin on one line, or
        above the boxes where that is lower. On the left they have more width, and are larger, where
        the boxes are as high without it: their numbers are then as large.
        """
        if not self.bars:
            return ()
        rules = self.parts.sheet.bands.rules
        own = self._measure(1.0, rules.emergency * width)
        made = partial(self._made, self._led, width)
        beside, above = made(1.0, own), made(1.0, self._whole(width))
        if _height(above) < _height(beside):
            return above
        for factor, share in product((*rules.larger, 1.0), (rules.emergency_wide, rules.emergency)):
            measure = self._measure(factor, share * width)
            if measure >= own and self._holds(factor, measure):
                ways = made(factor, measure)
                if abs(_height(ways) - _height(beside)) < ROUNDING:
                    return ways
        return beside

    def column_width(self, width: float) -> float:
        """Return how wide (pt) the column is that shares this width with the flow."""
        parts = self.parts
        desks = max(self._least(item) for bar in self.bars for item in bar.led)
        needed = max(self._widest_word(1.0) + 2 * parts.boxes.across, desks + 2 * parts.bands.row)
        return max(needed, parts.sheet.bands.rules.column * width)

    def column(self, size: Size) -> Block:
        """Return situations one below the other, each above its desks: they fill a column (pt).

        Their words and numbers are the largest that fit.
        """
        rules, gap = self.parts.sheet.bands.rules, self.parts.bands.section
        room = size.height - gap * (len(self.bars) - 1)
        measure = self._whole(size.width)

        def made(larger: float, number: float, extra: float = 0.0) -> tuple[Block, ...]:
            boxes = partial(self._in_column, number)
            return self._made(boxes, size.width, larger, measure, extra)

        def fits(factors: tuple[float, float]) -> bool:
            tried = made(*factors)
            return _height(tried) <= room and not any(band.misfits for band in tried)

        words = [each for each in (*rules.larger, 1.0) if self._holds(each, measure)]
        best = next(filter(fits, product(words, (*rules.column_larger, 1.0))), (1.0, 1.0))
        spare = max(0.0, room - _height(made(*best)))
        return stack(made(*best, spare / len(self.bars)), gap)

    def _whole(self, width: float) -> float:
        """Return the width (pt) of words that have all of a band."""
        return width - 2 * self.parts.boxes.across

    def _role(self, larger: float) -> Role:
        return self.parts.sheet.type.start.times(larger)

    def _measure(self, larger: float, most: float) -> float:
        """Return the width that the words of situations take, on one line or in ``most`` pt."""
        setter, role = self.parts.setter, self._role(larger)
        words = (bar.step.when for bar in self.bars)
        natural = max(setter.width(each, role, role.at(setter.ease)) for each in words) + 1
        return min(natural, max(most, self._widest_word(larger)))

    def _widest_word(self, larger: float) -> float:
        role = self._role(larger)
        return max(self.parts.setter.least(bar.step.when, role) for bar in self.bars)

    def _holds(self, larger: float, measure: float) -> bool:
        """Return whether the words are no larger than the title, and none of them splits."""
        ease, title = self.parts.setter.ease, self.parts.sheet.type.title
        smaller = self._role(larger).at(ease) <= title.at(ease)
        return smaller and self._widest_word(larger) <= measure

    def _made(
        self, boxes: Boxes, width: float, larger: float, measure: float, extra: float = 0.0
    ) -> tuple[Block, ...]:
        """Return the bands with words of this width (pt): above the boxes if they have all of it.

        Each is ``extra`` pt higher than it needs to be.
        """
        air, made = self.parts.bands.row, []
        for bar in self.bars:
            read_as = ReadAs(heading(bar.level), bar.step.when.plain)
            ink, role = self.style.inks.on_accent, self._role(larger)
            words = paragraph(self.parts.setter, bar.step.when, role, measure, ink, read_as)
            if measure < self._whole(width):
                left = measure + 2 * self.parts.boxes.across
                corner, inside = Point(left, air), width - left - air
            else:
                corner, inside = Point(air, words.height + 2 * air), width - 2 * air
            led = boxes(bar, inside)
            height = max(words.height + 2 * air, corner.y + led.height + air) + extra
            made.append(self._band(bar, Size(width, height), words, led, corner))
        return tuple(made)

    def _band(self, bar: Bar, size: Size, words: Block, led: Pile | Across, corner: Point) -> Block:
        """Return a band with its words, and its desks from a corner on."""
        parts, style, inks, air = self.parts, self.style, self.style.inks, self.parts.bands.row
        top = air if corner.y > air else (size.height - words.height) / 2

        def draw() -> tuple[tuple[Item, ...], tuple[Tag, ...]]:
            places, ink = PlacedCells(parts.sheet.bands.rules), Banded(aloft=inf)
            led.place(corner, size.height - air - corner.y, places)
            (desks,) = enlarged([places.boxes], places.rules)
            area = Rect(0, 0, *size)
            ground = box(area, DECORATION, fill=inks.emergency, radius=style.boxes.radius)
            said = words.at(parts.boxes.across, top)
            plain = replace(
                style,
                inks=replace(inks, accent=inks.emergency),
                boxes=replace(style.boxes, bar=0.0, question_rule=style.boxes.start_rule),
            )
            light = replace(style, inks=replace(inks, accent=inks.on_accent))
            boxes = (
                *ink.page(desks, (), parts, plain),
                *ink.page((), places.arrows, parts, light),
            )
            spoken = Spoken(ink.boxes | {bar.key: said}, ink.numbers, {}, {})
            return (ground, *said.items, *boxes), in_reading_order((bar,), spoken)

        misfits = (*words.misfits, *(each for row in led.rows for each in row.block.misfits))
        return Later(*size, draw, lambda: (), misfits)

    def _led(self, bar: Bar, width: float) -> Pile | Across:
        """Return desks and questions side by side where each has the room, or in a pile."""
        parts, gap, desks = self.parts, self.parts.bands.row, [*bar.desks()]
        keys, own = [desk.key for desk in desks], (width - (len(bar.led) - 1) * gap) / len(bar.led)
        if any(self._least(item) > own for item in bar.led):
            return self._pile(bar, width, map(BoxCell, desks, parts.urgent(keys, width)))
        cells = map(BoxCell, desks, levelled(parts.urgent(keys, own)))
        by_key = dict(zip(keys, cells, strict=True))
        return Across([(self._cell(item, own, by_key), own) for item in bar.led], gap)

    def _in_column(self, number: float, bar: Bar, width: float) -> Pile:
        """Return desks and questions in a pile, their numbers larger by a factor."""
        desks = [*bar.desks()]
        makes = [partial(self.parts.emergency, desk.key, width, number) for desk in desks]
        return self._pile(bar, width, map(BoxCell, desks, (make() for make in makes), makes))

    def _pile(self, bar: Bar, width: float, cells: Iterable[BoxCell]) -> Pile:
        by_key = dict(zip((desk.key for desk in bar.desks()), cells, strict=True))
        return Pile([self._cell(item, width, by_key) for item in bar.led], self.parts.bands.row)

    def _least(self, item: Bar | DrawnDesk) -> float:
        if isinstance(item, DrawnDesk):
            return self.parts.least(item.key)
        return max(self.parts.bar_least(item), *map(self._least, item.led))

    def _cell(
        self, item: Bar | DrawnDesk, width: float, desks: Mapping[str, BoxCell]
    ) -> BoxCell | Barred:
        """Return a desk, or a question above all it leads to."""
        if isinstance(item, DrawnDesk):
            return desks[item.key]
        inner = Pile([self._cell(each, width, desks) for each in item.led], self.parts.bands.row)
        bar = BoxCell(item, self.parts.bar(item, width))
        return Barred(bar, inner, self.parts.bands.arrow, "down")


def _height(made: Sequence[Block]) -> float:
    return sum(band.height for band in made)
