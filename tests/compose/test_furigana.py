"""A text is read once, wherever it is printed."""

from dataclasses import replace

import pytest

from leaflet.compose import furigana
from leaflet.compose.furigana import Reader
from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.words import Span, Words
from leaflet.report import Origin


def said(text: str, line: int) -> Words:
    return Words((Span(text),), Origin("data/desks.yaml", line, 5, f"  - {text}"))


def test_a_text_that_is_in_two_places_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    annotate = furigana.annotate
    monkeypatch.setattr(
        furigana, "annotate", lambda words, *rest: read.append(words) or annotate(words, *rest)
    )
    reader = Reader(ReadingDictionary(), "all")
    first, second = (reader.read(said("平日の相談", line)) for line in (3, 7))
    assert first.spans == second.spans != said("平日の相談", 3).spans
    assert (first.origin.line, second.origin.line) == (3, 7)
    assert len(read) == 1


def test_a_kanji_that_is_a_weekday_in_hours_is_read_otherwise_elsewhere() -> None:
    reader = Reader(ReadingDictionary(), "all")
    fire = Words((Span("火"),), Origin("a"))
    assert reader.read(fire) != reader.read(replace(fire, hours=True, origin=Origin("b")))
    assert reader.read(replace(fire, hours=True)).spans == (Span("火", ("か",)),)


def test_a_word_without_a_reading_is_found_at_its_own_place() -> None:
    reader = Reader(ReadingDictionary(), "all")
    reader.read(said("鯱鉾市", 3))
    known = Reader(ReadingDictionary(), "all", known=reader._known)
    known.read(said("鯱鉾市", 9))
    (found,) = known.findings(Origin(""))
    assert found.where
    assert (found.where.line, found.where.column) == (9, 5)


def test_what_is_said_of_a_word_without_a_reading_is_said_again_for_the_next_copy() -> None:
    reader = Reader(ReadingDictionary(), "all")

    def found(name: str) -> list[tuple[str, tuple[str, ...]]]:
        words = Words((Span(name, blank="学校名"), Span(" 電話")), Origin("data/edition.yaml", 4))
        return [each[4:6] for each in reader.unread([reader.annotated_once(words)])]

    first = [("Add to readings.yaml: 鯱鉾市: …", ("学校名",))]
    assert found("鯱鉾市、鯱鉾市") == first
    assert found("鯱鉾市り") == first  # which alone would ask for the whole cell


def test_two_documents_without_furigana_say_so_in_the_same_words() -> None:
    texts = ("鯱鉾市", "鯱鉾市、楡木、椛沼")
    readers = [Reader(ReadingDictionary(), "all", [said(text, 3)]) for text in texts]
    found = [next(each.findings(Origin(f"{n}.yaml"))) for n, each in enumerate(readers)]
    assert [each.where.path for each in found] == ["0.yaml", "1.yaml"]
    assert len({(each.rule, each.message) for each in found}) == 1  # and are told together
    assert "Printed without furigana" in found[0].message
