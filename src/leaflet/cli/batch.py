"""``leaflet batch``: a copy for each row of a roster."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import click

from leaflet.batch import ledger
from leaflet.batch.names import MANY, unknown
from leaflet.batch.plan import (
    CopyWishes,
    Plan,
    Proof,
    cannot_merge,
    check_columns,
    needed,
    printed_blanks,
)
from leaflet.batch.roster import Roster, read_roster
from leaflet.batch.workshop import Order
from leaflet.cli.copying import Copying, Manner, StoppedError, interruptible
from leaflet.cli.making import make, sheet_of
from leaflet.cli.options import Asked, refuse, shaping, sheets_folder
from leaflet.cli.parameters import OUT
from leaflet.draw.merged import TooManyObjectsError
from leaflet.extras import install
from leaflet.faults import reason
from leaflet.language import _, counted
from leaflet.model.notice import Notice
from leaflet.page import Document
from leaflet.report import Report


@shaping
def batch(
    roster: Path,
    asked: Asked,
    data: Path | None,
    layouts: Path | None,
    pattern: str | None,
    out: Path | None,
    merge: bool,
    zipped: bool,
    per_row: bool,
    resume: bool,
    dry: bool,
    fail_fast: bool,
    proof: Proof,
    jobs: int,
    quiet: bool,
) -> None:
    """Make the copies; a row with a fault does not keep the others from being made."""
    if sum((merge, zipped, per_row, resume)) > 1:
        text = _("Only one of --merge, --zip, --per-row and --resume is possible.")
        raise click.UsageError(text)
    if per_row:
        asked = _per_row(asked)
    folder = out or OUT / roster.stem
    report = Report()
    rows = _read(roster, report)
    base = _base(asked, data, layouts, report, quiet=quiet)
    if rows is None or base is None:
        refuse(report, quiet=quiet)
    named = pattern or f"{{{rows.columns[0]}}}"
    given, kept = asked.wishes.values, merge or zipped or per_row or dry
    bookmarks = merge or per_row
    copies = CopyWishes(base.layouts, named, proof, given, kept, bookmarks)
    _check(rows, base, copies, report)
    former = ledger.read(folder) if resume else {}
    plan = Plan(rows, base.notice, copies, former, report)
    click.get_current_context().call_on_close(plan.close)
    if not plan.rows or (fail_fast and report.refused):
        refuse(report, quiet=quiet)
    order = Order(base.notice, asked.wishes, base.sheets, folder)
    manner = Manner(jobs, resume, fail_fast, dry, quiet)
    copying = Copying(order, plan, rows.path, report, manner)
    if proof != "none" and not copying.prove(base.documents):
        refuse(report, quiet=quiet)
    if (merge or per_row) and (moving := cannot_merge(base.notice, base.layouts)):
        text = _("The pages of {layout} depend on the row and cannot be merged; type --zip.")
        raise click.UsageError(text.format(layout=", ".join(moving)))
    if merge:
        _hand_over(copying, lambda: copying.to_pdfs(roster.stem))
    elif per_row:
        _hand_over(copying, lambda: copying.to_cards(roster.stem))
    elif zipped:
        archive = folder / f"{roster.stem}.zip"
        _hand_over(copying, lambda: copying.to_archive(archive, base.documents))
    else:
        _hand_over(copying, copying.to_files)


def _per_row(asked: Asked) -> Asked:
    """Return what is asked for with the one layout that has cards; a UsageError for another."""
    if set(asked.names) - {"card"} or asked.wishes.cards.start != 1 or asked.wishes.cards.copies:
        text = _("--per-row fills whole sheets of cards: leave out --start, --copies and layouts.")
        raise click.UsageError(text)
    return replace(asked, names=("card",))


def _hand_over(copying: Copying, put: Callable[[], None]) -> None:
    """Make the copies and put them where they are wanted; exit code 1 unless all were made."""
    out, manner = copying.order.out, copying.manner
    try:
        with interruptible():
            if manner.dry:
                for _made in copying.made():
                    pass
            else:
                put()
    except (KeyboardInterrupt, StoppedError) as stop:
        if isinstance(stop, KeyboardInterrupt):
            text = _("Stopped after {made} of {all} copies. To go on, add --resume.")
            click.echo(text.format(made=copying.good, all=len(copying.plan)), err=True)
        copying.finish()
        raise click.exceptions.Exit(1) from None
    except TooManyObjectsError as first:
        text = _("One PDF cannot hold so many copies, the last is {name}: type --zip.")
        raise click.ClickException(text.format(name=first)) from None
    except ChildProcessError:
        text = _("A process that made copies has ended. Run again with --resume --jobs 1.")
        raise click.ClickException(text) from None
    except OSError as fault:
        text = _("{path} cannot be written. {reason}")
        path = fault.filename or out
        raise click.ClickException(text.format(path=path, reason=reason(fault))) from None
    copying.finish()
    if not manner.quiet:
        _print_sum(copying, out)
    if copying.report.refused:
        raise click.exceptions.Exit(1)


def _print_sum(copying: Copying, out: Path) -> None:
    count, all_ = copying.good, len(copying.plan)
    if copying.manner.dry:
        text = _("Copies that can be made: {count} of {all}; nothing was written.")
        click.echo(text.format(count=count, all=all_))
    else:
        text = counted(count, _("{out}: {count} copy"), _("{out}: {count} copies"), out=out)
        if copying.skipped:
            text += " " + _("({skipped} there already)").format(skipped=copying.skipped)
        click.echo(text)
    if count > MANY and not copying.plan.wishes.kept:
        text = _("{count} files are slow to copy and to open: --zip or --merge makes one of them.")
        click.echo(text.format(count=count), err=True)


@dataclass(frozen=True, slots=True)
class _Base:
    """What all copies come from: the documents with their blanks left open."""

    notice: Notice
    documents: Mapping[str, Document]
    sheets: Mapping[str, tuple[Path, str]]

    @property
    def layouts(self) -> tuple[str, ...]:
        return tuple(self.documents)


def _read(path: Path, report: Report) -> Roster | None:
    try:
        return read_roster(path, report)
    except ImportError:
        text = _("Excel files need a further package. Install it: {command}")
        raise click.ClickException(text.format(command=install("excel"))) from None
    except OSError as fault:
        text = _("{path} cannot be read. {reason}")
        raise click.ClickException(text.format(path=path, reason=reason(fault))) from None


def _base(
    asked: Asked, data: Path | None, layouts: Path | None, report: Report, *, quiet: bool
) -> _Base | None:
    """Return the documents that have blanks, or None with findings."""
    found = Report()
    made = make(asked, data, layouts, found)
    report.extend(each for each in found if each.rule != "confirm" or not quiet)
    if made.notice is None or made.refused or not made.documents:
        return None
    notice = made.notice
    documents = {
        name: each for name, each in made.documents.items() if printed_blanks(notice, name)
    }
    for name in made.documents:
        if name not in documents and (name in asked.names or not documents):
            text = _("The layout {layout} has no blank that a roster could fill.")
            hint = _("Add a line to edition.yaml: imprint: “{学校名} 電話 {電話番号}”")
            report.error("blank", notice.edition.origin, text.format(layout=name), hint)
            return None
    sheets, shown = sheets_folder(layouts)
    return _Base(notice, documents, {name: sheet_of(name, sheets, shown) for name in documents})


def _check(rows: Roster, base: _Base, copies: CopyWishes, report: Report) -> None:
    """Refuse a roster without a column that is needed; a UsageError names one of --name."""
    if missing := unknown(copies.pattern, rows.columns):
        text = _("there is no column {names}; there are {known}")
        text = text.format(names=", ".join(missing), known=", ".join(rows.columns))
        raise click.BadParameter(text, param_hint="--name")
    found = Report()
    check_columns(rows, needed(base.notice, copies), found)
    report.extend(found)
    if found.refused:
        refuse(report)
