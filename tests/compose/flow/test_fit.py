"""The best chart, without ordering those that cannot be it."""

from dataclasses import replace
from math import inf
from pathlib import Path

import pytest

from data_folder import notice_of
from flow_samples import book, desk, fan, shipped
from leaflet.compose.flow.fit import least_step
from leaflet.compose.flow.manner import Manner
from leaflet.compose.parts.size_search import STEPS
from leaflet.flowchart import Orders

LINES = Manner()


class Counted(Orders):
    """Orders, and how often they were asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def of(self, *args, **named):  # type: ignore[no-untyped-def]
        self.asked += 1
        return super().of(*args, **named)


def asked(merit: float) -> tuple[bool, int]:
    """Return whether there is a chart of the shipped flow that exceeds a merit, and its orders."""
    orders = Counted()
    return book(shipped(), orders=orders).chart(LINES, merit) is not None, orders.asked


def test_a_chart_too_large_at_the_size_it_needs_is_never_ordered() -> None:
    assert asked(STEPS - 1.0) == (False, 0)


def test_no_chart_exceeds_the_largest_type() -> None:
    assert asked(STEPS) == (False, 0)


def test_a_chart_that_may_fit_is_ordered() -> None:
    found, orders = asked(-99.0)
    assert found
    assert orders


def test_the_merit_to_exceed_changes_nothing_in_the_chart_that_exceeds_it() -> None:
    made = book(shipped())
    best = made.chart(LINES, -99.0)
    assert best is not None
    again = made.chart(LINES, best.merit - 0.01)
    assert again is not None
    assert (again.merit, again.step, again.laid.chart) == (best.merit, best.step, best.laid.chart)


def test_a_chart_has_no_more_than_two_boxes_out_of_the_written_order(tmp_path: Path) -> None:
    register = "".join(desk(each, f"窓口{each}", "phone: 03-5555-1000") for each in "abcd")
    rows = ("ab", "c", "ac", "ab", "d", "ad")
    flow = "".join(f"  - when: 状況{n}\n    go: [{', '.join(go)}]\n" for n, go in enumerate(rows))
    notice = notice_of(
        tmp_path, desks=f"desks:\n{register}", flowchart=f"title: 窓口\nflow:\n{flow}"
    )
    made = book(notice)
    flow_rules = made.sheet.flow
    free = replace(flow_rules, merit=replace(flow_rules.merit, inversion=0.0))
    made.sheet = replace(made.sheet, flow=free)
    found = made.chart(LINES, -99.0)
    assert found is not None
    assert found.charter.topology.inversions <= 1


@pytest.mark.parametrize(("cost", "columns"), [(0.0, 2), (4.0, 1)])
def test_a_second_column_of_desks_costs_what_the_sheet_says(
    tmp_path: Path, cost: float, columns: int
) -> None:
    made = book(fan(tmp_path, 4, 4), "poster")
    flow = made.sheet.flow
    made.sheet = replace(made.sheet, flow=replace(flow, merit=replace(flow.merit, fold=cost)))
    best = made.chart(LINES, -99.0)
    assert best is not None
    assert best.charter.arrangement.folds == columns


@pytest.mark.parametrize(("merit", "step"), [(-inf, 0), (-0.5, 0), (0.0, 1), (3.0, 4), (3.5, 4)])
def test_what_is_to_exceed_a_merit_is_tried_from_the_next_step_on(merit: float, step: int) -> None:
    assert least_step(merit) == step
