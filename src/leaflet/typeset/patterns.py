"""Places in a text told by the words on either side of them.

What regular expressions would say, for the forms that grammar needs; ``re`` takes a third of a
millisecond to compile one of them, longer than it takes to find all of them in a page of text.
"""

from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple


def spelled(forms: str) -> tuple[str, ...]:
    """Return the words of forms with a space between: ``こ[のれ] ぜひ`` is この, これ and ぜひ.

    ``_`` in a form is a space.
    """
    words: list[str] = []
    for form in forms.split():
        parts = form.replace("_", " ").replace("]", "[").split("[")
        choices = (part if number % 2 else (part,) for number, part in enumerate(parts))
        words += map("".join, product(*choices))
    return tuple(words)


def is_letter(character: str) -> bool:
    """Tell whether a character is a letter, but no digit and none of the Latin alphabet."""
    return character.isalnum() and not (character.isascii() or "０" <= character <= "ｚ")


def is_ideograph(character: str) -> bool:
    """Tell whether a character is such a letter and no kana of full width: a kanji."""
    return is_letter(character) and not "ぁ" <= character <= "ヿ"


class Edge(NamedTuple):
    """A place after one of some words and before one of others."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    but_before: tuple[str, ...]
    but_after: tuple[str, ...]
    follows: Callable[[str], bool] | None  # what the next character is

    def stands(self, text: str, place: int) -> bool:
        """Tell whether it stands before the character at a place."""
        return (
            text.startswith(self.after, place)
            and text.endswith(self.before, 0, place)
            and not text.startswith(self.but_after, place)
            and not text.endswith(self.but_before, 0, place)
            and (self.follows is None or self.follows(text[place : place + 1]))
        )


def edge(
    before: str,
    after: str = "",
    *,
    but_before: str = "",
    but_after: str = "",
    follows: Callable[[str], bool] | None = None,
) -> Edge:
    """Return the edge between words that are given as forms; no ``after`` stands for any word."""
    afters = spelled(after) or ("",)
    return Edge(spelled(before), afters, spelled(but_before), spelled(but_after), follows)


class Edges:
    """Edges by the last letter before them."""

    def __init__(self, *edges: Edge) -> None:
        """Sort the edges."""
        self._by_last: dict[str, list[Edge]] = {}
        for each in edges:
            for last in {word[-1] for word in each.before}:
                self._by_last.setdefault(last, []).append(each)

    def stand(self, text: str, place: int) -> bool:
        """Tell whether one of them stands before the character at a place."""
        return any(each.stands(text, place) for each in self._by_last.get(text[place - 1], ()))

    def places(self, text: str) -> Iterator[int]:
        """Give the places of the edges in a text; where several stand, the place several times."""
        for place, last in enumerate(text, 1):
            for each in self._by_last.get(last, ()):
                if each.stands(text, place):
                    yield place
