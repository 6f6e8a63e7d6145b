"""The approval sheet: what changed, before and after, and where it is printed."""

from dataclasses import replace

import pytest

from conformance.documents import approval, composed, shipped
from leaflet.model.words import Value
from leaflet.page import DECORATION, Document, Link, Text
from leaflet.page import Path as Outline


@pytest.fixture(scope="module")
def made() -> Document:
    notice = shipped()
    desk = notice.desks["kodomo-jinken-110"]
    phone, *others = desk.contacts
    other = replace(phone, value=Value("0120-007-119", phone.origin))
    desks = {**notice.desks, desk.id: replace(desk, contacts=(other, *others))}
    return approval(notice, replace(notice, desks=desks))


def texts(made: Document) -> list[str]:
    return [item.words for page in made.pages for item in page.items if isinstance(item, Text)]


def test_the_digits_that_changed_are_set_apart_in_a_frame(made: Document) -> None:
    first = made.pages[0].items
    digit = next(item for item in first if isinstance(item, Text) and item.words == "9")
    frames = [
        item.hull for item in first if isinstance(item, Outline) and item.fill and item.stroke
    ]
    assert any(frame.x < digit.at.x < frame.right for frame in frames)


def test_old_and_new_are_side_by_side(made: Document) -> None:
    placed = [
        (item.words, item.at)
        for item in made.pages[0].items
        if isinstance(item, Text) and item.words == "0120-007-11"
    ]
    (_, old), (_, new) = placed
    assert old.y == new.y
    assert old.x < new.x


def test_the_pages_concerned_are_figures_without_links(made: Document) -> None:
    card = composed("card", shipped())
    assert card is not None
    figures = [tag for tag in made.reading.walk() if tag.role == "Figure"]
    assert len(figures) == len(card.pages)
    assert not [item for item in made.pages[-1].items if isinstance(item, Link)]


def test_what_is_drawn_small_is_not_read_as_text(made: Document) -> None:
    read = set(made.reading.marks())
    assert all(item.mark in read or item.mark == DECORATION for item in made.pages[-1].items)


@pytest.mark.usefixtures("japanese")
def test_a_small_page_is_called_what_staff_call_the_document() -> None:
    changed = replace(shipped(), letter=None, edition=replace(shipped().edition, publisher=None))
    captions = texts(approval(shipped(), changed))
    assert "カード 1" in captions
    assert "card 1" not in captions
