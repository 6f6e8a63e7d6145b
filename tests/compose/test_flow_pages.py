"""Leaflet and poster: one page, every word, the largest type, nothing over anything else."""

from pathlib import Path

import pytest

from data_folder import loaded, notice_of
from flow_samples import composed, desk, fan, printed, shipped, shipped_chart
from leaflet.check.page import check_page
from leaflet.compose.qr import SMALLEST_SIDE
from leaflet.draw.dump import dump
from leaflet.draw.html import html
from leaflet.draw.text import text
from leaflet.page import Link, Rect, Tag, Text
from leaflet.page import Path as Ink
from leaflet.units import in_mm, mm

GOLDEN = Path(__file__).parents[1] / "golden"


def tags(tag: Tag) -> list[Tag]:
    return [tag, *(inner for kid in tag.kids if isinstance(kid, Tag) for inner in tags(kid))]


def test_the_shipped_leaflet_is_as_it_was(update_golden: bool) -> None:
    path = GOLDEN / "leaflet.dump"
    now = dump(shipped_chart("leaflet").document)
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


def test_the_reading_order_tells_where_each_question_leads() -> None:
    words = text(shipped_chart("leaflet").document)
    asked = words.index("書き込んだ相手に損害賠償を求めたい")
    answered = words.index("法テラス 0570-078374", asked)
    told = words.index("www.houterasu.or.jp", answered)
    assert asked < answered < told
    assert answered - asked < 60


def test_a_desk_is_read_once_with_a_heading_of_its_own() -> None:
    document = shipped_chart("leaflet").document
    marks = [tag.bookmark for tag in tags(document.reading) if tag.role == "H2"]
    assert marks.count("セーフライン") == 1
    assert marks[0] == "インターネット上の誹謗中傷やプライバシー侵害等のトラブルにあった"


def test_numbers_and_addresses_are_places_to_click() -> None:
    (page,) = shipped_chart("leaflet").document.pages
    uris = {item.uri for item in page.items if isinstance(item, Link)}
    assert {"tel:0570078374", "tel:0570003110", "https://www.ihaho.jp"} <= uris


def test_the_number_is_the_largest_thing_in_its_box() -> None:
    (page,) = shipped_chart("leaflet").document.pages
    sizes = {item.words: item.size for item in page.items if isinstance(item, Text)}
    assert sizes["0570-003-110"] > sizes["人権相談"] > sizes["www.jinken.go.jp"]


def test_no_type_is_smaller_than_the_sheet_allows() -> None:
    (page,) = shipped_chart("leaflet").document.pages
    assert min(item.size for item in page.items if isinstance(item, Text)) >= 8


def codes(page: object) -> list[float]:
    """Return the sides of the QR codes, in pt."""
    return [
        max(x for c in item.contours for x in (c.start[0], *(s[0] for s in c.steps if s)))
        * item.scale
        for item in page.items  # type: ignore[attr-defined]
        if isinstance(item, Ink) and len(item.contours) > 60
    ]


def test_a_poster_has_larger_type_and_codes_on_larger_paper() -> None:
    (small,) = shipped_chart("poster").document.pages
    (large,) = shipped_chart("poster", paper="A1").document.pages
    number = {
        page.size: item.size
        for page in (small, large)
        for item in page.items
        if isinstance(item, Text) and item.words == "0570-003-110"
    }
    assert number[large.size] > 1.5 * number[small.size]
    assert min(codes(large)) > 1.5 * min(codes(small)) > SMALLEST_SIDE


def test_a_code_is_a_tenth_of_the_distance_the_sheet_names() -> None:
    (page,) = shipped_chart("poster").document.pages
    assert len(codes(page)) == 8
    assert min(codes(page)) >= mm(18)


def test_what_does_not_fit_names_the_paper_on_which_it_would(tmp_path: Path) -> None:
    (misfit,) = composed(fan(tmp_path, 30, 5), "leaflet", paper="A5").misfits
    assert misfit.paper in {f"{size}横" for size in ("A4", "B4", "A3", "B3")}
    assert in_mm(misfit.over) > 1
    paper = misfit.paper.removesuffix("横")
    made = composed(fan(tmp_path, 30, 5), "leaflet", paper=paper)
    assert made.misfits == ()
    assert list(check_page(made.document)) == []


