"""Pages as a PDF that is PDF/UA-1 (ISO 14289-1) and PDF/A-2u (ISO 19005-2) at once."""

from collections.abc import Mapping, Sequence
from itertools import chain, count
from pathlib import Path
from typing import Final

from leaflet.draw.content import content
from leaflet.draw.extent import extents
from leaflet.draw.fonts import embed
from leaflet.draw.metadata import describe
from leaflet.draw.objects import (
    Array,
    Dictionary,
    File,
    Reference,
    destination,
    name,
    numbers,
    text_string,
)
from leaflet.draw.outline import outline
from leaflet.draw.reading import identified, owners
from leaflet.draw.tags import Sheet, structure
from leaflet.draw.viewer import preferences
from leaflet.page import DECORATION, Document, Link, Mark, Page, Rect, Tag

_PROFILE: Final = Path(__file__).with_name("sRGB-v2-magic.icc")
_PRINTED: Final = 4  # an annotation's flag, ISO 19005-2 6.3.2

_Corners = tuple[int, int, int, int]
"""Left, bottom, right and top, in pt from the lower left of the page."""


def pdf(document: Document) -> bytes:
    """Return the document as a tagged PDF; the same document gives the same bytes.

    ValueError when its ink and its reading order disagree.
    """
    file = File()
    drawer = _Drawer(file, document)
    sheets = [drawer.sheet(index, page) for index, page in enumerate(document.pages)]
    info, metadata = describe(file, document)
    catalog = Dictionary(
        {
            "Type": name("Catalog"),
            "Pages": drawer.pages(),
            "Lang": text_string(document.lang),
            "MarkInfo": Dictionary({"Marked": "true"}),
            "Metadata": metadata,
            "OutputIntents": Array([_intent(file)]),
            "StructTreeRoot": structure(file, document, sheets),
            "ViewerPreferences": preferences(document.printing),
        }
    )
    if bookmarks := outline(file, document, sheets):
        catalog["Outlines"] = bookmarks
    return file.write(catalog, info)


class _Drawer:
    """Draws the pages of a document, one after the other, into one file."""

    def __init__(self, file: File, document: Document) -> None:
        self.file = file
        self.owned = owners(document)
        self.fonts = embed(file, document)
        self.tree = Dictionary({"Type": name("Pages"), "Count": len(document.pages)})
        self.parent = file.add(self.tree)
        self.objects = [Dictionary({"Type": name("Page")}) for _page in document.pages]
        self.references = [file.add(page) for page in self.objects]
        self.targets = self._targets(document)
        self.keys = count(len(document.pages))  # of links in the parent tree, after the pages
        self.unread: dict[Page, Reference] = {}  # the contents of pages without reading order

    def pages(self) -> Reference:
        """Return a reference to the page tree."""
        self.tree["Kids"] = Array(self.references)
        return self.parent

    def sheet(self, index: int, page: Page) -> Sheet:
        contents, marks = self._contents(page)
        height = page.size.height
        clicks = {
            mark: self.file.add(self._annotation(links, height))
            for mark, links in _clicks(page, self.owned).items()
        }
        entries = {
            "Parent": self.parent,
            "MediaBox": numbers(0, 0, page.size.width, height),
            "Resources": Dictionary({"Font": self.file.font_resources}),
            "Contents": contents,
            "StructParents": index,
            "Tabs": name("S"),
            "Annots": Array(list(clicks.values())),
        }
        for key, value in entries.items():
            self.objects[index][key] = value
        return Sheet(self.references[index], height, marks, clicks)

    def _contents(self, page: Page) -> tuple[Reference, Sequence[Mark]]:
        """Return the stream of a page, and the marks on it by marked-content id.

        Further copies of a sheet of cards are decoration throughout: such a page is drawn once.
        """
        decorative = all(item.mark == DECORATION for item in page.items)
        if decorative and page in self.unread:
            return self.unread[page], ()
        operators, marks = content(page, self.fonts, self.owned)
        contents = self.file.stream(operators)
        if decorative:
            self.unread[page] = contents
        return contents, marks

    def _targets(self, document: Document) -> dict[str, Array]:
        """Return the destination of each tag that links can lead to, by its id."""
        first = {tag.id: next(tag.marks()) for tag in identified(document.reading)}
        places = extents(document, set(first.values()))
        found = {}
        for id_, mark in first.items():
            index, area = places[mark]
            top = document.pages[index].size.height - area.y
            found[id_] = destination(self.references[index], top)
        return found

    def _annotation(self, links: Sequence[Link], height: float) -> Dictionary:
        areas = _blocks([_corners(link.area, height) for link in links])
        lefts, lows, rights, highs = zip(*areas, strict=True)
        entries = {
            "Type": name("Annot"),
            "Subtype": name("Link"),
            "Rect": numbers(min(lefts), min(lows), max(rights), max(highs)),
            "Border": numbers(0, 0, 0),
            "F": _PRINTED,
            "StructParent": next(self.keys),
            "Contents": text_string(links[0].says),
            "A": self._action(links[0].uri),
        }
        if len(areas) > 1:  # counterclockwise from the lower left, 12.5.6.5
            corners = ((x1, y1, x2, y1, x2, y2, x1, y2) for x1, y1, x2, y2 in areas)
            entries["QuadPoints"] = numbers(*chain.from_iterable(corners))
        return Dictionary(entries)

    def _action(self, uri: str) -> Dictionary:
        if uri.startswith("#"):
            return Dictionary({"S": name("GoTo"), "D": self.targets[uri[1:]]})
        return Dictionary({"S": name("URI"), "URI": text_string(uri)})


def _clicks(page: Page, owned: Mapping[Mark, tuple[Tag, ...]]) -> dict[Mark, list[Link]]:
    """Return the links of a page, one for each line, by the first mark of their Link tag."""
    found: dict[Mark, list[Link]] = {}
    for item in page.items:
        if isinstance(item, Link):
            tag = next(tag for tag in owned[item.mark] if tag.role == "Link")
            found.setdefault(next(tag.marks()), []).append(item)
    return found


def _blocks(areas: Sequence[_Corners]) -> list[_Corners]:
    """Return the areas, those with nothing between them joined into one."""
    blocks: list[_Corners] = []
    for area in areas:
        if blocks and (_under(blocks[-1], area) or _beside(blocks[-1], area)):
            lefts, lows, rights, highs = zip(blocks[-1], area, strict=True)
            blocks[-1] = min(lefts), min(lows), max(rights), max(highs)
        else:
            blocks.append(area)
    return blocks


def _under(one: _Corners, other: _Corners) -> bool:
    """Return whether the other is the line below, with the same left edge."""
    return one[0] == other[0] and 0 <= one[1] - other[3] < other[3] - other[1]


def _beside(one: _Corners, other: _Corners) -> bool:
    """Return whether the other is close on the right, as a code is beside its address."""
    (left, low, right, high), (x1, y1, x2, y2) = one, other
    level = (low <= y1 and y2 <= high) or (y1 <= low and high <= y2)
    return level and 0 <= x1 - right < min(right - left, x2 - x1)


def _corners(area: Rect, height: float) -> _Corners:
    """Return left, bottom, right and top of a place to click, rounded to whole pt."""
    return round(area.x), round(height - area.bottom), round(area.right), round(height - area.y)


def _intent(file: File) -> Dictionary:
    profile = file.stream(_PROFILE.read_bytes(), N=3)
    return Dictionary(
        {
            "Type": name("OutputIntent"),
            "S": name("GTS_PDFA1"),
            "OutputConditionIdentifier": text_string("sRGB"),
            "DestOutputProfile": profile,
        }
    )
