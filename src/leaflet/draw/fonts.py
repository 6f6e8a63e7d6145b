"""Fonts of a PDF: the glyphs that were used, as Type0 fonts with Identity-H codes.

HarfBuzz cuts the subset; the dictionaries are written here because reportlab knows TrueType only
as fonts of 254 glyphs each (ISO 32000-1 9.7 Composite Fonts).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from struct import pack
from typing import Final

import uharfbuzz as hb

from leaflet.draw.cmap import to_unicode
from leaflet.draw.objects import Objects, numbers
from leaflet.draw.reading import readable
from leaflet.page import Text
from leaflet.typeset.face import Face

# What a CIDFontType2 needs stays (ISO 32000-1 9.9): glyf, head, hhea, hmtx, loca, maxp.
_DROPPED: Final = (
    *("BASE", "DSIG", "GDEF", "GPOS", "GSUB", "OS/2", "VORG", "cmap", "gasp"),
    *("kern", "meta", "name", "post", "vhea", "vmtx"),
)
_SYMBOLIC: Final = 4  # a font descriptor's flag: codes are glyphs, not letters of an encoding
_COMMON: Final = 1000  # 1/1000 em: the width that most Japanese glyphs have

Form = tuple[int, str]
"""A glyph, by its id in the original font, and the characters it represents."""


@dataclass(frozen=True, slots=True)
class Font:
    """One embedded font: its name in page resources, and how its glyphs are shown.

    ``shapes`` gives for each form its code, 0 for what shows nothing, and its width in 1/1000 em.
    """

    resource: str
    shapes: Mapping[Form, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Sort:
    """What is known of a form: its glyph, what it is read as, its width in 1/1000 em.

    ``character`` is that by which HarfBuzz finds the glyph, 0 where there is none.
    """

    form: Form
    width: int
    character: int


def used_forms(texts: Iterable[Text]) -> dict[str, set[Form]]:
    """Return the glyphs of some texts, by the faces they are set in."""
    used: dict[str, set[Form]] = {}
    for text in texts:
        used.setdefault(text.face, set()).update([glyph[:2] for glyph in text.glyphs])
    return dict(sorted(used.items()))


class Embedder:
    """Embeds subsets of one face, and keeps for the next what it has learnt of its forms."""

    def __init__(self, face: Face, resource: str) -> None:
        """Begin without a form; ``resource`` is the name of the font in page resources."""
        self._face, self._resource = face, resource
        self._described = _described(face)
        self._sorts = _Sorts(face)
        self._wanted = _subset_input()

    def embed(self, objects: Objects, written: Iterable[Form]) -> tuple[Font, bytes]:
        """Add the face with these forms and no others; return how to show them, and its object."""
        sorts = [(form, self._sorts[form]) for form in sorted(written)]
        data, new, count = self._cut([sort for _form, sort in sorts if sort.form[1]])
        glyphs = list(range(count))  # behind the codes
        codes: dict[Form, int] = {}
        behind: dict[int, _Sort] = {}
        shapes: dict[Form, tuple[int, int]] = {}
        for form, sort in sorts:
            said = sort.form
            if not said[1]:
                shapes[form] = 0, 0
                continue
            if said not in codes:
                code = new[said[0]]
                if code in behind:  # 〜 and ～: a code has one text, the second gets its own
                    glyphs.append(code)
                    code = len(glyphs) - 1
                codes[said], behind[code] = code, sort
            shapes[form] = codes[said], sort.width
        to_glyph = _glyph_map(glyphs) if len(glyphs) > count else b""
        return Font(self._resource, shapes), _type0(
            objects, self._described, data, dict(sorted(behind.items())), to_glyph
        )

    def _cut(self, sorts: Collection[_Sort]) -> tuple[bytes, Mapping[int, int], int]:
        """Return the font of some glyphs, their new numbers, and how many it has with parts."""
        _ask_for(self._wanted, sorts)
        plan = hb.SubsetPlan(self._face.hb_face, self._wanted)
        new = plan.old_to_new_glyph_mapping
        return plan.execute().blob.data, new, len(new)


class _Sorts(dict[Form, _Sort]):
    """Learns each form when it is first met."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face

    def __missing__(self, form: Form) -> _Sort:
        gid, text = form[0], readable(form[1])
        found = len(text) == 1 and self.face.hb_font.get_nominal_glyph(ord(text)) == gid
        width = round(self.face.advance(gid) * 1000)
        sort = self[form] = _Sort((gid, text), width, ord(text) if found else 0)
        return sort


def _subset_input(*, keep_numbers: bool = False) -> hb.SubsetInput:
    """Return how a font is cut down; which glyphs it keeps is still open."""
    wanted = hb.SubsetInput()
    for table in _DROPPED:
        wanted.drop_table_tag_set.add(int.from_bytes(table.encode(), "big"))
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    if keep_numbers:
        wanted.flags |= hb.SubsetFlags.RETAIN_GIDS
    return wanted


