"""The imprint of a finished copy, read back by another program."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import pypdfium2

from leaflet.draw.overlay import Overlay
from leaflet.draw.reading import readable
from leaflet.language import _
from leaflet.page import Text, around, box
from leaflet.report import Finding, Level, Origin

_NEAR: Final = 4.0  # times the size: the gap between furigana of one line
_MARGIN: Final = 1.0  # pt around the text: PDFium's boxes are those of the ink


def reads_back(data: bytes, copied: Overlay) -> bool:
    """Return whether each line of the imprint is on its page, at its place, as it was set."""
    try:
        with pypdfium2.PdfDocument(data) as document:
            return _all_hold(document, copied, 0)
    except pypdfium2.PdfiumError:
        return False


def failed_proof(where: Origin) -> Finding:
    """Return the finding for a copy whose imprint does not read back."""
    text = _("The imprint could not be read back from the finished PDF.")
    return Finding("proof", Level.ERROR, where, text)


def not_read_back(path: Path, copies: Iterable[tuple[int, Overlay]]) -> Iterator[int]:
    """Yield the numbers of copies that fail; one PDF has all of them, one after the other."""
    with pypdfium2.PdfDocument(path) as document:
        first = 0
        for number, copied in copies:
            if not _all_hold(document, copied, first):
                yield number
            first += len(copied.texts)


def _all_hold(document: pypdfium2.PdfDocument, copied: Overlay, first: int) -> bool:
    return all(_holds(document[first + index], texts) for index, texts in copied.printed())


def _holds(page: pypdfium2.PdfPage, texts: Sequence[Text]) -> bool:
    height = page.get_height()
    found = page.get_textpage()
    for line in _lines(texts):
        area = around(map(box, line)).grown(_MARGIN)
        read = found.get_text_bounded(area.x, height - area.bottom, area.right, height - area.y)
        if _letters(text.words for text in line) not in _letters([read]):
            return False
    return True


def _lines(texts: Sequence[Text]) -> list[list[Text]]:
    """Return texts that follow each other on one line, apart from those of the card beside."""
    lines: list[list[Text]] = []
    for before, text in zip((None, *texts), texts, strict=False):
        if before is None or not _follows(before, text):
            lines.append([])
        lines[-1].append(text)
    return lines


def _follows(before: Text, text: Text) -> bool:
    way = -1 if before.turned else 1
    gap = way * (text.at.x - before.at.x) - before.width
    return text.at.y == before.at.y and abs(gap) < _NEAR * before.size


def _letters(texts: Iterable[str]) -> str:
    """Return the letters that print something; PDFium adds blanks and line ends of its own."""
    return "".join("".join(readable(text).split()) for text in texts)
