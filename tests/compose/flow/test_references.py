"""Numbers in circles, and the levels of headings."""

from pathlib import Path as Folder

import pytest

from data_folder import notice_of
from flow_samples import book, composed, desk, printed, shipped
from leaflet.compose.flow.manner import Manner
from leaflet.compose.flow.outline import Reference, References
from leaflet.compose.flow.references import heading, numeral, references
from leaflet.model.words import Span, Words
from leaflet.page import Path, Text
from leaflet.report import Origin


@pytest.mark.parametrize(
    ("number", "printed"),
    [(1, "①"), (20, "⑳"), (21, "㉑"), (35, "㉟"), (36, "㊱"), (50, "㊿"), (51, "(51)")],
)
def test_a_number_is_in_a_circle_as_far_as_there_are_circles(number: int, printed: str) -> None:
    assert numeral(number) == printed


def test_what_is_in_a_chip_is_on_one_line_below_furigana(tmp_path: Folder) -> None:
    flow = "title: 窓口\nflow:\n  - when: 困っている\n    go: [a]\n"
    flow += "  - when: ねむれない\n    go: [a, b]\n"
    register = desk("a", "'{先生|せんせい}'", "phone: 110") + desk("b", "子ども", "phone: 189")
    notice = notice_of(tmp_path, desks="desks:\n" + register, flowchart=flow)
    (page,) = composed(notice, ruby="小1", style="bands").document.pages
    texts = [item for item in page.items if isinstance(item, Text)]
    (arrow,) = [item for item in texts if item.words == "→"]
    line = {item.words for item in texts if item.at.y == arrow.at.y}
    assert {"→", "①", "先生"} <= line


def test_names_with_no_room_beside_each_other_are_a_list_in_one_frame() -> None:
    parts = book(shipped()).draft(Manner(bands=True), 0).parts
    words = Words((Span("まちの人権相談"),), Origin(""))
    row = References(0, tuple(Reference(words, "a", number) for number in (1, 2, 3)))
    for width, frames in ((120.0, 1), (1000.0, 3)):
        items = references(parts.setter, row, parts.chip, width).items
        assert sum(isinstance(item, Path) for item in items) == frames
        assert sum(isinstance(item, Text) and item.words == "→" for item in items) == 3


def test_chips_side_by_side_are_on_one_line_though_one_has_furigana() -> None:
    parts = book(shipped()).draft(Manner(bands=True), 0).parts
    names = Words((Span("先生", ("せんせい",)),), Origin("")), Words((Span("友人"),), Origin(""))
    row = References(0, tuple(Reference(words, "a", 1) for words in names))
    items = references(parts.setter, row, parts.chip, 1000.0).items
    texts = {item.words: item for item in items if isinstance(item, Text)}
    assert texts["先生"].at.y == texts["友人"].at.y


def test_headings_end_at_the_sixth_level() -> None:
    assert [heading(level) for level in (0, 1, 4, 7)] == ["H2", "H3", "H6", "H6"]


@pytest.mark.parametrize(
    ("target", "said"), [("first", "まえの「最初」へ"), ("last", "あとの「最後」へ")]
)
def test_a_chip_to_a_question_says_whether_it_is_further_up_or_down(
    tmp_path: Folder, target: str, said: str
) -> None:
    flow = (
        "title: 窓口\nflow:\n  - when: 最初\n    id: first\n    go: [a]\n"
        f"  - when: 迷う\n    then: [{{goto: {target}}}]\n"
        "  - when: 最後\n    id: last\n    go: [b]\n"
    )
    register = desk("a", "甲", "phone: 110") + desk("b", "乙", "phone: 189")
    notice = notice_of(tmp_path, desks="desks:\n" + register, flowchart=flow)
    (page,) = composed(notice, style="bands").document.pages
    assert said in printed(page)