def _ask_for(wanted: hb.SubsetInput, sorts: Collection[_Sort]) -> None:
    """Say which glyphs are kept.

    As soon as one is asked for by its number, HarfBuzz goes through all characters of a font.
    """
    wanted.unicode_set.clear()
    wanted.glyph_set.clear()
    wanted.unicode_set.update([sort.character for sort in sorts if sort.character])
    wanted.glyph_set.update([sort.form[0] for sort in sorts if not sort.character])


def _type0(
    objects: Objects,
    described: "_Described",
    data: bytes,
    behind: Mapping[int, _Sort],
    to_glyph: bytes,
) -> bytes:
    """Return the font of a subset, with what is behind its codes in order.

    Without a map of its own a code is the number of its glyph.
    """
    title = b"%b+%b" % (_tag(data), described.name)
    file = objects.stream(data, b"/Length1 %d" % len(data))
    descriptor = objects.add(
        b"<</Type/FontDescriptor/FontName/%b%b/FontFile2 %b>>" % (title, described.entries, file)
    )
    mapped = objects.stream(to_glyph) if to_glyph else b"/Identity"
    descendant = objects.add(
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%b"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/CIDToGIDMap %b/DW %d/W%b/FontDescriptor %b>>"
        % (title, mapped, _COMMON, _widths(behind), descriptor)
    )
    meant = objects.stream(to_unicode({code: sort.form[1] for code, sort in behind.items()}))
    return (
        b"<</Type/Font/Subtype/Type0/BaseFont/%b/Encoding/Identity-H/ToUnicode %b"
        b"/DescendantFonts[%b]>>" % (title, meant, descendant)
    )


@dataclass(frozen=True, slots=True)
class _Described:
    """A face's name, and what all descriptors of its subsets say."""

    name: bytes
    entries: bytes


def _described(face: Face) -> _Described:
    metrics = face.metrics
    # No table holds it: the line through 88 at weight 400 and 166 at 700 of common fonts.
    stem = round(0.26 * metrics.weight - 16)
    heights = metrics.ascent, metrics.descent, metrics.cap_height
    entries = b"/Flags %d/FontBBox%b/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV %d" % (
        _SYMBOLIC,
        numbers(*metrics.box),
        *heights,
        stem,
    )
    return _Described(face.name.encode(), entries)


def _glyph_map(glyphs: Sequence[int]) -> bytes:
    """Return a CIDToGIDMap (9.7.4.2)."""
    return pack(f">{len(glyphs)}H", *glyphs)


class Growing:
    """A font of many copies: its codes are known before all its glyphs are.

    A code is the glyph's number in the whole font, which the subset keeps.
    """

    def __init__(self, face: Face, resource: str) -> None:
        """Begin without a glyph."""
        self._face = face
        self._shapes = _Shapes(face)
        self.font = Font(resource, self._shapes)

    def embedded(self, objects: Objects) -> bytes:
        """Add the font with all that was shown, and return its object."""
        face, shapes = self._face, self._shapes
        shown = dict(sorted(shapes.shown.items()))
        wanted = _subset_input(keep_numbers=True)
        _ask_for(wanted, shown.values())
        data = hb.SubsetPlan(face.hb_face, wanted).execute().blob.data
        to_glyph, count = b"", face.hb_face.glyph_count
        if shapes.next > count:
            aliases = range(count, shapes.next)
            to_glyph = _glyph_map([*range(count), *(shown[at].form[0] for at in aliases)])
        return _type0(objects, _described(face), data, shown, to_glyph)


class _Shapes(dict[Form, tuple[int, int]]):
    """Gives each form a code when it is first shown."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._sorts = _Sorts(face)
        self._count: int = face.hb_face.glyph_count
        self.shown: dict[int, _Sort] = {}  # by code
        self.next: int = self._count  # the code of a glyph's second meaning

    def __missing__(self, form: Form) -> tuple[int, int]:
        sort, shape = self._sorts[form], (0, 0)
        if sort.form[1]:
            shape = self._code(sort), sort.width
        self[form] = shape
        return shape

    def _code(self, sort: _Sort) -> int:
        gid = sort.form[0]
        if self.shown.setdefault(gid, sort) == sort:
            return gid
        for code in range(self._count, self.next):
            if self.shown[code] == sort:
                return code
        self.shown[self.next] = sort
        self.next += 1
        return self.next - 1


def _widths(behind: Mapping[int, _Sort]) -> bytes:
    """Return the array W: the codes that are not as wide as most (ISO 32000-1 9.7.4.3)."""
    parts: list[str] = []
    after = -1
    for code, sort in behind.items():
        width = sort.width
        if width != _COMMON:
            parts.append(f" {width}" if code == after else f"]{code}[{width}")
            after = code + 1
    return f"[{''.join(parts).removeprefix(']')}{']' if parts else ''}]".encode()


def _tag(data: bytes) -> bytes:
    """Return six letters that differ from subset to subset (ISO 32000-1 9.6.4)."""
    return bytes([ord("A") + byte % 26 for byte in sha256(data).digest()[:6]])
