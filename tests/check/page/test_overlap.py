"""Texts over each other are found, neighbours that touch are not."""

from functools import partial

from check.page.page_samples import page, rules, text
from leaflet.check.page import check_page


def test_texts_over_each_other_are_found_and_both_are_named() -> None:
    (finding,) = check_page(page(text("相談"), text("窓口", x=26)))
    assert finding.rule == "overlap"
    assert "相談" in finding.message
    assert "窓口" in finding.message


def test_neighbours_that_touch_are_apart() -> None:
    assert rules(text("相談", x=20), text("窓口", x=40)) == []


def test_bodies_may_overlap_by_a_third_of_the_smaller_size() -> None:
    assert rules(text("相談", x=20), text("窓口", x=37)) == []
    assert rules(text("相談", x=20), text("窓口", x=36)) == ["overlap"]
    assert rules(text("相談", x=36), text("窓口", x=20)) == ["overlap"]


def test_a_text_may_begin_in_the_blank_half_of_a_stop_and_end_in_that_of_a_bracket() -> None:
    stop, bracket = (
        partial(text, words, face="NotoSansSC-Regular") for words in ("中文。", "（中文")
    )
    assert rules(stop(x=20), text("窓口", x=45)) == []
    assert rules(text("窓口", x=20), bracket(x=35)) == []
    assert rules(stop(x=20), text("窓口", x=41)) == ["overlap"]


def test_lines_that_touch_are_apart_and_lines_that_run_into_each_other_are_not() -> None:
    assert rules(text("相談", y=40), text("窓口", y=50)) == []
    assert rules(text("相談", y=40), text("窓口", y=46)) == ["overlap"]


def test_texts_are_compared_in_whatever_order_they_are_painted() -> None:
    assert rules(text("一", 20, 100), text("二", 21, 140), text("三", 22, 100)) == ["overlap"]
    assert rules(text("一", 20, 140), text("二", 21, 100), text("三", 22, 140)) == ["overlap"]


def test_a_text_is_compared_with_every_text_that_reaches_its_height() -> None:
    others = [text("一", x=20, y=40), text("二", x=120, y=41), text("三", x=220, y=42)]
    assert rules(*others, text("四", x=22, y=43)) == ["overlap"]
