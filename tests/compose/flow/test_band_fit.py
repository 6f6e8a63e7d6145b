"""The largest type in which bands keep to their pages."""

from functools import partial
from pathlib import Path

import pytest

from flow_samples import book, fan
from leaflet.compose.flow.band_fit import bands_at, free_share, unevenness
from leaflet.compose.flow.forms import BandForm
from leaflet.compose.flow.manner import Manner
from leaflet.compose.parts.size_search import STEPS

BANDS = Manner(bands=True)


def test_larger_paper_or_more_pages_make_larger_type(tmp_path: Path) -> None:
    notice = fan(tmp_path, 12, 4)
    small = book(notice).bands(BANDS, 1, -99)
    two = book(notice).bands(BANDS, 2, -99)
    large = book(notice, paper="A3").bands(BANDS, 1, -99)
    assert small is not None
    assert two is not None
    assert large is not None
    assert small.step < two.step
    assert small.step < large.step


def test_what_cannot_be_better_is_not_returned(tmp_path: Path) -> None:
    assert book(fan(tmp_path, 3)).bands(BANDS, 1, STEPS) is None


def test_too_many_desks_for_a_page_need_further_ones(tmp_path: Path) -> None:
    made = book(fan(tmp_path, 45, 9))
    assert not made.fits(1)
    assert made.fits(4)


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_fill_the_width_of_the_page(tmp_path: Path, columns: int) -> None:
    made = book(fan(tmp_path, 3, 3), "poster", "A1")
    drafts, form = partial(made.draft, BANDS), BandForm(("above",), "above", columns, 8.0)
    found = bands_at(drafts, made.bars(bands=True), 1, form, 0)
    assert found is not None
    gaps = (columns - 1) * drafts(0).parts.bands.column
    assert columns * found.width + gaps == pytest.approx(drafts(0).area.width)


def test_a_hollow_column_counts_and_more_on_several_pages() -> None:
    even, hollow = [300.0, 400.0, 400.0], [100.0, 400.0, 400.0]
    assert unevenness([400.0] * 3 + [100.0] * 3, 3) == 0
    assert unevenness(hollow, 3) > unevenness(even, 3) > 0
    assert unevenness(hollow * 2, 3) > unevenness(hollow, 3)


def test_a_page_that_is_emptier_than_the_last_counts_as_all_of_them() -> None:
    first, last = [50.0, 100.0, 100.0, 100.0], [100.0, 100.0, 50.0, 100.0]
    assert free_share(last, [100.0] * 4, 2) == 0.125
    assert free_share(first, [100.0] * 4, 2) == 0.25


def test_fewer_columns_are_better_where_that_costs_no_type(tmp_path: Path) -> None:
    found = book(fan(tmp_path, 9, 3), "poster", "A3").bands(BANDS, 1, -99)
    assert found is not None
    assert found.form.spread == 2
