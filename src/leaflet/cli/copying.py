"""Copies on their way out: files, an archive or one PDF, with a progress bar and a manifest."""

import signal
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

import click

from leaflet.batch import ledger
from leaflet.batch.making import DRAFT, Made, Order, Task, reflows, sweep, write_whole
from leaflet.batch.processes import make_all
from leaflet.check.file import prove
from leaflet.cli.findings import show_briefly
from leaflet.draw.pdf import Master, pdf
from leaflet.language import _
from leaflet.page import Document
from leaflet.report import Finding, Origin, Report

_LINES: Final = 32  # of the manifest that are written at a time
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # of all members of an archive, so that its bytes repeat


@dataclass(frozen=True, slots=True)
class Manner:
    """How copies are handed over, and how much is said."""

    jobs: int
    resume: bool = False
    fail_fast: bool = False
    dry: bool = False
    quiet: bool = False


class StoppedError(Exception):
    """The run was stopped, by a person or because a row has a fault."""


class Copying:
    """One run: the copies that were made, and what was found."""

    def __init__(
        self, order: Order, tasks: Sequence[Task], path: str, report: Report, manner: Manner
    ) -> None:
        """Begin with what was found in the roster, whose ``path`` messages name."""
        self.order, self.tasks, self.path = order, tasks, path
        self.report, self.manner = report, manner
        self.entries: dict[str, ledger.Entry] = {}
        self.skipped = 0
        self._unread: dict[str, tuple[Finding, int]] = {}

    def prove(self, documents: Mapping[str, Document]) -> None:
        """Prove the pages that all copies share, whole."""
        for layout, document in documents.items():
            values = self.order.wishes.values
            proof = prove(pdf(document), self.order.notice, layout, layout, values)
            self.report.extend(proof.findings)

    def made(self) -> Iterator[Made]:
        """Yield the copies that are good; what is wrong with the others is in the report."""
        copies = make_all(self.order, self.tasks, self.manner.jobs)
        with _bar(len(self.tasks), quiet=self.manner.quiet) as bar:
            for each in copies:
                bar.update(1)
                self._take(each)
                if each.entry:
                    yield each
                elif self.manner.fail_fast:
                    raise StoppedError

    def _take(self, made: Made) -> None:
        where = Origin(self.path, made.task.row)
        for blamed, found in made.findings:
            columns = _(", ").join(blamed or made.task.values)
            text = _("{columns}: {fault}").format(columns=columns, fault=found.message)
            hint = _("Shorten the cell.") if found.rule == "fit" else found.hint
            self.report.add(Finding(found.rule, found.level, where, text, hint))
        for found in made.unread:
            first, count = self._unread.get(found.message, (found._replace(where=where), 0))
            self._unread[found.message] = first, count + 1
        if made.entry:
            self.entries[made.entry.file] = made.entry
            self.skipped += made.skipped
        elif not made.findings:
            text = _("The imprint could not be read back from the finished PDF.")
            self.report.error("proof", where, text)

    def finish(self) -> None:
        """Print what was found, words without a reading once each."""
        for first, count in self._unread.values():
            text = first.message
            if count > 1:
                text += " " + _("({count} copies)").format(count=count)
            self.report.add(first._replace(message=text))
        show_briefly(self.report, quiet=self.manner.quiet)

    def to_files(self) -> None:
        """Put each copy in a file of its own, and list it in the manifest."""
        out = self.order.out
        folders = {out, *((out / task.file).parent for task in self.tasks)}
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
            sweep(folder)
        lines: list[ledger.Entry] = []
        with (out / ledger.NAME).open("ab" if self.manner.resume else "wb") as file:
            try:
                for made in self.made():
                    if made.entry and not made.skipped:
                        lines.append(made.entry)
                    if len(lines) == _LINES:
                        _append(file, lines)
            finally:
                _append(file, lines)
        write_whole(out / ledger.NAME, (ledger.in_order(self.entries),))

    def to_archive(self, path: Path, documents: Mapping[str, Document]) -> None:
        """Put all copies into one ZIP archive, with their manifest."""
        heads = {
            layout: b"" if reflows(self.order.notice, layout) else Master(document).head.data
            for layout, document in documents.items()
        }
        with _whole(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for made in self.made():
                _store(archive, made.task.file, heads[made.task.layout] + made.tail)
            _store(archive, ledger.NAME, ledger.in_order(self.entries))

    def to_pdfs(self, stem: str) -> None:
        """Put all copies of each layout into one PDF."""
        raise NotImplementedError


def _append(file: BinaryIO, lines: list[ledger.Entry]) -> None:
    file.write(ledger.written(lines))
    file.flush()
    lines.clear()


def _store(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _EPOCH), data)


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file under another name; it gets its own when all is written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    sweep(path.parent)
    with tempfile.NamedTemporaryFile(
        "w+b", prefix=DRAFT, suffix=".part", dir=path.parent, delete=False
    ) as file:
        draft = Path(file.name)
        try:
            yield file  # type: ignore[misc]
            file.close()
            draft.chmod(0o644)
            draft.replace(path)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise


def _bar(count: int, *, quiet: bool) -> Any:
    """Return a progress bar on the terminal; click shows none elsewhere."""
    hidden = quiet or not sys.stderr.isatty()
    return click.progressbar(
        length=count, show_pos=True, show_eta=True, file=sys.stderr, hidden=hidden
    )


@contextmanager
def interruptible() -> Iterator[None]:
    """Let SIGTERM stop a run as Ctrl-C does: between two files."""

    def stop(_number: int, _frame: Any) -> None:
        raise KeyboardInterrupt

    former = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)
