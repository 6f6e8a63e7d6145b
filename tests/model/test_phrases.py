"""Readings of one sentence become entries of their phrase, if these read nothing else wrong."""

import pytest

from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.furigana import annotate
from leaflet.model.phrases import in_phrases
from leaflet.model.proposals import Proposal
from leaflet.model.words import Span, Words
from leaflet.report import Origin

SHIPPED = ReadingDictionary()


def prose(text: str) -> Words:
    return Words((Span(text),), Origin("data/desks.yaml", 2, 7, f"note: {text}"))


def wish(text: str, word: str, inline: str) -> Proposal:
    (lack,) = (each for each in annotate(prose(text), SHIPPED, "all").lacks if each.word == word)
    return Proposal(lack, inline=inline)


def phrased(*wishes: Proposal) -> list[tuple[str, str] | None]:
    texts = tuple(each.lack.words for each in wishes)
    return [each.entry for each in in_phrases(wishes, texts, SHIPPED)]


@pytest.mark.parametrize(
    ("text", "word", "inline", "entry"),
    [
        ("金に困るとき", "金", "{金|かね}", ("金に困るとき", "かねにこま.るとき")),
        ("言葉が遅い気がする", "気", "{気|き}", ("言葉が遅い気がする", "ことばがおそいき.がする")),
        ("金", "金", "{金|かね}", None),
        ("金です", "金", "{金|かね}", None),
    ],
)
def test_a_reading_goes_to_the_phrase_that_shows_it(
    text: str, word: str, inline: str, entry: tuple[str, str] | None
) -> None:
    assert phrased(wish(text, word, inline)) == [entry]


def test_a_phrase_that_is_read_in_two_ways_is_no_entry() -> None:
    money, gold = (wish("金に困るとき", "金", f"{{金|{said}}}") for said in ("かね", "きん"))
    assert None in phrased(money, gold)
