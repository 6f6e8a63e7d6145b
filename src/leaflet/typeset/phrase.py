"""Where one phrase (文節) ends and the next begins."""

import json
from functools import cache
from importlib.util import find_spec
from itertools import chain, pairwise, repeat
from pathlib import Path
from typing import Final

_UNIGRAMS: Final = ("UW1", "UW2", "UW3", "UW4", "UW5", "UW6")


@cache
def _model() -> dict[str, dict[str, int]]:
    spec = find_spec("budoux")
    assert spec is not None
    assert spec.submodule_search_locations
    path = Path(spec.submodule_search_locations[0], "models", "ja.json")
    model: dict[str, dict[str, int]] = json.loads(path.read_text(encoding="utf-8"))
    return model


def scores(text: str) -> list[int]:
    """Return BudouX's score of a boundary before each character; above 0 it sees one."""
    model = _model()
    size = len(text)
    base = -sum(sum(group.values()) for group in model.values()) // 2
    total = [base] * size
    for index, name in enumerate(_UNIGRAMS):
        _add(total, list(map(model[name].get, text, repeat(0))), 3 - index)
    pairs = list(map("".join, pairwise(text)))
    for index, name in enumerate(("BW1", "BW2", "BW3")):
        _add(total, list(map(model[name].get, pairs, repeat(0))), 2 - index)
    triples = list(map("".join, zip(text, text[1:], text[2:], strict=False)))
    for index, name in enumerate(("TW1", "TW2", "TW3", "TW4")):
        _add(total, list(map(model[name].get, triples, repeat(0))), 3 - index)
    return total


def _add(total: list[int], values: list[int], shift: int) -> None:
    size = len(total)
    moved = chain(repeat(0, max(0, shift)), values[max(0, -shift) :])
    for place, value in zip(range(size), moved, strict=False):
        total[place] += value


def boundaries(text: str) -> list[int]:
    """Return the offsets in a text at which a phrase begins, the first left out."""
    return [place for place, score in enumerate(scores(text)) if place and score > 0]
