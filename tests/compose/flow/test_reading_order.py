"""The flow as it is read aloud: nothing depends on seeing an arrow."""

from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest

from data_folder import loaded
from flow_samples import composed, desk, shipped_chart
from leaflet.check.page import check_page
from leaflet.draw.text import text
from leaflet.page import Link

STYLES: tuple[Literal["chart", "bands"], ...] = ("chart", "bands")


@pytest.mark.parametrize("style", STYLES)
def test_a_desk_is_read_below_the_question_that_leads_to_it(
    style: Literal["chart", "bands"],
) -> None:
    words = text(shipped_chart("leaflet", style=style).document)
    asked = words.index("書き込んだ相手に損害賠償を求めたい")
    answered = words.index("「総合案内所」法テラス", asked)
    assert asked < answered < words.index("0570-078374", answered)
    assert answered - asked < 80


@pytest.mark.parametrize("style", STYLES)
def test_headings_skip_no_level(style: Literal["chart", "bands"]) -> None:
    found = list(shipped_chart("leaflet", style=style).document.reading.walk())
    levels = [int(tag.role[1]) for tag in found if tag.role in {"H1", "H2", "H3", "H4", "H5"}]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(levels) == 1 + 10 + 8  # the title, all steps, all desks


@pytest.mark.parametrize("style", STYLES)
def test_an_answer_given_elsewhere_is_a_link_to_its_desk(
    style: Literal["chart", "bands"],
) -> None:
    document = shipped_chart("leaflet", style=style).document
    ids = [tag.id for tag in document.reading.walk() if tag.id]
    assert len(ids) == len(set(ids)) == 10 + 8
    links = [
        item.uri[1:]
        for page in document.pages
        for item in page.items
        if isinstance(item, Link) and item.uri.startswith("#")
    ]
    assert set(links) == {"desk-ihaho", "desk-safeline"}
    assert set(links) <= set(ids)


@pytest.mark.parametrize("style", STYLES)
def test_a_way_back_is_reported_in_words(tmp_path: Path, style: Literal["chart", "bands"]) -> None:
    notice, _report = loaded(
        tmp_path,
        desks="desks:\n" + desk("a", "相談室", "phone: 110"),
        flowchart="title: 窓口\nflow:\n  - when: 困っている\n    id: top\n    then:\n"
        "      - when: 電話したい\n        go: [a]\n"
        "      - when: まだ迷う\n        then: [{goto: top}]\n",
    )
    assert notice is not None
    made = composed(notice, style=style)
    assert "「困っている」へ" in text(made.document)
    assert next(t.bookmark for t in made.document.reading.walk() if t.role == "H2") == "困っている"
    assert list(check_page(made.document)) == []


def test_no_words_for_an_arrow_begin_with_an_arrow() -> None:
    for style in STYLES:
        found = list(shipped_chart("leaflet", style=style).document.reading.walk())
        assert not any(tag.alt.startswith("→") for tag in found)
