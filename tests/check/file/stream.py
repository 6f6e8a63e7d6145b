"""Finished PDFs edited as an accident or another program leaves them: in their content streams."""

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from struct import unpack_from
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as raw
import qrcode
from pikepdf import Array, Dictionary, Name, Operator, Pdf, String

MANY = 30  # pieces of a path from which it is a code


@dataclass(frozen=True)
class Place:
    """A glyph in a content stream: the instruction, the string in it, where the code begins."""

    step: int
    piece: int
    byte: int
    text: str
    font: str
    size: float


class Sheet:
    """One page whose instructions can be changed; ``write`` puts them back."""

    def __init__(self, file: Pdf, number: int) -> None:
        self.file, self.page = file, file.pages[number]
        self.steps: list[tuple[list[Any], str]] = [
            (list(each.operands), str(each.operator))
            for each in pikepdf.parse_content_stream(self.page)
        ]
        self.fonts = {str(name): codes_of(font) for name, font in self.page.Resources.Font.items()}

    def write(self) -> None:
        steps = [(operands, Operator(name)) for operands, name in self.steps]
        self.page.Contents = self.file.make_stream(pikepdf.unparse_content_stream(steps))

    def glyphs(self) -> list[Place]:
        found, font, size = [], "", 0.0
        for step, (operands, name) in enumerate(self.steps):
            if name == "Tf":
                font, size = str(operands[0]), float(operands[1])
            for piece, string in self._strings(operands, name):
                raw = bytes(string)
                said = {code: text for text, code in self.fonts[font].items()}
                for byte in range(0, len(raw), 2):
                    text = said.get(raw[byte : byte + 2], "?")
                    found.append(Place(step, piece, byte, text, font, size))
        return found

    def _strings(self, operands: list[Any], name: str) -> Iterator[tuple[int, String]]:
        if name == "Tj":
            yield -1, operands[0]
        elif name == "TJ":
            for piece, each in enumerate(operands[0]):
                if isinstance(each, String):
                    yield piece, each

    def places(self, text: str) -> list[list[Place]]:
        """Return the glyphs of each place at which a text is shown in one run."""
        glyphs = self.glyphs()
        whole = "".join(each.text for each in glyphs)
        found, start = [], whole.find(text)
        while start >= 0:
            found.append(glyphs[start : start + len(text)])
            start = whole.find(text, start + 1)
        assert found, f"“{text}” is not in the stream"
        return found

    def put(self, place: Place, code: bytes) -> None:
        """Show another code, or none, in place of a glyph."""
        operands, _name = self.steps[place.step]
        raw = bytes(operands[0] if place.piece < 0 else operands[0][place.piece])
        changed = String(raw[: place.byte] + code + raw[place.byte + 2 :])
        if place.piece < 0:
            operands[0] = changed
        else:
            operands[0][place.piece] = changed

    def retype(self, old: str, new: str, at: int = 0) -> None:
        """Show a text of the same length; it is cut where the new one is shorter."""
        run = self.places(old)[at]
        for number, place in reversed(list(enumerate(run))):
            if number >= len(new):
                self.put(place, b"")
            elif place.text != new[number]:
                self.put(place, self.fonts[place.font][new[number]])

    def around(self, run: list[Place], before: list[Any], after: list[Any]) -> None:
        self.steps[run[-1].step + 1 : run[-1].step + 1] = after
        self.steps[run[0].step : run[0].step] = before

    def move(self, text: str, dx: float, dy: float, at: int = 0) -> None:
        run = self.places(text)[at]
        over = dx * 1000 / run[0].size
        self.around(
            run,
            [([dy], "Ts"), ([Array([-over])], "TJ")],
            [([0], "Ts"), ([Array([over])], "TJ")],
        )

    def ink(self, text: str, tone: float, at: int = 0) -> None:
        self.around(self.places(text)[at], [([tone] * 3, "rg")], [([0, 0, 0], "rg")])

    def shrink(self, text: str, size: float) -> None:
        run = self.places(text)[0]
        font = Name(run[0].font)
        self.around(run, [([font, size], "Tf")], [([font, run[0].size], "Tf")])

    def mode(self, text: str, mode: int) -> None:
        self.around(self.places(text)[0], [([mode], "Tr")], [([0], "Tr")])

    def add(self, text: str, x: float, y: float, size: float = 10.0) -> None:
        font = next(name for name, codes in self.fonts.items() if codes.keys() >= set(text))
        codes = b"".join(self.fonts[font][each] for each in text)
        self.steps += [
            ([], "BT"),
            ([Name(font), size], "Tf"),
            ([0, 0, 0], "rg"),
            ([x, y], "Td"),
            ([String(codes)], "Tj"),
            ([], "ET"),
        ]

    def fill(self, x: float, y: float, width: float, height: float, tone: float = 1.0) -> None:
        self.steps += [
            ([], "q"),
            ([tone] * 3, "rg"),
            ([x, y, width, height], "re"),
            ([], "f"),
            ([], "Q"),
        ]

    def codes(self) -> list[tuple[int, int]]:
        """Return the first and the last instruction of the outline of each code."""
        found, start = [], 0
        for step, (_operands, name) in enumerate(self.steps):
            if name == "q":
                start = step
            elif name in ("f", "f*") and _squares(self.steps[start:step]) > MANY:
                found.append((start, step))
        return found

    def code_matrix(self, at: int) -> list[Any]:
        """Return the operands that place a code; they can be changed."""
        start, end = self.codes()[at]
        return next(operands for operands, name in self.steps[start:end] if name == "cm")

    def arrowheads(self) -> list[int]:
        """Return the first instruction of each triangle."""
        names = [name for _operands, name in self.steps]
        return [at for at in range(len(names)) if names[at : at + 5] == ["m", "l", "l", "h", "f"]]

    def lines(self) -> list[tuple[int, int]]:
        """Return the first and the last instruction of each open line."""
        found, start = [], -1
        for step, (_operands, name) in enumerate(self.steps):
            if name == "m" and start < 0:
                start = step
            elif name in ("S", "f", "B", "n"):
                found += [(start, step)] if name == "S" else []
                start = -1
        return found

    def recode(self, at: int, address: str) -> None:
        start, end = self.codes()[at]
        cm = next(step for step in range(start, end) if self.steps[step][1] == "cm")
        xs = [float(ops[0]) for ops, name in self.steps[cm + 1 : end] if name == "re"]
        least = min(xs) if xs else 0.0
        side = max(float(o[0]) + float(o[2]) for o, n in self.steps[cm + 1 : end] if n == "re")
        rows = _matrix(address)
        module = (side - least) / len(rows)
        drawn = [
            ([least + x * module, least + y * module, module, module], "re")
            for y, row in enumerate(rows)
            for x, dark in enumerate(row)
            if dark
        ]
        self.steps[cm + 1 : end] = drawn

    def uncode(self, at: int) -> None:
        start, end = self.codes()[at]
        self.steps[start + 1 : end + 1] = []

    def corner_of(self, text: str) -> tuple[float, float]:
        """Return where PDFium finds a text: the left of its first glyph, and its baseline."""
        out = BytesIO()
        self.file.save(out)
        with pypdfium2.PdfDocument(out.getvalue()) as document:
            page = document[self.file.pages.index(self.page)]
            layer = page.get_textpage()
            whole = "".join(
                chr(raw.FPDFText_GetUnicode(layer.raw, at)) for at in range(layer.count_chars())
            )
            x, y = ctypes.c_double(), ctypes.c_double()
            raw.FPDFText_GetCharOrigin(layer.raw, whole.index(text), x, y)
            return x.value, y.value


