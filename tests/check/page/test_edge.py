"""What runs over an edge of the paper is found, what touches it is not."""

from dataclasses import replace

import pytest

from check.page.page_samples import page, text
from leaflet.check.page import check_page
from leaflet.page import Document, Item


def edges(*items: Item) -> list[str]:
    return [each.rule for each in check_page(page(*items)) if each.rule != "margin"]


@pytest.mark.parametrize(("x", "y"), [(-1, 40), (285, 40), (20, 8), (20, 199)])
def test_ink_over_an_edge_is_found(x: float, y: float) -> None:
    assert edges(text("相談", x, y)) == ["edge"]


@pytest.mark.parametrize(("x", "y"), [(0, 40), (280, 40), (20, 8.8), (20, 198.8)])
def test_ink_that_ends_at_an_edge_is_not(x: float, y: float) -> None:
    assert edges(text("相談", x, y)) == []


def test_the_page_and_the_line_of_the_data_are_named() -> None:
    sound, faulty = page(text("相談")), page(text("窓口", -3))
    (finding,) = check_page(Document((*sound.pages, *faulty.pages), sound.reading, ""))
    assert "3.0 mm" not in finding.message
    assert "1.1 mm over the edge of page 2" in finding.message
    assert (finding.where.path, finding.where.line) == ("data/desks.yaml", 7)


def test_ink_from_no_line_of_the_data_is_reported_all_the_same() -> None:
    (finding,) = check_page(page(replace(text("相談", -3), origin=None)))
    assert finding.where.path == ""


def test_spaces_at_the_end_of_a_line_take_no_room() -> None:
    assert edges(text("相談 ", 280)) == []
