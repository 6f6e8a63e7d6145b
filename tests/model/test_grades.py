"""Kanji by the school year that teaches them: 1,026 in six years, 2,136 in all."""

from itertools import pairwise

import pytest

from leaflet.model.grades import RUBY, taught


@pytest.mark.parametrize(
    ("grade", "count"),
    [
        ("小1", 80),
        ("小2", 240),
        ("小3", 440),
        ("小4", 642),
        ("小5", 835),
        ("小6", 1026),
        ("中", 2136),
    ],
)
def test_a_grade_knows_the_kanji_of_its_year_and_of_all_before(grade: str, count: int) -> None:
    assert len(taught(grade) - {"々", "〇"}) == count


def test_each_grade_knows_what_the_one_before_knows() -> None:
    grades = [taught(grade) for grade in RUBY[2:]]
    assert all(earlier < later for earlier, later in pairwise(grades))


def test_at_all_no_kanji_is_known() -> None:
    assert taught("all") == frozenset()


@pytest.mark.parametrize(("kanji", "grade"), [("一", "小1"), ("茨", "小4"), ("欄", "中")])
def test_a_kanji_is_taught_in_its_year(kanji: str, grade: str) -> None:
    assert kanji in taught(grade)
    assert kanji not in taught(RUBY[RUBY.index(grade) - 1])
