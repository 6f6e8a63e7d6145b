"""A chart whose lines were changed is found; the shapes of a page are what they look like."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from check.file.proofs import judged, made, pressed, said, sheets_with, shipped
from check.file.stream import Sheet, edited, on_page
from data_folder import notice_of
from leaflet.check.file import prove
from leaflet.check.file.evidence import NoticeTexts
from leaflet.check.file.printed import read_pages
from leaflet.check.file.shapes import Shapes
from leaflet.compose.wishes import Wishes
from leaflet.draw.pdf import pdf
from leaflet.model.notice import Notice
from leaflet.page import Rect

DESKS = """\
desks:
  a: {name: 親子ひろば, contacts: [{phone: 03-3580-4111}]}
  b: {name: 児童館, contacts: [{phone: 0120-007-110}]}
  c: {name: 児童館の分室, contacts: [{phone: 0120-0-78310}]}
"""
FLOW = """\
title: あそびにおいで
flow:
  - {when: 小さい子と遊びたい, go: [a]}
  - {when: ともだちと遊びたい, go: [b, c]}
"""


@cache
def chart() -> tuple[Notice, bytes]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        notice = notice_of(folder / "data", desks=DESKS, flowchart=FLOW)
        sheets = sheets_with(folder / "layouts", "leaflet", {"style: auto": "style: chart"})
        return notice, pdf(pressed("leaflet", notice, sheets=sheets))


def shapes() -> Shapes:
    (page,) = read_pages(chart()[1])
    return page.painted.shapes


@pytest.mark.parametrize(
    ("edition", "paper"),
    [
        ("bullying", "A0"),
        ("bullying", "A5"),
        ("bullying", "300x900mm"),
        ("disaster", "900x300mm"),  # a situation goes on with a question on the left of others
    ],
)
def test_arrows_are_followed_on_papers_of_any_size(edition: str, paper: str) -> None:
    document = pressed("poster", shipped(edition), Wishes(paper=paper))
    assert judged("poster", document, shipped(edition)).findings == ()


@pytest.mark.parametrize("edition", ["online", "town"])
def test_arrows_and_numbers_are_followed_from_speech_bubbles(edition: str, tmp_path: Path) -> None:
    sheets = sheets_with(tmp_path, "leaflet", {"theme: official": "theme: child"})
    document = pressed("leaflet", shipped(edition), sheets=sheets)
    assert judged("leaflet", document, shipped(edition)).findings == ()


@pytest.mark.parametrize(
    ("style", "own"),
    [
        ("bands", {"arrow: 4.2mm": "arrow: 12.6mm"}),
        ("bands", {"arrow: 4.2mm": "arrow: 12.6mm", "head: 2.6mm": "head: 0.9mm"}),
        ("bands", {"arrow: 4.2mm": "arrow: 1.4mm", "head: 2.6mm": "head: 0.9mm"}),
        ("bands", {"row: 1.8mm": "row: 0.6mm", "section: 4.2mm": "section: 1.4mm"}),
        ("bands", {"row: 1.8mm": "row: 5.4mm", "section: 4.2mm": "section: 12.6mm"}),
        ("chart", {"rank_gap: 11.3mm": "rank_gap: 33.9mm", "  head: 9.9pt": "  head: 3.3pt"}),
        ("chart", {"rank_gap: 11.3mm": "rank_gap: 3.8mm", "  head: 9.9pt": "  head: 3.3pt"}),
        ("chart", {"  head: 9.9pt": "  head: 29.7pt", "head_width: 8.5pt": "head_width: 25.5pt"}),
        ("chart", {"node_gap: 3.7mm": "node_gap: 1.3mm", "  rule: 1.8pt": "  rule: 5.4pt"}),
        ("chart", {"port_gap: 4.2mm": "port_gap: 1.4mm", "  rule: 1.8pt": "  rule: 0.6pt"}),
    ],
    ids=str,
)
def test_arrows_are_followed_on_a_sheet_with_gaps_of_its_own(
    style: str, own: dict[str, str], tmp_path: Path
) -> None:
    sheets = sheets_with(tmp_path, "leaflet", {"style: auto": f"style: {style}", **own})
    document = pressed("leaflet", shipped("town"), sheets=sheets)
    assert judged("leaflet", document, shipped("town")).findings == ()


def found(change: Callable[[Sheet], Any]) -> set[str]:
    notice, data = chart()
    proof = prove(edited(data, on_page(change)), NoticeTexts(notice), "leaflet", "x.pdf")
    return {finding.rule for finding in proof.findings}


def shifted(sheet: Sheet, step: int, down: float) -> None:
    operands = sheet.steps[step][0]
    operands[-1] = float(operands[-1]) + down


def test_a_chart_has_a_box_for_each_question_and_desk_and_an_arrowhead_at_each_desk() -> None:
    drawn = shapes()
    assert len(drawn.arrowheads) == 3
    assert len(drawn.lines) == 3
    assert len(drawn.boxes) == 1 + 2 + 3  # the title, the questions, the desks
    assert all(tip.x > base.x and tip.y == base.y for tip, base in drawn.arrowheads)


def test_a_chart_as_it_was_made_passes() -> None:
    assert found(lambda sheet: None) == set()


def test_a_line_is_followed_however_many_others_it_hops_over() -> None:
    def change(sheet: Sheet) -> None:
        _start, end = sheet.lines()[0]
        sheet.steps[end:end] = [sheet.steps[end - 1]] * 60

    assert found(change) == set()


@pytest.mark.parametrize("at", range(3))
def test_a_line_that_was_taken_out_is_found(at: int) -> None:
    def change(sheet: Sheet) -> None:
        start, end = sheet.lines()[at]
        del sheet.steps[start : end + 1]

    assert found(change) == {"arrows"}


@pytest.mark.parametrize("at", range(3))
def test_a_line_that_was_led_to_another_place_is_found(at: int) -> None:
    assert found(lambda sheet: shifted(sheet, sheet.lines()[at][1] - 1, 40)) == {"arrows"}


@pytest.mark.parametrize("at", range(3))
def test_an_arrowhead_that_was_taken_out_is_found(at: int) -> None:
    def change(sheet: Sheet) -> None:
        start = sheet.arrowheads()[at]
        del sheet.steps[start : start + 5]

    assert found(change) == {"arrows"}


def test_a_chart_without_one_of_its_lines_is_found_though_others_lead_to_its_desk() -> None:
    def without_line(sheet: Sheet) -> None:
        start, end = sheet.lines()[-1]
        del sheet.steps[start : end + 1]

    notice, data = chart()
    found = prove(edited(data, on_page(without_line)), NoticeTexts(notice), "leaflet", "x.pdf")
    assert "arrows" in {finding.rule for finding in found.findings}


def test_an_arrow_out_of_either_spine_of_a_question_over_two_columns_is_missed() -> None:
    data = pdf(made("poster", "city"))
    shapes = next(iter(read_pages(data))).painted.shapes
    (left, right), *_ = (columns for columns in shapes.columns.values() if len(columns) == 2)
    assert left.right == right.x
    spines = [spine._replace(width=12.0) for spine in (left, right)]
    beside = [
        at
        for at, head in enumerate(shapes.arrowheads)
        if any(spine.grown(2).contains(Rect(*head.base, 0, 0)) for spine in spines)
    ]
    assert len(beside) == 2
    for at in beside:

        def change(sheet: Sheet, at: int = at) -> None:
            start = sheet.arrowheads()[at]
            del sheet.steps[start : start + 5]

        proof = prove(edited(data, on_page(change)), said("city"), "poster", "x")
        assert {finding.rule for finding in proof.findings} == {"arrows"}


def test_a_desk_may_be_called_as_its_document_is(tmp_path: Path) -> None:
    flow = FLOW.replace("あそびにおいで", "児童館")
    notice = notice_of(tmp_path, desks=DESKS, flowchart=flow)
    assert judged("leaflet", pressed("leaflet", notice), notice).findings == ()


def test_a_question_below_a_gap_between_two_others_needs_no_arrow_of_its_own(
    tmp_path: Path,
) -> None:
    flow = """\
    title: 相談
    flow:
      - when: どこに聞けばよいか分からない
        then:
          - when: だまされたかもしれない
            then:
              - {when: 家族のことで悩んでいる, go: [a]}
              - {when: 今すぐ助けがほしい, go: [b]}
          - {when: お金のことで困っている, go: [c]}
      - {when: 近所の音が気になる, go: [a, b, c]}
    """
    notice = notice_of(tmp_path / "data", desks=DESKS, flowchart=flow)
    sheets = sheets_with(tmp_path / "layouts", "poster", {"style: auto": "style: bands"})
    document = pressed("poster", notice, Wishes(paper="B5"), sheets)
    assert judged("poster", document, notice).findings == ()


@pytest.mark.parametrize("layout", ["leaflet", "poster"])
def test_what_else_says_the_same_as_a_question_is_not_taken_for_it(
    layout: str, tmp_path: Path
) -> None:
    flow = """\
    title: 相談
    flow:
      - when: 家で困っている
        then:
          - {when: 住む所がない, id: home, go: [a, b]}
          - when: その他
            then:
              - {when: 片付け, go: [b]}
              - goto: home
      - when: お金で困っている
        then:
          - {when: 証明書がほしい, go: [c]}
          - {when: その他, go: [a]}
    """
    desks = DESKS.replace("児童館,", "児童館, action: 住む所がない,")
    notice = notice_of(tmp_path, desks=desks, flowchart=flow)
    assert judged(layout, pressed(layout, notice), notice).findings == ()


def test_for_whom_a_desk_is_and_furigana_may_say_the_same_as_a_question(tmp_path: Path) -> None:
    flow = """\
    title: 相談
    flow:
      - when: 家で困っている
        then:
          - {when: はい, go: [a]}
          - {when: 住む所がない, go: [b, c]}
      - when: お金で困っている
        go: [{desk: a, for: いいえ}, {desk: b, for: すぐに}]
      - when: 仕事で困っている
        then:
          - {when: すぐに, go: [b]}
          - {when: いつか, go: [c]}
    """
    desks = DESKS.replace("児童館,", "児童館, summary: 配慮します。,")
    notice = notice_of(tmp_path, desks=desks, flowchart=flow)
    document = pressed("leaflet", notice, Wishes(ruby="all"))
    assert judged("leaflet", document, notice).findings == ()


def test_an_answer_below_one_as_wide_as_the_page_needs_no_arrow_of_its_own(tmp_path: Path) -> None:
    lengths = (10, 5, 8, 8, 4, 8)
    desks = "desks:\n"
    for at, (length, phones) in enumerate(zip(lengths, (1, 1, 4, 4, 1, 1), strict=True)):
        contacts = ", ".join(f"{{phone: 03-3123-4{number}0{at}}}" for number in range(phones))
        desks += f"  d{at}: {{name: 窓口{at}, summary: {'受付は平日です。' * length}, "
        desks += f"contacts: [{contacts}]}}\n"
    flow = """\
    title: 相談
    flow:
      - when: 話を聞いてほしい
        then:
          - {when: 困っている, go: [d0, d1, d2, d3]}
          - when: 悩んでいる
            then:
              - {when: お金のこと, go: [d4, d5]}
              - {when: 家族のこと, go: [d1]}
          - {when: そのほか, go: [d1]}
    """
    notice = notice_of(tmp_path, desks=desks, flowchart=flow)
    document = pressed("poster", notice, Wishes(paper="B4"))
    assert judged("poster", document, notice).findings == ()
