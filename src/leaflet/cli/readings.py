"""``leaflet readings``: list the words without a reading, and propose one for each."""

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from leaflet.cli.notice import needed_notice
from leaflet.cli.options import data_folder
from leaflet.cli.save import save, save_all
from leaflet.extras import install
from leaflet.language import _, counted
from leaflet.model.accepting import accept, entries_of, with_entries
from leaflet.model.furigana import Lack
from leaflet.model.lacking import lacking, proposals, sentence
from leaflet.model.load import READINGS
from leaflet.model.proposals import Proposal


def readings(data: Path | None, grade: str, only_list: bool, accepting: bool) -> None:
    """List what has no reading, and write what is proposed."""
    notice = needed_notice(data)
    lacks = lacking(notice, grade)
    if not lacks:
        click.echo(_("Every word in kanji has a reading."))
        return
    proposed = proposals(lacks, notice)
    _list(lacks, proposed or ())
    if proposed is None:
        click.echo(
            _("To have a reading proposed for each, install SudachiPy: {command}").format(
                command=install("readings")
            ),
            err=True,
        )
    elif accepting and not only_list:
        _accept(proposed, data_folder(data))
    elif not only_list:
        _write(proposed, data_folder(data))


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
    one, many = _("{count} word without a reading"), _("{count} words without a reading")
    click.echo(counted(count, one, many), err=True)


def _said(proposal: Proposal) -> str:
    text = proposal.inline
    said = ": ".join(proposal.entry) if proposal.entry else _("in the text: {text}")
    said = said.format(text=text) if text else said
    if proposal.others:
        said += " " + _("(or {readings})").format(readings=", ".join(proposal.others))
    return said


def _write(proposed: Sequence[Proposal], folder: Path) -> None:
    """Add the proposals to the file of readings, which may be new."""
    entries = entries_of(proposed)
    if not entries:
        return
    path = folder / READINGS
    try:
        old = path.read_bytes() if path.exists() else b""
        new = with_entries(old, entries)
    except (KeyError, ValueError):
        _refuse(path)
    save(path, new)
    click.echo(
        counted(
            len(entries),
            _("{file}: {count} reading added; check it and delete its line confirm"),
            _("{file}: {count} readings added; check each and delete its line confirm"),
            file=path,
        )
    )


def _accept(proposed: Sequence[Proposal], folder: Path) -> None:
    """Write every proposal into the file where it belongs; all of them or none."""
    try:
        done = accept({path.name: path.read_bytes() for path in folder.glob("*.yaml")}, proposed)
    except (KeyError, ValueError):
        _refuse(folder / READINGS)
    save_all({folder / name: data for name, data in done.files.items()}, folder)
    doubts = len({each.entry for each in proposed if each.entry and not each.sure})
    click.echo(
        counted(
            done.entries,
            _("{count} reading added to {file}; to check, with a line confirm: {doubts}"),
            _("{count} readings added to {file}; to check, with a line confirm: {doubts}"),
            file=folder / READINGS,
            doubts=doubts,
        )
    )
    if done.inline:
        one = _("{count} reading written into the texts; leaflet check doubts open ones")
        many = _("{count} readings written into the texts; leaflet check doubts open ones")
        click.echo(counted(done.inline, one, many))
    for each in done.refused:
        where = each.lack.origin
        message = _("{place}: write {text} here yourself    {sentence}")
        place = f"{where.path}:{where.line}:{where.column}"
        click.echo(
            message.format(place=place, text=each.inline, sentence=sentence(each.lack)), err=True
        )


def _refuse(path: Path) -> NoReturn:
    raise click.ClickException(
        _("{path}: write one word on each line below readings: first").format(path=path)
    ) from None
