"""What is read as one, although it is drawn apart."""

from collections.abc import Sequence
from dataclasses import replace

from leaflet.compose.parts.blocks import Block
from leaflet.page import Link, Mark, Tag


def led(figure: Tag, reading: Sequence[Tag]) -> tuple[Tag, ...]:
    """Return the reading of a text that a pictogram leads: the figure begins its paragraph."""
    first, *others = reading
    return (replace(first, kids=(figure, *first.kids)), *others)


def with_code(text: Block, code: Block) -> tuple[Tag, ...]:
    """Return the reading of a text and its code: one link, where the text leads to the same place.

    Two links side by side to one place are one too many to tab through (WCAG 2, technique H2).
    """
    uris = {item.uri for item in code.items if isinstance(item, Link)}
    leading = (item.mark for item in text.items if isinstance(item, Link) and item.uri in uris)
    (alone,) = code.reading
    mark = next(leading, None)
    if mark is None:
        return (*text.reading, alone)
    return tuple(_grown(tag, mark, alone.kids) for tag in text.reading)


def _grown(tag: Tag, mark: Mark, kids: tuple[Mark | Tag, ...]) -> Tag:
    """Return the tag, the kids added to the link in it that has the mark."""
    if mark not in tag.marks():
        return tag
    if tag.role == "Link":
        return replace(tag, kids=(*tag.kids, *kids))
    grown = (_grown(kid, mark, kids) if isinstance(kid, Tag) else kid for kid in tag.kids)
    return replace(tag, kids=tuple(grown))
