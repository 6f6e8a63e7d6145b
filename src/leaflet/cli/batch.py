"""``leaflet batch``: a copy for each row of a roster."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Final

import click

from leaflet.batch import ledger
from leaflet.batch.names import blanks, fitted, unknown
from leaflet.batch.plan import (
    CopyWishes,
    Delivery,
    Plan,
    Proof,
    check_columns,
    needed,
    printed_blanks,
)
from leaflet.batch.roster import Roster, read_roster
from leaflet.batch.workshop import Order, reflows
from leaflet.cli.copying import Copying, StoppedError, interruptible
from leaflet.cli.making import make
from leaflet.cli.merging import to_cards, to_pdfs
from leaflet.cli.options import Asked, refuse, shaping
from leaflet.cli.parameters import OUT
from leaflet.cli.progress import has_page
from leaflet.compose.sheets import Sheets
from leaflet.draw.merged import TooManyObjectsError
from leaflet.extras import install
from leaflet.faults import reason
from leaflet.language import _, counted
from leaflet.model.notice import Notice
from leaflet.page import Document
from leaflet.report import Report
from leaflet.source.lines import short

_LONGEST: Final = 200  # characters of a list of files


@dataclass(frozen=True, slots=True)
class _Typed:
    """What was typed for the copies, besides what shapes their pages."""

    pattern: str | None
    out: Path | None
    merge: bool
    zipped: bool
    per_row: bool
    resume: bool
    dry: bool
    fail_fast: bool
    proof: Proof
    jobs: int
    quiet: bool

    @property
    def delivery(self) -> Delivery:
        """What the copies become; a UsageError where two things were typed."""
        if sum((self.merge, self.zipped, self.per_row, self.resume)) > 1:
            text = _("Only one of --merge, --zip, --per-row and --resume is possible.")
            raise click.UsageError(text)
        if self.per_row:
            return "cards"
        return "pdf" if self.merge else "archive" if self.zipped else "files"

    def wishes(self, base: "_Base", rows: Roster, given: Mapping[str, str]) -> CopyWishes:
        """Return the choices for the copies of these rows."""
        return CopyWishes(
            layouts=tuple(base.documents),
            pattern=fitted(self.pattern or f"{{{rows.columns[0]}}}", rows.columns),
            given=given,
            delivery=self.delivery,
            proof=self.proof,
            resume=self.resume,
            fail_fast=self.fail_fast,
            dry=self.dry,
        )


@shaping
def batch(
    roster: Path, asked: Asked, data: Path | None, layouts: Path | None, **options: Any
) -> None:
    """Make the copies; a row with a fault does not keep the others from being made."""
    typed = _Typed(**options)
    if typed.delivery == "cards":
        asked = _one_card_a_row(asked)
    report = Report()
    base = _base(asked, data, layouts, report, quiet=typed.quiet)
    rows = _read(roster, _named(base, typed.pattern), report)
    if rows is None or base is None:
        refuse(report, quiet=typed.quiet)
    wishes = typed.wishes(base, rows, asked.wishes.values)
    _check(rows, base, wishes, report)
    out = typed.out or OUT / roster.stem
    same = {name: said for name, said in wishes.given.items() if name not in rows.columns}
    shared = replace(asked.wishes, values=same)  # a row's own value goes before --set
    order = Order(base.notice, shared, tuple(base.documents), base.sheets, out)
    former = ledger.read(order.out) if wishes.resume else {}
    with closing(Plan(rows, base.notice, wishes, former, report)) as plan:
        copying = Copying(order, plan, rows.path, report, jobs=typed.jobs, quiet=typed.quiet)
        if not plan.rows or (wishes.fail_fast and report.refused):
            refuse(report, quiet=typed.quiet)
        if wishes.proof != "none" and not copying.prove(base.documents):
            refuse(report, quiet=typed.quiet)
        _hand_over(copying, partial(_put, copying, base, roster.stem))


def _one_card_a_row(asked: Asked) -> Asked:
    """Return what is asked for with the one layout that has cards; a UsageError for another."""
    if set(asked.names) - {"card"} or asked.wishes.cards.start != 1 or asked.wishes.cards.copies:
        text = _("--per-row fills whole sheets of cards: leave out --start, --copies and layouts.")
        raise click.UsageError(text)
    return replace(asked, names=("card",))


def _put(copying: Copying, base: "_Base", stem: str) -> None:
    """Make the copies, and put them where they are wanted."""
    wishes = copying.plan.wishes
    if wishes.dry:
        for _made in copying.made():
            pass
    elif wishes.delivery == "pdf":
        to_pdfs(copying, stem)
    elif wishes.delivery == "cards":
        to_cards(copying, stem)
    elif wishes.delivery == "archive":
        copying.to_archive(copying.order.out / f"{stem}.zip", base.documents)
    else:
        copying.to_files()


def _hand_over(copying: Copying, put: Callable[[], None]) -> None:
    """Make the copies and put them where they are wanted; exit code 1 unless all were made."""
    try:
        with interruptible():
            put()
    except (KeyboardInterrupt, StoppedError) as stop:
        if isinstance(stop, KeyboardInterrupt):
            text = _("Stopped after {made} of {all} copies. To go on, add --resume.")
            click.echo(text.format(made=copying.good, all=len(copying.plan)), err=True)
        copying.finish()
        raise click.exceptions.Exit(1) from None
    except TooManyObjectsError as fault:
        text = _("One PDF can hold {most} copies of this layout and no more: type --zip.")
        raise click.ClickException(text.format(most=fault.most)) from None
    except ChildProcessError:
        text = _("A process that made copies has ended. Run again with --resume --jobs 1.")
        raise click.ClickException(text) from None
    except OSError as fault:
        text = _("{path} cannot be written. {reason}")
        path = fault.filename2 or fault.filename or copying.order.out  # of a rename its target
        raise click.ClickException(text.format(path=path, reason=reason(fault))) from None
    copying.finish()
    if not copying.quiet:
        _print_sum(copying)
    if copying.report.refused:
        raise click.exceptions.Exit(1)


def _print_sum(copying: Copying) -> None:
    count, all_, out = copying.good, len(copying.plan), copying.order.out
    if copying.plan.wishes.dry:
        text = _("Copies that can be made: {count} of {all}; nothing was written.")
        click.echo(text.format(count=count, all=all_))
    else:
        one = ".pdf" if len(copying.order.layouts) == 1 else ""
        kinds = {"archive": ".zip", "cards": ".pdf", "pdf": one}
        if kind := kinds.get(copying.plan.wishes.delivery):
            out = out / f"{Path(copying.path).stem}{kind}"
        text = counted(count, _("{out}: {count} copy"), _("{out}: {count} copies"), out=out)
        if copying.skipped:
            text += " " + _("({skipped} there already)").format(skipped=copying.skipped)
        click.echo(text)
    if copying.others:
        text = _("Not of this run, and perhaps of a former edition: {names}")
        names = short(", ".join(map(str, copying.others)), _LONGEST)
        click.echo(text.format(names=names), err=True)


@dataclass(frozen=True, slots=True)
class _Base:
    """What all copies come from: the documents with their blanks left open."""

    notice: Notice
    documents: Mapping[str, Document]
    sheets: Sheets


def _named(base: _Base | None, pattern: str | None) -> tuple[str, ...]:
    """Return what columns are named after: the blanks that are printed, and those of --name."""
    printed = (printed_blanks(base.notice, layout) for layout in base.documents) if base else ()
    return (*chain.from_iterable(printed), *blanks(pattern or ""))


def _read(path: Path, named: Sequence[str], report: Report) -> Roster | None:
    try:
        return read_roster(path, named, report)
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
    made = make(asked, data, layouts, found, quiet=quiet)
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
    return _Base(notice, documents, made.sheets)


def _check(rows: Roster, base: _Base, wishes: CopyWishes, report: Report) -> None:
    """Refuse a roster without a column that is needed; a UsageError names one of --name."""
    moving = [layout for layout in base.documents if reflows(base.notice, layout)]
    if wishes.bookmarks and moving:
        text = _("The pages of {layout} depend on the row and cannot be merged; type --zip.")
        raise click.UsageError(text.format(layout=", ".join(moving)))
    if missing := unknown(wishes.pattern, rows.columns):
        text = _("there is no column {names}; there are {known}")
        text = text.format(names=", ".join(missing), known=", ".join(rows.columns))
        raise click.BadParameter(text, param_hint="--name")
    found = Report()
    check_columns(rows, needed(base.notice, wishes), found, typed=not has_page())
    report.extend(found)
    if found.refused:
        refuse(report)
