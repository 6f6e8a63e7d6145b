"""Findings on an import, at the cells in which the values were typed."""

from collections.abc import Sequence
from typing import Final
from unicodedata import normalize

from leaflet.exchange.grid import Grid, GridCell
from leaflet.model.notice import Notice
from leaflet.report import Finding, Origin, Report

_DROPPED: Final = dict.fromkeys(map(ord, " \t\n\u3000-ー－−‐‑‒–—―\"'"), "") | {ord("〜"): "~"}
_LEAST: Final = 3  # characters: a shorter cell is not looked for within longer values


def in_cells(findings: Report, notice: Notice | None, grids: Sequence[Grid]) -> Report:
    """Return the findings, each at its cell where that can be found."""
    cells = [cell for grid in grids for row in grid.rows for cell in row.values()]
    typed = [(cell, _folded(cell.text)) for cell in cells if not cell.spread]
    return Report(_in_cell(found, notice, typed) for found in findings)


def _in_cell(
    found: Finding, notice: Notice | None, typed: Sequence[tuple[GridCell, str]]
) -> Finding:
    cell = _cell(found.where, notice, typed)
    if cell is None:
        return found
    return found._replace(where=Origin(cell.place, 0, 0, " / ".join(cell.text.split("\n"))))


def _cell(
    where: Origin, notice: Notice | None, typed: Sequence[tuple[GridCell, str]]
) -> GridCell | None:
    """Return the cell with the value at a place of a file, or else with the name of its desk."""
    value, name = _folded(_value(where)), _folded(_desk_at(where, notice))
    heads = [cell for cell, text in typed if name and text == name]
    likely = [
        cell
        for cell, text in typed
        if value and (value in text or (len(text) > _LEAST and text in value))
    ]
    if not heads:
        return likely[0] if likely else None
    head = heads[0]
    below = [cell for cell in likely if cell.sheet == head.sheet and cell.row >= head.row]
    return min(below, key=lambda cell: cell.row, default=head)


def _value(where: Origin) -> str:
    """Return the value at a place of a YAML line, or the rest of the line."""
    rest = where.excerpt[max(where.column - 1, 0) :].strip().removeprefix("- ")
    key, colon, value = rest.partition(": ")
    return value if colon and key.isascii() and key.isidentifier() else rest


def _desk_at(where: Origin, notice: Notice | None) -> str:
    """Return the name of the desk at a place of the register."""
    desks = notice.desks.values() if notice else ()
    above = [desk for desk in desks if desk.origin[:2] <= where[:2]]
    same = [desk for desk in above if desk.origin.path == where.path]
    return max(same, key=lambda desk: desk.origin.line).name.plain if same else ""


def _folded(text: str) -> str:
    return normalize("NFKC", text).replace("\n", "").translate(_DROPPED)
