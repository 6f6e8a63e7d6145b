"""Fonts of a PDF: the glyphs that were used, as Type0 fonts with Identity-H codes.

HarfBuzz cuts the subset; the dictionaries are written here because reportlab knows TrueType only
as fonts of 254 glyphs each (ISO 32000-1 9.7 Composite Fonts).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
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

# What a literal string cannot hold as it is (ISO 32000-1 7.3.4.2).
_ESCAPES: Final = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)", "\r": "\\r"})

MeantGlyph = tuple[int, str]
"""A glyph, by its id in the original font, and the characters it represents."""


@dataclass(frozen=True, slots=True)
class Font:
    """One embedded font: its name in page resources, and how its glyphs are shown.

    ``shapes`` gives for each glyph its code as a literal string has it, a character for each byte,
    and its width in 1/1000 em. The code of what only steers the setting is empty.
    """

    resource: str
    shapes: Mapping[MeantGlyph, tuple[str, int]]


@dataclass(frozen=True, slots=True)
class _Sort:
    """What is known of a glyph: its number, what it is read as, its width in 1/1000 em."""

    number: int
    text: str
    width: int


def used_glyphs(texts: Iterable[Text]) -> dict[str, set[MeantGlyph]]:
    """Return the glyphs of some texts, by the faces they are set in."""
    used: dict[str, set[MeantGlyph]] = {}
    for text in texts:
        used.setdefault(text.face, set()).update([glyph[:2] for glyph in text.glyphs])
    return dict(sorted(used.items()))


class Embedder:
    """Embeds subsets of one face, and keeps for the next what it has learnt of its glyphs."""

    def __init__(self, face: Face, resource: str, *, often: bool = False) -> None:
        """Begin without a glyph; ``resource`` is the name of the font in page resources.

        To embed it ``often`` HarfBuzz looks through its characters once (20 ms), not each time.
        """
        self._face, self._resource, self._often = face, resource, often
        self._sorts = _Sorts(face)
        self._wanted = _subset_input()

    @cached_property
    def _whole(self) -> hb.Face:
        face = self._face.hb_face
        return hb.subset_preprocess(face) if self._often else face

    @cached_property
    def _described(self) -> "_Described":
        return _described(self._face)

    def embed(self, objects: Objects, written: Iterable[MeantGlyph]) -> tuple[Font, bytes]:
        """Add the face with these glyphs and no others; return how to show them, and its object."""
        sorts = {glyph: self._sorts[glyph] for glyph in sorted(written)}
        self._wanted.glyph_set.clear()
        self._wanted.glyph_set.update([sort.number for sort in sorts.values() if sort.text])
        plan = hb.SubsetPlan(self._whole, self._wanted)
        codes = _Codes(plan.old_to_new_glyph_mapping)
        shapes = {glyph: codes.shape(sort) for glyph, sort in sorts.items()}
        data = plan.execute().blob.data
        return Font(self._resource, shapes), _type0(objects, self._described, data, codes)


class _Sorts(dict[MeantGlyph, _Sort]):
    """Learns each glyph when it is first met."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face

    def __missing__(self, glyph: MeantGlyph) -> _Sort:
        gid, text = glyph
        sort = self[glyph] = _Sort(gid, readable(text), round(self.face.advance(gid) * 1000))
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


def _type0(
    objects: Objects,
    described: "_Described",
    data: bytes,
    codes: "_Codes",
) -> bytes:
    """Return the font of a subset."""
    shown, to_glyph = codes.shown(), codes.to_glyph()
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
        % (title, mapped, _COMMON, _widths(shown), descriptor)
    )
    meant = objects.stream(to_unicode({code: sort.text for code, sort in shown.items()}))
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


class Growing:
    """A font of many copies: its codes are known before all its glyphs are.

    A code is the glyph's number in the whole font, which the subset keeps.
    """

    def __init__(self, face: Face, resource: str) -> None:
        """Begin without a glyph."""
        self._face = face
        self._codes = _Codes(range(face.hb_face.glyph_count))
        self.font = Font(resource, _Shapes(face, self._codes))

    def embedded(self, objects: Objects) -> bytes:
        """Add the font with all that was shown, and return its object; nothing if none was."""
        if not self._codes.shown():
            return b""
        wanted = _subset_input(keep_numbers=True)
        wanted.glyph_set.update([sort.number for sort in self._codes.shown().values()])
        data = hb.SubsetPlan(self._face.hb_face, wanted).execute().blob.data
        return _type0(objects, _described(self._face), data, self._codes)


class _Shapes(dict[MeantGlyph, tuple[str, int]]):
    """Gives each glyph a code when it is first shown."""

    def __init__(self, face: Face, codes: "_Codes") -> None:
        super().__init__()
        self._sorts, self._codes = _Sorts(face), codes

    def __missing__(self, glyph: MeantGlyph) -> tuple[str, int]:
        sort = self._sorts[glyph]
        shape = self[glyph] = self._codes.shape(sort)
        return shape


class _Codes:
    """The codes of a font: the numbers of its glyphs, and more for those of two meanings.

    〜 and ～ are one glyph, but a code has one text: the second gets a code behind all glyphs.
    """

    def __init__(self, renumbered: hb.Map | range) -> None:
        """Take the number that each glyph has in the subset."""
        self._renumbered = renumbered
        self._sorts: dict[int, _Sort] = {}  # by code
        self._second: dict[_Sort, tuple[int, int]] = {}  # code and number of second meanings

    def shape(self, sort: _Sort) -> tuple[str, int]:
        """Return the code and the width of a sort."""
        if not sort.text:
            return "", 0
        code = number = self._renumbered[sort.number]
        if self._sorts.setdefault(number, sort).text != sort.text:
            behind = len(self._renumbered) + len(self._second)
            code, _number = self._second.setdefault(sort, (behind, number))
            self._sorts[code] = sort
        return _in_string(code), sort.width

    def shown(self) -> dict[int, _Sort]:
        """Return what each code shows, in the order of the codes."""
        return dict(sorted(self._sorts.items()))

    def to_glyph(self) -> bytes:
        """Return a CIDToGIDMap (9.7.4.2), or nothing where each code is the number of its glyph."""
        if not self._second:
            return b""
        second = [number for _code, number in self._second.values()]
        glyphs = [*range(len(self._renumbered)), *second]
        return pack(f">{len(glyphs)}H", *glyphs)


@cache
def _in_string(code: int) -> str:
    """Return a code as it is written between the brackets of a literal string."""
    return code.to_bytes(2).decode("latin-1").translate(_ESCAPES)


def _widths(shown: Mapping[int, _Sort]) -> bytes:
    """Return the array W: the codes that are not as wide as most (ISO 32000-1 9.7.4.3)."""
    parts: list[str] = []
    after = -1
    for code, sort in shown.items():
        width = sort.width
        if width != _COMMON:
            parts.append(f" {width}" if code == after else f"]{code}[{width}")
            after = code + 1
    return f"[{''.join(parts).removeprefix(']')}{']' if parts else ''}]".encode()


def _tag(data: bytes) -> bytes:
    """Return six letters that differ from subset to subset (ISO 32000-1 9.6.4)."""
    return bytes([ord("A") + byte % 26 for byte in sha256(data).digest()[:6]])
