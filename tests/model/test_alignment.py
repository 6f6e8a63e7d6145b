"""A reading is laid over its word: kana read themselves, the rest belongs to the kanji."""

import pytest

from leaflet.model.alignment import aligned
from leaflet.model.words import Span


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("鰺ヶ沢町", "あじがさわまち"),
        ("関ケ原町", "せきがはらちょう"),
        ("茅ヶ﨑", "ちがさき"),
        ("五ヶ所", "ごかしょ"),
    ],
)
def test_a_small_ke_between_kanji_is_read_as_one_of_them(word: str, reading: str) -> None:
    assert aligned(word, reading) == (Span(word, (reading,)),)


def test_a_ke_of_a_word_in_katakana_reads_itself() -> None:
    assert aligned("ケア会議", "けあかいぎ") == (Span("ケア"), Span("会議", ("かいぎ",)))
