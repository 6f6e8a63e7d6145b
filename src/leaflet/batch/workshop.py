"""Copies made from rows: drawn, proved, and put in place whole, in this process or another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from leaflet.batch.copies import Plate
from leaflet.batch.drafts import write_whole
from leaflet.batch.imprint_proof import failed_proof, reads_back
from leaflet.batch.ledger import LedgerLine
from leaflet.check.file import prove
from leaflet.check.file.evidence import NoticeTexts
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw.pdf import pdf
from leaflet.model.notice import Notice
from leaflet.press import press, press_plate
from leaflet.report import Finding, Origin, Report


@dataclass(frozen=True, slots=True)
class Order:
    """What all copies share."""

    notice: Notice
    wishes: Wishes
    layouts: tuple[str, ...]
    sheets: Sheets
    out: Path


@dataclass(frozen=True, slots=True)
class Task:
    """One copy to make; ``former`` is what the manifest says of it."""

    layout: str
    row: int
    values: Mapping[str, str]
    name: str  # a bookmark, if it gets no file of its own
    file: str  # below the folder of the order
    proved: bool = False
    former: LedgerLine | None = None
    returned: bool = False  # not written

    def made_from(self, mark: bytes) -> str:
        """Return the digest of all that the copy is made from: what all share, and its row."""
        return sha256(mark + repr(sorted(self.values.items())).encode()).hexdigest()[:32]

    def listed(self, mark: bytes, digest: str = "") -> LedgerLine:
        """Return what the manifest says of the copy once it is good."""
        proof = "passed" if self.proved else "not checked"
        return LedgerLine(self.file, self.row, self.layout, self.made_from(mark), digest, proof)


@dataclass(frozen=True, slots=True)
class MadeCopy:
    """A copy that was made, or what keeps it from being made."""

    task: Task
    entry: LedgerLine | None
    findings: tuple[Finding, ...] = ()
    skipped: bool = False
    tail: bytes = field(default=b"", repr=False)  # after the head of its layout, if returned


@dataclass(frozen=True, slots=True)
class Drawn:
    """What of a copy follows the head of its layout, the digest of both, and what was found.

    A copy that is refused has no tail.
    """

    tail: bytes
    sha256: str
    findings: tuple[Finding, ...]


class Imprinted:
    """Copies that differ in their imprint: the pages are composed once.

    All begin with ``head``; ``mark`` is the digest of what they are made from besides their rows.
    """

    def __init__(self, plate: Plate) -> None:
        """Take the plate."""
        self.plate = plate
        self.head, self.mark = plate.master.head.data, plate.mark

    def draw(self, values: Mapping[str, str], *, proved: bool) -> Drawn:
        """Return the copy of a row."""
        copied = self.plate.copy(values)
        if Report(copied.findings).refused:
            return Drawn(b"", "", copied.findings)
        tail = self.plate.tail(copied)
        if proved and not reads_back(self.head + tail.data, copied.overlay):
            return Drawn(b"", "", (*copied.findings, failed_proof(Origin(""))))
        return Drawn(tail.data, tail.sha256, copied.findings)


class Reflowed:
    """Copies whose pages depend on the row, as a letter does that names the school in its text."""

    def __init__(self, order: Order, layout: str) -> None:
        """Take what each copy is composed from."""
        self.order, self.layout = order, layout
        self.head = b""
        self._said = NoticeTexts(order.notice, order.sheets)
        blank, report = self._composed({})
        self._shared = frozenset(report)  # what is found in all copies
        self.mark = sha256(blank).digest()

    def draw(self, values: Mapping[str, str], *, proved: bool) -> Drawn:
        """Return the copy of a row."""
        data, report = self._composed(values)
        if data and proved:
            report.extend(self._proof(data, values))
        if report.refused:
            data = b""
        found = tuple(each for each in report if each not in self._shared)
        return Drawn(data, sha256(data).hexdigest(), found)

    def _proof(self, data: bytes, values: Mapping[str, str]) -> Iterable[Finding]:
        filled, said = {**self.order.wishes.values, **values}, self._said
        return prove(data, said, self.layout, self.layout, filled).findings

    def _composed(self, values: Mapping[str, str]) -> tuple[bytes, Report]:
        report = Report()
        wishes = replace(self.order.wishes, values={**self.order.wishes.values, **values})
        document = press(self.layout, self.order.notice, self.order.sheets, wishes, report)
        if document is None or report.refused:
            return b"", report
        return pdf(document), report


def maker(order: Order, layout: str) -> Imprinted | Reflowed:
    """Return what makes the copies of a layout, which must be printable without any row."""
    if reflows(order.notice, layout):
        return Reflowed(order, layout)
    return Imprinted(plate_of(order, layout))


def plate_of(order: Order, layout: str) -> Plate:
    """Return what copies of a layout are printed over."""
    wishes = order.wishes
    pressed = press_plate(layout, order.notice, order.sheets, wishes, Report())
    assert pressed is not None  # its sheet was read before
    return Plate(pressed, wishes.values)


def reflows(notice: Notice, layout: str) -> bool:
    """Return whether a layout has blanks within its text, which move what follows them."""
    if LAYOUTS[layout].part != "letter" or notice.letter is None:
        return False
    return any(line.blanks for line in notice.letter.body)


class Workshop:
    """Makes copies of several layouts, in one process."""

    def __init__(self, order: Order) -> None:
        """Compose the pages of every layout."""
        self.out = order.out
        self.makers = {layout: maker(order, layout) for layout in order.layouts}

    def make(self, task: Task) -> MadeCopy:
        """Make one copy, unless the one that is there is the same."""
        making, former = self.makers[task.layout], task.former
        if former and former.made_from == task.made_from(making.mark) and self._is_there(former):
            return MadeCopy(task, former, skipped=True)
        drawn = making.draw(task.values, proved=task.proved)
        if not drawn.tail:
            return MadeCopy(task, None, drawn.findings)
        if not task.returned:
            write_whole(self.out / task.file, (making.head, drawn.tail))
        tail = drawn.tail if task.returned else b""
        return MadeCopy(task, task.listed(making.mark, drawn.sha256), drawn.findings, tail=tail)

    def _is_there(self, former: LedgerLine) -> bool:
        try:
            return sha256((self.out / former.file).read_bytes()).hexdigest() == former.sha256
        except OSError:
            return False
