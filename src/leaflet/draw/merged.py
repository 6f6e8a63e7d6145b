"""Many copies in one file, a bookmark for each: what they share is written once.

The pages of a copy, their links and their structure are its own, and nearly the same in each. They
are formatted once, with gaps for the numbers of objects, and the gaps are filled for each copy.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import Any, BinaryIO, Final

from leaflet.draw.content import content
from leaflet.draw.fonts import Growing
from leaflet.draw.objects import (
    Array,
    Dictionary,
    Reference,
    Reserved,
    Writing,
    deflated,
    name,
    text_string,
    written,
)
from leaflet.draw.overlay import Overlay
from leaflet.draw.pdf import METADATA, Draft, roles_of
from leaflet.draw.tags import Sheet, imprinted
from leaflet.page import Document, Mark
from leaflet.typeset.face import load

TOGETHER: Final = 50  # copies whose objects are mixed: a reader of one unpacks those of all
PER_STREAM: Final = 5_000  # objects: a reader of one copy needs many of them
MOST: Final = 8_388_607  # objects in a file, ISO 19005-2 6.1.13
# A string, which stays as it is; a reference; a key of the parent tree.
_GAP: Final = re.compile(
    rb"\((?:[^\\)]|\\.)*\)|\b(\d+) 0 R\b|(?<=/StructParent)( \d+)|(?<=/StructParents)( \d+)",
    re.DOTALL,
)


class TooManyObjectsError(ValueError):
    """More copies than one file can hold."""


@dataclass(frozen=True, slots=True)
class _Template:
    """An object with gaps for numbers: of objects, or of keys in the parent tree."""

    text: bytes
    gaps: tuple[int, ...]  # objects, counted from the first of a copy, and keys
    keys: frozenset[int] = frozenset()  # which of the gaps are keys

    def filled(self, start: int, first_key: int) -> bytes:
        if not self.keys:
            return self.text % tuple([start + at for at in self.gaps])
        return self.text % tuple(
            (first_key if place in self.keys else start) + at for place, at in enumerate(self.gaps)
        )


class _Copy:
    """The objects of one copy that no template holds."""

    def __init__(self, number: int) -> None:
        self.next = number
        self.things: list[tuple[int, Any]] = []

    def add(self, thing: Any) -> Reference:
        self.things.append((self.next, thing))
        self.next += 1
        return b"%d 0 R" % (self.next - 1)

    def stream(self, data: bytes, **entries: Any) -> Reference:
        return self.add(deflated(data, entries))

    def put(self, reserved: Reserved, thing: Any) -> None:
        self.things.append((reserved.number, thing))


class Merged:
    """One PDF of many copies of a document, written copy by copy."""

    def __init__(self, out: BinaryIO, document: Document) -> None:
        """Write what all copies share."""
        self._draft = draft = Draft(document)
        self._writing = Writing(out, PER_STREAM)
        things = dict(enumerate(draft.file.things(), 1))
        own = [_number(each) for each in self._own()]
        for reserved, number in zip(draft.file.reserved, count(len(things) + 1), strict=False):
            reserved.number = number
        self._reserved = self._of_copies()
        self._local = {
            number: at
            for at, number in enumerate([*own, *(each.number for each in self._reserved)])
        }
        fonts = [reserved.number for reserved in draft.drawer.slot_fonts.values()]
        about = draft.info.number, draft.metadata.number
        shared = [number for number in things if number not in self._local]
        self._shared = {number: at for at, number in enumerate([*shared, *fonts, *about], 1)}
        self._templates = [self._template(written(things[number])) for number in own]
        self._values = [self._template(written(value)) for value in draft.structure.nums]
        self._owners = {
            index: self._template(shared)
            for index, (_reserved, shared) in draft.structure.owners.items()
        }
        self._fonts = {
            face: Growing(load(face), f"I{at}")
            for at, face in enumerate(draft.drawer.slot_fonts, 1)
        }
        self._shown = {face: font.font for face, font in self._fonts.items()}
        self._font_numbers = [self._shared[number] for number in fonts]
        late = {_number(each) for each in self._late()}
        for number in shared:
            if number not in late:
                self._write_shared(number, things[number])
        size = len(self._templates) + len(self._reserved)
        self._step = int("1".ljust(len(str(size)), "0"))
        self._next = self._begin(self._writing.pack(len(self._shared) + 1))
        self._copies: list[tuple[str, int]] = []  # their titles, and their first numbers
        self._leaves: list[Reference] = []
        self._waiting: list[tuple[int, int]] = []  # first numbers and keys of copies

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

    def _write_shared(self, number: int, thing: Any) -> None:
        if not hasattr(thing, "content"):
            thing = self._template(written(thing)).filled(0, 0)
        self._writing.put(self._shared[number], thing)

    def _template(self, text: bytes) -> _Template:
        """Return an object with gaps; references to what is shared get their new numbers."""
        gaps: list[int] = []
        keys: set[int] = set()

        def gap(found: re.Match[bytes]) -> bytes:
            number, *key = found.groups()
            if number is None and not any(key):
                return found[0].replace(b"%", b"%%")
            if number is None:
                keys.add(len(gaps))
                gaps.append(int(found[0]))
                return b" %d"
            if int(number) in self._shared:
                return b"%d 0 R" % self._shared[int(number)]
            gaps.append(self._local[int(number)])
            return b"%d 0 R"

        parts: list[bytes] = []
        at = 0
        for found in _GAP.finditer(text):
            parts += text[at : found.start()].replace(b"%", b"%%"), gap(found)
            at = found.end()
        parts.append(text[at:].replace(b"%", b"%%"))
        return _Template(b"".join(parts), tuple(gaps), frozenset(keys))

    def _begin(self, number: int) -> int:
        """Return the number with which a copy begins: a round one, since what repeats deflates.

        The last digits of all references are then the same in every copy.
        """
        return -(-number // self._step) * self._step

    def add(self, title: str, copied: Overlay) -> None:
        """Write one copy; TooManyObjectsError where a file cannot hold it."""
        start, templates = self._next, self._templates
        first_key = len(self._copies) * len(self._values)
        for at, reserved in enumerate(self._reserved, len(templates)):
            reserved.number = start + at
        leaf = start + len(templates) + len(self._reserved)
        copy = _Copy(leaf + 1)
        self._draw(copy, copied, start)
        for at, thing in [*copy.things, (leaf, self._leaf(start, first_key))]:
            self._writing.put(at, thing)
        self._next = self._begin(copy.next)
        if self._next > MOST:
            raise TooManyObjectsError(title)
        self._copies.append((title, start))
        self._leaves.append(b"%d 0 R" % leaf)
        self._waiting.append((start, first_key))
        if len(self._waiting) == TOGETHER:
            self._flush()

    def _flush(self) -> None:
        """Write what templates hold of the last copies: like beside like, which deflates better."""
        for at, template in enumerate(self._templates):
            for start, first_key in self._waiting:
                self._writing.put(start + at, template.filled(start, first_key))
        self._waiting = []
        self._next = self._begin(self._writing.pack(self._next))

    def _draw(self, copy: _Copy, copied: Overlay, start: int) -> None:
        """Add a copy's own text, and its structure."""
        made, streams = self._draft.structure, self._draft.drawer.slot_streams
        roles = roles_of(copied.tags)
        sheets: list[Sheet] = []
        for index, sheet in enumerate(self._draft.sheets):
            marks: Sequence[Mark] = ()
            if stream := streams.get(index):
                texts, first = copied.texts[index], len(sheet.marks)
                ink, marks = content(texts, sheet.height, self._shown, roles, first)
                copy.put(stream, deflated(ink, {}))
            page = self._moved(sheet.page, start)
            sheets.append(Sheet(page, sheet.height, marks, {}, len(sheet.marks)))
        elements = [(each, self._moved(parent, start)) for each, parent in made.elements]
        owners = {
            index: (made.owners[index][0], shared.filled(start, 0))
            for index, shared in self._owners.items()
        }
        moved = replace(made, elements=elements, owners=owners)
        imprinted(copy, moved, copied.tags, sheets)

    def _moved(self, reference: Reference, start: int) -> Reference:
        return b"%d 0 R" % (start + self._local[_number(reference)])

    def _leaf(self, start: int, first_key: int) -> bytes:
        """Return a copy's part of the parent tree (ISO 32000-1 7.9.7)."""
        parts = [
            b"%d %b" % (first_key + key, value.filled(start, 0))
            for key, value in enumerate(self._values)
        ]
        limits = first_key, first_key + len(self._values) - 1
        return b"<</Limits[%d %d]/Nums[%b]>>" % (*limits, b" ".join(parts))

    def finish(self) -> None:
        """Write what names all copies: pages, structure, bookmarks, fonts."""
        self._flush()
        draft, copy = self._draft, _Copy(self._next)
        pages, root, parents = (self._shared[_number(each)] for each in self._late())
        sheets = range(len(draft.sheets))
        kids = [b"%d 0 R" % (start + at) for _title, start in self._copies for at in sheets]
        document = self._local[_number(draft.structure.members[0])]
        read = [b"%d 0 R" % (start + document) for _title, start in self._copies]
        tree = {"Type": name("Pages"), "Count": len(kids), "Kids": Array(kids)}
        keys = len(self._copies) * len(self._values)
        structure = {
            "Type": name("StructTreeRoot"),
            "ParentTree": b"%d 0 R" % parents,
            "K": Array(read),
            "ParentTreeNextKey": keys,
        }
        put = self._writing.put
        put(pages, Dictionary(tree))
        put(root, Dictionary(structure))
        put(parents, Dictionary({"Kids": Array(self._leaves)}))
        for at, font in zip(self._font_numbers, self._fonts.values(), strict=True):
            put(at, font.embedded(copy))
        catalog = draft.catalog()
        text = self._template(written(catalog)).filled(0, 0)[:-2]
        outlines = self._outlines(copy)
        last = copy.add(text + b"/Outlines %b>>" % outlines)
        info, metadata = (self._shared[each.number] for each in (draft.info, draft.metadata))
        title = draft.document.title
        put(info, draft.about.info(title))
        put(metadata, deflated(draft.about.packet(title), METADATA))
        for at, thing in copy.things:
            put(at, thing)
        self._writing.finish(copy.next, last, b"%d 0 R" % info)

    def _outlines(self, copy: _Copy) -> Reference:
        """Add a bookmark for each copy (ISO 32000-1 12.3.3)."""
        first = copy.next + 1
        last = first + len(self._copies) - 1
        ends = {"First": b"%d 0 R" % first, "Last": b"%d 0 R" % last}
        root = copy.add(Dictionary({"Type": name("Outlines"), **ends, "Count": len(self._copies)}))
        for at, (title, start) in enumerate(self._copies, first):
            target = Array([b"%d 0 R" % start, name("Fit")])
            entry: Mapping[str, Any] = {"Title": text_string(title), "Dest": target, "Parent": root}
            before = {"Prev": b"%d 0 R" % (at - 1)} if at > first else {}
            after = {"Next": b"%d 0 R" % (at + 1)} if at < last else {}
            copy.add(Dictionary({**entry, **before, **after}))
        return root


def _number(reference: Reference) -> int:
    return int(reference.split()[0])
