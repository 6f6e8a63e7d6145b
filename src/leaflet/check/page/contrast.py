"""The contrast of text with its ground is at least 4.5 to 1.

That is level AA of WCAG 1.4.3 and of JIS X 8341-3; black on pale blue has 15.8 to 1.

文字と地の明るさに十分な差がある(4.5対1以上)。

WCAG 1.4.3 と JIS X 8341-3 のレベルAAの値です。

PASS #000000 on / 地 #BFE4FF
PASS #767676 on / 地 #FFFFFF
FAIL #777777 on / 地 #FFFFFF
FAIL #C8C8CB on / 地 #FFFFFF
"""

from collections.abc import Iterator, Sequence

from leaflet.check.page.extent import Boxed, words_of
from leaflet.compose.parts.theme import LEAST, WHITE, contrast
from leaflet.language import _
from leaflet.page import Ink, Path, Rect, Text
from leaflet.report import Finding, Level, Origin


def check(pages: Sequence[Boxed]) -> Iterator[Finding]:
    """Yield one finding for each pair of inks that is too faint, at the first text set so."""
    seen: set[tuple[Ink, Ink]] = set()
    for page in pages:
        for text, ground in _grounds(page):
            pair = (text.ink, ground)
            if pair not in seen and contrast(*pair) < LEAST:
                yield _faint(text, ground)
            seen.add(pair)


def _grounds(page: Boxed) -> Iterator[tuple[Text, Ink]]:
    """Yield every text with the colour of the last filled area painted below its middle."""
    fills: list[tuple[Rect, Ink]] = []  # the last one first
    for item, box in page.items:
        if isinstance(item, Path) and item.fill and len(item.contours) == 1:
            fills.insert(0, (box, item.fill))
        elif isinstance(item, Text):
            yield item, _under(fills, box.x + box.width / 2, box.y + box.height / 2)


def _under(fills: Sequence[tuple[Rect, Ink]], x: float, y: float) -> Ink:
    for area, ink in fills:
        if area.x <= x <= area.right and area.y <= y <= area.bottom:
            return ink
    return WHITE  # the paper


def _faint(text: Text, ground: Ink) -> Finding:
    message = _("“{words}” is too faint: contrast {ratio:.1f} to 1, {least} is needed.").format(
        words=words_of(text), ratio=contrast(text.ink, ground), least=LEAST
    )
    hint = _("Choose a darker ink or a lighter ground in the sheet of the layout.")
    return Finding("contrast", Level.ERROR, text.origin or Origin(""), message, hint)
