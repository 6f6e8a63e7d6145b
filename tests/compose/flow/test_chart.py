"""Charts of graphs nobody has seen."""

from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from data_folder import notice_of
from flow_samples import book, composed, desk, fan
from leaflet.check.page import check_page
from leaflet.compose.flow.book import Book
from leaflet.compose.flow.chart import Arrangement, Charter
from leaflet.compose.flow.drawn import drawn
from leaflet.compose.flow.fit import Fitted, chart_at
from leaflet.compose.flow.manner import Manner
from leaflet.compose.flow.outline import Bar, outline
from leaflet.compose.flow.parts import Parts
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.parts.blocks import Setter
from leaflet.compose.sheets import Sheets
from leaflet.draw.text import text
from leaflet.model.desk import Kind
from leaflet.model.notice import Notice
from leaflet.model.route import Graph, graph
from leaflet.page import Path as Ink
from leaflet.page import Rect, Size, Text
from leaflet.report import Report
from leaflet.units import mm


@pytest.mark.parametrize(("desks", "questions"), [(1, 1), (2, 1), (7, 3), (16, 4)])
def test_charts_nobody_has_seen_come_out_whole(desks: int, questions: int, tmp_path: Path) -> None:
    made = composed(fan(tmp_path, desks, questions), "leaflet", style="chart")
    assert made.misfits == ()
    assert list(check_page(made.document)) == []


def test_boxes_keep_apart(tmp_path: Path) -> None:
    (page,) = composed(fan(tmp_path, 12, 4), style="chart").document.pages
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


def flow(text: str, folder: Path) -> tuple[Graph, tuple[Bar, ...]]:
    desks = "desks:\n" + "".join(
        desk(name, f"窓口{name}", f"phone: 03-5555-000{number}")
        for number, name in enumerate("abc")
    )
    notice = notice_of(folder, desks=desks, flowchart=f"title: 窓口\nflow:\n{text}")
    assert notice.flowchart is not None
    return graph(notice.flowchart), outline(notice.flowchart)


def parts_of(whole: tuple[Graph, tuple[Bar, ...]], ease: float) -> Parts:
    report = Report()
    sheet = LAYOUTS["leaflet"].read_sheet("leaflet", Sheets(), report)
    setter = Setter(sheet.condense, sheet.ruby_face, sheet.latin_gap, lambda words: words, ease)
    return Parts(setter, sheet, {Kind.PHONE: "電話"}, *whole, Manner())


def test_what_is_added_up_as_too_large_is_too_large_when_laid_out(tmp_path: Path) -> None:
    whole = flow("  - when: 困っている\n    go: [a, b, c]\n", tmp_path)
    parts = parts_of(whole, 1.0)
    for way in (Arrangement("right", 1), Arrangement("down", 1), Arrangement("right", 2)):
        charter = Charter(whole[0], way, parts)
        for side in (150, 200, 300, 500):
            area = Size(mm(side), mm(side) / 2)
            if charter.too_large(parts, area, 9):
                assert not charter.lay_out(parts, area, 9).fits(area)


def test_more_air_is_between_the_boxes_when_asked_for(tmp_path: Path) -> None:
    whole = flow("  - when: 困っている\n    go: [a, b, c]\n", tmp_path)
    parts = parts_of(whole, 0.5)
    charter, area = Charter(whole[0], Arrangement("right", 1), parts), Size(mm(280), mm(180))
    close, airy = (charter.lay_out(parts, area, 9, air).chart.height for air in (1.0, 2.0))
    assert airy == pytest.approx(close + 2 * parts.lines.node_gap, abs=0.5)


def test_the_labels_at_one_desk_keep_apart(tmp_path: Path) -> None:
    ways = "".join(
        f"  - when: 困りごと{n}\n    go: [{{desk: a, for: 昼間に話す{n}}}]\n" for n in range(5)
    )
    made = composed(
        notice_of(
            tmp_path,
            desks="desks:\n" + desk("a", "相談室", "phone: 110"),
            flowchart=f"title: 窓口\nflow:\n{ways}",
        ),
        style="chart",
    )
    assert list(check_page(made.document)) == []
    (page,) = made.document.pages
    labels = sorted(
        (item.at.y, item.at.x, item.at.x + item.width)
        for item in page.items
        if isinstance(item, Text) and item.words.startswith("昼間")
    )
    assert len(labels) == 5
    for (y, _left, right), (below, left, _right) in pairwise(labels):
        assert below - y > 6 or right < left


CROSSED = """\
  - when: 家のこと
    go: [a, b]
  - when: 学校のこと
    go: [{desk: a, for: 夜間}, c, b]
  - when: 仕事のこと
    go: [c, a]
"""


