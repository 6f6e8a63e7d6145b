"""Codes on pages: large enough, alone in their white margin, their address beside them."""

from dataclasses import replace

import pytest

from check.page.page_samples import BLACK, ground, page, text
from leaflet.check.page import check_page
from leaflet.compose.parts.qr import drawn, encode
from leaflet.page import DECORATION, Contour, Ink, Item, Path, Point, Stroke
from leaflet.units import mm

ADDRESS = "www.ihaho.jp"
SKY, NAVY = Ink(191, 228, 255), Ink(0, 60, 158)
PRINTED = text(ADDRESS, 20, 150)


def code(side: float = mm(18), x: float = 40, y: float = 40, payload: str = "") -> Path:
    return drawn(encode(payload or f"https://{ADDRESS}"), Point(x, y), side, BLACK, DECORATION)


def frame(side: float, gap: float) -> Path:
    low, high = 40 - gap, 40 + side + gap
    contour = Contour((low, low), ((high, low), (high, high), (low, high), ()))
    return Path(Point(0, 0), (contour,), DECORATION, stroke=Stroke(0.5, BLACK))


def faults(*items: Item) -> list[str]:
    return [finding.message for finding in check_page(page(*items)) if finding.rule == "qr"]


def test_a_large_code_alone_with_its_address_is_sound() -> None:
    assert faults(code(), PRINTED) == []


@pytest.mark.parametrize(("side", "sound"), [(15.0, True), (14.9, False)])
def test_a_code_is_as_large_as_a_copy_needs(side: float, sound: bool) -> None:
    assert (faults(code(mm(side)), PRINTED) == []) is sound


def test_a_code_with_many_modules_must_be_larger() -> None:
    long = ADDRESS + "/" + "a" * 60
    items = (code(mm(15.5), payload=f"https://{long}"), text(long[:30], 20, 150))
    assert any("15.5 mm" in fault for fault in faults(*items))


def test_nothing_is_in_the_white_margin() -> None:
    side = mm(18)
    quiet = 4 * side / 25
    assert faults(code(), PRINTED, text("相談", 40 + side + quiet, 60)) == []
    (fault,) = faults(code(), PRINTED, text("相談", 40 + side + quiet - 1, 60))
    assert "相談" in fault


@pytest.mark.parametrize(("x", "y"), [(-1, 0), (1, 0), (0, -1), (0, 1)])
def test_the_white_margin_is_kept_on_every_side(x: int, y: int) -> None:
    middle = 40 + mm(18) / 2
    reach = mm(18) * (1 / 2 + 4 / 25) + 5  # to a letter of 10 pt that touches the margin

    def beside(gap: float) -> Item:
        return text("相", middle - 5 + x * (reach + gap), middle + 3.8 + y * (reach + gap))

    assert faults(code(), PRINTED, beside(1)) == []
    assert len(faults(code(), PRINTED, beside(-1))) == 1


def test_a_frame_keeps_its_distance_on_every_side() -> None:
    quiet = 4 * mm(18) / 25
    assert faults(frame(mm(18), quiet + 1), code(), PRINTED) == []
    assert len(faults(frame(mm(18), quiet - 1), code(), PRINTED)) == 1
    assert len(faults(code(), frame(mm(18), quiet - 1), PRINTED)) == 1


def test_a_light_ground_may_lie_under_all_of_it() -> None:
    assert faults(ground(SKY), code(), PRINTED) == []
    assert len(faults(ground(NAVY), code(), PRINTED)) == 1
    assert len(faults(ground(SKY, 60), code(), PRINTED)) == 1
    right = 80 + mm(18) + 4 * mm(18) / 25
    assert faults(ground(SKY, right), code(x=80), PRINTED) == []
    assert len(faults(ground(SKY, right - 1), code(x=80), PRINTED)) == 1


def test_the_fault_is_reported_at_the_line_of_the_contact() -> None:
    origin = PRINTED.origin
    (finding,) = check_page(page(replace(code(mm(12)), origin=origin), PRINTED))
    assert finding.where == origin
