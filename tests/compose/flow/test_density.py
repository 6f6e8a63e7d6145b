"""How closely a page is set: closer to save one, and in larger type on the wall of a hall."""

from pathlib import Path

import pytest

from flow_samples import composed
from leaflet import resources
from leaflet.compose.flow.density import has_room, settings
from leaflet.compose.flow.sheet import FlowSheet
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.paper import paper_size
from leaflet.model.load import load
from leaflet.report import Report

EDITIONS = Path(__file__).parents[2] / "editions"


def sheet_of(layout: str) -> FlowSheet:
    path = resources.folder("layouts") / f"{layout}.yaml"
    sheet = LAYOUTS[layout].read_sheet(path, "sheet", Report())
    assert isinstance(sheet, FlowSheet)
    return sheet


def floors(sheet: FlowSheet) -> list[float]:
    types = sheet.type
    return [role.smallest for role in (types.number, types.question, types.name, types.summary)]


def test_a_page_that_is_set_closer_has_what_is_read_first_as_large_as_any() -> None:
    plain, close = settings(sheet_of("poster"), paper_size("A3"))
    assert close.saving
    assert close.sheet.margins.left < plain.sheet.margins.left
    assert close.sheet.bands.measures.row < plain.sheet.bands.measures.row
    assert close.sheet.distance == plain.sheet.distance
    assert close.sheet.type.foot.smallest < plain.sheet.type.foot.smallest
    assert floors(close.sheet) == floors(plain.sheet)


def test_a_leaflet_is_set_as_its_sheet_says() -> None:
    assert [way.sheet for way in settings(sheet_of("leaflet"), paper_size("A3"))] == [
        sheet_of("leaflet")
    ]


@pytest.mark.parametrize(("paper", "factor"), [("B2", 1.0), ("A1", 1.2), ("A0", 1.2)])
def test_a_flow_on_the_wall_of_a_hall_is_larger_if_it_can_be(paper: str, factor: float) -> None:
    sheet = sheet_of("poster")
    first, closer, *larger = settings(sheet, paper_size(paper))
    assert (first.sheet, closer.saving) == (sheet, True)
    assert [way.far for way in larger] == [True] * (factor > 1)
    other = (larger or [closer])[0]
    assert floors(other.sheet) == pytest.approx([factor * each for each in floors(sheet)])
    assert other.sheet.type.title == sheet.type.title


@pytest.mark.parametrize(
    ("ease", "full", "room"),
    [(0.0, 0.7, True), (0.0, 1.0, False), (0.1, 0.9, True), (0.5, 0.1, False)],
)
def test_there_is_room_for_larger_type_beside_what_is_small(
    ease: float, full: float, room: bool
) -> None:
    assert has_room(sheet_of("poster"), ease, full) == room


def test_what_is_a_little_too_much_for_a_page_is_set_closer_on_one() -> None:
    notice = load(EDITIONS / "foreign", Report())
    assert notice is not None
    assert len(composed(notice, "poster").document.pages) == 1
