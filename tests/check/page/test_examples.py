"""The examples of the manual pages, on pages made by hand."""

from dataclasses import replace

import pytest

from check.page.page_samples import BLACK, FACE, ground, page, text
from leaflet.check.page import RULES, check_page
from leaflet.compose.parts.qr import drawn, encode
from leaflet.page import DECORATION, Ink, Item, Path, Point, Text
from leaflet.typeset.face import load
from leaflet.units import mm

ADDRESS = text("www.ihaho.jp", 20, 150)


def on(ink: str, below: str) -> tuple[Item, ...]:
    return ground(_ink(below)), text("相談", ink=_ink(ink))


def _ink(written: str) -> Ink:
    return Ink(*bytes.fromhex(written.removeprefix("#")))


def code(side: float) -> Path:
    return drawn(encode("https://www.ihaho.jp"), Point(40, 40), side, BLACK, DECORATION)


def blank() -> Text:
    (shown,) = text("相").glyphs
    return replace(text("相"), glyphs=(shown._replace(gid=load(FACE).shape(" ")[0][1]),))


PAGES: dict[str, tuple[Item, ...]] = {
    "相談": (text("相談"),),
    "a letter without an outline / 字形のない文字": (blank(),),
    "髙﨑さん": (text("髙﨑さん"),),
    "𠮷田さん": (text("𠮷田さん"),),
    "a text over the edge / 紙からはみ出す文字": (text("相談", x=290),),
    "two lines / 二つの行": (text("相談"), text("窓口", y=60)),
    "two texts at one place / 同じ場所の二つの文字": (text("相談"), text("窓口", x=25)),
    "#000000 on / 地 #BFE4FF": on("#000000", "#BFE4FF"),
    "#767676 on / 地 #FFFFFF": on("#767676", "#FFFFFF"),
    "#777777 on / 地 #FFFFFF": on("#777777", "#FFFFFF"),
    "#C8C8CB on / 地 #FFFFFF": on("#C8C8CB", "#FFFFFF"),
    "a code of 18 mm / 18mmのコード": (code(mm(18)), ADDRESS),
    "a code of 12 mm / 12mmのコード": (code(mm(12)), ADDRESS),
    "a text in the quiet zone / 余白の中の文字": (code(mm(18)), ADDRESS, text("相談", 93, 60)),
    "a code without its address / アドレスのないコード": (code(mm(18)),),
}


def found(example: str) -> list[str]:
    return [each.rule for each in check_page(page(*PAGES[example]))]


@pytest.mark.parametrize(
    ("name", "example"),
    [(name, each) for name, rule in RULES.items() for each in rule.examples("PASS")],
)
def test_what_the_manual_calls_right_passes(name: str, example: str) -> None:
    assert name not in found(example)


@pytest.mark.parametrize(
    ("name", "example"),
    [(name, each) for name, rule in RULES.items() for each in rule.examples("FAIL")],
)
def test_what_the_manual_calls_wrong_is_found(name: str, example: str) -> None:
    assert set(found(example)) == {name}
