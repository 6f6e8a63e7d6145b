"""Bars in columns: evenly filled, split between questions first."""

from pathlib import Path

import pytest

from flow_samples import book, fan
from leaflet.compose.flow.cells import Barred, BoxCell, Pile
from leaflet.compose.flow.outline import Bar, outline
from leaflet.compose.flow.split import ends, evenly, headed
from leaflet.compose.parts.block import Block


def bars(folder: Path, desks: int, questions: int) -> tuple[Bar, ...]:
    flowchart = fan(folder, desks, questions).flowchart
    assert flowchart is not None
    return outline(flowchart)


def heights(
    folder: Path, desks: int, questions: int, rooms: list[float], gentle: int
) -> list[float]:
    """Return the heights of columns in which every row is 10 pt high."""
    whole = bars(folder, desks, questions)
    rows = BoxCell(whole[0], Block(10, 10))
    columns = evenly(
        whole,
        lambda low, high: Pile([rows] * (high - low), 0),
        rooms,
        1 / len(rooms),
        gentle,
    )
    return [column.height for column in columns or ()]


def test_columns_are_filled_evenly(tmp_path: Path) -> None:
    assert heights(tmp_path, 8, 8, [80, 80], 1) == [40, 40]


def test_a_question_is_kept_whole_if_it_can_be(tmp_path: Path) -> None:
    assert heights(tmp_path, 9, 3, [90, 90], 1) == [60, 30]
    assert heights(tmp_path, 9, 3, [90, 90], 2) == [50, 40]


def test_a_question_too_high_for_a_column_is_split(tmp_path: Path) -> None:
    assert heights(tmp_path, 5, 1, [50, 50], 1) == [30, 20]


def test_what_fits_to_a_hair_is_put_in_columns_with_no_gap_between_two(tmp_path: Path) -> None:
    whole = bars(tmp_path, 4, 4)
    rows = BoxCell(whole[0], Block(10, 10))
    columns = evenly(whole, lambda low, high: Pile([rows] * (high - low), 6), [26, 26], 0.5)
    assert [column.height for column in columns or ()] == [26, 26]
    assert not evenly(whole, lambda low, high: Pile([rows] * (high - low), 6), [26, 25], 0.5)


def test_what_is_too_high_has_no_columns(tmp_path: Path) -> None:
    assert heights(tmp_path, 8, 8, [30, 30], 1) == []


def growing(what: Bar, height: float) -> Pile:
    row = BoxCell(what, Block(10, height))
    row.stretch = 1
    return Pile([row], 0)


def test_columns_end_on_one_line_unless_one_is_far_too_low(tmp_path: Path) -> None:
    (bar, *_others) = bars(tmp_path, 2, 1)
    rules = book(fan(tmp_path, 2)).sheet.bands.rules
    assert ends([growing(bar, 100), growing(bar, 90)], 110, 0, rules) == [110, 110]
    foot = 100 + rules.even * 100
    assert ends([growing(bar, 100)], foot, 0, rules) == [foot]
    assert ends([growing(bar, 100)], foot + 1, 0, rules) == [100 + rules.stretch * 100]
    low = 100 / (1 + rules.even) - 10
    line, end = ends([growing(bar, 100), growing(bar, low)], 110, 0, rules)
    assert line == 110
    assert end == pytest.approx(low * (1 + rules.even))
    assert end < 100


def below(what: Bar, head: float) -> Pile:
    bar = BoxCell(what, Block(10, head))
    return Pile([Barred(bar, growing(what, 30), 2, "down")], 0)


def test_bars_at_the_heads_of_columns_are_equally_high_where_there_is_room(tmp_path: Path) -> None:
    (what, *_others) = bars(tmp_path, 2, 2)
    columns = [below(what, 10), below(what, 16)]
    assert [pile.height for pile in headed(columns, 48)] == [48, 48]
    assert headed(columns, 47) == columns
    assert headed([below(what, 10), below(what, 24)], 99)[0].height == 42
