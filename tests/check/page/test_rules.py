"""The rules on pages: each names the fault and its line, and is silent where there is none."""

import pytest

from leaflet.check.page import check_page
from leaflet.check.page.legible import contrast
from leaflet.page import (
    DECORATION,
    Contour,
    Document,
    Ink,
    Item,
    Mark,
    Page,
    Path,
    Point,
    Size,
    Tag,
    Text,
)
from leaflet.report import Origin
from leaflet.typeset.face import load
from leaflet.typeset.line import Glyph

BLACK, GREY = Ink(0, 0, 0), Ink(200, 200, 203)
FACE = "BIZUDPGothic-Regular"


def text(words: str, x: float = 20, y: float = 40, ink: Ink = BLACK, line: str = "") -> Text:
    size, place, glyphs = 10.0, 0.0, []
    for cluster, gid, advance in load(FACE).shape(words):
        glyphs.append(Glyph(gid, cluster, place, advance * size))
        place += advance * size
    origin = Origin("data/desks.yaml", 7, 1, line)
    return Text(Point(x, y), FACE, size, ink, tuple(glyphs), Mark(1), origin)


def ground(ink: Ink) -> Path:
    contour = Contour((0, 0), ((300, 0), (300, 200), (0, 200), ()))
    return Path(Point(0, 0), (contour,), DECORATION, fill=ink)


def page(*items: Item) -> Document:
    return Document((Page(Size(300, 200), items),), Tag("Document", (Mark(1),)), "試し")


def rules(document: Document) -> list[str]:
    return [finding.rule for finding in check_page(document)]


def test_a_sound_page_has_no_findings() -> None:
    assert rules(page(text("相談"), text("窓口", y=60))) == []


def test_a_character_without_a_glyph_is_named_where_it_stands() -> None:
    (finding,) = check_page(page(text("𠮷田", line="name: 𠮷田")))
    assert finding.rule == "glyph"
    assert (finding.where.line, finding.where.column) == (7, 7)
    assert "U+20BB7" in finding.message


@pytest.mark.parametrize(("x", "y"), [(-1, 40), (285, 40), (20, 8), (20, 199)])
def test_ink_over_an_edge_is_found(x: float, y: float) -> None:
    assert rules(page(text("相談", x, y))) == ["edge"]


def test_texts_over_each_other_are_found() -> None:
    assert rules(page(text("相談"), text("窓口", x=26))) == ["overlap"]


def test_neighbours_that_touch_are_apart() -> None:
    assert rules(page(text("相談", x=20), text("窓口", x=40))) == []


def test_faint_text_is_found_once() -> None:
    assert rules(page(text("相談", ink=GREY), text("窓口", y=60, ink=GREY))) == ["contrast"]


def test_contrast_is_taken_against_the_ground_painted_last() -> None:
    assert rules(page(ground(BLACK), text("相談"))) == ["contrast"]
    assert rules(page(ground(BLACK), ground(GREY), text("相談"))) == []


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast(BLACK, Ink(255, 255, 255)) == pytest.approx(21)
