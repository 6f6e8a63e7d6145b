"""Fonts of a PDF: the glyphs that were used, as Type0 fonts with Identity-H codes.

HarfBuzz cuts the subset; the dictionaries are written here because reportlab knows TrueType only
as fonts of 254 glyphs each (ISO 32000-1 9.7 Composite Fonts).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from struct import pack
from typing import Final

import uharfbuzz as hb

from leaflet.draw.cmap import to_unicode
from leaflet.draw.objects import Array, Dictionary, Objects, Reference, name, numbers, text_string
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
_ESCAPES: Final = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)", "\r": "\\r"})

Form = tuple[int, str]
"""A glyph, by its id in the original font, and the characters it represents."""


@dataclass(frozen=True, slots=True)
class Font:
    """One embedded font: its name in page resources, and how its glyphs are shown.

    ``shapes`` gives for each form its code, as written in a string of a content stream, and its
    width in 1/1000 em; the code is empty for what shows nothing.
    """

    resource: str
    shapes: Mapping[Form, tuple[str, int]]


@dataclass(frozen=True, slots=True)
class _Subset:
    """A font cut down: ``glyphs`` gives for each new glyph id the original one."""

    data: bytes
    glyphs: tuple[int, ...]


def used_forms(texts: Iterable[Text]) -> dict[str, set[Form]]:
    """Return the glyphs of some texts, by the faces they are set in."""
    used: dict[str, set[Form]] = {}
    for text in texts:
        used.setdefault(text.face, set()).update([glyph[:2] for glyph in text.glyphs])
    return dict(sorted(used.items()))


def embed(
    objects: Objects, face: Face, resource: str, written: set[Form]
) -> tuple[Font, Dictionary]:
    """Add a face with the glyphs used and no others; return how to show them, and its object."""
    read = {form: (form[0], readable(form[1])) for form in written}
    forms = {form for form in read.values() if form[1]}
    subset = _subset(face, forms)
    codes, behind = _codes(forms, subset.glyphs)
    advance, units = face.hb_font.get_glyph_h_advance, face.units_per_em
    # Whole numbers: pdfium cuts off the decimals of W, poppler does not.
    widths = [round(advance(gid) * 1000 / units) for gid in behind]
    to_glyph = b""
    if len(behind) > len(subset.glyphs):
        new = {gid: code for code, gid in enumerate(subset.glyphs)}
        to_glyph = _glyph_map([new[gid] for gid in behind])
    meanings = {code: text for (_, text), code in codes.items()}
    font = _type0(objects, face, subset.data, meanings, enumerate(widths), to_glyph)
    shapes = {form: (_escaped(code), widths[code]) for form, code in codes.items()}
    return Font(resource, {form: shapes.get(said, ("", 0)) for form, said in read.items()}), font


def _type0(
    objects: Objects,
    face: Face,
    data: bytes,
    meanings: Mapping[int, str],
    widths: Iterable[tuple[int, int]],
    to_glyph: bytes,
) -> Dictionary:
    """Return the font of a subset: what its codes mean, how wide they are, which glyphs they show.

    Without a map of its own a code is the number of its glyph.
    """
    title = f"{_tag(data)}+{face.name}"
    mapped = objects.stream(to_glyph) if to_glyph else name("Identity")
    return Dictionary(
        {
            "Type": name("Font"),
            "Subtype": name("Type0"),
            "BaseFont": f"/{title}",
            "Encoding": name("Identity-H"),
            "ToUnicode": objects.stream(to_unicode(meanings)),
            "DescendantFonts": Array([_descendant(objects, title, face, data, widths, mapped)]),
        }
    )


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

    def embedded(self, objects: Objects) -> Dictionary:
        """Add the font with all that was shown, and return its object."""
        face, shapes = self._face, self._shapes
        forms = [(gid, text) for gid, text in shapes.forms.values()]
        data = _subset(face, forms, keep_numbers=True).data
        meanings = {code: text for code, (_gid, text) in shapes.forms.items()}
        widths = [(code, shapes.width(gid)) for code, (gid, _t) in sorted(shapes.forms.items())]
        glyphs: list[int] = []
        if shapes.next > face.hb_face.glyph_count:
            aliases = range(face.hb_face.glyph_count, shapes.next)
            glyphs = [*range(face.hb_face.glyph_count), *(shapes.forms[at][0] for at in aliases)]
        return _type0(objects, face, data, meanings, widths, _glyph_map(glyphs) if glyphs else b"")


class _Shapes(dict[Form, tuple[str, int]]):
    """Gives each form a code when it is first shown."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face
        self.forms: dict[int, Form] = {}  # by code
        self.next: int = face.hb_face.glyph_count  # the code of a glyph's second meaning

    def width(self, gid: int) -> int:
        return round(self.face.advance(gid) * 1000)

    def __missing__(self, form: Form) -> tuple[str, int]:
        gid, text = form[0], readable(form[1])
        shape = ("", 0)
        if text:
            shape = _escaped(self._code((gid, text))), self.width(gid)
        self[form] = shape
        return shape

    def _code(self, form: Form) -> int:
        if self.forms.setdefault(form[0], form) == form:
            return form[0]
        for code in range(self.face.hb_face.glyph_count, self.next):
            if self.forms[code] == form:
                return code
        self.forms[self.next] = form
        self.next += 1
        return self.next - 1


