"""The desks of an office's list, and what is written around them."""

from dataclasses import dataclass, field

from leaflet.exchange.grid import GridCell
from leaflet.exchange.plain import Plain
from leaflet.exchange.remarks import Remarks
from leaflet.language import _
from leaflet.schema.files import CONTACTS


@dataclass(slots=True)
class Listed:
    """One desk of a list: its keys, its contacts, and what else the list says of it."""

    cell: GridCell
    name: str
    keys: dict[str, Plain] = field(default_factory=dict)
    contacts: list[dict[str, str]] = field(default_factory=list)
    category: str = ""
    asked: bool = False  # about a contact of it


@dataclass(slots=True)
class OfficeList:
    """The desks of a list, and what is written around them."""

    desks: list[Listed] = field(default_factory=list)
    title: str = ""
    publisher: str = ""
    as_of: str = ""
    notes: list[str] = field(default_factory=list)
    heads: dict[str, str] = field(default_factory=dict)  # key of a desk -> head as typed


def unite(made: OfficeList, remarks: Remarks) -> None:
    """Leave out the desks of another sheet that are reached as the first one of their name."""
    firsts: dict[str, Listed] = {}
    for desk in [*made.desks]:
        first = firsts.setdefault(desk.name, desk)
        if first is desk:
            continue
        text = _("a second desk of this name; the first is in {place}")
        if (
            first.cell.sheet != desk.cell.sheet
            and desk.contacts
            and _reached(desk) <= _reached(first)
        ):
            text = _("left out: the desk of this name in {place} has this number, too")
            made.desks.remove(desk)
        remarks.changed(desk.cell, text.format(place=first.cell.place))


def _reached(desk: Listed) -> frozenset[str]:
    return frozenset(each[kind] for each in desk.contacts for kind in CONTACTS if kind in each)
