"""Prose with its readings: what is said and how it is read, with no size or font."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from leaflet.report import Origin

_OPENING: Final = frozenset("(（[［〔")
_CLOSING: Final = frozenset(")）]］〕")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of prose and its furigana (ルビ).

    ``readings`` is empty (no ruby), holds one reading for the whole text (group ruby, or mono
    ruby where the text is one kanji), or one reading per character (jukugo ruby). ``blank`` is that
    of the imprint which the text fills.
    """

    text: str
    readings: tuple[str, ...] = ()
    blank: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A field that is not prose (a number, an address, an id): as written, and its line."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Words:
    """One paragraph of prose: spans in order, and the line of the register they came from.

    ``others`` are the further lines it came from, where several values are printed as one. A line
    of ``hours`` that is 火 alone is of a weekday.
    """

    spans: tuple[Span, ...]
    origin: Origin
    others: tuple[Origin, ...] = ()
    hours: bool = False

    @property
    def plain(self) -> str:
        """The text alone, exactly as it is printed, without its readings."""
        return "".join(span.text for span in self.spans)

    @property
    def ruby(self) -> str:
        """All readings, one after the other."""
        return "".join(reading for span in self.spans for reading in span.readings)


def joined(lines: Sequence[Words], between: str = "、") -> Words:
    """Return several lines as one paragraph, a comma between them, or another mark."""
    spans = [span for line in lines for span in (Span(between), *line.spans)]
    first, *others = [place for line in lines for place in (line.origin, *line.others)]
    return Words(tuple(spans[1:]), first, tuple(others))


def unbracketed(words: Words) -> Words:
    """Return the words without the brackets that hold all of them; others stay."""
    text = words.plain
    depths = list(accumulate((each in _OPENING) - (each in _CLOSING) for each in text))
    if len(text) < 3 or text[0] not in _OPENING or 0 in depths[:-1] or depths[-1]:
        return words
    first, last = words.spans[0], words.spans[-1]
    if first.readings or last.readings:
        return words
    if first is last:
        return replace(words, spans=(Span(text[1:-1].strip()),))
    inner = (Span(first.text[1:]), *words.spans[1:-1], Span(last.text[:-1]))
    return replace(words, spans=tuple(span for span in inner if span.text))
