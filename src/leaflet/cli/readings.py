"""``leaflet readings``: list the words without a reading, and propose one for each."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import click

from leaflet.cli.install import install
from leaflet.cli.notice import load_notice
from leaflet.cli.options import Grade, data_folder, folders, refuse
from leaflet.cli.save import save
from leaflet.language import _
from leaflet.model.load import READINGS
from leaflet.model.notice import Notice
from leaflet.model.proposal import MissingExtraError, Proposal, propose
from leaflet.model.prose import prose
from leaflet.model.readings import Lack, lacking
from leaflet.report import Report
from leaflet.source.append import append_lines
from leaflet.source.lines import quoted


@click.command(
    help=_(
        "List the words in kanji that have no reading in readings.yaml. With SudachiPy installed"
        " a reading is proposed for each and added to the file, with a line confirm to be deleted"
        " by whoever has checked it."
    )
)
@folders
@click.option(
    "--ruby",
    "grade",
    type=Grade(none=False),
    default="all",
    help=_("Only the words that readers of a grade need furigana for. Default: all"),
)
@click.option("--list", "only_list", is_flag=True, help=_("List only; write nothing."))
def readings(data: Path | None, layouts: Path | None, grade: str, only_list: bool) -> None:
    """List what has no reading, and write what is proposed."""
    report = Report()
    notice = load_notice(data, None, report)
    if notice is None:
        refuse(report, quiet=True)
    lacks = [lack for words in prose(notice) for lack in lacking(words, notice.readings, grade)]
    if not lacks:
        click.echo(_("Every word in kanji has a reading."))
        return
    proposals = _proposals(lacks, notice)
    _list(lacks, proposals or {})
    if proposals is None:
        click.echo(
            _("To have a reading proposed for each, install SudachiPy: {command}").format(
                command=install("readings")
            ),
            err=True,
        )
    elif proposals and not only_list:
        _write(proposals.values(), data_folder(data))


def _proposals(lacks: Sequence[Lack], notice: Notice) -> Mapping[str, Proposal] | None:
    try:
        return propose(lacks, notice.readings)
    except MissingExtraError:
        return None


def _list(lacks: Sequence[Lack], proposals: Mapping[str, Proposal]) -> None:
    """Print each word once, at its first place, with the readings proposed for its parts."""
    first: dict[str, Lack] = {}
    for lack in lacks:
        first.setdefault(lack.word, lack)
    for lack in sorted(first.values(), key=lambda each: each.origin):
        where = lack.origin
        parts = [each for each in proposals.values() if each.lack.word == lack.word]
        proposed = "  ".join(f"{each.word}: {each.reading}" for each in parts)
        click.echo(
            f"{where.path}:{where.line}:{where.column}: {lack.word}"
            + (f"  → {proposed}" if proposed else "")
        )
    click.echo(_("{count} words without a reading").format(count=len(first)), err=True)


def _write(proposals: Collection[Proposal], folder: Path) -> None:
    """Add the proposals to the file of readings, which is begun where there is none."""
    path = folder / READINGS
    lines = _entries(proposals)
    try:
        old = path.read_bytes() if path.exists() else None
        new = append_lines(old, "readings", ["", *lines]) if old else _begun(lines)
    except (KeyError, UnicodeDecodeError):
        raise click.ClickException(
            _("{path}: write one word on each line below readings: first").format(path=path)
        ) from None
    save(path, new)
    click.echo(
        _("{file}: {count} readings added; check each and delete its line confirm").format(
            file=path, count=len(proposals)
        )
    )


def _entries(proposals: Collection[Proposal]) -> list[str]:
    """Return the lines of the file that hold the proposals, each with its doubt."""
    lines = ["# " + _("Proposed; delete the line confirm of each that is right.")]
    for each in proposals:
        lines += [
            f"{each.word}:",
            f"  reading: {each.reading}",
            f"  confirm: {quoted(_doubt(each))}",
        ]
    return lines


def _begun(lines: Sequence[str]) -> bytes:
    """Return a new file with these lines."""
    return "\n".join(["readings:", *(f"  {line}" for line in lines), ""]).encode()


def _doubt(proposal: Proposal) -> str:
    where = proposal.lack.origin
    place = f"{where.path}:{where.line}"
    if proposal.others:
        return _("read by a dictionary in {place}; elsewhere also {others}").format(
            place=place, others="・".join(proposal.others)
        )
    return _("read by a dictionary in {place}").format(place=place)
