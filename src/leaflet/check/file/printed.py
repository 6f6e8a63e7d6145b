"""A finished PDF as another program sees it: PDFium's glyphs with places, ZXing's codes.

Nothing here comes from the display list. PDFium's page text is not evidence, since it may insert an
address into a sentence on the same baseline; glyphs and their places are. All lengths are in
pt from the top left of the page.
"""

import ctypes
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from math import hypot, pi
from operator import attrgetter
from typing import Any, Final, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from leaflet.check.file.bitmap import DPI, Bitmap, PrintedCode, drawn
from leaflet.check.file.paint import NO_MARK, Painted, painted
from leaflet.page import Rect, Size, around
from leaflet.typeset.face import INVISIBLE, SELECTORS
from leaflet.units import PT_PER_INCH

_DROPPED: Final = INVISIBLE | SELECTORS
_LONGEST: Final = 2000  # characters of one text of PDFium
_ROUNDED: Final = 0.01
_SPLIT: Final = "\x02"  # PDFium's for a hyphen at the end of a line


class Character(NamedTuple):
    """One glyph with ink: its character, its origin, its size, the box of its ink, its mark."""

    text: str
    x: float
    y: float
    size: float
    ink: Rect
    mark: int = NO_MARK  # the number of its marked content


class PrintedLink(NamedTuple):
    """One area of a link, what it is called, and the URI it leads to; "" within the document."""

    target: str
    said: str
    area: Rect


class Run(NamedTuple):
    """Glyphs that follow each other on one line, and the space around their ink."""

    characters: Sequence[Character]
    area: Rect


@dataclass(frozen=True)
class PrintedPage:
    """One page: its size, its glyphs in the order of painting, its codes, its faults."""

    size: Size
    characters: tuple[Character, ...]
    codes: tuple[PrintedCode, ...]
    painted: Painted
    shares: Mapping[Character, float]  # of the usual width; of glyphs that have another
    unknown: int  # glyphs without a character
    remarks: int  # notes, stamps and fields that were put over the page
    links: tuple[PrintedLink, ...]
    lies: bool  # a text is read as another one
    bitmap: Bitmap

    @cached_property
    def runs(self) -> list[Run]:
        """The glyphs in lines, so that only the few lines near an area need be searched."""
        lines = (list(run) for _y, run in groupby(self.characters, key=attrgetter("y")))
        return [Run(line, around(each.ink for each in line)) for line in lines]

    def under(self, area: Rect) -> Iterator[Character]:
        """Yield the glyphs of the lines that an area lies over."""
        for run in self.runs:
            if run.area.overlaps(area):
                yield from run.characters


def plain(text: str) -> str:
    """Return a text without spaces and without what prints nothing."""
    whole = "".join(text.split())
    return whole if _DROPPED.isdisjoint(whole) else "".join(c for c in whole if c not in _DROPPED)


def beginning(characters: Sequence[Character]) -> str:
    """Return the beginning of a text for a message."""
    return "".join(each.text for each in characters)[:24]


