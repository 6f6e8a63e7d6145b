"""What can be seen of a glyph, by the pixels around its ink."""

from dataclasses import replace

import pytest

from check.file.proofs import made, shipped
from leaflet.check.file import covered
from leaflet.check.file.bitmap import Bitmap
from leaflet.check.file.evidence import Evidence, NoticeTexts
from leaflet.check.file.objects import read_objects
from leaflet.check.file.printed import Character, read_pages
from leaflet.draw.pdf import pdf
from leaflet.page import Rect
from leaflet.report import Origin


def seen(tones: bytes) -> bool:
    """Return whether a line of 0.2 pt is seen on a page of these rows, each of 0.5 pt."""
    line = Character("＿", 1, 2, 9, Rect(1, 1.9, 9, 0.2))
    bitmap = Bitmap(b"".join(bytes([tone]) * 24 for tone in tones), 24, len(tones), 2)
    (made_page,) = read_pages(data := pdf(made("strip")))
    page, said = replace(made_page, characters=(line,), bitmap=bitmap), NoticeTexts(shipped())
    file = Origin("x.pdf")
    evidence = Evidence([page], read_objects(data), said, "strip", "strip", {}, file)
    return not list(covered.check(evidence))


@pytest.mark.parametrize(
    ("tones", "expected"),
    [
        (b"\xff\xff\xff\x60\xff\xff\xff\xff", True),
        (b"\xff\xff\xff\xbf\xc7\xff\xff\xff", True),
        (b"\xff\xff\xff\xe4\xe6\xff\xff\xff", True),
        (b"\xff\xff\xff\xff\xff\xff\xff\xff", False),
        (b"\xbf\xbf\xbf\xbf\xbf\xbf\xbf\xbf", False),
    ],
    ids=[
        "in one row of pixels",
        "between two rows",
        "pale there",
        "white",
        "in the tone of its ground",
    ],
)
def test_a_line_thinner_than_a_pixel_is_seen_beside_its_ground(
    tones: bytes, expected: bool
) -> None:
    assert seen(tones) is expected
