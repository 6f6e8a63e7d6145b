from flowchart.layered import layered


def test_a_short_edge_stays_as_it_is() -> None:
    assert layered("a b", "ab").chains == {0: (0, 1)}


def test_a_long_edge_has_a_lane_in_every_rank_between() -> None:
    graph = layered("a b c d", "ab bc cd ad")
    assert graph.chains[3] == (0, 4, 5, 3)
    assert graph.ranks[4:] == (1, 2)
    assert [graph.is_lane(node) for node in graph.chains[3]] == [False, True, True, False]


def test_every_link_leads_from_one_rank_to_the_next() -> None:
    graph = layered("a b c d", "ab bc cd ad bd")
    assert all(graph.ranks[lower] - graph.ranks[upper] == 1 for upper, lower in graph.links())
    assert len(graph.links()) == 3 + 3 + 2
