"""How likely a phrase (文節) is to begin before a character, as BudouX sees it.

BudouX (Apache-2.0) is a linear model over the six characters around the place. The weights come
from the installed package; here they are summed for a whole text at once.
"""

import json
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from itertools import chain, islice, repeat
from operator import add
from pathlib import Path
from typing import Final

_PLACES: Final = {  # how many characters a feature holds, and where they begin, from the place
    **{f"UW{number}": (1, number - 4) for number in range(1, 7)},
    **{f"BW{number}": (2, number - 3) for number in range(1, 4)},
    **{f"TW{number}": (3, number - 4) for number in range(1, 5)},
}


@cache
def _model() -> tuple[int, tuple[tuple[int, int, dict[str, int]], ...]]:
    """Return the base score, and of each feature its length, its first place and its weights."""
    spec = find_spec("budoux")
    assert spec is not None
    assert spec.submodule_search_locations
    path = Path(spec.submodule_search_locations[0], "models", "ja.json")
    groups: dict[str, dict[str, int]] = json.loads(path.read_text(encoding="utf-8"))
    base = -sum(sum(weights.values()) for weights in groups.values()) // 2
    return base, tuple((*_PLACES[name], weights) for name, weights in groups.items())


def scores(text: str) -> list[int]:
    """Return for each character how likely a phrase begins with it; above 0 the model says so."""
    base, features = _model()
    grams: dict[int, list[str]] = {1: list(text)}
    grams[2] = list(map(add, text, text[1:]))
    grams[3] = list(map(add, grams[2], text[2:]))
    size = len(text)
    columns: list[Iterable[int]] = [repeat(base, size)]
    for length, shift, weights in features:
        found = map(weights.get, grams[length], repeat(0))
        columns.append(islice(chain(repeat(0, -shift), found, repeat(0)), max(0, shift), None))
    return list(map(sum, zip(*columns, strict=False)))
