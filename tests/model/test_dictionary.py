"""readings.yaml becomes the dictionary: a reading is laid over the kanji of its word."""

from pathlib import Path

import pytest

from data_folder import loaded, notice_of, places
from leaflet.model.words import Span

READ = {
    "a word of kanji": ("相談", "そうだん", (Span("相談", ("そうだん",)),)),
    "okurigana": ("悩み", "なやみ", (Span("悩", ("なや",)), Span("み"))),
    "okurigana after a dot": ("悩み", "なや.み", (Span("悩", ("なや",)), Span("み"))),
    "a full-width dot": ("悩み", "なや．み", (Span("悩", ("なや",)), Span("み"))),
    "a dot in another place": ("最寄り", "も.より", (Span("最寄", ("もよ",)), Span("り"))),
    "kana between kanji": (
        "受け付け",
        "うけつけ",
        (Span("受", ("う",)), Span("け"), Span("付", ("つ",)), Span("け")),
    ),
    "katakana in the word": ("法テラス", "ほうてらす", (Span("法", ("ほう",)), Span("テラス"))),
    "a figure": ("1人", "ひとり", (Span("1人", ("ひとり",)),)),
    "a reading for each kanji": ("小中", "しょう|ちゅう", (Span("小中", ("しょう", "ちゅう")),)),
}


@pytest.mark.parametrize(("word", "reading", "spans"), READ.values(), ids=READ.keys())
def test_a_reading_is_over_the_kanji_alone(
    tmp_path: Path, word: str, reading: str, spans: tuple[Span, ...]
) -> None:
    notice = notice_of(tmp_path, readings=f"readings:\n  {word}: {reading}\n")
    assert notice.readings.own[word].spans == spans


def test_a_reading_in_katakana_as_excel_proposes_it_is_a_doubt(tmp_path: Path) -> None:
    notice, report = loaded(tmp_path, readings="readings:\n  相談: ソウダン\n  最寄り: モヨリ\n")
    assert notice
    assert notice.readings.own["相談"].spans == (Span("相談", ("ソウダン",)),)
    assert [found.hint for found in report] == ["Type そうだん", "Type もより"]


@pytest.mark.parametrize(
    ("line", "reported"),
    [
        ("相談: 相談", "2:7 reading"),
        ("相談: soudan", "2:7 reading"),
        ("相談: そう だん", "2:7 reading"),
        ("最寄り: もよ", "2:8 reading"),
        ("最寄り: もよりの", "2:8 reading"),
        ("悩み: なやむ", "2:7 reading"),
        ("そうだん: そうだん", "2:9 reading"),
        ("相談:", "2:3 empty"),
        ("相談: [そうだん]", "2:7 kind"),
        ("相談: {よみ: そうだん}", "2:8 unknown-key"),
    ],
)
def test_a_reading_that_cannot_be_the_words_is_reported(
    tmp_path: Path, line: str, reported: str
) -> None:
    notice, report = loaded(tmp_path, readings=f"readings:\n  {line}\n")
    assert notice is None
    assert places(report) == [f"readings.yaml:{reported}"]
    assert all(found.hint for found in report)


def test_a_word_in_the_place_of_its_reading_changes_places_with_it(tmp_path: Path) -> None:
    _notice, report = loaded(tmp_path, readings="readings:\n  そうだん: 相談\n")
    assert [found.hint for found in report] == ["Type 相談: そうだん"]


def test_a_dictionary_without_its_first_line_is_read_all_the_same(tmp_path: Path) -> None:
    _notice, report = loaded(tmp_path, readings="相談: そうだん\n悩み: なやむ\n")
    assert places(report) == ["readings.yaml:1:1 missing-key", "readings.yaml:2:5 reading"]


@pytest.mark.parametrize("readings", ["", "readings: {}\n", "readings:\n  相談: そうだん\n"])
def test_words_that_no_line_may_split_are_listed_beside_the_readings(
    tmp_path: Path, readings: str
) -> None:
    notice = notice_of(tmp_path, readings="unbroken: [スクールカウンセラー, 霞が関]\n" + readings)
    assert notice.readings.unbroken == ("スクールカウンセラー", "霞が関")
