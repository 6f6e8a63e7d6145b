"""Words of large bars: one size for all bars of a level; the room between the parts of desks."""

from dataclasses import replace

from flow_samples import book, shipped
from leaflet.compose.flow.cells import Freer, Placed
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
    return Placed(Bar(step, level, ()), area, Block(100, 10), freer=freer(10))


def freer(text: float, gaps: float = 0.0) -> Freer:
    """Return what sets a text of this height with larger words, and with gaps so much higher."""
    return lambda larger, looser: Block(100, text * larger + gaps * (looser - 1))


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


def desks(*of: tuple[float, float, float]) -> list[float]:
    """Return the heights of desks, given those of their boxes, their texts, the gaps in these."""
    made = book(shipped())
    desk = next(made.all_bars[0].desks())
    page = [
        Placed(desk, Rect(0, 0, 100, box), Block(100, text), freer=freer(text, gaps))
        for box, text, gaps in of
    ]
    rules = replace(made.sheet.bands.rules, larger=(2.0, 1.5), looser=(3.0, 2.0))
    return [each.block.height for each in enlarged([page], rules)[0]]


def test_each_desk_has_as_much_more_room_between_its_parts_as_its_own_box_has() -> None:
    assert desks((50, 40, 20), (70, 40, 20), (90, 40, 20)) == [40, 60, 80]


def test_the_numbers_of_all_desks_grow_alike() -> None:
    assert desks((90, 40, 1), (80, 40, 1)) == [82, 80]
    assert desks((90, 40, 1), (60, 40, 1)) == [62, 60]
