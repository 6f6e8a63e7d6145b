"""Passages: where a text is printed on a page, whole and in order, by the places of its glyphs."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final
from unicodedata import combining

from leaflet.check.file.printed import Character, plain
from leaflet.model.address import half_width
from leaflet.page import Rect, around

_SAME_LINE: Final = 0.2  # em between two baselines of one line
_REACH: Final = 3.0  # em from one glyph of a line to the next, where ruby sets a word wide
_JOINED: Final = 0.5  # em between the ink of one glyph and of the next of the same number
_PITCH: Final = 1.3  # times the widest step in a number, to what goes on with it
_BLANK: Final = re.compile(r"\s{2,}")
"""Room to write on: 担当(　　　　)."""
_LEADING: Final = 4.0  # em from a line of a paragraph to the next
_TOKEN: Final = frozenset("-/_?=&@#%+~:‐−")
_RANGE: Final = frozenset("～〜")  # between two times or dates; that of an address is ~


@dataclass(frozen=True, eq=False)
class Passage:
    """One place where a text is printed: its box, and where its glyphs are in their strand."""

    strand: "Strand"
    start: int
    end: int
    area: Rect

    @property
    def characters(self) -> Sequence[Character]:
        """Its glyphs."""
        return self.strand.characters[self.start : self.end]

    @property
    def said(self) -> str:
        """Its text."""
        return self.strand.text[self.start : self.end]

    @cached_property
    def quoted(self) -> bool:
        """Whether it is part of a longer text of the data: a name or a number in a sentence.

        Not of one that two texts beside each other happen to make up: 女性 above 相談は無料.
        """
        longer = self.strand.longer(self.said)
        around = (place for text in longer for place in self.strand.passages(text))
        return any(
            self.within(place) and not self.strand.crossed(place.start, place.end)
            for place in around
        )

    def within(self, other: "Passage") -> bool:
        """Return whether all its glyphs belong to another passage."""
        same = self.strand is other.strand
        return same and other.start <= self.start and self.end <= other.end

    def is_before(self, text: str) -> bool:
        """Return whether a text, given ``plain``, follows it at once: (つづき) behind a name."""
        return bool(text) and self.strand.text.startswith(text, self.end)


class Strand:
    """The glyphs of one size on a page, in the order of painting: furigana is a strand apart."""

    def __init__(
        self, size: float, characters: Sequence[Character], texts: Set[str] = frozenset()
    ) -> None:
        """Take the glyphs, and the texts of the data, each ``plain``."""
        self.size = size
        self.characters = characters
        self.text = "".join(each.text for each in characters)
        self._texts = texts
        self._found: dict[tuple[str, int], tuple[Passage, ...]] = {}
        self._longer: dict[str, tuple[str, ...]] = {}

    def passages(self, text: str, blank: int = 0) -> tuple[Passage, ...]:
        """Return each place where a text, given ``plain``, is printed whole and in order.

        Two of its glyphs may be as many em further apart as it has room to write on: ``blank``.
        """
        if (text, blank) not in self._found:
            found = self._search(text, blank) if text in self.text else ()
            self._found[text, blank] = tuple(found)
        return self._found[text, blank]

    def longer(self, text: str) -> tuple[str, ...]:
        """Return the texts of the data that hold another one, and more."""
        if text not in self._longer:
            longer = (each for each in self._texts if text in each and text != each)
            self._longer[text] = tuple(longer)
        return self._longer[text]

    def crossed(self, start: int, end: int) -> bool:
        """Return whether a text of the data is printed over the beginning or the end of a run.

        The run is then no text of its own: two are beside each other.
        """
        places = (place for text in self._texts for place in self.passages(text))
        return any(each.start < start < each.end or each.start < end < each.end for each in places)

    def _search(self, text: str, blank: int) -> Iterator[Passage]:
        start = self.text.find(text)
        while start >= 0:
            end = start + len(text)
            run = self.characters[start:end]
            if self._in_order(run, blank) and not self._goes_on(start, end):
                yield Passage(self, start, end, around(each.ink for each in run))
            start = self.text.find(text, start + 1)

    def _in_order(self, run: Sequence[Character], blank: int) -> bool:
        """Return whether each glyph follows the one before, on its line or on the next."""
        steps = {self._step(one, other, blank) for one, other in pairwise(run)}
        there_and_back = steps.issuperset((1, -1)) or steps.issuperset((2, -2))
        return None not in steps and not there_and_back

    def _step(self, one: Character, other: Character, blank: int) -> int | None:
        """Return 1 or -1 for a glyph on the same line, 2 or -2 on the next, None where it is apart.

        Text that is upside down runs to the left and up, with -1 and -2. An accent (U+3099) is on
        its letter: 0.
        """
        if combining(other.text[0]):
            return 0 if max(abs(other.x - one.x), abs(other.y - one.y)) < self.size else None
        if self._level(one, other):
            across = other.x - one.x
            if abs(across) > (_REACH + blank) * self.size:
                return None
            return 1 if across > 0 else -1
        down = other.y - one.y
        if abs(down) > _LEADING * self.size:
            return None
        return 2 if down > 0 else -2

    def _goes_on(self, start: int, end: int) -> bool:
        """Return whether a number or an address that begins or ends the run is longer than it."""
        text, pitch = self.text[start:end], _PITCH * self._pitch(start, end)
        before = self._one(start - 1, start, pitch) and not self.text.endswith(text, 0, start)
        after = self._one(end - 1, end, pitch) and not self.text.startswith(text, end)
        return before or after  # the same again is the next card on the sheet

    def _pitch(self, start: int, end: int) -> float:
        """Return the widest step from one glyph to the next on its line, in pt."""
        pairs = pairwise(self.characters[start:end])
        steps = (abs(other.x - one.x) for one, other in pairs if self._level(one, other))
        return max(steps, default=self.size)

    def _one(self, before: int, after: int, most: float) -> bool:
        """Return whether two neighbours, at ``most`` pt apart, are of one number or address."""
        if before < 0 or after >= len(self.characters):
            return False
        one, other = self.characters[before], self.characters[after]
        near = abs(other.x - one.x) <= most and self._beside(one, other)
        return near and _of_token(one.text) and _of_token(other.text)

    def _level(self, one: Character, other: Character) -> bool:
        return abs(other.y - one.y) <= _SAME_LINE * self.size

    def _beside(self, one: Character, other: Character) -> bool:
        """Return whether two glyphs are on one line with no gap between them."""
        gap = max(one.ink.x - other.ink.right, other.ink.x - one.ink.right)
        return self._level(one, other) and gap <= _JOINED * self.size

    @cached_property
    def lines(self) -> list[tuple[int, str]]:
        """The lines, split where there is a gap: where each begins, and what it says.

        Large type nearly fills a card: where two texts of the data follow each other without a gap,
        the second is on the next card.
        """
        starts = [
            at
            for at, (one, other) in enumerate(pairwise(self.characters), 1)
            if not self._beside(one, other)
        ]
        lines = []
        for start, end in pairwise([0, *starts, len(self.text)]):
            seam = self._seam(start, end)
            lines += [
                (first, self.text[first:last]) for first, last in pairwise([start, *seam, end])
            ]
        return lines

    def _seam(self, start: int, end: int) -> list[int]:
        """Return where the second of two texts of the data begins that make up a line."""
        line = self.text[start:end]
        if line in self._texts:
            return []
        cuts = (cut for cut in range(1, len(line)) if line[:cut] in self._texts)
        return [start + cut for cut in cuts if line[cut:] in self._texts][:1]


def _of_token(character: str) -> bool:
    if character in _RANGE:
        return False
    narrow = half_width(character)
    return (narrow.isascii() and narrow.isalnum()) or narrow in _TOKEN


def strands(characters: Iterable[Character], texts: Iterable[str]) -> list[Strand]:
    """Return the glyphs of a page by their sizes; ``texts`` are those of the data."""
    sizes: dict[float, list[Character]] = {}
    for each in characters:
        sizes.setdefault(each.size, []).append(each)
    known = frozenset(texts)
    return [Strand(size, characters, known) for size, characters in sizes.items()]


def passages(found: Sequence[Strand], text: str) -> list[Passage]:
    """Return every place of a page where a text is printed."""
    wanted, blank = plain(text), max(map(len, _BLANK.findall(text)), default=0)
    return [each for strand in found for each in strand.passages(wanted, blank)] if wanted else []