def _squares(steps: list[tuple[list[Any], str]]) -> int:
    return sum(name == "re" for _operands, name in steps)


def outline_in(font: bytes | bytearray, code: bytes) -> tuple[int, int]:
    """Return where the outline of a glyph begins and ends in a TrueType font."""
    (count,) = unpack_from(">H", font, 4)
    entries = (unpack_from(">4sIII", font, 12 + 16 * number) for number in range(count))
    tables = {tag: start for tag, _checksum, start, _length in entries}
    (long,) = unpack_from(">h", font, tables[b"head"] + 50)
    form, factor = (">II", 1) if long else (">HH", 2)
    place = tables[b"loca"] + int.from_bytes(code, "big") * (4 if long else 2)
    start, end = unpack_from(form, font, place)
    return tables[b"glyf"] + factor * start, tables[b"glyf"] + factor * end


def codes_of(font: Dictionary) -> dict[str, bytes]:
    """Return the code of each character of a font, from its table of characters."""
    table = font.ToUnicode.read_bytes().decode("latin-1")
    found = {}
    for first, _last, texts in re.findall(r"<(\w+)> <(\w+)> \[([<>\w]+)\]", table):
        for number, text in enumerate(re.findall(r"<(\w+)>", texts)):
            character = bytes.fromhex(text).decode("utf-16-be")
            found.setdefault(character, (int(first, 16) + number).to_bytes(2, "big"))
    return found


def _matrix(address: str) -> list[list[bool]]:
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(address)
    code.make()
    return code.get_matrix()


def edited(data: bytes, edit: Callable[[Pdf], None]) -> bytes:
    """Return a PDF as another program leaves it."""
    with pikepdf.open(BytesIO(data)) as file:
        edit(file)
        out = BytesIO()
        file.save(out)
    return out.getvalue()


def on_page(edit: Callable[[Sheet], None], number: int = 0) -> Callable[[Pdf], None]:
    """Return the change of a file that changes the stream of one page."""

    def change(file: Pdf) -> None:
        sheet = Sheet(file, number)
        edit(sheet)
        sheet.write()

    return change
