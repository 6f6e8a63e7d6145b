"""Areas side by side differ in a black and white copy, too.

A copier sees lightness alone: a red beside a green of the same lightness becomes one grey. Where
that matters, print with ``--mono``, or choose inks that differ in lightness.

隣り合う色が、白黒コピーでも見分けられる。

コピー機には明るさしか見えません。同じ明るさの赤と緑は、一つの灰色になります。

PASS #005AFF beside / と #FFF100
FAIL #FF4B00 beside / と #008C5A
"""

from collections.abc import Iterator, Sequence
from typing import Final

from leaflet.check.page.colours import code, difference, lightness
from leaflet.check.page.extent import Boxed
from leaflet.check.page.neighbours import neighbours
from leaflet.language import _
from leaflet.report import Finding, Level, Origin

_DIFFERENT: Final = 60.0  # CIE 1976 difference of inks that tell two things apart
_ALIKE: Final = 8.0  # CIE L*: a copier makes one grey of them


def check(pages: Sequence[Boxed]) -> Iterator[Finding]:
    """Yield a finding for each pair of areas that a copy shows as one."""
    for one, other, item in neighbours(pages):
        alike = abs(lightness(one) - lightness(other)) < _ALIKE
        if alike and difference(one, other) > _DIFFERENT:
            message = _("{one} and {other} become one grey in a black and white copy.")
            text = message.format(one=code(one), other=code(other))
            hint = _("Choose inks that differ in lightness, or draw a line between them.")
            yield Finding("copy", Level.WARNING, item.origin or Origin(""), text, hint)
