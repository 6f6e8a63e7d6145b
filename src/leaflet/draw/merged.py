"""Many copies in one file, a bookmark for each: what they share is written once.

The pages of a copy, their links and their structure are its own, and nearly the same in each: the
numbers of its objects begin with the number of the copy, and nothing else differs.
"""

import re
import sys
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain, count, pairwise
from typing import Any, BinaryIO, Final

from leaflet.draw.alike import ROWS, Template, tables
from leaflet.draw.fonts import Growing
from leaflet.draw.objects import (
    Array,
    Dictionary,
    Reference,
    Reserved,
    name,
    reference_to,
    text_string,
    written,
)
from leaflet.draw.overlay import Overlay
from leaflet.draw.pdf import METADATA, DocumentObjects, slot_contents, with_fonts
from leaflet.draw.section import Stream, deflated
from leaflet.draw.streamed_file import StreamedFile
from leaflet.draw.tags import OwnPage, imprinted
from leaflet.page import Document
from leaflet.typeset.face import load

PER_STREAM: Final = 5_000  # objects: a reader of one copy needs many of them
MOST: Final = 8_388_607  # objects in a file, ISO 19005-2 6.1.13
# A string, which stays as it is; a reference; a key of the parent tree.
_GAP: Final = re.compile(
    rb"\((?:[^\\)]|\\.)*\)|\b(\d+) 0 R\b|(?<=/StructParent) (\d+)|(?<=/StructParents) (\d+)",
    re.DOTALL,
)


class TooManyObjectsError(ValueError):
    """More copies than one file can hold; says how many it can."""

    def __init__(self, most: int) -> None:
        """Take the number of copies that it can hold."""
        super().__init__(most)
        self.most = most


class _Numbers:
    """The new numbers of objects: those of a copy begin with its number, and end alike in each."""

    def __init__(self, own: Sequence[int], shared: Sequence[int]) -> None:
        """Number what each copy has, from 0 on, and what is there once, from 1 on."""
        self._local = {number: at for at, number in enumerate(own)}
        self.shared = {number: at for at, number in enumerate(shared, 1)}
        self.leaf = len(own)  # that of a copy's part of the parent tree
        self._digits = len(str(self.leaf))
        self.step: int = 10**self._digits

    def local(self, reference: Reference) -> int:
        """Return the number of an object within its copy."""
        return self._local[_number(reference)]

    def of(self, copy: int, local: int) -> Reference:
        """Return a reference to an object of a copy."""
        return reference_to(copy * self.step + local)

    def end(self, local: int) -> bytes:
        """Return a local number as it is written after the copy's."""
        return b"%0*d" % (self._digits, local)

    def template(self, text: bytes) -> Template:
        """Return an object of all copies with its new references."""
        parts = [b""]
        at = 0
        for found in _GAP.finditer(text):
            number, *key = found.groups()
            parts[-1] += text[at : found.start()]
            at = found.end()
            if number is None and not any(key):
                parts[-1] += found[0]
            elif number is None:
                parts[-1] += b" "
                parts.append(self.end(int(found[0])))
            elif int(number) in self.shared:
                parts[-1] += reference_to(self.shared[int(number)])
            else:
                parts.append(b"%b 0 R" % self.end(self._local[int(number)]))
        parts[-1] += text[at:]
        return Template(tuple(parts))

    def parents(self, values: Sequence[bytes]) -> Template:
        """Return a copy's part of the parent tree (ISO 32000-1 7.9.7)."""
        keys = [self.end(key) for key in range(len(values))]
        parts = [b"<</Limits[", keys[0] + b" ", keys[-1] + b"]/Nums["]
        for key, value in zip(keys, map(self.template, values), strict=True):
            parts += key + b" " + value.parts[0], *value.parts[1:]
            parts[-1] += b" "
        parts[-1] += b"]>>"
        return Template(tuple(parts))


class _Copy:
    """The objects of one copy that no template holds."""

    def __init__(self, number: int) -> None:
        self.next = number
        self.things: list[tuple[int, Any]] = []

    def reserve(self) -> int:
        self.next += 1
        return self.next - 1

    def add(self, thing: Any) -> Reference:
        return self.put(self.reserve(), thing)

    def stream(self, data: bytes, entries: bytes = b"") -> Reference:
        return self.add(deflated(data, entries))

    def put(self, number: int, thing: Any) -> Reference:
        self.things.append((number, thing))
        return reference_to(number)


