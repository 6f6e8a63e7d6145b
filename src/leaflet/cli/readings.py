"""``leaflet readings``: list the words without a reading, and propose one for each."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from leaflet.cli.install import install
from leaflet.cli.notice import load_notice
from leaflet.cli.options import data_folder, refuse
from leaflet.cli.save import save
from leaflet.edit.splice import extend
from leaflet.language import _
from leaflet.model.analyser import Proposal
from leaflet.model.furigana import Lack
from leaflet.model.lacking import lacking, proposals, sentence
from leaflet.model.load import READINGS
from leaflet.report import Report


def readings(data: Path | None, layouts: Path | None, grade: str, only_list: bool) -> None:
    """List what has no reading, and write what is proposed."""
    report = Report()
    notice = load_notice(data, None, report)
    if notice is None:
        refuse(report, quiet=True)
    lacks = lacking(notice, grade)
    if not lacks:
        click.echo(_("Every word in kanji has a reading."))
        return
    proposed = proposals(lacks, notice)
    _list(lacks, proposed or ())
    entries = {each.entry[0]: each for each in proposed or () if each.entry}
    if proposed is None:
        click.echo(
            _("To have a reading proposed for each, install SudachiPy: {command}").format(
                command=install("readings")
            ),
            err=True,
        )
    elif entries and not only_list:
        _write(entries, data_folder(data))


def _list(lacks: Sequence[Lack], proposed: Sequence[Proposal]) -> None:
    """Print every occurrence with its sentence and what is proposed for it."""
    for lack in sorted(lacks, key=lambda each: each.origin):
        where = lack.origin
        said = [_said(each) for each in proposed if each.lack is lack]
        click.echo(
            f"{where.path}:{where.line}:{where.column}: {lack.word}"
            + (f" → {'  '.join(said)}" if said else "")
            + f"    {sentence(lack)}"
        )
    count = len({lack.word for lack in lacks})
    click.echo(_("{count} words without a reading").format(count=count), err=True)


def _said(proposal: Proposal) -> str:
    if proposal.entry:
        return ": ".join(proposal.entry)
    return _("in the text: {text}").format(text=proposal.inline)


def _write(entries: Mapping[str, Proposal], folder: Path) -> None:
    """Add the proposals to the file of readings, which is begun where there is none."""
    path = folder / READINGS
    try:
        old = path.read_bytes() if path.exists() else b""
        remark = _("Proposed; delete the line confirm of each that is right.")
        new = extend(old, "readings", _doubted(entries), remark)
    except (KeyError, ValueError):
        raise click.ClickException(
            _("{path}: write one word on each line below readings: first").format(path=path)
        ) from None
    save(path, new)
    click.echo(
        _("{file}: {count} readings added; check each and delete its line confirm").format(
            file=path, count=len(entries)
        )
    )


def _doubted(entries: Mapping[str, Proposal]) -> dict[str, dict[str, str]]:
    """Return what the file says of the proposals, each with its doubt."""
    return {
        word: {"reading": proposal.entry[1], "confirm": _doubt(proposal)}
        for word, proposal in entries.items()
        if proposal.entry
    }


def _doubt(proposal: Proposal) -> str:
    where = proposal.lack.origin
    return _("read by a dictionary in {place}: {sentence}").format(
        place=f"{where.path}:{where.line}", sentence=sentence(proposal.lack)
    )
