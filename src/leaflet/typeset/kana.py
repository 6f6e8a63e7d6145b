"""The words of a run of hiragana: those of the least cost together, by ``morphemes``.

A kanji before the run is read with it, since kana may go on with its word (聞き｜ます).
"""

import re
from dataclasses import dataclass, field
from typing import Final

from leaflet.typeset.kinsoku import Cl, class_of
from leaflet.typeset.lexicon import lexicon
from leaflet.typeset.morphemes import (
    ADVERB,
    CLINGING,
    COMMA,
    EDGE,
    HELPING,
    INDEPENDENT,
    LEADING,
    NOUN,
    PARTICLE,
    STEM,
    morphemes,
)

_RUN: Final = re.compile("c?h+")
_UNKNOWN: Final = 4  # letters of a word that is looked for though the lexicon does not have it
_STRANGE: Final = 70  # the cost of such a word
_EACH: Final = 15  # and of each of its letters
_APART: Final = 50  # what follows makes up for no more
_SINGLE: Final = 25  # of one that the lexicon does not have alone
_BARE: Final = 15  # more of what may be a particle, with nothing before it: 、からだ, not から｜だ
_NOUN_LIKE: Final = frozenset((Cl.CLOSE, Cl.OWN_CLOSE, Cl.POSTFIX, Cl.OWN_POSTFIX))
_LONE: Final = frozenset("はがをにへともでのやか")
"""Particles of one letter that may begin a line where no other place is left."""
_SUFFIXES: Final = frozenset("駅市町村区県等達様用")
"""Kanji that belong to a noun in kana before them: さっぽろ駅, みどり町."""
_LEADS_ON: Final = frozenset(("て", "で", "たり", "だり"))
"""Particles behind which another verb only helps: 食べて｜いる."""
_DENIED: Final = re.compile("(?:(?<=で[はも])|(?<=じゃ))(?:あ[らりるれろっ]|な[いかくけ])")
"""What is one with です before it: では｜ない, でも｜あります."""
_FORMAL: Final = frozenset("のうえ のこと のとおり のとき のほう のほか のまま".split())
"""A noun with no sense of its own, and what is between it and its own: 住まいの｜こと."""
_SHORT: Final = 3  # letters of a verb that helps and is not left to begin a line: いる, しまう


@dataclass(frozen=True, slots=True)
class Kana:
    """A word from ``first`` to before ``last``, and of which kind it is."""

    first: int
    last: int
    kind: str


@dataclass(slots=True)
class KanaRun:
    """A run of hiragana: its words, the first with the kanji before it, and the places between.

    A phrase begins at ``phrases``, and at ``helped`` what only helps the one before it; ``tied`` is
    a short verb that does so, and ``seams`` are between other words of one phrase. No phrase begins
    at ``closed``: before particles, suffixes, auxiliaries and what is tied. Of these a line may
    begin with a ``weak`` one (つながり｜ます) sooner than with an ``inner`` one (届い｜て). At
    ``end`` a line may break before a longer word if it is ``open``.
    """

    words: list[Kana]
    end: int
    open: bool = False
    phrases: list[int] = field(default_factory=list)
    helped: list[int] = field(default_factory=list)
    tied: list[int] = field(default_factory=list)
    seams: list[int] = field(default_factory=list)
    weak: list[int] = field(default_factory=list)
    inner: list[int] = field(default_factory=list)
    closed: list[int] = field(default_factory=list)


class Reader:
    """Reads runs of hiragana; one that comes again is not read again."""

    def __init__(self) -> None:
        """Begin with no run read."""
        self._read: dict[tuple[str, int, int], tuple[tuple[int, int, str], ...]] = {}

    def runs(self, text: str, scripts: str) -> list[KanaRun]:
        """Return the runs of hiragana of a text, with the script of each character as a letter."""
        found = []
        for match in _RUN.finditer(scripts):
            start, end = match.span()
            before = EDGE if not start else NOUN if _bears(text, scripts, start) else COMMA
            after = scripts[end : end + 1]
            follows = EDGE if not after else NOUN if after in "ckld" else COMMA
            run = text[start:end], before, follows
            if run not in self._read:
                self._read[run] = _words(*run)
            words = [
                Kana(start + first, start + last, kind) for first, last, kind in self._read[run]
            ]
            found.append(_run(text, scripts, start, end, words))
        return found


def _bears(text: str, scripts: str, place: int) -> bool:
    """Return whether what is before a place may be a noun, as what is in brackets may."""
    return scripts[place - 1] in "kldc" or class_of(text[place - 1]) in _NOUN_LIKE


