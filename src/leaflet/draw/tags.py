"""The structure tree: the reading order as a tagged PDF has it (ISO 32000-1 14.7, 14.8)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from leaflet.draw.extent import around, extents
from leaflet.draw.objects import Array, Dictionary, File, Reference, name, numbers, text_string
from leaflet.frozen import dataclass
from leaflet.page import Document, Mark, Rect, Tag


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that has been drawn: its object, and what on it takes part in the structure."""

    page: Reference
    height: float  # pt
    marks: Sequence[Mark]  # by marked-content id
    clicks: Mapping[Mark, Reference]  # annotations by the first mark of their Link tag


def structure(file: File, document: Document, sheets: Sequence[Sheet]) -> Reference:
    """Return a reference to the StructTreeRoot: elements, and who owns which content.

    Keys of its parent tree: the pages by their index, then the annotations in page order.
    """
    tags = list(_walk(document.reading))
    figures = {mark for tag in tags if tag.role == "Figure" for mark in tag.marks()}
    tree = _Tree(file, sheets, extents(document, figures), tags)
    root = Dictionary({"Type": name("StructTreeRoot")})
    reference = file.add(root)
    root["K"] = tree.element(document.reading, reference)
    pages = [Array([tree.owner[mark] for mark in sheet.marks]) for sheet in sheets]
    links = [tree.clicked[mark] for sheet in sheets for mark in sheet.clicks]
    rows = [part for key, value in enumerate([*pages, *links]) for part in (key, value)]
    root["ParentTree"] = file.add(Dictionary({"Nums": Array(rows)}))
    root["ParentTreeNextKey"] = len(pages) + len(links)
    return reference


def _walk(tag: Tag) -> Iterator[Tag]:
    yield tag
    for kid in tag.kids:
        if isinstance(kid, Tag):
            yield from _walk(kid)


class _Tree:
    """Makes elements, and remembers which of them owns each mark and each link."""

    def __init__(
        self,
        file: File,
        sheets: Sequence[Sheet],
        extents: Mapping[Mark, tuple[int, Rect]],
        tags: Sequence[Tag],
    ) -> None:
        self.sheets = sheets
        self.extents = extents
        self.owner: dict[Mark, Reference] = {}
        self.clicked: dict[Mark, Reference] = {}
        self.content: dict[Mark, list[tuple[int, int]]] = {}  # index of the sheet, id on it
        for index, sheet in enumerate(sheets):
            for identifier, mark in enumerate(sheet.marks):
                self.content.setdefault(mark, []).append((index, identifier))
        self.elements = iter(_numbered(file, tags))

    def element(self, tag: Tag, parent: Reference) -> Reference:
        """Return a reference to the structure element of a tag and all below it."""
        entries, reference = next(self.elements)
        own = [mark for mark in tag.kids if not isinstance(mark, Tag)]
        at = next((index for mark in own for index, _ in self.content[mark]), None)
        # What seldom changes comes first: so the elements of a page deflate best.
        if at is not None:
            entries["Pg"] = self.sheets[at].page
        entries["P"] = parent
        kids: list[Any] = []
        for kid in tag.kids:
            if isinstance(kid, Tag):
                kids.append(self.element(kid, reference))
            else:
                self.owner[kid] = reference
                kids.extend(self._contents(kid, at))
        if tag.role == "Link":
            kids.extend(self._clicks(next(tag.marks()), reference))
        if kids:
            entries["K"] = Array(kids)
        if tag.alt:
            entries["Alt"] = text_string(tag.alt)
        for attribute in self._attributes(tag):
            entries["A"] = attribute
        return reference

    def _contents(self, mark: Mark, at: int | None) -> Iterator[Any]:
        for index, identifier in self.content[mark]:
            if index == at:
                yield identifier
            else:
                page = self.sheets[index].page
                yield Dictionary({"Type": name("MCR"), "Pg": page, "MCID": identifier})

    def _clicks(self, mark: Mark, reference: Reference) -> Iterator[Any]:
        self.clicked[mark] = reference
        for sheet in self.sheets:
            if annotation := sheet.clicks.get(mark):
                yield Dictionary({"Type": name("OBJR"), "Pg": sheet.page, "Obj": annotation})

    def _attributes(self, tag: Tag) -> Iterator[Any]:
        if tag.scope:
            yield Dictionary({"O": name("Table"), "Scope": name(tag.scope)})
        if tag.role == "Figure":
            yield Dictionary({"O": name("Layout"), "BBox": self._box(tag)})

    def _box(self, tag: Tag) -> bytes:
        """Return the figure's box on the first of its pages (ISO 32000-1 14.8.5.4.3)."""
        places = [self.extents[mark] for mark in tag.marks()]
        first = min(index for index, _ in places)
        box = around(rect for index, rect in places if index == first)
        height = self.sheets[first].height
        return numbers(box.x, height - box.bottom, box.right, height - box.y)


def _numbered(file: File, tags: Sequence[Tag]) -> list[tuple[Dictionary, Reference]]:
    """Return an element that waits to be filled for each tag, and a reference to it.

    Those of one role have numbers in a row: alike stands beside alike, and deflates better.
    """
    found: list[Any] = [None] * len(tags)
    for index in sorted(range(len(tags)), key=lambda index: tags[index].role):
        entries = Dictionary({"S": name(tags[index].role)})
        found[index] = entries, file.add(entries)
    return found
