"""What is settled before sizes: ranks first, then orders."""

import pytest

from leaflet.flowchart import Box, Edge, rank

BOXES = [Box(name, 80, 30) for name in "abcdef"]
EDGES = [Edge(*pair) for pair in ("ac", "cd", "de", "be", "bf", "af")]


@pytest.mark.parametrize("folds", [1, 2])
def test_a_graph_is_ordered_in_one_of_the_ranks_it_can_have(folds: int) -> None:
    ranked = rank(BOXES, EDGES, direction="right", align_sinks=True, fold_sinks=folds)
    assert ranked.ordered().ranks in [each.of for each in ranked.candidates]


def test_ranks_that_are_equal_are_a_candidate_once() -> None:
    ranked = rank(BOXES[:2], [Edge("a", "b")], direction="right")
    assert [each.of for each in ranked.candidates] == [(0, 1)]


def test_a_start_of_its_own_is_ranked_first_or_beside_what_it_leads_to() -> None:
    ranked = rank(BOXES[:4], [Edge(*pair) for pair in ("ac", "cd", "bd")], direction="right")
    assert {each.of for each in ranked.candidates} == {(0, 0, 1, 2), (0, 1, 1, 2)}
