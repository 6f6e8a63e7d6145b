"""Codes: what they hold, how they are drawn, how small they may be."""

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from leaflet.compose.parts import qr
from leaflet.compose.parts.qr import QUIET_ZONE, Code, drawn, encode
from leaflet.page import DECORATION, Ink, Point
from leaflet.units import in_mm, mm

MEXT = "https://www.mext.go.jp/a_menu/shotou/seitoshidou/061122210.htm"


def picture(code: Code, module: int = 4) -> Image.Image:
    side = (code.modules + 2 * QUIET_ZONE) * module
    image = Image.new("L", (side, side), 255)
    brush = ImageDraw.Draw(image)
    for contour in code.contours:
        (left, top), (right, bottom) = contour.start, contour.steps[1]
        edge = QUIET_ZONE * module
        brush.rectangle(
            (
                edge + left * module,
                edge + top * module,
                edge + right * module - 1,
                edge + bottom * module - 1,
            ),
            fill=0,
        )
    return image


@pytest.mark.parametrize("address", [MEXT, "https://www.ihaho.jp", "tel:0120007110"])
def test_a_code_reads_back_as_what_it_was_made_of(address: str) -> None:
    found = zxingcpp.read_barcodes(picture(encode(address)))
    assert [code.text for code in found] == [address]


def test_the_level_rises_only_while_the_code_stays_as_small() -> None:
    assert encode("https://www.ihaho.jp").modules == 25  # version 2
    assert encode(MEXT).modules == 33  # version 4


def test_no_level_is_lower_than_m() -> None:
    assert encode("a" * 14).modules == 21  # all that version 1 holds at level M
    assert encode("a" * 15).modules == 25  # at level L it would hold 17


def test_a_code_is_one_path_of_whole_numbers() -> None:
    path = drawn(encode(MEXT), Point(10, 20), mm(18), Ink(0, 0, 0), DECORATION)
    numbers = {n for c in path.contours for step in (c.start, *c.steps) for n in step}
    assert all(isinstance(number, int) for number in numbers)
    assert path.scale * 33 == pytest.approx(mm(18))


def test_no_two_rectangles_of_a_code_overlap_and_together_they_cover_its_dark_modules() -> None:
    code = encode(MEXT)
    cells = [
        (x, y)
        for c in code.contours
        for x in range(c.start[0], c.steps[1][0])
        for y in range(c.start[1], c.steps[1][1])
    ]
    assert len(cells) == len(set(cells))
    assert (0, 0) in cells
    assert (1, 1) not in cells


@pytest.mark.parametrize(("modules", "side"), [(25, 15.0), (33, 15.18), (41, 18.86)])
def test_the_least_side_grows_with_the_modules(modules: int, side: float) -> None:
    assert in_mm(Code("", modules, ()).smallest_side) == pytest.approx(side)


def test_a_register_of_five_hundred_addresses_has_each_code_made_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []
    smallest = qr._symbol

    def symbol(text: str, level: int) -> object:
        made.append(text)
        return smallest("a", level)

    monkeypatch.setattr(qr, "_symbol", symbol)
    addresses = [f"https://office.example/{number}" for number in range(500)]
    for _size in range(2):
        for address in addresses:
            encode(address)
    assert sorted({*made}) == sorted(addresses)
    assert len(made) == 3 * len(addresses)  # one for each level


def test_the_white_around_a_code_is_four_of_its_modules_wide() -> None:
    code = encode(MEXT)
    assert code.quiet(code.modules * 2.0) == 8.0  # ISO/IEC 18004
