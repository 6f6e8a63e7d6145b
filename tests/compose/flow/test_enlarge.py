"""Words of large bars: one size for all bars of a level."""

from leaflet.compose.flow.cells import Placed
from leaflet.compose.flow.enlarge import enlarged
from leaflet.compose.flow.outline import Bar
from leaflet.compose.parts.block import Block
from leaflet.model.route import Step
from leaflet.model.words import Words
from leaflet.page import Rect
from leaflet.report import Origin

NOWHERE = Origin("")


def bar(height: float, level: int = 1) -> Placed:
    """Return a bar so high (pt) with words 10 pt high, which grow with their type."""
    step = Step("1", Words((), NOWHERE), (), (), NOWHERE)
    area = Rect(0, 0, 100, height)
    return Placed(
        Bar(step, level, ()), area, Block(100, 10), larger=lambda factor: Block(100, 10 * factor)
    )


def heights(*pages: list[Placed]) -> list[list[float]]:
    return [[each.block.height for each in page] for page in enlarged(pages, [2.0, 1.5])]


def test_words_are_as_large_as_the_lowest_bar_of_the_level_allows() -> None:
    assert heights([bar(100), bar(21)], [bar(50)]) == [[15, 15], [15]]


def test_levels_are_independent() -> None:
    assert heights([bar(100, level=0), bar(15, level=1)]) == [[20, 10]]
