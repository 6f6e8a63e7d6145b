"""The names of the layouts, without importing what composes them (``layouts``)."""

from collections.abc import Mapping
from typing import Final

from leaflet.language import _

PARTS: Final[Mapping[str, str]] = {
    "leaflet": "flowchart",
    "poster": "flowchart",
    "handout": "handout",
    "card": "card",
    "strip": "strip",
    "letter": "letter",
}
"""Which part of the notice each prints: an attribute of Notice, and the name of its data file."""


def layout_name(layout: str) -> str:
    """Return what staff call a layout; one of your own by the name of its sheet."""
    called = {
        "leaflet": _("Leaflet"),
        "poster": _("Poster"),
        "handout": _("Table"),
        "card": _("Card"),
        "strip": _("Tear-off poster"),
        "letter": _("Letter"),
    }
    return called.get(layout, layout)
