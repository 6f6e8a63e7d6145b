"""Findings as a clerk reads them: file, line, the line itself with a caret, what to type."""

import os
import unicodedata

import click

from leaflet.language import _
from leaflet.report import Finding, Level, Report

WIDEST = 120  # characters of a line that are shown
COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow"}


def show(report: Report, *, quiet: bool = False) -> None:
    """Print all findings to standard error; only the errors when ``quiet``."""
    shown = [each for each in report if not quiet or each.level is Level.ERROR]
    for number, finding in enumerate(shown, 1):
        hinted = not _goes_on(finding, shown[number : number + 1])
        click.echo(worded(finding, hinted=hinted), err=True, color=coloured())
    errors, warnings = len(report.at(Level.ERROR)), len(report.at(Level.WARNING))
    if errors or (warnings and not quiet):
        text = _("{errors} errors, {warnings} warnings").format(errors=errors, warnings=warnings)
        click.echo(text, err=True)


def coloured() -> bool | None:
    """Whether to colour: never where NO_COLOR is set, otherwise as the terminal allows."""
    return False if os.environ.get("NO_COLOR") else None


def _goes_on(finding: Finding, following: list[Finding]) -> bool:
    """Tell whether the next finding is a doubt of the same kind, and says how to settle both."""
    return finding.level is Level.WARNING and any(
        (finding.rule, finding.hint) == (each.rule, each.hint) for each in following
    )


def worded(finding: Finding, *, hinted: bool = True) -> str:
    """Return a finding as lines of text; its own line is left out where the message says it."""
    level = _("error") if finding.level is Level.ERROR else _("warning")
    head = click.style(f"{level}:", fg=COLOURS[finding.level], bold=True)
    lines = [f"{place(finding)}{head} {finding.message} [{finding.rule}]"]
    value = finding.where.excerpt[max(finding.where.column - 1, 0) :].strip()
    if value and not (finding.rule == "confirm" and value in finding.message):
        excerpt, column = _window(_shown(finding.where.excerpt), finding.where.column)
        lines += [f"    {excerpt}", f"    {caret(excerpt, column)}"]
    if finding.hint and hinted:
        lines.append(f"    → {finding.hint}")
    return "\n".join(lines)


def place(finding: Finding) -> str:
    """Return ``data/desks.yaml:12:5: ``, as far as the place is known."""
    where = finding.where
    parts = [where.path, *(str(n) for n in (where.line, where.column) if n)]
    return ":".join(parts) + ": " if where.path else ""


def _shown(excerpt: str) -> str:
    """Return a line with a mark for every character that a terminal would obey or hide."""
    if excerpt.isprintable():
        return excerpt
    return "".join(
        each
        if each.isprintable() or each == "\t" or unicodedata.category(each) == "Zs"
        else "\ufffd"
        for each in excerpt
    )


def _window(excerpt: str, column: int) -> tuple[str, int]:
    """Return as much of a long line as a screen shows, and where its column (from 1) went."""
    if len(excerpt) <= WIDEST:
        return excerpt, column
    start = max(0, column - 1 - WIDEST // 2)
    cut = excerpt[start : start + WIDEST]
    if start + WIDEST < len(excerpt):
        cut += "…"
    return (cut, column) if start == 0 else ("…" + cut, column - start + 1)


def caret(excerpt: str, column: int) -> str:
    """Return the line under an excerpt that points at a column (from 1).

    Under a full-width character stands a full-width space, so that the caret is in its place
    in any terminal.
    """
    before = excerpt[: max(column - 1, 0)]
    return "".join(_blank(character) for character in before) + "^"


def _blank(character: str) -> str:
    if character == "\t":
        return "\t"
    if unicodedata.category(character) == "Mn":  # it stands on the character before it
        return ""
    return "\u3000" if unicodedata.east_asian_width(character) in "WF" else " "
