"""The pages as they will be printed, each text with the value it comes from."""

import json
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path, PurePath
from typing import Final

from leaflet.check import read
from leaflet.check.notice import check_notice
from leaflet.check.settings import adjusted
from leaflet.compose.furigana import Known
from leaflet.compose.job import Arranged
from leaflet.compose.kept import KeptParts
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw.screen import Screen
from leaflet.edit.history import History, digest
from leaflet.edit.keyed import definition
from leaflet.edit.spans import Where
from leaflet.flowchart import Orders
from leaflet.language import _
from leaflet.model.load import READINGS, Kept, load
from leaflet.model.notice import Notice
from leaflet.model.words import Words
from leaflet.press import Shared, press_plate
from leaflet.report import Finding, Level, Origin, Report
from leaflet.schema.files import FILES
from leaflet.typeset.setting import Paragraph, Typesetter
from leaflet.typeset.stick import Stick
from leaflet.typeset.style import Style

_SHOWN: Final = "data"
_MOST: Final = 10_000  # texts, of some 20 KB each, above which a typesetter forgets them


def path(where: Where) -> str:
    """Return a place as pages name it."""
    return json.dumps(where, ensure_ascii=False, separators=(",", ":"))


class OvertakenError(Exception):
    """A newer page is asked for; this one is not finished."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The pages of one layout as SVG by names that are theirs alone."""

    pages: Mapping[str, str]
    settled: bool = True  # as a build makes them; others are arranged as they were before
    former: bool = False  # the pages are from before an error


@dataclass(frozen=True, slots=True)
class _Layout:
    """What is kept of a layout from one page to the next; ``former`` is its last arrangement."""

    setter: "_Setter"
    annotated: Known
    screen: Screen
    kept: KeptParts
    former: Arranged | None = None


class _Setter(Typesetter):
    """A typesetter that stops when what it works for is no longer wanted."""

    def __init__(self, unbroken: tuple[str, ...]) -> None:
        super().__init__(Stick(unbroken))
        self.unbroken = unbroken
        self.wanted: Callable[[], bool] = lambda: True

    def paragraph(self, words: Words, style: Style) -> Paragraph:
        if not self.wanted():
            raise OvertakenError
        return super().paragraph(words, style)

    @property
    def full(self) -> bool:
        """Whether it knows far more texts than a notice has."""
        return len(self._paragraphs) > _MOST


class Preview:
    """Makes pages from the files as they are; what it learns serves the next ones."""

    def __init__(self, history: History, sheets: Path, ending: Callable[[], bool]) -> None:
        """Begin with nothing read; as soon as it is ``ending``, no page is finished."""
        self.history, self.sheets, self._ending = history, sheets, ending
        self._reading, self._pressing = threading.Lock(), threading.Lock()
        self._asked = 0
        self._read: tuple[tuple[str, ...], Notice | None, Report] | None = None
        self._files: Kept = {}
        self._layouts: dict[str, _Layout] = {}
        self._readings = ""  # the digest of the file that the furigana kept come from
        self._last: dict[str, Mapping[str, str]] = {}
        self._found: dict[str, Iterable[Finding]] = {}  # by layout, not yet looked for
        self._orders = Orders()

    def notice(self) -> tuple[Notice | None, Report]:
        """Return the notice of the files as they are now, read once for each state."""
        with self._reading:
            marks = self.history.marks()
            if self._read is None or self._read[0] != marks:
                report = Report()
                notice = load(self.history.folder, report, shown=_SHOWN, kept=self._files)
                self._read = marks, notice, report
            return self._read[1:]

    def overtake(self) -> None:
        """Have a search for the best arrangement stopped: its page will not be shown."""
        self._asked += 1

    def show(self, layout: str, wishes: Wishes, *, hasty: bool) -> Shown:
        """Return the pages of a layout.

        In haste the former arrangement is tried first. Without haste the search for the best one
        raises OvertakenError as soon as any other page is asked for.
        """
        self.overtake()
        mine = self._asked
        notice, found = self.notice()
        report = Report(found)
        with self._pressing:
            pressed = None
            if notice is not None and LAYOUTS[layout].printable(notice):
                kept = self._kept(layout, notice)
                kept.setter.wanted = lambda: not self._ending() and (hasty or self._asked == mine)
                former = kept.former if hasty else None
                shared = Shared(kept.setter, self._orders, former, kept.annotated, kept.kept)
                sheets = Sheets(self.sheets, "layouts")
                pressed = press_plate(layout, notice, sheets, wishes, report, shared)
            if pressed is None or notice is None:
                self._found[layout] = report
                return Shown(self._last.get(layout, {}), former=True)
            self._layouts[layout] = replace(kept, former=pressed.composed.arrangement)
            pages = kept.screen.pages(pressed.document, _place)
            if not kept.setter.wanted():
                raise OvertakenError
            set_here = adjusted(read.RULES, notice.edition.rules, report)
            self._found[layout] = chain(set_here, check_notice(notice), pressed.check())
            self._last[layout] = {
                f"p{n}-{digest(each.encode())}": each for n, each in enumerate(pages)
            }
            return Shown(self._last[layout], settled=not pressed.composed.as_before)

    def faults(self, layout: str) -> list[tuple[Finding, str]]:
        """Return what is wrong with the pages shown last, errors first, with the value's place."""
        with self._pressing:
            report = self._found[layout] = Report(self._found.get(layout, ()))
        found = *report.at(Level.ERROR), *report.at(Level.WARNING)
        return [(_in_form(each), _place(each.where)) for each in found]

    def _kept(self, layout: str, notice: Notice) -> _Layout:
        """Return what is kept of a layout, without the texts where they have become too many."""
        if (mark := self.history.digest(READINGS)) != self._readings:
            self._readings = mark
            for each in self._layouts.values():
                each.annotated.clear()
        unbroken = notice.readings.unbroken
        kept = self._layouts.get(layout)
        if kept is None or kept.setter.full or kept.setter.unbroken != unbroken:
            screen, former = (kept.screen, kept.former) if kept else (Screen(), None)
            kept = _Layout(_Setter(unbroken), {}, screen, KeptParts(), former)
        self._layouts[layout] = kept
        return kept


def _in_form(finding: Finding) -> Finding:
    """Return a finding as someone reads it who fills in a form, and sees no keys."""
    name, within = PurePath(finding.where.path).name, finding.where.within
    if finding.rule not in ("missing-key", "empty") or name not in FILES or not within:
        return finding
    key, _group = definition(name, within)
    message = _("“{field}” is not filled in.").format(field=key.label)
    return finding._replace(message=message, hint="")


def _place(origin: Origin | None) -> str:
    """Return the file and place of the value at an origin, empty where it is elsewhere."""
    name = PurePath(origin.path).name if origin else ""
    if origin is None or name not in FILES or not origin.path.startswith(_SHOWN):
        return ""
    return name + path(origin.within)
