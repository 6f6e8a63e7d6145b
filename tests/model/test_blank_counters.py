"""Counters after blanks are read as counters, never as the words that they are alone."""

import pytest

from leaflet.model.blank_counters import blank_counters


def read(text: str) -> str:
    """Return a text with each counter after a blank as it is read, ? where it is not."""
    found = dict(blank_counters(text))
    return "".join((found[at] or "?") if at in found else each for at, each in enumerate(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("令和　　年　　月　　日", "令和　　ねん　　がつ　　にち"),
        ("午後　時　分から", "午後　じ　ふんから"),
        ("　月　日（　曜日）　時", "　がつ　にち（　曜日）　じ"),
        ("令和8年　月　日現在", "令和8年　がつ　にち現在"),
        ("（　）月（　）日", "（　）がつ（　）にち"),
        ("＿＿月＿＿日", "＿＿がつ＿＿にち"),
        ("○月○日", "○がつ○にち"),
        ("X月…日", "Xがつ…にち"),
        ("定員（　）名", "定員（　）めい"),
        ("3年　　組　　番", "3年　　くみ　　ばん"),
        ("満　　歳", "満　　さい"),
        ("午前　時から午後　　時まで", "午前　じから午後　　じまで"),
    ],
)
def test_a_counter_after_a_blank_is_read(text: str, said: str) -> None:
    assert read(text) == said


@pytest.mark.parametrize("text", ["雨の　日は", "日　月　火", "1年　月1回", "開館　日時", "○月号"])
def test_a_word_after_a_space_and_a_part_of_a_word_are_none(text: str) -> None:
    assert read(text) == text


def test_a_word_after_what_may_be_a_bullet_is_left_unread() -> None:
    assert read("○日の当たる部屋") == "○?の当たる部屋"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("定員　人（先着順）", "定員　?（先着順）"),
        ("世帯員　　名のうち", "世帯員　　?のうち"),
        ("（　　人）", "（　　?）"),
        ("子ども　人、おとな　人", "子ども　?、おとな　?"),
        ("その　人に　話す", "その　人に　話す"),
        ("担当者　名前", "担当者　名前"),
    ],
)
def test_people_after_a_space_and_no_particle_may_be_a_number(text: str, said: str) -> None:
    assert read(text) == said
