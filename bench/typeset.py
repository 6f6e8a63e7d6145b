"""Measure the typesetter: time beside reportlab's CJK wrap, and whether cost grows linearly.

    python bench/typeset.py [ROUNDS]

Prose is made of the sentences below in changing order. Times are the best of some rounds of this
process alone, after imports; the ratios are what counts, since a clock differs from machine to
machine. Nothing is asserted.
"""

import gc
import sys
from collections.abc import Callable, Iterator
from itertools import count, pairwise
from time import process_time
from typing import Any, Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from leaflet import resources
from leaflet.model.words import Span, Words
from leaflet.report import Origin
from leaflet.typeset.kinsoku import NO_END, NO_START, class_of
from leaflet.typeset.setting import set_words
from leaflet.typeset.stick import Stick
from leaflet.typeset.style import Style

FACE: Final = "BIZUDPGothic-Regular"
SIZE, MEASURE = 10.0, 300.0  # pt
SENTENCES: Final = (
    "つらいときは、ひとりで抱えこまずに、近くの大人に話してみましょう。",
    "電話での相談は無料で、平日の午前8時30分から午後5時15分まで受け付けています。",
    "「だれにも言えない」と思ったら、0120-0-78310（24時間つながります）へ。",
    "インターネット上の書き込みを消したい方は、専門の相談員による助言を受けられます。",
    "市町村の窓口では、お子さんの様子や家庭での悩みについて、一緒に考えます。",
    "くわしいことは、https://www.example.jp/soudan/index.html をご覧ください。",
    "申込書に必要な事項を書き、郵送または持参によって、四月十日までに届けてください。",
)


def prose(characters: int) -> str:
    """Return that many characters of prose."""
    return "".join(_sentences(characters))[:characters]


def _sentences(characters: int) -> Iterator[str]:
    made = number = 0
    while made < characters:
        sentence = SENTENCES[(number * number + number // 3) % len(SENTENCES)]
        made += len(sentence)
        number += 1
        yield sentence


def paragraphs(characters: int, each: int = 250) -> list[str]:
    """Return prose cut into paragraphs."""
    text = prose(characters)
    return [text[start : start + each] for start in range(0, characters, each)]


def ours(texts: list[str], **style: Any) -> list[tuple[str, ...]]:
    wanted = Style(FACE, SIZE, **style)
    stick = Stick()
    made = (set_words(Words((Span(text),), Origin("")), wanted, MEASURE, stick) for text in texts)
    return [tuple(line.text for line in lines) for lines in made]


def theirs(texts: list[str]) -> list[tuple[str, ...]]:
    style = ParagraphStyle("prose", fontName=FACE, fontSize=SIZE, leading=SIZE, wordWrap="CJK")
    found = []
    for text in texts:
        paragraph = Paragraph(text, style)
        paragraph.wrap(MEASURE, 1e6)
        lines = paragraph.blPara.lines
        found.append(tuple("".join(getattr(line, "words", line[1:][0])) for line in lines))
    return found


def best(work: Callable[[], object], rounds: int) -> float:
    """Return the least processor time of some rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def violations(texts: list[tuple[str, ...]]) -> int:
    """Count the lines that begin or end with a character that may not (JLREQ 3.1.7, 3.1.8)."""
    return sum(
        class_of(after[0]) in NO_START or class_of(before[-1]) in NO_END
        for lines in texts
        for before, after in pairwise(lines)
        if before and after
    )


def main(rounds: int) -> None:
    gc.disable()  # as a build has it: what a collection takes grows with all there is
    pdfmetrics.registerFont(TTFont(FACE, str(resources.folder("fonts") / f"{FACE}.ttf")))
    texts = paragraphs(100_000)
    ours(texts[:4]), theirs(texts[:4])  # the fonts are read once
    yardstick = best(lambda: theirs(texts), rounds)
    print(
        f"{'100,000 characters in paragraphs':40} {'s':>6} {'ratio':>6} {'forbidden line ends':>20}"
    )
    print(
        f"{'reportlab, wordWrap CJK':40} {yardstick:6.2f} {1:6.2f} {violations(theirs(texts)):20}"
    )
    for name, style in (
        ("leaflet, kinsoku alone", {"phrases": "no"}),
        ("leaflet, phrases whole", {}),
        ("leaflet, phrases preferred", {"phrases": "prefer"}),
        ("leaflet, justified", {"align": "justify"}),
    ):
        took = best(lambda style=style: ours(texts, **style), rounds)  # type: ignore[misc]
        bad = violations(ours(texts, **style))
        print(f"{name:40} {took:6.2f} {took / yardstick:6.2f} {bad:20}")
    pages = (paragraphs(1500 + 60 * number, 97 + number) for number in count())  # none seen before
    took = best(lambda: ours(next(pages)), 5 * rounds)
    print(f"{'a page of 1,500 characters':40} {took * 1000:6.1f} ms")
    small, large = [prose(10_000)], [prose(100_000)]
    grown = best(lambda: ours(large), rounds) / best(lambda: ours(small), rounds)
    print(f"{'one paragraph ten times as long':40} {grown:13.2f} times the time")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
