"""A session sets a table and cards as before while someone types."""

from dataclasses import replace
from pathlib import Path

import pytest

from leaflet.compose.job import Composed
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import CardWishes, Wishes
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.page import Document
from leaflet.press import Shared, press_plate, typesetter_of
from leaflet.report import Report

EDITIONS = Path(__file__).parents[1] / "editions"
LAYOUTS = ("handout", "card")


def notice(name: str) -> Notice:
    found = load(EDITIONS / name, Report())
    assert found is not None
    return found


def pressed(
    layout: str, data: Notice, former: object = None, wishes: Wishes | None = None
) -> Composed:
    report, shared = Report(), Shared(typesetter_of(data), former=former)
    sheets = Sheets()
    made = press_plate(layout, data, sheets, wishes or Wishes(), report, shared)
    assert made is not None
    return made.composed


def named(data: Notice, text: str) -> Notice:
    """Return the notice with another name for the first desk of each document."""

    def other(desks: tuple) -> tuple:
        first = desks[0]
        name = replace(first.name, spans=(replace(first.name.spans[0], text=text, readings=()),))
        return (replace(first, name=name, short=None), *desks[1:])

    assert data.handout
    assert data.card
    front = replace(data.card.front, desks=other(data.card.front.desks))
    return replace(
        data,
        handout=replace(data.handout, desks=other(data.handout.desks)),
        card=replace(data.card, front=front),
    )


def words(document: Document) -> str:
    items = (item for page in document.pages for item in page.items)
    return "".join(item.words for item in items if hasattr(item, "words"))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_words_make_the_same_pages(layout: str) -> None:
    data = notice("town")
    first = pressed(layout, data)
    again = pressed(layout, data, first.arrangement)
    assert again.document == first.document
    assert again.as_before
    assert not first.as_before


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_changed_name_reaches_pages_that_are_set_as_before(layout: str) -> None:
    data = notice("town")
    first = pressed(layout, data)
    again = pressed(layout, named(data, "みなと相談"), first.arrangement)
    assert "みなと相談" in words(again.document)
    assert again.as_before


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_name_that_has_no_room_has_the_pages_arranged_anew(layout: str) -> None:
    data = notice("town")
    long = named(data, "とても長い名前の相談窓口" * 40)
    again = pressed(layout, long, pressed(layout, data).arrangement)
    assert again.document == pressed(layout, long).document
    assert not again.as_before


@pytest.mark.parametrize(
    ("layout", "wishes"),
    [("handout", Wishes(paper="A3")), ("card", Wishes(cards=CardWishes(stock="KPC-E1121-20N")))],
)
def test_other_wishes_have_the_pages_arranged_anew(layout: str, wishes: Wishes) -> None:
    data = notice("town")
    again = pressed(layout, data, pressed(layout, data).arrangement, wishes)
    assert again.document == pressed(layout, data, wishes=wishes).document
    assert not again.as_before
