"""How closely a page is set: closer to save one."""

from pathlib import Path

from flow_samples import composed
from leaflet.compose.flow.density import settings
from leaflet.compose.flow.sheet import FlowSheet
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.model.load import load
from leaflet.report import Report

EDITIONS = Path(__file__).parents[2] / "editions"


def sheet_of(layout: str) -> FlowSheet:
    sheet = LAYOUTS[layout].read_sheet(layout, Sheets(), Report())
    assert isinstance(sheet, FlowSheet)
    return sheet


def floors(sheet: FlowSheet) -> list[float]:
    types = sheet.type
    return [role.smallest for role in (types.number, types.question, types.name, types.summary)]


def test_a_page_that_is_set_closer_has_what_is_read_first_as_large_as_any() -> None:
    plain, close = settings(sheet_of("poster"))
    assert close.margins.left < plain.margins.left
    assert close.bands.measures.row < plain.bands.measures.row
    assert close.distance == plain.distance
    assert close.type.foot.smallest < plain.type.foot.smallest
    assert floors(close) == floors(plain)


def test_a_leaflet_is_set_as_its_sheet_says() -> None:
    assert [*settings(sheet_of("leaflet"))] == [sheet_of("leaflet")]


def test_what_is_a_little_too_much_for_a_page_is_set_closer_on_one() -> None:
    notice = load(EDITIONS / "foreign", Report())
    assert notice is not None
    assert len(composed(notice, "poster").document.pages) == 1
