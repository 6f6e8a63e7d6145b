"""What does not fit is reported with what would help."""

import pytest

from leaflet.check.fit import check
from leaflet.compose.job import STANDING, Crowd, Misfit, Overfull
from leaflet.report import Level, Origin
from leaflet.units import mm

PLACE = Origin("data/desks.yaml", 7, 5)


@pytest.mark.parametrize(
    ("misfit", "says", "helps"),
    [
        (Misfit(PLACE, "相談", mm(3)), "3.0 mm too wide for its column", "widen the column"),
        (Misfit(PLACE, "相談", mm(40), down=True), "40.0 mm too large for the page", "--paper"),
        (
            Misfit(PLACE, "流れ図", mm(40), down=True, paper="B2"),
            "40.0 mm too large",
            "add --paper B2",
        ),
        (
            Misfit(PLACE, "流れ図", mm(40), down=True, paper=STANDING),
            "40.0 mm too large",
            "add --portrait",
        ),
        (Misfit(PLACE, "www.a.jp", mm(3), paper="B4横"), "3.0 mm too wide", "add --paper B4横"),
        (Crowd(PLACE, 8, ("法テラス", "警察")), "8 of 10 desks", "leaflet list"),
        (Misfit(PLACE, "法テラス", mm(3), down=True, stock="plain"), "3.0 mm", "add --stock plain"),
        (Overfull(PLACE, "poster", 10, 2050, ""), "10 desks and 2050 questions", "fewer"),
        (Overfull(PLACE, "poster", 10, 9, "B2縦"), "10 desks", "--layout poster --paper B2縦"),
    ],
)
def test_a_misfit_is_an_error_that_says_by_how_much_and_what_to_do(
    misfit: Misfit | Crowd | Overfull, says: str, helps: str
) -> None:
    (finding,) = check([misfit])
    assert (finding.rule, finding.level, finding.where) == ("fit", Level.ERROR, PLACE)
    assert says in finding.message
    assert helps in finding.hint


def test_those_left_over_are_named() -> None:
    (finding,) = check([Crowd(PLACE, 8, ("法テラス", "警察"))])
    assert "法テラス, 警察" in finding.message


def test_of_very_many_left_over_the_first_are_named() -> None:
    (finding,) = check([Crowd(PLACE, 8, tuple(f"第{n}相談室" for n in range(490)))])
    assert "第11相談室 and 478 more" in finding.message


def test_what_fits_is_silent() -> None:
    assert list(check([])) == []
