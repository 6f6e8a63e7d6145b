"""What an editing session keeps of a document, so that what has stayed is not made again."""

from collections.abc import Callable
from itertools import count
from operator import eq
from typing import Any, TypeVar

_Made = TypeVar("_Made")


class KeptParts:
    """Made things by their names, each with what it was made of; it is made again if that differs.

    ``marks`` go on counting: what is kept has marks that nothing new may have.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.marks = count(1)
        self._setting: object = None
        self._made: dict[str, tuple[object, Any]] = {}

    def under(self, setting: object) -> None:
        """Forget everything that was made under another setting."""
        if setting != self._setting:
            self._made.clear()
            self._setting = setting

    def of(
        self,
        name: str,
        parts: object,
        make: Callable[[], _Made],
        holds: Callable[[_Made], bool] = lambda _made: True,
        alike: Callable[[Any, Any], bool] = eq,
    ) -> _Made:
        """Return what is made of the parts: the former result if they are alike and it holds."""
        former = self._made.get(name)
        if former is None or not alike(former[0], parts) or not holds(former[1]):
            former = self._made[name] = parts, make()
        made: _Made = former[1]
        return made
