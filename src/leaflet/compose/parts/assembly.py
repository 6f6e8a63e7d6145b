"""What every layout does last: the type area of its paper, and the document around its pages."""

from collections.abc import Iterable

from leaflet.compose.job import Misfit
from leaflet.compose.paper import is_small
from leaflet.compose.parts.block import Block
from leaflet.compose.sheet import Margins
from leaflet.model.notice import Edition
from leaflet.model.words import Words
from leaflet.page import Document, Page, Printing, Rect, Size, Tag


def type_area(paper: Size, margins: Margins) -> Rect:
    """Return the part of the paper that is printed on (版面), in pt."""
    return Rect(
        margins.left,
        margins.top,
        paper.width - margins.left - margins.right,
        paper.height - margins.top - margins.bottom,
    )


def document(
    edition: Edition,
    title: Words | None,
    pages: Iterable[Page],
    reading: Iterable[Tag],
    printing: Printing | None = None,
) -> Document:
    """Return the pages as a document that names its title, its publisher and its date.

    Every printer holds A4: what is no larger is printed at its real size, and a poster to fit.
    """
    pages = tuple(pages)
    unscaled = all(is_small(page.size) for page in pages)
    return Document(
        pages,
        Tag("Document", tuple(reading)),
        title=title.plain if title else "",
        author=edition.publisher.plain if edition.publisher else "",
        subject=edition.as_of_line.plain,
        printing=printing or Printing(unscaled),
    )


def misfits_of(blocks: Iterable[Block]) -> tuple[Misfit, ...]:
    """Return what does not fit in any of the blocks, each once."""
    return tuple(dict.fromkeys(misfit for block in blocks for misfit in block.misfits))
