"""A session tries the former arrangement first; what it takes is what fits."""

from dataclasses import replace
from pathlib import Path

import pytest

from flow_samples import book, fan
from leaflet.compose.flow.former import Choice
from leaflet.compose.furigana import Reader
from leaflet.compose.job import Job, Warm
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.wishes import Wishes
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.page import Document
from leaflet.press import Shared, press, typesetter_of
from leaflet.report import Report
from leaflet.resources import folder

EDITIONS = Path(__file__).parents[2] / "editions"
SHEETS = folder("layouts")


def notice(name: str) -> Notice:
    found = load(EDITIONS / name, Report())
    assert found is not None
    return found


def pressed(data: Notice, warm: Warm | None, layout: str = "leaflet") -> Document:
    report, shared = Report(), Shared(typesetter_of(data), warm=warm)
    document = press(layout, data, SHEETS, "layouts", Wishes(), report, shared)
    assert document is not None
    assert not report.refused
    return document


@pytest.mark.parametrize("name", ["town", "dv"])
def test_the_former_arrangement_makes_the_same_page_of_the_same_words(name: str) -> None:
    data = notice(name)
    warm = Warm()
    first = pressed(data, warm)
    assert not warm.taken
    warm.hasty = True
    assert pressed(data, warm) == first
    assert warm.taken


def test_a_chart_below_a_band_of_emergencies_is_arranged_as_before() -> None:
    data, warm = notice("disaster"), Warm()
    reader = Reader(data.readings, "none")
    job = Job(data, Wishes(), reader.read, layout="leaflet", warm=warm)
    sheet = LAYOUTS["leaflet"].read_sheet(SHEETS / "leaflet.yaml", "sheet", Report())
    sheet = replace(sheet, style="chart")
    first = LAYOUTS["leaflet"].compose(job, sheet)
    warm.hasty = True
    assert LAYOUTS["leaflet"].compose(job, sheet).document == first.document
    assert warm.taken


def test_a_page_set_in_no_haste_is_that_of_a_build() -> None:
    data = notice("town")
    warm = Warm()
    pressed(notice("dv"), warm)
    assert pressed(data, warm) == pressed(data, None)
    assert not warm.taken


def test_another_flow_is_arranged_anew_where_the_former_way_does_not_hold_it() -> None:
    warm = Warm()
    pressed(notice("town"), warm)
    warm.hasty = True
    document = pressed(notice("prefecture"), warm)
    words = {item.words for page in document.pages for item in page.items if hasattr(item, "words")}
    assert words


def test_a_changed_name_reaches_the_page_that_is_arranged_as_before() -> None:
    data = notice("town")
    warm = Warm()
    pressed(data, warm)
    warm.hasty = True
    assert data.flowchart is not None
    title = data.flowchart.title
    spans = (replace(title.spans[0], text="あたらしい題名"),)
    flow = replace(data.flowchart, title=replace(title, spans=spans))
    document = pressed(replace(data, flowchart=flow), warm)
    assert warm.taken
    texts = [item.words for page in document.pages for item in page.items if hasattr(item, "words")]
    assert "あたらしい題名" in "".join(texts)


@pytest.mark.parametrize("desks", [2, 10])
def test_codes_grow_as_far_as_there_is_room(desks: int, tmp_path: Path) -> None:
    made = book(fan(tmp_path, desks, 2), "poster", "A3")
    for brief in (False, True):
        for chart, manner in made.charts(brief=brief, merit=-99.0):
            small = Choice(made, chart, manner, chart.merit)
            side = small.with_larger_codes().draft.parts.code_side
            sheet = small.draft.sheet.distance
            asked = made.draft(replace(manner, reach=1.0), chart.step).parts.code_side
            assert sheet.least / 10 <= small.draft.parts.code_side < side <= asked
            assert desks > 2 or side >= sheet.near / 10
