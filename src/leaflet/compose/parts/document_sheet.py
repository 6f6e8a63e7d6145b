"""What the sheets of all documents have in common, and how it follows the paper."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from leaflet.compose.job import STANDING, Job
from leaflet.compose.paper import PAPERS, paper_size, printed_on
from leaflet.compose.parts.codes import CodeSize
from leaflet.compose.parts.contacts import ContactStyle, ValueRoles
from leaflet.compose.parts.growth import grown_roles, growth, scaled
from leaflet.compose.parts.pictures import Picture
from leaflet.compose.parts.setter import Setter
from leaflet.compose.parts.theme import Theme, unknown_theme
from leaflet.compose.sheet import (
    OF_A_CONTACT,
    OF_A_DESK,
    FaceName,
    Fault,
    Grade,
    Margins,
    Orientation,
    Paper,
    Role,
)
from leaflet.compose.wishes import Wishes
from leaflet.language import _
from leaflet.page import Size

NARROWEST: Final = 0.5
LARGEST: Final = 3.0  # times: a phone number of 12 characters is then as wide as A4
CODES: Final = 0.75  # the power of the growth of a larger paper by which codes grow


@dataclass(frozen=True, slots=True)
class TextSheet:
    """What holds for all the text of a document."""

    ruby: Grade
    ruby_face: FaceName
    latin_gap: float  # em, between Japanese and Latin
    condense: float  # the narrowest stretch (長体)

    def setter(self, job: Job, ease: float = 1.0) -> Setter:
        """Return what sets the text, between the smallest (0) and the largest type (1)."""
        look = self.condense, self.ruby_face, self.latin_gap
        marks = job.kept.marks if job.kept else None
        return Setter(*look, job.read, ease, job.typesetter, marks)


@dataclass(frozen=True, slots=True)
class DocumentSheet(TextSheet):
    """A document with a theme."""

    theme: str
    themes: dict[str, Theme]

    @property
    def tone(self) -> Theme:
        """The inks, and what else the theme says."""
        return self.themes[self.theme]

    def faults(self) -> Iterable[Fault]:
        """Yield a theme that does not exist, and what nobody can read."""
        yield from unknown_theme(self.theme, self.themes)
        if not NARROWEST <= self.condense <= 1:
            message = _("Letters so narrow cannot be read.")
            if self.condense > 1:
                message = _("This is a share of the width of letters, at most 1.")
            yield "condense", message, _("Type 0.5 or more; 0.85 is usual.")
        if self.latin_gap > 1:
            yield "latin_gap", _("This is wider than a letter."), _("Type {text}").format(text="8%")


@dataclass(frozen=True, slots=True)
class PagedSheet(DocumentSheet):
    """A document whose measures follow its paper."""

    paper: Paper
    orientation: Orientation
    margins: Margins
    legible: float  # pt: the smallest sizes never shrink below this
    code: CodeSize

    def printed_on(self, wishes: Wishes) -> tuple[Size, float]:
        """Return the paper asked for, and how much larger than the sheet's own it is."""
        paper = printed_on(wishes, self.paper, self.orientation)
        base = paper_size(self.paper, landscape=self.orientation == "landscape")
        return paper, growth(paper, base)

    def larger_paper(self, job: Job, fits: Callable[[Job], bool]) -> str:
        """Return the smallest paper above the one asked for on which a job fits, or nothing.

        It is the same one ``STANDING`` where that lies only because the user asked for it.
        """
        factor = self.printed_on(job.wishes)[1]
        if job.wishes.landscape and fits(replace(job, wishes=replace(job.wishes, landscape=False))):
            return STANDING
        for name in sorted(PAPERS, key=PAPERS.__getitem__):
            larger = replace(job, wishes=replace(job.wishes, paper=name))
            if self.printed_on(larger.wishes)[1] > factor and fits(larger):
                return name
        return ""


@dataclass(frozen=True, slots=True)
class ContactTypes(ValueRoles):
    """How the parts of a contact are set."""

    hours: Role
    kind: Role
    note: Role


