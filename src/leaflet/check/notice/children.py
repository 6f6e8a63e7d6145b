"""What children read is in plain words and short sentences. Off unless an office sets it.

Reports officialese (``officialese.txt``) with a plainer word, and sentences of more than 60
characters, in handout, card and strip. ``rules: {children: 60 characters}``

子どもが読む文章が、子どもの言葉で、短く書かれている。指定したときだけ調べます。

役所の言葉(officialese.txt)と、60字を超える文を知らせます。一覧・カード・短冊の文章が対象です。
rules: {children: 60字}

PASS {summary: こまったときは、すぐに電話してください。, rules: {children: 60字}}
FAIL {summary: 当該窓口に電話してください。, rules: {children: 60字}}
FAIL {summary: 速やかに相談してください。, rules: {children: warning}}
FAIL {summary: こまったときは、すぐに電話してください。, rules: {children: 15字}}
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from leaflet.check.notice.texts import WrittenText
from leaflet.check.table import rows
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

_TABLE: Final = Path(__file__).with_name("officialese.txt")
_SENTENCE: Final = re.compile("[^。！？]+[。！？]?")
_FOR_CHILDREN: Final = ("handout", "card", "strip")


def check(notice: Notice, limit: int) -> Iterator[Finding]:
    """Yield the officialese, and the sentences of more than ``limit`` characters."""
    words = [*rows(_TABLE)]
    found = (each for part in _FOR_CHILDREN for each in notice.prose_of(part))
    for paragraph in dict.fromkeys(found):
        text = WrittenText(paragraph.plain, paragraph.origin)
        for word, plainer in words:
            if word in text.text:
                message = _("Children do not know the word “{word}”.").format(word=word)
                hint = _("Use plainer words: {text}").format(text=plainer)
                yield Finding("children", Level.WARNING, text.place_of(word), message, hint)
        for sentence in _SENTENCE.findall(text.text):
            if len(sentence) > limit:
                message = _("This sentence has {count} characters, more than {limit}.")
                said = message.format(count=len(sentence), limit=limit)
                hint = _("Split it into two sentences.")
                yield Finding("children", Level.WARNING, text.place_of(sentence), said, hint)
