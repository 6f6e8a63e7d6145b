"""Emergencies in red, where the sheet says so: a band at the head, or a column."""

from functools import partial
from pathlib import Path

from data_folder import notice_of
from flow_samples import book, composed, desk, emergencies, printed
from leaflet.compose.flow.alarm import Alarm
from leaflet.compose.flow.manner import Manner
from leaflet.compose.parts.size_search import STEPS
from leaflet.model.load import load
from leaflet.page import Link, Page, Size, Tag, Text
from leaflet.page import Path as Outline
from leaflet.report import Report

ALARM = (179, 33, 0)  # themes.yaml: official


def grounds(page: Page) -> list[tuple[float, float]]:
    """Return the left and right edges of what is filled with the ink of emergencies."""
    filled = [i for i in page.items if isinstance(i, Outline) and i.fill == ALARM]
    return [(left, right) for left, _top, right, _bottom in (item.hull for item in filled)]


def test_the_band_is_as_wide_as_the_page_and_its_desks_can_be_called(tmp_path: Path) -> None:
    made = composed(emergencies(tmp_path), "poster", style="bands")
    (page,) = made.document.pages
    left, right = max(grounds(page), key=lambda each: each[1] - each[0])
    assert right - left > 0.9 * page.size.width
    assert "命が危ない" in printed(page)
    assert {"tel:110", "tel:119"} <= {i.uri for i in page.items if isinstance(i, Link)}


def test_desks_in_bands_below_each_other_begin_on_one_line(tmp_path: Path) -> None:
    steps = {"話したい": "soft", "命が危ない": "police", "けがや病気で動けない": "fire"}
    flow = "".join(f"  - when: {when}\n    go: [{go}]\n" for when, go in steps.items())
    both = emergencies(tmp_path, f"title: 窓口\nflow:\n{flow}")
    made = composed(both, "poster")
    texts = [item for item in made.document.pages[0].items if isinstance(item, Text)]
    left = {item.words: item.at.x for item in texts}
    assert left["警察"] == left["消防"]


def test_a_number_begins_in_the_middle_of_a_wide_box_not_far_from_its_name(tmp_path: Path) -> None:
    parts = book(emergencies(tmp_path), "poster").draft(Manner(bands=True), 0).parts
    (block,) = parts.urgent(["desk police"], 1000)
    (x,) = [i.at.x for i in block.items if isinstance(i, Text) and i.words == "110"]
    assert 500 < x < 600


def test_a_number_begins_further_right_where_its_box_is_lower_then(tmp_path: Path) -> None:
    summary = "    summary: " + 8 * "けがをした、追いかけられている。" + "\n"
    police = desk("police", "警察", "phone: 110", more=summary)
    flow = "title: 窓口\nflow:\n  - when: 命が危ない\n    go: [police]\n"
    notice = notice_of(tmp_path, desks=f"desks:\n{police}", flowchart=flow)
    parts = book(notice, "poster").draft(Manner(bands=True), 0).parts
    (block,) = parts.urgent(["desk police"], 700)
    (x,) = [i.at.x for i in block.items if isinstance(i, Text) and i.words == "110"]
    assert x > 600


def test_questions_that_lead_to_emergencies_only_are_in_the_band(tmp_path: Path) -> None:
    questions = """\
title: 窓口
flow:
  - when: 話したい
    go: [soft]
  - when: 緊急のとき
    then:
      - when: 火事、けが
        go: [fire]
      - when: 事件、事故
        go: [police]
"""
    both = emergencies(tmp_path, questions)
    draft = book(both, "poster", "A3").draft(Manner(bands=True), 0)
    assert [bar.step.when.plain for bar in draft.head] == ["緊急のとき"]
    (band,) = draft.bands
    texts = {item.words: item.at for item in band.items if isinstance(item, Text)}
    assert texts["火事、けが"].y == texts["事件、事故"].y < texts["119"].y == texts["110"].y
    (situation,) = band.reading
    assert [kid.role for kid in situation.kids if isinstance(kid, Tag)].count("Sect") == 2


