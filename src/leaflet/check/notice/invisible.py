"""No text holds characters that cannot be seen but change what is read.

Marks that turn the direction of writing, and byte order marks, come from copied web pages.

見えない文字が混ざっていない。

書字方向を変える印やBOMは、ウェブページから写したときに混ざります。

PASS note: 相談できます
FAIL note: "相談\\u202Eできます"
FAIL note: "相談\\uFEFFできます"
FAIL note: "相談\\uFE0Fできます"
FAIL note: "相談\\u200D室"
"""

import re
from collections.abc import Iterator
from typing import Final

from leaflet.check.notice.texts import texts
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

_UNSEEN: Final = re.compile(
    "[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]|(?<=[ぁ-ヿ一-鿿])[\u200c\u200d\ufe03-\ufe0f]"
)


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the first such character of each text."""
    for text in texts(notice):
        if found := _UNSEEN.search(text.text):
            message = _("There is an invisible character here ({code}).").format(
                code=f"U+{ord(found[0]):04X}"
            )
            hint = _("Delete the text around it and type it anew.")
            yield Finding("invisible", Level.WARNING, text.at(found.start()), message, hint)
