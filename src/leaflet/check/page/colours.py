"""Areas side by side can be told apart by colour-blind readers too.

About one man in twenty confuses red and green. Each pair of areas that touch is simulated for such
eyes (Viénot, Brettel and Mollon 1999) and must still differ, if only in lightness.

隣り合う色が、色覚の違う人にも見分けられる。

男性の20人に1人は赤と緑を見分けにくい目です。その目での見え方を計算し(Viénot ほか 1999)、
明るさだけでも違うかを調べます。

PASS #005AFF beside / と #FFF100
PASS #FF4B00 beside / と #FFFFFF
FAIL #FF4B00 beside / と #A08C00
"""

from collections.abc import Iterator, Sequence
from math import dist
from typing import Final

from leaflet.check.page.extent import Boxed
from leaflet.check.page.neighbours import neighbours
from leaflet.compose.mono import luminance
from leaflet.language import _
from leaflet.page import Ink
from leaflet.report import Finding, Level, Origin

_DIFFERENT: Final = 20.0  # CIE 1976 difference above which two inks are meant to differ
_ALIKE: Final = 9.0  # below which they are taken for one
_MEDIUM: Final = 2.2  # exponent of a screen, as in the paper
_SEEN: Final = {
    "protan": ((0.1124, 0.8876, 0.0), (0.1124, 0.8876, 0.0), (0.0040, -0.0040, 1.0)),
    "deutan": ((0.2926, 0.7074, 0.0), (0.2926, 0.7074, 0.0), (-0.0223, 0.0223, 1.0)),
}
"""How eyes that lack one kind of cone see red, green and blue: Viénot, Brettel, Mollon 1999."""


def check(pages: Sequence[Boxed]) -> Iterator[Finding]:
    """Yield a finding for each pair of areas that look alike to such eyes."""
    for one, other, item in neighbours(pages):
        if difference(one, other) < _DIFFERENT:
            continue
        for kind in _SEEN:
            if difference(seen(one, kind), seen(other, kind)) < _ALIKE:
                message = _("{one} and {other} look alike to colour-blind readers.")
                text = message.format(one=code(one), other=code(other))
                hint = _("Choose inks that differ in lightness, or draw a line between them.")
                yield Finding("colours", Level.WARNING, item.origin or Origin(""), text, hint)
                break


def seen(ink: Ink, kind: str) -> Ink:
    """Return an ink as eyes of a kind see it."""
    light = [(channel / 255) ** _MEDIUM for channel in ink]
    mixed = (sum(w * c for w, c in zip(row, light, strict=True)) for row in _SEEN[kind])
    return Ink(*(round(255 * max(0.0, min(1.0, each)) ** (1 / _MEDIUM)) for each in mixed))


def difference(one: Ink, other: Ink) -> float:
    """Return how far two inks are apart in CIELAB (CIE 1976)."""
    return dist(_lab(one), _lab(other))


def lightness(ink: Ink) -> float:
    """Return the lightness of an ink, 0 to 100 (CIE L*)."""
    return 116 * _root(luminance(ink)) - 16


def code(ink: Ink) -> str:
    """Return an ink as sheets write it."""
    return "#" + bytes(ink).hex().upper()


def _lab(ink: Ink) -> tuple[float, float, float]:
    red, green, blue = (_linear(channel / 255) for channel in ink)
    x = _root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = _root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _root(value: float) -> float:
    return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116
