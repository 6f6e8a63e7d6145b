"""SudachiPy doubts readings that its sentence speaks against, and nothing else."""

import pytest

pytest.importorskip("sudachipy", reason="the extra leaflet[readings] is not installed")

from leaflet.model import analyser
from leaflet.model.dictionary import Dictionary
from leaflet.model.furigana import annotate
from leaflet.model.words import Span, Words
from leaflet.report import Origin

SHIPPED = Dictionary()
PLACE = Origin("data/desks.yaml", 3)


def doubts(*spans: Span) -> list[str]:
    words = annotate(Words(spans, PLACE), SHIPPED, "all").words
    return [found.message for found in analyser.load().doubts([words], SHIPPED)]


@pytest.mark.parametrize(
    "text",
    ["月・火・木曜日", "4月1日(水)", "避難所に相談", "お困りの方", "2人で30分", "日本で一緒に"],
)
def test_what_is_right_is_not_doubted(text: str) -> None:
    assert doubts(Span(text)) == []


@pytest.mark.parametrize(
    ("before", "word", "wrong", "after"),
    [
        ("市の", "避難所", "ひなんところ", "に行く"),
        ("お困りの", "方", "ほう", "へ"),
        ("調査を", "行", "い", "った"),
        ("机の", "上", "じょう", "に"),
    ],
)
def test_a_wrong_reading_is_doubted(before: str, word: str, wrong: str, after: str) -> None:
    assert doubts(Span(before), Span(word, (wrong,)), Span(after))
