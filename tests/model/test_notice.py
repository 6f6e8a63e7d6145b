"""A notice yields its prose, every text that is printed and nothing else; an imprint its blanks."""

from pathlib import Path

import pytest

from data_folder import loaded
from leaflet.model.notice import Imprint
from leaflet.model.ruby_markup import Blank
from leaflet.model.words import Span
from leaflet.report import Origin

LINE = Imprint((Blank("学校名"), Span(" 電話 "), Blank("電話番号")), Origin("data/edition.yaml", 3))
DESKS = "desks:\n  sos:\n    name: あ\n    contacts: [{phone: 110}]\n    note: 注\n"
READINGS = "readings:\n  相談: そうだん\n"


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


def test_the_date_is_read_as_it_is_printed_and_the_dictionary_is_not(tmp_path: Path) -> None:
    notice, _report = loaded(
        tmp_path,
        edition="as_of: R8.1\n",
        desks=DESKS,
        handout="title: い\ndesks: [sos]\n",
        readings=READINGS,
    )
    assert notice is not None
    assert next(words.plain for words in notice.prose_of("handout")) == "令和8年1月現在"
    said = {words.plain for words in notice.prose}
    assert {"令和8年1月現在", "あ", "注", "い"} <= said
    assert "そうだん" not in said
    assert "相談" not in said
