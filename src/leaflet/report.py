"""What was found: a fault is a value that knows its line, and a report collects all of them."""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import NamedTuple


class Level(IntEnum):
    """How grave a finding is: an error refuses the build, a warning only with ``--strict``."""

    WARNING = 1
    ERROR = 2


class Origin(NamedTuple):
    """The place in a file that something printed came from: line and column count from 1.

    ``excerpt`` is that line of the file, for the message. ``within`` are the keys and the numbers
    of items that lead to the value, the same wherever its lines have moved.
    """

    path: str
    line: int = 0
    column: int = 0
    excerpt: str = ""
    within: tuple[str | int, ...] = ()


class Finding(NamedTuple):
    """One fault: which rule, how grave, where, what is wrong, and what to type instead.

    ``blanks`` are those of the imprint whose filling is to blame; ``word`` is one without furigana,
    and ``bare`` that it may have a reading, which its document does not print.
    """

    rule: str
    level: Level
    where: Origin
    message: str
    hint: str = ""
    blanks: tuple[str, ...] = ()
    word: str = ""
    bare: bool = False


class Report:
    """Findings in the order of their places, each once; grows while a stage runs."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        """Start with the findings given."""
        self._findings: dict[Finding, None] = dict.fromkeys(findings)

    def add(self, finding: Finding) -> None:
        """Take a finding in, once."""
        self._findings[finding] = None

    def error(self, rule: str, where: Origin, message: str, hint: str = "") -> None:
        """Take in a fault that refuses the build."""
        self.add(Finding(rule, Level.ERROR, where, message, hint))

    def warning(self, rule: str, where: Origin, message: str, hint: str = "") -> None:
        """Take in a doubt that a person should settle."""
        self.add(Finding(rule, Level.WARNING, where, message, hint))

    def extend(self, findings: Iterable[Finding]) -> None:
        """Take findings in, those of another report or of a rule."""
        for finding in findings:
            self.add(finding)

    def __iter__(self) -> Iterator[Finding]:
        """Return the findings by file, line and column."""
        return iter(sorted(self._findings, key=lambda found: (found.where[:4], -found.level)))

    def __len__(self) -> int:
        """Count the findings."""
        return len(self._findings)

    def at(self, level: Level) -> tuple[Finding, ...]:
        """Return the findings of one level, in order."""
        return tuple(found for found in self if found.level is level)

    @property
    def refused(self) -> bool:
        """Whether there is an error among the findings."""
        return any(found.level is Level.ERROR for found in self._findings)
