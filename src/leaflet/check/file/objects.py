"""The objects of a finished PDF as qpdf reads them: its fonts, its title, what is read aloud."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from struct import unpack
from typing import Any, Final, NamedTuple

from pikepdf import Array, Dictionary, Pdf

_SECTION: Final = re.compile(r"beginbf(char|range)(.*?)endbf", re.DOTALL)
_CHARACTER: Final = re.compile(r"<(\w+)>\s*<(\w+)>")
_RANGE: Final = re.compile(r"<(\w+)>\s*<(\w+)>\s*(?:\[([^\]]*)\]|<(\w+)>)")
_INLINE: Final = ("/Span", "/Link", "/Ruby", "/RB", "/RT")
_LANGUAGE: Final = "ja"
_ACTIVE: Final = frozenset({"/OpenAction", "/AA", "/Names", "/AcroForm", "/AF", "/OCProperties"})
"""Keys of scripts, forms, attached files and layers in the catalogue, ISO 32000-1 7.7.2."""
_UNSEEN: Final = 2 | 32  # flags of annotations: hidden, not on the screen, 12.5.3
_TAG: Final = re.compile(r"^/[A-Z]{6}\+|^/")  # of a subset, ISO 32000-1 9.6.4


class Shown(NamedTuple):
    """What a code of a font means, and the glyph that is painted for it."""

    text: str
    glyph: int


@dataclass(frozen=True, slots=True)
class FontProgram:
    """A font in a file, without its tag, and the glyphs in it; none where it has no codes."""

    name: str
    program: bytes
    shown: tuple[Shown, ...]


class RubyMarks(NamedTuple):
    """The marked contents of a word and of its furigana, each by its page and its number."""

    base: tuple[tuple[int, int], ...]
    reading: tuple[tuple[int, int], ...]


class Bookmark(NamedTuple):
    """A bookmark: the index of the page it leads to, and how high in pt from its foot."""

    title: str
    page: int
    height: float


class Figure(NamedTuple):
    """The description of a figure, its marked contents, and those of the text around it."""

    text: str
    marks: Sequence[tuple[int, int]]
    beside: Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class FileObjects:
    """What a file says apart from its pages.

    ``titles`` and ``subjects`` are those of Info and of XMP. ``read`` has the marked contents in
    the order in which they are read, each by the index of its page and its number there;
    ``paragraphs`` has those of each element together, without furigana. ``instead`` are texts that
    elements have in place of what is printed, ``spoken`` those of links.
    ``unlinked`` counts the links without an area to click, ``main_headings`` those of the whole
    document (H1), ``headless`` the rows of tables without a head cell. ``reshaped`` has the indices
    of the pages that were turned, cut or scaled; ``active`` says whether the file does something
    when it is opened, or has other files or layers in it.
    """

    titles: tuple[str, str]
    subjects: tuple[str, str]
    fonts: tuple[FontProgram, ...]
    tagged: bool
    read: tuple[tuple[int, int], ...]
    paragraphs: tuple[tuple[tuple[int, int], ...], ...]
    rubies: tuple[RubyMarks, ...]
    figures: tuple[Figure, ...]
    spoken: tuple[str, ...]
    bookmarks: tuple[Bookmark, ...]
    instead: tuple[str, ...]
    unlinked: int
    main_headings: int
    headless: int
    reshaped: frozenset[int]
    active: bool


def read_objects(data: bytes) -> FileObjects:
    """Return what is in a file; pikepdf.PdfError where it is damaged."""
    with Pdf.open(BytesIO(data)) as file:
        info, packet = file.docinfo, file.open_metadata()
        title, subject = (packet.get(f"dc:{key}") or "" for key in ("title", "description"))
        tree = _Tree(file)
        return FileObjects(
            (str(info.get("/Title", "")), str(title)),
            (str(info.get("/Subject", "")), str(subject)),
            tuple(_fonts(file)),
            tree.tagged and str(file.Root.get("/Lang", "")).startswith(_LANGUAGE),
            tuple(tree.read),
            tuple(tuple(each) for each in tree.paragraphs if each),
            tuple(RubyMarks(tuple(base), tuple(over)) for base, over in tree.rubies if over),
            tuple(tree.figures),
            tuple(_links(file)),
            tuple(_bookmarks(file, tree.pages)),
            tuple(tree.instead),
            tree.unlinked,
            tree.main_headings,
            tree.headless,
            frozenset(number for number, page in enumerate(file.pages) if _reshaped(page)),
            not _ACTIVE.isdisjoint(file.Root.keys()),
        )


class _Tree:
    """The structure tree of a file (ISO 32000-1 14.7)."""

    def __init__(self, file: Pdf) -> None:
        self.read: list[tuple[int, int]] = []
        self.paragraphs: list[list[tuple[int, int]]] = []
        self.rubies: list[tuple[list[tuple[int, int]], list[tuple[int, int]]]] = [([], [])]
        self.figures: list[Figure] = []
        self.instead: list[str] = []
        self.unlinked, self.main_headings, self.headless = 0, 0, 0
        self.pages: dict[tuple[int, int], int] = {}
        for number, page in enumerate(file.pages):
            self.pages.setdefault(_number(page), number)
        areas = (each for page in file.pages for each in page.get("/Annots", []))
        self.clicked = {_number(each) for each in areas if not int(each.get("/F", 0)) & _UNSEEN}
        root = file.Root.get("/StructTreeRoot")
        marked = file.Root.get("/MarkInfo")
        self.tagged = root is not None and bool(marked and marked.get("/Marked", False))
        for kid in _kids(root):
            self._walk(kid, -1, [])

    def _walk(self, element: Any, page: int, paragraph: list[tuple[int, int]]) -> None:
        page, role = self._page(element, page), str(element.get("/S", ""))
        around = paragraph
        if role not in _INLINE:
            paragraph = []
            self.paragraphs.append(paragraph)
        if role == "/Figure":
            self.figures.append(Figure(str(element.get("/Alt", "")), paragraph, around))
        elif role == "/Ruby":
            self.rubies.append(([], []))
        elif role == "/H1":
            self.main_headings += 1
        elif role == "/TR":
            self.headless += not any(map(_is_head, _kids(element)))
        elif role == "/Link":
            self.unlinked += not any(map(self._is_clicked, _kids(element)))
        self.instead += [str(element[key]) for key in ("/ActualText", "/E") if key in element]
        for kid in _kids(element):
            if isinstance(kid, Dictionary) and "/S" in kid:
                self._walk(kid, page, paragraph)
            elif isinstance(kid, int):
                self._leaf(role, (page, kid), paragraph)
            elif "/MCID" in kid:
                self._leaf(role, (self._page(kid, page), int(kid.MCID)), paragraph)

    def _leaf(self, role: str, mark: tuple[int, int], paragraph: list[tuple[int, int]]) -> None:
        self.read.append(mark)
        if role != "/RT":
            paragraph.append(mark)
        if role in ("/RB", "/RT"):
            self.rubies[-1][role == "/RT"].append(mark)

    def _is_clicked(self, kid: Any) -> bool:
        return isinstance(kid, Dictionary) and "/Obj" in kid and _number(kid.Obj) in self.clicked

    def _page(self, element: Any, page: int) -> int:
        return self.pages.get(_number(element.Pg), -1) if "/Pg" in element else page


def _kids(element: Any) -> Sequence[Any]:
    """Return the children of an element: numbers of marked contents and dictionaries."""
    kids = element.get("/K") if isinstance(element, Dictionary) else None
    listed = kids if isinstance(kids, Array) else [kids]
    return [kid for kid in listed if isinstance(kid, (int, Dictionary))]


def _is_head(cell: Any) -> bool:
    """Return whether a cell is the head of its row or column (14.8.5.7)."""
    return (
        isinstance(cell, Dictionary) and cell.get("/S") == "/TH" and "/Scope" in cell.get("/A", {})
    )


def _number(thing: Any) -> tuple[int, int]:
    number, generation = thing.objgen
    return int(number), int(generation)


def _reshaped(page: Any) -> bool:
    """Return whether a page was turned, cut or scaled: no page of leaflet is."""
    left, bottom, *_corner = page.mediabox
    cut = list(page.cropbox) != list(page.mediabox)
    return bool(left or bottom or cut or "/UserUnit" in page or int(page.get("/Rotate", 0)) % 360)


def _links(file: Pdf) -> Iterator[str]:
    for page in file.pages:
        for link in page.get("/Annots", []):
            if link.get("/Subtype") == "/Link":
                yield str(link.get("/Contents", ""))


def _bookmarks(file: Pdf, pages: Mapping[tuple[int, int], int]) -> Iterator[Bookmark]:
    """Yield the bookmarks; one that leads to no place on a page leads to page -1."""
    with file.open_outline() as outline:
        waiting = list(outline.root)
        while waiting:
            entry = waiting.pop()
            waiting += entry.children
            target: Any = entry.destination if isinstance(entry.destination, Array) else ()
            placed = len(target) > 3 and target[1] == "/XYZ"
            page = pages.get(_number(target[0]), -1) if placed else -1
            yield Bookmark(entry.title, page, float(target[3]) if placed else 0.0)


def _fonts(file: Pdf) -> Iterator[FontProgram]:
    for font in file.objects:
        if isinstance(font, Dictionary) and "/BaseFont" in font and font.get("/Type") == "/Font":
            composite = "/DescendantFonts" in font
            if composite or not str(font.get("/Subtype", "")).startswith("/CIDFont"):
                yield _font(font, font.DescendantFonts[0] if composite else font)


def _font(font: Any, described: Any) -> FontProgram:
    """Return a font; what leaflet does not write, a simple font for example, shows no glyphs."""
    program = described.get("/FontDescriptor", {}).get("/FontFile2")
    meanings = font.get("/ToUnicode")
    shown: list[Shown] = []
    if program is not None and meanings is not None and font is not described:
        glyphs = described.get("/CIDToGIDMap")
        mapped = b"" if glyphs is None or glyphs == "/Identity" else glyphs.read_bytes()
        numbers = unpack(f">{len(mapped) // 2}H", mapped[: len(mapped) // 2 * 2])
        for code, text in _meanings(meanings.read_bytes().decode("latin-1")).items():
            known = not numbers or code < len(numbers)
            shown.append(Shown(text, (numbers[code] if numbers else code) if known else 0))
    return FontProgram(
        _TAG.sub("", str(font.BaseFont)), program.read_bytes() if shown else b"", tuple(shown)
    )


def _meanings(table: str) -> Mapping[int, str]:
    """Return what each code of a ToUnicode table means (ISO 32000-1 9.10.3)."""
    found: dict[int, str] = {}
    for kind, section in _SECTION.findall(table):
        if kind == "char":
            found |= {int(code, 16): _text(text) for code, text in _CHARACTER.findall(section)}
            continue
        for first, last, several, one in _RANGE.findall(section):
            start, end = int(first, 16), int(last, 16)
            texts = re.findall(r"<(\w+)>", several)
            if one:
                count = range(end - start + 1)
                texts = [f"{int(one, 16) + number:0{len(one)}X}" for number in count]
            found |= {start + number: _text(text) for number, text in enumerate(texts)}
    return found


def _text(written: str) -> str:
    return bytes.fromhex(written).decode("utf-16-be", "replace")
