"""No text is printed over another: lines, ruby and cells keep apart.

文字どうしが重なっていない。

PASS two lines / 二つの行
FAIL two texts at one place / 同じ場所の二つの文字
"""

from collections.abc import Iterator, Sequence

from leaflet.check.page.extent import Boxed, words_of
from leaflet.language import _
from leaflet.page import Rect, Text
from leaflet.report import Finding, Level, Origin
from leaflet.typeset.kinsoku import Cl, class_of

SLACK = 0.35  # of the smaller size: em boxes may touch and ink does not fill them
FULL = 0.9  # of an em: the advance of a bracket or stop whose one half is blank (JLREQ 3.1.2)
_CLOSING = (Cl.CLOSE, Cl.STOP, Cl.COMMA)


def check(pages: Sequence[Boxed]) -> Iterator[Finding]:
    """Yield a finding for every text that overlaps one before it."""
    for page in pages:
        yield from _page(page)


def _page(page: Boxed) -> Iterator[Finding]:
    texts = [
        (_body(item, box), item)
        for item, box in page.items
        if isinstance(item, Text) and box.width > 0
    ]
    texts.sort(key=lambda pair: pair[0].y)
    open_: list[tuple[Rect, Text]] = []  # those that reach below the top of the current text
    for box, text in texts:
        open_ = [other for other in open_ if other[0].bottom > box.y]
        for other_box, other in open_:
            if _overlap(box, other_box, SLACK * min(text.size, other.size)):
                message = _("“{one}” and “{other}” are printed over each other.").format(
                    one=words_of(text), other=words_of(other)
                )
                hint = _("Shorten the text, or change the widths in the sheet of the layout.")
                yield Finding("overlap", Level.ERROR, text.origin or Origin(""), message, hint)
        open_.append((box, text))


def _body(text: Text, box: Rect) -> Rect:
    """Return the box without the blank half of a bracket or stop at either end.

    Text in another face may begin there.
    """
    first, last, full = text.glyphs[0], text.glyphs[-1], FULL * text.size
    opens, closes = class_of(first.text[0]) is Cl.OPEN, class_of(last.text[0]) in _CLOSING
    ahead = first.advance / 2 if opens and first.advance > full else 0.0
    behind = last.advance / 2 if closes and last.advance > full else 0.0
    left = behind if text.turned else ahead
    return Rect(box.x + left, box.y, box.width - ahead - behind, box.height)


def _overlap(one: Rect, other: Rect, slack: float) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > slack and min(one.bottom, other.bottom) - max(one.y, other.y) > slack
