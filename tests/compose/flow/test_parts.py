"""Boxes at one size of type: what grows with the paper."""

from dataclasses import replace
from pathlib import Path

import pytest

from data_folder import notice_of
from flow_samples import book, composed, desk, fan, shipped, shipped_chart
from leaflet.compose.flow.manner import Manner
from leaflet.compose.parts.baseline import end_of_last_line, lines_of
from leaflet.compose.parts.qr import SMALLEST_SIDE
from leaflet.page import Page, Text
from leaflet.page import Path as Outline
from leaflet.units import mm


def codes(page: Page) -> list[float]:
    """Return the sides of the QR codes, in pt."""
    return [
        max(x for c in item.contours for x in (c.start[0], *(s[0] for s in c.steps if s)))
        * item.scale
        for item in page.items
        if isinstance(item, Outline) and len(item.contours) > 60
    ]


def test_a_poster_has_larger_type_and_codes_on_larger_paper() -> None:
    small = shipped_chart("poster").document.pages[0]
    large = shipped_chart("poster", paper="A1").document.pages[0]
    number = {
        page.size: item.size
        for page in (small, large)
        for item in page.items
        if isinstance(item, Text) and item.words == "0570-003-110"
    }
    assert number[large.size] > 1.5 * number[small.size]
    assert min(codes(large)) > 1.5 * min(codes(small)) > SMALLEST_SIDE


def test_a_code_is_a_tenth_of_the_distance_the_sheet_names(tmp_path: Path) -> None:
    crowded = [side for page in shipped_chart("poster").document.pages for side in codes(page)]
    assert len(crowded) == 8
    assert min(crowded) >= mm(23)
    roomy = composed(fan(tmp_path, 3), "poster").document.pages
    assert min(side for page in roomy for side in codes(page)) >= mm(30)


def test_there_is_white_between_a_round_chip_and_the_corner_of_the_roundest_bar() -> None:
    parts = book(shipped()).draft(Manner(bands=True), 8).parts
    chip = parts.sheet.type.reference.at(0.5)
    across, down = parts.boxes.across + chip, parts.boxes.down + chip
    radius = parts.roundest
    reach = ((radius - across) ** 2 + (radius - down) ** 2) ** 0.5 + chip
    assert reach + parts.boxes.start_rule + parts.boxes.question_rule == pytest.approx(radius)


def test_a_desk_has_its_number_beside_the_first_line_of_its_name() -> None:
    (page,) = shipped_chart("leaflet", style="bands").document.pages
    texts = [item for item in page.items if isinstance(item, Text)]
    number = next(text for text in texts if text.words == "⑥" and text.size > 12)
    name = next(text for text in texts if text.words.startswith("弁護士"))
    middles = [text.at.y - 0.38 * text.size for text in (number, name)]
    assert middles[0] == pytest.approx(middles[1])
    assert number.at.x + number.width < name.at.x


def test_a_bar_that_continues_is_as_large_as_where_it_begins(tmp_path: Path) -> None:
    made = book(fan(tmp_path, 4))
    parts, (bar,) = made.draft(Manner(bands=True), 0).parts, made.all_bars
    begun, again = (parts.bar(each, 400).lines for each in (bar, replace(bar, again=True)))
    assert [line.size for line in again] == [line.size for line in begun]


def test_no_question_is_so_large_that_only_then_its_last_line_is_very_short(tmp_path: Path) -> None:
    register = "desks:\n" + desk("a", "甲相談室", "phone: 03-5555-1111")
    flow = "title: 窓口\nflow:\n  - when: 若者の居場所をさがしている\n    go: [a]\n"
    made = book(notice_of(tmp_path, desks=register, flowchart=flow))
    parts, (bar,) = made.draft(Manner(bands=True), 0).parts, made.all_bars
    role, refused = parts.sheet.type.start, 0
    for width in range(60, 200, 5):
        plain, large = parts.bar(bar, width), parts.larger(bar, width, 1.4)
        left = [2 * end_of_last_line(each) - width for each in (plain, large) if each]
        if large and lines_of(large) > 1 and left[1] < 2.5 * 1.4 * role.at(0.0):
            assert left[0] < 2.5 * role.at(0.0)
        refused += large is None
    assert 0 < refused < 28
