"""The columns of a table: what each holds, judged by its head and by the cells below it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from leaflet.exchange.cell_texts import BESIDE, DITTO, MARKS, is_blank, is_days, joined_lines
from leaflet.exchange.contact_cells import (
    half,
    has_address,
    has_number,
    is_dialled,
    is_number,
    name_and_contact,
    tells_hours,
)
from leaflet.exchange.grid import Grid, GridCell, letters
from leaflet.exchange.heads import (
    NAME,
    OPERATOR,
    PHONE,
    ColumnHead,
    Scope,
    folded,
    is_head,
    kind_of,
    told_apart,
)
from leaflet.exchange.remarks import Remarks
from leaflet.exchange.table import Found, Row, hold_contacts
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


def columns_of(found: Found, remarks: Remarks) -> Columns:
    """Return what the columns of a table hold."""
    heads = dict(found.heads)
    for number, head in heads.items():
        if head.key in ("phone", "id") and _is_ordinal(found, number):
            heads[number] = ColumnHead(Scope.NUMBER)
        elif is_days(found.words[number].text) and _holds_dates(found, number):
            heads[number] = ColumnHead(Scope.OTHER)
        elif head.scope is Scope.MIXED and _names_offices(found, number):
            heads[number] = OPERATOR
    spoken = ColumnHead(Scope.DESK, "languages")
    heads |= {n: spoken for n in found.words if _marks_language(found, n)}
    heads |= {n: ColumnHead(Scope.KIND) for n in found.words if _names_kinds(found, n, heads)}
    for number in found.words:
        said = heads.get(number)
        if said is None or (said.scope is Scope.DESK and said != NAME):
            heads |= _reached(found, number, remarks)
    kinds = [head for head in heads.values() if head.key in CONTACTS]
    labels = {
        number: told_apart(joined_lines(found.words[number].text), head)
        for number, head in heads.items()
        if kinds.count(head) > 1
    }
    return Columns(heads, {number: label for number, label in labels.items() if label})


def headed(grid: Grid, remarks: Remarks) -> Grid | None:
    """Return a sheet whose first row is a desk already, below the heads that its cells suggest."""
    rows = [row for row in grid.rows if len(row) > 1]
    words: dict[int, str] = {}
    for number in sorted({n for row in rows for n in row}):
        cells = (row[number].text for row in rows if number in row)
        said = [text for text in cells if not is_blank(text)]
        suggested = _suggested(said, remarks)
        if suggested == "連絡先" and "名称" not in words.values() and all(map(_is_named, said)):
            suggested = "名称"
        again = suggested == "名称" and suggested in words.values()
        words[number] = letters(number) if again else suggested
    if len(rows) < 2 or {"電話番号", "連絡先"}.isdisjoint(words.values()):
        rows, words = [*_parted(grid)], {1: "名称", 2: "連絡先", 3: "分野"}
    if len(rows) < 2:
        return None
    text = _("Sheet {name}: no heads; its columns are known by their cells")
    remarks.note(text.format(name=grid.name))
    first = {n: GridCell(grid.name, 1, n, word) for n, word in words.items()}
    return replace(grid, rows=(first, *rows))


def _parted(grid: Grid) -> Iterator[Row]:
    """Yield the lines of a column of names with their numbers: いのちの電話 0120-783-556.

    What is beside them is the kind of advice.
    """
    for row in grid.rows:
        for cell in row.values():
            beside = [each for each in row.values() if each is not cell]
            for line in cell.text.split("\n"):
                name, rest = name_and_contact(line)
                if name and rest:
                    parts = replace(cell, text=name), replace(cell, text=rest), *beside[:1]
                    yield dict(enumerate(parts, 1))


def _is_named(text: str) -> bool:
    """Return whether a number or an address has its name before it."""
    name, _rest = name_and_contact(text)
    return bool(name) and not is_head(name)


def _suggested(said: Sequence[str], remarks: Remarks) -> str:
    """Return the head of a column with these cells."""
    short = [text for text in said if not is_number(text, remarks)]
    if len(short) < len(said) and all(is_dialled(half(text)) for text in short):
        return "電話番号"
    if all(has_address(text) or has_number(text) for text in said):
        return "連絡先"
    if 2 * sum(map(tells_hours, said)) > len(said):
        return "受付時間"
    return "No" if all(map(str.isdecimal, said)) else "名称"


def recognised(found: Found, columns: Columns) -> str:
    """Return which columns were recognised, and which are not read."""
    known, unknown, advised = [], [], False
    for number, cell in sorted(found.words.items()):
        head = columns.heads.get(number)
        word = "".join(cell.text.split())
        if head is None or head.scope is Scope.OTHER:
            unknown += [] if cell.spread else [word]
            advised |= head is None and not cell.spread  # others are left out on purpose: 担当者
        elif head.scope is not Scope.NUMBER:
            known.append(f"{word} → {head.key or head.scope}")
    text = ", ".join(known)
    if unknown:
        text += "; " + _("not read: {names}").format(names=", ".join(unknown))
    if advised:
        text += " " + _("(a column is read if its head is {heads} …)").format(heads=_HEADS)
    return text


def _reached(found: Found, column: int, remarks: Remarks) -> dict[int, ColumnHead]:
    """Return the head of a column if each cell that is filled holds an address or a number.

    Its head may say when to dial it: 夜間・休日.
    """
    ignored = {*DITTO, *BESIDE, found.words[column].text.strip()}
    cells = [row[column] for row in found.below if column in row]
    texts = [cell.text for cell in cells if not cell.spread]
    said = [text for text in texts if text.strip() not in ignored and not is_blank(text)]
    if said and all(map(has_address, said)):
        return {column: ColumnHead(Scope.MIXED)}
    return {column: PHONE} if said and all(is_number(text, remarks) for text in said) else {}


def _names_offices(found: Found, column: int) -> bool:
    """Return whether a column 問合せ先 names offices: the numbers are in another one."""
    known = found.heads.values()
    return PHONE in known and OPERATOR not in known and not hold_contacts([column], found.below)


def _names_kinds(found: Found, column: int, heads: Mapping[int, ColumnHead]) -> bool:
    """Return whether most cells of a column 種別 or 方法 name a kind of contact: 電話, FAX."""
    said = [row[column].text for row in found.below if column in row and not row[column].spread]
    kinds = [text for text in said if is_head(text) and kind_of(text) in CONTACTS]
    free = heads.get(column, ColumnHead(Scope.CATEGORY)).scope is Scope.CATEGORY
    return free and 2 * len(kinds) > len(said)


def _marks_language(found: Found, column: int) -> bool:
    """Return whether a column 英語 only has marks: ○."""
    said = {row[column].text.strip() for row in found.below if column in row}
    marked = {text for text in said if not is_blank(text)}
    return folded(found.words[column].text).endswith("語") and bool(marked) and marked <= MARKS


def _holds_dates(found: Found, column: int) -> bool:
    """Return whether a column 月 or 日 holds parts of dates: it is of no weekday."""
    return all(_DATE.fullmatch(folded(row[column].text)) for row in found.below if column in row)


def _is_ordinal(found: Found, column: int) -> bool:
    """Return whether a column 番号 or ID counts the rows."""
    texts = [row[column].text.strip() for row in found.below if column in row]
    counted = [int(each) for each in texts if each.isdecimal() and len(each) < 4]
    long = any(_LONG.search(folded(each)) for each in texts)
    return bool(counted) and counted[0] < 2 and counted == sorted(set(counted)) and not long
