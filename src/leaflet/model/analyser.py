"""SudachiPy as a second reader: it proposes readings and doubts those that are printed.

SudachiPy and its dictionary are the optional extra ``leaflet[readings]``; only this module
imports them, and only when they are needed. Numbers are left to `counters`: SudachiPy spells their
figures.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from leaflet.extras import MissingExtraError
from leaflet.language import _
from leaflet.model import counters, numerals
from leaflet.model.boundaries import keeps_sound
from leaflet.model.compounds import (
    after_count,
    as_listed,
    has_figure,
    in_compound,
    instead,
    with_numbers,
)
from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.furigana import Lack, annotate
from leaflet.model.homographs import in_context, is_open, likely, readings_of
from leaflet.model.kana import HIRAGANA, unvoiced, voiced
from leaflet.model.kanji import USUAL, is_kanji
from leaflet.model.proposals import Proposal, entry_of, proposals
from leaflet.model.tokens import MOST, Token, in_hiragana, open_readings, read_runs, runs
from leaflet.model.variants import both_right
from leaflet.model.weekdays import weekdays
from leaflet.model.words import Span, Words
from leaflet.report import Finding, Level, Origin

if TYPE_CHECKING:
    from sudachipy import Dictionary as Lexicon
    from sudachipy import Tokenizer

_OF_THEIR_OWN: Final = ("名詞", "動詞", "形容詞", "形状詞", "副詞")
"""Parts of speech of independent words: nouns, verbs, adjectives, adverbs."""
_SETTLED: Final = 2
"""A listed word of more kanji than this is read alike in every sentence."""
_REACH: Final = 6
"""How far before a run a listed word is looked for that goes on in it."""


class Analyser:
    """A reader of Japanese: ``long`` gives the longest words, ``short`` the shortest.

    ``lexicon`` is the dictionary of both, which knows all the readings of a word.
    """

    def __init__(self, long: "Tokenizer", short: "Tokenizer", lexicon: "Lexicon") -> None:
        """Begin with nothing read."""
        self._long = long
        self._short = short
        self._lexicon = lexicon
        self._listed: Final = ReadingDictionary()
        self._alone: dict[str, str] = {}

    def propose(self, lacks: Sequence[Lack], readings: ReadingDictionary) -> tuple[Proposal, ...]:
        """Return a proposal for each occurrence that the analyser can read."""
        read = [(lack, tuple(self._units(lack))) for lack in lacks]
        said: dict[str, set[str]] = {}
        for unit in chain.from_iterable(units for lack, units in read if not lack.counted):
            if numerals.reading(unit.word) == unit.reading:
                continue  # it has one by rule, as soon as the words beside it have theirs
            said.setdefault(unit.word, set()).add(unit.reading)
        entries = {
            word: one
            for word, all_said in said.items()
            if len(all_said) == 1 and not is_open(word) and (one := entry_of(word, *all_said))
        }
        trial = ReadingDictionary({**readings.own, **entries})
        return tuple(
            proposal for lack, units in read for proposal in proposals(lack, units, entries, trial)
        )

    def doubts(self, read: Iterable[Words], own: ReadingDictionary) -> Iterator[Finding]:
        """Yield a warning for each printed reading that may be wrong in its sentence.

        The analyser reads it in another way, or the word has several readings, no rule settles
        which, and it is not in ``own``: the readings that an office has decided on.
        """
        found: dict[tuple[str, str], dict[str, None]] = {}
        where: dict[tuple[str, str], list[Origin]] = {}
        for words in read:
            for doubt in self._doubted(words, own):
                said = doubt.word, doubt.reading
                found.setdefault(said, {}).update(dict.fromkeys(doubt.others))
                where.setdefault(said, []).append(Lack(doubt.word, doubt.start, words).origin)
        for (word, printed), readings in found.items():
            others, places = tuple(readings)[:MOST], where[word, printed]
            message = _("“{word}” is printed as {printed}; in this sentence it may be {other}.")
            text = message.format(word=word, printed=printed, other=", ".join(others))
            if len(places) > 1:
                text += " " + _("({count} places)").format(count=len(places))
            hint = _(
                "If {other} is right, write {text} in the text. If {printed} is right, write it "
                "with the words beside it in readings.yaml: {entry}"
            ).format(
                other=others[0],
                text=f"{{{word}|{others[0]}}}",
                printed=printed,
                entry=f"…{word}…: …{printed}…",
            )
            yield Finding("reading-doubt", Level.WARNING, places[0], text, hint)

    def _tokens(self, text: str, tokenizer: "Tokenizer") -> Iterator[Token]:
        for token in tokenizer.tokenize(text.translate(USUAL)):
            start = token.begin()
            word = text[start : token.end()]
            before, after = text[max(start - 6, 0) : start], text[token.end() :][:4]
            reading = "" if token.is_oov() else token.reading_form().translate(HIRAGANA)
            settled = in_context(word, before, after)
            kind = token.part_of_speech()
            named = self._city(word) if "地名" in kind else ""
            reading = settled or likely(word, before, after) or named or reading
            others = () if settled else self._others(token.surface(), reading, kind)
            joined = start > 0 and is_kanji(text[start - 1])
            alone = not joined and keeps_sound(text, start, token.end())
            if is_kanji(word[:1] or " ") and not settled:
                others += self._clear(word, reading) if alone else self._voiced(word, reading)
            guess = kind[1] == "固有名詞" or not (joined or alone)
            yield Token(start, token.end(), word, reading, others, guess=guess)

    def _others(self, word: str, reading: str, kind: Sequence[str]) -> tuple[str, ...]:
        """Return the other readings that a word can have as this part of speech.

        Those of one kanji may be of other parts of speech: 行, a line, was read こう.
        """
        name = kind[1] == "固有名詞"
        homograph = is_open(word)
        heard = list(readings_of(word)) if homograph else []
        for its, said in self._readings(word):
            alike = its[0] == kind[0] and (its[1] == "固有名詞") == name
            alone = len(word) == 1 and its[1] != "固有名詞"
            if alike or ((homograph or alone) and its[0] in _OF_THEIR_OWN):
                heard.append(said)
        either = not (name or homograph)  # of a name both are in use: たにかわ, たにがわ
        found: dict[str, None] = {}
        for said in heard:
            same = any(
                both_right(said, known) or (either and unvoiced(said) == unvoiced(known))
                for known in (reading, *found)
            )
            if not same:
                found[said] = None
        return tuple(found)

    def _heard(self, token: Token) -> tuple[str, ...]:
        """Return the readings of a word that is not known to be read as it is in a longer one."""
        said = [each for _kind, each in self._readings(token.word)]
        known = any(unvoiced(token.reading) == unvoiced(each) for each in said)
        return () if known else tuple(dict.fromkeys(said))

    def _clear(self, word: str, reading: str) -> tuple[str, ...]:
        """Return how a word that is voiced in compounds is read alone: はち for ばち (鉢)."""
        clear = unvoiced(reading[:1]) + reading[1:]
        if clear == reading or likely(word, "", ""):
            return ()
        return (clear,) if any(said == clear for _kind, said in self._readings(word)) else ()

    def _readings(self, word: str) -> list[tuple[Sequence[str], str]]:
        """Return the readings of a word with a kanji, each with its part of speech."""
        found = self._lexicon.lookup(word) if any(map(is_kanji, word)) else ()
        return [(each.part_of_speech(), each.reading_form().translate(HIRAGANA)) for each in found]

    def _units(self, lack: Lack) -> Iterator[Token]:
        """Yield the words that cover what lacks a reading, each with its reading."""
        text, end = lack.words.plain, lack.start + len(lack.word)
        tokens = with_numbers(text, lack.start, end, self._without_figures(text))
        tokens = [token for token in tokens if token.start < end and token.end > lack.start]
        if lack.counted:
            yield from after_count(text, lack.start, end, tokens)
            return
        if not tokens or not all(token.reading for token in tokens):
            return
        if any(map(has_figure, tokens)):
            return
        tokens = [
            in_compound(token, text, self._listed)
            for token in as_listed(tokens, text, self._listed)
        ]
        if all(sum(map(is_kanji, token.word)) > 1 for token in tokens):
            yield from tokens
            return
        yield Token(
            tokens[0].start,
            tokens[-1].end,
            "".join(token.word for token in tokens),
            "".join(token.reading for token in tokens),
            tuple(instead(tokens)),
            guess=len(tokens) > 1 or tokens[0].guess,
        )

    def _without_figures(self, text: str) -> list[Token]:
        """Return the longest words, and the shortest of those with figures: 第3号被保険者."""
        long = list(self._tokens(text, self._long))
        if not any(map(has_figure, long)):
            return long
        short = list(self._tokens(text, self._short))
        parts = (
            [each for each in short if token.start <= each.start < token.end]
            if has_figure(token)
            else [token]
            for token in long
        )
        return list(chain.from_iterable(parts))

    def _doubted(self, words: Words, own: ReadingDictionary) -> Iterator[Token]:
        """Yield the runs of kanji whose printed reading may be wrong."""
        text = words.plain
        printed = in_hiragana(read_runs(words.spans))
        if not printed:
            return
        days = {at: day for at, day in weekdays(text, hours=words.hours) if day}
        plain = annotate(replace(words, spans=(Span(text),)), own, "all").words
        certain = in_hiragana(read_runs(plain.spans))
        tokens = tuple(self._tokens(text, self._long))
        short = tuple(
            replace(token, others=self._heard(token)) for token in self._tokens(text, self._short)
        )
        readers = [dict(runs(with_numbers(text, 0, len(text), each))) for each in (tokens, short)]
        for (start, end), reading in printed.items():
            by_rule = counters.counted(text, start) or not days.keys().isdisjoint(range(start, end))
            if by_rule or any(map(counters.is_number, text[start:end])):
                continue
            others = [known[start, end] for known in readers if (start, end) in known]
            sure = certain.get((start, end)) == reading
            if sure and any(unvoiced(reading) == unvoiced(other) for other in others):
                continue  # it knows few voiced sounds of compounds
            if sure and any(
                is_open(token.word) and (token.others or token.word in own.own)
                for token in tokens
                if token.start < end and token.end > start
            ):
                continue  # the office has decided
            if others and not any(both_right(reading, other) for other in others):
                decided = sure and (
                    self._decided(text[start:end], own) or self._in_phrase(text, start, end)
                )
                if not decided and not self._curated(text[start:end], reading, others):
                    yield Token(start, end, text[start:end], reading, (others[0],))
            elif not sure and (
                open_to := tuple(each for each in others if unvoiced(each) != unvoiced(reading))
                or open_readings(tokens, start, end)
                or open_readings(short, start, end)
            ):
                yield Token(start, end, text[start:end], reading, open_to)

    def _decided(self, run: str, own: ReadingDictionary) -> bool:
        """Return whether an office has said how a name in a run is read that is not known here."""
        names = [word for word in own.own if len(word) > 1 and word in run]
        return any(len(self._long.tokenize(name)) > 1 for name in names)

    def _curated(self, word: str, reading: str, others: Sequence[str]) -> bool:
        """Return whether this is a word of ours that the analyser always reads in another way.

        Of a compound it may be the last part alone: 日 is び in 館内整理日.
        """
        if any(
            each.suffix and reading.endswith(each.reading) and not is_open(each.word)
            for each in (self._listed.at(word, len(word) - 1) if len(word) > _SETTLED else ())
            if any(other.startswith(reading[: -len(each.reading)]) for other in others)
        ):
            return True
        alone = annotate(Words((Span(word),), Origin("")), self._listed, "all").words
        ours = "".join("".join(span.readings) or span.text for span in alone.spans)
        if ours != reading or is_open(word):
            return False
        if len(word) > _SETTLED and any(each.word == word for each in self._listed.at(word, 0)):
            return True
        if word not in self._alone:
            tokens = self._tokens(word, self._long)
            self._alone[word] = "".join(token.reading for token in tokens)
        return self._alone[word] in others

    def _in_phrase(self, text: str, start: int, end: int) -> bool:
        """Return whether a run is part of a longer word of the list: 頭 of 出会い頭."""
        return any(
            at + len(each.word) >= end
            and sum(map(is_kanji, each.word)) > max(_SETTLED, end - start)
            for at in range(max(start - _REACH, 0), start + 1)
            for each in self._listed.at(text, at)
        )

    def _city(self, name: str) -> str:
        """Return how the city of a name is read (米子 よなご), empty if the list has none."""
        listed = self._listed.at(name + "市", 0)
        return next((each.reading[:-1] for each in listed if each.word == name + "市"), "")

    def _voiced(self, word: str, reading: str) -> tuple[str, ...]:
        """Return how the last word of a compound may sound (係 がかり), if that is not known."""
        listed = [entry for entry in self._listed.at(word, 0) if entry.word == word]
        if any(entry.suffix and entry.reading == reading for entry in listed):
            return ()
        heard = [said for _kind, said in self._readings(word)]  # きみ and ぎみ (気味)
        may = len(word) == 1 or any(entry.voiced for entry in listed)
        return tuple(each for each in voiced(reading) if may or each in heard)


def load() -> Analyser:
    """Return SudachiPy's reader; MissingExtraError where ``leaflet[readings]`` is missing."""
    try:
        from sudachipy import Dictionary as Sudachi
        from sudachipy import SplitMode

        words = Sudachi(dict="core")
    except ImportError as missing:
        raise MissingExtraError(str(missing)) from None
    # The longest words: only these know 保健所 as ほけんじょ, where 所 alone is しょ.
    return Analyser(words.tokenizer(mode=SplitMode.C), words.tokenizer(mode=SplitMode.A), words)


def doubts_of(read: Iterable[Words], own: ReadingDictionary) -> Iterator[Finding]:
    """Yield what SudachiPy doubts; nothing where it is not installed."""
    try:
        analyser = load()
    except MissingExtraError:
        return
    yield from analyser.doubts(read, own)
