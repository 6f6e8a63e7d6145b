"""How far the lines of a file can be read, and which of them are to blame for the rest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from yaml import MarkedYAMLError

from leaflet.language import _
from leaflet.report import Level, Origin, Report
from leaflet.schema.shape import Shape
from leaflet.source.events import UnreadableLineError, build
from leaflet.source.lines import start_of
from leaflet.source.misfits import is_headless, misfits, size
from leaflet.source.tree import Node, Scalar, Source


@dataclass(frozen=True, slots=True, order=True)
class Sense:
    """How far some lines can be read: whole or not, how well, and how much they say."""

    parsed: bool
    soundness: int  # errors, negative; or the line where the parser stopped
    clarity: int = 0  # warnings, negative
    nodes: int = 0


SOUND: Final = Sense(parsed=True, soundness=0)
"""The sense of lines in which nothing is to be cured, or less than it."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Lines as far as they can be read, and the lines (from 0) to blame for the rest.

    Where none is, there is nothing to cure: other errors say themselves what to type.
    """

    root: Node | None
    found: Report
    sense: Sense
    blamed: tuple[int, ...] = ()


def report_unreadable(line: int, source: Source, report: Report) -> None:
    """Report the line, counted from 0, from which on the file cannot be read."""
    column = start_of(source.lines[min(line, len(source.lines) - 1)]) + 1
    message = _("The file cannot be read from here on.")
    hint = _("Compare indentation, colons, quotation marks and brackets with the lines above.")
    report.error("syntax", source.origin(line + 1, column), message, hint)


def attempt(lines: Sequence[str], source: Source, shape: Shape | None) -> Attempt:
    """Return what the lines say, as far as they can be read."""
    found = Report()
    try:
        root = build(lines, source, found)
    except UnreadableLineError as fault:
        line = fault.line - 1
        return Attempt(None, found, Sense(parsed=False, soundness=line), (line,))
    except MarkedYAMLError as fault:
        marks = [mark.line for mark in (fault.problem_mark, fault.context_mark) if mark] or [0]
        return Attempt(None, found, Sense(parsed=False, soundness=marks[0]), tuple(marks))
    odd = [] if root is None else list(_odd(root, shape))
    errors, warnings = found.at(Level.ERROR), found.at(Level.WARNING)
    sound = -len(odd) - len(errors)
    sense = Sense(parsed=True, soundness=sound, clarity=-len(warnings), nodes=size(root))
    doubled = [error.where for error in errors if error.rule == "duplicate-key"]
    return Attempt(root, found, sense, tuple(place.line - 1 for place in (*odd, *doubled)))


def _odd(root: Node, shape: Shape | None) -> Iterable[Origin]:
    """Return what does not fit its file; below its one key if the line of that was forgotten."""
    if shape is None:
        return [root.origin] if isinstance(root, Scalar) else []
    inner = shape[[*shape][-1]]
    return misfits(inner if "*" in inner and is_headless(root, shape) else shape, root)
