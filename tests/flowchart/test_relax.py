import pytest

from leaflet.flowchart.align import Columns, ConnectorPiece
from leaflet.flowchart.relax import relax
from leaflet.flowchart.separate import Gap

FREE = float("inf")


def relaxed(
    count: int, links: list[ConnectorPiece], gaps: list[Gap], extent: float = FREE
) -> list[float]:
    columns = Columns([10.0] * count, [10.0] * count, gaps, extent)
    return relax(columns, links, gaps, extent)


def test_a_box_is_over_the_middle_of_its_branches() -> None:
    gaps = [Gap(1, 2, 30), Gap(2, 3, 50)]
    upper, *lower = relaxed(4, [ConnectorPiece(0, n, 0) for n in (1, 2, 3)], gaps)
    assert upper == pytest.approx((lower[0] + lower[2]) / 2, abs=1)


def test_branches_are_as_close_as_their_gaps_allow() -> None:
    _upper, left, right = relaxed(
        3, [ConnectorPiece(0, 1, 0), ConnectorPiece(0, 2, 0)], [Gap(1, 2, 30)]
    )
    assert right - left == pytest.approx(30, abs=0.5)


def test_a_single_branch_is_in_line() -> None:
    upper, lower = relaxed(2, [ConnectorPiece(0, 1, 5)], [])
    assert upper == pytest.approx(lower + 5, abs=0.5)


def test_no_gap_is_given_up() -> None:
    links = [ConnectorPiece(0, 3, 0), ConnectorPiece(1, 2, 0)]
    places = relaxed(4, links, [Gap(0, 1, 25), Gap(2, 3, 25)])
    assert places[1] - places[0] >= 25 - 1e-6
    assert places[3] - places[2] >= 25 - 1e-6


def test_everything_stays_between_nought_and_a_finite_extent() -> None:
    gaps = [Gap(1, 2, 30), Gap(2, 3, 30)]
    places = relaxed(4, [ConnectorPiece(0, n, 0) for n in (1, 2, 3)], gaps, extent=80)
    assert min(places) >= 10 - 1e-6
    assert max(places) <= 70 + 1e-6
