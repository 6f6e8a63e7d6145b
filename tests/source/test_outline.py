"""What can stand below what, and what speaks against it."""

import pytest

from leaflet.report import Report
from leaflet.source.draft import draft
from leaflet.source.format import REGISTER, STEP
from leaflet.source.outline import Row, closed, columns, ground, put, rows


def cost(text: str, shape: object = REGISTER) -> float | None:
    """Return what speaks against an outline as it is typed, or None where it cannot be."""
    stack, total = ground(shape), 0.0  # type: ignore[arg-type]
    for row in rows(draft(text, "a.yaml", Report())):
        placed = put(stack, row, row.column)
        if placed is None:
            return None
        stack, total = placed[0], total + placed[1]
    return total + closed(stack)


def test_a_line_becomes_a_row() -> None:
    (first, second) = rows(draft("  - - a: b\n\n\ntext\n", "a.yaml", Report()))
    assert first == Row(0, 2, (0, 2), 4, "a", "b")
    assert second == Row(3, 0, (), 0, None, "t")


@pytest.mark.parametrize(
    "text",
    [
        "desks:\n  a:\n    contacts:\n      - phone: 1\n        note: y\n      - url: z\n",
        "desks:\n  a:\n    contacts:\n    - phone: 1\n      note: y\n    name: x\n",
        "desks:\n  a: {name: x}\n  b:\n    summary:\n      - y\n",
        "confirm: x\ndesks:\n  confirm: y\n  a:\n    confirm: z\n",
    ],
)
def test_nothing_speaks_against_a_sound_outline(text: str) -> None:
    assert cost(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "desks:\n  a:\n    name: x\n      note: y\n",
        "desks:\n    a:\n      name: x\n   b:\n",
        "desks: x\n  a:\n",
        "desks:\n  a:\n    name: x\n    - phone: 1\n",
    ],
)
def test_a_line_below_a_value_cannot_be(text: str) -> None:
    assert cost(text) is None


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ("desks:\n  a:\n    qr: x\n", "desks:\n  a:\n    note: x\n"),
        ("desks:\n  a:\n    xyz: x\n", "desks:\n  a:\n    nmae: x\n"),
        ("desks:\n  name: x\n", "desks:\n  a:\n    name: x\n"),
        ("desks:\n  a:\n    name: x\n    name: y\n", "desks:\n  a:\n    name: x\n    note: y\n"),
        ("desks:\n  a:\n", "desks:\n  a:\n    name: x\n"),
        ("desks:\n  - name: x\n", "desks:\n  a:\n    name: x\n"),
        (
            "desks:\n  a:\n    contacts:\n      phone: 1\n",
            "desks:\n  a:\n    contacts:\n      - phone: 1\n",
        ),
        (
            "desks:\n  a:\n    contacts:\n      - phone: 1\n        url: x\n",
            "desks:\n  a:\n    contacts:\n      - phone: 1\n      - url: x\n",
        ),
    ],
)
def test_more_speaks_against_what_the_format_does_not_expect(worse: str, better: str) -> None:
    low, high = cost(better), cost(worse)
    assert low is not None
    assert high is not None
    assert low < high


def test_a_step_leads_one_way() -> None:
    both = cost("when: a\ngo: [b]\nthen:\n  - when: c\n    go: [d]\n", STEP)
    one = cost("when: a\nthen:\n  - when: c\n    go: [d]\n", STEP)
    assert one == 0
    assert both
    assert both > 0


def test_without_a_shape_any_key_may_stand_anywhere() -> None:
    assert cost("x:\n  y:\n  - z: 1\n", None) is not None


def test_a_further_line_may_begin_at_every_open_level_and_one_below() -> None:
    stack = ground(REGISTER)
    for row in rows(draft("desks:\n  a:\n    contacts:\n", "a.yaml", Report())):
        placed = put(stack, row, row.column)
        assert placed
        stack = placed[0]
    assert list(columns(stack)) == [0, 2, 4, 6]
