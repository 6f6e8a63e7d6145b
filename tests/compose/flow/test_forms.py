"""The forms of bands, and what a situation looks like in each."""

from pathlib import Path

from flow_samples import book, fan
from leaflet.compose.flow.forms import Form, Shaper, forms
from leaflet.compose.flow.parts import Manner
from leaflet.model.notice import Notice


def shaper(notice: Notice, form: Form, width: float = 500) -> tuple[Shaper, float]:
    """Return a shaper at the smallest type, and the height of the whole flow, in pt."""
    made = book(notice)
    shaper = Shaper(made.all_bars, form, made.draft(Manner(bands=True), 0).parts, width)
    whole = shaper.whole(made.all_bars)
    assert whole
    return shaper, whole.height


def test_the_plainest_form_is_tried_first(tmp_path: Path) -> None:
    made = book(fan(tmp_path, 4, 2))
    first, *others = forms(made.all_bars, made.sheet.bands.rules, landscape=True)
    assert (first.columns, first.spread, set(first.inner)) == (1, 1, {"above"})
    assert all(form.columns == 1 for form in others if form.spread > 1)


def test_no_desk_is_narrower_than_its_number(tmp_path: Path) -> None:
    form = Form(("above",), "left", 1, 8)
    made = book(fan(tmp_path, 4, 2))
    narrow, _height = shaper(fan(tmp_path, 4, 2), form, 90)
    wide, _height = shaper(fan(tmp_path, 4, 2), form)
    assert wide.wide_enough(made.all_bars)
    assert not narrow.wide_enough(made.all_bars)


def test_a_situation_spread_over_columns_is_lower(tmp_path: Path) -> None:
    notice = fan(tmp_path, 8, 4)
    _one, high = shaper(notice, Form(("above",), "above", 1, 8), 700)
    _two, low = shaper(notice, Form(("above",), "above", 1, 8, spread=2), 700)
    assert low < 0.8 * high


def test_desks_of_several_widths_have_no_number_on_the_right(tmp_path: Path) -> None:
    made = book(fan(tmp_path, 4, 2), "poster", "A0")
    parts = made.draft(Manner(bands=True), 0).parts
    width = made.draft(Manner(bands=True), 0).area.width
    spread = Form(("above",), "left", 1, 12.0, spread=2)
    shaper = Shaper(made.all_bars, spread, parts, width)
    assert shaper.single.form.upright
    assert shaper.column.form.upright
    key = made.all_bars[0].led[0].led[0].key  # type: ignore[union-attr]
    assert parts.box(key, width).height < parts.box(key, width, upright=True).height


def test_what_is_spread_over_columns_grows_no_more_than_they_do(tmp_path: Path) -> None:
    rules = book(fan(tmp_path, 4, 2)).sheet.bands.rules
    assert Form(("above",), "left", 1, 12.0, spread=2).share(rules) == 0
    assert Form(("above",), "left", 2, 12.0).share(rules) == rules.stretch > 0
