"""Notices on many subjects with the readings that an editor gave them."""

import pytest

from furigana_gold import NAMES, judged, sentences
from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.furigana import annotate
from leaflet.model.words import Span, Words


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_readings_are_right_or_absent_and_few_are_absent(name: str) -> None:
    readings = ReadingDictionary()
    verdicts: list[str] = []
    for gold in sentences(name):
        plain = Words((Span(gold.plain),), gold.origin)
        found = list(judged(gold, annotate(plain, readings, "all").words))
        assert [each for each in found if each[0] == "wrong"] == []
        verdicts += [verdict for verdict, *_rest in found]
    few = 0.8 if name == "traps" else 0.85  # these are mostly words that no rule settles
    assert verdicts.count("right") > few * len(verdicts)
