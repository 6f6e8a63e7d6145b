"""Places of a text that several desks have."""

from check.file.test_passage import strand
from leaflet.check.file.claims import claims
from leaflet.check.file.passage import Passage, passages

ONE, TWO, THREE = passages([strand("平日 平日 平日")], "平日")


def claimed(**wanted: set[Passage]) -> dict[Passage, str]:
    return claims([{desk: frozenset(places) for desk, places in wanted.items()}])


def test_a_place_that_one_desk_alone_can_have_is_not_that_of_the_next() -> None:
    assert claimed(a={ONE}, b={ONE, TWO}, c={TWO, THREE}) == {ONE: "a", TWO: "b", THREE: "c"}


def test_a_place_that_two_desks_need_belongs_to_neither() -> None:
    assert claimed(a={ONE}, b={ONE}) == {}
    assert claimed(a={ONE, TWO}, b={ONE, TWO}) == {}
