"""Every font is whole.

A damaged font silently leaves letters out. Fonts that come with the program are known by their
checksums; in others the tables and the outlines are examined.

書体のファイルが壊れていない。

壊れた書体では、文字が抜けたまま印刷されます。同梱の書体はチェックサムで、ほかの書体は表と字形で調べます。

PASS 相談
FAIL a letter without an outline / 字形のない文字
"""

import sys
from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from struct import unpack_from
from typing import Final
from zlib import crc32

from leaflet.check.page.extent import Boxed
from leaflet.language import _
from leaflet.page import Text
from leaflet.report import Finding, Level, Origin
from leaflet.typeset.face import INVISIBLE, SELECTORS, load

_BLANK: Final = INVISIBLE | SELECTORS
_SHIPPED: Final = frozenset(
    {
        *(0xAC5B7E96, 0xA22175E9, 0xB5F9A918, 0x099A200E),  # BIZ UD
        *(0xDC7AFB63, 0xECA2D9FA),  # Noto Sans, then its JP, SC and KR
        *(0x0D5B02FA, 0x69D0F4FA, 0x788F74CE),
    }
)
"""The CRC-32 of each font that comes with the program: five times as fast as checking tables."""
_ADJUSTED: Final = b"head"  # its checksum leaves out the field checkSumAdjustment


def check(pages: Sequence[Boxed]) -> Iterator[Finding]:
    """Yield a finding for every font that is damaged, and every letter printed without ink."""
    texts = [item for boxed in pages for item in boxed.page.items if isinstance(item, Text)]
    for name in dict.fromkeys(text.face for text in texts):
        if table := _damage(name):
            path = load(name).path
            message = _("The font file {file} is damaged: its table {table} is not whole.")
            yield _finding(Origin(str(path)), message.format(file=path.name, table=table))
            return
    for text in texts:
        for character in _inkless(text):
            message = _("The font {face} has an empty glyph for “{character}”.")
            where = text.origin or Origin("")
            yield _finding(where, message.format(face=text.face, character=character))


def _finding(where: Origin, message: str) -> Finding:
    hint = _("Copy the font into the folder fonts again, from where you have it.")
    return Finding("font", Level.ERROR, where, message, hint)


def _inkless(text: Text) -> Iterator[str]:
    face = load(text.face)
    for glyph in text.glyphs:
        shown = glyph.text.strip()
        left, right = face.ink(glyph.gid)
        if shown and glyph.gid and left == right and not _BLANK.issuperset(shown):
            yield glyph.text


@cache
def _damage(face: str) -> str:
    return damaged(load(face).path.read_bytes())


def damaged(font: bytes) -> str:
    """Return the first table that is cut off or whose checksum is wrong, or nothing.

    OpenType, "Organization of an OpenType font": the table directory.
    """
    if crc32(font) in _SHIPPED:
        return ""
    if len(font) < 12:
        return "sfnt"
    (count,) = unpack_from(">H", font, 4)
    if len(font) < 12 + 16 * count:
        return "sfnt"
    for place in range(12, 12 + 16 * count, 16):
        tag, checksum, start, length = unpack_from(">4sIII", font, place)
        table = font[start : start + length]
        if len(table) < length or _checksum(tag, table) != checksum:
            return str(tag, "latin-1")
    return ""


def _checksum(tag: bytes, table: bytes) -> int:
    if tag == _ADJUSTED:
        table = table[:8] + bytes(4) + table[12:]
    words = array("I", table + bytes(-len(table) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
