from flowchart.layered import edges_between
from leaflet.flowchart.acyclic import Acyclic, break_cycles


def test_without_a_cycle_every_edge_leads_forward() -> None:
    assert break_cycles(edges_between("abc", "ab ac bc")) == Acyclic((0, 1, 2), (), ())


def test_the_edge_that_closes_a_cycle_points_back() -> None:
    assert break_cycles(edges_between("abc", "ab bc ca")).back == (2,)


def test_a_cycle_is_entered_where_the_writer_enters_it() -> None:
    assert break_cycles(edges_between("cbas", "ab bc ca sb")).back == (0,)


def test_an_edge_from_a_box_to_itself_is_a_loop() -> None:
    assert break_cycles(edges_between("ab", "aa ab")) == Acyclic((1,), (), (0,))


def test_a_chain_of_thousands_needs_no_deep_stack() -> None:
    names = "".join(chr(0x4E00 + n) for n in range(5000))
    pairs = " ".join(a + b for a, b in zip(names, names[1:] + names[0], strict=True))
    assert break_cycles(edges_between(names, pairs)).back == (4999,)
