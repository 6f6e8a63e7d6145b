"""What a situation looks like in each form of the bands."""

import weakref
from pathlib import Path

from data_folder import notice_of
from flow_samples import book, desk, fan, shipped
from leaflet.compose.flow.cells import DeskBelow, PlacedCells
from leaflet.compose.flow.forms import BandForm, forms
from leaflet.compose.flow.manner import Manner
from leaflet.compose.flow.outline import Bar, DrawnDesk
from leaflet.compose.flow.shaper import Shaper
from leaflet.model.notice import Notice
from leaflet.page import Point, Text


def shaper(notice: Notice, form: BandForm, width: float = 500) -> tuple[Shaper, float]:
    """Return a shaper at the smallest type, and the height of the whole flow, in pt."""
    made = book(notice)
    shaper = Shaper(made.all_bars, form, made.draft(Manner(bands=True), 0).parts, width)
    whole = shaper.whole(made.all_bars)
    assert whole
    return shaper, whole.height


def test_no_desk_is_narrower_than_its_number(tmp_path: Path) -> None:
    form = BandForm(("above",), "left", 1, 8)
    made = book(fan(tmp_path, 4, 2))
    narrow, _height = shaper(fan(tmp_path, 4, 2), form, 90)
    wide, _height = shaper(fan(tmp_path, 4, 2), form)
    assert wide.wide_enough(made.all_bars)
    assert not narrow.wide_enough(made.all_bars)


def test_a_situation_spread_over_columns_is_lower(tmp_path: Path) -> None:
    notice = fan(tmp_path, 8, 4)
    _one, high = shaper(notice, BandForm(("above",), "above", 1, 8), 700)
    _two, low = shaper(notice, BandForm(("above",), "above", 1, 8, spread=2), 700)
    assert low < 0.8 * high


def test_a_situation_of_two_questions_takes_the_whole_width_of_three_columns(
    tmp_path: Path,
) -> None:
    notice = fan(tmp_path, 2, 2)
    form = BandForm(("above",), "above", 1, 8, spread=3)
    three, height = shaper(notice, form, 700)
    places = PlacedCells(three.parts.sheet.bands.rules)
    whole = three.whole(book(notice).all_bars)
    assert whole
    whole.place(Point(0, 0), height, places)
    assert {round(each.area.right) for each in places.boxes[1:]} == {345, 700}


def test_no_form_is_lower_than_its_least_height(tmp_path: Path) -> None:
    for made in (book(shipped()), book(fan(tmp_path, 12, 3), "poster", "A2")):
        page, bars = made.draft(Manner(bands=True), 0), made.bars(bands=True)
        for form in forms(bars, made.sheet.bands.rules, made.paper):
            shaper = Shaper(bars, form, page.parts, page.area.width / form.columns)
            if shaper.wide_enough(bars):
                whole = shaper.whole(bars)
                assert whole
                least = sum(map(shaper.least_height, bars))
                assert 0 < least <= whole.height


def test_what_was_only_tried_is_forgotten_at_once(tmp_path: Path) -> None:
    made, notice = BandForm(("above",), "left", 1, 8), fan(tmp_path, 4, 2)
    tried, _height = shaper(notice, made)
    dropped = weakref.ref(tried)
    del tried
    assert dropped() is None  # nothing waits for the collector of cycles


def test_situations_of_one_desk_are_side_by_side_where_others_are_spread(tmp_path: Path) -> None:
    register = "".join(desk(f"d{n}", f"第{n}相談室", "phone: 03-5555-1000") for n in "1234")
    steps = "".join(f"  - when: 状況{n}\n    go: [d{n}]\n" for n in "1234")
    notice = notice_of(
        tmp_path, desks=f"desks:\n{register}", flowchart=f"title: 窓口\nflow:\n{steps}"
    )
    _one, high = shaper(notice, BandForm((), "left", 1, 8), 700)
    two, low = shaper(notice, BandForm((), "left", 1, 8, spread=2), 700)
    assert low < 0.6 * high
    first = two.piece(book(notice).all_bars, 0, 3)
    assert [len(cell.rows) for cell in first.cells] == [4, 2]  # two boxes a situation


