"""The table in a sheet that somebody made: where its heads are, and what is around it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final
from unicodedata import normalize

from leaflet.exchange.cell_texts import DITTO
from leaflet.exchange.contact_cells import half
from leaflet.exchange.grid import Grid, GridCell
from leaflet.exchange.heads import (
    EXTENSION,
    NAME,
    OPERATOR,
    PHONE,
    ColumnHead,
    Scope,
    folded,
    head_of,
    is_head,
)

_DIALLED: Final = re.compile(r"\d{6}|^#?\d{3,4}$")
_NUMBER: Final = re.compile(r"\d{9}|#\d{4}|(?<!\d)\d{3}(?!\d)")
_LOCAL: Final = re.compile(r"(?<![\d-])[1-9]\d{0,3}-\d{3,4}(?![\d-])")
BRACKETS: Final = "【】■●○◆◇▼▲◎□〈〉《》＜＞<>[]［］★☆ 　"
"""What headings have around them."""
_DEEPEST: Final = 40  # rows above the heads
_REACHED: Final = {PHONE, ColumnHead(Scope.MIXED)}
Row = Mapping[int, GridCell]


@dataclass(frozen=True, slots=True)
class Found:
    """The columns of a table by their numbers, the rows above the heads, and those below."""

    heads: Mapping[int, ColumnHead]
    words: Mapping[int, GridCell]  # the heads as typed
    above: Sequence[Row]
    below: Sequence[Row]
    flat: bool


def side_by_side(found: Found) -> Iterator[Found]:
    """Yield the tables whose heads are repeated to the right, each with its own columns."""
    first = found.words[min(found.words)].text
    starts = [
        n for n, cell in sorted(found.words.items()) if cell.text == first and not cell.spread
    ]
    blocks = [range(*edges) for edges in pairwise((*starts, max(found.words) + 1))]
    if len(blocks) < 2 or any(NAME not in {found.heads.get(n) for n in each} for each in blocks):
        yield found
        return
    for block in blocks:
        below = [{n: row[n] for n in row if n in block} for row in found.below]
        heads = {n: head for n, head in found.heads.items() if n in block}
        words = {n: found.words[n] for n in found.words if n in block}
        yield replace(found, heads=heads, words=words, below=below)


def blocks(grid: Grid) -> Iterator[Grid]:
    """Yield the parts of a sheet with a table each.

    One begins at heads other than those above, or at the same ones with a heading right above.
    """
    starts: list[int] = [0]
    former: Mapping[int, str] = {}
    for place, row in enumerate(grid.rows):
        words = {n: cell.text for n, cell in _typed(row).items()}
        if all(map(is_head, words.values())) and _score(row, grid.rows[place + 1 :]) > 1:
            headed = place > 0 and len(_typed(grid.rows[place - 1])) == 1
            if former and (words != former or headed):
                starts.append(place - headed)
            former = words
    for start, end in pairwise((*starts, len(grid.rows))):
        yield replace(grid, rows=grid.rows[start:end])


def heading(found: Found) -> str:
    """Return the words in the row right above the heads, without a number or brackets."""
    typed = [cell.text for cell in _typed(found.above[-1]).values()] if found.above else []
    said = " ".join(typed[0].split()).strip(BRACKETS) if len(typed) == 1 else ""
    return re.sub(r"^[(（]?\d+[.．)）]?\s*", "", said)


def find_table(grid: Grid) -> Found | None:
    """Return the table of a sheet, or None where no row has the heads of one."""
    scores = [_score(row, grid.rows[place:]) for place, row in enumerate(grid.rows[:_DEEPEST], 1)]
    if not any(scores):
        return None
    place = scores.index(max(scores))
    upper, lower = grid.rows[place], grid.rows[place + 1] if place + 1 < len(grid.rows) else {}
    below = place + 2
    if not _is_second(lower, upper):
        upper, lower, below = (grid.rows[place - 1] if place else {}), upper, place + 1
        if len(_known(upper)) > 1:
            place -= 1
        else:
            upper = {}
    typed = _typed(lower) if upper else lower
    words = dict(upper) | dict(typed)
    rows = grid.rows[below:]
    heads = {number: head for number in words if (head := _head(number, upper, typed, rows))}
    if NAME not in heads.values():
        heads[_nameless(words, rows)] = NAME
    return _with_area_codes(Found(heads, words, grid.rows[:place], rows, grid.flat))


def _with_area_codes(found: Found) -> Found:
    """Return a table with whole numbers where 市外局番, perhaps 市内局番 too, has a column."""
    columns = {folded(cell.text): number for number, cell in found.words.items()}
    area, local = columns.get("市外局番", 0), columns.get("市内局番", 0)
    first = max(area, local) + 1
    if not area or first not in found.words:
        return found
    heads = {n: head for n, head in found.heads.items() if n not in (area, local)} | {first: PHONE}
    words = {n: cell for n, cell in found.words.items() if n not in (area, local)}
    dialled = [n for n, head in heads.items() if head.key in ("phone", "fax") or head in _REACHED]
    below: list[Row] = []
    code = ""
    for row in found.below:
        said = half(row[area].text).strip(" ()-") if area in row else ""
        code = code if said in DITTO else said
        cells = {n: cell for n, cell in row.items() if n not in (area, local)}
        if local in row and first in row:
            rest = row[first].text.strip()
            text = f"{row[local].text.strip()}-{rest if code.startswith('0') else rest.zfill(4)}"
            cells[first] = replace(row[first], text=text)
        elif area in row and first not in row:  # 188
            cells[first] = row[area]
        for number in dialled:
            if code and number in cells:
                cells[number] = _with_code(code, cells[number])
        below.append(dict(sorted(cells.items())))
    return replace(found, heads=heads, words=words, below=below)


def _with_code(code: str, cell: GridCell) -> GridCell:
    """Return a cell whose local numbers have their area code; one without its 0 was a number."""
    text = half(cell.text)
    whole = _LOCAL.sub(rf"0{code.removeprefix('0')}-\g<0>", text)
    return replace(cell, text=whole, number=not code.startswith("0")) if whole != text else cell


def _score(row: Row, below: Sequence[Row]) -> int:
    """Return how many heads a row has; 0 where it cannot be the heads of the desks below.

    With a number among them, which is that of the office, each cell must be a head.
    """
    typed = (normalize("NFKC", cell.text).replace("-", "") for cell in row.values())
    numbered = any(_NUMBER.search(re.sub(r"\(.*?\)", "", text)) for text in typed)
    if numbered and not all(is_head(cell.text) for cell in row.values() if cell.text.strip()):
        return 0
    known = _known(row)
    heads = set(known.values())
    if NAME in heads:
        return len(heads) - numbered if len(heads) > 1 else 0
    kinds = _REACHED | ({ColumnHead(Scope.CONTACT, EXTENSION)} if numbered else set())
    reached = [number for number, head in known.items() if head in kinds]
    return len(heads) if hold_contacts(reached, below) and _nameless(row, below) else 0


def hold_contacts(columns: Iterable[int], rows: Sequence[Row]) -> bool:
    """Return whether these columns hold a number or an address: a log of changes does not."""
    cells = (row[number].text for row in rows for number in columns if number in row)
    return any(sum(map(str.isdigit, text)) > 2 or "@" in text or "www" in text for text in cells)


def _nameless(row: Row, below: Sequence[Row]) -> int:
    """Return the column that must hold the names where no head says so, or 0.

    Where all heads are known, it is that of the kinds of advice, or of the smallest offices.
    """
    heads = {n: head_of(cell.text) for n, cell in sorted(row.items()) if cell.text.strip()}
    kinds = [n for n, head in heads.items() if head and head.scope is Scope.CATEGORY]
    offices = [n for n, head in heads.items() if head == OPERATOR]
    unknown = [n for n, head in heads.items() if not head and not hold_contacts([n], below)]
    unknown = unknown or kinds or offices[-1:]
    likely = [n for n in unknown if re.search("名|窓口|相談|機関|施設", row[n].text)]
    texts = {n: {each[n].text for each in below if n in each} for n in unknown}
    return max(likely or unknown, key=lambda number: len(texts[number]), default=0)


def _known(row: Row) -> dict[int, ColumnHead]:
    return {
        number: head
        for number, cell in row.items()
        if not cell.spread and (head := head_of(cell.text))
    }


def _typed(row: Row) -> Row:
    return {number: cell for number, cell in row.items() if not cell.spread and cell.text.strip()}


def _is_second(row: Row, first: Row) -> bool:
    """Return whether a row is the second row of heads: below a merged head, and no desk."""
    typed = _typed(row)
    if not typed or any(figure.isdigit() for cell in typed.values() for figure in cell.text):
        return False
    known = _known(first)
    empty = any(cell.spread for cell in first.values()) or not typed.keys() <= first.keys()
    if len(_known(typed)) == len(typed) and empty:
        return True
    named = any(known.get(number) == NAME for number in typed)
    return not named and any(number not in known and _parted(number, first) for number in typed)


def _parted(number: int, first: Row) -> ColumnHead | None:
    """Return the head of contacts that a second row of heads parts, over or left of a column.

    In a list that was saved without its merged cells, their other columns have no head.
    """
    over = next((first[n] for n in range(number, 0, -1) if n in first), None)
    head = head_of(over.text) if over else None
    return head if head and head.scope in (Scope.CONTACT, Scope.MIXED, Scope.OTHER) else None


def _head(number: int, upper: Row, lower: Row, below: Sequence[Row]) -> ColumnHead | None:
    """Return the head of a column whose words are in one row or in two.

    夜間・休日 under 電話 is when to dial the numbers below, not when the desk is closed.
    """
    if number not in lower:
        return head_of(upper[number].text)
    parted, own = _parted(number, upper), head_of(lower[number].text)
    if parted is None or (own and own.scope is Scope.CONTACT and parted.scope is not Scope.OTHER):
        return own
    dialled = any(_DIALLED.search(folded(row[number].text)) for row in below if number in row)
    return parted if dialled or parted.scope is Scope.OTHER else own or parted
