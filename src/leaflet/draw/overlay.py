"""What one copy of a print run has over the pages that all copies share."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from leaflet.draw.fonts import MeantGlyph, used_glyphs
from leaflet.page import DECORATION, Document, Page, Tag, Text


@dataclass(frozen=True)
class Overlay:
    """The text in slots by page, in painting order, and the tags with slots in reading order.

    ``again`` has pages that print the text of an earlier one again, as decoration, and are empty
    in ``texts``. ``title`` is that of the copy as a whole.
    """

    texts: tuple[tuple[Text, ...], ...]
    tags: tuple[Tag, ...]
    title: str
    again: Mapping[int, int]

    @cached_property
    def glyphs(self) -> Mapping[str, set[MeantGlyph]]:
        """The glyphs by their faces."""
        return used_glyphs(text for page in self.texts for text in page)

    def printed(self) -> Iterator[tuple[int, tuple[Text, ...]]]:
        """Yield the indexes of pages with text in slots, and that text."""
        for index in range(len(self.texts)):
            if printed := self.texts[self.again.get(index, index)]:
                yield index, printed


def overlay(document: Document) -> Overlay:
    """Return what is in the slots of a document."""
    every = [slotted(page) for page in document.pages]
    again = dict(_again(document.pages, every))
    texts = tuple(() if index in again else page for index, page in enumerate(every))
    tags = tuple(_tags(document.reading))
    return Overlay(texts, tags, document.full_title, again)


def slotted(page: Page) -> tuple[Text, ...]:
    """Return the text of a page that is in slots."""
    return tuple(item for item in page.items if isinstance(item, Text) and item.slot is not None)


def _again(pages: Iterable[Page], texts: Iterable[tuple[Text, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the pages whose text in slots is decoration, and that of an earlier page."""
    first: dict[tuple[object, ...], int] = {}
    for index, (page, printed) in enumerate(zip(pages, texts, strict=True)):
        silent = tuple(replace(text, mark=DECORATION) for text in printed)
        before = first.setdefault((page.size, silent), index)
        if before < index and silent == printed != ():
            yield index, before


def _tags(tag: Tag) -> Iterator[Tag]:
    """Yield the tags with slots."""
    if tag.slot is not None:
        yield tag
        return
    for kid in tag.kids:
        if isinstance(kid, Tag):
            yield from _tags(kid)
