"""A session tries the former arrangement first; what it takes is what fits."""

from dataclasses import replace
from pathlib import Path

import pytest

from flow_samples import book, composed, fan
from leaflet.compose.flow.former import Choice
from leaflet.compose.flow.manner import Manner
from leaflet.compose.furigana import Reader
from leaflet.compose.job import Composed, Job
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.page import Document, Link
from leaflet.press import Shared, press_plate, typesetter_of
from leaflet.report import Report
from leaflet.resources import folder
from leaflet.units import mm

EDITIONS = Path(__file__).parents[2] / "editions"
SHEETS = folder("layouts")


def notice(name: str) -> Notice:
    found = load(EDITIONS / name, Report())
    assert found is not None
    return found


def pressed(data: Notice, former: object = None) -> Composed:
    report, shared = Report(), Shared(typesetter_of(data), former=former)
    made = press_plate("leaflet", data, Sheets(), Wishes(), report, shared)
    assert made is not None
    assert not report.refused
    return made.composed


def words(document: Document) -> str:
    items = (item for page in document.pages for item in page.items)
    return "".join(item.words for item in items if hasattr(item, "words"))


@pytest.mark.parametrize("name", ["town", "dv"])
def test_the_former_arrangement_makes_the_same_page_of_the_same_words(name: str) -> None:
    data = notice(name)
    first = pressed(data)
    again = pressed(data, first.arrangement)
    assert again.document == first.document
    assert again.as_before
    assert not first.as_before


def test_a_chart_below_a_band_of_emergencies_is_arranged_as_before() -> None:
    data = notice("disaster")
    reader = Reader(data.readings, "none")
    job = Job(data, Wishes(), reader.read, layout="leaflet")
    sheet = LAYOUTS["leaflet"].read_sheet("leaflet", Sheets(), Report())
    sheet = replace(sheet, style="chart")
    first = LAYOUTS["leaflet"].compose(job, sheet)
    again = LAYOUTS["leaflet"].compose(replace(job, former=first.arrangement), sheet)
    assert again.document == first.document
    assert again.as_before


def test_another_flow_is_arranged_anew_where_the_former_way_does_not_hold_it() -> None:
    again = pressed(notice("foreign"), pressed(notice("town")).arrangement)
    assert words(again.document)
    assert not again.as_before


def test_a_changed_name_reaches_the_page_that_is_arranged_as_before() -> None:
    data = notice("town")
    assert data.flowchart is not None
    title = data.flowchart.title
    spans = (replace(title.spans[0], text="あたらしい題名"),)
    flow = replace(data.flowchart, title=replace(title, spans=spans))
    again = pressed(replace(data, flowchart=flow), pressed(data).arrangement)
    assert again.as_before
    assert "あたらしい題名" in words(again.document)


@pytest.mark.parametrize("desks", [2, 10])
def test_codes_grow_as_far_as_there_is_room(desks: int, tmp_path: Path) -> None:
    made = book(fan(tmp_path, desks, 2), "poster", "A3")
    for brief in (False, True):
        for chart, manner in made.charts(Manner(brief=brief), -99.0):
            small = Choice(made, chart, manner, chart.merit)
            side = small.with_larger_codes().draft.parts.code_side
            sheet = small.draft.sheet.distance
            asked = made.draft(replace(manner, reach=1.0), chart.step).parts.code_side
            assert sheet.least / 10 <= small.draft.parts.code_side < side <= asked
            assert desks > 2 or side >= sheet.near / 10


def test_where_codes_would_be_too_small_the_flow_is_arranged_otherwise() -> None:
    document = composed(notice("online"), "poster").document
    links = [item for page in document.pages for item in page.items if isinstance(item, Link)]
    sides = [link.area.width for link in links if link.area.width == link.area.height]
    assert sides
    assert min(sides) >= mm(30)
