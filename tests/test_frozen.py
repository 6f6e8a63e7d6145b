"""The quick frozen dataclasses are what the standard ones are."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from functools import cached_property

import pytest

from leaflet.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file."""

    path: str
    line: int = 1
    notes: list[str] = field(default_factory=list, compare=False, repr=False)

    @property
    def where(self):
        return f"{self.path}:{self.line}"


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    path: str
    line: int = 1
    notes: list[str] = field(default_factory=list, compare=False, repr=False)


@dataclass(frozen=True)
class Counted:
    text: str
    more: str = ""

    @cached_property
    def length(self):
        return len(self.text)


def test_fields_keep_their_order_and_their_defaults():
    assert Place("a").where == "a:1"
    assert Place("a", 2, ["b"]).notes == ["b"]
    assert Place("a").notes is not Place("a").notes
    assert Place(line=3, path="b") == Place("b", 3)
    with pytest.raises(TypeError, match="path"):
        Place()


def test_a_class_that_is_made_often_is_made_alike():
    @dataclass(frozen=True, slots=True)
    class Long:
        text: str
        more: list[int] = field(default_factory=list)
        size: int = 0

        def __post_init__(self):
            object.__setattr__(self, "size", len(self.text))

    made = [Long("abc", more=[number]) for number in range(40)]
    assert {each.size for each in made} == {3}
    assert [each.more for each in made] == [[number] for number in range(40)]
    assert Long(text="ab") == Long("ab", [])


@pytest.mark.parametrize("before", [0, 40])
@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((1, 2, 3), {}), ((1,), {"other": 2}), ((1,), {"first": 2}), ((), {"second": 1})],
)
def test_wrong_arguments_are_told_however_often_a_class_was_made(before, values, named):
    @dataclass(frozen=True)
    class Pair:
        first: int
        second: int = 0

    assert all(Pair(number).first == number for number in range(before))
    with pytest.raises(TypeError, match=r"__init__\(\)"):
        Pair(*values, **named)
    assert Pair(1) == Pair(1, 0)


@pytest.mark.parametrize("make", [Place, Standard])
def test_both_compare_hash_and_show_alike(make):
    assert make("a", 1, ["x"]) == make("a", 1, ["y"])
    assert make("a") != make("b")
    assert Place("a") != Standard("a")
    assert hash(make("a", 1, ["x"])) == hash(make("a"))
    assert repr(make("a")).endswith("(path='a', line=1)")


@pytest.mark.parametrize("make", [Place, Standard])
def test_both_are_dataclasses(make):
    assert is_dataclass(make)
    assert [each.name for each in fields(make)] == ["path", "line", "notes"]
    assert replace(make("a", 1), line=5) == make("a", 5)
    match make("a", 7):
        case make(path, line):
            assert (path, line) == ("a", 7)


@pytest.mark.parametrize("value", [Place("a", 2), Counted("abc")])
def test_nothing_can_be_changed(value):
    name = fields(value)[0].name
    with pytest.raises(FrozenInstanceError, match=name):
        setattr(value, name, "b")
    with pytest.raises(FrozenInstanceError):
        delattr(value, name)
    with pytest.raises(FrozenInstanceError):
        value.other = 1


@pytest.mark.parametrize("value", [Place("a", 2, ["x"]), Counted("abc")])
def test_copies_are_equal(value):
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value


def test_without_slots_a_property_is_kept():
    value = Counted("abc")
    assert value.length == value.length == 3
    assert vars(value)["length"] == 3
    assert not hasattr(Place("a"), "__dict__")


def test_what_is_rare_is_left_to_the_standard_library():
    @dataclass(frozen=True, slots=True, order=True)
    class Ordered:
        value: int

    @dataclass(slots=True)
    class Open:
        value: int

    @dataclass(frozen=True, eq=False)
    class Itself:
        value: list[int]

    assert Ordered(1) < Ordered(2)
    assert Itself([]) != Itself([])
    assert hash(Itself([]))
    grown = Open(1)
    grown.value = 2
    assert grown == Open(2)
    assert "__values__" not in vars(Ordered)
