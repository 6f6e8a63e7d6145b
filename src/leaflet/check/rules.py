"""All rules by the names under which an office sets them: on the notice, the pages, the files."""

from collections.abc import Iterator, Mapping
from typing import Final

from leaflet.check import file, notice, page
from leaflet.check.settings import settings, switched_off, unknown
from leaflet.model.words import Value
from leaflet.report import Finding

RULES: Final = {**notice.RULES, **page.RULES, **file.RULES}


def check_settings(written: Mapping[str, Value]) -> Iterator[Finding]:
    """Yield what is wrong in the settings of edition.yaml, but for those of rules on the notice."""
    yield from unknown(RULES, written)
    yield from settings(page.RULES, written)[1]
    yield from settings(file.RULES, written)[1]


def off(written: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the names of the rules that edition.yaml switches off."""
    return tuple(switched_off(settings(RULES, written)[0]))
