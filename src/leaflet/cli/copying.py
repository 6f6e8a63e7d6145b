"""Copies on their way out, as files or an archive, with a progress bar and a manifest."""

import signal
import sys
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from types import FrameType
from typing import Final

import click

from leaflet.batch import ledger
from leaflet.batch.copies import Copy, Plate
from leaflet.batch.drafts import prepare, whole
from leaflet.batch.names import MANY
from leaflet.batch.plan import Plan
from leaflet.batch.processes import make_all
from leaflet.batch.workshop import MadeCopy, Order, reflows
from leaflet.check.file import prove
from leaflet.check.file.evidence import NoticeTexts
from leaflet.cli.findings import show_briefly
from leaflet.cli.progress import is_shown
from leaflet.draw.pdf import Master, pdf
from leaflet.language import _
from leaflet.page import Document
from leaflet.report import Finding, Origin, Report

_REDRAWN: Final = 500  # times that a progress bar is drawn
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # of all members of an archive, so that its bytes repeat


class StoppedError(Exception):
    """The run was stopped, by a person or because a row has a fault."""


class Copying:
    """One run: the copies that were made, and what was found."""

    def __init__(
        self, order: Order, plan: Plan, path: str, report: Report, *, jobs: int, quiet: bool
    ) -> None:
        """Begin with what was found in the roster, whose ``path`` messages name."""
        self.order, self.plan, self.path, self.report = order, plan, path, report
        self.jobs, self.quiet = jobs, quiet
        self.good = 0
        self.skipped = 0  # of the good ones: they were there already
        self.others: list[Path] = []  # copies of a former run that this one did not make
        self._unread: dict[str, tuple[Finding, int]] = {}

    def prove(self, documents: Mapping[str, Document]) -> bool:
        """Prove the pages that all copies share, whole; return whether nothing was found."""
        found = Report()
        said = NoticeTexts(self.order.notice, self.order.sheets)
        for layout, document in documents.items():
            values = self.plan.wishes.given
            proof = prove(pdf(document), said, layout, layout, values)
            found.extend(proof.findings)
        self.report.extend(found)
        return not found.refused

    def made(self) -> Iterator[tuple[MadeCopy, ledger.LedgerLine]]:
        """Yield the copies that are good; what is wrong with the others is in the report."""
        copies = make_all(self.order, self.plan.tasks(), len(self.plan), self.jobs)
        with _progress(len(self.plan), quiet=self.quiet) as show:
            for done, each in enumerate(copies, 1):
                show(done)
                self._take(each)
                if each.entry:
                    yield each, each.entry
                elif self.plan.wishes.fail_fast:
                    raise StoppedError

    def _take(self, made: MadeCopy) -> None:
        where, row = Origin(self.path, made.task.row), made.task.values
        for found in made.findings:
            columns = _(", ").join(found.blanks or row)
            text = _("{columns}: {fault}").format(columns=columns, fault=found.message)
            hint = _("Shorten the cell.") if found.rule == "fit" else found.hint
            placed = Finding(found.rule, found.level, where, text, hint)
            if found.word:
                first, copies = self._unread.get(text, (placed, 0))
                self._unread[text] = first, copies + 1
            else:
                self.report.add(placed)
        if made.entry:
            self.good += 1
            self.skipped += made.skipped

    def finish(self) -> None:
        """Print what was found, words without a reading once each."""
        for first, copies in self._unread.values():
            text = first.message
            if copies > 1:
                text += " " + _("({count} copies)").format(count=copies)
            self.report.add(first._replace(message=text))
        show_briefly(self.report, quiet=self.quiet)

    def to_files(self) -> None:
        """Put each copy in a file of its own, and list it in the manifest."""
        out = self.order.out
        if len(self.plan) > MANY and not self.quiet:
            text = _("{count} files are slow to copy and to open: --zip or --merge makes one.")
            click.echo(text.format(count=len(self.plan)), err=True)
        folders = {out, *(out / name for name in self.plan.folders())}
        for folder in folders:
            prepare(folder)
        former, names = ledger.read(out), set()
        journal = out / ledger.NAME  # what is done, as it is done; a list in order replaces it
        with whole(journal) as (listed, _draft), journal.open("ab") as done:
            done.write(b"\n")  # after a line that a killed run did not finish
            for made, entry in self.made():
                line = ledger.written(entry)
                listed.write(line)
                names.add(entry.file)
                if not made.skipped:
                    done.write(line)
        left = (out / file for file in former.keys() - names)
        self.others = sorted(path for path in left if path.exists())

    def to_archive(self, path: Path, documents: Mapping[str, Document]) -> None:
        """Put all copies into one ZIP archive, with their manifest."""
        heads = {
            layout: b"" if reflows(self.order.notice, layout) else Master(document).head.data
            for layout, document in documents.items()
        }
        prepare(path.parent)
        with (
            whole(path) as (file, _draft),
            zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive,
            TemporaryFile() as listed,
        ):
            for made, entry in self.made():
                _store(archive, entry.file, heads[entry.layout] + made.tail)
                listed.write(ledger.written(entry))
            listed.seek(0)
            _store(archive, ledger.NAME, listed.read())

    def copies(self, plate: Plate, layout: str) -> Iterator[tuple[str, Copy, ledger.LedgerLine]]:
        """Yield the good copies of a layout, which no file has yet, with their names."""
        with _progress(self.plan.rows, quiet=self.quiet) as show:
            for done, task in enumerate(self.plan.tasks([layout]), 1):
                show(done)
                copied = plate.copy(task.values)
                refused = Report(copied.findings).refused
                entry = None if refused else task.listed(plate.mark)
                self._take(MadeCopy(task, entry, copied.findings))
                if entry:
                    yield task.name, copied, entry
                elif self.plan.wishes.fail_fast:
                    raise StoppedError


def _store(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _EPOCH), data)


@contextmanager
def _progress(length: int, *, quiet: bool) -> Iterator[Callable[[int], None]]:
    """Show a bar on the terminal, with rate and remaining time, or lines to the page that started.

    What is yielded is told, after each copy, how many there are by then.
    """
    if is_shown() and not sys.stderr.isatty():
        yield lambda done: click.echo(f"{done}/{length} ", err=True)
        return
    start = time.perf_counter()

    def rate(done: int | None) -> str:
        taken = time.perf_counter() - start
        return _("{rate} a second").format(rate=round(done / taken)) if done else ""

    with click.progressbar(
        length=length,
        show_pos=True,
        item_show_func=rate,
        file=sys.stderr,
        update_min_steps=max(1, length // _REDRAWN),
        hidden=quiet or not sys.stderr.isatty(),
    ) as bar:
        yield lambda done: bar.update(1, done)


@contextmanager
def interruptible() -> Iterator[None]:
    """Let SIGTERM stop a run as Ctrl-C does: between two files."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    former = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)
