"""The ten editions: each is read once, and its documents share what those of a build share."""

from functools import cache
from pathlib import Path

from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.press import Shared, typesetter_of
from leaflet.report import Level, Report

HERE = Path(__file__).parent
EDITIONS = sorted(path.parent.name for path in HERE.glob("*/edition.yaml"))


@cache
def loaded(edition: str) -> tuple[Notice | None, Report]:
    """Return the notice of an edition, and what was found while it was read."""
    report = Report()
    return load(HERE / edition, report, shown=edition), report


def notice(edition: str) -> Notice:
    """Return the notice of an edition, which has no errors."""
    read, _report = loaded(edition)
    assert read is not None
    return read


@cache
def shared(edition: str) -> Shared:
    """Return what the documents of an edition share."""
    return Shared(typesetter_of(notice(edition)))


def errors(report: Report) -> list[str]:
    """Return the errors in a report, each with its file and line."""
    return [
        f"{each.where.path}:{each.where.line} {each.message}" for each in report.at(Level.ERROR)
    ]
