"""Pages for a browser: text stays text, letter by letter where it is in print."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from leaflet.compose.job import Wishes
from leaflet.compose.sheets import Sheets
from leaflet.draw.screen import Screen
from leaflet.model.load import load
from leaflet.page import Document, Text
from leaflet.press import press
from leaflet.report import Origin, Report
from leaflet.typeset.face import load as face

EDITION = Path(__file__).parents[1] / "editions" / "town"


@pytest.fixture(scope="module")
def document() -> Document:
    notice = load(EDITION, Report())
    assert notice
    made = press("handout", notice, Sheets(), Wishes(), Report())
    assert made
    return made


def pages(document: Document) -> tuple[str, ...]:
    return Screen().pages(document, lambda origin: f"{origin.line}")


def texts(document: Document) -> list[Text]:
    return [item for page in document.pages for item in page.items if isinstance(item, Text)]


def test_every_text_is_there_with_its_letters_and_its_place(document: Document) -> None:
    shown = re.findall(r"<text [^>]*>([^<]*)</text>", "".join(pages(document)))
    assert shown == [text.words.replace("&", "&amp;") for text in texts(document)]
    for text in texts(document):
        if text.origin:
            assert f'data-at="{text.origin.line}"' in "".join(pages(document))


def test_letters_are_given_their_places_where_the_font_would_set_them_elsewhere(
    document: Document,
) -> None:
    for text, shown in zip(
        texts(document), re.findall(r"<text [^>]*>", "".join(pages(document))), strict=True
    ):
        x, natural = 0.0, True
        for glyph in text.glyphs:
            natural = natural and abs(glyph.x / text.stretch - x) < 0.02
            x += face(text.face).advance(glyph.gid) * text.size
        assert natural == (" x=" not in shown)


def test_a_glyph_that_a_browser_would_not_choose_is_an_outline(document: Document) -> None:
    page = document.pages[0]
    text = next(item for item in page.items if isinstance(item, Text))
    odd = replace(text, glyphs=tuple(each._replace(gid=1) for each in text.glyphs))
    shown = pages(replace(document, pages=(replace(page, items=(odd, odd)),)))[0]
    assert "<text" not in shown
    ids = re.findall(r' id="([^"]*)"', shown)
    assert ids
    assert len(ids) == len(set(ids))


def test_each_page_has_a_name_for_those_who_do_not_see_it(document: Document) -> None:
    shown = pages(document)
    for number, page in enumerate(shown, 1):
        name = f"{document.title}, page {number} of {len(shown)}"
        assert f'role="img" aria-label="{name}"' in page


def test_an_origin_outside_the_data_gives_no_place(document: Document) -> None:
    assert "data-at" not in "".join(Screen().pages(document, lambda _origin: ""))


def test_a_page_is_written_anew_only_where_something_on_it_has_changed(document: Document) -> None:
    def moved(origin: Origin) -> str:
        return "9" if origin == texts(document)[0].origin else f"{origin.line}"

    screen = Screen()
    first = screen.pages(document, lambda origin: f"{origin.line}")
    again = screen.pages(document, lambda origin: f"{origin.line}")
    assert [old is new for old, new in zip(first, again, strict=True)] == [True] * len(first)
    other = screen.pages(document, moved)
    assert other == Screen().pages(document, moved) != first
    shorter = replace(document, pages=document.pages[:1])
    assert screen.pages(shorter, moved) == other[:1]
    assert screen.pages(document, moved) == other
