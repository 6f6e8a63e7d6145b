from flowchart.layered import layered, rows
from leaflet.flowchart.ordering import Links, Ordering
from leaflet.flowchart.perturb import Numbers, perturb, restore

BRANCHES = "a bc defg", "ab ac bd be cf cg"


def arranged(nodes: list[int]) -> Ordering:
    return Ordering(Links(layered(*BRANCHES)), nodes)


def test_the_numbers_are_the_same_every_time_and_below_the_limit() -> None:
    one, other = Numbers(), Numbers()
    drawn = [one.below(7) for _ in range(100)]
    assert drawn == [other.below(7) for _ in range(100)]
    assert set(drawn) == set(range(7))


def test_shaking_moves_a_branch_with_its_leaves_past_another() -> None:
    graph = layered("ab cd efgh", "ad bc ce cf dg dh")
    found = perturb(Ordering(Links(graph), range(8)), Numbers(), 20)
    assert found.cost()[0] == 0


def test_shaking_never_returns_what_crosses_more() -> None:
    crossed = arranged([0, 1, 2, 5, 3, 6, 4])
    before = crossed.cost()
    assert perturb(crossed, Numbers(), 1).cost() <= before
    assert crossed.cost() == before


def test_what_nothing_crosses_is_not_perturbn() -> None:
    found = arranged(list(range(7)))
    assert perturb(found, Numbers(), 5) is found


def test_a_mirrored_chart_is_turned_back_to_the_writer_s_order() -> None:
    assert rows(BRANCHES[0], restore(arranged([6, 5, 4, 3, 2, 1, 0])).layers) == BRANCHES[0]


def test_a_branch_is_brought_back_to_the_writer_s_order_with_its_leaves() -> None:
    found = restore(
        Ordering(
            Links(layered("a bcd efghij", "ab ac ad be bf cg ch di dj")),
            [0, 2, 1, 3, 6, 7, 4, 5, 8, 9],
        )
    )
    assert rows("a bcd efghij", found.layers) == "a bcd efghij"
