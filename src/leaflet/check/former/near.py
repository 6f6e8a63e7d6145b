"""No number, id or address differs from the former edition by a slip of typing.

One digit changed, dropped or doubled, or two swapped, is usually a slip: a real change is a
different number. A number that was another desk's is reported too, and one that is charged where
the desk had a free one. The former edition is that of output/manifest.json, or the older one of
leaflet diff.

番号・ID・アドレスが、前の版と打ち間違いほどの違いでない。

一字だけの違いや、二字の入れ替わりは、多くが打ち間違いです。前の版で別の窓口のものだった番号や、
無料だったのに有料になった番号も知らせます。前の版は output/manifest.json か、leaflet diff の
古いほうです。

PASS 0120-007-110 → 0120-007-110
PASS 0120-007-110 → 03-3580-4111
PASS 0120-007-110 → 0120007110
PASS @linejinkensoudan → linejinkensoudan
PASS soudan@hiroba.lg.jp → soudan＠hiroba.lg.jp
FAIL 0120-007-110 → 0120-007-111
FAIL 0120-007-110 → 0120-007-101
FAIL @linejinkensoudan → @linejinkensoudna
FAIL https://www.ihaho.jp/ → https://www.ihah.jp/
FAIL 0120-007-110 → 0570-003-110
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from leaflet.check.slip import one_slip
from leaflet.language import _
from leaflet.model.address import half_width
from leaflet.model.desk import Desk
from leaflet.model.facts import Fact, of_desk
from leaflet.model.notice import Notice
from leaflet.model.phone import CHARGED, FREE, digits
from leaflet.report import Finding, Level

TYPED = ("phone", "fax", "id", "url", "email")
"""The keys of values that a reader types or dials."""

Typed = Mapping[str, Sequence[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Editions:
    """A notice, and what the former one has of each desk: keys and values by the desk's id."""

    notice: Notice
    former: Typed


def typed(notice: Notice) -> dict[str, list[tuple[str, str]]]:
    """Return what a reader types or dials to reach each desk, by its id."""
    return {
        desk.id: [(f.key, f.text) for f in _typed(of_desk(desk))] for desk in notice.desks.values()
    }


def check(editions: Editions) -> Iterator[Finding]:
    """Yield each value that is almost, but not quite, one that the desk had before."""
    for desk in editions.notice.desks.values():
        before = editions.former.get(desk.id, ())
        own = _compared(before)
        for fact in _typed(of_desk(desk)):
            new = _plain(fact.key, fact.text)
            if before and (fact.key, new) not in own:
                olds = [text for key, text in before if key == fact.key]
                yield from list(_exchanged(editions, desk, fact)) or _doubt(fact, olds)
        yield from _charged(desk, before)


def _doubt(fact: Fact, olds: Sequence[str]) -> Iterator[Finding]:
    new = _plain(fact.key, fact.text)
    if slip := next((old for old in olds if one_slip(_plain(fact.key, old), new)), ""):
        message = _("“{new}” was “{old}” in the former edition: one slip apart.")
        yield _finding(fact, message.format(new=fact.text, old=slip))


def _exchanged(editions: Editions, desk: Desk, fact: Fact) -> Iterator[Finding]:
    """Yield a value that was another desk's, which no longer has it."""
    new, now = (fact.key, _plain(fact.key, fact.text)), typed(editions.notice)
    for other in editions.notice.desks.values():
        had, has = _compared(editions.former.get(other.id, ())), _compared(now[other.id])
        if other is not desk and new in had - has:
            message = _("“{new}” was that of {desk} in the former edition.")
            yield _finding(fact, message.format(new=fact.text, desk=other.name.plain))


def _charged(desk: Desk, before: Sequence[tuple[str, str]]) -> Iterator[Finding]:
    """Yield the charged number of a desk that had a free one, and no longer has any."""
    olds = [text for key, text in before if key == "phone" and digits(text).startswith(FREE)]
    phones = [fact for fact in _typed(of_desk(desk)) if fact.key == "phone"]
    if olds and phones and all(digits(fact.text).startswith(CHARGED) for fact in phones):
        message = _("“{new}” is charged; “{old}” of the former edition was free.")
        yield _finding(phones[0], message.format(new=phones[0].text, old=olds[0]))


def _finding(fact: Fact, text: str) -> Finding:
    hint = _("Compare it with the source; if it is right, print it as it is.")
    return Finding("near", Level.WARNING, fact.origin, text, hint)


def _typed(facts: Iterator[Fact]) -> Iterator[Fact]:
    return (fact for fact in facts if fact.key in TYPED)


def _compared(values: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(key, _plain(key, text)) for key, text in values}


def _plain(key: str, text: str) -> str:
    """Return a value without what other rules report: signs between digits, ＠, an id without @."""
    if key in ("phone", "fax"):
        return digits(text)
    return half_width(text).removeprefix("@")
