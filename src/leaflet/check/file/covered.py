"""Every glyph can be seen on the paper: it has ink and a size, and nothing lies over it.

No letter is smaller than 4 pt, no number or address smaller than 6 pt; none is squeezed, mirrored
or on top of the one before.

どの文字も紙の上で見える。

白い文字、別の絵の下の文字、インクのない文字、小さすぎる文字、つぶれた文字、重なった文字を知らせます。
文字は4ポイント、番号とアドレスは6ポイントまでです。

PASS 0120-007-110
FAIL a number in 3 pt / 3ポイントの番号
FAIL a number squeezed to half its width / 番号を半分の幅につぶす
FAIL digits on top of each other / 数字が重なる
FAIL white letters / 白い文字
FAIL a white box over a number / 番号の上の白い四角
FAIL a picture over a number / 番号の上の絵
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final
from unicodedata import combining, east_asian_width

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.printed import Character, PrintedPage, beginning
from leaflet.language import _
from leaflet.page import Rect
from leaflet.report import Finding

_SEEN: Final = 40  # of 255: how far the ink of a glyph differs from its ground
_LEAST: Final = 4.0  # pt, of furigana
_TYPED: Final = 6.0  # pt, of what is dialled or typed
_HAIR: Final = 0.3  # pt: boxes of ink are rounded
_PALEST: Final = 0.2  # of that, for a line thinner than a pixel
_HALF_WIDTH: Final = 0.5  # times a full-width digit
_MNEMONIC: Final = 0.6  # times what its number is condensed to, at the least
_ROUNDED: Final = 0.01
_LEAST_OVERLAP: Final = 0.15  # of the narrower glyph
_SMALL: Final = 10  # pixels; a larger glyph has strokes and ground within its edges


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each page with glyphs that cannot be seen, or hardly."""
    small = [
        (number, strand.size, beginning(strand.characters))
        for number, page in enumerate(evidence.pages, 1)
        for strand in page
        if strand.size < _LEAST
    ]
    small += [
        (each.page, each.strand.size, each.text)
        for each in evidence.tokens
        if _LEAST <= each.strand.size < _TYPED
    ]
    for number, size, text in dict.fromkeys(small):
        message = _("“{text}” on page {page} is set in {size:.1f} pt, too small to be read.")
        yield evidence.fault("covered", message, text=text, page=number, size=size)
    for number, page in enumerate(evidence.printed, 1):
        unseen = [each for each in page.characters if _unseen(page, each) or _under(page, each)]
        if unseen or page.painted.hidden:
            message = _("“{text}” on page {page} cannot be seen: it is covered, or has no ink.")
            yield evidence.fault("covered", message, text=beginning(unseen), page=number)
        if damaged := [*_squeezed(page, evidence.sheet.condense), *_overlapping(page)]:
            message = _("“{text}” on page {page} is squeezed, mirrored or on top of other letters.")
            yield evidence.fault("covered", message, text=beginning(damaged), page=number)


def _squeezed(page: PrintedPage, condense: float) -> Iterator[Character]:
    """Yield the glyphs that are narrower than the sheet condenses them.

    Full-width digits become half-width, and a mnemonic (語呂) is condensed once more.
    """
    for each, share in page.shares.items():
        wide = east_asian_width(each.text[0]) in "FW"
        least = min(_HALF_WIDTH, _MNEMONIC * condense) if wide else condense
        if share < least - _ROUNDED:
            yield each


def _overlapping(page: PrintedPage) -> Iterator[Character]:
    """Yield the glyphs of a line that lie over the one before; accents may (e and U+0301)."""
    for run in page.runs:
        for one, other in pairwise(run.characters):
            common = one.ink.right - other.ink.x
            if common > _LEAST_OVERLAP * min(one.ink.width, other.ink.width):
                accented = combining(one.text[0]) or combining(other.text[0])
                if one.ink.overlaps(other.ink) and not accented:
                    yield other


def _unseen(page: PrintedPage, character: Character) -> bool:
    """Return whether a glyph and its ground have one tone.

    Only a small or thin one is compared with what is around it, which may be furigana; a black
    square (■) with what is beside it. What is thinner than a pixel (＿) is paler there.
    """
    ink, pixel = character.ink, 1 / page.bitmap.scale
    thin = min(ink.width, ink.height)
    if thin < _SMALL * pixel:
        seen = _SEEN * max(_PALEST, min(1.0, thin / pixel))
        return not page.bitmap.shows(ink, int(seen), max(_HAIR, pixel))
    across = Rect(ink.x - pixel, ink.y + ink.height / 2, ink.width + 2 * pixel, 0)
    shows = page.bitmap.shows
    return not (shows(ink, _SEEN, -pixel) or shows(across, _SEEN, 0))


def _under(page: PrintedPage, character: Character) -> bool:
    if not page.painted.covered:
        return False
    x, y, width, height = character.ink
    middle = Rect(x + width / 3, y + height / 3, width / 3, height / 3)
    return any(area.overlaps(middle) for area in page.painted.covered)
