"""The pages as they will be printed, each text with the value it comes from."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from leaflet.compose.job import Warm, Wishes
from leaflet.compose.layouts import LAYOUTS
from leaflet.draw.markup import element
from leaflet.draw.svg import Outlines, drawing
from leaflet.flowchart import Orders
from leaflet.language import _
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.model.words import Words
from leaflet.page import Document, Link, Page, Text, box
from leaflet.press import press
from leaflet.report import Finding, Level, Report
from leaflet.serve.history import History
from leaflet.serve.places import Places, Where, file_of
from leaflet.typeset.setting import Paragraph, Typesetter
from leaflet.typeset.stick import Stick
from leaflet.typeset.style import Style

_SHOWN: Final = "data"
_MOST: Final = 200_000  # paragraphs set before a typesetter forgets what it has learnt
_MARGIN: Final = 1.0  # pt
_SCALE: Final = 4 / 3  # pixels of a browser to a pt

At = Callable[[str, int, int], Where]
"""Returns the value of a file at a line and column."""


class OvertakenError(Exception):
    """A newer page is asked for; this one is not finished."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding with the value it is about."""

    finding: Finding
    file: str
    where: Where

    @property
    def grave(self) -> bool:
        """Whether it keeps the document from being made."""
        return self.finding.level is Level.ERROR


@dataclass(frozen=True, slots=True)
class Shown:
    """The pages of one layout as SVG, in words, and what is wrong with them.

    ``settled`` pages are those that a build makes; others are arranged as they were before.
    """

    pages: tuple[str, ...]
    faults: tuple[Fault, ...]
    settled: bool = True
    former: bool = False  # the pages are from before an error


class _Setter(Typesetter):
    """A typesetter that stops when what it works for is no longer wanted."""

    def __init__(self, unbroken: tuple[str, ...]) -> None:
        super().__init__(Stick(unbroken))
        self.unbroken = unbroken
        self.wanted: Callable[[], bool] = lambda: True
        self.calls = 0

    def paragraph(self, words: Words, style: Style) -> Paragraph:
        if not self.wanted():
            raise OvertakenError
        self.calls += 1
        return super().paragraph(words, style)


class Preview:
    """Makes pages from the files as they are; what it learns serves the next ones."""

    def __init__(self, history: History, sheets: Path) -> None:
        """Begin with nothing read; ``sheets`` is the folder of the layouts' sheets."""
        self.history, self.sheets = history, sheets
        self._reading, self._pressing = threading.Lock(), threading.Lock()
        self._asked = 0
        self._read: tuple[tuple[str, ...], Notice | None, Report] | None = None
        self._warm: dict[str, tuple[_Setter, Warm]] = {}
        self._last: dict[str, tuple[str, ...]] = {}
        self._orders = Orders()
        self._outlines: Outlines = {}

    def notice(self) -> tuple[Notice | None, Report]:
        """Return the notice of the files as they are now, read once for each state."""
        with self._reading:
            marks = self.history.marks()
            if self._read is None or self._read[0] != marks:
                report = Report()
                self._read = marks, load(self.history.folder, report, shown=_SHOWN), report
            return self._read[1:]

    def show(self, layout: str, wishes: Wishes, *, hasty: bool) -> Shown:
        """Return the pages of a layout.

        In haste the former arrangement is tried first. Without haste the search for the best one
        raises OvertakenError as soon as any other page is asked for.
        """
        self._asked += 1
        mine = self._asked
        notice, found = self.notice()
        report, document, taken = Report(found), None, False
        if notice is not None and LAYOUTS[layout].printable(notice):
            with self._pressing:
                setter, warm = self._warmed(layout, notice)
                setter.wanted = lambda: hasty or self._asked == mine
                warm.hasty, warm.taken = hasty, False
                document = press(
                    layout,
                    notice,
                    self.sheets,
                    "layouts",
                    wishes,
                    report,
                    typesetter=setter,
                    orders=self._orders,
                    warm=warm,
                )
                taken = warm.taken
        at = self._places()
        faults = tuple(_faults(report, at))
        if document is None:
            return Shown(self._last.get(layout, ()), faults, former=True)
        self._last[layout] = tuple(_drawn(document, at, self._outlines))
        return Shown(self._last[layout], faults, settled=not taken)

    def _warmed(self, layout: str, notice: Notice) -> tuple[_Setter, Warm]:
        """Return what is kept of a layout, without the texts where they have become too many."""
        unbroken = notice.readings.unbroken
        setter, warm = self._warm.get(layout) or (None, None)
        if setter is None or setter.calls > _MOST or setter.unbroken != unbroken:
            setter = _Setter(unbroken)
            self._warm[layout] = setter, warm or Warm()
        return self._warm[layout]

    def _places(self) -> At:
        known: dict[str, Places] = {}

        def at(name: str, line: int, column: int) -> Where:
            if name not in known:
                known[name] = Places(self.history.data(name) or b"")
            return known[name].at(line, column)

        return at


def _faults(report: Report, at: At) -> Iterator[Fault]:
    """Yield the findings, the errors first."""
    for finding in sorted(report, key=lambda each: -each.level):
        name = file_of(finding.where, _SHOWN)
        where = at(name, finding.where.line, finding.where.column) if name else ()
        yield Fault(finding, name, where)


def _drawn(document: Document, at: At, outlines: Outlines) -> Iterator[str]:
    """Yield each page with the places that can be clicked."""
    count = len(document.pages)
    for number, page in enumerate(document.pages, 1):
        width, height = page.size
        title = _("page {number} of {count}").format(number=number, count=count)
        items = [item for item in page.items if not isinstance(item, Link)]
        yield element(
            "svg",
            f'<path fill="#fff" d="M0 0H{width:.2f}V{height:.2f}H0Z"/>'
            + drawing(items, f"p{number}-", outlines)
            + element("g", "".join(_hits(page, at)), class_="hits"),
            width=f"{width * _SCALE:.0f}",
            height=f"{height * _SCALE:.0f}",
            viewBox=f"0 0 {width:.2f} {height:.2f}",
            role="img",
            aria_label=f"{document.title}, {title}",
            lang=document.lang,
        )


def _hits(page: Page, at: At) -> Iterator[str]:
    """Yield a rectangle over each text that comes from a data file."""
    for item in page.items:
        name = file_of(item.origin, _SHOWN) if isinstance(item, Text) else ""
        if not name or item.origin is None:
            continue
        area = box(item).grown(_MARGIN)
        yield element(
            "rect",
            x=f"{area.x:.1f}",
            y=f"{area.y:.1f}",
            width=f"{area.width:.1f}",
            height=f"{area.height:.1f}",
            data_file=name,
            data_where=json.dumps(at(name, item.origin.line, item.origin.column)),
        )
