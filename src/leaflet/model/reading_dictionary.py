"""readings.yaml becomes the reading dictionary: each reading is laid over the kanji of its word."""

from collections.abc import Iterator
from itertools import groupby, islice, pairwise
from typing import Final

from leaflet.language import _
from leaflet.model.kana import HIRAGANA, KANA
from leaflet.model.lexicon import Reading, Readings
from leaflet.model.ruby_markup import clusters
from leaflet.model.words import Span, Value
from leaflet.report import Origin, Report
from leaflet.schema.shape import READING
from leaflet.source.fields import Fields, entries, outermost, text_of
from leaflet.source.tree import MappingNode, Node, Scalar

_LONGEST: Final = 40  # characters of a word; a longer one is a sentence
_DOTS: Final = dict.fromkeys(map(ord, ".．・·"))
_BARS: Final = dict.fromkeys(map(ord, "|｜"))


def read_readings(root: Node, report: Report) -> Readings:
    """Return the dictionary of readings.yaml; a reading that cannot be its word's is reported."""
    fields = outermost(root, ("unbroken", "readings"), report)
    unbroken = fields.texts("unbroken") if fields else ()
    found: dict[str, Reading] = {}
    for key, value in _entries(root, fields, report):
        text = _text(key, value, report)
        spans = _spans(key, text, report) if text else None
        if text and spans:
            found[key.text] = Reading(key.text, Value(text.text, text.origin), spans)
    return Readings(found, tuple(word.text.strip() for word in unbroken))


def _entries(root: Node, fields: Fields | None, report: Report) -> Iterator[tuple[Scalar, Node]]:
    if fields is None:
        yield from entries(root, root.origin, report)
    elif "readings" in fields or "unbroken" not in fields:
        yield from entries(fields.need_node("readings"), fields.place("readings"), report)


def _text(key: Scalar, value: Node, report: Report) -> Scalar | None:
    """Return a reading, which may stand under a key of its own beside a ``confirm``."""
    if isinstance(value, MappingNode):
        return Fields(value, key.origin, READING, report).need("reading")
    return text_of(value, key.origin, report, key.text)


def _spans(key: Scalar, text: Scalar, report: Report) -> tuple[Span, ...] | None:
    word, written = key.text, text.text.strip()
    whole = written.translate(_BARS)
    reading = whole.translate(_DOTS)
    if not reading or not KANA.issuperset(reading):
        _fault(text.origin, _("“{reading}” is not written in kana alone."), word, written, report)
        return None
    split = _aligned(word, reading, whole)
    if split is None:
        _fault(
            text.origin, _("“{reading}” cannot be the reading of {word}."), word, written, report
        )
    elif whole != written:
        return _parted(split, written.translate(_DOTS), text.origin, report)
    return split


def _parted(
    split: tuple[Span, ...], written: str, where: Origin, report: Report
) -> tuple[Span, ...] | None:
    """Return the spans with a reading for each kanji, cut at the bars: しょう|ちゅう|がっ|こう."""
    places = [place for place, each in enumerate(written) if ord(each) in _BARS]
    bars = [place - number for number, place in enumerate(places)]
    found: list[Span] = []
    at = 0
    for span in split:
        reading = "".join(span.readings) or span.text
        edges = [at, *(bar for bar in bars if at < bar < at + len(reading)), at + len(reading)]
        parts = tuple(reading[first - at : last - at] for first, last in pairwise(edges))
        at += len(reading)
        if not span.readings or len(parts) == 1:
            found.append(span)
            continue
        kanji = len(clusters(span.text))
        if len(parts) != kanji:
            report.error(
                "reading",
                where,
                _("“{word}” has {kanji} kanji but {readings} readings.").format(
                    word=span.text, kanji=kanji, readings=len(parts)
                ),
                _("Type one reading for the whole word, or one for each kanji: {text}").format(
                    text="相談: そう|だん"
                ),
            )
            return None
        found.append(Span(span.text, parts))
    return tuple(found)


def spelled(word: str, reading: str) -> str | None:
    """Return a reading as readings.yaml spells it, with a dot before the okurigana.

    None where the kana of the word do not stand in the reading.
    """
    way = _aligned(word, reading, reading) if reading and KANA.issuperset(reading) else None
    if way is None:
        return None
    end = _last_read(way)
    return reading if end == len(reading) else f"{reading[:end]}.{reading[end:]}"


def _fault(where: Origin, message: str, word: str, written: str, report: Report) -> None:
    report.error(
        "reading",
        where,
        message.format(word=word, reading=written),
        _("Type the whole word in kana, a dot before the okurigana: {example}").format(
            example="最寄り: もよ.り"
        ),
    )


def _aligned(word: str, reading: str, written: str) -> tuple[Span, ...] | None:
    """Lay the reading over the word: kana say themselves, what is left is read by the kanji.

    最寄り and もより make 最寄[もよ]り. Of several ways the one is taken that the dot marks, or
    else the one in which each kana is found as early as can be.
    """
    if KANA.isdisjoint(word) and len(word) <= _LONGEST and len(reading) <= 2 * _LONGEST:
        return (Span(word, (reading,)),)
    pieces = ["".join(piece) for _kana, piece in groupby(word, KANA.__contains__)]
    if KANA.issuperset(word) or len(word) > _LONGEST or len(reading) > 2 * _LONGEST:
        return None
    ways = list(islice(_ways(pieces, reading, 0, _ends(pieces, reading)), _LONGEST))
    mark = next((place for place, each in enumerate(written) if ord(each) in _DOTS), -1)
    return next((way for way in ways if _last_read(way) == mark), ways[0] if ways else None)


def _same(kana: str, reading: str) -> bool:
    return kana.translate(HIRAGANA) == reading.translate(HIRAGANA)


def _ends(pieces: list[str], reading: str) -> list[set[int]]:
    """Return for each piece where it may begin in the reading so that all after it fits."""
    fits = [{len(reading)}]
    for piece in reversed(pieces):
        if piece[0] in KANA:
            starts = {
                end - len(piece)
                for end in fits[0]
                if end >= len(piece) and _same(piece, reading[end - len(piece) : end])
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
