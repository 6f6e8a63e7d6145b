"""The number of a desk is its place in the flowchart, wherever it is printed, and beside it.

Arrows are printed as numbers where they would be too long: a wrong one leads to another desk.

窓口の番号が、どこでも流れ図の中の順番で、その窓口のところにある。

長い矢印の代わりに番号を刷るので、番号が違えば、別の窓口に着きます。

PASS → ② 生活自立相談窓口
FAIL ② → ①
FAIL a number moved to another desk / 番号を別の窓口へ動かす
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.nearby import gap
from leaflet.check.file.printed import plain
from leaflet.compose.flow.references import CIRCLES, numeral
from leaflet.language import _
from leaflet.report import Finding, Level


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each number in front of a name that is that of another desk."""
    chart = evidence.notice.flowchart
    if evidence.part != "flowchart" or not chart:
        return
    places: dict[str, set[int]] = {}
    for place, each in enumerate(evidence.desks, 1):
        for name in filter(None, (each.desk.name, each.desk.short)):
            places.setdefault(plain(name.plain), set()).add(place)
    arrows = chain.from_iterable(step.go for step in chart.steps())
    labels = {plain(arrow.label.plain) for arrow in arrows if arrow.label}
    count = max(CIRCLES, len(evidence.desks))
    numbers = {numeral(number): number for number in range(1, count + 1)}
    printed = re.compile(f"({'|'.join(map(re.escape, numbers))})")
    for number, words in pairwise(printed.split(_read(evidence))):
        if number not in numbers:
            continue
        named = _name(words, places, labels)
        written = any(f"{number}{named}" in text for text in evidence.texts)
        if named and numbers[number] not in places[named] and not written:
            message = _("The number {number} is printed with {desk}, which has another one.")
            text = message.format(number=number, desk=named)
            yield Finding("numbering", Level.ERROR, evidence.origin, text)
    yield from _moved(evidence)


def _moved(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each desk without its number beside it, where desks have numbers."""
    order = {each.desk.id: number for number, each in enumerate(evidence.desks, 1)}
    beside: dict[str, set[str]] = {box.desk.id: set() for box in evidence.homes}
    numerals = {numeral(number) for number in order.values()}
    for number, page in enumerate(evidence.printed):
        here = [box for box in evidence.homes if box.page == number]
        for each in page.characters if here else ():
            if each.text in numerals:
                nearest = min(here, key=lambda box: gap(box.area, each.ink))
                beside[nearest.desk.id].add(each.text)
    for desk in (box.desk for box in evidence.homes) if any(beside.values()) else ():
        if len(wanted := numeral(order[desk.id])) == 1 and wanted not in beside[desk.id]:
            message = _("The number {number} is not printed beside {desk}.")
            text = message.format(number=wanted, desk=desk.name.plain)
            yield Finding("numbering", Level.ERROR, evidence.origin, text)


def _read(evidence: Evidence) -> str:
    """Return the text in the order in which it is read, without furigana."""
    ruby = {mark for each in evidence.objects.rubies for mark in each.reading}
    said = evidence.pieces
    return "".join(said.get(mark, "") for mark in evidence.objects.read if mark not in ruby)


def _name(words: str, names: Iterable[str], labels: Iterable[str]) -> str:
    """Return the name with which some words begin, or behind the label of an arrow."""
    for label in ("", *sorted(labels, key=len, reverse=True)):
        begun = [name for name in names if words.startswith(f"{label}{name}")]
        if begun:
            return max(begun, key=len)
    return ""
