from leaflet.report import Report
from leaflet.source.draft import MOST, draft


def test_a_part_of_a_line_is_replaced_and_still_found_in_the_file() -> None:
    file = draft("\tphone：110\n", "a.yaml", Report())
    file.put(0, 0, 1, "    ")
    file.put(0, 9, 10, ": ")
    assert file.lines[0] == "    phone: 110"
    file.fault(0, file.lines[0].index("110"), "x", "y", "z")
    (found,) = file.report
    assert found.where.column == 8


def test_a_value_is_quoted_so_that_it_reads_the_same() -> None:
    file = draft("a: it's @b\n", "a.yaml", Report())
    file.quote(0, 3, "it's @b")
    assert file.lines[0] == "a: 'it''s @b'"
    assert file.source.quoted == {1}


def test_the_next_line_with_words_is_below() -> None:
    file = draft("a\n\n  \nb\n", "a.yaml", Report())
    assert file.below(0) == 3
    assert file.below(3) == len(file.lines)


def test_a_file_with_too_many_faults_is_not_whole() -> None:
    file = draft("a\n", "a.yaml", Report())
    assert file.whole
    for _fault in range(MOST):
        file.fault(0, 0, "x", "y", "z")
    assert not file.whole


def test_the_lines_near_a_line_are_those_that_say_something() -> None:
    file = draft("a: 1\n# 覚え書き\n\nb: 2\n  # あ\nc: 3\n", "a.yaml", Report())
    assert (file.above(3), file.below(3), file.near(3)) == (0, 5, [0, 5])
    assert (file.near(0), file.near(5)) == ([3], [3])
