"""``leaflet proof``: read finished PDFs again, and compare them with the data."""

from collections.abc import Mapping
from pathlib import Path

import click

from leaflet.check.file import Proof, Verdict, prove
from leaflet.check.file.evidence import NoticeTexts
from leaflet.cli import manifest
from leaflet.cli.findings import show
from leaflet.cli.notice import needed_notice
from leaflet.cli.options import blanks, sheets_of
from leaflet.cli.parameters import OUT
from leaflet.compose.layouts import LAYOUTS
from leaflet.faults import reason
from leaflet.language import _
from leaflet.report import Report


def proof(
    files: tuple[Path, ...],
    data: Path | None,
    layouts: Path | None,
    layout: str | None,
    as_of: str | None,
    values: tuple[str, ...],
) -> None:
    """Print a verdict on each file, and what was found; exit code 1 unless all of them passed."""
    said, found = NoticeTexts(needed_notice(data, as_of), sheets_of(layouts)), Report()
    verdicts = []
    for path in files or _all():
        made = _proved(path, said, layout, blanks(values))
        found.extend(made.findings)
        click.echo(f"{path}: {worded(made.verdict)}")
        if (layout or path.stem) not in LAYOUTS:
            hint = _("No document has this name. Say which one it is: --layout {name}")
            click.echo(f"    → {hint.format(name='card')}", err=True)
        verdicts.append(made.verdict)
    show(found)
    if any(verdict is not Verdict.PASSED for verdict in verdicts):
        raise click.exceptions.Exit(1)


def _all() -> list[Path]:
    found = sorted(OUT.glob("*.pdf"))
    if not found:
        message = _("There is no PDF in {folder}. Make one with: leaflet build")
        raise click.ClickException(message.format(folder=OUT))
    return found


def _proved(path: Path, said: NoticeTexts, layout: str | None, values: Mapping[str, str]) -> Proof:
    try:
        data = path.read_bytes()
    except OSError as fault:
        message = _("{path} cannot be read: {reason}")
        raise click.ClickException(message.format(path=path, reason=reason(fault))) from None
    filled = {**manifest.values_of(path, data), **values}
    return prove(data, said, layout or path.stem, str(path), filled)


def worded(verdict: Verdict) -> str:
    """Return a verdict in the reader's language."""
    return {
        Verdict.PASSED: _("proof passed"),
        Verdict.FAILED: _("proof failed"),
        Verdict.NOT_CHECKED: _("not checked"),
    }[verdict]
