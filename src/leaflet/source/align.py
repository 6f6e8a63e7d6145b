"""The indentation that was meant: the fewest lines are moved that make an outline of the file."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from leaflet.language import _
from leaflet.source.characters import report_blank
from leaflet.source.draft import Draft
from leaflet.source.format import Shape
from leaflet.source.lines import short, width_of
from leaflet.source.outline import Row, Stack, alike, closed, columns, ground, put, rows
from leaflet.source.slip import mend_slip, named, slips

_MOVE: Final = 5.0  # what the move of a line costs, in the coin of ``outline``
_OFF: Final = 0.1  # for each column by which a line is moved
_SHIFTED: Final = 3.0  # a line typed with the same tabs as one above it, but put elsewhere
_STRAY: Final = 20.0  # a line that fits nowhere
_USUAL: Final = 6  # columns at which most lines begin
_KEPT: Final = 24  # outlines that are followed at once; …
_FEW: Final = 400  # … where more lines than that are in doubt, …
_KEPT_OF_MANY: Final = 3  # … only so many, …
_WORSE: Final = 16.0  # … and how much worse than the best they may be
_EFFORT: Final = 32_000  # outlines that are weighed in all; then lines are taken as they stand
_MOST: Final = 4_000  # lines; a register of 300 desks


@dataclass(frozen=True, slots=True)
class _Way:
    """An outline of the first lines of a file: its cost, what is open, and where lines went."""

    cost: float
    stack: Stack
    moves: "tuple[tuple[int, tuple[int, Row]], ...]" = ()  # newest first: number, column, row
    typed: tuple[tuple[str, int], ...] = ()  # indentations of tabs, and the columns they became


def align(draft: Draft, shape: Shape | None) -> bool:
    """Report every line whose indentation is wrong and mend it; return whether one was moved."""
    found = rows(draft)[:_MOST]
    best = _Search(draft, found).best(shape)
    moved = dict(best.moves)
    for number, row in enumerate(found):
        column, meant = moved.get(number, (row.column, row))
        blank = draft.blanks.pop(row.line, None)
        if blank is not None:
            report_blank(draft, row.line, blank, column)
        elif column != row.column and meant is row:
            _report(draft, row, column, found[:number], moved)
        if meant is not row:
            mend_slip(draft, row, meant)
        if column != row.column:
            _move(draft, row, column)
    for at, blank in draft.blanks.items():
        report_blank(draft, at, blank, width_of(draft.lines[at]))
    draft.blanks.clear()
    return bool(moved)


class _Search:
    """The search for the likeliest outline of the rows of a draft."""

    def __init__(self, draft: Draft, found: list[Row]) -> None:
        self.blanks = draft.blanks
        self.rows = found
        often = Counter(row.column for row in found).most_common(_USUAL)
        self.usual = frozenset(column for column, count in often if count > 1)

    def best(self, shape: Shape | None) -> _Way:
        """Return the outline of the least cost."""
        suspects = self._suspects(shape)
        kept = _KEPT if len(suspects) <= _FEW else _KEPT_OF_MANY
        ways = [_Way(0.0, ground(shape))]
        weighed = 0
        for number in range(len(self.rows)):
            tired = weighed > _EFFORT
            alone = tired or number not in suspects
            further = [way for before in ways for way in self._further(before, number, alone=alone)]
            weighed += len(further)
            ways = _kept(further, 1 if tired else kept) or [
                _Way(way.cost + _STRAY, way.stack, way.moves, way.typed) for way in ways
            ]
        return min(ways, key=lambda way: way.cost + closed(way.stack))

    def _suspects(self, shape: Shape | None) -> set[int]:
        """Return the rows that may be at fault: those with something against them, and above them.

        Above a row that does not fit stand those that began the levels it might belong to.
        """
        suspects: set[int] = set()
        numbers = {row.line: number for number, row in enumerate(self.rows)}
        way = _Way(0.0, ground(shape))
        for number, row in enumerate(self.rows):
            placed = put(way.stack, row, row.column)
            if placed is not None and placed[1] < 1 and row.line not in self.blanks:
                way = _Way(0.0, placed[0])
                continue
            suspects.add(number)
            suspects |= {numbers[level.row] for level in way.stack if level.row in numbers}
            suspects |= {number - 1} if number else set()
            further = list(self._further(way, number, alone=False))
            if further:
                best = min(further, key=lambda each: each.cost)
                way = _Way(0.0, best.stack, (), best.typed)
        return suspects

    def _further(self, way: _Way, number: int, *, alone: bool) -> Iterator[_Way]:
        """Give the ways on from a way: the row as it is, or moved, or as it was meant to be."""
        row = self.rows[number]
        if row.line not in self.blanks:
            if placed := put(way.stack, row, row.column):
                yield _Way(way.cost + placed[1], placed[0], way.moves, way.typed)
                if alone:
                    return
            if row.key is None and not row.hyphens:
                return
        yield from self._moved(way, number)

    def _moved(self, way: _Way, number: int) -> Iterator[_Way]:
        """Give the ways on with the row moved, or as it was meant to be."""
        row = self.rows[number]
        blank = self.blanks.get(row.line)
        for meant, against in ((row, 0.0), *slips(row)):
            for column in self._candidates(way.stack, meant, number):
                stays = column == row.column and meant is row
                if stays and blank is None:
                    continue
                placed = put(way.stack, meant, column)
                if placed and (whole := named(meant, placed[0])):
                    cost = against + _OFF * abs(column - row.column)
                    if blank is not None:
                        cost += _against(way.typed, blank, column)
                    elif meant is row:
                        cost += _MOVE
                    typed = way.typed if blank is None else (*way.typed[-8:], (blank, column))
                    move = number, (column, whole)
                    moves = way.moves if stays else (move, *way.moves)
                    yield _Way(way.cost + placed[1] + cost, placed[0], moves, typed)

    def _candidates(self, stack: Stack, row: Row, number: int) -> set[int]:
        """Return the columns that a row may have been meant for."""
        places = {row.column, *columns(stack), *self.usual}
        # As the row below, where it is in its place: its own mark, or what is behind its hyphens.
        for below in islice(self.rows, number + 1, number + 3):
            places |= {below.column, below.column - row.offset}
        return {c for place in places for c in (place, place - row.offset) if c >= 0}


def _against(typed: Iterable[tuple[str, int]], blank: str, column: int) -> float:
    """Return what speaks against a column for a line indented with tabs, by the lines before it."""
    for before, place in reversed(tuple(typed)):
        if before == blank:
            return _SHIFTED * (column != place)
        if blank.startswith(before):
            return _SHIFTED * (column <= place)
    return 0.0


def _kept(ways: Iterable[_Way], count: int) -> list[_Way]:
    """Return the best ways, of those that leave the same open only the best."""
    by_stack: dict[object, _Way] = {}
    for way in sorted(ways, key=lambda way: way.cost):
        by_stack.setdefault((alike(way.stack), way.typed), way)
    best = list(by_stack.values())[:count]
    return [way for way in best if way.cost <= best[0].cost + _WORSE]


def _report(
    draft: Draft, row: Row, column: int, above: list[Row], moved: dict[int, tuple[int, Row]]
) -> None:
    message = _("This line is not indented as the lines that it belongs to.")
    hint = (
        _("Begin it with {count} half-width spaces.").format(count=column)
        if column
        else _("Begin it at the very left of the line.")
    )
    for number in range(len(above) - 1, -1, -1):
        place = moved[number][0] if number in moved else above[number].column
        if place == column:
            line = above[number].line
            hint += " " + _("It belongs right below line {line}: {text}").format(
                line=line + 1, text=short(draft.lines[line].strip())
            )
        if place <= column:
            break
    draft.fault(row.line, row.column, "indentation", message, hint)


def _move(draft: Draft, row: Row, column: int) -> None:
    """Begin a line at a column, and with it the lines of its value that would fall out of it."""
    draft.indent(row.line, column)
    below = row.line + 1
    while draft.inside.get(below) == row.line:
        if row.column < width_of(draft.lines[below]) <= column and draft.lines[below].strip():
            draft.indent(below, width_of(draft.lines[below]) + column - row.column)
        below += 1
