"""The symbol of a QR code is, module by module, what the library makes of the same words."""

import pytest
from qrcode import util
from qrcode.main import QRCode

from leaflet.compose.symbol import alignment_places, symbol

M, Q, H = 0, 3, 2
WORDS = "https://www.example.or.jp/a_very/long/address?of=a&place=that&has=no&end=at-all.html#"


def by_the_library(text: bytes, version: int, level: int) -> list[list[list[bool]]]:
    """Return the symbol under each of the eight masks."""
    code = QRCode(version=version, error_correction=level)
    code.add_data(util.QRData(text, mode=util.MODE_8BIT_BYTE))
    found = []
    for mask in range(8):
        code.makeImpl(False, mask)
        found.append([list(map(bool, row)) for row in code.modules])
    return found


@pytest.mark.parametrize(
    ("length", "version", "level"),
    [(1, 1, M), (14, 1, M), (20, 2, Q), (42, 3, M), (62, 4, M), (60, 7, H), (400, 16, M)],
)
def test_it_is_the_one_of_the_library_s_eight_that_loses_the_fewest_points(length, version, level):
    text = (WORDS * 5)[:length].encode()
    eight = by_the_library(text, version, level)
    drawn = [[module == "1" for module in row] for row in symbol(text, version, level)]
    assert drawn == min(eight, key=util.lost_point)


def test_alignment_patterns_stand_where_the_standard_s_table_has_them():
    for version in range(1, 41):
        assert alignment_places(version) == list(util.pattern_position(version))
