"""Pages as a PDF that is PDF/UA-1 (ISO 14289-1) and PDF/A-2u (ISO 19005-2) at once."""

from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any, Final

from leaflet.draw.content import content
from leaflet.draw.fonts import Font, embed
from leaflet.draw.metadata import describe
from leaflet.draw.objects import Array, Dictionary, File, name, numbers, text_string
from leaflet.draw.outline import outline
from leaflet.draw.reading import owners
from leaflet.draw.tags import Sheet, structure
from leaflet.draw.viewer import preferences
from leaflet.page import Document, Link, Mark, Page, Tag

_PROFILE: Final = Path(__file__).with_name("sRGB-v2-magic.icc")
_PRINTED: Final = 4  # an annotation's flag, ISO 19005-2 6.3.2


def pdf(document: Document) -> bytes:
    """Return the document as a tagged PDF; the same document gives the same bytes.

    ValueError when its ink and its reading order disagree.
    """
    owned = owners(document)
    file = File()
    fonts = embed(file, document)
    keys = count(len(document.pages))
    pages = Dictionary({"Type": name("Pages"), "Count": len(document.pages)})
    parent = file.add(pages)
    sheets = [
        _sheet(file, page, index, parent, fonts, owned, keys)
        for index, page in enumerate(document.pages)
    ]
    pages["Kids"] = Array([sheet.page for sheet in sheets])
    info, metadata = describe(file, document)
    catalog = Dictionary(
        {
            "Type": name("Catalog"),
            "Pages": parent,
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


def _sheet(
    file: File,
    page: Page,
    index: int,
    parent: Any,
    fonts: Mapping[str, Font],
    owned: Mapping[Mark, tuple[Tag, ...]],
    keys: "count[int]",
) -> Sheet:
    operators, marks = content(page, fonts, owned)
    height = page.size.height
    links = [
        (item, file.add(_annotation(item, height, next(keys))))
        for item in page.items
        if isinstance(item, Link)
    ]
    entries = {
        "Type": name("Page"),
        "Parent": parent,
        "MediaBox": numbers(0, 0, page.size.width, height),
        "Resources": Dictionary({"Font": file.font_resources}),
        "Contents": file.stream(operators),
        "StructParents": index,
        "Tabs": name("S"),
        "Annots": Array([reference for _, reference in links]),
    }
    return Sheet(file.add(Dictionary(entries)), height, marks, links)


def _annotation(link: Link, height: float, key: int) -> Any:
    area = link.area
    return Dictionary(
        {
            "Type": name("Annot"),
            "Subtype": name("Link"),
            "Rect": numbers(area.x, height - area.bottom, area.right, height - area.y),
            "Border": numbers(0, 0, 0),
            "F": _PRINTED,
            "StructParent": key,
            "Contents": text_string(link.says),
            "A": Dictionary({"S": name("URI"), "URI": text_string(link.uri)}),
        }
    )


def _intent(file: File) -> Any:
    profile = file.stream(_PROFILE.read_bytes(), N=3)
    return Dictionary(
        {
            "Type": name("OutputIntent"),
            "S": name("GTS_PDFA1"),
            "OutputConditionIdentifier": text_string("sRGB"),
            "DestOutputProfile": profile,
        }
    )
