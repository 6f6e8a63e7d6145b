"""Leaflet and poster: one page, every word, the largest type, nothing over anything else."""

from pathlib import Path
from typing import Literal

import pytest

from data_folder import notice_of
from dump import dump
from flow_samples import composed, desk, fan, printed, shipped, shipped_chart
from leaflet.check.page import check_page
from leaflet.compose.job import Overfull
from leaflet.page import Text

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
@pytest.mark.parametrize("style", ["chart", "bands"])
def test_every_word_of_the_flow_is_printed(layout: str, style: Literal["chart", "bands"]) -> None:
    chart = shipped().flowchart
    assert chart is not None
    made = shipped_chart(layout, style=style)
    assert made.misfits == ()
    assert list(check_page(made.document)) == []
    words = "".join(printed(page) for page in made.document.pages)
    for step in chart.steps():
        assert step.when.plain in words
        for arrow in step.go:
            assert arrow.desk.name.plain in words
            for contact in arrow.desk.contacts:
                assert words.count(contact.value.text) == 1
    for line in (chart.title, *chart.legend, *chart.notes):
        assert line.plain in words


def test_no_type_is_smaller_than_the_sheet_allows() -> None:
    (page,) = shipped_chart("leaflet").document.pages
    assert min(item.size for item in page.items if isinstance(item, Text)) >= 8


def test_what_does_not_fit_on_one_page_has_its_summaries_on_the_back(tmp_path: Path) -> None:
    summary = "    summary: " + "相談の内容に応じて担当の窓口をご案内します。" * 12 + "\n"
    steps = "".join(f"      - when: 質問{n}\n        go: [d{n}]\n" for n in range(9))
    notice = notice_of(
        tmp_path,
        edition="as_of: 2026-07-01\npublisher: 市",
        desks="desks:\n"
        + "".join(
            desk(f"d{n}", f"第{n}相談室", f"phone: 03-5555-000{n}", more=summary) for n in range(9)
        ),
        flowchart=f"title: 窓口\nflow:\n  - when: 困っている\n    then:\n{steps}",
    )
    made = composed(notice)
    assert made.misfits == ()
    assert list(check_page(made.document)) == []
    front, *back = made.document.pages
    words = "".join(map(printed, back))
    assert "担当" not in printed(front)
    assert "つづきは" in printed(front)
    assert words.count("相談の内容") == 9 * 12
    assert "③第2相談室" in words


def test_a_large_flow_goes_on_to_further_pages(tmp_path: Path) -> None:
    made = composed(fan(tmp_path, 24, 6), "poster")
    assert made.misfits == ()
    assert list(check_page(made.document)) == []
    assert len(made.document.pages) > 1
    words = [printed(page) for page in made.document.pages]
    assert "（つづき）" in words[1]
    assert all(sum(f"第{n}相談室" in page for page in words) == 1 for n in range(24))


@pytest.mark.parametrize("layout", ["leaflet", "poster"])
def test_what_no_paper_holds_is_refused_with_its_count(layout: str, tmp_path: Path) -> None:
    (overfull,) = composed(fan(tmp_path, 500, 20), layout).misfits
    assert overfull == Overfull(overfull.origin, layout, 500, 21, "")


def test_the_paper_named_by_a_refusal_holds_the_flow(tmp_path: Path) -> None:
    notice = fan(tmp_path, 60, 10)
    (overfull,) = composed(notice, "leaflet", paper="A5").misfits
    assert isinstance(overfull, Overfull)
    assert (
        composed(notice, paper=overfull.paper[:-1], landscape=overfull.paper[-1] == "横").misfits
        == ()
    )


@pytest.mark.parametrize("layout", ["leaflet", "poster"])
def test_furigana_is_over_every_kanji_word_when_asked_for(layout: str) -> None:
    made = shipped_chart(layout, ruby="all")
    assert made.misfits == ()
    assert list(check_page(made.document)) == []
    assert "ひぼう" in "".join(map(printed, made.document.pages))


@pytest.mark.parametrize(
    ("word", "doubt"),
    [
        ("電話", None),
        ("ホームページ", None),  # a channel without a pictogram
        ("メエル", "no channel. “メエル” → did you mean メール?"),
        ("ご相談", "no channel. Possible keys: 対面, 電話"),
        ("メールアドレス", "no pictogram; type メール"),
        ("メール, チャット", "No desk on this page has the channel “メール, チャット”"),
        ("電話・メール", "Put a half-width comma and a space between two words: 電話, メール"),
    ],
)
def test_a_word_of_the_legend_that_is_no_channel_or_no_desks_is_doubted_in_its_place(
    tmp_path: Path, word: str, doubt: str | None
) -> None:
    desks = desk("a", "相談室", "phone: 0120-007-110", "url: https://a.example/")
    flow = "title: 窓口\nflow: [{when: 困っている, go: [a]}]\n"
    made = composed(
        notice_of(tmp_path, desks=f"desks:\n{desks}", flowchart=f"legend: [電話, {word}]\n{flow}")
    )
    said = [(where.line, where.column, message) for where, message in made.doubts]
    if doubt is None:
        assert said == []
    else:
        ((line, column, message),) = said
        assert (line, column) == (1, 14)
        assert doubt in message
