"""Rules that use the network: only for ``leaflet check --online``."""

from collections.abc import Iterator
from typing import Final

from leaflet.check.online import online
from leaflet.check.rule import Rule
from leaflet.check.settings import applied
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

RULES: Final = {"online": Rule(online, Level.ERROR, 10, "seconds")}


def check_online(notice: Notice) -> Iterator[Finding]:
    """Yield what every rule finds; this sends a request to each address of the notice."""
    return applied(RULES, notice.edition.rules, notice)