def _escaped(code: int) -> str:
    """Return the two bytes of a code in a literal string, one character each (7.3.4.2)."""
    return (chr(code >> 8) + chr(code & 0xFF)).translate(_ESCAPES)


def _subset(face: Face, forms: Iterable[Form], *, keep_numbers: bool = False) -> _Subset:
    wanted = hb.SubsetInput()
    # As soon as one glyph is asked for by its id, HarfBuzz goes through all characters of a font.
    for gid, text in forms:
        if len(text) == 1 and face.hb_font.get_nominal_glyph(ord(text)) == gid:
            wanted.unicode_set.add(ord(text))
        else:
            wanted.glyph_set.add(gid)
    for table in _DROPPED:
        wanted.drop_table_tag_set.add(int.from_bytes(table.encode(), "big"))
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    if keep_numbers:
        wanted.flags |= hb.SubsetFlags.RETAIN_GIDS
    plan = hb.SubsetPlan(face.hb_face, wanted)
    new_to_old = dict(plan.new_to_old_glyph_mapping)
    return _Subset(plan.execute().blob.data, tuple(new_to_old[gid] for gid in sorted(new_to_old)))


def _codes(forms: Iterable[Form], glyphs: Sequence[int]) -> tuple[dict[Form, int], tuple[int, ...]]:
    """Return the code of each form, and the glyph behind each code.

    A code has one text. Where one glyph represents several texts (〜 and ～), all but the first
    get codes of their own, past the glyph ids.
    """
    new = {old: gid for gid, old in enumerate(glyphs)}
    codes: dict[Form, int] = {}
    taken: set[int] = set()
    aliases: list[int] = []
    for form in sorted(forms):
        gid = form[0]
        if gid in taken:
            codes[form] = len(glyphs) + len(aliases)
            aliases.append(gid)
        else:
            codes[form] = new[gid]
            taken.add(gid)
    return codes, (*glyphs, *aliases)


def _descendant(
    objects: Objects,
    title: str,
    face: Face,
    data: bytes,
    widths: Iterable[tuple[int, int]],
    to_glyph: Reference,
) -> Reference:
    return objects.add(
        Dictionary(
            {
                "Type": name("Font"),
                "Subtype": name("CIDFontType2"),
                "BaseFont": f"/{title}",
                "CIDSystemInfo": Dictionary(
                    {
                        "Registry": text_string("Adobe"),
                        "Ordering": text_string("Identity"),
                        "Supplement": 0,
                    }
                ),
                "CIDToGIDMap": to_glyph,
                "DW": _COMMON,
                "W": _widths(widths),
                "FontDescriptor": objects.add(_descriptor(objects, title, face, data)),
            }
        )
    )


def _widths(widths: Iterable[tuple[int, int]]) -> bytes:
    """Return the array W: the codes that are not as wide as most (ISO 32000-1 9.7.4.3)."""
    parts: list[str] = []
    after = -1
    for code, width in widths:
        if width != _COMMON:
            parts.append(f" {width}" if code == after else f"]{code}[{width}")
            after = code + 1
    return f"[{''.join(parts).removeprefix(']')}{']' if parts else ''}]".encode()


def _descriptor(objects: Objects, title: str, face: Face, data: bytes) -> Dictionary:
    metrics = face.metrics
    return Dictionary(
        {
            "Type": name("FontDescriptor"),
            "FontName": f"/{title}",
            "Flags": _SYMBOLIC,
            "FontBBox": numbers(*metrics.box),
            "ItalicAngle": 0,
            "Ascent": metrics.ascent,
            "Descent": metrics.descent,
            "CapHeight": metrics.cap_height,
            # No table holds it: the line through 88 at weight 400 and 166 at 700 of common fonts.
            "StemV": round(0.26 * metrics.weight - 16),
            "FontFile2": objects.stream(data, Length1=len(data)),
        }
    )


def _tag(data: bytes) -> str:
    """Return six letters that differ from subset to subset (ISO 32000-1 9.6.4)."""
    return "".join(chr(ord("A") + byte % 26) for byte in sha256(data).digest()[:6])
