"""Keys and documents have names in a sentence."""

import pytest

from leaflet.compose.layouts import LAYOUTS
from leaflet.model.labels import label, part_name


@pytest.mark.parametrize("part", sorted({layout.part for layout in LAYOUTS.values()}))
def test_every_document_has_a_name(part: str) -> None:
    assert part_name(part)


def test_a_key_has_a_name_and_one_of_the_users_own_is_its_own() -> None:
    assert label("phone", "110") == "phone (110)"
    assert label("id") == "id"
    assert label("相談") == "相談"


def test_a_key_is_called_as_in_the_editor_and_in_excel(japanese: None) -> None:
    assert [label(key) for key in ("operator", "phone", "id", "as_of")] == [
        "所管",
        "電話番号",
        "検索ID",
        "時点",
    ]
    assert [label("label", file=each) for each in ("handout", "letter")] == ["資料番号", "宛名"]
