"""The names of the layouts, without importing what composes them (``layouts``)."""

from collections.abc import Mapping
from typing import Final

PARTS: Final[Mapping[str, str]] = {
    "leaflet": "flowchart",
    "poster": "flowchart",
    "handout": "handout",
    "card": "card",
    "strip": "strip",
    "letter": "letter",
}
"""Which part of the notice each prints: an attribute of Notice, and the name of its data file."""
