"""What all sheets have in common, on the paper asked for."""

from flow_samples import shipped
from leaflet.compose.job import STANDING, Job
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.report import Report


def test_the_paper_named_for_a_job_is_the_next_larger_one_on_which_it_fits() -> None:
    sheet = LAYOUTS["strip"].read_sheet("strip", Sheets(), Report())
    job = Job(shipped(), Wishes(paper="A4"), lambda words: words)
    assert sheet.larger_paper(job, lambda _larger: True) == "B4"
    assert sheet.larger_paper(job, lambda larger: larger.wishes.paper == "A2") == "A2"
    assert sheet.larger_paper(job, lambda _larger: False) == ""


def test_a_paper_that_is_too_low_is_turned_before_a_larger_one_is_named() -> None:
    sheet = LAYOUTS["strip"].read_sheet("strip", Sheets(), Report())
    job = Job(shipped(), Wishes(landscape=True), lambda words: words)
    assert sheet.larger_paper(job, lambda other: not other.wishes.landscape) == STANDING
    assert sheet.larger_paper(job, lambda other: other.wishes.paper == "B4") == "B4"


def test_measures_follow_a_paper_whichever_way_it_is_turned() -> None:
    sheet = LAYOUTS["strip"].read_sheet("strip", Sheets(), Report())
    assert sheet.printed_on(Wishes())[1] == 1.0
    size, factor = sheet.printed_on(Wishes(paper="A3", landscape=True))
    assert size.width > size.height
    assert 1.41 < factor < 1.42
