"""BudouX's score for a phrase (文節) to begin at each character of a text.

BudouX (Apache-2.0) is a linear model of the six characters around a place. Its own parser scores
one place at a time; this sums the weights of the installed package for a whole text at once.
"""

import json
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from itertools import chain, islice, repeat
from operator import add
from pathlib import Path
from typing import Final

_PLACES: Final = {  # the length of each feature, and its first character relative to the place
    **{f"UW{number}": (1, number - 4) for number in range(1, 7)},
    **{f"BW{number}": (2, number - 3) for number in range(1, 4)},
    **{f"TW{number}": (3, number - 4) for number in range(1, 5)},
}


@cache
def _model(language: str) -> tuple[int, tuple[tuple[int, int, dict[str, int]], ...]]:
    """Return the base score, and for each feature its length, its offset and its weights."""
    spec = find_spec("budoux")
    assert spec is not None
    assert spec.submodule_search_locations
    path = Path(spec.submodule_search_locations[0], "models", f"{language}.json")
    groups: dict[str, dict[str, int]] = json.loads(path.read_text(encoding="utf-8"))
    base = -sum(sum(weights.values()) for weights in groups.values()) // 2
    return base, tuple((*_PLACES[name], weights) for name, weights in groups.items())


def scores(text: str, language: str = "ja") -> list[int]:
    """Return the score of each character; above 0 the model begins a phrase with it.

    ``language`` is ``ja``, or ``zh-hans`` or ``zh-hant``, whose phrases are words.
    """
    base, features = _model(language)
    grams: dict[int, list[str]] = {1: list(text)}
    grams[2] = list(map(add, text, text[1:]))
    grams[3] = list(map(add, grams[2], text[2:]))
    size = len(text)
    columns: list[Iterable[int]] = [repeat(base, size)]
    for length, shift, weights in features:
        found = map(weights.get, grams[length], repeat(0))
        columns.append(islice(chain(repeat(0, -shift), found, repeat(0)), max(0, shift), None))
    return list(map(sum, zip(*columns, strict=False)))