def read_pages(data: bytes) -> Iterator[PrintedPage]:
    """Yield the pages of a PDF; pypdfium2.PdfiumError where it is none."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            yield _read(document, page)


def _read(document: Any, page: Any) -> PrintedPage:
    size = Size(*page.get_size())
    bitmap = drawn(page)
    found = painted(page, bitmap)
    text = page.get_textpage()
    characters, shares, unknown = _characters(text.raw, size.height)
    return PrintedPage(
        size,
        tuple(characters),
        _codes(page, bitmap, found.outlines),
        found,
        shares,
        unknown,
        _remarks(page.raw),
        tuple(_links(document.raw, page.raw, size.height)),
        any(plain(each.words) != _said(each.texts, text.raw) for each in found.instead),
        bitmap,
    )


def _codes(page: Any, bitmap: Bitmap, outlines: list[Rect]) -> tuple[PrintedCode, ...]:
    """Return the codes of a page; where one cannot be read, those of a sharper drawing."""
    codes = tuple(bitmap.codes(outlines))
    if bitmap.scale < DPI / PT_PER_INCH and not all(code.says for code in codes):
        return tuple(drawn(page, sharp=True).codes(outlines))
    return codes


def _said(texts: Iterable[Any], page: Any) -> str:
    """Return the glyphs of some texts on a text page."""
    found, whole = (pdfium.FPDF_WCHAR * _LONGEST)(), ""
    for text in texts:
        length = pdfium.FPDFTextObj_GetText(text, page, found, ctypes.sizeof(found))
        written = ctypes.string_at(found, min(length, ctypes.sizeof(found)) - 2)
        whole += written.decode("utf-16-le", "replace")
    return plain(whole.replace(_SPLIT, "-"))


class _TextObject(NamedTuple):
    """What all glyphs of one text object have in common."""

    size: float
    mark: int
    turned: bool
    share: float


def _characters(raw: Any, height: float) -> tuple[list[Character], dict[Character, float], int]:
    """Return the glyphs that print something, unusual widths, how many have no character."""
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    found, turned, shares, unknown = [], set[Character](), dict[Character, float](), 0
    texts: dict[bytes, _TextObject] = {}  # by their addresses
    for index, read in _read_characters(raw, pdfium.FPDFText_CountChars(raw)):
        character = "-" if read == _SPLIT else read
        if read != _SPLIT and pdfium.FPDFText_HasUnicodeMapError(raw, index) == 1:
            unknown += 1
        elif character.isspace() or character in _DROPPED:  # PDFium adds spaces of its own
            continue
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        pdfium.FPDFText_GetCharBox(raw, index, left, right, bottom, top)
        across, up = left.value, top.value
        ink = Rect(across, height - up, right.value - across, up - bottom.value)
        text = pdfium.FPDFText_GetTextObject(raw, index)
        key = bytes(text)
        if key not in texts:
            texts[key] = _text_object(raw, index, text)
        size, mark, upside_down, share = texts[key]
        found.append(Character(character, x.value, height - y.value, size, ink, mark))
        if upside_down:
            turned.add(found[-1])
        if share < 1 - _ROUNDED:
            shares[found[-1]] = share
    return _from_right_to_left(found, turned) if turned else found, shares, unknown


def _text_object(raw: Any, index: int, text: Any) -> _TextObject:
    size = round(pdfium.FPDFText_GetFontSize(raw, index), 2)
    turned = abs(pdfium.FPDFText_GetCharAngle(raw, index) - pi) < 1
    mark = pdfium.FPDFPageObj_GetMarkedContentID(text)
    return _TextObject(size, mark, turned, _share(raw, index))


def _share(raw: Any, index: int) -> float:
    """Return the width of a glyph as a share of the usual one.

    It is 0 where the glyph is mirrored, too wide, or not as high as its size.
    """
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(raw, index, matrix)
    across = float(matrix.a * matrix.d - matrix.b * matrix.c)  # below 0 where it is mirrored
    upright = abs(hypot(matrix.c, matrix.d) - 1) < _ROUNDED
    return max(0.0, across) if upright and across < 1 + _ROUNDED else 0.0


def _from_right_to_left(found: Sequence[Character], turned: Set[Character]) -> list[Character]:
    """Return the glyphs, lines that are upside down from the right: PDFium sorts texts by x."""

    def line(each: Character) -> tuple[bool, float, float]:
        return each in turned, round(each.y, 1), each.size

    lines = ((key[0], list(run)) for key, run in groupby(found, line))
    return [
        each
        for upside_down, run in lines
        for each in (sorted(run, key=lambda glyph: -glyph.x) if upside_down else run)
    ]


def _read_characters(raw: Any, count: int) -> Iterator[tuple[int, str]]:
    """Yield each character and its number; PDFium gives the two surrogates of one apart."""
    high = 0
    for index in range(count):
        unit = pdfium.FPDFText_GetUnicode(raw, index)
        if high and 0xDC00 <= unit < 0xE000:
            yield index - 1, chr(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00))
        elif not 0xD800 <= unit < 0xE000:
            yield index, chr(unit)
        high = unit if 0xD800 <= unit < 0xDC00 else 0


def _remarks(page: Any) -> int:
    """Return how many annotations are not links: nothing that is printed is made of them."""
    count = 0
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        count += pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_LINK
        pdfium.FPDFPage_CloseAnnot(annotation)
    return count


def _links(document: Any, page: Any, height: float) -> Iterator[PrintedLink]:
    """Yield each area of each link, the whole where a part is outside it (ISO 32000-2 12.5.6.5)."""
    place, link, whole = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while pdfium.FPDFLink_Enumerate(page, place, link):
        action = pdfium.FPDFLink_GetAction(link)
        length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        found = ctypes.create_string_buffer(max(length, 1))
        pdfium.FPDFAction_GetURIPath(document, action, found, length)
        target, said = found.value.decode("utf-8", "replace"), _called(page, link)
        pdfium.FPDFLink_GetAnnotRect(link, whole)
        area = _upright((whole.left, whole.right), (whole.top, whole.bottom), height)
        parts = list(_parts(link, height))
        inside = parts and all(map(area.grown(1).contains, parts))
        yield from (PrintedLink(target, said, each) for each in (parts if inside else [area]))


def _parts(link: Any, height: float) -> Iterator[Rect]:
    """Yield the areas of the lines of a link (QuadPoints)."""
    quad = pdfium.FS_QUADPOINTSF()
    for number in range(pdfium.FPDFLink_CountQuadPoints(link)):
        pdfium.FPDFLink_GetQuadPoints(link, number, quad)
        xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
        yield _upright(xs, ys, height)


def _upright(xs: Sequence[float], ys: Sequence[float], height: float) -> Rect:
    """Return the area of some corners, from the top of a page of this height."""
    return Rect(min(xs), height - max(ys), max(xs) - min(xs), max(ys) - min(ys))


def _called(page: Any, link: Any) -> str:
    """Return what is read aloud for a link (Contents)."""
    annotation, key = pdfium.FPDFLink_GetAnnot(page, link), b"Contents"
    length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    found = (pdfium.FPDF_WCHAR * (length // 2))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, found, length)
    pdfium.FPDFPage_CloseAnnot(annotation)
    return bytes(found).decode("utf-16-le", "replace").removesuffix("\0")
