"""The imprint of a finished copy, read back by another program."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import pypdfium2

from leaflet.draw.overlay import Overlay
from leaflet.draw.reading import readable
from leaflet.page import Text, around, box

MARGIN = 1.0  # pt around the text: PDFium's boxes are those of the ink


def reads_back(data: bytes, copied: Overlay) -> bool:
    """Return whether each line of the imprint is on its page, at its place, as it was set."""
    try:
        with pypdfium2.PdfDocument(data) as document:
            return all(
                _holds(document[number], texts)
                for number, texts in enumerate(copied.texts)
                if texts
            )
    except pypdfium2.PdfiumError:
        return False


def _holds(page: pypdfium2.PdfPage, texts: Sequence[Text]) -> bool:
    height = page.get_height()
    found = page.get_textpage()
    for _baseline, line in groupby(texts, key=_line):
        written = tuple(line)
        area = around(map(box, written)).grown(MARGIN)
        read = found.get_text_bounded(area.x, height - area.bottom, area.right, height - area.y)
        if _letters(text.words for text in written) not in _letters([read]):
            return False
    return True


def _line(text: Text) -> tuple[float, bool]:
    return text.at.y, text.turned


def _letters(texts: Iterable[str]) -> str:
    """Return the letters that print something; PDFium adds blanks and line ends of its own."""
    return "".join("".join(readable(text).split()) for text in texts)
