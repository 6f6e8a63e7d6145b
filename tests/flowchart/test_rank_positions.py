from itertools import pairwise

from flowchart.phases import SPACING, Journey, journey
from leaflet.flowchart.rank_positions import Align, Ruler, loop_places, measure


def measured(found: Journey, tracks: list[int], align: Align = "start") -> Ruler:
    return measure(found.topology, found.sizes, tracks, SPACING, align)


def test_ranks_are_a_rank_gap_apart() -> None:
    ruler = measured(journey("ab", "ab"), [0, 0, 0])
    assert (ruler.begins, ruler.ends) == ((0, 20 + SPACING.rank_gap), (20, 40 + SPACING.rank_gap))
    assert ruler.length == 40 + SPACING.rank_gap


def test_many_tracks_widen_the_gap_and_lie_evenly() -> None:
    ruler = measured(journey("ab", "ab"), [0, 5, 0])
    tracks = ruler.tracks[1]
    assert tracks[0] == 20 + SPACING.lead_out
    assert [b - a for a, b in pairwise(tracks)] == [SPACING.track_gap] * 4
    assert ruler.begins[1] == tracks[-1] + SPACING.lead_in


def test_a_single_track_lies_as_far_into_the_gap_as_the_room_allows() -> None:
    (track,) = measured(journey("ab", "ab"), [0, 1, 0]).tracks[1]
    assert track - 20 >= SPACING.lead_out
    assert 20 + SPACING.rank_gap - track >= SPACING.lead_in


def test_a_label_makes_room_before_its_rank() -> None:
    ruler = measured(journey("ab", "ab", labels={"ab": 30}), [0, 1, 0])
    assert ruler.begins[1] >= ruler.tracks[1][0] + SPACING.lead_in + 9


def test_boxes_of_different_lengths_begin_together_or_are_stretched() -> None:
    found = journey("abc", "ab ac", direction="right", sizes={"c": 40})
    assert len(set(measured(found, [0, 1, 0]).begins[1:])) == 1
    assert len(set(measured(found, [0, 1, 0], "stretch").ends[1:])) == 1


def test_turns_before_the_first_rank_and_after_the_last_have_room() -> None:
    ruler = measured(journey("ab", "ab"), [1, 0, 1])
    assert ruler.tracks[0] == (0,)
    assert ruler.begins[0] == SPACING.lead_in
    assert ruler.length == ruler.tracks[2][0]


def test_loops_leave_and_enter_at_even_distances() -> None:
    assert loop_places(0, 50, [7, 9]) == {7: (10, 20), 9: (30, 40)}
