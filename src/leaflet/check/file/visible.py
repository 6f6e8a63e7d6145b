"""Every glyph is really on the paper: its font is in the file, and its ink can be seen.

良い例: black on pale blue, within the trim
悪い例: a font that is not embedded; text under a filled area, white on white, or over the edge
"""

from collections.abc import Iterator, Sequence
from typing import Final

from leaflet.check.file.printed import Character, PrintedPage
from leaflet.language import _
from leaflet.page import Rect
from leaflet.report import Finding, Level, Origin

_SEEN: Final = 40  # of 255: how far the ink of a glyph differs from its ground
_HAIR: Final = 0.3  # pt: the ink of an underscore is thinner than a pixel
_EDGE: Final = 0.5  # pt: ink boxes are rounded


def check(printed: Sequence[PrintedPage], origin: Origin) -> Iterator[Finding]:
    """Yield a finding for each font that is missing, and for glyphs that cannot be seen."""
    for name in dict.fromkeys(name for page in printed for name in page.painted.foreign_fonts):
        message = _("The font {font} is not embedded: other machines print another one.")
        yield Finding("embedding", Level.ERROR, origin, message.format(font=name))
    for number, page in enumerate(printed, 1):
        if page.unknown:
            message = _("{count} glyphs on page {page} stand for no character.")
            text = message.format(count=page.unknown, page=number)
            yield Finding("notdef", Level.ERROR, origin, text)
        unseen = [each for each in page.characters if _unseen(page, each)]
        under = [each for each in page.characters if _under(page, each)]
        if unseen or under or page.painted.hidden:
            message = _("“{text}” on page {page} cannot be seen: it is covered, or has no ink.")
            text = message.format(text=_some(unseen or under), page=number)
            yield Finding("covered", Level.ERROR, origin, text)
        cut = [each for each in page.characters if _cut(page, each)]
        if cut:
            message = _("“{text}” runs over the edge of page {page}.")
            text = message.format(text=_some(cut), page=number)
            yield Finding("trim", Level.ERROR, origin, text)


def _unseen(page: PrintedPage, character: Character) -> bool:
    return not page.bitmap.shows(character.ink.grown(_HAIR), _SEEN)


def _cut(page: PrintedPage, character: Character) -> bool:
    paper = Rect(0, 0, page.size.width, page.size.height).grown(_EDGE)
    return not paper.contains(character.ink)


def _under(page: PrintedPage, character: Character) -> bool:
    x, y, width, height = character.ink
    middle = Rect(x + width / 3, y + height / 3, width / 3, height / 3)
    return any(area.overlaps(middle) for area in page.painted.covered)


def _some(characters: Sequence[Character]) -> str:
    """Return the beginning of a text for a message."""
    return "".join(each.text for each in characters)[:24]
