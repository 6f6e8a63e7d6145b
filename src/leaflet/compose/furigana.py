"""Adds the furigana that were asked for, and remembers which words had no reading."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.furigana import Annotated, annotate, patchy, unread, without
from leaflet.model.words import Span, Words
from leaflet.report import Finding, Origin

Known = dict[tuple[str, tuple[Span, ...], bool], Annotated]
"""Texts and whether they are hours, with their furigana by grade; they hold as the readings do."""


class Reader:
    """Furigana for the readers of one grade, from the dictionary of the edition.

    ``prose`` is what the document can print: where too many of its words have no reading, none
    gets furigana, unless ``insist`` is set.
    """

    def __init__(
        self,
        readings: ReadingDictionary,
        grade: str,
        prose: Iterable[Words] = (),
        *,
        insist: bool = False,
        known: Known | None = None,
    ) -> None:
        """Begin with what is ``known`` by grade; ``grade`` is one of ``grades.RUBY``."""
        self._known = {} if known is None else known
        self._readings = readings
        self._grade = grade
        self._read: dict[Words, Annotated] = {}
        self._unread: dict[tuple[str, ...], Finding] = {}  # of copies: by word, and its blanks
        self._whole = {words: self._annotated(words) for words in prose}
        self.patchy = not insist and grade != "none" and patchy(tuple(self._whole.values()))

    def read(self, words: Words) -> Words:
        """Return the words with their furigana."""
        found = self._read.get(words)
        if found is None:
            found = self._read[words] = self._whole.get(words) or self._annotated(words)
        return words if self.patchy else found.words

    def _annotated(self, words: Words) -> Annotated:
        key = self._grade, words.spans, words.hours
        if key not in self._known:
            self._known[key] = annotate(words, self._readings, self._grade)
        return self._known[key].at(words.origin)

    def annotated_once(self, words: Words) -> Annotated:
        """Return words of a single copy with their furigana, and do not remember them."""
        return Annotated(words) if self.patchy else annotate(words, self._readings, self._grade)

    def unread(self, read: Iterable[Annotated]) -> Iterable[Finding]:
        """Return one finding for each word of a copy that lacks its furigana, wherever it is.

        What was said of a word in an earlier copy is said again.
        """
        found: dict[str, Finding] = {}
        for each in read:
            for lack in each.lacks:
                key = lack.word, *(span.blank for span in lack.filled)
                if key not in self._unread:
                    (self._unread[key],) = unread([replace(each, lacks=(lack,))], self._grade)
                found.setdefault(lack.word, self._unread[key])
        return found.values()

    def findings(self, where: Origin) -> Iterator[Finding]:
        """Yield one finding for each word without the reading it needs, or one for them all."""
        if self.patchy:
            yield without(where)
        else:
            yield from unread(self._read.values(), self._grade)
