"""Bookmarks: the tags that have one, nested as their headings are (ISO 32000-1 12.3.3)."""

from collections.abc import Sequence
from typing import Final

from leaflet.draw.extent import extents
from leaflet.draw.file import File
from leaflet.draw.objects import Dictionary, Reference, destination, text_string
from leaflet.draw.tags import Sheet
from leaflet.page import Document

_BELOW_HEADINGS: Final = 7  # the rank of a bookmark that is not a heading: below H6


class _Entry:
    def __init__(self, rank: int, dictionary: Dictionary) -> None:
        self.rank = rank
        self.dictionary = dictionary
        self.kids: list[_Entry] = []

    @property
    def shown(self) -> int:
        """How many lines open below this one."""
        return sum(1 + kid.shown for kid in self.kids)


def outline(file: File, document: Document, sheets: Sequence[Sheet]) -> Reference | None:
    """Return a reference to the outline, or nothing where no tag has a bookmark."""
    tags = [tag for tag in document.reading.walk() if tag.bookmark]
    if not tags:
        return None
    places = extents(document, {next(tag.marks()) for tag in tags})
    open_entries = [_Entry(0, Dictionary({"Type": "/Outlines"}))]
    for tag in tags:
        index, box = places[next(tag.marks())]
        target = destination(sheets[index].page, sheets[index].height - box.y)
        title = Dictionary({"Title": text_string(tag.bookmark), "Dest": target})
        entry = _Entry(_rank(tag.role), title)
        while open_entries[-1].rank >= entry.rank:
            open_entries.pop()
        open_entries[-1].kids.append(entry)
        open_entries.append(entry)
    return _add(file, open_entries[0])


def _rank(role: str) -> int:
    return int(role[1]) if role[0] == "H" and role[1:].isdigit() else _BELOW_HEADINGS


def _add(file: File, entry: _Entry) -> Reference:
    reference = file.add(entry.dictionary)
    kids = [_add(file, kid) for kid in entry.kids]
    for kid in entry.kids:
        kid.dictionary["Parent"] = reference
    for kid, before in zip(entry.kids[1:], kids, strict=False):
        kid.dictionary["Prev"] = before
    for kid, after in zip(entry.kids, kids[1:], strict=False):
        kid.dictionary["Next"] = after
    if kids:
        entry.dictionary["First"], entry.dictionary["Last"] = kids[0], kids[-1]
        entry.dictionary["Count"] = entry.shown
    return reference
