"""Setting words in a measure: lines of glyphs at their places. Lengths are in pt."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from math import inf
from typing import Final

from leaflet.model.words import Words
from leaflet.typeset.break_cost import (
    DEEP,
    FREE,
    HALF,
    HELPER,
    ITEM,
    MEMBER,
    PART,
    PHRASE,
    RANGE,
    SEAM,
    TORN,
    UNIT,
    WEAK,
    WORD,
)
from leaflet.typeset.breaker import Breaks, Give, justified, ragged
from leaflet.typeset.galley import Galley
from leaflet.typeset.kinsoku import NO_START, Cl
from leaflet.typeset.line import Line
from leaflet.typeset.place import SetLine
from leaflet.typeset.spacing import BODIES, LIMITS, SOLID
from leaflet.typeset.stick import Stick
from leaflet.typeset.style import Style

# Demerits of a break by its grade, in squared em of white: where phrases stay whole, in lines of
# even length, where phrases are preferred, and justified. Where phrases stay whole, one is split
# only if no line holds it. Elsewhere a split phrase beats a half-empty line; a split word costs
# more than a line left short. A dot ends a line rather than a seam does unless that leaves a
# half-empty line (違法・有害情報相談｜センター), but in lines of even length rather than one short
# word alone.
_DEMERITS: Final = {
    FREE: (0, 0, 0, 0),
    HELPER: (30, 30, 30, 20),
    PHRASE: (90, 90, 12, 10),
    WEAK: (120, 120, 36, 30),
    ITEM: (99_970, 30, 34, 80),
    SEAM: (100_000, 100_000, 40, 110),
    WORD: (130_000, 130_000, 80, 160),
    PART: (160_000, 160_000, 400, 260),
    HALF: (500_000, 500_000, 700, 1_200),
    RANGE: (600_000, 600_000, 900, 1_500),
    MEMBER: (1_000_000, 1_000_000, 2_000, 4_000),
    DEEP: (1_600_000, 1_600_000, 4_000, 8_000),
    UNIT: (3_000_000, 3_000_000, 10_000, 20_000),
    TORN: (5_000_000, 5_000_000, 20_000, 30_000),
}
_REQUIRED, _EVEN, _PREFERRED, _JUSTIFIED = zip(*_DEMERITS.values(), strict=True)
_CLAUSE: Final = 9.0  # of lines about as even, what ends with a clause is better by so much
_CLAUSE_ENDS: Final = frozenset((Cl.COMMA, Cl.STOP, Cl.DIVIDE, Cl.NARROW_COMMA, Cl.NARROW_STOP))
# What breaks cost in each manner, and the worst grade that is open from the start.
_MANNERS: Final = {
    "yes": (_REQUIRED, WEAK),
    "even": (_EVEN, ITEM),
    "prefer": (_PREFERRED, WORD),
    "no": (_PREFERRED, WORD),
    "justify": (_JUSTIFIED, WORD),
}
_HELD: Final = 30.0  # em: white worth less than a break inside a word


class Typesetter:
    """Sets words, and analyses each text once for all sizes and measures."""

    def __init__(self, stick: Stick | None = None) -> None:
        """Begin with no text; a stick may be shared."""
        self.stick = stick or Stick()
        self._paragraphs: dict[tuple[object, ...], Paragraph] = {}

    def paragraph(self, words: Words, style: Style) -> "Paragraph":
        """Return the words analysed for a style; the size and the measure are still open."""
        ruby = style.ruby_face or style.face, style.ruby_size
        manner = style.latin_gap, style.phrases != "no", style.unbroken, style.indent
        key = words.spans, style.face, *manner, *ruby
        found = self._paragraphs.get(key)  # once: the hash of a text takes longer than breaking it
        if found is None:
            found = self._paragraphs[key] = Paragraph(self.stick.galley(words, style))
        return found

    def break_lines(self, words: Words, style: Style, measure: float) -> tuple[SetLine, ...]:
        """Return the lines of a paragraph before they are set: how many there are, how wide."""
        return self.paragraph(words, style).lines(style, measure)

    def set_lines(self, words: Words, style: Style, measure: float) -> tuple[Line, ...]:
        """Return the lines of a paragraph with their glyphs; those set before are not set again."""
        return self.paragraph(words, style).set(style, measure)

    def natural_width(self, words: Words, style: Style) -> float:
        """Return the width of the words on one line, or of the widest where lines must end."""
        return self.paragraph(words, style).natural_width * style.size * style.stretch

    def narrowest(self, words: Words, style: Style) -> float:
        """Return the least measure in which no line is too wide and no word is split.

        Where phrases stay whole, a long compound still breaks at its seams (子供｜SOSダイヤル).
        """
        return self.paragraph(words, style).narrowest(style) * style.size * style.stretch


def set_words(
    words: Words, style: Style, measure: float, stick: Stick | None = None
) -> tuple[Line, ...]:
    """Return the lines of a paragraph; one that cannot be broken may be wider than its measure."""
    return Typesetter(stick).set_lines(words, style, measure)


@dataclass(frozen=True, slots=True)
class _Opened:
    """The letters that a line may begin with, including both ends of the paragraph.

    ``widest`` is the widest run, in em, with a dearer break inside.
    """

    stops: list[int]
    breaks: Breaks
    widest: float


class Paragraph:
    """A galley and the ways to break it. Lengths are in em."""

    def __init__(self, galley: Galley) -> None:
        """Take the galley."""
        self.galley = galley
        self._set: dict[tuple[Style, float], tuple[Line, ...]] = {}
        self._all_opened: dict[tuple[str, int, int], _Opened] = {}
        self._narrowest: dict[bool, float] = {}

    def set(self, style: Style, measure: float) -> tuple[Line, ...]:
        """Return the lines with their glyphs, in a measure in pt."""
        if (style, measure) not in self._set:
            lines = tuple(line.line(style, measure) for line in self.lines(style, measure))
            self._set[style, measure] = lines
        return self._set[style, measure]

    def lines(self, style: Style, measure: float) -> tuple[SetLine, ...]:
        """Return the lines in a measure in pt."""
        galley = self.galley
        if not galley.letters:
            return ()
        room = measure / (style.size * style.stretch)
        if not galley.forced and galley.whole_width <= room:
            return self._whole
        ends = self.ends(style, room)
        finals = {*galley.forced, len(galley.letters)}
        return tuple(
            SetLine(galley, first, last, last in finals) for first, last in pairwise([0, *ends])
        )

    @cached_property
    def _whole(self) -> tuple[SetLine, ...]:
        """All on one line, as most text is."""
        return (SetLine(self.galley, 0, len(self.galley.letters), final=True),)

    @cached_property
    def natural_width(self) -> float:
        """The width on one line, or the greatest where lines must end."""
        return self._widest(self.galley.forced)

    def narrowest(self, style: Style) -> float:
        """Return the least measure in which no line is too wide and no word is split."""
        whole = style.phrases == "yes" and style.align != "justify"
        if whole not in self._narrowest:
            firsts = self.galley.places
            if whole:
                graded = zip(firsts, self.galley.grades, strict=True)
                firsts = [place for place, grade in graded if grade <= SEAM]
            self._narrowest[whole] = self._widest(firsts)
        return self._narrowest[whole]

    def _widest(self, firsts: Sequence[int]) -> float:
        edges = sorted({0, *firsts, len(self.galley.letters)})
        return max(
            (self.galley.line_width(first, last) for first, last in pairwise(edges)), default=0.0
        )

    def ends(self, style: Style, measure: float) -> list[int]:
        """Return the letters before which lines end, including the end of the text."""
        ends: list[int] = []
        for first, last in pairwise([0, *self.galley.forced, len(self.galley.letters)]):
            ends += self._ends(style, measure, first, last)
        return ends

    def _ends(self, style: Style, measure: float, first: int, last: int) -> list[int]:
        if self.galley.line_width(first, last) <= measure:
            return [last]  # more lines would only cost more
        if style.align == "justify":
            opened = self._opened("justify", first, last, measure / 12, measure)
            chosen = justified(opened.breaks, _give(self.galley, opened.stops), measure)
        else:
            even = style.balance and style.phrases == "yes"
            opened = self._ragged("even" if even else style.phrases, first, last, measure)
            chosen = ragged(opened.breaks, measure, even=style.balance)
        return [opened.stops[index] for index in chosen]

    def _ragged(self, phrases: str, first: int, last: int, measure: float) -> _Opened:
        """Return where ragged lines may end; most measures leave the dearest breaks closed."""
        span = measure if phrases in ("yes", "even") else min(measure, _HELD)
        key = phrases, first, last
        if key not in self._all_opened:
            self._all_opened[key] = self._opened(phrases, first, last, inf, inf)
        opened = self._all_opened[key]
        return (
            opened if opened.widest <= span else self._opened(phrases, first, last, span, measure)
        )

    def _opened(self, manner: str, first: int, last: int, span: float, longest: float) -> _Opened:
        """Return where lines may end, and at what cost.

        The dearest breaks are opened only in a run wider than ``span`` em, which no line holds or
        which would leave a gap; a word, a date or a range only where it is wider than ``longest``.
        """
        galley = self.galley
        costs, limit = _MANNERS[manner]
        inside = slice(bisect_right(galley.places, first), bisect_left(galley.places, last))
        graded = zip(galley.places[inside], galley.grades[inside], strict=True)
        kept: list[tuple[int, int]] = []
        waiting: list[tuple[int, int]] = []
        begun, widest = first, 0.0
        for place, grade in (*graded, (last, FREE)):
            if grade > limit:
                waiting.append((place, grade))
                continue
            if waiting:
                width = self.galley.line_width(begun, place)
                widest = max(widest, width)
                if width > span:
                    kept += self._split(begun, place, waiting, longest)
                waiting = []
            kept.append((place, grade))
            begun = place
        stops = [first, *(place for place, _grade in kept)]
        demerits = [costs[grade] for _place, grade in kept]
        if manner == "even":
            clauses = (galley.letters[place - 1].member in _CLAUSE_ENDS for place, _grade in kept)
            demerits = [cost - _CLAUSE * ends for cost, ends in zip(demerits, clauses, strict=True)]
        breaks = Breaks(
            [galley.heads[place] for place in stops[:-1]] + [galley.feet[-1]],
            [0.0] + [galley.feet[galley.foot(first, place)] for place in stops[1:]],
            [0.0, *demerits],
            _lonely(galley, stops),
        )
        return _Opened(stops, breaks, widest)

    def _split(
        self, first: int, last: int, waiting: Sequence[tuple[int, int]], longest: float
    ) -> list[tuple[int, int]]:
        """Return the breaks of a run: inside a word or a date only if it is too long by itself.

        A range that is too long is split between its ends rather than inside a word.
        """
        kept = [each for each in waiting if each[1] < HALF]
        for grade in range(HALF, TORN + 1):
            edges = sorted([first, last, *(place for place, _grade in kept)])
            for place in (place for place, each in waiting if each == grade):
                after = bisect_left(edges, place)
                if self.galley.line_width(edges[after - 1], edges[after]) > longest:
                    kept.append((place, grade))
        return sorted(kept)


def _lonely(galley: Galley, stops: Sequence[int]) -> int:
    """Return the first stop after which at most one character is left, not counting punctuation."""
    characters, place = 0, stops[-1]
    while place > stops[0] and characters < 2:
        place -= 1
        characters += galley.letters[place].member not in NO_START
    return next((index for index, stop in enumerate(stops) if stop > place), len(stops))


def _give(galley: Galley, stops: Sequence[int]) -> Give:
    pairs = galley.pairs.copy()
    for ruby in galley.rubies:
        for place in range(ruby.first + 1, ruby.last):
            pairs[place] = SOLID
    for place in galley.pads:
        if galley.padded(place) and place < len(pairs):
            pairs[place] = SOLID
    growing = [pair.growth for pair in pairs]
    shrink = list(accumulate(pair.shrink for pair in pairs))
    stretch = list(accumulate(LIMITS[each] if 0 < each < BODIES else 0.0 for each in growing))
    bodies = list(accumulate(each == BODIES for each in growing))
    feet = [0, *(galley.foot(stops[0], stop) for stop in stops[1:])]
    heads = stops[:-1]
    return Give(
        [shrink[place] for place in heads],
        [shrink[place] for place in feet],
        [stretch[place] for place in heads],
        [stretch[place] for place in feet],
        [bodies[place] for place in heads],
        [bodies[place] for place in feet],
        [galley.letters[place].tail for place in feet],
    )
