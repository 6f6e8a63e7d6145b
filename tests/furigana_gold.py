"""How much of the furigana of notices is right: python tests/furigana_gold.py.

The readings in model/gold/ were written by hand, before what is measured had seen the texts.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from leaflet.model import analyser
from leaflet.model.alignment import aligned
from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.furigana import Lack, annotate
from leaflet.model.kana import HIRAGANA
from leaflet.model.kanji import is_kanji
from leaflet.model.proposals import Proposal
from leaflet.model.ruby_markup import paragraphs
from leaflet.model.variants import both_right
from leaflet.model.words import Span, Words
from leaflet.report import Origin, Report
from leaflet.source.tree import Scalar

GOLD = Path(__file__).parent / "model" / "gold"
NAMES = (
    "tuned",
    "held",
    "homographs",
    "unseen",
    "sixteen",
    "second",
    "thirty_six",
    "wide",
    "notices",
    "traps",
    "themes",
    "third",
    "fourth",
    "fifth",
)

Run = tuple[int, int]


def sentences(name: str) -> Iterator[Words]:
    """Yield the sentences of a file of notices with the readings an editor gave them."""
    for line in (GOLD / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from paragraphs(Scalar(line, Origin(name)), Report())


def runs(words: Words) -> dict[Run, str]:
    """Return the reading of each run of kanji; of a run that is read only in part, none."""
    pieces: list[tuple[int, str, str]] = []
    at = 0
    for span in words.spans:
        figures = len(span.text) - len(span.text.lstrip("0123456789"))
        base = span.text[figures:]
        laid: Sequence[Span] = (Span(base, span.readings),)
        if len(span.readings) == 1:
            laid = aligned(base, span.readings[0]) or laid
        if figures:
            pieces.append((at, span.text[:figures], ""))
        at += figures
        for piece in laid if base else ():
            pieces.append((at, piece.text, "".join(piece.readings)))
            at += len(piece.text)
    found: dict[Run, str] = {}
    for kanji, run in groupby(pieces, lambda piece: all(map(is_kanji, piece[1]))):
        parts = list(run)
        if kanji:
            end = parts[-1][0] + len(parts[-1][1])
            whole = all(part[2] for part in parts)
            found[parts[0][0], end] = "".join(part[2] for part in parts) if whole else ""
    return found


def judged(gold: Words, printed: Words) -> Iterator[tuple[str, str, str, int]]:
    """Yield each run as right, wrong or absent, with its text, its reading and its place."""
    ours = runs(printed)
    for (start, end), reading in runs(gold).items():
        said = ours.get((start, end), "")
        right = both_right(said, reading.translate(HIRAGANA))
        verdict = "right" if right else "wrong" if said else "absent"
        yield verdict, gold.plain[start:end], said, start


def accepted(plain: Sequence[Words]) -> Iterator[Words]:
    """Yield the sentences with every proposal accepted, in the dictionary or in the text."""
    readings = ReadingDictionary()
    proposals = _proposed(plain)
    own = {
        entry.word: entry
        for word, reading in filter(None, (each.entry for each in proposals))
        if (entry := analyser.entry_of(word, reading.replace(".", "")))
    }
    trial = ReadingDictionary({**readings.own, **own})
    for words in plain:
        inline = [each for each in proposals if each.inline and each.lack.words == words]
        written = _written(words, [(each.lack, each.inline) for each in inline])
        yield annotate(written, trial, "all").words


def confirmed(plain: Sequence[Words]) -> set[str]:
    """Return the words that an accepted proposal has with a line confirm: each is a finding."""
    doubted = [each for each in _proposed(plain) if each.guess or (each.entry and not each.sure)]
    return {each.entry[0] if each.entry else each.lack.word for each in doubted}


def _holds(text: str, start: int, end: int, names: set[str]) -> bool:
    """Return whether one of the names is in a text and has kanji of a run."""
    places = ((each, text.find(each)) for each in names)
    return any(at >= 0 and at < end and at + len(each) > start for each, at in places)


def _proposed(plain: Sequence[Words]) -> Sequence[Proposal]:
    readings = ReadingDictionary()
    lacks = [lack for words in plain for lack in annotate(words, readings, "all").lacks]
    return analyser.load().propose(lacks, readings)


def _written(words: Words, inline: Sequence[tuple[Lack, str]]) -> Words:
    text = words.plain
    for lack, denden in sorted(inline, key=lambda each: each[0].start, reverse=True):
        text = text[: lack.start] + denden + text[lack.start + len(lack.word) :]
    (found,) = paragraphs(Scalar(text, words.origin), Report())
    return found


def flagged(read: Words, reader: analyser.Analyser) -> set[str]:
    """Return the words of a sentence that `leaflet check` doubts."""
    found = reader.doubts([read], ReadingDictionary())
    return {each.message.split("”")[0].removeprefix("“") for each in found}


def main() -> None:
    """Print the figures, and each run that is not right; one that `check` doubts has a ``?``."""
    reader = analyser.load()
    for name in NAMES:
        gold = list(sentences(name))
        plain = [Words((Span(words.plain),), words.origin) for words in gold]
        for step, read in (
            ("shipped", [annotate(words, ReadingDictionary(), "all").words for words in plain]),
            ("accepted", list(accepted(plain))),
        ):
            counts: Counter[str] = Counter()
            missed = []
            named = confirmed(plain) if step == "accepted" else set()
            for words, ours in zip(gold, read, strict=True):
                doubted = flagged(ours, reader)
                for verdict, text, said, at in judged(words, ours):
                    found = text in doubted or _holds(words.plain, at, at + len(text), named)
                    counts[verdict + (" and doubted" if found else "")] += 1
                    if verdict != "right":
                        missed.append(f"{text}:{said or '-'}{'?' * found}")
            sys.stdout.write(f"{name} {step} {dict(counts)}\n   {' '.join(missed)}\n")


if __name__ == "__main__":
    main()
