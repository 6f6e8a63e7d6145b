"""The columns of a table: what each holds, judged by its head and by the cells below it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from leaflet.exchange.cell_texts import BESIDE, DITTO, is_blank, is_days, joined_lines
from leaflet.exchange.contact_cells import has_address, is_number
from leaflet.exchange.heads import NAME, OPERATOR, PHONE, ColumnHead, Scope, folded, told_apart
from leaflet.exchange.table import Found, hold_contacts
from leaflet.language import _
from leaflet.schema.files import CONTACTS, DESK

_HEADS: Final = "、".join(key.title for key in DESK.keys if key.name in ("summary", "note", "fee"))
_LONG: Final = re.compile(r"\d{5}")  # figures; no number of a row has as many

_DATE: Final = re.compile(r"(?:\d{1,2}月?)?\d{1,2}日?")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by their numbers, and what tells those of one kind apart: 夜間."""

    heads: Mapping[int, ColumnHead]
    labels: Mapping[int, str]


def columns_of(found: Found) -> Columns:
    """Return what the columns of a table hold."""
    heads = dict(found.heads)
    for number, head in heads.items():
        if head.key in ("phone", "id") and _is_ordinal(found, number):
            heads[number] = ColumnHead(Scope.NUMBER)
        elif is_days(found.words[number].text) and _holds_dates(found, number):
            heads[number] = ColumnHead(Scope.OTHER)
        elif head.scope is Scope.MIXED and _names_offices(found, number):
            heads[number] = OPERATOR
    for number in found.words:
        said = heads.get(number)
        if said is None or (said.scope is Scope.DESK and said != NAME):
            heads |= _reached(found, number)
    kinds = [head for head in heads.values() if head.key in CONTACTS]
    labels = {
        number: told_apart(joined_lines(found.words[number].text), head)
        for number, head in heads.items()
        if kinds.count(head) > 1
    }
    return Columns(heads, {number: label for number, label in labels.items() if label})


def recognised(found: Found, columns: Columns) -> str:
    """Return which columns were recognised, and which are not read."""
    known, unknown = [], []
    for number, cell in sorted(found.words.items()):
        head = columns.heads.get(number)
        word = "".join(cell.text.split())
        if head is None or head.scope is Scope.OTHER:
            unknown += [] if cell.spread else [word]
        elif head.scope is not Scope.NUMBER:
            known.append(f"{word} → {head.key or head.scope}")
    text = ", ".join(known)
    if unknown:
        text += "; " + _("not read: {names}").format(names=", ".join(unknown))
        text += " " + _("(a column is read if its head is {heads} …)").format(heads=_HEADS)
    return text


def _reached(found: Found, column: int) -> dict[int, ColumnHead]:
    """Return the head of a column if each cell that is filled holds an address or a number.

    Its head may say when to dial it: 夜間・休日.
    """
    ignored = {*DITTO, *BESIDE, found.words[column].text.strip()}
    cells = [row[column] for row in found.below if column in row]
    texts = [cell.text for cell in cells if not cell.spread]
    said = [text for text in texts if text.strip() not in ignored and not is_blank(text)]
    if said and all(map(has_address, said)):
        return {column: ColumnHead(Scope.MIXED)}
    return {column: PHONE} if said and all(map(is_number, said)) else {}


def _names_offices(found: Found, column: int) -> bool:
    """Return whether a column 問合せ先 names offices: the numbers are in another one."""
    known = found.heads.values()
    return PHONE in known and OPERATOR not in known and not hold_contacts([column], found.below)


def _holds_dates(found: Found, column: int) -> bool:
    """Return whether a column 月 or 日 holds parts of dates: it is of no weekday."""
    return all(_DATE.fullmatch(folded(row[column].text)) for row in found.below if column in row)


def _is_ordinal(found: Found, column: int) -> bool:
    """Return whether a column 番号 or ID counts the rows."""
    texts = [row[column].text.strip() for row in found.below if column in row]
    counted = [int(each) for each in texts if each.isdecimal() and len(each) < 4]
    long = any(_LONG.search(folded(each)) for each in texts)
    return bool(counted) and counted[0] < 2 and counted == sorted(set(counted)) and not long
