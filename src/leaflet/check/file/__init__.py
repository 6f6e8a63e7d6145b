"""The proof: finished PDFs read again by other programs, against the data.

The rules ask the bytes alone. What the display list said does not count: a fault of any stage,
down to the writing of the file, is found before the file gets its name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import pypdfium2

from leaflet.check.file import elsewhere, own_box, printed_codes, strays, visible
from leaflet.check.file.facts import allowed, as_of, printed_desks
from leaflet.check.file.passage import Strand, passages, strands
from leaflet.check.file.printed import PrintedPage, read_pages
from leaflet.check.file.promised import promised
from leaflet.compose.layouts import LAYOUTS
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level, Origin


class Verdict(StrEnum):
    """What a proof says of a file."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True)
class Proof:
    """The verdict on one file, and what was found in it."""

    verdict: Verdict
    findings: tuple[Finding, ...] = ()


def prove(
    data: bytes, notice: Notice, layout: str, shown: str, values: Mapping[str, str] | None = None
) -> Proof:
    """Return the verdict on a PDF of a layout; ``shown`` is its name in messages.

    ``values`` are those of the blanks of the imprint. A file of no known layout is not checked.
    """
    if layout not in LAYOUTS or not LAYOUTS[layout].printable(notice):
        return Proof(Verdict.NOT_CHECKED)
    origin = Origin(shown)
    try:
        printed = tuple(read_pages(data))
    except pypdfium2.PdfiumError:
        text = _("This is not a PDF, or it is damaged.")
        return Proof(Verdict.FAILED, (Finding("pdf", Level.ERROR, origin, text),))
    findings = tuple(_findings(printed, notice, layout, origin, values or {}))
    return Proof(Verdict.FAILED if findings else Verdict.PASSED, findings)


def _findings(
    printed: Sequence[PrintedPage],
    notice: Notice,
    layout: str,
    origin: Origin,
    values: Mapping[str, str],
) -> Iterator[Finding]:
    pages = [strands(page) for page in printed]
    desks = [
        own_box.printed_desk(desk, promised(desk, layout), pages)
        for desk in printed_desks(notice, LAYOUTS[layout].part)
    ]
    homes = own_box.homes(desks)
    boxes = [*homes, *own_box.others(desks, homes)]
    yield from own_box.check(desks, homes)
    yield from _date(pages, notice)
    yield from strays.check(pages, allowed(notice, values), origin)
    yield from elsewhere.check(pages, notice, boxes, values, origin)
    yield from printed_codes.check(printed, pages, boxes, origin)
    yield from printed_codes.missing(printed, desks, layout)
    yield from visible.check(printed, origin)


def _date(pages: Sequence[Sequence[Strand]], notice: Notice) -> Iterator[Finding]:
    date = as_of(notice)
    if not any(passages(found, date.text) for found in pages):
        text = _("The date {date} of the edition is not printed.").format(date=date.text)
        yield Finding("date", Level.ERROR, date.origin, text)
