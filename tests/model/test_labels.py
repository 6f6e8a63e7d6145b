"""Keys and documents have names in a sentence."""

import pytest

from leaflet.compose.layouts import LAYOUTS
from leaflet.model.labels import label, part_name


@pytest.mark.parametrize("part", sorted({layout.part for layout in LAYOUTS.values()}))
def test_every_document_has_a_name(part: str) -> None:
    assert part_name(part)


def test_a_key_has_a_name_and_one_of_the_users_own_is_its_own() -> None:
    assert label("phone") == "Telephone"
    assert label("相談") == "相談"
