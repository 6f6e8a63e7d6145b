"""``leaflet rules``: all rules, how each is set here, and their manual pages."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from leaflet.check import file, former, notice, online, page, read
from leaflet.check.all_rules import RULES, off
from leaflet.check.rule import Rule
from leaflet.check.settings import Setting, settings
from leaflet.cli.notice import load_notice
from leaflet.language import _, chosen, counted
from leaflet.model.notice import Notice
from leaflet.report import Level, Report
from leaflet.schema.vocabulary import proposal


def rules(name: str | None, data: Path | None) -> None:
    """Print the list, or the manual page of one rule."""
    if name is None:
        _print_all(load_notice(data, None, Report()))
    elif name in RULES:
        _print_page(name, RULES[name])
    else:
        message = _("There is no rule “{name}”.").format(name=name)
        raise click.BadParameter(f"{message} {proposal(name, tuple(RULES))}")


def switched_off_here(data: Notice) -> str:
    """Return a line that names the rules that edition.yaml switches off; empty if it does not."""
    names = ", ".join(off(data.edition.rules))
    return _("Rules switched off in edition.yaml: {names}").format(names=names) if names else ""


def _print_all(data: Notice | None) -> None:
    written = data.edition.rules if data else {}
    found, _faults = settings(RULES, written)
    width = max(map(len, RULES))
    for heading, rules in _stages().items():
        click.echo(heading)
        for name, rule in rules.items():
            mark = "*" if name in written else " "
            state = ", ".join(_state(rule, found[name]))
            title = rule.title(chosen(os.environ))
            click.echo(f"{mark} {name:{width}}  {title} ({state})")
    if written:
        click.echo(_("* set in edition.yaml"))


def _stages() -> dict[str, Mapping[str, Rule]]:
    return {
        _("On the data:"): {**read.RULES, **notice.RULES, **former.RULES},
        _("On the composed pages:"): page.RULES,
        _("On the finished files (proof):"): file.RULES,
        _("On the web (only with check --online):"): online.RULES,
    }


def _state(rule: Rule, setting: Setting) -> Iterator[str]:
    if setting.off:
        yield _("off")
        return
    yield _("error") if (setting.level or rule.level) is Level.ERROR else _("warning")
    if rule.limit:
        yield counted(setting.limit, *_units()[rule.unit])


def _units() -> dict[str, tuple[str, str]]:
    """Return how one of each unit is worded, and how many."""
    return {
        "months": (_("{count} month"), _("{count} months")),
        "days": (_("{count} day"), _("{count} days")),
        "characters": (_("{count} character"), _("{count} characters")),
        "seconds": (_("{count} second"), _("{count} seconds")),
        "pt": (_("{count} pt"),) * 2,
        "mm": (_("{count} mm"),) * 2,
    }


def _print_page(name: str, rule: Rule) -> None:
    language = chosen(os.environ)
    click.echo(f"{name} ({', '.join(_state(rule, Setting(rule.optional, None, rule.limit)))})\n")
    signs = {"PASS": _("right:"), "FAIL": _("wrong:")}
    for line in rule.page(language).splitlines():
        kind, _space, example = line.partition(" ")
        click.echo(f"  {signs[kind]} {example}" if kind in signs else line)
    setting = f"{name}: {rule.limit} {rule.unit}" if rule.limit else f"{name}: warning"
    example = f"rules: {{{setting}}} / rules: {{{name}: off}}"
    click.echo("\n" + _("To set it, write in edition.yaml: {example}").format(example=example))
