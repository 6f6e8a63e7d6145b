"""Furigana is the reading of its word, as the data or the dictionary have it.

A child reads the furigana, not the kanji: a wrong kana makes another word.

ふりがなが、データか辞書にあるその語の読みである。

こどもは漢字ではなくふりがなを読みます。一字違えば、別の言葉になります。

PASS {人権|じんけん}
FAIL じんけん → じけんん
FAIL a kana of the furigana left out / ふりがなを一字消す
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.language import _
from leaflet.report import Finding, Level


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each word with furigana that is not its reading."""
    said = evidence.pieces
    for each in evidence.objects.rubies:
        word = "".join(said.get(mark, "") for mark in each.base)
        reading = "".join(said.get(mark, "") for mark in each.reading)
        if (word, reading) in evidence.said.rubies or (word, reading) in evidence.further_rubies:
            continue
        message = _("“{word}” on page {page} has the furigana “{reading}”, which is not its own.")
        text = message.format(word=word, reading=reading, page=each.reading[0][0] + 1)
        yield Finding("furigana", Level.ERROR, evidence.origin, text)
