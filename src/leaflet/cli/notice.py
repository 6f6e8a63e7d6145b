"""The notice that a command is about, and which of its desks a document prints."""

from dataclasses import replace
from pathlib import Path

from leaflet.check import read
from leaflet.check.settings import adjusted
from leaflet.cli.options import data_folder, refuse
from leaflet.model.facts import desks_of
from leaflet.model.load import load_what_can_be
from leaflet.model.notice import Notice
from leaflet.model.wareki import read_date
from leaflet.model.words import Value
from leaflet.report import Finding, Level, Origin, Report


def load_notice(data: Path | None, as_of: str | None, report: Report) -> Notice | None:
    """Return the notice of the data folder with the date asked for, or None with findings."""
    found = Report()
    notice = load_to_check(data, as_of, found)
    report.extend(found)
    return None if found.refused else notice


def needed_notice(data: Path | None, as_of: str | None = None) -> Notice:
    """Return the notice of the data folder; exit code 1 with the errors that refuse it."""
    report = Report()
    notice = load_notice(data, as_of, report)
    if notice is None:
        refuse(report, quiet=True)
    return notice


def load_to_check(data: Path | None, as_of: str | None, report: Report) -> Notice | None:
    """Return what could be read of the data, with the date asked for; None without a folder."""
    folder = data_folder(data)
    found = Report()
    notice = load_what_can_be(folder, found, shown=str(folder))
    if notice is None:
        report.extend(found)
        return None
    set_here = adjusted(read.RULES, notice.edition.rules, found)
    if as_of is None:
        report.extend(set_here)
        return notice
    replaced = notice.edition.as_of.written.origin
    report.extend(each for each in set_here if (each.rule, each.where) != ("date", replaced))
    return _redated(notice, as_of, report)


def _redated(notice: Notice, as_of: str, report: Report) -> Notice:
    """Return the notice with another date, if it is one."""
    dated = read_date(Value(as_of, Origin("--as-of", 0, 0, as_of)), report)
    if dated is None:
        return notice
    return replace(notice, edition=replace(notice.edition, as_of=dated))


def printed_desks(notice: Notice, part: str) -> set[str]:
    """Return the ids of the desks that a part of the notice prints."""
    return {desk.id for desk in desks_of(notice, part)}


def concerning(report: Report, notice: Notice, parts: set[str], every: set[str]) -> Report:
    """Return the findings, without warnings about what these parts do not print.

    ``every`` names all parts that there are; each has a data file of its own. A desk that none of
    them prints is of concern to all.
    """
    others = {f"{part}.yaml" for part in every - parts}
    wanted = set().union(*(printed_desks(notice, part) for part in parts))
    starts = sorted((desk.origin.line, desk.origin.path, desk.id) for desk in notice.desks.values())

    def concerns(found: Finding) -> bool:
        where = found.where
        if found.level is Level.ERROR or found.rule == "unused":
            return True
        if Path(where.path).name in others:
            return False
        above = [id_ for line, path, id_ in starts if path == where.path and line <= where.line]
        return not above or above[-1] in wanted

    return Report(each for each in report if concerns(each))
