"""Rules on the notice as a whole, whatever is printed of it: one rule a file.

The docstring of a rule is its manual page, in English and Japanese; the examples in it are tested.
An office sets severity and limits in edition.yaml.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from leaflet.check.notice import (
    account,
    almost,
    checked,
    children,
    duplicate,
    forms,
    free,
    halfwidth,
    hosts,
    hours,
    http,
    invisible,
    kana,
    lookalike,
    mojibake,
    placeholder,
    prose,
    punctuation,
    replaced,
    stale,
    until,
    url,
)
from leaflet.check.rule import Rule
from leaflet.check.settings import applied, settings
from leaflet.model.notice import Notice
from leaflet.model.words import Words
from leaflet.report import Finding, Level, Report

RULES: Final = {
    "stale": Rule(stale, Level.ERROR, 12, "months"),
    "until": Rule(until, Level.ERROR, 30, "days"),
    "checked": Rule(checked, Level.ERROR, 12, "months"),
    "hours": Rule(hours, Level.ERROR),
    "prose": Rule(prose, Level.ERROR),
    "replaced": Rule(replaced, Level.WARNING),
    "almost": Rule(almost, Level.WARNING),
    "duplicate": Rule(duplicate, Level.WARNING),
    "forms": Rule(forms, Level.WARNING),
    "free": Rule(free, Level.WARNING),
    "account": Rule(account, Level.WARNING),
    "url": Rule(url, Level.ERROR),
    "lookalike": Rule(lookalike, Level.ERROR),
    "hosts": Rule(hosts, Level.WARNING),
    "http": Rule(http, Level.WARNING),
    "placeholder": Rule(placeholder, Level.ERROR),
    "mojibake": Rule(mojibake, Level.ERROR),
    "halfwidth": Rule(halfwidth, Level.WARNING),
    "kana": Rule(kana, Level.WARNING),
    "punctuation": Rule(punctuation, Level.WARNING),
    "invisible": Rule(invisible, Level.WARNING),
    "children": Rule(children, Level.WARNING, 60, "characters", optional=True),
}
"""The rules by the names under which an office sets them."""


def check_notice(notice: Notice) -> Iterator[Finding]:
    """Yield what every rule finds that is not switched off, and what is wrong in the settings."""
    _found, faults = settings(RULES, notice.edition.rules)
    yield from faults
    yield from applied(RULES, notice.edition.rules, notice)


def check_labels(notice: Notice, labels: Sequence[Words]) -> Iterator[Finding]:
    """Yield what the rules find in the words that are added to a notice: those of its sheet."""
    sources = {words.origin.path for words in labels}
    alone = Notice(notice.edition, {}, notice.readings, labels=tuple(labels))  # desks take longest
    found = applied(RULES, notice.edition.rules, alone) if labels else ()
    return (each for each in found if each.where.path in sources)


def check_beside(notice: Notice, report: Report) -> None:
    """Report what the rules find, except on lines that already have an error."""
    known = {found.where[:2] for found in report.at(Level.ERROR)}
    report.extend(found for found in check_notice(notice) if found.where[:2] not in known)
