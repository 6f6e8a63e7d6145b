"""What a rule on the notice is, and what its manual page says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Final

from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

EXAMPLES: Final = ("PASS ", "FAIL ")
_MOSTLY: Final = 0.7


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its module, how grave its findings usually are, and its limit if it has one.

    ``level`` is that of the gravest finding; ``unit`` is what the limit counts.
    """

    module: ModuleType
    level: Level
    limit: int = 0
    unit: str = ""

    def check(self, notice: Notice, limit: int) -> Iterator[Finding]:
        """Yield what the rule finds."""
        check: Callable[[Notice, int], Iterator[Finding]] = self.module.check
        return check(notice, limit)

    def page(self, language: str) -> str:
        """Return the manual page in ``ja`` or ``en``: what is checked, why, and examples."""
        paragraphs = (self.module.__doc__ or "").strip().split("\n\n")
        return "\n\n".join(
            text for text in paragraphs if text.startswith(EXAMPLES) or _language(text) == language
        )

    def title(self, language: str) -> str:
        """Return the first sentence of the manual page."""
        return self.page(language).split("\n", 1)[0]

    def examples(self, kind: str) -> list[str]:
        """Return the lines of data that ``PASS`` or ``FAIL``."""
        lines = (self.module.__doc__ or "").split("\n")
        return [line.removeprefix(f"{kind} ") for line in lines if line.startswith(f"{kind} ")]


def _language(text: str) -> str:
    """Return ``ja`` for a text that is not mostly ASCII; English quotes Japanese words."""
    return "en" if sum(map(str.isascii, text)) > len(text) * _MOSTLY else "ja"
