"""The examples of the manual pages, on pages made by hand."""

from dataclasses import replace

import pytest

from check.page.page_samples import BLACK, FACE, ground, page, text
from leaflet.check.page import RULES, check_page
from leaflet.compose.parts.qr import drawn, encode
from leaflet.model.words import Value
from leaflet.page import DECORATION, Ink, Item, Path, Point, Size, Text
from leaflet.report import Origin
from leaflet.typeset.face import load
from leaflet.units import mm

A4 = Size(mm(210), mm(297))
SECOND_HOLE = A4.height / 2 + mm(40)
ADDRESS = text("www.ihaho.jp", 20, 150)


def on(ink: str, below: str) -> tuple[Item, ...]:
    return ground(_ink(below)), text("相談", ink=_ink(ink))


def _ink(written: str) -> Ink:
    return Ink(*bytes.fromhex(written.removeprefix("#")))


def beside(left: str, right: str) -> tuple[Item, ...]:
    """Return two areas that touch."""
    return ground(_ink(left), width=150), replace(ground(_ink(right), width=150), at=Point(150, 0))


def code(side: float) -> Path:
    return drawn(encode("https://www.ihaho.jp"), Point(40, 40), side, BLACK, DECORATION)


def blank() -> Text:
    (shown,) = text("相").glyphs
    return replace(text("相"), glyphs=(shown._replace(gid=load(FACE).shape(" ")[0][1]),))


PAGES: dict[str, tuple[Item, ...]] = {
    "相談": (text("相談"),),
    "a letter without an outline / 字形のない文字": (blank(),),
    "髙﨑さん": (text("髙﨑さん"),),
    "ภาษาไทย": (text("ภาษาไทย"),),
    "a text over the edge / 紙からはみ出す文字": (text("相談", x=590),),
    "two lines / 二つの行": (text("相談"), text("窓口", y=60)),
    "two texts at one place / 同じ場所の二つの文字": (text("相談"), text("窓口", x=25)),
    "#000000 on / 地 #BFE4FF": on("#000000", "#BFE4FF"),
    "#767676 on / 地 #FFFFFF": on("#767676", "#FFFFFF"),
    "#777777 on / 地 #FFFFFF": on("#777777", "#FFFFFF"),
    "#C8C8CB on / 地 #FFFFFF": on("#C8C8CB", "#FFFFFF"),
    "a code of 18 mm / 18mmのコード": (code(mm(18)), ADDRESS),
    "a code of 12 mm / 12mmのコード": (code(mm(12)), ADDRESS),
    "a text in the quiet zone / 余白の中の文字": (code(mm(18)), ADDRESS, text("相談", 93, 60)),
    "5 pt": (text("相談", size=5),),
    "10 pt": (text("相談"),),
    "4.9 pt": (text("相談", size=4.9),),
    "7 pt 0120-007-110": (text("0120-007-110", size=7),),
    "6.9 pt 0120-007-110": (text("0120-007-110", size=6.9),),
    "6.9 pt www.ihaho.jp": (text("www.ihaho.jp", size=6.9),),
    "3 mm": (text("相談", x=mm(3)),),
    "2 mm": (text("相談", x=mm(2)),),
    "#005AFF beside / と #FFF100": beside("#005AFF", "#FFF100"),
    "#FF4B00 beside / と #FFFFFF": beside("#FF4B00", "#FFFFFF"),
    "#FF4B00 beside / と #A08C00": beside("#FF4B00", "#A08C00"),
    "#FF4B00 beside / と #008C5A": beside("#FF4B00", "#008C5A"),
    "a text 20 mm from the left / 左端から20mmの文字": (text("相談", x=mm(20), y=SECOND_HOLE),),
    "a text at a hole / 穴の位置の文字": (text("相談", x=mm(10), y=SECOND_HOLE),),
}


def found(name: str, example: str) -> list[str]:
    """Return the names of the rules that find something; an optional rule is switched on."""
    setting = {name: Value("warning", Origin(""))} if RULES[name].optional else {}
    return [each.rule for each in check_page(page(*PAGES[example], size=A4), setting)]


@pytest.mark.parametrize(
    ("name", "example"),
    [(name, each) for name, rule in RULES.items() for each in rule.examples("PASS")],
)
def test_what_the_manual_calls_right_passes(name: str, example: str) -> None:
    assert name not in found(name, example)


@pytest.mark.parametrize(
    ("name", "example"),
    [(name, each) for name, rule in RULES.items() for each in rule.examples("FAIL")],
)
def test_what_the_manual_calls_wrong_is_found(name: str, example: str) -> None:
    assert name in found(name, example)