def test_the_words_are_above_the_desks_where_the_band_is_lower_then(tmp_path: Path) -> None:
    words = emergencies(tmp_path)
    tops = []
    for paper in ("A3", "300x900mm"):
        draft = book(words, "poster", paper).draft(Manner(bands=True), 4)
        (band,) = draft.bands
        texts = {item.words: item.at for item in band.items if isinstance(item, Text)}
        tops.append(texts["命が危ない"].y < texts["警察"].y)
    assert tops == [False, True]


def test_words_are_larger_where_the_numbers_remain_as_large_and_take_no_more_than_they_need(
    tmp_path: Path,
) -> None:
    draft = book(emergencies(tmp_path), "poster", "900x300mm").draft(Manner(bands=True), 4)
    parts, role, width = draft.parts, draft.sheet.type.start, draft.frame.width
    (band,) = Alarm(parts, draft.head, draft.style).bands(width)
    texts = {item.words: item for item in band.items if isinstance(item, Text)}
    words = texts["命が危ない"]
    assert words.size > role.at(parts.setter.ease)
    assert words.at.x + words.width < texts["警察"].at.x < words.width + 0.1 * width
    assert texts["110"].size > 2 * draft.sheet.type.number.at(parts.setter.ease)


def test_hours_wider_than_their_short_number_stay_on_one_line() -> None:
    dv = load(Path(__file__).parents[2] / "editions" / "dv", Report())
    assert dv is not None
    (page, *_back) = composed(dv, "poster").document.pages
    texts = {i.words for i in page.items if isinstance(i, Text) and i.words.startswith("(24時間")}
    assert texts == {"(24時間年中無休)", "(24時間受付)"}


def test_a_long_situation_leaves_its_desks_most_of_the_band(tmp_path: Path) -> None:
    long = "いますぐに助けがほしいとき、命が危ないと感じるとき、けがや病気で動けないとき"
    desks = desk("soft", "相談室", "phone: 03-5555-1111") + desk("police", "警察", "phone: 110")
    flow = f"title: 窓口\nflow:\n  - when: 話したい\n    go: [soft]\n  - when: {long}\n"
    both = notice_of(tmp_path, desks="desks:\n" + desks, flowchart=flow + "    go: [police]\n")
    draft = book(both, "poster", "A3").draft(Manner(bands=True), 0)
    (band,) = draft.bands
    lines = [i.width for i in band.items if isinstance(i, Text) and i.words in long]
    share = draft.sheet.bands.rules.emergency
    assert 0.7 * share < max(lines) / draft.frame.width <= share
    ground, *frames = [i.hull for i in band.items if isinstance(i, Outline) and i.fill]
    white = [frame for frame in frames if frame.width > draft.frame.width / 3]
    assert all(ground.y < frame.y and frame.bottom < ground.bottom for frame in white)
    assert white


def test_on_a_lying_banner_emergencies_are_a_column_beside_the_flow(tmp_path: Path) -> None:
    made = composed(emergencies(tmp_path), "poster", paper="900x300mm")
    (page,) = made.document.pages
    left, right = max(grounds(page), key=lambda each: each[1] - each[0])
    texts = {item.words: item for item in page.items if isinstance(item, Text)}
    assert right - left < 0.3 * page.size.width
    assert all(left < texts[words].at.x < right for words in ("命が危ない", "110", "119"))
    assert texts["相談室"].at.x > right
    assert texts["110"].size > 1.4 * texts["03-5555-1111"].size


def test_words_have_all_of_a_column_of_any_width(tmp_path: Path) -> None:
    drafts = partial(book(emergencies(tmp_path), "poster", "900x300mm").draft, Manner(bands=True))
    draft, width = next(
        (draft, width / 7)
        for draft in map(drafts, range(STEPS))
        for width in range(2000, 4000)
        if width / 7 > (width / 7 - 2 * draft.parts.boxes.across) + 2 * draft.parts.boxes.across
    )
    column = Alarm(draft.parts, draft.head, draft.style).column(Size(width, 700))
    texts = {item.words: item.at.y for item in column.items if isinstance(item, Text)}
    assert texts["命が危ない"] < texts["警察"]
