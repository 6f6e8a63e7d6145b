"""No number, id or address differs from the former edition by a slip of typing.

One digit changed, dropped or doubled, or two swapped, is usually a slip: a real change is a
different number. The former edition is that of output/manifest.json, or the older one of leaflet
diff.

番号・ID・アドレスが、前の版と打ち間違いほどの違いでない。

一字だけの違いや、二字の入れ替わりは、多くが打ち間違いです。前の版は output/manifest.json か、
leaflet diff の古いほうです。

PASS 0120-007-110 → 0120-007-110
PASS 0120-007-110 → 03-3580-4111
PASS 0120-007-110 → 0120007110
FAIL 0120-007-110 → 0120-007-111
FAIL 0120-007-110 → 0120-007-101
FAIL @linejinkensoudan → @linejinkensoudna
FAIL https://www.ihaho.jp/ → https://www.ihah.jp/
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from leaflet.check.slip import one_slip
from leaflet.language import _
from leaflet.model.facts import Fact, of_desk
from leaflet.model.notice import Notice
from leaflet.model.phone import digits
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
        for fact in _typed(of_desk(desk)):
            olds = [text for key, text in before if key == fact.key]
            same = {_plain(fact.key, old) for old in olds}
            new = _plain(fact.key, fact.text)
            slip = next((old for old in olds if one_slip(_plain(fact.key, old), new)), "")
            if slip and new not in same:
                message = _("“{new}” was “{old}” in the former edition: one slip apart.")
                text = message.format(new=fact.text, old=slip)
                hint = _("Compare it with the source; if it is right, print it as it is.")
                yield Finding("near", Level.WARNING, fact.origin, text, hint)


def _typed(facts: Iterator[Fact]) -> Iterator[Fact]:
    return (fact for fact in facts if fact.key in TYPED)


def _plain(key: str, text: str) -> str:
    return digits(text) if key in ("phone", "fax") else text
