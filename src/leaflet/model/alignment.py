"""A reading laid over its word: which of its kana belong to which kanji."""

import re
from collections.abc import Iterator
from itertools import accumulate, groupby, islice, pairwise
from typing import Final

from leaflet.model.kana import HIRAGANA, KANA
from leaflet.model.words import Span

DOTS: Final = dict.fromkeys(map(ord, ".．・·"))
"""What may be typed before the okurigana; to be translated away."""
_GA: Final = re.compile("(?<=[一-鿿豈-﫿])[ヶケ](?=[一-鿿豈-﫿])")
"""In the name of a place it is a 箇 written small, and read が: 霞ヶ関, 茅ヶ崎市."""
_LONGEST: Final = 40  # characters of a word; a longer one is a sentence


def spelled(word: str, reading: str) -> str | None:
    """Return a reading as readings.yaml spells it, with a dot before the okurigana.

    None where the kana of the word are not in the reading.
    """
    way = aligned(word, reading) if reading and KANA.issuperset(reading) else None
    if way is None:
        return None
    end = _last_read(way)
    return reading if end == len(reading) else f"{reading[:end]}.{reading[end:]}"


def aligned(word: str, written: str) -> tuple[Span, ...] | None:
    """Lay a reading over its word: kana read themselves, what is left belongs to the kanji.

    最寄り and もより make 最寄[もよ]り. Where several ways fit, the dot decides, else the way that
    finds each kana earliest.
    """
    reading = written.translate(DOTS)
    spoken = _GA.sub("箇", word)
    if KANA.issuperset(word) or len(word) > _LONGEST or len(reading) > 2 * _LONGEST:
        return None
    if KANA.isdisjoint(spoken):
        return (Span(word, (reading,)),)
    ends = accumulate(len(list(piece)) for _kana, piece in groupby(spoken, KANA.__contains__))
    pieces = [word[start:end] for start, end in pairwise([0, *ends])]
    ways = list(islice(_ways(pieces, reading, 0, _ends(pieces, reading)), _LONGEST))
    mark = next((place for place, each in enumerate(written) if ord(each) in DOTS), -1)
    return next((way for way in ways if _last_read(way) == mark), ways[0] if ways else None)


def same_kana(one: str, other: str) -> bool:
    """Return whether two readings are the same in hiragana."""
    return one.translate(HIRAGANA) == other.translate(HIRAGANA)


def _ends(pieces: list[str], reading: str) -> list[set[int]]:
    """Return for each piece where it may begin in the reading so that all after it fits."""
    fits = [{len(reading)}]
    for piece in reversed(pieces):
        if piece[0] in KANA:
            starts = {
                end - len(piece)
                for end in fits[0]
                if end >= len(piece) and same_kana(piece, reading[end - len(piece) : end])
            }
        else:
            starts = {start for end in fits[0] for start in range(end)}
        fits.insert(0, starts)
    return fits


def _ways(
    pieces: list[str], reading: str, at: int, fits: list[set[int]]
) -> Iterator[tuple[Span, ...]]:
    if at not in fits[0]:
        return
    if not pieces:
        yield ()
        return
    first = pieces[0]
    if first[0] in KANA:
        for way in _ways(pieces[1:], reading, at + len(first), fits[1:]):
            yield (Span(first), *way)
        return
    for end in sorted(end for end in fits[1] if end > at):
        for way in _ways(pieces[1:], reading, end, fits[1:]):
            yield (Span(first, (reading[at:end],)), *way)


def _last_read(way: tuple[Span, ...]) -> int:
    """Return where the last reading ends, counted in the kana of the whole word."""
    at = end = 0
    for span in way:
        at += len(span.readings[0]) if span.readings else len(span.text)
        end = at if span.readings else end
    return end
