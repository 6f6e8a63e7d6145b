"""What one copy of a print run has over the pages that all copies share."""

from dataclasses import dataclass

from leaflet.page import Document, Tag, Text


@dataclass(frozen=True, slots=True)
class Overlay:
    """The text in slots by page, in painting order, and the tags with slots in reading order.

    ``title`` is that of the copy as a whole.
    """

    texts: tuple[tuple[Text, ...], ...]
    tags: tuple[Tag, ...]
    title: str


def overlay(document: Document) -> Overlay:
    """Return what is in the slots of a document."""
    texts = (
        tuple(item for item in page.items if isinstance(item, Text) and item.slot is not None)
        for page in document.pages
    )
    return Overlay(tuple(texts), tuple(_slotted(document.reading)), document.full_title)


def _slotted(tag: Tag) -> list[Tag]:
    if tag.slot is not None:
        return [tag]
    return [found for kid in tag.kids if isinstance(kid, Tag) for found in _slotted(kid)]
