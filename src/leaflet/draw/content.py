"""The content stream of one page: the operators that paint its items (ISO 32000-1 annex A).

A page full of ruby is hundreds of short texts. What stays the same from one to the next (text
object, font, colour) is therefore written once, and a text that follows on its line needs no place.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Final

from leaflet.draw.decimals import number
from leaflet.draw.extent import upright
from leaflet.draw.fonts import Font
from leaflet.draw.objects import text_string
from leaflet.page import DECORATION, Contour, Ink, Mark, Path, Text

_MARKING: Final = ("BMC", "BDC", "EMC")
_PAINT: Final = {(True, True): "B", (True, False): "f", (False, True): "S"}
_WIDE: Final = 0.15  # em between two bodies; from there on readers see a space
_NEAR: Final = 10  # em from the text before; from there on a text has a place of its own
_HAIR: Final = 2  # 1/1000 em: no eye sees a glyph that far from its place
_STEP: Final = {0: "h", 2: "l", 6: "c"}  # by how many numbers a step of an outline has


@dataclass(frozen=True, slots=True)
class Content:
    """A content stream, an operator a line, and the marks in it by marked-content id."""

    lines: Sequence[str]
    marks: Sequence[Mark]

    @property
    def operators(self) -> bytes:
        """The stream as it is written to the file."""
        return "\n".join(self.lines).encode("latin-1")

    def unread(self) -> "Content":
        """Return the same ink as decoration."""
        painted = [line for line in self.lines if not line.endswith(_MARKING)]
        return Content(["/Artifact BMC", *painted, "EMC"], ())


def content(
    painted: Iterable[Text | Path],
    height: float,
    fonts: Mapping[str, Font],
    roles: Mapping[Mark, str],
    first: int = 0,
) -> Content:
    """Return what paints these items on a page of this height.

    ``roles`` are those of the tags that own the marks, ``first`` is the first id.
    """
    pen = _Pen(height, fonts)
    marks: list[Mark] = []
    for mark, group in groupby(painted, key=attrgetter("mark")):
        items = list(group)
        # A text object lies within marked content, or marked content within a text object
        # (14.6.1): texts that share one need it open before.
        pen.text_object(begun=all(isinstance(item, Text) for item in items))
        if mark == DECORATION:
            pen.begin("/Artifact BMC")
        else:
            role = roles[mark]
            pen.begin(f"/{role}<</MCID {first + len(marks)}>>BDC")
            marks.append(mark)
            if role == "RB" and (word := _spread_word(items)):
                pen.begin(_says(word))
        if len(items) == 1:
            pen.paint(items[0])
        else:
            _paint_lines(items, pen)
        pen.end()
    pen.text_object(begun=False)
    return Content(pen.lines, marks)


def _paint_lines(items: Iterable[Text | Path], pen: "_Pen") -> None:
    """Paint the lines of a text; lines that a hyphen splits are read as one.

    Readers take a hyphen at the end of a line for one that the typesetter added, and drop it.
    """
    lines: list[Text | Path] = []
    for item in items:
        lines.append(item)
        if not (isinstance(item, Text) and item.glyphs and item.glyphs[-1].text == "-"):
            _paint_joined(lines, pen)
            lines = []
    _paint_joined(lines, pen)


def _paint_joined(lines: Sequence[Text | Path], pen: "_Pen") -> None:
    depth = pen.open
    if len(lines) > 1:
        pen.begin(_says("".join(line.words for line in lines if isinstance(line, Text))))
    for line in lines:
        pen.paint(line)
    if len(lines) > 1:
        pen.end(depth)


def _says(words: str) -> str:
    """Return the operator that begins what is read as these words, whatever its glyphs are."""
    return f"/Span<</ActualText{text_string(words).decode('latin-1')}>>BDC"


def _spread_word(items: Sequence[Text | Path]) -> str:
    """Return the word that readers would split, because longer ruby spreads its letters."""
    texts = [item for item in items if isinstance(item, Text)]
    placed = [(text.at.x + glyph.x, glyph.advance) for text in texts for glyph in text.glyphs]
    if len(placed) < 2:
        return ""
    gaps = (after - before - advance for (before, advance), (after, _) in pairwise(placed))
    wide = max(gaps) > _WIDE * max(text.size for text in texts)
    return "".join(text.words for text in texts) if wide else ""


class _Pen:
    """Writes operators, and knows what they have set. A character is a byte of the stream."""

    def __init__(self, height: float, fonts: Mapping[str, Font]) -> None:
        self.height = height
        self.fonts = fonts
        self.lines: list[str] = []
        self.type = "", 0.0  # face and size
        self.stretch = 1.0
        self.ink: Ink | None = None
        self.in_text = False
        self.turned = False  # the text before
        self.start = (0, 0)  # of the line, in 1/100 pt from the lower left of the page
        self.pen = 0.0  # x of the end of the text before, in pt
        self.place = ""  # the operator that leads to the codes not yet shown
        self.codes = _Operand()
        self.open = 0  # how many marked-content sequences

    def text_object(self, *, begun: bool) -> None:
        if begun != self.in_text:
            self._show()
            self.lines.append("BT" if begun else "ET")
            self.in_text, self.start, self.turned = begun, (0, 0), False

    def begin(self, marked: str) -> None:
        self._show()
        self.lines.append(marked)
        self.open += 1

    def end(self, depth: int = 0) -> None:
        """End marked content until so many sequences are open."""
        self._show()
        while self.open > depth:
            self.lines.append("EMC")
            self.open -= 1

    def paint(self, item: Text | Path) -> None:
        if isinstance(item, Text):
            self.text_object(begun=True)
            self._text(item)
        else:
            self.text_object(begun=False)
            self.lines.append(_path(item, self.height))

    def _text(self, text: Text) -> None:
        font = self.fonts[text.face]
        if (text.face, text.size) != self.type:
            self.type = text.face, text.size
            self._set(f"/{font.resource} {number(text.size, 4)} Tf")
        if text.stretch != self.stretch:
            self.stretch = text.stretch
            self._set(f"{number(text.stretch * 100, 4)} Tz")
        if text.ink != self.ink:
            self.ink = text.ink
            self._set(f"{_colour(text.ink)} rg")
        if place := self._place(text):
            self._show()
            self.place = place
        self.pen += self.codes.add(text, font, text.at.x - self.pen)

    def _place(self, text: Text) -> str:
        """Return the operator that leads to where a text begins: none if it follows the last."""
        x, y = round(text.at.x * 100), round((self.height - text.at.y) * 100)
        either_turned = text.turned or self.turned
        if (
            y == self.start[1]
            and not either_turned
            and abs(text.at.x - self.pen) <= _NEAR * text.size
        ):
            return ""
        across, up = x - self.start[0], y - self.start[1]
        self.start, self.pen, self.turned = (x, y), x / 100, text.turned
        if either_turned:
            way = -1 if text.turned else 1
            return f"{way} 0 0 {way} {number(x / 100)} {number(y / 100)} Tm"
        return f"{number(across / 100)} {number(up / 100)} Td"

    def _set(self, operator: str) -> None:
        self._show()
        self.lines.append(operator)

    def _show(self) -> None:
        """Show what is on the line so far: texts with nothing between them are one."""
        if self.place or self.codes.shown:
            self.lines.append(self.place + self.codes.taken())
            self.place = ""


class _Operand:
    """The codes that one operator will show, and the moves between them in 1/1000 em.

    A move is written where a glyph's place asks for one. It leads to the true place of the next
    glyph, so that roundings do not add up; one that differs from the last by a hair is the same.
    """

    def __init__(self) -> None:
        self.shown: list[str] = []
        self._moves = False  # whether any of that is a move

    def add(self, text: Text, font: Font, lead: float) -> float:
        """Take in a text that begins ``lead`` pt behind the pen; return how far that then goes."""
        thousandth = text.size * text.stretch / 1000  # pt
        pen = last = 0  # 1/1000 em
        shapes, shown = font.shapes, self.shown
        for gid, said, x, _advance in text.glyphs:
            code, width = shapes[gid, said]
            if not code:
                continue
            exact = (x + lead) / thousandth - pen
            move = last
            if abs(exact - last) >= _HAIR:
                move = round(exact)
                if abs(move) < _HAIR:
                    move = 0
                else:
                    last = move
            if move:
                shown.append(f"){-move}(")
                self._moves = True
                pen += move
            shown.append(code)
            pen += width
        return pen * thousandth

    def taken(self) -> str:
        """Return the operator, nothing for no codes, and start anew."""
        if not self.shown:
            return ""
        codes, moves = "".join(self.shown), self._moves
        self.shown, self._moves = [], False
        return f"[({codes})]TJ".replace("[()", "[", 1) if moves else f"({codes})Tj"


def _path(path: Path, height: float) -> str:
    # The matrix turns the y axis over, so that the outlines stay as they are.
    scale = number(path.scale, 6)
    at = f"{number(path.at.x)} {number(height - path.at.y)}"
    parts = [f"q {scale} 0 0 {number(-path.scale, 6)} {at} cm"]
    if path.fill:
        parts.append(f"{_colour(path.fill)} rg")
    if path.stroke:
        width = number(path.stroke.width / path.scale, 4)
        parts.append(f"{_colour(path.stroke.ink)} RG {width} w")
        if path.stroke.dash:
            dash = " ".join(number(length / path.scale, 4) for length in path.stroke.dash)
            parts.append(f"[{dash}] 0 d")
    parts += map(_contour, path.contours)
    parts.append(f"{_PAINT[path.fill is not None, path.stroke is not None]} Q")
    return "\n".join(parts)


def _contour(contour: Contour) -> str:
    if rectangle := upright(contour):
        return " ".join([*map(number, rectangle), "re"])
    parts = [*map(number, contour.start), "m"]
    for step in contour.steps:
        parts += map(number, step)
        parts.append(_STEP[len(step)])
    return " ".join(parts)


def _colour(ink: Ink) -> str:
    return " ".join(number(channel / 255, 3) for channel in (ink.red, ink.green, ink.blue))
