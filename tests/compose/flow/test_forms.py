"""The forms that bands can take on a paper."""

from pathlib import Path

from flow_samples import book, fan
from leaflet.compose.flow.forms import forms
from leaflet.page import Size


def test_the_plainest_form_is_tried_first(tmp_path: Path) -> None:
    made = book(fan(tmp_path, 4, 2))
    first, *others = forms(made.all_bars, made.sheet.bands.rules, made.paper)
    assert (first.columns, first.spread, set(first.inner)) == (1, 1, {"above"})
    assert all(form.columns == 1 for form in others if form.spread > 1)


def test_a_banner_has_room_for_more_columns(tmp_path: Path) -> None:
    made = book(fan(tmp_path, 4, 2))
    rules = made.sheet.bands.rules
    most = [
        max(form.columns for form in forms(made.all_bars, rules, Size(length, 100)))
        for length in (141, 300)
    ]
    assert most == [rules.columns_landscape, 2 * rules.columns_landscape]