def _words(run: str, before: int, after: int) -> tuple[tuple[int, int, str], ...]:
    """Return the words of a run with their kinds, by what is before and after it."""
    lexis, size = morphemes(), len(run)
    ways: list[dict[int, tuple[int, int, int]]] = [{} for _ in range(size + 1)]
    ways[0][before] = 0, 0, 0
    for first in range(size):
        if not ways[first]:
            continue
        bound = min(ways[first].values())[0] + _APART
        former = [(each, way[0]) for each, way in sorted(ways[first].items()) if way[0] <= bound]
        joined: dict[int, tuple[int, int]] = {}
        for last, read in _read(run, first, bare=not first and before != NOUN).items():
            there = ways[last]
            for each, cost in read:
                if each not in joined:
                    joins = lexis.joins[each]
                    sums = [sum_ + joins[other] for other, sum_ in former]
                    least = min(sums)
                    joined[each] = least, former[sums.index(least)][0]
                sum_, chosen = joined[each]
                if each not in there or sum_ + cost < there[each][0]:
                    there[each] = sum_ + cost, first, chosen
    joins = lexis.joins[after]
    last, each = size, min(ways[size], key=lambda each: ways[size][each][0] + joins[each])
    found = []
    while last:
        _cost, first, chosen = ways[last][each]
        found.append((first, last, lexis.kinds[each]))
        last, each = first, chosen
    return tuple(found[::-1])


def _read(run: str, first: int, *, bare: bool) -> dict[int, list[tuple[int, int]]]:
    """Return the words that begin at a place, known or not, by where they end."""
    kinds, found = morphemes().kinds, morphemes().read(run, first)
    if bare:
        for last, read in found.items():
            if any(kinds[each] == PARTICLE for each, _cost in read):
                found[last] = [(each, cost + _BARE) for each, cost in read]
    for last in range(first + 1, min(len(run), first + _UNKNOWN) + 1):
        if last not in found:
            alone = last == 1 and not "ぁ" <= run[0] <= "ん"
            found[last] = [(NOUN, _SINGLE if alone else _STRANGE + _EACH * (last - first))]
    return found


def _run(text: str, scripts: str, start: int, end: int, words: list[Kana]) -> KanaRun:
    run = KanaRun(words, end)
    beside = scripts[start - 1 : start] in ("k", "l", "d")
    former = Kana(max(0, start - 2), start, "n" if beside else "")
    for word in words:
        if word.first > start or scripts[start] == "h":
            _part(text, former, word, run)
        former = word
    run.open = former.kind == PARTICLE or former.last - former.first > 1
    place = text[end : end + 1] in _SUFFIXES and not lexicon().joins(text, end + 1)
    if former.kind == LEADING or (place and former.kind in "ns"):
        run.open = False
        run.closed.append(end)
    if former.kind.isupper() and scripts[end : end + 1] in ("c", "k"):
        run.phrases.append(end)
    if _goes_on(text, scripts, former):
        run.closed.append(end)
    return run


def _goes_on(text: str, scripts: str, word: Kana) -> bool:
    """Return whether a word is the stem of a verb that goes on in a kanji: 引き起こす, 飼い猫.

    Behind a kanji or a figure its own kanji may be of another word: 20分から.
    """
    if word.kind != "v" or text[word.first : word.last] == "限り" or text[word.last - 1] == "な":
        return False
    around = scripts[max(0, word.first - 1) : word.first], scripts[word.first], scripts[word.last :]
    return around[0] not in ("c", "d") and around[1] == "c" == around[2][:1]


def _part(text: str, former: Kana, word: Kana, run: KanaRun) -> None:
    """Enter the place between two words in the list where it belongs."""
    place, size = word.first, word.last - word.first
    alone = former.last - former.first == 1 and "ぁ" <= text[former.first] <= "ん"
    if former.kind == LEADING:
        run.closed.append(place)
    elif word.kind in INDEPENDENT:
        if former.kind.isupper() or (former.kind and word.kind == ADVERB):
            run.phrases.append(place)
            if text[former.first : word.last] in _FORMAL:
                run.helped.append(place)
        elif former.kind in STEM:
            run.closed.append(place)
            run.weak.append(place)
        elif former.kind:
            run.seams.append(place)
    elif word.kind in HELPING:
        leads_on = text[former.first : place] in _LEADS_ON
        if _DENIED.match(text, place) or (leads_on and size <= _SHORT):
            run.closed.append(place)
            run.tied.append(place)
        elif former.kind == PARTICLE and not leads_on:
            run.phrases.append(place)
        else:
            run.helped.append(place)
    else:
        run.closed.append(place)
        if word.kind == PARTICLE and size > 1:
            run.seams.append(place)
        elif (
            size > 1 and word.kind not in CLINGING and (former.kind in STEM | CLINGING or not alone)
        ):
            run.weak.append(place)
        elif not alone:
            (run.weak if text[place] in _LONE and size == 1 else run.inner).append(place)
