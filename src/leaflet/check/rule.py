"""What a rule is, and what its manual page says."""

from dataclasses import dataclass
from types import ModuleType
from typing import Final

from leaflet.report import Level

EXAMPLES: Final = ("PASS ", "FAIL ")
_MOSTLY: Final = 0.7


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its module, the severity of its findings, and its limit if it has one.

    The module's ``check`` takes what is checked and the limit, if any, and yields findings.
    ``level`` is that of the most severe; ``unit`` is what the limit counts. An ``optional`` rule is
    off unless the office sets it.
    """

    module: ModuleType
    level: Level
    limit: int = 0
    unit: str = ""
    optional: bool = False

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
        """Return the examples that ``PASS`` or ``FAIL``."""
        lines = (self.module.__doc__ or "").split("\n")
        return [line.removeprefix(f"{kind} ") for line in lines if line.startswith(f"{kind} ")]


def _language(text: str) -> str:
    """Return ``ja`` for a text that is not mostly ASCII; English quotes Japanese words."""
    return "en" if sum(map(str.isascii, text)) > len(text) * _MOSTLY else "ja"
