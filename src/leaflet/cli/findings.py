"""Findings as a clerk reads them: file, line, the line itself with a caret, what to type."""

import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import click

from leaflet.cli.progress import has_page
from leaflet.language import _, counted
from leaflet.report import Finding, Level, Origin, Report

WIDEST: Final = 120  # characters of a line that are shown
FEW: Final = 3  # findings of one kind that are still shown one by one
COLOURS: Final = {Level.ERROR: "red", Level.WARNING: "yellow"}


def show(report: Report) -> None:
    """Print everything to standard error by file, the errors last, nearest to the prompt."""
    for level in Level:
        _print(*_gathered(report.at(level)))
    _print_sum(report)


def show_briefly(report: Report, *, quiet: bool = False) -> None:
    """Print what a build must say: errors whole, and of what can wait only the count."""
    if not quiet:
        doubts = [each for each in report.at(Level.WARNING) if each.rule == "confirm"]
        others = [each for each in report.at(Level.WARNING) if each.rule != "confirm"]
        _print(*_gathered(others if len(doubts) > FEW else [*doubts, *others]))
        if len(doubts) > FEW:
            text = _("{count} points to settle before printing – leaflet check lists them")
            if has_page():
                text = _("{count} points to settle before printing – listed under “To settle”")
            click.echo(text.format(count=len(doubts)), err=True)
    _print(*_gathered(report.at(Level.ERROR)))
    if report.refused:
        _print_sum(report)


def _print(*findings: Finding) -> None:
    former = ""
    for number, finding in enumerate(findings, 1):
        if former and finding.where.path != former:
            click.echo(err=True)
        former = finding.where.path
        hinted = not _goes_on(finding, findings[number : number + 1])
        click.echo(worded(finding, hinted=hinted), err=True, color=coloured())


def _print_sum(report: Report) -> None:
    errors, warnings = (len(_gathered(report.at(each))) for each in (Level.ERROR, Level.WARNING))
    if errors or warnings:
        sums = (
            counted(errors, _("{count} error"), _("{count} errors")),
            counted(warnings, _("{count} warning"), _("{count} warnings")),
        )
        click.echo(_(", ").join(sums), err=True)


def _gathered(findings: Iterable[Finding]) -> list[Finding]:
    """Return one finding for each cause: the same message of several places, many of one kind."""
    causes: dict[tuple[str, str], list[Finding]] = {}
    for each in findings:
        causes.setdefault((each.rule, each.message), []).append(each)
    merged = [_together(cause) for cause in causes.values()]
    merged = [each for each in merged if not each.word] + [*_words(merged)]
    sheets = Counter(each.where.path for each in merged if each.rule == "sheet")
    for path, count in sheets.items():
        if count > FEW:
            merged = [each for each in merged if (each.rule, each.where.path) != ("sheet", path)]
            merged.append(_outdated(path, count))
    return merged


def _outdated(path: str, count: int) -> Finding:
    """Return one finding for a sheet that differs in many settings from what is known."""
    return Finding(
        "sheet",
        Level.ERROR,
        Origin(path),
        _("{count} settings are not as this version of leaflet knows them").format(count=count),
        _("Rename the file: then the sheet that comes with leaflet is used."),
    )


def _together(cause: list[Finding]) -> Finding:
    first = cause[0]
    if len(cause) == 1:
        return first
    places = [each.where for each in cause[1:]]
    if len({(place.path, bool(place.line)) for place in places}) == 1 and places[0].line:
        listed = f"{places[0].path}:{_ranges([place.line for place in places])}"
    else:
        more = ", …" if len(places) > FEW else ""
        listed = ", ".join(map(_line, places[:FEW])) + more
    one, many = _("(also once elsewhere: {places})"), _("(also {count} times elsewhere: {places})")
    also = counted(len(places), one, many, places=listed)
    return first._replace(message=f"{first.message} {also}")


def _ranges(lines: Sequence[int]) -> str:
    """Return all these lines: 7, 9–12."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][1] + 1:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)


def _line(where: Origin) -> str:
    return f"{where.path}:{where.line}" if where.line else where.path


def _words(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield one finding for the words without a reading, and one for others printed without it."""
    found = [each for each in findings if each.word]
    unread = {each.word for each in found if not each.bare}
    kinds: dict[bool, dict[str, Finding]] = {}
    for each in found:
        if not (each.bare and each.word in unread):
            kinds.setdefault(each.bare, {}).setdefault(each.word, each)
    for bare, words in kinds.items():
        first, *others = words.values()
        if not others:
            yield first
            continue
        text = _("{count} words hold kanji outside the 常用漢字, without furigana: {words}")
        hint = first.hint
        if not bare:
            text = _("{count} words have no reading: {words}")
            hint = _("leaflet readings lists them, and proposes readings")
        more = ", …" if len(words) > FEW else ""
        listed = [f"{each.word} ({_line(each.where)})" for each in (first, *others)[:FEW]]
        said = text.format(count=len(words), words=_(", ").join(listed) + more)
        yield first._replace(where=Origin(""), message=said, hint=hint)


def coloured() -> bool | None:
    """Return whether to colour: not where NO_COLOR is set, otherwise as the terminal allows."""
    return False if os.environ.get("NO_COLOR") else None


def _goes_on(finding: Finding, following: Sequence[Finding]) -> bool:
    """Return whether the next finding is a doubt of the same kind, with the same hint."""
    return finding.level is Level.WARNING and any(
        (finding.rule, finding.hint) == (each.rule, each.hint) for each in following
    )


def worded(finding: Finding, *, hinted: bool = True) -> str:
    """Return a finding as lines of text; its own line is left out where the message says it."""
    level = _("error") if finding.level is Level.ERROR else _("warning")
    head = click.style(f"{level}:", fg=COLOURS[finding.level], bold=True)
    lines = [f"{place(finding)}{head} {visible_lines(finding.message)} [{finding.rule}]"]
    value = finding.where.excerpt[max(finding.where.column - 1, 0) :].strip()
    if finding.where.excerpt.strip() and not (
        value and finding.rule == "confirm" and value in finding.message
    ):
        excerpt, column = _window(visible(finding.where.excerpt), finding.where.column)
        lines += [f"    {excerpt}", f"    {caret(excerpt, column)}"]
    if finding.hint and hinted:
        lines.append(f"    → {visible_lines(finding.hint)}")
    return "\n".join(lines)


def place(finding: Finding) -> str:
    """Return ``data/desks.yaml:12:5: ``, as far as the place is known."""
    where = finding.where
    parts = [where.path, *(str(n) for n in (where.line, where.column) if n)]
    return ":".join(parts) + ": " if where.path else ""


def visible(excerpt: str) -> str:
    """Return a line with a mark for every character that a terminal would obey or hide."""
    if excerpt.isprintable():
        return excerpt
    return "".join(
        each
        if each.isprintable() or each == "\t" or unicodedata.category(each) == "Zs"
        else "\ufffd"
        for each in excerpt
    )


def visible_lines(text: str) -> str:
    """Return lines with a mark for every character that a terminal would obey or hide."""
    return "\n".join(map(visible, text.split("\n")))


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

    A full-width character is matched by a full-width space, so that the caret is in its place
    in any terminal.
    """
    before = excerpt[: max(column - 1, 0)]
    return "".join(_blank(character) for character in before) + "^"


def _blank(character: str) -> str:
    if character == "\t":
        return "\t"
    if unicodedata.category(character) == "Mn":  # it is set over the character before it
        return ""
    return "\u3000" if unicodedata.east_asian_width(character) in "WF" else " "