@pytest.mark.parametrize(("desks", "questions"), [(1, 1), (2, 1), (7, 3), (16, 4)])
def test_charts_nobody_has_seen_come_out_whole(desks: int, questions: int, tmp_path: Path) -> None:
    made = composed(fan(tmp_path, desks, questions), "poster")
    assert made.misfits == ()
    assert list(check_page(made.document)) == []


def test_a_desk_without_a_number_or_a_code_is_printed(tmp_path: Path) -> None:
    notice = notice_of(
        tmp_path,
        desks="desks:\n"
        + desk("a", "市役所の相談室", "visit: 市役所2階 5番窓口", "fax: 03-5555-0101")
        + desk("b", "教育相談", "email: soudan@a.example", "post: 〒100-0001 千代田1-1"),
        flowchart="title: 窓口\nlegend: [対面, メール]\nflow:\n  - when: 話をしたい\n"
        "    go: [{desk: a, for: 昼間}, {desk: b, for: 夜}]\n",
    )
    made = composed(notice)
    (page,) = made.document.pages
    assert list(check_page(made.document)) == []
    words = printed(page)
    for each in ("市役所2階 5番窓口", "FAX", "03-5555-0101", "soudan@a.example", "昼間", "夜"):
        assert each in words


def test_a_way_back_is_told_in_words(tmp_path: Path) -> None:
    notice, _report = loaded(
        tmp_path,
        desks="desks:\n" + desk("a", "相談室", "phone: 110"),
        flowchart="title: 窓口\nflow:\n  - when: 困っている\n    id: top\n    then:\n"
        "      - when: 電話したい\n        go: [a]\n"
        "      - when: まだ迷う\n        then: [{goto: top}]\n",
    )
    assert notice is not None
    made = composed(notice)
    assert "→ 「困っている」へ" in text(made.document)
    assert list(check_page(made.document)) == []


def test_grey_keeps_contrast_and_loses_colour() -> None:
    from leaflet.compose.mono import in_greys

    document = in_greys(shipped_chart("poster").document)
    inks = {
        ink
        for page in document.pages
        for item in page.items
        for ink in (
            [item.ink] if isinstance(item, Text) else [item.fill] if isinstance(item, Ink) else []
        )
        if ink
    }
    assert all(ink.red == ink.green == ink.blue for ink in inks)
    assert list(check_page(document)) == []


def test_boxes_keep_apart(tmp_path: Path) -> None:
    (page,) = composed(fan(tmp_path, 12, 4), "poster").document.pages
    frames = [
        Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        for item in page.items
        if isinstance(item, Ink) and item.stroke and item.fill
        for xs, ys in [_corners(item)]
    ]
    assert len(frames) == 12 + 4 + 1
    for number, one in enumerate(frames):
        for other in frames[:number]:
            apart_across = one.right < other.x or other.right < one.x
            assert apart_across or one.bottom < other.y or other.bottom < one.y


def _corners(item: Ink) -> tuple[list[float], list[float]]:
    xs, ys = [], []
    for contour in item.contours:
        for step in (contour.start, *contour.steps):
            xs += step[0::2]
            ys += step[1::2]
    return xs, ys


@pytest.mark.parametrize("layout", ["leaflet", "poster"])
def test_furigana_stands_over_every_kanji_word_when_asked_for(layout: str) -> None:
    made = composed(shipped(), layout, ruby="all")
    assert made.misfits == ()
    assert list(check_page(made.document)) == []
    assert "ひぼう" in printed(made.document.pages[0])


def test_an_arrow_is_words_where_nothing_stands_at_places() -> None:
    document = shipped_chart("leaflet").document
    assert "<span>→ 人権相談 0570-003-110</span>" in html(document)
    assert "\n    → 人権相談 0570-003-110\n" in text(document)
