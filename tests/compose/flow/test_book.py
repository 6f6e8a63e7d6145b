"""A flow on one paper: what is set once, and what it needs at the least."""

from pathlib import Path

from data_folder import notice_of
from flow_samples import book, desk, fan
from leaflet.compose.flow.manner import Manner


def test_a_page_is_set_once_for_a_size_of_type_and_a_manner(tmp_path: Path) -> None:
    made = book(fan(tmp_path, 3))
    assert made.draft(Manner(), 4) is made.draft(Manner(), 4)
    assert made.draft(Manner(), 4) is not made.draft(Manner(brief=True), 4)


def test_more_desks_need_more_room_and_summaries_on_the_back_less(tmp_path: Path) -> None:
    few, many = book(fan(tmp_path, 3)), book(fan(tmp_path, 30))
    assert few.needed(brief=False) < many.needed(brief=False)
    assert many.needed(brief=True) <= many.needed(brief=False)


def test_there_is_no_chart_of_too_many_boxes(tmp_path: Path) -> None:
    assert book(fan(tmp_path, 8)).ways
    assert not book(fan(tmp_path, 70, 7)).ways


def test_an_arrow_to_a_desk_of_an_earlier_question_can_be_a_chip(tmp_path: Path) -> None:
    register = "desks:\n" + desk("a", "甲", "phone: 110") + desk("b", "乙", "phone: 189")
    flow = "title: 窓口\nflow:\n  - {when: 一, go: [a]}\n  - {when: 二, go: [b, a]}\n"
    made = book(notice_of(tmp_path, desks=register, flowchart=flow))
    second = made.all_bars[1].key
    assert made.shared == {(second, "desk-a")}
