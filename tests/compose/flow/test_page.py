"""Leaflet and poster: one page, every word, the largest type, nothing over anything else."""

from pathlib import Path

import pytest

from data_folder import notice_of
from flow_samples import composed, desk, fan, printed, shipped, shipped_chart
from leaflet.check.page import check_page
from leaflet.draw.dump import dump
from leaflet.page import Text
from leaflet.units import in_mm

GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.mark.parametrize("layout", ["leaflet", "poster"])
def test_the_shipped_chart_is_as_it_was(layout: str, update_golden: bool) -> None:
    path = GOLDEN / f"{layout}.dump"
    now = dump(shipped_chart(layout).document)
    if update_golden:
        path.write_text(now, encoding="utf-8")
    assert now == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("layout", "wishes"),
    [
        ("leaflet", {}),
        ("leaflet", {"landscape": False}),
        ("leaflet", {"paper": "B4"}),
        ("poster", {}),
        ("poster", {"paper": "A4", "landscape": False}),
        ("poster", {"paper": "A1"}),
        ("poster", {"paper": "B2", "landscape": False}),
        ("poster", {"paper": "400x900mm"}),
        ("poster", {"paper": "A0"}),
    ],
)
def test_no_rule_finds_fault_with_the_shipped_chart_on_any_paper(
    layout: str, wishes: dict[str, object]
) -> None:
    made = shipped_chart(layout, **wishes)
    assert made.misfits == ()
    assert list(check_page(made.document)) == []


@pytest.mark.parametrize("layout", ["leaflet", "poster"])
def test_every_word_of_the_chart_is_printed_once(layout: str) -> None:
    notice = shipped()
    chart = notice.flowchart
    assert chart is not None
    (page,) = shipped_chart(layout).document.pages
    words = printed(page)
    for step in chart.steps():
        assert step.when.plain in words
        for arrow in step.go:
            assert words.count(arrow.desk.name.plain) == 1
            for contact in arrow.desk.contacts:
                assert contact.value.text in words
    for line in (chart.title, *chart.legend, *chart.notes):
        assert line.plain in words


def test_no_type_is_smaller_than_the_sheet_allows() -> None:
    (page,) = shipped_chart("leaflet").document.pages
    assert min(item.size for item in page.items if isinstance(item, Text)) >= 8


def test_what_does_not_fit_names_the_paper_on_which_it_would(tmp_path: Path) -> None:
    (misfit,) = composed(fan(tmp_path, 30, 5), "leaflet", paper="A5").misfits
    assert misfit.paper in {f"{size}横" for size in ("A4", "B4", "A3", "B3")}
    assert in_mm(misfit.over) > 1
    paper = misfit.paper.removesuffix("横")
    made = composed(fan(tmp_path, 30, 5), "leaflet", paper=paper)
    assert made.misfits == ()
    assert list(check_page(made.document)) == []


def test_contacts_too_wide_for_their_boxes_name_the_paper_too(tmp_path: Path) -> None:
    url = f"url: https://{'x' * 60}.jp"
    steps = "".join(f"      - when: 質問{n}\n        go: [d{n}]\n" for n in range(6))
    notice = notice_of(
        tmp_path,
        desks="desks:\n" + "".join(desk(f"d{n}", f"第{n}相談室", url) for n in range(6)),
        flowchart=f"title: 窓口\nflow:\n  - when: 困っている\n    then:\n{steps}",
    )
    misfits = composed(notice, paper="A5").misfits
    assert {misfit.words for misfit in misfits} == {url.removeprefix("url: ")}
    (paper,) = {misfit.paper for misfit in misfits}
    assert composed(notice, paper=paper.removesuffix("横")).misfits == ()


@pytest.mark.parametrize("layout", ["leaflet", "poster"])
def test_furigana_stands_over_every_kanji_word_when_asked_for(layout: str) -> None:
    made = composed(shipped(), layout, ruby="all")
    assert made.misfits == ()
    assert list(check_page(made.document)) == []
    assert "ひぼう" in printed(made.document.pages[0])
