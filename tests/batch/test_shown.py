"""Cells as Excel shows them."""

import datetime

import pytest

from leaflet.batch.shown import UnknownFormatError, shown


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (None, "General", ""),
        ("0120-007-110", "General", "0120-007-110"),
        (120007110, '0000"-"000"-"000', "0120-007-110"),
        (120007110, "0000-000-000", "0120-007-110"),
        (8012345678, r"000\-0000\-0000", "080-1234-5678"),
        (7, "General", "7"),
        (7.0, "General", "7"),
        (1.25, "General", "1.25"),
        (7, "000", "007"),
        (1234567, "#,##0", "1,234,567"),
        (0.125, "0.0%", "12.5%"),
        (1.5, "0.00", "1.50"),
        (1.5, "0.0#", "1.5"),
        (-3, "0;(0)", "(3)"),
        (-3, "0", "-3"),
        (5, '"第"0"号"', "第5号"),
        (1500, "[$¥-411]#,##0", "¥1,500"),
        (datetime.datetime(2026, 4, 1), "yyyy/m/d", "2026/4/1"),
        (datetime.datetime(2026, 4, 1), "yyyy-mm-dd", "2026-04-01"),
        (datetime.datetime(2026, 4, 1), 'm"月"d"日"', "4月1日"),
        (datetime.datetime(2026, 4, 1), 'm"月"d"日"(aaa)', "4月1日(水)"),
        (datetime.time(8, 30), "h:mm", "8:30"),
        (True, "General", "TRUE"),
    ],
)
def test_a_cell_is_text_as_excel_shows_it(value, form, text):
    assert shown(value, form) == text


def test_a_format_that_is_not_known_is_refused_rather_than_guessed():
    with pytest.raises(UnknownFormatError):
        shown(1.5, "# ?/?x")
    with pytest.raises(UnknownFormatError):
        shown(1500, "0.00E+00")
