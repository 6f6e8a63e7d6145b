"""The lines whose blanks each copy fills, and what they say with some of them filled."""

from collections.abc import Iterable, Mapping
from typing import Final

from leaflet.model.notice import Edition, Imprint, Notice
from leaflet.model.words import Words

_DATE: Final = "日付"  # a blank that is written by hand as a date
_ROOM: Final = "＿" * 8  # for a name written by hand


def foot_lines(edition: Edition) -> tuple[Imprint, ...]:
    """Return the publisher and the imprint."""
    return (*((edition.publisher,) if edition.publisher else ()), *edition.imprint)


def imprinted(notice: Notice, part: str) -> tuple[Imprint, ...]:
    """Return all such lines that a layout of some part of the notice prints."""
    lines = foot_lines(notice.edition)
    if part == "letter" and notice.letter:
        return (*lines, *notice.letter.sender, *notice.letter.body)
    return lines


def blanks_of(notice: Notice, part: str) -> tuple[str, ...]:
    """Return the blanks that a layout of some part of the notice prints."""
    return tuple(dict.fromkeys(name for line in imprinted(notice, part) for name in line.blanks))


def bearer_of(blanks: Iterable[str], values: Mapping[str, str]) -> str:
    """Return whose copy it is: what fills the first blank that is not a date."""
    return values.get(next((name for name in blanks if name != _DATE), ""), "")


def filled_lines(lines: Iterable[Imprint], values: Mapping[str, str]) -> tuple[Words, ...]:
    """Return lines with their blanks filled; a blank with no value is a line to write on.

    Where nothing else on the line says what to write there, the name of the blank does.
    """
    return tuple(line.filled(_Filled(values, named=not line.plain.strip())) for line in lines)


class _Filled(dict[str, str]):
    def __init__(self, values: Mapping[str, str], *, named: bool) -> None:
        super().__init__(values)
        self._named = named

    def __missing__(self, name: str) -> str:
        if name == _DATE:
            return "令和　　年　　月　　日"
        return f"{name}　{_ROOM}" if self._named else _ROOM