def crossed(folder: Path) -> Notice:
    desks = "desks:\n" + "".join(
        desk(name, f"窓口{name}", f"phone: 03-5555-000{number}")
        for number, name in enumerate("abc")
    )
    return notice_of(folder, desks=desks, flowchart=f"title: 窓口\nflow:\n{CROSSED}")


def test_arrows_across_others_become_chips_and_numbers(tmp_path: Path) -> None:
    made = book(crossed(tmp_path))
    charts = [*made.charts(Manner(), -99.0)]
    (lined, lines), (best, chips) = charts[0], charts[-1]
    assert lined.laid.chart.crossings
    assert not lines.chips
    assert not best.laid.chart.crossings
    assert best.merit > lined.merit
    assert len(best.charter.graph.edges) == len(lined.charter.graph.edges) - len(chips.chips)
    assert chips.chips <= made.shared


def test_a_chart_without_crossings_has_only_arrows(tmp_path: Path) -> None:
    whole = fan(tmp_path, 6, 3)
    assert [m.chips for _chart, m in book(whole).charts(Manner(), -99.0)] == [frozenset()]


def test_chips_name_their_desk_and_are_read_in_its_place(tmp_path: Path) -> None:
    made = composed(crossed(tmp_path), style="chart")
    assert list(check_page(made.document)) == []
    (page,) = made.document.pages
    words = [item.words for item in page.items if isinstance(item, Text)]
    assert "→" in words
    assert {"①", "②", "③"} <= set(words)
    reported = text(made.document)
    asked = reported.index("学校のこと")
    assert (
        asked
        < reported.index("夜間")
        < reported.index("窓口c", asked)
        < reported.index("仕事のこと")
    )


def test_names_in_a_row_of_desks_are_on_one_line_and_their_boxes_end_on_one(
    tmp_path: Path,
) -> None:
    desks = (
        "desks:\n"
        + desk("a", "昼の相談室", "phone: 03-5555-1111", more="    fee: 無料\n")
        + desk("b", "夜の相談室", "phone: 03-5555-2222")
    )
    chart = "title: 窓口\nflow:\n  - when: 困っている\n    go: [a, b]\n"
    made = book(notice_of(tmp_path, desks=desks, flowchart=chart))
    draft = made.draft(Manner(), 0)
    laid = Charter(made.graph, Arrangement("down", 1), draft.parts).lay_out(
        draft.parts, draft.area, 12
    )
    ink = drawn(draft.parts, made.graph, made.all_bars, laid, draft.style)
    names = [item.at.y for item in ink.items if isinstance(item, Text) and "の相談室" in item.words]
    one, other = (box for box in laid.chart.boxes if box.id.startswith("desk"))
    assert names[0] == names[1]
    assert (one.y, one.bottom) == (other.y, other.bottom)


def wide_chart(folder: Path, lines: int) -> tuple[Book, Fitted]:
    """Return a row of two desks, the first with a summary of so many lines."""
    more = "    summary: |\n" + "      どんなことでも話せます。\n" * lines
    desks = desk("a", "昼の相談室", "phone: 03-5555-1111", more=more)
    desks += desk("b", "夜の相談室", "phone: 03-5555-2222")
    flow = "title: 窓口\nflow:\n  - when: 困っている\n    go: [a, b]\n"
    made = book(notice_of(folder, desks=f"desks:\n{desks}", flowchart=flow), "poster")
    charter = Charter(made.graph, Arrangement("down", 1), made.draft(Manner(), 0).parts)
    found = chart_at(partial(made.draft, Manner()), charter, 12, 0)
    assert found is not None
    return made, found


@pytest.mark.parametrize("lines", [1, 9])
def test_what_desks_leave_empty_beside_a_higher_one_counts_as_free(
    tmp_path: Path, lines: int
) -> None:
    _made, found = wide_chart(tmp_path, lines)
    chart, blocks = found.laid.chart, found.laid.blocks
    high, low = (blocks[box.id] for box in chart.boxes if box.id.startswith("desk"))
    empty = (high.height - low.height) * low.width
    assert empty > 0
    area = found.area.width * found.area.height
    assert found.free == pytest.approx(1 - (chart.width * chart.height - empty) / area)


def test_a_desk_beside_a_higher_one_has_more_room_between_its_parts(tmp_path: Path) -> None:
    made, found = wide_chart(tmp_path, 2)
    draft = made.draft(Manner(), found.step)
    ink = drawn(draft.parts, made.graph, made.all_bars, found.laid, draft.style)
    name, number = (
        next(item.at.y for item in ink.items if isinstance(item, Text) and words in item.words)
        for words in ("夜の相談室", "03-5555-2222")
    )
    one, other = (
        next(item.at.y for item in ink.items if isinstance(item, Text) and words in item.words)
        for words in ("昼の相談室", "03-5555-1111")
    )
    assert name == one
    assert number > other
