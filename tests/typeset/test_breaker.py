"""The breaks whose demerits sum to the least."""

from leaflet.typeset.breaker import Breaks, Give, justified, ragged


def places(*words: float, costs: list[float] | None = None, lonely: int = 99) -> Breaks:
    """Return the places between words of these widths in em."""
    edges = [sum(words[:number]) for number in range(len(words) + 1)]
    return Breaks(edges, edges, costs or [0.0] * len(edges), lonely)


def test_white_is_shared_among_lines_rather_than_left_on_one() -> None:
    assert ragged(places(4, 2, 4, 2), 8) == [2, 4]
    assert ragged(places(3, 3, 3, 9), 9) == [3, 4]
    assert ragged(places(5, 2, 3, 8, 8), 10) == [3, 4, 5]


def test_the_white_of_the_last_line_costs_nothing_unless_lines_are_to_be_even() -> None:
    assert ragged(places(3, 3, 3, 1), 9) == [3, 4]
    assert ragged(places(3, 3, 3, 1), 9, even=True) == [2, 4]


def test_a_short_line_may_be_half_empty_if_those_beside_it_are_fuller_for_it() -> None:
    assert ragged(places(10, 5, 11), 24, even=True) == [2, 3]
    assert ragged(places(6, 3, 9, costs=[0, 0, 999, 0]), 15) == [1, 3]


def test_a_dear_break_is_worth_the_square_of_its_white() -> None:
    assert ragged(places(4, 2, 4, costs=[0, 0, 1, 0]), 6) == [2, 3]
    assert ragged(places(4, 2, 4, costs=[0, 0, 9, 0]), 6) == [1, 3]


def test_one_character_alone_ends_no_paragraph() -> None:
    assert ragged(places(3, 3, 3, 1, lonely=3), 9) == [2, 4]


def test_a_run_that_no_line_holds_is_alone() -> None:
    assert ragged(places(2, 9, 2), 5) == [1, 2, 3]


def give(size: int, *, shrink: float, stretch: float) -> Give:
    """Return how much lines give that all give alike at each place."""
    shrinks = [shrink * place for place in range(size)]
    stretches = [stretch * place for place in range(size)]
    bodies = list(range(size))
    tails = [0.0] * size
    return Give(shrinks, shrinks, stretches, stretches, bodies, bodies, tails)


def test_a_justified_line_is_reduced_rather_than_stretched() -> None:
    found = places(3, 3, 3.2, 3)
    assert justified(found, give(5, shrink=0.1, stretch=0.0), 9) == [3, 4]
    assert justified(found, give(5, shrink=0.0, stretch=0.0), 9) == [2, 4]


def test_the_last_line_is_not_filled() -> None:
    assert justified(places(3, 3, 3, 1), give(5, shrink=0.0, stretch=0.0), 9) == [3, 4]


def test_a_short_last_line_is_no_reason_to_stretch_those_above() -> None:
    found = places(*[3.0] * 14, 1)
    assert justified(found, give(16, shrink=0.0, stretch=0.0), 39) == [13, 15]


def test_a_line_shrinks_only_by_what_is_on_it() -> None:
    found = places(3.5, 2, 5, 3.5, 1)
    assert justified(found, give(6, shrink=0.2, stretch=0.3), 9) == [2, 4, 5]


def test_a_short_word_is_not_left_alone_on_the_last_line_of_a_long_measure() -> None:
    assert ragged(places(6, 6, 4, 4, 4), 22) == [3, 5]


def test_a_last_line_as_short_stays_where_a_line_would_be_half_empty_otherwise() -> None:
    assert ragged(places(4, 4, 12, 4), 22) == [3, 4]


def test_in_a_narrow_box_every_line_is_short() -> None:
    assert ragged(places(3, 3, 3, 2), 9) == [3, 4]
