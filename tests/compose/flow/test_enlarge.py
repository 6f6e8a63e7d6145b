"""Words of large bars: one size for all bars of a level; the room between the parts of desks."""

from dataclasses import replace

from flow_samples import book, shipped
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
        Bar(step, level, ()), area, Block(100, 10), freer=lambda factor: Block(100, 10 * factor)
    )


def heights(*pages: list[Placed]) -> list[list[float]]:
    sheet = book(shipped()).sheet
    rules = replace(sheet.bands.rules, larger=(2.0, 1.5), filled=0.75)
    return [[each.block.height for each in page] for page in enlarged(pages, rules)]


def test_words_are_as_large_as_the_lowest_bar_of_the_level_allows() -> None:
    assert heights([bar(100), bar(21)], [bar(50)]) == [[15, 15], [15]]


def test_a_bar_that_cannot_grow_keeps_the_others_of_its_level_as_they_are() -> None:
    fixed = replace(bar(100), freer=None)
    assert heights([bar(100), fixed], [bar(50)]) == [[10, 10], [10]]


def test_situations_may_be_larger_than_the_questions_below_them() -> None:
    assert heights([bar(100, level=0), bar(15, level=1)]) == [[20, 10]]


def test_questions_are_no_larger_than_what_leads_to_them() -> None:
    assert heights([bar(15, level=0), bar(100, level=1)]) == [[10, 10]]
    assert heights([bar(100, level=1), bar(21, level=0)]) == [[15, 15]]


def test_questions_that_lead_to_desks_have_one_size_on_whatever_level() -> None:
    assert heights([bar(100, level=1), bar(15, level=3)]) == [[10, 10]]


def test_desks_side_by_side_and_as_high_have_as_much_more_room_between_their_parts() -> None:
    made = book(shipped())
    desk = next(made.all_bars[0].desks())
    short, long, higher, below = (
        replace(bar(height), what=desk, area=Rect(0, y, 100, height))
        for y, height in ((0, 50), (0, 50), (0, 100), (150, 100))
    )
    long = replace(long, block=Block(100, 20), freer=lambda factor: Block(100, 20 * factor))
    rules = replace(made.sheet.bands.rules, looser=(3.0, 2.0))
    page = [short, long, higher, below]
    assert [each.block.height for each in enlarged([page], rules)[0]] == [20, 40, 30, 30]
