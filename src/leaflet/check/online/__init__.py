"""Rules that use the network: only for ``leaflet check --online``."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from leaflet.check.online import online
from leaflet.check.online.online import Answer, Asked
from leaflet.check.rule import Rule
from leaflet.check.settings import applied
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

RULES: Final = {"online": Rule(online, Level.ERROR, 10, "seconds")}


def check_online(
    notice: Notice, answers: Callable[[Iterable[str], int], list[Answer]]
) -> Iterator[Finding]:
    """Yield what every rule finds in the ``answers`` of the addresses of a notice (``ask``)."""
    return applied(RULES, notice.edition.rules, Asked(notice, answers))