@dataclass(frozen=True, slots=True)
class TableTypes(ContactTypes):
    """How the text of a document with a table is set."""

    title: Role
    running: Role  # the title on the pages after the first
    label: Role
    lead: Role
    head: Role
    name: Role
    operator: Role
    foot: Role


@dataclass(frozen=True, slots=True)
class Padding:
    """Room inside a cell, in pt."""

    across: float
    down: float
    head: float


@dataclass(frozen=True, slots=True)
class ContactGaps:
    """Distances in pt."""

    parts: float  # between the parts of a desk


@dataclass(frozen=True, slots=True)
class TableGaps(ContactGaps):
    """Distances in pt: inside the table, and from it to what is below."""

    paragraphs: float
    slack: float  # the most a row grows to fill its page
    foot: float


@dataclass(frozen=True, slots=True)
class Rules:
    """Weights of the rules of the table, in pt."""

    rule: float
    heavy: float
    faint: float


@dataclass(frozen=True, slots=True)
class ContactSheet(PagedSheet):
    """A document that says all of its desks."""

    type: ContactTypes
    gaps: ContactGaps
    kinds: dict[str, str] = field(metadata=OF_A_CONTACT)  # before a contact
    # the labelled lines of a desk that are printed, by their keys
    facts: dict[str, str] = field(metadata=OF_A_DESK)

    def contact_style(self) -> ContactStyle:
        """Return how contacts look, their codes without captions."""
        types, inks = self.type, self.tone
        return ContactStyle(
            number=types.number,
            fax=types.fax,
            hours=types.hours,
            kind=types.kind,
            value=types.value,
            address=types.address,
            caption=types.kind,
            note=types.note,
            ink=inks.ink,
            soft=inks.soft,
            accent=inks.accent,
            tint=inks.head,
            kinds=self.kinds,
            captions={},
            code_side=self.code.side,
            code_gap=self.code.gap,
            gap=self.gaps.parts,
            bleed=0.0,
        )


@dataclass(frozen=True, slots=True)
class TableSheet(ContactSheet):
    """A document with a table on as many pages as it needs."""

    picture: Picture
    type: TableTypes
    padding: Padding
    gaps: TableGaps
    rules: Rules
    again: str  # behind the title on the pages after the first
    # how much larger the type of few desks is than its size, on a free page
    few: float = field(default=1.0, kw_only=True)

    def faults(self) -> Iterable[Fault]:
        """Yield what cannot be, and pages that would begin as the first one does."""
        yield from PagedSheet.faults(self)
        if not 1.0 <= self.few <= LARGEST:
            message = _("The value {value} does not fit here.").format(value=f"{self.few:g}")
            yield "few", message, _("Type a number from 1 to {most}.").format(most=f"{LARGEST:g}")
        if not self.again.strip():
            yield "again", _("This cannot be empty."), _("Type {text}").format(text="(つづき)")


T = TypeVar("T", bound=TableSheet)


def type_growth(paper: float, few: float) -> float:
    """Return how much larger type is on a paper that is, and for few desks: these have room."""
    return few * (math.sqrt(paper) if paper < 1.0 < few else paper)


def grown_table(sheet: T, paper: float, few: float) -> T:
    """Return the sheet for a paper that is larger by a factor, its type by another for few desks.

    On a smaller one the largest sizes shrink less than the paper: a page that is left half empty
    can be set larger. On a larger one the smallest sizes and the codes grow, though less than the
    paper: it is read from further away, and holds more.
    """
    factor = type_growth(paper, few)
    less = math.sqrt(factor)
    larger = factor > 1.0
    return replace(
        sheet,
        type=grown_roles(
            sheet.type, factor if larger else less, sheet.legible, less if larger else factor
        ),
        margins=scaled(sheet.margins, paper),
        rules=scaled(sheet.rules, sheet.tone.weight),
        kinds=sheet.tone.called(sheet.kinds),
        facts=sheet.tone.called(sheet.facts),
        padding=scaled(sheet.padding, factor),
        gaps=scaled(sheet.gaps, factor),
        code=scaled(sheet.code, min(factor, factor**CODES)),
    )
