"""A YAML file becomes a tree of nodes, and its faults of typing become findings."""

from pathlib import Path
from typing import Final

from yaml import MarkedYAMLError

from leaflet.language import _
from leaflet.report import Report
from leaflet.source.decode import read_text
from leaflet.source.draft import Draft, draft
from leaflet.source.events import TooDeepError, build
from leaflet.source.format import Shape, holds
from leaflet.source.mend import mend
from leaflet.source.paragraph import settle_paragraphs
from leaflet.source.tree import Node

_LINES: Final = 20_000  # a register of 1,000 desks has 15,000
_REPAIRS: Final = 40  # runs of the parser over one file …
_EFFORT: Final = 1_000_000  # … and characters parsed again, so that a huge file stays quick


def read(path: Path, shown: str, report: Report, shape: Shape | None = None) -> Node | None:
    """Return the file as a tree, or None; everything wrong with its text is in the report.

    ``shape`` is what the data format expects in it, by which a wrong indentation is told.
    """
    text = read_text(path, shown, report)
    return None if text is None else parse(text, shown, report, shape)


def parse(text: str, shown: str, report: Report, shape: Shape | None = None) -> Node | None:
    """Return YAML text as a tree, or None where it holds nothing that can be read."""
    file = draft(text, shown, report)
    if len(file.lines) > _LINES:
        _report_length(file)
        return None
    mend(file)
    if not file.whole:
        return None
    aligned = bool(file.blanks) or file.uneven
    if aligned:
        _align(file, shape)
    settle_paragraphs(file)
    known = len(report)
    for run in range(1, _REPAIRS):
        found = Report()
        try:
            root = build(file, found)
        except TooDeepError:
            report.extend(found)
            return None
        except MarkedYAMLError as fault:
            if not aligned:
                aligned = True
                if _align(file, shape):
                    continue
            if not _repair(file, fault) or run * len(text) > _EFFORT:
                return None
            continue
        if root and not aligned and (found.refused or not (shape is None or holds(shape, root))):
            aligned = True
            if _align(file, shape):
                continue
        report.extend(found)
        if root is None and len(report) == known:
            _report_nothing(file)
        return root
    return None


def _align(file: Draft, shape: Shape | None) -> bool:
    from leaflet.source.align import align

    return align(file, shape)


def _repair(file: Draft, fault: MarkedYAMLError) -> bool:
    from leaflet.source.repair import repair

    return repair(file, fault)


def _report_nothing(file: Draft) -> None:
    file.report.error(
        "file",
        file.source.origin(1, 1),
        _("This file holds no data, only comments or blank lines."),
        _("Put the former content back, or delete the file if it is not needed."),
    )


def _report_length(file: Draft) -> None:
    file.report.error(
        "file",
        file.source.origin(_LINES, 1),
        _("This file is too long: it has {count} lines.").format(count=f"{len(file.lines):,}"),
        _("A data file has at most {limit} lines.").format(limit=f"{_LINES:,}"),
    )
