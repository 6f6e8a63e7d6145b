import pytest

from leaflet.model.notice import Imprint
from leaflet.model.ruby_markup import Blank
from leaflet.model.words import Span
from leaflet.report import Origin

LINE = Imprint((Blank("学校名"), Span(" 電話 "), Blank("電話番号")), Origin("data/edition.yaml", 3))


def test_an_imprint_names_its_blanks_in_order() -> None:
    assert LINE.blanks == ("学校名", "電話番号")
    assert LINE.plain == " 電話 "


def test_an_imprint_is_filled_from_a_row() -> None:
    filled = LINE.filled({"学校名": "東小", "電話番号": "03", "余り": "x"})
    assert filled.plain == "東小 電話 03"
    assert filled.origin == LINE.origin


def test_a_blank_without_a_value_is_named() -> None:
    with pytest.raises(KeyError, match="電話番号"):
        LINE.filled({"学校名": "東小"})
