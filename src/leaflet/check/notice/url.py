"""An address holds what is printed, and nothing after it.

An invisible character, or a full stop, comma or bracket copied with the address, goes into the
code and the link, and leads nowhere.

アドレスに余分な文字がない。

見えない文字や、いっしょに写した「.」「,」「)」は、QRコードとリンクに入り、開けなくなります。

PASS url: https://www.ihaho.jp/a.html
PASS url: https://ja.example.org/wiki/A_(B)
FAIL url: https://www.ihaho.jp/a.html.
FAIL url: https://www.ihaho.jp/a.html,
FAIL url: https://www.ihaho.jp/a.html)
FAIL url: "https://www.ihaho.jp/a\\u200B.html"
FAIL url: https://www.ihaho.jp//a.html
PASS url: https://www.google.com/maps/dir//35.68,139.76
"""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import category

from leaflet.check.notice.texts import addresses
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

_STRAY: Final = ".,;:!'"
_TWICE: Final = re.compile(r"(?<=[^:/#=])(?<!/maps/dir)(?<!/maps/place)//+(?!.*://)")
"""Slashes too many, but not those of an archive's /2025/https://… and of a map from anywhere."""
_UNSEEN: Final = frozenset({"Cf", "Cc", "Cn", "Co", "Mn", "Me"})


def check(notice: Notice) -> Iterator[Finding]:
    """Yield addresses with a character too many."""
    for address in addresses(notice):
        text = address.text
        level = Level.ERROR
        unseen = next((each for each in text if category(each) in _UNSEEN), "")
        if unseen:
            message = _("There is an invisible character in this address ({code}).").format(
                code=f"U+{ord(unseen):04X}"
            )
            plain = "".join(each for each in text if category(each) not in _UNSEEN)
        elif text[-1] in _STRAY or (text[-1] == ")" and "(" not in text):
            message = _("“{mark}” at the end is not part of the address.").format(mark=text[-1])
            plain = text.rstrip(_STRAY + ")")
        elif address.mail and (".." in text or ".@" in text):
            message = _("Two dots in a row, or a dot before @, are in no mail address.")
            plain = text.replace("..", ".").replace(".@", "@")
        elif _TWICE.search(text):
            message = _("This address has two slashes in a row.")
            plain, level = _TWICE.sub("/", text), Level.WARNING
        else:
            continue
        hint = _("Type {text}").format(text=plain)
        yield Finding("url", level, address.origin, message, hint)
