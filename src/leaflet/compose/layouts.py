"""The layouts that ``names`` lists: for each the function that composes it, and its sheet."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from leaflet.compose.cards.compose import compose_cards
from leaflet.compose.cards.sheet import CardSheet
from leaflet.compose.flow.page import compose_flow
from leaflet.compose.flow.sheet import FlowSheet
from leaflet.compose.handout.compose import compose_handout
from leaflet.compose.handout.sheet import HandoutSheet
from leaflet.compose.job import Composed, Job
from leaflet.compose.letter.compose import compose_letter
from leaflet.compose.letter.sheet import LetterSheet
from leaflet.compose.names import PARTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.strip.compose import compose_strip
from leaflet.compose.strip.sheet import StripSheet
from leaflet.compose.working.proofing import compose_proofing
from leaflet.compose.working.sheet import WorkingSheet
from leaflet.model.notice import Notice
from leaflet.model.words import Span, Words
from leaflet.report import Report
from leaflet.source.tree import Entry, MappingNode, Node, Scalar, SequenceNode


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: which part of the notice it prints, and the function that composes it."""

    part: str  # the attribute of Notice, and the name of the data file
    compose: Callable[[Job, Any], Composed]
    sheet: type[Any]  # what layouts/NAME.yaml is read into
    further: tuple[str, ...] = ()  # settings of the sheet that are files of their own

    def printable(self, notice: Notice) -> bool:
        """Whether the notice holds what this layout prints."""
        return getattr(notice, self.part) is not None

    def read_sheet(self, name: str, sheets: Sheets, report: Report) -> Any:
        """Return the sheet of this layout, which has this name, or None with findings."""
        return sheets.sheet(self.sheet, name, report, self.further)


LAYOUTS: Final = {
    "leaflet": Layout(PARTS["leaflet"], compose_flow, FlowSheet, ("themes",)),
    "poster": Layout(PARTS["poster"], compose_flow, FlowSheet, ("themes",)),
    "handout": Layout(PARTS["handout"], compose_handout, HandoutSheet, ("themes",)),
    "card": Layout(PARTS["card"], compose_cards, CardSheet, ("stocks", "themes")),
    "strip": Layout(PARTS["strip"], compose_strip, StripSheet, ("themes",)),
    "letter": Layout(PARTS["letter"], compose_letter, LetterSheet, ("themes",)),
}

WORKING: Final = {"proofing": Layout("edition", compose_proofing, WorkingSheet)}
"""Papers for the office itself, which ``build`` does not make."""


@dataclass(frozen=True, slots=True)
class SheetWords:
    """Words of a sheet: labels of the lines printed of each desk by their keys, and all texts.

    A text is ``keyed`` by each key above it: LINE by ``line`` and by ``kinds``.
    """

    labels: Mapping[str, str]
    keyed: tuple[tuple[str, str], ...]


def sheet_words(name: str, sheets: Sheets) -> SheetWords:
    """Return the words of a sheet."""
    sheet = sheets.node(name, Report())
    lines = "terms" if LAYOUTS[name].sheet is FlowSheet else "facts"
    labels = next((each.value for each in _entries(sheet) if each.key.text == lines), None)
    said = {each.key.text: text.text for each in _entries(labels) for text in _texts(each.value)}
    return SheetWords(said, tuple(_keyed(sheet)))


def words_of(name: str, sheets: Sheets) -> tuple[Words, ...]:
    """Return the texts of a sheet and of the themes, at their lines, that none shipped has."""

    def said(sheets: Sheets) -> Iterator[Scalar]:
        for file in (name, "themes"):
            yield from _texts(sheets.node(file, Report()))

    usual = {text.text for text in said(sheets.shipped)}
    found = (text for text in said(sheets) if text.text not in usual)
    return tuple(Words((Span(text.text),), text.origin) for text in found)


def theme_words(sheets: Sheets) -> tuple[tuple[str, str], ...]:
    """Return the texts of the themes with their keys."""
    return tuple(_keyed(sheets.node("themes", Report())))


def _entries(node: Node | None) -> tuple[Entry, ...]:
    return node.entries if isinstance(node, MappingNode) else ()


def _keyed(node: Node | None) -> Iterator[tuple[str, str]]:
    for entry in _entries(node):
        yield from ((entry.key.text, text.text) for text in _texts(entry.value))
        yield from _keyed(entry.value)


def _texts(node: Node | None) -> Iterator[Scalar]:
    """Yield every text of a setting and all below it."""
    if isinstance(node, Scalar):
        yield node
    for kid in node.items if isinstance(node, SequenceNode) else ():
        yield from _texts(kid)
    for entry in _entries(node):
        yield from _texts(entry.value)
