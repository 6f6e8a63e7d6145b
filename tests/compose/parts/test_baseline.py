"""Blocks on one line: the second follows the first where there is room."""

from dataclasses import replace
from pathlib import Path

import pytest

from data_folder import notice_of
from leaflet.compose.job import Wishes
from leaflet.compose.parts.baseline import (
    end_of_last_line,
    extent_of,
    first_baseline,
    last_baseline,
    levelled,
    trailing,
)
from leaflet.compose.parts.blocks import Block, Setter, paragraph, stack
from leaflet.compose.sheet import Role
from leaflet.compose.sheets import Sheets
from leaflet.model.words import Span, Words
from leaflet.page import Ink
from leaflet.press import press
from leaflet.report import Origin, Report
from leaflet.typeset.__main__ import words_of

LARGE = Role("BIZUDPGothic-Bold", 20, 20, 1.2)
SMALL = Role("BIZUDPGothic-Regular", 10, 10, 1.2)


def words(text: str, role: Role) -> Block:
    setter = Setter(0.85, "BIZUDPGothic-Regular", 0.08, lambda each: each)
    return paragraph(setter, Words((Span(text),), Origin("")), role, 200, Ink(0, 0, 0))


@pytest.mark.parametrize(("first", "second"), [(LARGE, SMALL), (SMALL, LARGE)])
def test_both_are_on_one_line_whichever_is_larger(first: Role, second: Role) -> None:
    made = trailing(words("電話", first), words("平日", second), 200, 5)
    lines = {item.at.y for item in made.items}
    assert len(lines) == 1
    assert made.height == max(words("電話", first).height, words("平日", second).height)


def test_what_finds_no_room_goes_below() -> None:
    first, second = words("電話番号", LARGE), words("平日8時30分から", SMALL)
    made = trailing(first, second, extent_of(first) + 30, 5)
    assert made.height == first.height + second.height
    assert last_baseline(made) >= last_baseline(first)


@pytest.mark.parametrize(
    "text",
    ["電話番号", "{相談|そうだん}する", "お{心|こころざしを}", "{志|し}、", "ＡＢ「国」", "国 "],
)
@pytest.mark.parametrize("align", ["left", "right", "center", "justify"])
def test_a_line_ends_where_its_ink_does_though_it_is_not_drawn(text: str, align: str) -> None:
    role = replace(SMALL, align=align, smallest=1)
    setter = Setter(0.85, "BIZUDPGothic-Regular", 0.08, lambda each: each)
    block = paragraph(setter, words_of(text * 3), role, 60, Ink(0, 0, 0))
    drawn = Block(block.width, block.height, block.items)
    assert extent_of(block) == pytest.approx(extent_of(drawn))
    assert end_of_last_line(block) == pytest.approx(end_of_last_line(drawn))
    assert first_baseline(block) == first_baseline(drawn)
    assert last_baseline(block) == last_baseline(drawn)


DESKS = """\
desks:
  a:
    name: 窓口
    contacts:
      - url: https://www.city.aoba.lg.jp/kodomo/madoguchi/21.html
        hours: 午前9時～午後5時
"""


def test_hours_with_furigana_are_below_an_address_of_two_lines(tmp_path: Path) -> None:
    notice = notice_of(tmp_path, desks=DESKS, handout="title: 一覧\ndesks: [a]\n")
    report = Report()
    assert press("handout", notice, Sheets(), Wishes(ruby="all"), report)
    assert [each.message for each in report if each.rule == "overlap"] == []


def test_the_numbers_of_boxes_side_by_side_are_on_one_line() -> None:
    short = stack([words("警察", SMALL), words("110", LARGE)])
    long = stack([words("消防", SMALL), words("市の本部", SMALL), words("119", LARGE)])
    both = levelled([short, long])
    assert len({item.at.y for block in both for item in block.items if item.size == 20}) == 1
    assert [block.height for block in both] == [long.height, long.height]
