"""A YAML file becomes a tree of nodes, and its faults of typing become findings."""

from pathlib import Path
from typing import Final

from leaflet.language import _
from leaflet.report import Report
from leaflet.schema.shape import Shape
from leaflet.source.attempt import attempt, report_unreadable
from leaflet.source.decode import read_text
from leaflet.source.events import CONTROL, report_control
from leaflet.source.isolate import Mended
from leaflet.source.lines import split_lines
from leaflet.source.tree import Node, Source

_LINES: Final = 20_000  # a register of 1,000 desks has 15,000


def read(path: Path, shown: str, report: Report, shape: Shape | None = None) -> Node | None:
    """Return the file as a tree, or None; everything wrong with its text is in the report.

    ``shape`` is what the data format expects in it, by which a wrong indentation is found.
    """
    text = read_text(path, shown, report)
    return None if text is None else parse(text, shown, report, shape)


def parse(text: str, shown: str, report: Report, shape: Shape | None = None) -> Node | None:
    """Return YAML text as a tree, or None where it holds nothing that can be read."""
    lines = split_lines(text)
    source = Source(shown, tuple(lines))
    if len(lines) > _LINES:
        message = _("This file is too long: it has {count} lines.").format(count=f"{len(lines):,}")
        hint = _("A data file has at most {limit} lines.").format(limit=f"{_LINES:,}")
        report.error("file", source.origin(_LINES, 1), message, hint)
        return None
    known = len(report)
    lines = _without_controls(lines, source, report)
    root = _read(lines, source, report, shape)
    if root is None and len(report) == known:
        message = _("This file holds no data: it is empty or has only comments.")
        hint = _("Put the former content back, or delete the file if it is not needed.")
        report.error("file", source.origin(1, 1), message, hint)
    return root


def _read(lines: list[str], source: Source, report: Report, shape: Shape | None) -> Node | None:
    tried = attempt(lines, source, shape)
    if tried.blamed:
        mended = Mended(lines, source, shape, report)
        if mended.lines != lines:
            source = Source(source.path, source.lines, mended.cured, mended.unread)
            tried = attempt(mended.lines, source, shape)
    if not tried.sense.parsed:
        report_unreadable(tried.sense.soundness, source, report)
    report.extend(tried.found)
    return tried.root


def _without_controls(lines: list[str], source: Source, report: Report) -> list[str]:
    """Return the lines with a space for each control character; each line's first is reported."""
    for number, line in enumerate(lines, 1):
        if found := CONTROL.search(line):
            report_control(source.origin(number, found.start() + 1), found[0], report)
    return [CONTROL.sub(" ", line) for line in lines]
