"""Furigana (ふりがな): the readings of words, and the kanji a school grade has been taught."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from leaflet.model.words import Span, Value

RUBY: Final = ("none", "all", "小1", "小2", "小3", "小4", "小5", "小6", "中")
"""What ``--ruby`` may ask for."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One entry of readings.yaml: the word, its reading as written, and the spans that carry it."""

    word: str
    written: Value
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Readings:
    """The reading dictionary of an edition: word to reading."""

    entries: Mapping[str, Reading]
