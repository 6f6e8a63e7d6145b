"""A font that is not whole is found before it prints a page with letters missing."""

from dataclasses import replace

import pytest

from check.page.page_samples import FACE, rules, text
from leaflet.check.page.font import damaged
from leaflet.resources import folder
from leaflet.typeset.face import load

FONT = (folder("fonts") / f"{FACE}.ttf").read_bytes()


def test_the_shipped_fonts_are_whole() -> None:
    assert {damaged(path.read_bytes()) for path in folder("fonts").glob("*.ttf")} == {""}


def test_a_font_of_another_version_is_judged_by_its_tables() -> None:
    assert damaged(FONT + b"\0") == ""


@pytest.mark.parametrize("length", [0, 11, 40, len(FONT) // 5, len(FONT) - 40])
def test_a_copy_that_broke_off_is_damaged(length: int) -> None:
    assert damaged(FONT[:length])


def test_one_byte_that_differs_is_found_with_its_table() -> None:
    middle = len(FONT) // 2
    assert damaged(FONT[:middle] + bytes([FONT[middle] ^ 1]) + FONT[middle + 1 :]) == "glyf"


def test_a_letter_without_an_outline_is_found_and_a_space_is_not() -> None:
    blank = load(FACE).shape(" ")[0][1]
    (shown,) = text("相").glyphs
    assert rules(replace(text("相"), glyphs=(shown._replace(gid=blank),))) == ["font"]
    assert rules(text("相 談\u3000\u200b")) == []
