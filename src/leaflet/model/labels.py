"""What the keys of the data files and the documents are called in a sentence."""

from typing import Final

from leaflet.language import _
from leaflet.schema.files import GROUPS

_GROUPS: Final = (GROUPS["desk"], GROUPS["contact"], *GROUPS.values())
"""Where a key belongs to several, the first says what it is called, unless its file does."""


def label(key: str, of: str = "", file: str = "") -> str:
    """Return what staff call a key of the data files; the key itself if unknown.

    ``of`` is the number or address to which the value belongs; in the ``file`` letter the label is
    whom it is for, in others the number of a paper.
    """
    moved = {"contacts": _("Order of contacts"), "desks": _("Order of desks")}
    groups = (GROUPS[file], *_GROUPS) if file in GROUPS else _GROUPS
    known = (each.label for group in groups for each in group.keys if each.name == key)
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
