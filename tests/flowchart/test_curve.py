from leaflet.flowchart.curve import arrowhead, connector, rounded

BEND = [(0.0, 0.0), (40.0, 0.0), (40.0, 30.0)]
SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


def ends(steps: object) -> list[tuple[float, ...]]:
    """Return where each step ends, with the number of its points."""
    return [step[-2:] for step in steps if step]  # type: ignore[attr-defined]


def test_a_straight_connector_is_one_line() -> None:
    outline = connector([(0, 0), (30, 0)], 6)
    assert (outline.start, outline.steps) == ((0, 0), ((30, 0),))


def test_a_corner_is_rounded_by_the_radius() -> None:
    line, corner, last = connector(BEND, 6).steps
    assert line == (34, 0)
    assert corner[-2:] == (40, 6)
    assert last == (40, 30)


def test_a_corner_between_short_stretches_is_rounded_less() -> None:
    line, *_rest = connector([(0, 0), (40, 0), (40, 4), (80, 4)], 6).steps
    assert line == (38, 0)


def test_a_connector_ends_where_its_arrowhead_begins() -> None:
    assert connector(BEND, 6, cut=7).steps[-1] == (40, 23)


def test_a_level_line_passes_over_a_crossing_in_an_arc() -> None:
    steps = connector([(0, 0), (40, 0)], 6, bridges=[(20, 0)], bridge=4).steps
    assert ends(steps) == [(16, 0), (20, -4), (24, 0), (40, 0)]


def test_the_arc_is_above_the_line_whichever_way_it_runs() -> None:
    steps = connector([(40, 0), (0, 0)], 6, bridges=[(20, 0)], bridge=4).steps
    assert ends(steps) == [(24, 0), (20, -4), (16, 0), (0, 0)]


def test_crossings_close_together_have_one_bridge() -> None:
    steps = connector([(0, 0), (60, 0)], 6, bridges=[(20, 0), (28, 0)], bridge=4).steps
    assert ends(steps) == [(16, 0), (20, -4), (28, -4), (32, 0), (60, 0)]


def test_an_upright_line_needs_no_bridge_and_a_corner_has_none() -> None:
    upright = connector([(0, 0), (0, 40)], 6, bridges=[(0, 20)], bridge=4)
    assert upright.steps == ((0, 40),)
    assert connector(BEND, 6, bridges=[(38, 0)], bridge=4) == connector(BEND, 6)


def test_an_arrowhead_has_its_tip_at_the_end() -> None:
    head = arrowhead(BEND, 7, 6)
    assert head.start == (40, 30)
    assert head.steps == ((43, 23), (37, 23), ())


def test_every_corner_of_an_outline_is_an_arc_between_straight_lines() -> None:
    outline = rounded(SQUARE, 2)
    assert outline.start == (0, 2)
    assert ends(outline.steps) == [(2, 0), (8, 0), (10, 2), (10, 8), (8, 10), (2, 10), (0, 8)]
    assert outline.steps[-1] == ()


def test_no_arc_is_longer_than_half_of_a_side() -> None:
    outline = rounded(SQUARE, 50)
    assert {outline.start, *ends(outline.steps)} == {(5, 0), (10, 5), (5, 10), (0, 5)}
