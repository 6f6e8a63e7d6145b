"""Pages as a PDF that is PDF/UA-1 (ISO 14289-1) and PDF/A-2u (ISO 19005-2) at once."""

from collections.abc import Mapping, Sequence
from importlib.resources import files
from itertools import chain, count
from typing import Any, Final

from leaflet.draw.content import Content, content
from leaflet.draw.extent import extents
from leaflet.draw.file import Ending, File, Tail
from leaflet.draw.fonts import Embedder, Font, used_glyphs
from leaflet.draw.metadata import About
from leaflet.draw.objects import (
    Array,
    Dictionary,
    Reference,
    Reserved,
    destination,
    name,
    numbers,
    text_string,
    written,
)
from leaflet.draw.outline import outline
from leaflet.draw.overlay import Overlay, overlay
from leaflet.draw.reading import owners
from leaflet.draw.tags import OwnPage, Sheet, imprinted, structure
from leaflet.draw.viewer import preferences
from leaflet.page import DECORATION, Document, Item, Link, Mark, Page, Path, Rect, Tag, Text
from leaflet.typeset.face import load

_PROFILE: Final = files("leaflet.draw") / "sRGB-v2-magic.icc"
_PRINTED: Final = 4  # an annotation's flag, ISO 19005-2 6.3.2

METADATA: Final = b"/Type/Metadata/Subtype/XML"

_Corners = tuple[int, int, int, int]
"""Left, bottom, right and top, in pt from the lower left of the page."""


def pdf(document: Document) -> bytes:
    """Return the document as a tagged PDF; the same document gives the same bytes.

    ValueError when its ink and its reading order disagree.
    """
    master = Master(document)
    return master.head.data + master.tail(overlay(document)).data


class DocumentObjects:
    """A document as objects, except its catalog and the text in its slots."""

    def __init__(self, document: Document) -> None:
        """Draw the document; ValueError when its ink and its reading order disagree."""
        self.document = document
        self.file = File()
        self.drawer = _Drawer(self.file, document)
        self.sheets = [self.drawer.sheet(index, page) for index, page in enumerate(document.pages)]
        self.pages = self.drawer.pages()
        self.about = About(document)
        self.info, self.metadata = self.file.reserve(), self.file.reserve()
        self.structure = structure(self.file, document, self.sheets)
        self.intent = _intent(self.file)

    def catalog(self) -> Dictionary:
        """Return the catalog, without bookmarks."""
        return Dictionary(
            {
                "Type": name("Catalog"),
                "Pages": self.pages,
                "Lang": text_string(self.document.lang),
                "MarkInfo": Dictionary({"Marked": "true"}),
                "Metadata": self.metadata,
                "OutputIntents": Array([self.intent]),
                "StructTreeRoot": self.structure.root,
                "ViewerPreferences": preferences(self.document.printing),
            }
        )


class Master:
    """A document without the text in its slots: what all copies of a print run begin with."""

    def __init__(self, document: Document, *, often: bool = False) -> None:
        """Draw the document, which may be copied ``often``.

        ValueError when its ink and its reading order disagree.
        """
        draft = DocumentObjects(document)
        catalog = draft.catalog()
        if bookmarks := outline(draft.file, document, draft.sheets):
            catalog["Outlines"] = bookmarks
        self._sheets, self._structure = draft.sheets, draft.structure
        self._streams = draft.drawer.slot_streams
        self._fonts = written(draft.file.fonts)
        self._font_resources = draft.drawer.slot_fonts
        self._embedders = {
            face: Embedder(load(face), f"I{number}", often=often)
            for number, face in enumerate(draft.drawer.slot_faces, 1)
        }
        self._about, self._info, self._metadata = draft.about, draft.info, draft.metadata
        self.head = draft.file.head(catalog, draft.info)

    def tail(self, copy: Overlay) -> Ending:
        """Return the rest of the file for one copy."""
        tail = Tail(self.head)
        drawn = slot_contents(copy, self._sheets, self._embedded(tail, copy))
        for index, stream in self._streams.items():
            tail.put_stream(stream.number, drawn[index].operators)
        own = [
            OwnPage(sheet.page, len(sheet.marks), ink.marks)
            for sheet, ink in zip(self._sheets, drawn, strict=True)
        ]
        imprinted(tail, self._structure, copy.tags, own)
        tail.put(self._info.number, self._about.info(copy.title))
        tail.put_stream(self._metadata.number, self._about.packet(copy.title), METADATA)
        return tail.finish()

    def _embedded(self, tail: Tail, copy: Overlay) -> dict[str, Font]:
        """Embed the faces of a copy's own text, and add them to the fonts of its pages."""
        fonts, added = {}, {}
        for face, embedder in self._embedders.items():
            if face in copy.glyphs:
                fonts[face], font = embedder.embed(tail, copy.glyphs[face])
                added[fonts[face].resource] = tail.add(font)
        if self._font_resources:
            tail.put(self._font_resources.number, with_fonts(self._fonts, added))
        return fonts


def with_fonts(resources: bytes, added: Mapping[str, Reference]) -> bytes:
    """Return a dictionary of fonts with more of them."""
    entries = (b"/%b %b" % (name.encode(), font) for name, font in added.items())
    return resources.rstrip().removesuffix(b">>") + b"".join(entries) + b">>"


