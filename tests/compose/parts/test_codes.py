"""Codes beside and below the text of their contact."""

from pathlib import Path

import pytest

from data_folder import notice_of
from flow_samples import desk
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.parts.block import Block
from leaflet.compose.parts.blocks import box
from leaflet.compose.parts.codes import (
    SizedCode,
    code_below,
    code_beside,
    coded_cell,
    sized_code,
)
from leaflet.compose.parts.setter import Setter
from leaflet.compose.sheets import Sheets
from leaflet.page import DECORATION, Ink, Link, Rect, Text
from leaflet.report import Report

SETTER = Setter(0.85, "BIZUDPGothic-Regular", 0.08, lambda words: words)


def black(width: float, height: float) -> Block:
    """Return a block that is all ink."""
    return Block(width, height, (box(Rect(0, 0, width, height), DECORATION, fill=Ink(0, 0, 0)),))


def code(folder: Path) -> SizedCode:
    register = "desks:\n" + desk("a", "相談室", "url: https://a.example/")
    (contact,) = notice_of(folder, desks=register).desks["a"].contacts
    made = sized_code(contact, 60.0)
    assert made is not None
    return made


def areas(block: Block) -> tuple[list[float], Rect]:
    """Return the middles of what is black, from the top, and the place of the code, in pt."""
    (link,) = [item for item in block.items if isinstance(item, Link)]
    places = [
        item for item in block.items if not isinstance(item, Link) and item.mark is DECORATION
    ]
    return [item.at.y for item in places], link.area


def test_a_code_and_the_text_beside_it_have_one_middle(tmp_path: Path) -> None:
    sized = code(tmp_path)
    made = code_beside(SETTER, black(100, 20), sized, 200)
    (top,), area = areas(made)
    assert top + 10 == pytest.approx(area.y + area.height / 2)
    assert area.right + sized.quiet == pytest.approx(200)
    assert made.height == pytest.approx(area.height + 2 * sized.quiet)


def test_a_caption_is_in_the_middle_of_a_code_below_its_text(tmp_path: Path) -> None:
    sized = code(tmp_path)
    made = code_below(SETTER, black(100, 20), sized, 5, black(30, 16))
    (_text, caption), area = areas(made)
    assert (area.x, area.y) == pytest.approx((5, 20 + sized.quiet))
    assert caption + 8 == pytest.approx(area.y + area.height / 2)
    assert made.height == pytest.approx(area.bottom + sized.quiet)


LONG = "      - url: https://www.kodomo-soudan.shiritsu.example.jp/\n"
PLACE = "      - url: https://a.example/\n      - visit: 春日町一丁目一番地 市役所一階\n"


def cell(folder: Path, width: float, more: str = LONG) -> Block:
    """Return the cell of a desk with a number and ``more`` contacts, in a measure in pt."""
    report = Report()
    sheet = LAYOUTS["handout"].read_sheet("handout", Sheets(), report)
    register = f"desks:\n  a:\n    name: 相談室\n    contacts:\n      - phone: 03-5555-1000\n{more}"
    style = sheet.contact_style()
    return coded_cell(SETTER.at(0.0), notice_of(folder, desks=register).desks["a"], style, width)


@pytest.mark.parametrize(
    ("width", "beside_number", "beside_address"), [(150, False, False), (230, True, False)]
)
def test_a_code_is_beside_the_number_where_the_address_needs_the_whole_width(
    tmp_path: Path, width: float, beside_number: bool, beside_address: bool
) -> None:
    made = cell(tmp_path, width)
    (area,) = [item.area for item in made.items if isinstance(item, Link) and _square(item)]
    lines = {item.words: item.at.y for item in made.items if isinstance(item, Text)}
    number, address = lines["03-5555-1000"], min(y for text, y in lines.items() if "www" in text)
    assert (area.y < number < area.bottom) == beside_number
    assert (area.y < address < area.bottom) == beside_address


def test_only_so_many_contacts_are_beside_a_code_as_make_the_cell_lowest(tmp_path: Path) -> None:
    made = cell(tmp_path, 240, PLACE)
    (area,) = [item.area for item in made.items if isinstance(item, Link) and _square(item)]
    lines = {item.words: item.at.y for item in made.items if isinstance(item, Text)}
    assert area.y < lines["https://a.example/"] < area.bottom
    assert lines["春日町一丁目一番地 市役所一階"] > area.bottom


def _square(link: Link) -> bool:
    return link.area.width == pytest.approx(link.area.height)
