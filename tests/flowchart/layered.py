"""Layered graphs written as ranks of letters and pairs of letters, for the tests of the phases."""

from leaflet.flowchart.graph import Box, Digraph, Edge, digraph
from leaflet.flowchart.normalize import Layered, normalize
from leaflet.flowchart.rank import Ranks


def edges_between(names: str, pairs: str) -> Digraph:
    """Return edges between boxes of one letter each: ``edges_between("abc", "ab ac")``."""
    return digraph([Box(name, 40, 20) for name in names], [Edge(*pair) for pair in pairs.split()])


def layered(ranks: str, pairs: str) -> Layered:
    """Return a layered graph: ``layered("a bc", "ab ac")``."""
    rows = ranks.split()
    names = "".join(rows)
    of = tuple(rank for rank, row in enumerate(rows) for _name in row)
    return normalize(edges_between(names, pairs), range(len(pairs.split())), Ranks(of, len(rows)))


def rows(ranks: str, layers: list[list[int]] | tuple[tuple[int, ...], ...]) -> str:
    """Return layers in letters; a lane is a dot."""
    names = "".join(ranks.split())
    return " ".join("".join((names + "." * 99)[node] for node in layer) for layer in layers)
