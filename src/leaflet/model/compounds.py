"""Words of an analyser put together as in the list and by rule: compounds, numbers, counters."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leaflet.model import counters, numerals
from leaflet.model.boundaries import is_noun_form
from leaflet.model.dictionary import KnownWord, ReadingDictionary
from leaflet.model.homographs import is_open
from leaflet.model.kana import voiced
from leaflet.model.kanji import NUMERALS, is_kanji
from leaflet.model.tokens import Token


def instead(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the readings of a compound with another reading of one of its words."""
    for token in tokens:
        for other in token.others:
            yield "".join(other if each is token else each.reading for each in tokens)


def after_count(text: str, start: int, end: int, tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the counter with which a run of kanji begins, by rule, and the words after it.

    Without one the run may begin with a longer word, which is a guess: 3分野. So is one kanji.
    """
    for count in counters.counts(text, start, end):
        rest = [token for token in tokens if token.end > count.end]
        if count.start < start or not count.reading or not rest or rest[0].start != count.end:
            continue
        may_be_voiced = any(voiced(rest[0].reading)) and is_noun_form(
            rest[0].word, text[rest[0].end :]
        )
        if all(token.reading for token in rest) and not may_be_voiced:  # 6人部屋
            yield Token(start, count.end, text[start : count.end], count.reading)
            yield from (replace(each, guess=each.guess or len(each.word) == 1) for each in rest)
            return
    first = next((token for token in tokens if token.start == start), None)
    whole = first and sum(map(is_kanji, first.word)) > 1 and all(each.reading for each in tokens)
    if first and whole:  # 3分野
        yield replace(first, guess=True)
        yield from (token for token in tokens if token.start > start)


def with_numbers(text: str, start: int, end: int, tokens: Sequence[Token]) -> list[Token]:
    """Return the words with each number in kanji and its counter as one, read by rule."""
    found = list(tokens)
    counts = [each for each in numerals.counts(text, start, end) if each.reading]
    for count in sorted(counts, key=lambda each: each.start - each.end):
        inside = [each for each in found if count.start <= each.start and each.end <= count.end]
        if inside and (inside[0].start, inside[-1].end) == (count.start, count.end):
            at = found.index(inside[0])
            word = text[count.start : count.end]
            found[at : at + len(inside)] = [Token(count.start, count.end, word, count.reading)]
    return found


def has_figure(token: Token) -> bool:
    """Return whether a word holds a figure."""
    return any(map(counters.is_number, token.word))


def as_listed(tokens: Sequence[Token], text: str, listed: ReadingDictionary) -> list[Token]:
    """Return the words with those that make one of the list as one: 水 and 道管 are 水道管.

    One kanji behind a word of two or more is read as the end of a compound: 点検表.
    """
    found: list[Token] = []
    rest = list(tokens)
    while rest:
        start = rest[0].start
        words = {start + len(each.word): each for each in _whole_words(text, start, listed)}
        ends = [number for number, each in enumerate(rest, 1) if number > 1 and each.end in words]
        if ends:
            entry = words[rest[ends[-1] - 1].end]
            found.append(Token(start, rest[ends[-1] - 1].end, entry.word, entry.reading))
        else:
            found.append(_as_suffix(rest[0], found, text, listed))
        rest = rest[ends[-1] if ends else 1 :]
    return found


def _whole_words(text: str, start: int, listed: ReadingDictionary) -> Iterator[KnownWord]:
    """Yield the words of the list that may be in a compound and begin at a place."""
    for each in listed.at(text, start):
        if all(map(is_kanji, each.word)) and not (each.bound or each.alone or is_open(each.word)):
            yield each


def _as_suffix(
    token: Token, before: Sequence[Token], text: str, listed: ReadingDictionary
) -> Token:
    """Return one kanji as the list reads it at the end of a compound, else the word as it is."""
    inside = len(token.word) == 1 and before and sum(map(is_kanji, before[-1].word)) > 1
    if not inside or not is_kanji(before[-1].word[-1]):
        return token
    suffixes = (each.reading for each in listed.at(text, token.start) if each.suffix)
    said = next(suffixes, token.reading)
    if said == token.reading:
        return token
    others = (token.reading, *(each for each in token.others if each != said))
    return replace(token, reading=said, others=others)


def in_compound(token: Token, text: str, listed: ReadingDictionary) -> Token:
    """Return a word with its first sound voiced where the list says that compounds voice it.

    After hiragana one kanji is too often a word of its own: した話.
    """
    sound = next((each for each in voiced(token.reading) if each in token.others), "")
    if not (token.start and sound and is_noun_form(token.word, text[token.end :])):
        return token
    before = text[token.start - 1]
    single = sum(map(is_kanji, token.word)) == 1
    if before in NUMERALS + "数何" or (single and "ぁ" <= before <= "ん"):
        return token
    if not any(each.voiced and each.word == token.word for each in listed.at(text, token.start)):
        return token
    others = (token.reading, *(each for each in token.others if each != sound))
    return replace(token, reading=sound, others=others)
