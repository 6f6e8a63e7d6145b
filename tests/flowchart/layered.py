"""Layered graphs written as ranks of letters and pairs of letters, for the tests of the phases."""

from leaflet.flowchart.graph import Box, Edge, Ties, tie
from leaflet.flowchart.normalize import Layered, normalize
from leaflet.flowchart.rank import Ranks


def ties(names: str, pairs: str) -> Ties:
    """Return edges between boxes of one letter each: ``ties("abc", "ab ac")``."""
    return tie([Box(name, 40, 20) for name in names], [Edge(*pair) for pair in pairs.split()])


def layered(ranks: str, pairs: str) -> Layered:
    """Return a layered graph: ``layered("a bc", "ab ac")``."""
    rows = ranks.split()
    names = "".join(rows)
    of = tuple(rank for rank, row in enumerate(rows) for _name in row)
    return normalize(ties(names, pairs), range(len(pairs.split())), Ranks(of, len(rows)))


def rows(ranks: str, layers: list[list[int]] | tuple[tuple[int, ...], ...]) -> str:
    """Return layers in letters; a lane is a dot."""
    names = "".join(ranks.split())
    return " ".join("".join((names + "." * 99)[node] for node in layer) for layer in layers)
