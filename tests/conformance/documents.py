"""What is judged: every layout on several papers with and without furigana, and hard words."""

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

from compose.cards import card_samples
from data_folder import notice_of
from draw.samples import notice, page_of_words
from leaflet import resources
from leaflet.compose.job import Job
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.paper import PAPERS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.compose.working.approval import compose_approval
from leaflet.compose.working.sheet import WorkingSheet
from leaflet.model.difference import compare
from leaflet.model.grades import RUBY
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.page import Document
from leaflet.press import press
from leaflet.report import Report

# Furigana over all words, and some; the hard words and the cards of other kinds have none.
# CONFORMANCE=whole takes every grade on every paper.
PAIRS = ((None, "all"), ("B4", "小3"))

DESKS = """\
desks:
  tani:
    name: 髙﨑・𣘺本・葛\U000e0100飾・𡈽田の相談室
    also: 「か゚」と「き゚」の窓口
    operator: 法務省
    contacts:
      - phone: 0120-007-110
        reading: ななのひゃくとお
        hours: 平日8:30～17:15〜翌朝
      - fax: 03-5555-1000
      - url: https://www.example.or.jp/a_very/long/address?of=a&place=that&has=no&end=at-all.html
        qr: yes
      - email: soudan-madoguchi-kodomo-no-kenri-yougo@example.or.jp
      - sns: 法務局LINEじんけん相談
        id: "@linejinkensoudan"
    summary:
      - 電話\u200b相談は いつでも どうぞ。〜と～、①、㈱、㍻、♪、★、“引用” 'quote' & <b>太字</b>。
      - 𠮷田、简体中文，咨询。한국어 상담 Tiếng Việt, Монгол хэл; {𠮷田|よし|だ}{한국|かんこく}
      - 《文部[もん|ぶ]》科学省{科学省|かがくしょう}の{𣘺|はし}を渡る。
    note: ※ 都道府県によって受付時間が異なります(要確認)。
"""


@cache
def shipped() -> Notice:
    found = load(resources.folder("data"), Report(), shown="data")
    assert found is not None
    return found


def hard(folder: Path) -> Notice:
    """Return a register of desks with words that are hard to encode, enough for three pages."""
    others = "".join(
        f"  d{n}:\n    name: 第{n}相談室\n    contacts:\n      - phone: 03-5555-{1000 + n}\n"
        f"    summary: {'なにも心配はいりません。' * (n % 7 + 1)}\n"
        for n in range(30)
    )
    ids = ["tani", *(f"d{n}" for n in range(30))]
    return notice_of(
        folder,
        desks=DESKS + others,
        handout=f"title: 髙﨑の相談窓口 & 一覧\nlabel: 資料3\ndesks: [{', '.join(ids)}]\n",
        flowchart="title: 困ったときの流れ\nflow:\n  - when: 困っている\n    then:\n"
        "      - when: 𣘺本さんの窓口を知りたい\n        go: [tani, d0, d1]\n"
        "      - when: それ以外\n        go: [d2, tani]\n",
    )


def composed(
    layout: str, words: Notice, paper: str | None = None, ruby: str = "none", **wishes: object
) -> Document | None:
    """Return a document, or None where the paper is too small for it."""
    report = Report()
    asked = Wishes(ruby=ruby, paper=paper, **wishes)  # type: ignore[arg-type]
    made = press(layout, words, Sheets(), asked, report)
    assert made is not None
    return None if report.refused else made


def approval(words: Notice, changed: Notice) -> Document:
    """Return the approval sheet of the changes from one edition to another, with the cards."""
    look = Sheets().sheet(WorkingSheet, "approval", Report())
    assert look is not None
    job = Job(changed, Wishes(), lambda each: each)
    card = composed("card", changed)
    assert card is not None
    made = compose_approval(job, look, compare(words, changed), {"card": card})
    assert made.misfits == ()
    return made.document


def every(folder: Path) -> Iterator[tuple[str, Document]]:
    """Give every document with a name that says what it is."""
    yield "sample", notice()
    yield "full page", page_of_words()
    whole = os.environ.get("CONFORMANCE") == "whole"
    pairs = tuple(product((None, *PAPERS), RUBY)) if whole else PAIRS
    for layout in LAYOUTS:
        for paper, ruby in pairs:
            made = composed(layout, shipped(), paper, ruby)
            assert made or whole, f"{layout} does not fit {paper}"
            if made:
                yield f"{layout} {paper or 'as usual'} {ruby}", made
    for kind in ({"fold": True}, {"cards": "one-per-desk"}):
        yield f"card {kind}", card_samples.composed(shipped(), card_samples.sheet(**kind)).document
    yield "card, backs turned", card_samples.composed(shipped(), duplex="short").document
    proofing = composed("proofing", shipped())
    assert proofing
    yield "proofing sheet", proofing
    redated = replace(shipped().edition, imprint=(), publisher=None)
    without = replace(shipped(), edition=redated, letter=None)
    yield "approval sheet", approval(shipped(), without)
    words = hard(folder)
    for layout in LAYOUTS:
        if LAYOUTS[layout].printable(words):
            made = composed(layout, words, mono=True)
            assert made
            yield f"{layout} of hard words", made
