"""Layouts and the documents of an edition, each listed once, name each other."""

from dataclasses import fields

from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.names import PARTS, layout_name
from leaflet.exchange.book import SHEETS
from leaflet.model.labels import part_name
from leaflet.model.notice import Notice
from leaflet.schema.files import DOCUMENTS, FILES


def test_every_layout_is_composed_and_has_a_name() -> None:
    assert set(LAYOUTS) == set(PARTS)
    assert [name for name in PARTS if layout_name(name) == name] == []


def test_every_document_is_printed_held_named_and_exchanged() -> None:
    assert set(PARTS.values()) == set(DOCUMENTS)
    assert set(DOCUMENTS) <= {each.name for each in fields(Notice)}
    assert all(map(part_name, DOCUMENTS))
    assert set(SHEETS) == set(FILES)
