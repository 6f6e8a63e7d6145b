"""Setting words letter by letter into a galley, as a compositor fills his stick."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, pairwise
from typing import Final

from leaflet.model.words import Words
from leaflet.typeset import break_cost, joints
from leaflet.typeset.face import JOINED, load
from leaflet.typeset.galley import SPACES, Galley, LineStarts
from leaflet.typeset.joints import Joints
from leaflet.typeset.kana import Reader
from leaflet.typeset.kinsoku import NO_END, NO_START
from leaflet.typeset.room import make_room
from leaflet.typeset.ruby import Ruby
from leaflet.typeset.spacing import SOLID, Case, Letter, Pair, Spaces
from leaflet.typeset.stand_in import runs
from leaflet.typeset.style import Style
from leaflet.typeset.whole_words import pattern_of

_LEAST_STRETCH: Final = 0.6  # of long ruby over a number


class Stick:
    """Makes galleys, and keeps the letters, spaces and words it has needed for the next one."""

    def __init__(self, unbroken_words: Iterable[str] = ()) -> None:
        """Begin with no letter; the unbroken words are split by no line."""
        self._unbroken = pattern_of(unbroken_words)
        self._cases: dict[str, Case] = {}
        self._spaces: dict[float, Spaces] = {}
        self._reader = Reader()

    def galley(self, words: Words, style: Style) -> Galley:
        """Return the words as one endless line; raise UnknownFaceError for a face there is not."""
        text = words.plain
        line = self._letters(text, style.face, _read(words))
        if style.latin_gap not in self._spaces:
            self._spaces[style.latin_gap] = Spaces(style.latin_gap)
        spaces = self._spaces[style.latin_gap]
        classes = [letter.member for letter in line.letters]
        pairs = [SOLID, *map(spaces.__getitem__, pairwise(classes))] if classes else []
        rubies = self._rubies(words, line, style)
        forced: list[int] = []
        breaks: LineStarts = _Address(text, line, breaks=style.unbroken == "address")
        if style.unbroken == "prose":
            solid, ended = joints.fixed(text)
            for place in line.at(solid):
                if place < len(pairs):
                    pairs[place] = SOLID
            forced = [place for place in line.at(ended) if 0 < place < len(line.letters)]
            reader = self._reader if style.phrases != "no" else None
            breaks = _Prose(text, line, pairs, rubies, self._unbroken, reader)
        galley = Galley(line.letters, pairs, breaks, forced)
        if rubies:
            make_room(galley, rubies)
        if style.indent and galley.letters:
            galley.indent = style.indent
        return galley

    def _letters(self, text: str, face: str, whole: Iterable[tuple[int, int]]) -> "_Letters":
        """Return the letters of a text; those that the face lacks come from other fonts."""
        line = _letters(self._case(face), text)
        if all(letter.gid for letter in line.letters):
            return line
        letters, offsets = [], [0]
        for name, run in runs(text, face, whole):
            for letter in _letters(self._case(name), run).letters:
                letters.append(letter)
                offsets.append(offsets[-1] + len(letter.text))
        return _Letters(letters, offsets)

    def _case(self, face: str) -> Case:
        if face not in self._cases:
            self._cases[face] = Case(load(face))
        return self._cases[face]

    def _rubies(self, words: Words, line: "_Letters", style: Style) -> tuple[Ruby, ...]:
        face = style.ruby_face or style.face
        found, offset = [], 0
        for span in words.spans:
            end = offset + len(span.text)
            if any(span.readings):
                first, last = line.at_or_after(offset), line.at_or_after(end)
                parts = [
                    tuple(self._letters(reading, face, [(0, len(reading))]).letters)
                    for reading in span.readings
                ]
                if len(parts) not in (1, last - first):
                    parts = [tuple(chain.from_iterable(parts))]
                if last > first and any(parts):  # of zero-width characters nothing is left
                    found += _over_word(first, last, parts, style.ruby_size)
            offset = end
        return tuple(_over_number(found, line.letters) if style.unbroken == "number" else found)


def _read(words: Words) -> Iterator[tuple[int, int]]:
    """Yield where words with furigana begin and end."""
    end = 0
    for span in words.spans:
        start, end = end, end + len(span.text)
        if any(span.readings):
            yield start, end


@dataclass(frozen=True, slots=True)
class _Letters:
    """The letters of a text, and where each begins if one may be several characters."""

    letters: list[Letter]
    offsets: list[int] | None = None

    def at(self, places: Iterable[int]) -> list[int]:
        """Return the letters that begin at these characters."""
        if self.offsets is None:
            return list(places)
        found = ((self.at_or_after(place), place) for place in places)
        return [index for index, place in found if self._offset(index) == place]

    def at_or_after(self, place: int) -> int:
        """Return the letter that begins at a character, or the next one."""
        return place if self.offsets is None else bisect_left(self.offsets, place)

    def _offset(self, index: int) -> int:
        assert self.offsets is not None
        return self.offsets[index] if index < len(self.offsets) else -1


def _letters(case: Case, text: str) -> _Letters:
    if JOINED.isdisjoint(text):
        return _Letters(list(map(case.__getitem__, text)))
    letters: list[Letter] = []
    offsets: list[int] = []
    offset = 0
    for cluster in case.face.shape(text):
        offsets.append(offset)
        letters.append(case.letter(cluster))
        offset += len(cluster[0])
    return _Letters(letters, [*offsets, offset])


class _Address:
    """The breaks of an address, or without ``breaks`` those of a number, which has none."""

    def __init__(self, text: str, line: _Letters, *, breaks: bool) -> None:
        self._text, self._line = text, line
        self._places = list(joints.address_breaks(text)) if breaks else []

    def places(self) -> list[int]:
        return self._line.at(self._places)

    def grades(self, places: list[int]) -> list[int]:
        graded = {place: joints.address_grade(self._text, place) for place in self._places}
        grades = {self._line.at_or_after(place): grade for place, grade in graded.items()}
        return [grades[place] for place in places]


class _Prose:
    """The breaks of prose: closed and opened by what the text is, graded by its phrases.

    Without a reader of its words all are as good.
    """

    def __init__(
        self,
        text: str,
        line: _Letters,
        pairs: list[Pair],
        rubies: tuple[Ruby, ...],
        unbroken: re.Pattern[str] | None,
        reader: Reader | None,
    ) -> None:
        self._text, self._line, self._pairs, self._rubies = text, line, pairs, rubies
        self._unbroken, self._reader = unbroken, reader

    @cached_property
    def _joints(self) -> Joints:
        return joints.joints(self._text)

    @cached_property
    def _wished(self) -> list[int]:
        return [place for place in self._line.at(self._joints.wished) if self._allowed(place)]

    def places(self) -> list[int]:
        found, at = self._joints, self._line.at
        closed = [pair.forbidden for pair in self._pairs]
        for place in chain(at(found.opened), at(found.ended), self._wished):
            if place < len(closed):
                closed[place] = False
        for place in chain(at(found.closed), at(found.solid), self._whole()):
            if place < len(closed):
                closed[place] = True
        return [place for place, each in enumerate(closed) if not each]

    def _whole(self) -> Iterator[int]:
        """Yield the letters before which a word, a ruby or an indent would be split."""
        if self._unbroken:
            for match in self._unbroken.finditer(self._text):
                yield from self._line.at(range(match.start() + 1, match.end()))
        for ruby in self._rubies:
            if not ruby.jukugo:  # JLREQ 3.1.10 g, h: group ruby is never split
                yield from range(ruby.first + 1, ruby.last)
        letters = self._line.letters
        visible = (at for at, each in enumerate(letters) if each.member not in SPACES)
        yield from range(1, next(visible, len(letters)) + 1)  # an indent is not a line

    def _allowed(self, place: int) -> bool:
        """Return whether a writer may break here: not against kinsoku."""
        letters = self._line.letters
        if not 0 < place < len(letters):
            return False
        return letters[place].member not in NO_START and letters[place - 1].member not in NO_END

    def grades(self, places: list[int]) -> list[int]:
        found, line = self._joints, self._line
        several = line.offsets is not None
        bare = "".join(each.text[0] for each in line.letters) if several else self._text
        grades = [break_cost.FREE] * len(bare)
        if self._reader:
            grades = break_cost.grades(bare, self._reader)
        grades.append(break_cost.FREE)
        for place, grade in found.opened.items():  # in prose an address is one compound
            seam = break_cost.WORD if grade == break_cost.HELPER else break_cost.SEAM
            grades[line.at_or_after(place)] = max(grade, seam)
        for place, grade in found.seams.items():
            at = line.at_or_after(place)
            grades[at] = min(grades[at], grade)
        for place in line.at(found.ranges):
            grades[place] = break_cost.RANGE
        for place in line.at(found.members):
            grades[place] = break_cost.MEMBER
        for place in line.at(found.units):
            grades[place] = break_cost.UNIT
        for place in self._wished:
            grades[place] = break_cost.FREE
        return [grades[place] for place in places]


def _over_number(rubies: list[Ruby], letters: list[Letter]) -> list[Ruby]:
    """Return the mnemonic of a number (語呂), condensed to its digits where it is longer.

    All of it is condensed alike. Digits whose readings are too long for that share one reading,
    as the group they are.
    """
    found = [_condensed(ruby, letters) for ruby in rubies]
    stretch = min((ruby.stretch for ruby in found), default=1.0)
    found = [replace(ruby, stretch=stretch) for ruby in found]
    if all(sum(ruby.widths) <= _width(ruby, letters) + 1e-9 for ruby in found[:-1]):
        return found
    first, last = rubies[0], rubies[-1]
    reading = tuple(letter for ruby in rubies for part in ruby.letters for letter in part)
    whole = Ruby(first.first, last.last, (reading,), first.size)
    return [_condensed(whole, letters)]


def _condensed(ruby: Ruby, letters: list[Letter]) -> Ruby:
    one = (tuple(chain.from_iterable(ruby.letters)),)
    stretch = _width(ruby, letters) / max(sum(ruby.widths), 1e-9)
    stretch = min(1.0, max(_LEAST_STRETCH, stretch))
    return Ruby(ruby.first, ruby.last, one, ruby.size, number=True, stretch=stretch)


def _width(ruby: Ruby, letters: list[Letter]) -> float:
    return sum(letter.body for letter in letters[ruby.first : ruby.last])


def _over_word(
    first: int, last: int, parts: Sequence[tuple[Letter, ...]], size: float
) -> list[Ruby]:
    """Return the ruby of a word: mono if no kanji has more than two letters (Kobayashi, rule 1)."""
    if len(parts) > 1 and max(map(len, parts)) <= 2:
        return [
            Ruby(place, place + 1, (part,), size) for place, part in enumerate(parts, first) if part
        ]
    return [Ruby(first, last, tuple(parts), size)]
