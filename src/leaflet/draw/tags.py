"""The structure tree: the reading order as a tagged PDF has it (ISO 32000-1 14.7, 14.8)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from leaflet.draw.extent import extents
from leaflet.draw.objects import Array, Dictionary, File, Reference, name, numbers, text_string
from leaflet.page import Document, Mark, Rect, Tag, around


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
    figures = {mark for figure in _figures(document.reading) for mark in figure.marks()}
    root, parents = Dictionary({"Type": name("StructTreeRoot")}), Dictionary({})
    reference = file.add(root)
    root["ParentTree"] = file.add(parents)
    tree = _Tree(file, sheets, extents(document, figures))
    root["K"] = tree.element(document.reading, reference)
    pages = [Array([tree.owner[mark] for mark in sheet.marks]) for sheet in sheets]
    links = [tree.clicked[mark] for sheet in sheets for mark in sheet.clicks]
    parents["Nums"] = Array([part for pair in enumerate([*pages, *links]) for part in pair])
    root["ParentTreeNextKey"] = len(pages) + len(links)
    return reference


def _figures(tag: Tag) -> Iterator[Tag]:
    """Yield the figures among a tag and all tags below it."""
    if tag.role == "Figure":
        yield tag
    for kid in tag.kids:
        if isinstance(kid, Tag):
            yield from _figures(kid)


class _Tree:
    """Makes structure elements, and remembers which one owns each mark and each link."""

    def __init__(
        self,
        file: File,
        sheets: Sequence[Sheet],
        figures: Mapping[Mark, tuple[int, Rect]],
    ) -> None:
        self.file = file
        self.sheets = sheets
        self.figures = figures  # index of the sheet, box on it
        self.owner: dict[Mark, Reference] = {}
        self.clicked: dict[Mark, Reference] = {}
        self.content: dict[Mark, list[tuple[int, int]]] = {}  # index of the sheet, id on it
        for index, sheet in enumerate(sheets):
            for identifier, mark in enumerate(sheet.marks):
                self.content.setdefault(mark, []).append((index, identifier))

    def element(self, tag: Tag, parent: Reference) -> Reference:
        """Return a reference to the structure element of a tag and all below it."""
        element = Dictionary({"S": name(tag.role), "P": parent})
        reference = self.file.add(element)
        at: int | None = None  # the sheet of the marked-content ids that name no page
        kids: list[bytes] = []
        for kid in tag.kids:
            if isinstance(kid, Tag):
                kids.append(self.element(kid, reference))
                continue
            self.owner[kid] = reference
            for index, identifier in self.content[kid]:
                at = index if at is None else at
                kids.append(b"%d" % identifier if index == at else self._far(index, identifier))
        if tag.role == "Link":
            kids.extend(self._clicks(next(tag.marks()), reference))
        if kids:
            element["K"] = Array(kids)
        if at is not None:
            element["Pg"] = self.sheets[at].page
        self._describe(tag, element)
        return reference

    def _far(self, index: int, identifier: int) -> bytes:
        """Return a reference to content on another sheet than the element's own."""
        return b"<</Type/MCR/Pg %b/MCID %d>>" % (self.sheets[index].page, identifier)

    def _clicks(self, mark: Mark, reference: Reference) -> Iterator[bytes]:
        self.clicked[mark] = reference
        for sheet in self.sheets:
            if annotation := sheet.clicks.get(mark):
                yield b"<</Type/OBJR/Pg %b/Obj %b>>" % (sheet.page, annotation)

    def _describe(self, tag: Tag, element: Dictionary) -> None:
        """Add the entries that few elements have: alternative text and attributes."""
        if tag.alt:
            element["Alt"] = text_string(tag.alt)
        if tag.scope:
            element["A"] = Dictionary({"O": name("Table"), "Scope": name(tag.scope)})
        if tag.role == "Figure":
            element["A"] = Dictionary({"O": name("Layout"), "BBox": self._box(tag)})

    def _box(self, tag: Tag) -> bytes:
        """Return the figure's box on the first of its pages (ISO 32000-1 14.8.5.4.3)."""
        places = [self.figures[mark] for mark in tag.marks()]
        first = min(index for index, _ in places)
        box = around(rect for index, rect in places if index == first)
        height = self.sheets[first].height
        return numbers(box.x, height - box.bottom, box.right, height - box.y)
