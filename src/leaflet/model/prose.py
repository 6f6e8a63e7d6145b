"""All the prose of a notice, wherever it is: each paragraph once, in the writer's order."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.notice import Imprint, Notice
from leaflet.model.words import Span, Words
from leaflet.report import Origin


def prose(notice: Notice) -> Iterator[Words]:
    """Yield the paragraphs of a notice, the date as it is printed and the imprint among them."""
    yield from dict.fromkeys((notice.edition.as_of_line, *_within(notice)))


def prose_of(notice: Notice, part: str) -> Iterator[Words]:
    """Yield the paragraphs of one document of a notice, by its name there: ``handout``."""
    yield from dict.fromkeys((notice.edition.as_of_line, *_within(getattr(notice, part))))


def _within(value: Any) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, Imprint):
        yield Words(tuple(part for part in value.parts if isinstance(part, Span)), value.origin)
    elif isinstance(value, (str, Origin, ReadingDictionary)):
        return  # no prose
    elif isinstance(value, tuple):
        for item in value:
            yield from _within(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _within(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _within(item)
