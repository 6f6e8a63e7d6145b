"""Adds the furigana that were asked for, and remembers which kanji had no reading."""

from collections.abc import Iterator

from leaflet.model.lexicon import Readings
from leaflet.model.readings import annotate, unread
from leaflet.model.words import Words
from leaflet.report import Finding


class Reader:
    """Furigana for the readers of one grade, from the dictionary of the edition."""

    def __init__(self, readings: Readings, grade: str) -> None:
        """Begin with nothing read; ``grade`` is one of ``readings.RUBY``."""
        self.readings = readings
        self.grade = grade
        self._read: dict[Words, Words] = {}

    def read(self, words: Words) -> Words:
        """Return the words with their furigana."""
        if words not in self._read:
            self._read[words] = annotate(words, self.readings, self.grade)
        return self._read[words]

    def findings(self) -> Iterator[Finding]:
        """Give the kanji that were printed without the reading they need."""
        for words in self._read:
            yield from unread(words, self.readings, self.grade)