def slot_contents(
    copy: Overlay, sheets: Sequence[Sheet], fonts: Mapping[str, Font]
) -> list[Content]:
    """Return what paints the text in slots, page by page."""
    roles = _roles_of(copy.tags)
    drawn: list[Content] = []
    for index, (sheet, texts) in enumerate(zip(sheets, copy.texts, strict=True)):
        if index in copy.again:
            drawn.append(drawn[copy.again[index]].unread())
        else:
            drawn.append(content(texts, sheet.height, fonts, roles, len(sheet.marks)))
    return drawn


class _Drawer:
    """Draws the pages of a document, one after the other, into one file."""

    def __init__(self, file: File, document: Document) -> None:
        self.file = file
        self.owned = owners(document)
        self.roles = {mark: tags[-1].role for mark, tags in self.owned.items()}
        self.fonts = self._embedded(document)
        self.slot_faces = _slot_faces(document)
        self.slot_fonts = file.reserve() if self.slot_faces else None  # all fonts of a copy
        self.slot_streams: dict[int, Reserved] = {}  # by the index of the page
        self.tree = Dictionary({"Type": name("Pages"), "Count": len(document.pages)})
        self.parent = file.add(self.tree)
        self.objects = [Dictionary({"Type": name("Page")}) for _page in document.pages]
        self.references = [file.add(page) for page in self.objects]
        self.targets = self._targets(document)
        self.keys = count(len(document.pages))  # of links in the parent tree, after the pages
        self.unread: dict[Page, Any] = {}  # the contents of pages without reading order

    def _embedded(self, document: Document) -> dict[str, Font]:
        """Embed each face of what all copies share, with the glyphs used and no others."""
        texts = (item for page in document.pages for item in page.items if isinstance(item, Text))
        fonts: dict[str, Font] = {}
        for number, (face, glyphs) in enumerate(used_glyphs(filter(_shared, texts)).items(), 1):
            fonts[face], font = Embedder(load(face), f"F{number}").embed(self.file, glyphs)
            self.file.fonts[f"F{number}"] = self.file.add(font)
        return fonts

    def pages(self) -> Reference:
        """Return a reference to the page tree."""
        self.tree["Kids"] = Array(self.references)
        return self.parent

    def sheet(self, index: int, page: Page) -> Sheet:
        contents, marks = self._contents(index, page)
        height = page.size.height
        clicks = {
            mark: self.file.add(self._annotation(links, height))
            for mark, links in _clicks(page, self.owned).items()
        }
        entries = {
            "Parent": self.parent,
            "MediaBox": numbers(0, 0, page.size.width, height),
            "Resources": Dictionary({"Font": self.slot_fonts or self.file.font_resources}),
            "Contents": contents,
            "StructParents": index,
            "Tabs": name("S"),
            "Annots": Array(list(clicks.values())),
        }
        for key, value in entries.items():
            self.objects[index][key] = value
        read = any(_is_slot(item) and item.mark != DECORATION for item in page.items)
        return Sheet(self.references[index], height, marks, clicks, slots=read)

    def _contents(self, index: int, page: Page) -> tuple[Any, Sequence[Mark]]:
        """Return the stream of a page, and the marks on it by marked-content id.

        Further copies of a sheet of cards are decoration throughout: such a page is drawn once.
        What is in slots follows in a stream of its own, in a graphics state of its own.
        """
        decorative = all(item.mark == DECORATION for item in page.items)
        if decorative and page in self.unread:
            return self.unread[page], ()
        painted = [item for item in page.items if not isinstance(item, Link)]
        shared = list(filter(_shared, painted))
        drawn = content(shared, page.size.height, self.fonts, self.roles)
        contents: Any
        if len(shared) < len(painted):
            self.slot_streams[index] = self.file.reserve()
            first = self.file.stream(b"q\n%b\nQ" % drawn.operators)
            contents = Array([first, self.slot_streams[index]])
        else:
            contents = self.file.stream(drawn.operators)
        if decorative:
            self.unread[page] = contents
        return contents, drawn.marks

    def _targets(self, document: Document) -> dict[str, Array]:
        """Return the destination of each tag that links can lead to, by its id."""
        first = {tag.id: next(tag.marks()) for tag in document.reading.walk() if tag.id}
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


def _slot_faces(document: Document) -> list[str]:
    """Return the faces in which the slots may be filled."""
    items = (item for page in document.pages for item in page.items)
    slots = {item.slot for item in items if isinstance(item, Text) and item.slot is not None}
    return sorted({face for slot in slots for face in slot.faces})


def _shared(item: Text | Path) -> bool:
    """Return whether an item is the same in all copies."""
    return isinstance(item, Path) or item.slot is None


def _is_slot(item: Item) -> bool:
    return isinstance(item, Text) and item.slot is not None


def _roles_of(tags: Sequence[Tag]) -> dict[Mark, str]:
    """Return for each mark below some tags the role of the tag that owns it."""
    every = (tag for top in tags for tag in top.walk())
    return {kid: tag.role for tag in every for kid in tag.kids if not isinstance(kid, Tag)}


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
    profile = file.stream(_PROFILE.read_bytes(), b"/N 3")
    return Dictionary(
        {
            "Type": name("OutputIntent"),
            "S": name("GTS_PDFA1"),
            "OutputConditionIdentifier": text_string("sRGB"),
            "DestOutputProfile": profile,
        }
    )
