"""No text stands on another: lines, ruby and cells keep apart.

良い例: ruby between two lines of text
悪い例: a long word that runs into the next column
"""

from collections.abc import Iterator

from leaflet.check.page.extent import extent, words_of
from leaflet.language import _
from leaflet.page import Document, Page, Text
from leaflet.report import Finding, Level, Origin

SLACK = 0.35  # of the smaller size: em boxes may touch and ink does not fill them


def check(document: Document) -> Iterator[Finding]:
    """Give a finding for every text that overlaps one before it."""
    for page in document.pages:
        yield from _page(page)


def _page(page: Page) -> Iterator[Finding]:
    texts = [item for item in page.items if isinstance(item, Text) and item.words.strip()]
    boxes = sorted(((extent(text), text) for text in texts), key=lambda pair: pair[0][1])
    open_: list[tuple[tuple[float, float, float, float], Text]] = []
    for box, text in boxes:
        open_ = [other for other in open_ if other[0][3] > box[1]]
        for other_box, other in open_:
            if _overlap(box, other_box, SLACK * min(text.size, other.size)):
                message = _("“{one}” and “{other}” are printed over each other.").format(
                    one=words_of(text), other=words_of(other)
                )
                hint = _("Shorten the text, or change the widths in the sheet of the layout.")
                yield Finding("overlap", Level.ERROR, text.origin or Origin(""), message, hint)
        open_.append((box, text))


def _overlap(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float], slack: float
) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > slack and down > slack