class Merged:
    """One PDF of many copies of a document, written copy by copy."""

    def __init__(self, out: BinaryIO, document: Document) -> None:
        """Write what all copies share."""
        self._draft = draft = DocumentObjects(document)
        self._writing = StreamedFile(out, PER_STREAM)
        things = dict(enumerate(draft.file.things, 1))
        for reserved, number in zip(draft.file.reserved, count(len(things) + 1), strict=False):
            reserved.number = number
        faces, fonts = draft.drawer.slot_faces, draft.drawer.slot_fonts
        self._fonts = {face: Growing(load(face), f"I{at}") for at, face in enumerate(faces, 1)}
        self._shown = {face: font.font for face, font in self._fonts.items()}
        own = [_number(each) for each in self._own()]
        self._reserved = self._of_copies()
        once = (*filter(None, [fonts]), draft.info, draft.metadata)
        self._numbers = numbers = _Numbers(
            [*own, *(each.number for each in self._reserved)],
            [*(at for at in things if at not in set(own)), *(each.number for each in once)],
        )
        self._templates = [numbers.template(written(things[number])) for number in own]
        values = [written(value) for value in draft.structure.nums]
        self._templates.append(numbers.parents(values))
        self._ends = [numbers.end(local) for local in (*range(len(own)), numbers.leaf)]
        self._owners = {
            index: numbers.template(shared)
            for index, (_reserved, shared) in draft.structure.owners.items()
        }
        self._write_shared(things)
        self._next = self._after(self._writing.pack(len(numbers.shared) + 1))
        self._copies: list[tuple[str, int]] = []  # their titles and their numbers
        self._waiting: list[bytes] = []  # numbers of copies
        self._flushed: list[int] = []  # the first number of what was written after some copies

    def _own(self) -> list[Reference]:
        """Return the objects that each copy has, pages first."""
        draft = self._draft
        annotations = chain.from_iterable(sheet.clicks.values() for sheet in draft.sheets)
        return [*draft.drawer.references, *annotations, *draft.structure.members]

    def _of_copies(self) -> list[Reserved]:
        """Return the reserved objects that each copy fills."""
        made = self._draft.structure
        return [
            *self._draft.drawer.slot_streams.values(),
            *(reserved for reserved, _parent in made.elements),
            *(reserved for reserved, _owners in made.owners.values()),
        ]

    def _late(self) -> tuple[Reference, ...]:
        """Return the objects that name all copies."""
        made = self._draft.structure
        return self._draft.pages, made.root, made.parents

    def _write_shared(self, things: Mapping[int, Any]) -> None:
        """Write what is there once and does not name the copies."""
        late = {_number(each) for each in self._late()}
        for number, at in self._numbers.shared.items():
            if number in things and number not in late:
                thing = things[number]
                if not isinstance(thing, Stream):
                    thing = self._numbers.template(written(thing)).filled(b"")
                self._writing.put(at, thing)

    def _after(self, number: int) -> int:
        """Return the number of a copy whose objects come after another."""
        return -(-number // self._numbers.step)

    def check_room(self, copies: int) -> None:
        """Raise TooManyObjectsError unless a file can hold so many copies."""
        numbers = MOST // self._numbers.step - self._next
        most = numbers * ROWS // (ROWS + 1)  # one in so many goes to the tables
        if copies > most:
            raise TooManyObjectsError(most)

    def add(self, title: str, copied: Overlay) -> None:
        """Write one copy; TooManyObjectsError where a file cannot hold it."""
        if self._waiting and len(self._waiting[0]) < len(str(self._next)):
            self._flush()
        number, start = self._next, self._next * self._numbers.step
        for at, reserved in enumerate(self._reserved, len(self._templates) - 1):
            reserved.number = start + at
        copy = _Copy(start + self._numbers.leaf + 1)
        self._draw(copy, copied, number)
        for at, thing in copy.things:
            self._writing.put(at, thing)
        self._next = self._after(copy.next)
        if self._next * self._numbers.step > MOST:
            raise TooManyObjectsError(len(self._copies))
        self._copies.append((title, number))
        self._waiting.append(b"%d" % number)
        if len(self._waiting) == ROWS:
            self._flush()

    def _flush(self) -> None:
        """Write what is alike in the last copies."""
        self._flushed.append(self._next * self._numbers.step)
        number = self._writing.pack(self._flushed[-1])
        if self._waiting:
            width, pages = len(self._waiting[0]), len(self._draft.sheets)
            # Pages by themselves: to find one, readers go through all before it.
            for table in (
                *tables(self._ends[:pages], self._templates[:pages], width),
                *tables(self._ends[pages:], self._templates[pages:], width),
            ):
                numbers = [int(copy + end) for copy in self._waiting for end in table.ends]
                self._writing.packed(number, numbers, *table.packed(self._waiting))
                number += 1
        self._waiting = []
        self._next = self._after(number)

    def _draw(self, copy: _Copy, copied: Overlay, number: int) -> None:
        """Add a copy's own text, and its structure."""
        made, sheets = self._draft.structure, self._draft.sheets
        drawn = slot_contents(copied, sheets, self._shown)
        for index, stream in self._draft.drawer.slot_streams.items():
            copy.put(stream.number, deflated(drawn[index].operators))
        elements = [(each, self._moved(parent, number)) for each, parent in made.elements]
        owners = {
            index: (made.owners[index][0], shared.filled(b"%d" % number))
            for index, shared in self._owners.items()
        }
        own = [
            OwnPage(self._moved(sheet.page, number), len(sheet.marks), ink.marks)
            for sheet, ink in zip(sheets, drawn, strict=True)
        ]
        imprinted(copy, replace(made, elements=elements, owners=owners), copied.tags, own)

    def _moved(self, reference: Reference, number: int) -> Reference:
        return self._numbers.of(number, self._numbers.local(reference))

    def finish(self) -> None:
        """Write what names all copies: pages, structure, bookmarks, fonts."""
        self._flush()
        draft, numbers = self._draft, self._numbers
        copies = [number for _title, number in self._copies]
        further = _Copy(self._next * numbers.step)
        pages, root, parents = (numbers.shared[_number(each)] for each in self._late())
        document = numbers.local(draft.structure.members[0])
        structure = {
            "Type": name("StructTreeRoot"),
            "ParentTree": reference_to(parents),
            "K": Array([numbers.of(copy, document) for copy in copies]),
            "ParentTreeNextKey": self._next * numbers.step,
        }
        leaves = [numbers.of(copy, numbers.leaf) for copy in copies]
        put = self._writing.put
        put(pages, self._page_tree(copies))
        put(root, Dictionary(structure))
        put(parents, Dictionary({"Kids": Array(leaves)}))
        if reserved := draft.drawer.slot_fonts:
            shared = numbers.template(written(draft.file.fonts)).filled(b"")
            added = {
                growing.font.resource: further.add(font)
                for growing in self._fonts.values()
                if (font := growing.embedded(further))
            }
            put(numbers.shared[reserved.number], with_fonts(shared, added))
        text = numbers.template(written(draft.catalog())).filled(b"")[:-2]
        outlines = self._outlines(further)
        last = further.add(text + b"/Outlines %b>>" % outlines)
        info, metadata = (numbers.shared[each.number] for each in (draft.info, draft.metadata))
        title = draft.document.title
        put(info, draft.about.info(title))
        put(metadata, deflated(draft.about.packet(title), METADATA))
        for at, thing in further.things:
            put(at, thing)
        self._end = self._writing.finish(further.next, last, reference_to(info))

    def excerpt(self, copies: Sequence[int]) -> None:
        """Add an ending to the finished file with which readers see a few of its copies.

        They are counted from 0. For each object that an ending lists, of this copy or another,
        PDFium takes a hundred bytes of memory.
        """
        step, pages, root = self._numbers.step, self._end, self._end + 1
        starts = [number * step for _title, number in self._copies]
        listed = {0, self._flushed[-1]}  # what copies share is at the start and at the end
        for start in (starts[copy] for copy in copies):
            listed |= {start, self._flushed[bisect(self._flushed, start)]}
        bounds = [0, *sorted({*starts, *self._flushed}), sys.maxsize]
        parts = [(first, last) for first, last in pairwise(bounds) if first in listed]
        numbers = [self._copies[copy][1] for copy in copies]
        self._writing.put(pages, self._page_tree(numbers))
        catalog = {"Type": name("Catalog"), "Pages": reference_to(pages)}
        self._writing.put(root, Dictionary(catalog))
        info = reference_to(self._numbers.shared[self._draft.info.number])
        self._end = self._writing.finish(root + 1, reference_to(root), info, parts)

    def _page_tree(self, copies: Iterable[int]) -> Dictionary:
        """Return the page tree of copies with these numbers."""
        numbers, pages = self._numbers, range(len(self._draft.sheets))
        kids = [numbers.of(copy, page) for copy in copies for page in pages]
        return Dictionary({"Type": name("Pages"), "Count": len(kids), "Kids": Array(kids)})

    def _outlines(self, copy: _Copy) -> Reference:
        """Add a bookmark for each copy (ISO 32000-1 12.3.3)."""
        first = copy.next + 1
        last = first + len(self._copies) - 1
        root = copy.add(
            b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>"
            % (first, last, last - first + 1)
        )
        for at, (title, number) in enumerate(self._copies, first):
            before = b"/Prev " + reference_to(at - 1) if at > first else b""
            after = b"/Next " + reference_to(at + 1) if at < last else b""
            copy.add(
                b"<</Title%b/Dest[%b/Fit]/Parent %b%b%b>>"
                % (text_string(title), self._numbers.of(number, 0), root, before, after)
            )
        return root


def _number(reference: Reference) -> int:
    return int(reference.split()[0])
