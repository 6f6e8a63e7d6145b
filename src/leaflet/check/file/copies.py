"""All cards of a sheet say the same, and names and numbers are level on strips to be torn off.

They are read once and cut apart: a fault on one of ten is seen by nobody who looks at the first.

一枚の用紙のカードが、どれも同じで、切り取る部分の名称と番号の高さがそろっている。

最初の一枚だけを見て切り分けるので、ほかの一枚の間違いには気づきません。

PASS as it was made / 作ったまま
FAIL the date of one card left out / 一枚のカードの日付を消す
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.own_box import OwnBox, PrintedDesk, each_copy
from leaflet.check.file.passage import Strand
from leaflet.check.file.printed import plain
from leaflet.language import _
from leaflet.page import Rect
from leaflet.report import Finding

_HAIR: Final = 0.1  # pt: edges are rounded
_SHIFT: Final = 1.0  # pt


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each line that is not on all the cards of a page, or of one desk."""
    if evidence.torn:
        yield from _not_level(evidence)
    if not evidence.copied:
        return
    for number, found in enumerate(evidence.pages):
        here = [box for desk in evidence.desks for box in _on_page(desk, number)]
        counts = set(Counter(box.desk.id for box in here).values())
        lacking = dict.fromkeys(_odd(found, counts or {1}))
        if len(counts) > 1:  # a card for each desk: what is on three of four may be on the others
            lacking |= dict.fromkeys(_uneven(here, found))
        for line in lacking:
            message = _("“{text}” on page {page} is not on all of its cards.")
            yield evidence.fault("copies", message, text=line, page=number + 1)
        if len(counts) == 1:
            for line in _shifted(here, found):
                message = _("“{text}” on page {page} is not in one place on all cards.")
                yield evidence.fault("copies", message, text=line, page=number + 1)


def _on_page(desk: PrintedDesk, number: int) -> list[OwnBox]:
    """Return the copies of a desk on a page: it may be on the other side as well."""
    return each_copy([box for box in desk.boxes if box.page == number and len(box.places) > 1])


def _not_level(evidence: Evidence) -> Iterator[Finding]:
    """Yield the names and numbers that are higher or lower on one strip than on the others."""
    said = Counter(
        plain(text)
        for each in evidence.desks
        for text in (
            *(fact.text for fact in each.facts if fact.leading and not fact.labelled),
            *([each.desk.short.plain] if each.desk.short else []),
            *(contact.words.ruby for contact in each.desk.contacts),
        )
    )
    # An account or a mnemonic may be called as a desk; a line of one name may be all of another.
    own = {
        text
        for text, count in said.items()
        if count == 1 and not any(text in other for other in said if other != text)
    }
    for number, found in enumerate(evidence.decoration, 1):
        heights: dict[str, list[float]] = {}
        for strand in found:
            for start, line in strand.lines:
                if line in own:
                    heights.setdefault(line, []).append(strand.characters[start].y)
        for line, ys in heights.items():
            if max(ys) - min(ys) > _SHIFT:
                message = _("“{text}” on page {page} is not level on all strips.")
                yield evidence.fault("copies", message, text=line, page=number)


def _shifted(here: Sequence[OwnBox], found: Iterable[Strand]) -> Iterator[str]:
    """Yield the lines, one to each card, of which one is elsewhere on its card than the others.

    They are compared with the names of desks, and the name of a desk with all else: two desks may
    have one name, and an account may be called as its desk.
    """
    names: dict[str, list[Rect]] = {}
    for box in here:
        names.setdefault(box.desk.id, []).append(box.head.area)
    called = Counter(box.head.said for box in here)
    lines: dict[str, list[Rect]] = {}
    for strand in found:
        for start, line in strand.lines:
            lines.setdefault(line, []).append(strand.characters[start].ink)
    lines = {line: places for line, places in lines.items() if called[line] != len(places)}
    rows = [*names.values(), *lines.values()]
    said = {box.desk.id: box.head.said for box in here}
    compared = [(said[desk], places, rows) for desk, places in names.items()]
    compared += [(line, places, [*names.values()]) for line, places in lines.items()]
    for line, places, others in compared:
        alike = [each for each in others if each is not places and len(each) == len(places)]
        if alike and not any(_even(each, places) for each in alike):
            yield line


def _even(names: Iterable[Rect], places: Iterable[Rect]) -> bool:
    """Return whether places are all as far from their names, across and down."""

    def steps(one: Iterable[float], other: Iterable[float]) -> list[float]:
        return [place - name for name, place in zip(sorted(one), sorted(other), strict=True)]

    across = steps((each.x for each in names), (each.x for each in places))
    down = steps((each.y for each in names), (each.y for each in places))
    return all(max(each) - min(each) < _SHIFT for each in (across, down))


def _odd(found: Iterable[Strand], counts: Set[int]) -> Iterator[str]:
    """Yield the lines whose number is not a sum of ``counts``."""
    said = Counter(line for strand in found for _start, line in strand.lines)
    possible = {0}
    for times in range(1, max(said.values(), default=0) + 1):
        if any(times - count in possible for count in counts):
            possible.add(times)
    yield from (line for line, times in said.items() if times not in possible)


def _uneven(here: Sequence[OwnBox], found: Sequence[Strand]) -> Iterator[str]:
    """Yield the lines that are in some boxes of a desk, and in others not or less often."""
    for desk in dict.fromkeys(box.desk.id for box in here):
        cards = [Counter(_lines(box, found)) for box in here if box.desk.id == desk]
        for line in dict.fromkeys(line for card in cards for line in card):
            if len({card[line] for card in cards}) > 1:
                yield line


def _lines(box: OwnBox, found: Iterable[Strand]) -> Iterator[str]:
    for strand in found:
        for start, line in strand.lines:
            if box.area.grown(_HAIR).contains(strand.characters[start].ink):
                yield line
