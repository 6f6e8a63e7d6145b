"""Furigana is the reading of its word, as the data or the dictionary have it.

A child reads the furigana, not the kanji: a wrong kana makes another word. It is above its word,
and that of a number (語呂) is whole.

ふりがなが、データか辞書にあるその語の読みである。

こどもは漢字ではなくふりがなを読みます。一字違えば、別の言葉になります。その語の上にあり、番号の
語呂は全部そろっています。

PASS {人権|じんけん}
FAIL じんけん → じけんん
FAIL a kana of the furigana left out / ふりがなを一字消す
FAIL a number moved away from its mnemonic / 番号が語呂から離れる
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.nearby import gap
from leaflet.check.file.objects import RubyMarks
from leaflet.language import _
from leaflet.page import around
from leaflet.report import Finding

_ABOVE: Final = 0.8  # em from a word to its furigana
_ASIDE: Final = 0.6  # em by which the middles of the two may differ


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each word with furigana that is not its reading, or not above it."""
    for each in evidence.objects.rubies:
        word, reading = evidence.text_of(each.base), evidence.text_of(each.reading)
        page = each.reading[0][0] + 1
        if not evidence.is_ruby(word, reading):
            message = _(
                "“{word}” on page {page} has the furigana “{reading}”, which is not its own."
            )
        elif not _is_above(evidence, each):
            message = _("The furigana “{reading}” on page {page} is not above “{word}”.")
        else:
            continue
        yield evidence.fault("furigana", message, word=word, reading=reading, page=page)
    for run in _mnemonics(evidence):
        reading = evidence.text_of(mark for each in run for mark in each.reading)
        if not evidence.is_spoken(reading):
            word = evidence.text_of(mark for each in run for mark in each.base)
            message = _("The mnemonic “{reading}” of {word} on page {page} is not in the data.")
            yield evidence.fault(
                "furigana", message, word=word, reading=reading, page=run[0].base[0][0] + 1
            )


def _is_above(evidence: Evidence, ruby: RubyMarks) -> bool:
    """Return whether furigana is beside the line of its word, and centred on it."""
    base = [each for mark in ruby.base for each in evidence.glyphs.get(mark, ())]
    over = [each for mark in ruby.reading for each in evidence.glyphs.get(mark, ())]
    if not base or not over:
        return True  # what is not printed is reported by the words that lack
    word, kana, size = around(e.ink for e in base), around(e.ink for e in over), base[0].size
    apart = abs(word.x + word.width / 2 - kana.x - kana.width / 2)
    centred = apart <= abs(word.width - kana.width) / 2 + _ASIDE * size
    return centred and gap(word, kana) <= _ABOVE * size


def _mnemonics(evidence: Evidence) -> Iterator[list[RubyMarks]]:
    """Yield the furigana of digits that follow each other: each kana may say its digit alone."""
    following = {
        one: other for marks in evidence.objects.paragraphs for one, other in pairwise(marks)
    }
    run: list[RubyMarks] = []
    for each in evidence.objects.rubies:
        digits = evidence.text_of(each.base).isdecimal()
        if run and not (digits and following.get(run[-1].base[-1]) == each.base[0]):
            yield run
            run = []
        if digits:
            run.append(each)
    if run:
        yield run
