"""No text stands on another: lines, ruby and cells keep apart.

良い例: ruby between two lines of text
悪い例: a long word that runs into the next column
"""

from collections.abc import Iterator, Sequence

from leaflet.check.page.extent import Box, Boxed, words_of
from leaflet.language import _
from leaflet.page import Text
from leaflet.report import Finding, Level, Origin

SLACK = 0.35  # of the smaller size: em boxes may touch and ink does not fill them


def check(pages: Sequence[Boxed]) -> Iterator[Finding]:
    """Give a finding for every text that overlaps one before it."""
    for page in pages:
        yield from _page(page)


def _page(page: Boxed) -> Iterator[Finding]:
    texts = [(box, item) for item, box in page.items if isinstance(item, Text) and box[0] < box[2]]
    texts.sort(key=lambda pair: pair[0][1])
    open_: list[tuple[Box, Text]] = []  # those that reach below the top of the text in hand
    for box, text in texts:
        left, top, right, _bottom = box
        open_ = [other for other in open_ if other[0][3] > top]
        for other_box, other in open_:
            if not (other_box[0] < right and left < other_box[2]):
                continue
            if _overlap(box, other_box, SLACK * min(text.size, other.size)):
                message = _("“{one}” and “{other}” are printed over each other.").format(
                    one=words_of(text), other=words_of(other)
                )
                hint = _("Shorten the text, or change the widths in the sheet of the layout.")
                yield Finding("overlap", Level.ERROR, text.origin or Origin(""), message, hint)
        open_.append((box, text))


def _overlap(one: Box, other: Box, slack: float) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > slack and down > slack
