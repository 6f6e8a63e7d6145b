"""What the keys of the data files and the documents are called in a sentence."""

from typing import Final

from leaflet.language import _
from leaflet.schema.files import GROUPS

_GROUPS: Final = (GROUPS["desk"], GROUPS["contact"], *GROUPS.values())
"""Where a key belongs to several, the first says what it is called."""


def label(key: str, of: str = "") -> str:
    """Return what staff call a key of the data files; the key itself if unknown.

    ``of`` is the number or address to which the value belongs.
    """
    moved = {"contacts": _("Order of contacts"), "desks": _("Order of desks")}
    known = (each.label for group in _GROUPS for each in group.keys if each.name == key)
    name = moved.get(key) or next(known, key)
    return f"{name} ({of})" if of else name


def part_name(part: str) -> str:
    """Return what a document is called."""
    return {
        "flowchart": _("flowchart"),
        "handout": _("handout"),
        "card": _("card"),
        "strip": _("tear-off poster"),
        "letter": _("letter"),
    }[part]
