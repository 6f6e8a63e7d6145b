"""The list of readings that comes with the program keeps to its own format."""

from collections import Counter
from importlib.resources import files

import pytest

from leaflet.model.alignment import aligned
from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.furigana import annotate
from leaflet.model.kana import FORMS, KANA
from leaflet.model.kanji import is_kanji
from leaflet.model.words import Span, Words
from leaflet.report import Origin

TEXT = files("leaflet.model").joinpath("readings.txt").read_text(encoding="utf-8")
LINES = [line for line in TEXT.splitlines() if not line.startswith("#")]
ENTRIES = [(*line.split(" "), "")[:3] for line in LINES]


def test_the_list_holds_several_thousand_words() -> None:
    assert len(LINES) > 8000


def test_the_list_is_sorted_by_code_point() -> None:
    assert sorted(ENTRIES) == ENTRIES


def test_each_word_is_listed_once_and_once_as_a_part_of_compounds() -> None:
    counts = Counter((word, flag if flag in ("-", "^") else "") for word, _said, flag in ENTRIES)
    assert [word for word, count in counts.items() if count > 1] == []


def test_each_line_is_a_word_its_reading_and_a_flag_that_is_explained() -> None:
    assert {line for line in LINES if not 2 <= len(line.split(" ")) <= 3} == set()
    for mark in {mark for *_word, flag in ENTRIES for mark in flag}:
        assert f"\n#   {mark}  " in TEXT


def test_each_reading_is_in_kana() -> None:
    wrong = [word for word, said, _flag in ENTRIES if not KANA.issuperset(said.replace(".", ""))]
    assert wrong == []


def test_each_reading_fits_the_kana_of_its_word_and_covers_each_kanji() -> None:
    for word, said, _flag in ENTRIES:
        spans = aligned(word, said)
        assert spans, word
        assert all(span.readings or not any(map(is_kanji, span.text)) for span in spans), word


def test_only_single_kanji_begin_or_end_a_compound() -> None:
    assert [word for word, _said, flag in ENTRIES if flag in ("-", "^") and len(word) > 1] == []


def test_only_words_that_inflect_are_marked_as_verbs_and_adjectives() -> None:
    marked = [word for word, _said, flag in ENTRIES if "*" in flag]
    assert [word for word in marked if word[-1] not in "うくぐすつぬぶむるい"] == []


@pytest.mark.parametrize(
    "word",
    [
        "家",
        "空",
        "上手",
        "下手",
        "市場",
        "施行",
        "生物",
        "人気",
        "何時",
        "一日",
        "辛い",
        "最中",
        "大家",
        "開ける",
    ],
)
def test_a_word_that_is_read_in_two_ways_is_not_read_alone(word: str) -> None:
    assert annotate(Words((Span(word),), Origin("")), ReadingDictionary(), "all").lacks


def test_a_verb_that_is_listed_on_its_own_keeps_its_flag() -> None:
    (word, *_shorter) = ReadingDictionary().at("向け", 0)
    assert word.word == "向け"
    assert word.joins


@pytest.mark.parametrize(
    "text",
    [
        *("ねじが外れた", "花が咲き乱れて", "鍋で煮た", "戸が閉まった", "日が当たった"),
        *("雨が降った", "服を着ない", "3日分以上蓄えた"),
    ],
)
def test_a_verb_is_read_in_all_its_forms(text: str) -> None:
    assert not annotate(Words((Span(text),), Origin("")), ReadingDictionary(), "all").lacks


def test_no_line_repeats_a_form_of_a_verb() -> None:
    formed = {
        (word[:-1] + kana, said[:-1] + kana, flag.replace("*", ""))
        for word, said, flag in ENTRIES
        for kana in (FORMS[word[-1]] if "*" in flag else ())
    }
    assert [entry for entry in ENTRIES if entry in formed] == []
