"""The number of a desk is its place in the flowchart, wherever it is printed, and beside it.

Arrows are printed as numbers where they would be too long: a wrong one leads to another desk.

窓口の番号が、どこでも流れ図の中の順番で、その窓口のところにある。

長い矢印の代わりに番号を刷るので、番号が違えば、別の窓口に着きます。

PASS → ② 生活自立相談窓口
PASS a note 「①電話で予約 ②来所」 / 注記の「①電話で予約 ②来所」
FAIL ② → ①
FAIL a number moved to another desk / 番号を別の窓口へ動かす
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.nearby import gap
from leaflet.check.file.printed import plain
from leaflet.compose.flow import emergency
from leaflet.compose.flow.references import CIRCLES, numeral
from leaflet.language import _
from leaflet.model.facts import desks_of
from leaflet.model.route import Flowchart
from leaflet.report import Finding

Order = Mapping[str, int]
"""The number of each desk by its id."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each number that is that of another desk, or is not beside its own.

    A sheet may put emergencies first, and their desks have the first numbers then. Which of the
    two orders a page has is seen on it.
    """
    chart = evidence.notice.flowchart
    if evidence.part != "flowchart" or not chart:
        return
    arrows = chain.from_iterable(step.go for step in chart.steps())
    labels = {plain(arrow.label.plain) for arrow in arrows if arrow.label}
    texts = (*evidence.texts, *evidence.filled, *map(plain, evidence.sheet.texts))
    found = [
        [*_before(evidence, order, texts, labels), *_beside(evidence, order, texts)]
        for order in (_order(evidence, each) for each in (chart, emergency.first(chart)))
    ]
    yield from min(found, key=len)


def _order(evidence: Evidence, chart: Flowchart) -> Order:
    desks = desks_of(replace(evidence.notice, flowchart=chart), evidence.part)
    return {desk.id: number for number, desk in enumerate(desks, 1)}


def _before(
    evidence: Evidence, order: Order, texts: Iterable[str], labels: Iterable[str]
) -> Iterator[Finding]:
    """Yield a finding for each number in front of a name that is that of another desk."""
    places: dict[str, set[int]] = {}
    for desk in (each.desk for each in evidence.desks):
        for name in filter(None, (desk.name, desk.short)):
            places.setdefault(plain(name.plain), set()).add(order[desk.id])
    numbers = {numeral(number): number for number in range(1, max(CIRCLES, len(order)) + 1)}
    printed = re.compile(f"({'|'.join(map(re.escape, numbers))})")
    written = {each for text in texts for each in _numbered(printed, text)}
    for number, words in _numbered(printed, _read(evidence)):
        begin, named = _name(words, places, labels)
        if not named or numbers[number] in places[named]:
            continue
        # 「①人権相談」 in a note, or 「受付は①」 with which one ends
        own = any(
            number == other and (words.startswith(said) or said.startswith(begin))
            for other, said in written
        )
        if not own:
            message = _("The number {number} is printed with {desk}, which has another one.")
            yield evidence.fault("numbering", message, number=number, desk=named)


def _numbered(printed: re.Pattern[str], text: str) -> Iterator[tuple[str, str]]:
    """Yield each number in a text with the words behind it, up to the next one."""
    _first, *parts = printed.split(text)
    yield from zip(parts[::2], parts[1::2], strict=True)


def _beside(evidence: Evidence, order: Order, texts: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each desk without its number beside it, where desks have numbers.

    Numbers that a text of the data holds say nothing: they are in a note, perhaps.
    """
    whole = "\n".join(texts)
    circled = (numeral(number) for number in order.values() if number <= CIRCLES)
    numerals = {each for each in circled if each not in whole}
    beside: dict[str, set[str]] = {box.desk.id: set() for box in evidence.homes}
    for number, page in enumerate(evidence.printed):
        here = [box for box in evidence.homes if box.page == number]
        for each in page.characters if here else ():
            if each.text in numerals:
                nearest = min(here, key=lambda box: gap(box.area, each.ink))
                beside[nearest.desk.id].add(each.text)
    for desk in (box.desk for box in evidence.homes) if any(beside.values()) else ():
        wanted = numeral(order[desk.id])
        if wanted in numerals - beside[desk.id]:
            message = _("The number {number} is not printed beside {desk}.")
            yield evidence.fault("numbering", message, number=wanted, desk=desk.name.plain)


def _read(evidence: Evidence) -> str:
    """Return the text in the order in which it is read, without furigana."""
    return evidence.text_of(mark for mark in evidence.objects.read if mark not in evidence.furigana)


def _name(words: str, names: Iterable[str], labels: Iterable[str]) -> tuple[str, str]:
    """Return how some words begin, with the label of an arrow or none, and the name in that.

    The longest that fits: a label may begin with a short name (相談したい, with 相談).
    """
    begun = ((f"{label}{name}", name) for label in ("", *labels) for name in names)
    fitting = (each for each in begun if words.startswith(each[0]))
    return max(fitting, key=lambda each: len(each[0]), default=("", ""))
