"""The code words of a QR code are those that the library makes of the same text."""

import pytest
from qrcode import util

from leaflet.compose.codewords import code_words, room

LEVELS = 0, 1, 2, 3  # M, L, H, Q, by their numbers in the format information
TEXT = bytes(range(256)) * 12


@pytest.mark.parametrize("version", range(1, 41))
def test_every_version_holds_what_the_library_puts_there(version):
    for level in LEVELS:
        for length in (1, room(version, level) // 2, room(version, level)):
            text = TEXT[:length]
            theirs = util.create_data(version, level, [util.QRData(text, mode=util.MODE_8BIT_BYTE)])
            assert list(code_words(text, version, level)) == theirs


@pytest.mark.parametrize("version", [1, 9, 10, 40])
def test_no_version_has_room_for_a_byte_more(version):
    for level in LEVELS:
        header = 4 + (8 if version < 10 else 16)
        assert (
            header + 8 * room(version, level)
            <= util.BIT_LIMIT_TABLE[level][version]
            < header + 8 * (room(version, level) + 1)
        )
