"""A cell is read as it is shown."""

import math
from datetime import datetime, time

import pytest

from leaflet.exchange.number_format import Value, shown

DAY = datetime(2026, 3, 31)
JAPANESE_PHONE = r"[<=99999999]####\-####;\(00\)\ ####\-####"


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (120007110, "General", "120007110"),
        (120007110, "0000000000", "0120007110"),
        (120007110, "0000-000-000", "0120-007-110"),
        (312345678, JAPANESE_PHONE, "(03) 1234-5678"),
        (12345678, JAPANESE_PHONE, "1234-5678"),
        (7110.0, '"#"0000', "#7110"),
        (1200, "#,##0", "1,200"),
        (1234567, '#,##0"人"', "1,234,567人"),
        (25.5, 'General"点"', "25.5点"),
        (1200, "_ * #,##0_ ;_ * -#,##0_ ", "1,200"),
        (0.285, "0%", "29%"),
        (0.5, "# ?/?", "0.5"),
        (1e30, "0", "1" + 30 * "0"),
        (0.123, "0.0%", "12.3%"),
        (0.07, "0%", "7%"),
        (2.5, "0", "3"),
        (-3, "#,##0;▲#,##0", "▲3"),
        (-3, "#,##0", "-3"),
        (0, "#", ""),
        (0, "#,###", ""),
        (0, "#,##0", "0"),
        (1200, "#,###", "1,200"),
        (math.inf, "0", "inf"),
        (0, '#,##0;-#,##0;"―"', "―"),
        (0, "0;-0;;@", ""),
        (12.5, "General", "12.5"),
        (DAY, "yyyy/m/d", "2026/3/31"),
        (DAY, '[$-411]ggge"年"m"月"d"日";@', "令和8年3月31日"),
        (DAY, "[$-411]ge.m.d", "R8.3.31"),
        (DAY, "m/d(aaa)", "3/31(火)"),
        (DAY, "mm-dd-yy", "2026/3/31"),
        (time(8, 30), "h:mm", "8:30"),
        (time(17, 15), 'h"時"mm"分"', "17時15分"),
        (None, "General", ""),
    ],
)
def test_a_value_has_the_form_of_its_cell(value: Value, code: str, text: str) -> None:
    assert shown(value, code) == text
