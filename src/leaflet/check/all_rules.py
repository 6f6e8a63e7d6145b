"""All rules by the names under which an office sets them: on the notice, the pages, the files."""

from collections.abc import Iterator, Mapping
from typing import Final

from leaflet.check import file, former, notice, online, page, read
from leaflet.check.settings import settings, unknown
from leaflet.model.words import Value
from leaflet.report import Finding

RULES: Final = {
    **read.RULES,
    **notice.RULES,
    **former.RULES,
    **page.RULES,
    **file.RULES,
    **online.RULES,
}


def check_settings(written: Mapping[str, Value]) -> Iterator[Finding]:
    """Yield what is wrong in the settings of edition.yaml, except for rules on the notice."""
    yield from unknown(RULES, written)
    for rules in (read.RULES, former.RULES, page.RULES, file.RULES, online.RULES):
        yield from settings(rules, written)[1]


def off(written: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the names of the rules that edition.yaml switches off."""
    found, _faults = settings(RULES, written)
    return tuple(name for name in written if name in found and found[name].off)
