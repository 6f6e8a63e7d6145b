"""The reading dictionary of an edition: words, their readings and the spans that carry them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from leaflet.model.words import Span, Value


class Reading(NamedTuple):
    """One entry of readings.yaml: the word, its reading as written, and the spans that carry it."""

    word: str
    written: Value
    spans: tuple[Span, ...]


class Segment(NamedTuple):
    """A piece of a text, and its reading if the dictionary has one."""

    start: int
    end: int
    reading: Reading | None


@dataclass(frozen=True)
class Readings:
    """The reading dictionary of an edition: word to reading."""

    entries: Mapping[str, Reading] = field(default_factory=dict)
    unbroken: tuple[str, ...] = ()  # words that no line may split

    @cached_property
    def by_first(self) -> Mapping[str, tuple[Reading, ...]]:
        """The entries by the first character of their word, the longest word first."""
        found: dict[str, list[Reading]] = {}
        for word in sorted(self.entries, key=len, reverse=True):
            found.setdefault(word[0], []).append(self.entries[word])
        return {first: tuple(entries) for first, entries in found.items()}

    @cached_property
    def cut(self) -> dict[str, tuple[Segment, ...]]:
        """The texts that have been cut: each is asked for its furigana and for what lacks it."""
        return {}
