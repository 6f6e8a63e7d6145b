"""The table in a sheet that somebody made: where its heads are, and what is around it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from leaflet.exchange.grid import Grid, GridCell
from leaflet.exchange.heads import ColumnHead, Scope, head_of

_DEEPEST: Final = 40  # rows above the heads
_NAME: Final = ColumnHead(Scope.DESK, "name")
_REACHED: Final = {ColumnHead(Scope.CONTACT, "phone"), ColumnHead(Scope.MIXED)}
Row = Mapping[int, GridCell]


@dataclass(frozen=True, slots=True)
class Found:
    """The columns of a table by their numbers, the rows above the heads, and those below."""

    heads: Mapping[int, ColumnHead]
    words: Mapping[int, GridCell]  # the heads as typed
    above: Sequence[Row]
    below: Sequence[Row]


def find_table(grid: Grid) -> Found | None:
    """Return the table of a sheet, or None where no row has the heads of one."""
    scores = [_score(row, grid.rows[place:]) for place, row in enumerate(grid.rows[:_DEEPEST], 1)]
    if not any(scores):
        return None
    place = scores.index(max(scores))
    words = dict(grid.rows[place])
    below = place + 1
    if below < len(grid.rows) and _is_second(grid.rows[below], words):
        words |= {number: cell for number, cell in grid.rows[below].items() if not cell.spread}
        below += 1
    elif place and (upper := grid.rows[place - 1]) and len(_known(upper)) > 1:
        words = dict(upper) | {n: each for n, each in words.items() if not each.spread}
        place -= 1
    heads = {number: head for number, cell in words.items() if (head := head_of(cell.text))}
    if _NAME not in heads.values():
        heads[_nameless(words)] = _NAME
    return Found(heads, words, grid.rows[:place], grid.rows[below:])


def _score(row: Row, below: Sequence[Row]) -> int:
    """Return how many heads a row has; 0 where it cannot be the heads of the desks below."""
    known = _known(row)
    heads = set(known.values())
    if _NAME in heads:
        return len(heads) if len(heads) > 1 else 0
    reached = [number for number, head in known.items() if head in _REACHED]
    return len(heads) if _hold_contacts(reached, below) and _nameless(row) else 0


def _hold_contacts(columns: Sequence[int], rows: Sequence[Row]) -> bool:
    """Return whether these columns hold a number or an address: a log of changes does not."""
    cells = (row[number].text for row in rows for number in columns if number in row)
    return any(sum(map(str.isdigit, text)) > 2 or "@" in text or "www" in text for text in cells)


def _nameless(row: Row) -> int:
    """Return the column that must hold the names where no head says so, or 0."""
    unknown = [n for n, cell in sorted(row.items()) if cell.text.strip() and not head_of(cell.text)]
    likely = [n for n in unknown if re.search("名|窓口|相談|機関|施設", row[n].text)]
    return next(iter([*likely, *unknown]), 0)


def _known(row: Row) -> dict[int, ColumnHead]:
    return {
        number: head
        for number, cell in row.items()
        if not cell.spread and (head := head_of(cell.text))
    }


def _is_second(row: Row, first: Row) -> bool:
    """Return whether a row is the second row of heads: below a merged head, and no desk."""
    typed = {number: cell for number, cell in row.items() if not cell.spread}
    return (
        bool(typed)
        and len(_known(typed)) == len(typed)
        and any(cell.spread for cell in first.values())
        and not any(figure.isdigit() for cell in typed.values() for figure in cell.text)
    )
