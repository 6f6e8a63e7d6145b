"""The structure tree: the reading order as a tagged PDF has it (ISO 32000-1 14.7, 14.8)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from leaflet.draw.extent import extents
from leaflet.draw.file import File
from leaflet.draw.objects import (
    Array,
    Dictionary,
    Objects,
    Reference,
    Reserved,
    name,
    numbers,
    reference_to,
    text_string,
)
from leaflet.page import Document, Mark, Rect, Tag, around


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that has been drawn: its object, and what on it takes part in the structure.

    Where a page has ``slots`` that are read, its marks go on in each copy.
    """

    page: Reference
    height: float  # pt
    marks: Sequence[Mark]  # by marked-content id
    clicks: Mapping[Mark, Reference]  # annotations by the first mark of their Link tag
    slots: bool = False


@dataclass(frozen=True, slots=True)
class Structure:
    """The structure tree, with what each copy writes into it.

    ``elements`` are those of the tags with slots, in reading order, each with its parent;
    ``owners`` the arrays of the parent tree for pages with slots, as far as all copies share them.
    """

    root: Reference
    parents: Reference  # the parent tree
    nums: Sequence[Any]  # its values, by their keys
    members: Sequence[Reference]  # the elements that all copies share
    elements: Sequence[tuple[Reserved, Reference]]
    owners: Mapping[int, tuple[Reserved, bytes]]  # by the index of the page


def structure(file: File, document: Document, sheets: Sequence[Sheet]) -> Structure:
    """Add the StructTreeRoot: elements, and who owns which content.

    Keys of its parent tree: the pages by their index, then the annotations in page order.
    """
    tags = (tag for tag in document.reading.walk() if tag.role == "Figure")
    figures = {mark for figure in tags for mark in figure.marks()}
    root, parents = Dictionary({"Type": name("StructTreeRoot")}), Dictionary({})
    reference = file.add(root)
    tree_of_parents = file.add(parents)
    root["ParentTree"] = tree_of_parents
    tree = _Tree(file, sheets, extents(document, figures))
    root["K"] = tree.element(document.reading, reference)
    owned = [[tree.owner[mark] for mark in sheet.marks] for sheet in sheets]
    going_on = {
        index: (file.reserve(), b" ".join(owned[index]))
        for index, sheet in enumerate(sheets)
        if sheet.slots
    }
    pages = [
        going_on[index][0] if index in going_on else Array(owners)
        for index, owners in enumerate(owned)
    ]
    links = [tree.clicked[mark] for sheet in sheets for mark in sheet.clicks]
    parents["Nums"] = Array([part for pair in enumerate([*pages, *links]) for part in pair])
    root["ParentTreeNextKey"] = len(pages) + len(links)
    members = tree.members
    return Structure(reference, tree_of_parents, [*pages, *links], members, tree.elements, going_on)


class Further(Objects, Protocol):
    """Where reserved objects are put, and others added."""

    def reserve(self) -> int:
        """Return the number of an object that is added later."""
        ...

    def put(self, number: int, text: bytes) -> Reference:
        """Add a reserved object."""
        ...


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page of a copy with the marks of its own text; ``first`` is the id of the first of them."""

    page: Reference
    first: int
    marks: Sequence[Mark]


def imprinted(
    tail: Further, made: Structure, tags: Sequence[Tag], pages: Sequence[OwnPage]
) -> None:
    """Write the elements of a copy's own text, and who owns it, into the structure."""
    own = _OwnElements(tail, pages)
    for tag, (reserved, parent) in zip(tags, made.elements, strict=True):
        own.put(reserved.number, tag, parent)
    for index, (reserved, shared) in made.owners.items():
        owners = [shared, *(own.owner[mark] for mark in pages[index].marks)]
        tail.put(reserved.number, b"[%b]" % b" ".join(owners))


class _OwnElements:
    """Writes the elements of a copy's own text: paragraphs and their ruby, each on one page."""

    def __init__(self, tail: Further, pages: Sequence[OwnPage]) -> None:
        self.owner: dict[Mark, Reference] = {}
        self._tail = tail
        self._content = {  # the page and the marked-content id of each mark
            mark: (each.page, b"%d" % identifier)
            for each in pages
            for identifier, mark in enumerate(each.marks, each.first)
        }

    def put(self, number: int, tag: Tag, parent: Reference) -> Reference:
        """Write the element of a tag and all below it."""
        reference = reference_to(number)
        page, kids = b"", []
        for kid in tag.kids:
            if isinstance(kid, Tag):
                kids.append(self.put(self._tail.reserve(), kid, reference))
            else:
                page, identifier = self._content[kid]
                kids.append(identifier)
                self.owner[kid] = reference
        where = b"/Pg %b" % page if page else b""
        element = b"<</S%b/P %b/K[%b]%b>>" % (name(tag.role), parent, b" ".join(kids), where)
        return self._tail.put(number, element)


class _Tree:
    """Makes structure elements, and remembers which one owns each mark and each link."""

    def __init__(
        self,
        objects: File,
        sheets: Sequence[Sheet],
        figures: Mapping[Mark, tuple[int, Rect]],
    ) -> None:
        self.objects = objects
        self.sheets = sheets
        self.figures = figures  # index of the sheet, box on it
        self.owner: dict[Mark, Reference] = {}
        self.clicked: dict[Mark, Reference] = {}
        self.members: list[Reference] = []
        self.elements: list[tuple[Reserved, Reference]] = []  # of slots
        self.content: dict[Mark, list[tuple[int, int]]] = {}  # index of the sheet, id on it
        for index, sheet in enumerate(sheets):
            for identifier, mark in enumerate(sheet.marks):
                self.content.setdefault(mark, []).append((index, identifier))

    def element(self, tag: Tag, parent: Reference) -> Reference:
        """Return a reference to the structure element of a tag and all below it."""
        element = Dictionary({"S": name(tag.role), "P": parent})
        reference = self.objects.add(element)
        self.members.append(reference)
        at: int | None = None  # the sheet of the marked-content ids that name no page
        kids: list[Reference | Reserved] = []
        for kid in tag.kids:
            if isinstance(kid, Tag):
                kids.append(self._below(kid, reference))
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

    def _below(self, tag: Tag, parent: Reference) -> Reference | Reserved:
        """Return the element of a tag; that of one with a slot is each copy's own."""
        if tag.slot is None:
            return self.element(tag, parent)
        self.elements.append((self.objects.reserve(), parent))
        return self.elements[-1][0]

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
