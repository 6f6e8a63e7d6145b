"""Bands as ink: questions that lead to one desk, each with an arrow that says so."""

from pathlib import Path

import pytest

from flow_samples import book, composed, fan, printed, shipped_chart
from leaflet.compose.flow.banded import Banded
from leaflet.compose.flow.cells import BarArrow, Heading, Placed
from leaflet.compose.flow.drawn import spined_frame
from leaflet.compose.flow.manner import Manner
from leaflet.page import Ink, Link, Point, Rect, Text, box
from leaflet.units import mm


def test_a_question_that_shares_a_desk_has_an_arrow_that_is_a_link_to_it() -> None:
    (page,) = shipped_chart("leaflet", style="bands", landscape=True).document.pages
    links = [item for item in page.items if isinstance(item, Link) and item.uri == "#desk-ihaho"]
    arrows = [link for link in links if link.area.width < mm(5)]
    assert [link.says for link in arrows] == ["② 違法・有害情報相談センター"]


def test_each_desk_has_its_number(tmp_path: Path) -> None:
    (page,) = composed(fan(tmp_path, 4, 2), style="bands").document.pages
    assert [printed(page).count(number) for number in "①②③④⑤"] == [1, 1, 1, 1, 0]


@pytest.mark.parametrize("heading", ["right", "down"])
def test_an_arrowhead_is_in_the_middle_of_the_gap(tmp_path: Path, heading: Heading) -> None:
    draft = book(fan(tmp_path, 2)).draft(Manner(bands=True), 0)
    tip, gap = Point(200, 200), draft.parts.bands.arrow
    (item,) = Banded().page([], [BarArrow(tip, heading)], draft.parts, draft.style)
    head = box(item)
    if heading == "right":
        assert head.x - (tip.x - gap) == pytest.approx(tip.x - head.right)
        assert head.y + head.height / 2 == pytest.approx(tip.y)
    else:
        assert head.y - (tip.y - gap) == pytest.approx(tip.y - head.bottom)
        assert head.x + head.width / 2 == pytest.approx(tip.x)


def test_a_question_with_a_spine_fills_its_area_and_the_spine(tmp_path: Path) -> None:
    style = book(fan(tmp_path, 2)).draft(Manner(bands=True), 0).style
    frame = spined_frame(Rect(10, 20, 100, 30), [Rect(10, 20, 8, 90)], style, Ink(0, 0, 0))
    rule = frame.stroke.width if frame.stroke else 0.0
    assert [*box(frame)] == pytest.approx([*Rect(10, 20, 100, 90).grown(rule / 2)])


def test_names_of_desks_side_by_side_are_on_one_line_near_the_top_of_their_boxes(
    tmp_path: Path,
) -> None:
    made = book(fan(tmp_path, 2))
    draft = made.draft(Manner(bands=True), 0)
    desks = [*made.bars(bands=True)[0].desks()]
    boxes = [
        Placed(each, Rect(300 * at, 0, 280, high), draft.parts.box(each.key, 280, upright=True))
        for at, (each, high) in enumerate(zip(desks, (200, 400), strict=True))
    ]
    items = list(Banded().page(boxes, [], draft.parts, draft.style))
    first, second = (
        item.at.y for item in items if isinstance(item, Text) and "相談室" in item.words
    )
    assert first == second
    assert first < 100
