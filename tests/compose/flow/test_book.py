"""A flow on one paper: what is set once, and what it needs at the least."""

from pathlib import Path

from flow_samples import book, fan
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
