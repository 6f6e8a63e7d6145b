"""The proof: finished PDFs read again by other programs, against the data.

The rules see the bytes alone, not the display list, so that a fault of any stage, down to the
writing of the file, is found before the file gets its name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pikepdf
import pypdfium2

from leaflet.check.file import (
    arrows,
    box,
    code,
    copies,
    covered,
    date,
    elsewhere,
    embedding,
    frame,
    furigana,
    link,
    numbering,
    order,
    remark,
    shape,
    stray,
    tags,
    text,
    title,
    trim,
    turned,
)
from leaflet.check.file.evidence import Evidence, NoticeTexts
from leaflet.check.file.objects import read_objects
from leaflet.check.file.printed import read_pages
from leaflet.check.rule import Rule
from leaflet.check.settings import applied
from leaflet.compose.layouts import LAYOUTS
from leaflet.language import _
from leaflet.report import Finding, Level, Origin

RULES: Final = {
    "box": Rule(box, Level.ERROR),
    "elsewhere": Rule(elsewhere, Level.ERROR),
    "stray": Rule(stray, Level.ERROR),
    "date": Rule(date, Level.ERROR),
    "code": Rule(code, Level.ERROR),
    "link": Rule(link, Level.ERROR),
    "text": Rule(text, Level.ERROR),
    "furigana": Rule(furigana, Level.ERROR),
    "numbering": Rule(numbering, Level.ERROR),
    "frame": Rule(frame, Level.ERROR),
    "arrows": Rule(arrows, Level.ERROR),
    "copies": Rule(copies, Level.ERROR),
    "order": Rule(order, Level.ERROR),
    "turned": Rule(turned, Level.ERROR),
    "remark": Rule(remark, Level.ERROR),
    "embedding": Rule(embedding, Level.ERROR),
    "shape": Rule(shape, Level.ERROR),
    "tags": Rule(tags, Level.ERROR),
    "title": Rule(title, Level.ERROR),
    "covered": Rule(covered, Level.ERROR),
    "trim": Rule(trim, Level.ERROR),
}
"""The rules by the names under which an office sets them."""


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
    data: bytes,
    said: NoticeTexts,
    layout: str,
    shown: str,
    values: Mapping[str, str] | None = None,
) -> Proof:
    """Return the verdict on a PDF of a layout; ``shown`` is its name in messages.

    ``said`` is what its notice says; it serves for all files of that.
    ``values`` are those of the blanks of the imprint. A file of no known layout is not checked.
    """
    if layout not in LAYOUTS or not LAYOUTS[layout].printable(said.notice):
        return Proof(Verdict.NOT_CHECKED)
    origin = Origin(shown)
    try:
        printed, objects = tuple(read_pages(data)), read_objects(data)
    except (pypdfium2.PdfiumError, pikepdf.PdfError):
        text = _("This is not a PDF, or it is damaged.")
        return Proof(Verdict.FAILED, (Finding("pdf", Level.ERROR, origin, text),))
    part = LAYOUTS[layout].part
    evidence = Evidence(printed, objects, said, layout, part, values or {}, origin)
    findings = tuple(dict.fromkeys(applied(RULES, said.notice.edition.rules, evidence)))
    failed = any(each.level is Level.ERROR for each in findings)
    return Proof(Verdict.FAILED if failed else Verdict.PASSED, findings)
