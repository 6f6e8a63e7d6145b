"""Bands that have been laid out become ink: bars, desks with their numbers, short arrows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leaflet.compose.flow.cells import Arrow, Placed
from leaflet.compose.flow.drawn import ChartStyle, desk_frame, in_area, step_frame
from leaflet.compose.flow.outline import Answer, Bar
from leaflet.compose.flow.parts import Parts
from leaflet.compose.parts.blocks import Block
from leaflet.page import DECORATION, Contour, Item, Path, Point, Tag


@dataclass(slots=True)
class Banded:
    """The ink of all pages, and the blocks that are read, in the writer's order."""

    boxes: dict[str, Block]
    numbers: dict[str, Block]
    referred: list[Sequence[Tag]]

    def page(
        self, placed: Sequence[Placed], arrows: Sequence[Arrow], parts: Parts, style: ChartStyle
    ) -> Iterator[Item]:
        """Yield the ink of one page."""
        for each in placed:
            block = in_area(each.block, each.area)
            what = each.what
            if isinstance(what, Bar):
                yield step_frame(each.area, style, starts=what.key in parts.graph.starts)
                if not what.again:
                    self.boxes[what.key] = block
            elif isinstance(what, Answer):
                yield from desk_frame(each.area, style, urgent=what.desk.emergency)
                self.boxes[what.key] = block
                yield from self._number(what, each, parts)
            else:
                self.referred.append(block.reading)
            yield from block.items
        for arrow in arrows:
            yield _head(arrow, parts, style)

    def _number(self, answer: Answer, placed: Placed, parts: Parts) -> Iterator[Item]:
        number = parts.number(answer.key)
        if number is None:
            return
        left = placed.area.x + parts.boxes.bar
        down = (placed.area.height - number.height) / 2
        self.numbers[answer.key] = number.at(left, placed.area.y + down)
        yield from self.numbers[answer.key].items


def _head(arrow: Arrow, parts: Parts, style: ChartStyle) -> Path:
    """Return the arrowhead between a bar and what it leads to, in the middle of the gap."""
    bands = parts.bands
    air = (bands.arrow - bands.head) / 2
    (x, y), half = arrow.tip, bands.head_width / 2
    if arrow.heading == "right":
        tip, base = x - air, x - air - bands.head
        contour = Contour((tip, y), ((base, y - half), (base, y + half), ()))
    else:
        tip, base = y - air, y - air - bands.head
        contour = Contour((x, tip), ((x - half, base), (x + half, base), ()))
    return Path(Point(0, 0), (contour,), DECORATION, fill=style.inks.line)
