"""The journey of one document, one line a step."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from itertools import chain
from typing import Any

from leaflet.check import fit, read
from leaflet.check.notice import check_labels
from leaflet.check.page import check_page
from leaflet.check.settings import adjusted
from leaflet.compose.furigana import Known, Reader
from leaflet.compose.job import Arranged, Composed, Job
from leaflet.compose.kept import KeptParts
from leaflet.compose.layouts import LAYOUTS, WORKING
from leaflet.compose.mono import in_greys
from leaflet.compose.sheet import Role
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.flowchart import Orders
from leaflet.language import _
from leaflet.model.blanks import bearer_of, blanks_of
from leaflet.model.notice import Notice
from leaflet.model.words import Span, Words
from leaflet.page import Document
from leaflet.report import Finding, Level, Origin, Report
from leaflet.typeset.setting import Typesetter
from leaflet.typeset.stick import Stick


@dataclass(frozen=True, slots=True)
class Pressed:
    """A document, with what its further copies are set by.

    ``check`` finds what is wrong with it; it takes a while, so that a screen asks for it later.
    """

    composed: Composed
    reader: Reader
    stick: Stick
    blanks: tuple[str, ...]  # those that are printed
    check: Callable[[], Iterator[Finding]]

    @property
    def document(self) -> Document:
        """The pages as they are printed."""
        return self.composed.document


@dataclass(frozen=True, slots=True)
class Shared:
    """What the documents of one notice share, so that nothing is worked out twice.

    ``annotated`` are the texts with their furigana. A session keeps more, of one layout: ``former``
    is the arrangement of its last pages, to be tried first, and ``kept`` its set parts.
    """

    typesetter: Typesetter
    orders: Orders = field(default_factory=Orders)  # of charts
    former: Arranged | None = None
    annotated: Known = field(default_factory=dict)
    kept: KeptParts | None = None


def press(
    name: str,
    notice: Notice,
    sheets: Sheets,
    wishes: Wishes,
    report: Report,
    shared: Shared | None = None,
) -> Document | None:
    """Return the document of a layout, or None; everything found on the way is in the report."""
    pressed = press_plate(name, notice, sheets, wishes, report, shared)
    if pressed is None:
        return None
    report.extend(pressed.check())
    return pressed.document


def press_plate(
    name: str,
    notice: Notice,
    sheets: Sheets,
    wishes: Wishes,
    report: Report,
    shared: Shared | None = None,
) -> Pressed | None:
    """Return the same document with what its copies need; nobody has looked at it yet."""
    layout = (LAYOUTS | WORKING)[name]
    sheet = layout.read_sheet(name, sheets, report)
    if sheet is None:
        return None
    shared = shared or Shared(typesetter_of(notice))
    reader = _reader_of(notice, layout.part, wishes.ruby, sheet.ruby, shared.annotated)
    job = Job(
        notice,
        wishes,
        reader.read,
        shared.typesetter,
        name,
        shared.orders,
        shared.former,
        shared.kept,
    )
    composed = layout.compose(job, sheet)
    blanks = blanks_of(notice, layout.part)
    document = replace(composed.document, bearer=bearer_of(blanks, wishes.values))
    composed = replace(composed, document=in_greys(document) if wishes.mono else document)

    def check() -> Iterator[Finding]:
        where = Origin(sheets.path(name))
        read_by = reader.findings(where)
        small = () if wishes.ruby in (None, "none", "中") else _bare_styles(sheet)
        if small and not reader.patchy:
            read_by = chain(read_by, [_too_small(small, where)])
        doubted = {place for place, _doubt in composed.doubts}  # a wrong word needs no reading
        read_by = (each for each in read_by if each.where not in doubted)
        yield from adjusted(read.RULES, notice.edition.rules, read_by)
        yield from check_labels(notice, sheets.own_words(name))
        filled = [Words((Span(value),), Origin("--set")) for value in wishes.values.values()]
        for found in check_labels(notice, filled):  # no errors, as for a row of a roster
            yield found._replace(level=Level.WARNING)
        yield from _found(composed, notice, shared.kept)

    return Pressed(composed, reader, shared.typesetter.stick, blanks, check)


def _reader_of(notice: Notice, part: str, asked: str | None, usual: str, known: Known) -> Reader:
    """Return what adds furigana as was asked for, or as is usual for the layout."""
    prose, wanted = notice.prose_of(part), asked or usual.removesuffix("!")
    return Reader(notice.readings, wanted, prose, insist=usual.endswith("!"), known=known)


def _bare_styles(sheet: Any) -> tuple[str, ...]:
    """Return the styles of a sheet whose text has no furigana, whoever reads."""
    types = [value for each in fields(sheet) if is_dataclass(value := getattr(sheet, each.name))]
    names = (
        each.name
        for value in types
        for each in fields(value)
        if isinstance(role := getattr(value, each.name), Role) and not role.ruby
    )
    return tuple(dict.fromkeys(names))


def _too_small(styles: tuple[str, ...], where: Origin) -> Finding:
    """Return the one warning that text of some styles is printed without furigana."""
    text = _("Text of these styles has no furigana, as it is small: {styles}")
    hint = _("To have it there, type ruby: 0.5 for the style; less may then fit on the page.")
    message = text.format(styles=", ".join(styles))
    return Finding("reading", Level.WARNING, where, message, hint)


def _found(composed: Composed, notice: Notice, kept: KeptParts | None) -> Iterator[Finding]:
    """Yield what is wrong with the pages of a document."""
    yield from fit.check(composed.misfits)
    for where, doubt in composed.doubts:
        yield Finding("confirm", Level.WARNING, where, doubt)
    if not composed.misfits:  # text that does not fit overlaps other text: report one cause once
        yield from check_page(composed.document, notice.edition.rules, kept)


def typesetter_of(notice: Notice) -> Typesetter:
    """Return a typesetter that knows the words which an office never splits."""
    return Typesetter(Stick(notice.readings.unbroken))
