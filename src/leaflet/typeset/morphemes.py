"""The words that hiragana are made of, what each costs and what may follow what.

``morphemes.txt`` holds the words of SudachiDict in hiragana, also behind one kanji (聞き, 便り),
with its costs in steps of 200, and of its 5,981 classes of words those that stand for the others.
Of verbs and adjectives it holds the stems and, once, the endings of their kind.
``tests/typeset/make_morphemes.py`` makes it.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

EDGE, COMMA, NOUN = range(3)
"""The classes of the edges of a text, of what parts phrases, and of a noun."""
LEADING: Final = "l"
ADVERB: Final = "N"
PARTICLE: Final = "P"
INDEPENDENT: Final = frozenset("lnNvV")
HELPING: Final = frozenset("hH")
STEM: Final = frozenset("vh")
CLINGING: Final = frozenset("jJs")
"""The kinds of words, as a capital where one ends a phrase: お or ご (l), nouns (n), adverbs and
what stands before nouns (N), verbs and adjectives (v), verbs that help another one (h: いる, くる),
particles (P), auxiliaries (x), those that are one word with a verb (j: れる), suffixes (s).
"""
_ZERO: Final = ord("P")
_ENDING: Final = 3  # letters of an ending


@dataclass(frozen=True, slots=True)
class Morphemes:
    """Words and endings by how they are written, each with its class and its cost."""

    kinds: str  # of each class; s is a suffix
    joins: Sequence[Sequence[int]]  # the cost of a class after another: joins[class][former]
    endings: Sequence[dict[str, list[tuple[int, int]]]]  # of each kind of verb
    stems: dict[str, list[tuple[int, int]]]  # with the kind of verb
    words: dict[str, list[tuple[int, int]]]
    longest: int

    def read(self, text: str, first: int) -> dict[int, list[tuple[int, int]]]:
        """Return the words that may begin at a place by where they end: class and cost of each."""
        size = len(text)
        found: dict[int, list[tuple[int, int]]] = {}
        for last in range(first + 1, min(size, first + self.longest) + 1):
            piece = text[first:last]
            if words := self.words.get(piece):
                found.setdefault(last, []).extend(words)
            for verb, cost in self.stems.get(piece, ()):
                endings = self.endings[verb]
                for end in range(last, min(size, last + _ENDING) + 1):
                    if ending := endings.get(text[last:end]):
                        more = [(each, cost + extra) for each, extra in ending]
                        found.setdefault(end, []).extend(more)
        return found


@cache
def morphemes() -> Morphemes:
    """Return the shipped words, read when a text first asks for one."""
    text = files("leaflet.typeset").joinpath("morphemes.txt").read_text(encoding="utf-8")
    kinds, joins, endings, stems, words = (part.splitlines() for part in text.split("\n\n"))
    listed = _listed(words)
    return Morphemes(
        kinds[0],
        [[ord(cost) - _ZERO for cost in row] for row in joins],
        [_endings(line) for line in endings],
        _listed(stems),
        listed,
        max(map(len, listed)),
    )


def _endings(line: str) -> dict[str, list[tuple[int, int]]]:
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for entry in line.split(" "):
        ending, kind, cost = entry.split(",")
        found[ending].append((int(kind), int(cost)))
    return found


def _listed(lines: list[str]) -> dict[str, list[tuple[int, int]]]:
    """Return words by how they are written, from lines of a class, a cost and its words."""
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for line in lines:
        kind, cost, *words = line.split()
        entry = int(kind), int(cost)
        for word in words:
            found[word].append(entry)
    return found
