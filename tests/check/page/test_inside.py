"""What runs over an edge of the paper is found, what touches it is not."""

import pytest

from check.page.page_samples import rules, text


@pytest.mark.parametrize(("x", "y"), [(-1, 40), (285, 40), (20, 8), (20, 199)])
def test_ink_over_an_edge_is_found(x: float, y: float) -> None:
    assert rules(text("相談", x, y)) == ["edge"]


@pytest.mark.parametrize(("x", "y"), [(0, 40), (280, 40), (20, 8.8), (20, 198.8)])
def test_ink_that_ends_at_an_edge_is_not(x: float, y: float) -> None:
    assert rules(text("相談", x, y)) == []


def test_spaces_at_the_end_of_a_line_take_no_room() -> None:
    assert rules(text("相談 ", 280)) == []