def test_desks_of_several_widths_have_no_number_on_the_right(tmp_path: Path) -> None:
    made = book(fan(tmp_path, 4, 2), "poster", "A0")
    parts = made.draft(Manner(bands=True), 0).parts
    width = made.draft(Manner(bands=True), 0).area.width
    spread = BandForm(("above",), "left", 1, 12.0, spread=2)
    shaper = Shaper(made.all_bars, spread, parts, width)
    assert shaper.single.form.upright
    assert shaper.column.form.upright
    key = made.all_bars[0].led[0].led[0].key  # type: ignore[union-attr]
    right, below = (
        max(parts.box(key, width, upright=upright).lines, key=lambda line: line.size)
        for upright in (False, True)
    )
    assert right.end > below.end


def test_questions_with_one_desk_are_side_by_side_above_it_where_that_is_lower() -> None:
    made = book(shipped())
    parts = made.draft(Manner(bands=True), 0).parts
    kinds = {
        width: {
            type(cell)
            for root in made.all_bars
            for bar in root.walk()
            for cell in Shaper(
                made.all_bars, BandForm(("above", "above"), "above", 1, 0.0), parts, width
            )
            ._pile(bar, 0.0, width)
            .cells
        }
        for width in (400, 100)
    }
    assert DeskBelow in kinds[400]
    assert DeskBelow not in kinds[100]


def test_a_question_that_goes_on_says_so_and_is_silent_where_the_next_leads_to_its_last_desk(
    tmp_path: Path,
) -> None:
    register = "".join(desk(f"d{n}", f"第{n}相談室", "phone: 03-5555-1000") for n in "12")
    steps = "    - when: 急いでいる\n      go: [d1, d2]\n    - when: 相談したい\n      go: [d2]\n"
    chart = f"title: 窓口\nflow:\n  - when: 困っている\n    then:\n{steps}"
    notice = notice_of(tmp_path, desks=f"desks:\n{register}", flowchart=chart)
    shaped, _height = shaper(notice, BandForm(("above",), "left", 1, 8))
    rest = shaped.piece(book(notice).all_bars, 1, 3)
    said = {
        "".join(i.words for i in row.block.items if isinstance(i, Text)): bool(row.block.reading)
        for row in rest.rows
        if isinstance(row.what, Bar)
    }
    assert said == {
        "困っている（つづき）": False,
        "急いでいる（つづき）": False,
        "相談したい→②第2相談室": True,
    }


def test_no_desk_has_its_number_on_the_right_where_a_narrower_one_has_it_below(
    tmp_path: Path,
) -> None:
    register = "".join(desk(f"d{n}", f"第{n}相談室", f"phone: 03-5555-100{n}") for n in range(2))
    inner = "      - when: 質問\n        then:\n          - when: くわしく\n            go: [d0]\n"
    flow = f"  - when: 困っている\n    then:\n{inner}  - when: ほか\n    go: [d1]\n"
    made = book(
        notice_of(tmp_path, desks=f"desks:\n{register}", flowchart=f"title: 窓口\nflow:\n{flow}")
    )
    parts = made.draft(Manner(bands=True), 0).parts

    def upright(width: float) -> list[bool]:
        form = BandForm(("above", "above"), "above", 1, 0)
        whole = Shaper(made.all_bars, form, parts, width).whole(made.all_bars)
        assert whole
        boxes = [row for row in whole.rows if isinstance(row.what, DrawnDesk)]
        return [box.block is parts.box(box.what.key, box.width, upright=True) for box in boxes]

    least = next(width for width in range(100, 1000) if parts.edge(width))
    assert upright(least + 100) == [False, False]
    assert upright(least) == [True, True]  # the first is narrower by the spine of its question
