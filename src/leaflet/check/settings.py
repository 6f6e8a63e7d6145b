"""The settings of rules in edition.yaml: ``rules: {stale: 18 months, http: off}``."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from unicodedata import normalize

from leaflet.check.rule import Rule
from leaflet.language import _
from leaflet.model.words import Value
from leaflet.report import Finding, Level
from leaflet.schema.vocabulary import proposal
from leaflet.source.lines import short

_OFF: Final = ("off", "no", "切", "オフ")
_LEVELS: Final = {
    "error": Level.ERROR,
    "エラー": Level.ERROR,
    "warning": Level.WARNING,
    "警告": Level.WARNING,
}
_UNITS: Final = {
    "months": "months?|[かヶカヵケ]月",
    "days": "days?|日",
    "seconds": "seconds?|秒",
    "characters": "characters?|文?字",
    "pt": "pt|ポイント",
    "mm": "mm|ミリ",
}
"""How each unit of a limit may be written."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Whether a rule is off, the severity of its findings, and its limit."""

    off: bool = False
    level: Level | None = None  # None where each finding has its own
    limit: int = 0


def settings(
    rules: Mapping[str, Rule], written: Mapping[str, Value]
) -> tuple[dict[str, Setting], list[Finding]]:
    """Return the setting of every rule, and what is wrong in those that the office wrote.

    Names of other rules are passed over.
    """
    found = {name: Setting(rule.optional, None, rule.limit) for name, rule in rules.items()}
    faults = []
    for name, value in written.items():
        if name not in rules:
            continue
        setting = _setting(rules[name], _words(value))
        if setting:
            found[name] = setting
        else:
            message = _("“{text}” is not a setting of the rule {name}.")
            message = message.format(text=short(value.text), name=name)
            faults.append(Finding("rules", Level.ERROR, value.origin, message, _usual(rules[name])))
    return found, faults


def unknown(rules: Mapping[str, Rule], written: Mapping[str, Value]) -> Iterator[Finding]:
    """Yield a finding for each setting of a rule that does not exist."""
    for name, value in written.items():
        if name not in rules:
            message = _("There is no rule “{name}”.").format(name=short(name))
            hint = proposal(name, tuple(rules)) or _("leaflet rules lists them all.")
            column = value.origin.excerpt.find(name) + 1 or value.origin.column
            where = value.origin._replace(column=column)
            yield Finding("rules", Level.ERROR, where, message, hint)


def applied(
    rules: Mapping[str, Rule], written: Mapping[str, Value], subject: Any
) -> Iterator[Finding]:
    """Yield what every rule finds in a subject, with the severity that is set.

    Rules that are off are passed over. A rule names its own findings: one under the name of a rule
    of another stage is set by that.
    """
    found, _faults = settings(rules, written)
    for name, rule in rules.items():
        if not found[name].off:
            limits = (found[name].limit,) if rule.limit else ()
            findings = rule.module.check(subject, *limits)
            yield from _as_set(findings, found, written)


def adjusted(
    rules: Mapping[str, Rule], written: Mapping[str, Value], findings: Iterable[Finding]
) -> Iterator[Finding]:
    """Yield findings that were made under the names of rules, as the office has set these."""
    found, _faults = settings(rules, written)
    yield from _as_set(findings, found, written)


def _as_set(
    findings: Iterable[Finding], found: Mapping[str, Setting], written: Mapping[str, Value]
) -> Iterator[Finding]:
    for finding in findings:
        setting = found.get(finding.rule) or _severity(written.get(finding.rule))
        if not setting.off:
            yield finding if setting.level is None else finding._replace(level=setting.level)


def _severity(value: Value | None) -> Setting:
    """Return what is set of a rule that is not at hand: whether it is off, and its severity."""
    words = _words(value).split() if value else []
    return Setting(" ".join(words) in _OFF, _LEVELS.get(words[0]) if words else None)


def _words(value: Value) -> str:
    return normalize("NFKC", value.text).strip().lower()


def _setting(rule: Rule, text: str) -> Setting | None:
    if text in _OFF:
        return Setting(off=True)
    words = text.split(maxsplit=1)
    level = _LEVELS.get(words[0])
    rest = text if level is None else "".join(words[1:])
    if not rest:
        return Setting(level=level, limit=rule.limit)
    if not rule.limit:
        return None
    limit = re.fullmatch(rf"(\d{{1,4}})\s*(?:{_UNITS[rule.unit]})?", rest)
    return Setting(level=level, limit=int(limit[1])) if limit else None


def _usual(rule: Rule) -> str:
    if rule.limit:
        return _("Type off, warning, error, or a limit: {limit} {unit}").format(
            limit=rule.limit, unit=rule.unit
        )
    return _("Type off, warning or error.")
