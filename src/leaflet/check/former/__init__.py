"""Rules on what changed since the former edition: one rule a file."""

from collections.abc import Iterator
from typing import Final

from leaflet.check.former import near
from leaflet.check.former.near import Editions, Typed
from leaflet.check.rule import Rule
from leaflet.check.settings import applied
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level, Report

RULES: Final = {"near": Rule(near, Level.WARNING)}


def check_former(notice: Notice, former: Typed) -> Iterator[Finding]:
    """Yield what every rule finds; ``former`` is what the former edition had of each desk."""
    return applied(RULES, notice.edition.rules, Editions(notice, former))


def with_former(report: Report, notice: Notice, former: Typed) -> Report:
    """Return a report with what every rule finds.

    A number that was another one is not also reported as ``almost`` that of a hotline.
    """
    found = tuple(check_former(notice, former))
    slips = {each.where for each in found}
    others = (each for each in report if each.rule != "almost" or each.where not in slips)
    return Report((*others, *found))
