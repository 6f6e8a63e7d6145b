"""edition.yaml and the file of each document but the flowchart become what the notice says."""

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from leaflet.model.notice import (
    Card,
    CardSide,
    Edition,
    Handout,
    HeadRow,
    Imprint,
    ListedDesks,
    SchoolLetter,
    Strip,
)
from leaflet.model.reference import Desks
from leaflet.model.register import line_at, prose_at, value_of
from leaflet.model.ruby_markup import one_line, one_line_only, with_blanks
from leaflet.model.wareki import Dated, Day, read_date, today
from leaflet.model.words import Span, Value, Words
from leaflet.report import Origin, Report
from leaflet.schema.shape import CARD, COLUMNS, EDITION, HANDOUT, LETTER, SIDE, STRIP
from leaflet.source.fields import Fields, entries, text_of
from leaflet.source.tree import Node

L = TypeVar("L", bound=ListedDesks)
HEADS: Final = {
    "name": "名称",
    "operator": "所管等",
    "contacts": "電話番号・関連URL",
    "summary": "概要",
}
"""The heads of the columns of the handout, unless the office writes its own."""


def undated(origin: Origin) -> Edition:
    """Return an edition in place of one that could not be read: of today, without rules."""
    now = today()
    return Edition(Dated(Day(now.year, now.month, now.day), Value("", origin)), origin)


def read_edition(root: Node, report: Report) -> Edition:
    """Return what changes at every reprint; a date that is reported as wrong is today."""
    fields = Fields(root, root.origin, EDITION, report)
    written = fields.text("as_of", needed=True)
    as_of = read_date(value_of(written), report) if written else None
    if as_of is None:
        as_of = undated(written.origin if written else root.origin).as_of
    publisher = _imprint(fields, "publisher")
    if len(publisher) > 1:
        one_line_only(publisher[1].origin, report)
    imprint = _imprint(fields, "imprint")
    hosts = tuple(map(value_of, fields.texts("hosts")))
    rules = _rules(fields)
    first = publisher[0] if publisher else None
    return Edition(as_of, root.origin, first, imprint, hosts, rules)


def _rules(fields: Fields) -> Mapping[str, Value]:
    node = fields.node("rules")
    if node is None:
        return {}
    found = entries(node, fields.place("rules"), fields.report, doubts=False)
    texts = {key.text: text_of(value, key.origin, fields.report, key.text) for key, value in found}
    return {name: value_of(text) for name, text in texts.items() if text}


def _imprint(fields: Fields, key: str) -> tuple[Imprint, ...]:
    return tuple(
        Imprint(parts, where)
        for text in fields.texts(key)
        for parts, where in with_blanks(text, fields.report)
    )


def read_handout(root: Node, desks: Desks, report: Report) -> Handout | None:
    """Return the child-oriented table, its desks found in the register."""
    fields = Fields(root, root.origin, HANDOUT, report)
    return _listed(Handout, fields, desks, columns=_columns(fields, root.origin, report))


def read_strip(root: Node, desks: Desks, report: Report) -> Strip | None:
    """Return the poster with tear-off numbers, its desks found in the register."""
    return _listed(Strip, Fields(root, root.origin, STRIP, report), desks)


def read_letter(root: Node, desks: Desks, report: Report) -> SchoolLetter | None:
    """Return the letter, its desks found in the register."""
    fields = Fields(root, root.origin, LETTER, report)
    further = {key: _imprint(fields, key) for key in ("sender", "body")}
    return _listed(SchoolLetter, fields, desks, **further)


def _listed(kind: type[L], fields: Fields, desks: Desks, **further: Any) -> L | None:
    """Return a document of this kind with what is ``further`` in it; None without a title."""
    title = fields.text("title", needed=True)
    document = kind(
        title=one_line(title, fields.report) if title else Words((), fields.where),
        desks=desks.listed(fields, "desks"),
        origin=fields.where,
        label=line_at(fields, "label"),
        lead=prose_at(fields, "lead"),
        notes=prose_at(fields, "notes"),
        **further,
    )
    return document if title else None


def read_card(root: Node, desks: Desks, report: Report) -> Card | None:
    """Return the wallet card, its desks found in the register."""
    fields = Fields(root, root.origin, CARD, report)
    title = fields.text("title", needed=True)
    front = CardSide(
        one_line(title, report) if title else None,
        desks.listed(fields, "desks"),
        fields.place("desks"),
    )
    back = None
    if node := fields.node("back"):
        side = Fields(node, fields.place("back"), SIDE, report)
        back = CardSide(line_at(side, "title"), desks.listed(side, "desks"), side.place("desks"))
    return Card(front, back, prose_at(fields, "lead"))


def _columns(fields: Fields, origin: Origin, report: Report) -> HeadRow:
    node = fields.node("columns")
    named = Fields(node, fields.place("columns"), COLUMNS, report)
    return HeadRow(
        **{
            key: line_at(named, key) or Words((Span(usual),), origin)
            for key, usual in HEADS.items()
        }
    )
