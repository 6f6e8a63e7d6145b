"""What a page of PDFium is painted with, in order: texts, their fonts, and what lies over them."""

import ctypes
from codecs import BOM_UTF16_BE
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from leaflet.check.file.bitmap import Bitmap, drawn, is_square
from leaflet.check.file.shapes import Shapes
from leaflet.page import Rect

_DEEPEST: Final = 4  # forms within forms
NO_MARK: Final = -1  # PDFium's, for what has no number
_DECORATION: Final = "Artifact\0".encode("utf-16-le")
_Name: Final = pdfium.FPDF_WCHAR * (len(_DECORATION) // 2)
_INVISIBLE_MODE: Final = 3  # text rendering mode, ISO 32000-1 table 106
_MODULES: Final = 100  # an outline of more pieces than this is taken for a QR code
_CHANGED: Final = 64  # of 255: by how much a pixel of covered ink differs from the ink
_CLASH: Final = 0.04  # of the smaller of two texts: less is edges that touch, which can be read
_BAND: Final = 24.0  # pt
_SHARE: Final = 0.1  # of the ink of a text: if more has changed, it counts as covered


class _Bands:
    """The texts of a page so far, by bands of its height: few are near to each other."""

    def __init__(self) -> None:
        self._texts: dict[int, list[Rect]] = defaultdict(list)

    def add(self, area: Rect) -> None:
        for band in self._bands(area):
            self._texts[band].append(area)

    def under(self, area: Rect) -> list[Rect]:
        """Return the texts that an area lies over."""
        found = (text for band in self._bands(area) for text in self._texts.get(band, ()))
        return [text for text in found if text.overlaps(area)]

    def _bands(self, area: Rect) -> range:
        return range(int(area.y // _BAND), int(area.bottom // _BAND) + 1)


@dataclass(frozen=True, slots=True)
class Painted:
    """What was found: fonts that are not embedded, texts without ink, codes, covered texts."""

    foreign_fonts: tuple[str, ...]
    hidden: int  # texts that are painted without ink
    outlines: list[Rect]  # of what may be codes
    covered: tuple[Rect, ...]  # texts that other ink, or another text, lies over
    marks: frozenset[int]  # the numbers of the marked contents
    coded: frozenset[int]  # those of codes
    unmarked: int  # what is neither in these nor decoration
    instead: tuple["Instead", ...]
    shapes: Shapes


@dataclass(slots=True)
class Instead:
    """What is read in place of some texts of PDFium (ActualText, ISO 32000-1 14.9.4)."""

    words: str
    texts: list[Any]


class _Seen:
    """What the objects of a page are, filled one by one."""

    def __init__(self, height: float) -> None:
        self.height = height
        self.shapes = Shapes()
        self.fonts: dict[bytes, Any] = {}  # by their addresses: the same thing is there
        self.outlines: list[Rect] = []
        self.squares: list[Rect] = []
        self.over: list[tuple[Any, list[Rect]]] = []
        self.clashing: list[Rect] = []
        self.hidden = self.unmarked = 0
        self.marks: set[int] = set()
        self.coded: set[int] = set()
        self.instead: dict[bytes, Instead] = {}
        self._before = _Bands()
        self._sides = tuple(ctypes.c_float() for _ in range(4))

    def take(self, thing: Any) -> None:
        """Take in the next object in the order of painting."""
        raw, area = thing.raw, self._bounds(thing.raw)
        below = self._before.under(area)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(raw)
        self.marks.add(mark)
        self.unmarked += mark < 0 and not _is_decoration(raw)
        if thing.type == pdfium.FPDF_PAGEOBJ_TEXT:
            self._text(raw, area)
            self.clashing += [text for text in below if _common(text, area) > _CLASH]
            self.clashing += [area for each in self.squares if each.overlaps(area)]
            return
        if pdfium.FPDFPath_CountSegments(raw) > _MODULES:  # of a path, else -1
            self.outlines.append(area)
            if is_square(area):
                self.squares.append(area)
                self.coded.add(mark)
                self.clashing += below
        if thing.type == pdfium.FPDF_PAGEOBJ_PATH:
            self.shapes.take(raw, area, self.height)
        if below:
            self.over.append((raw, below))

    def _bounds(self, raw: Any) -> Rect:
        pdfium.FPDFPageObj_GetBounds(raw, *self._sides)
        left, bottom, right, top = (side.value for side in self._sides)
        return Rect(left, self.height - top, right - left, top - bottom)

    def _text(self, raw: Any, area: Rect) -> None:
        _read_actual_text(raw, self.instead)
        font = pdfium.FPDFTextObj_GetFont(raw)
        self.fonts[bytes(font)] = font
        self.hidden += pdfium.FPDFTextObj_GetTextRenderMode(raw) == _INVISIBLE_MODE
        self._before.add(area)


def painted(page: Any, bitmap: Bitmap) -> Painted:
    """Return what a page is painted with; ActualText is removed from its texts in memory.

    It is what screen readers say, and would vouch for glyphs that differ from it.
    """
    seen = _Seen(page.get_height())
    for thing in page.get_objects(max_depth=_DEEPEST):
        seen.take(thing)
    for each in seen.instead.values():
        _forget_actual_text(each)
    return Painted(
        tuple(_font_name(font) for font in seen.fonts.values() if not _embedded(font)),
        seen.hidden,
        seen.outlines,
        (*seen.clashing, *_covered(page, bitmap, seen.over)),
        frozenset(seen.marks - {NO_MARK}),
        frozenset(seen.coded),
        seen.unmarked,
        tuple(seen.instead.values()),
        seen.shapes,
    )


def _common(one: Rect, other: Rect) -> float:
    """Return the share of the smaller of two areas that both cover, 0 to 1."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    least = min(one.width * one.height, other.width * other.height)
    return across * down / least if across > 0 and down > 0 and least > 0 else 0.0


def _covered(page: Any, bitmap: Bitmap, over: Sequence[tuple[Any, list[Rect]]]) -> Iterator[Rect]:
    """Yield the texts whose ink is another once what was painted over them is taken away."""
    if not over:
        return
    for thing, _texts in over:
        pdfium.FPDFPageObj_SetIsActive(thing, 0)
    bare = drawn(page)
    for thing, _texts in over:
        pdfium.FPDFPageObj_SetIsActive(thing, 1)
    for text in dict.fromkeys(text for _thing, texts in over for text in texts):
        before, now = b"".join(bare.rows(text)), b"".join(bitmap.rows(text))
        if before != now and _share(before, now) > _SHARE:
            yield text


def _share(before: bytes, now: bytes) -> float:
    """Return how much of the ink has another tone than before, 0 to 1."""
    ground = max(before)
    ink = [at for at, pixel in enumerate(before) if ground - pixel >= _CHANGED]
    return sum(abs(now[at] - before[at]) >= _CHANGED for at in ink) / max(len(ink), 1)


def _read_actual_text(text: Any, instead: dict[bytes, Instead]) -> None:
    """Keep in ``instead`` what is read in place of a text, by its mark."""
    for mark in _marks(text):
        if words := _actual_text(mark):
            instead.setdefault(bytes(mark), Instead(words, [])).texts.append(text)


def _forget_actual_text(instead: Instead) -> None:
    """Remove ActualText from texts in memory: what counts is which glyphs are printed.

    Texts may share their marks, and lose them together: all have been read before.
    """
    for text in instead.texts:
        for mark in _marks(text):
            if _actual_text(mark):
                pdfium.FPDFPageObj_RemoveMark(text, mark)


def _marks(text: Any) -> list[Any]:
    """Return the marks of a text that have values."""
    count = pdfium.FPDFPageObj_CountMarks(text)
    marks = [pdfium.FPDFPageObj_GetMark(text, index) for index in range(count)]
    return [mark for mark in marks if pdfium.FPDFPageObjMark_CountParams(mark)]


def _actual_text(mark: Any) -> str:
    """Return the ActualText of a mark, a text string (7.9.2.2)."""
    length, key = ctypes.c_ulong(), b"ActualText"
    if not pdfium.FPDFPageObjMark_GetParamBlobValue(mark, key, None, 0, length):
        return ""
    found = (ctypes.c_ubyte * length.value)()
    pdfium.FPDFPageObjMark_GetParamBlobValue(mark, key, found, length.value, length)
    written = bytes(found)
    if written.startswith(BOM_UTF16_BE):
        return written.removeprefix(BOM_UTF16_BE).decode("utf-16-be", "replace")
    return written.decode("utf-8-sig", "replace")


def _is_decoration(thing: Any) -> bool:
    """Return whether something is marked as no part of the reading order (14.8.2.2)."""
    length, name = ctypes.c_ulong(), _Name()
    for index in range(pdfium.FPDFPageObj_CountMarks(thing)):
        mark = pdfium.FPDFPageObj_GetMark(thing, index)
        pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), length)
        if bytes(name) == _DECORATION:
            return True
    return False


def _embedded(font: Any) -> bool:
    return bool(pdfium.FPDFFont_GetIsEmbedded(font) == 1)


def _font_name(font: Any) -> str:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    name = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, name, length)
    return name.value.decode("utf-8", "replace")
