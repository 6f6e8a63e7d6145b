"""The outline of a file: where each line stands in it, and what speaks against its standing there.

A line is put below others by the columns of its hyphens and its key, as YAML does. What the data
format does not expect there – a key of another entry, a text where keys belong – is allowed, at
a cost, so that of several outlines the likeliest can be chosen.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from leaflet.source.draft import Draft
from leaflet.source.format import CONFIRM, CONTACTS, KEYS, READING, TEXT, WAYS, Shape
from leaflet.source.lines import key_of, parts_of, width_of
from leaflet.source.vocabulary import meant

STEP_WIDTH: Final = 2  # half-width spaces for a level
# What speaks against a place, in the order of its weight. One move of a line costs ``align.MOVE``.
_ELSEWHERE: Final = 8.0  # a key of the data format, but of another entry
_KIND: Final = 8.0  # a text or a list where keys are expected
_STRANGE: Final = 6.0  # a word that is no key
_MISTYPED: Final = 0.5  # a word that is nearly a key
_UNTOLD: Final = 0.3  # a key below a word that is no key, where nothing is known of it
_TWICE: Final = 6.0  # a key that is there already, or excludes one that is
_EMPTY: Final = 4.0  # a key left without its value
_NO_LIST: Final = 4.0  # keys where a list is expected
_HEADLESS: Final = 7.0  # a step that begins with the way it leads on
_UNEVEN: Final = 0.5  # a level deeper by more or less than two spaces
_EXCLUSIVE: Final = (frozenset(CONTACTS), frozenset(WAYS))


class Row(NamedTuple):
    """A line of the outline: where its hyphens and its key are, from its first mark on."""

    line: int
    column: int
    hyphens: tuple[int, ...]
    offset: int  # of what follows the hyphens
    key: str | None  # "" where one was forgotten
    value: str  # its first character, or nothing where it stands further down


class Level(NamedTuple):
    """A mapping or a list that a further line may go on with."""

    column: int
    listed: bool
    shape: Shape | None  # what may stand here; None where anything may
    keys: frozenset[str]
    under: Shape | None  # what may stand under the last key, or in an item of the list
    open: bool  # whether the value of the last key, or of the last item, is still to come
    row: int  # the line that began it


Stack = tuple[Level, ...]
Placed = tuple[Stack, float]


def rows(draft: Draft) -> list[Row]:
    """Return the lines that make the outline, without those inside a value."""
    found: list[Row] = []
    for at, line in enumerate(draft.lines):
        if not line.strip() or at in draft.inside:
            continue
        if line.startswith(("---", "...")):
            if found:
                break
            continue
        parts = parts_of(line)
        column = width_of(line)
        marks = tuple(place - column for place in range(column, parts.body) if line[place] == "-")
        key = key_of(line, parts) if parts.keyed else None
        value = line[parts.value : parts.value + 1].strip("#")
        found.append(Row(at, column, marks, parts.body - column, key, value))
    return found


def ground(shape: Shape | None) -> Stack:
    """Return the stack before the first line of a file."""
    return (Level(-1, False, None, frozenset(), shape, True, -1),)


def put(stack: Stack, row: Row, column: int) -> Placed | None:
    """Put a line at a column; return what is open below it and the cost, or None where it cannot.

    A line with neither hyphen nor key goes on with the text above it, wherever it stands.
    """
    cost = 0.0
    for offset in row.hyphens:
        placed = _hyphen(stack, row.line, column + offset)
        if placed is None:
            return None
        stack, cost = placed[0], cost + placed[1]
    if row.key is not None:
        placed = _key(stack, row, column + row.offset)
        return placed and (placed[0], cost + placed[1])
    if row.value and stack[-1].open:
        under = stack[-1].under
        if row.hyphens and under and not ("desk" in under or under is READING):
            cost += _KIND  # only a desk may stand in a list by its id alone
        stack = (*stack[:-1], stack[-1]._replace(open=False))
    return stack, cost


def first_key(level: Level) -> str:
    """Return the key that an entry of this level usually begins with."""
    return next(iter(level.shape or ()), "")


def alike(stack: Stack) -> object:
    """Return what two stacks have in common that all further lines fit alike."""
    return tuple(
        (level.column, level.listed, level.open, level.keys, id(level.shape), id(level.under))
        for level in stack
    )


def closed(stack: Stack) -> float:
    """Return the cost of what is still open at the end of the file."""
    return _EMPTY * sum(level.open for level in stack[1:])


def columns(stack: Stack) -> Iterator[int]:
    """Give the columns at which a further line may begin: of every open level, and a new one."""
    for level in stack[1:]:
        yield level.column
    if stack[-1].open:
        yield max(stack[-1].column, 0 - STEP_WIDTH) + STEP_WIDTH if len(stack) > 1 else 0


def _popped(stack: Stack, column: int, *, key: bool) -> Placed:
    """Leave the levels that a hyphen or key at a column is not part of."""
    cost = 0.0
    count = len(stack)
    while count > 1:
        level = stack[count - 1]
        if level.column < column or (level.column == column and not (key and level.listed)):
            break
        cost += _EMPTY * level.open
        count -= 1
    return stack[:count], cost


def _hyphen(stack: Stack, line: int, column: int) -> Placed | None:
    stack, cost = _popped(stack, column, key=False)
    top = stack[-1]
    if top.listed and top.column == column:
        return (*stack[:-1], top._replace(open=True)), cost + _EMPTY * top.open
    if not top.open or top.column > column:
        return None
    item: Shape | None = None
    if top.under is not None:
        item = top.under.get("-", top.under.get("*", TEXT))
        cost += _KIND * ("-" not in top.under and bool(top.under))
    if column - max(top.column, 0) not in (0, STEP_WIDTH):
        cost += _UNEVEN
    level = Level(column, True, None, frozenset(), item, True, line)
    return (*stack[:-1], top._replace(open=False), level), cost


def _key(stack: Stack, row: Row, column: int) -> Placed | None:
    assert row.key is not None
    stack, cost = _popped(stack, column, key=True)
    top = stack[-1]
    if not top.listed and top.column == column:
        stack, cost = stack[:-1], cost + _EMPTY * top.open
    elif top.open and top.column < column:
        stack = (*stack[:-1], top._replace(open=False))
        shape = top.under
        if shape is not None and ("-" in shape or not shape):
            cost += _NO_LIST if shape else _KIND
            shape = shape.get("-") or None
        if column != (top.column + STEP_WIDTH if top.column >= 0 else 0):
            cost += _UNEVEN
        if top.listed and row.key in WAYS and shape is not None and "when" in shape:
            cost += _HEADLESS * (row.key != "goto")
        top = Level(column, False, shape, frozenset(), None, False, row.line)
    else:
        return None
    under, against = _expected(top, row)
    keys = top.keys | {row.key}
    return (*stack, top._replace(keys=keys, under=under, open=not row.value)), cost + against


def _expected(level: Level, row: Row) -> tuple[Shape | None, float]:
    """Return what may stand under the key of a line in a level, and what speaks against the key."""
    key = row.key or first_key(level)
    if level.shape is None:
        return None, _UNTOLD
    cost = _TWICE * (
        key in level.keys
        or any(key in group and not group.isdisjoint(level.keys) for group in _EXCLUSIVE)
    )
    if key == CONFIRM:
        return TEXT, cost
    under = level.shape.get(key, level.shape.get("*"))
    if under is None and key not in KEYS and (guess := meant(key, tuple(level.shape))):
        under, cost = level.shape[guess], cost + _MISTYPED
    if under is None:
        return None, cost + (_ELSEWHERE if key in KEYS else _STRANGE)
    keyed = bool(under) and "-" not in under and under is not READING
    if key in KEYS and key not in level.shape:
        cost += _STRANGE  # a desk may be called so, but seldom is
    return under, cost + _KIND * (keyed and row.value not in ("", "{"))
