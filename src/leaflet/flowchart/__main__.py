"""Lay out a graph from standard input: ``python -m leaflet.flowchart [--svg] < graph.json``.

Input, with lengths in pt; nodes and edges are in the writer's order, which is kept where that costs
no crossing:

    {"direction": "right", "nodes": [{"id": "a", "width": 80, "height": 30}], "edges": [["a", "b"]]}

``direction`` is ``right`` (the ranks are columns) or ``down`` (rows). Output, y downward, boxes by
their top left corners, connectors from border to border:

    {"width": 196, "height": 30, "nodes": [{"id": "a", "x": 0, "y": 0, "width": 80, "height": 30}],
     "edges": [{"from": "a", "to": "b", "points": [[80, 15], [116, 15]]}]}

An edge may point back or to its own node; one given twice is drawn once but listed twice.

Further keys beside ``direction``: ``align_sinks`` (true: the boxes without outgoing edges share the
last rank), ``fold_sinks`` (spread them over that many ranks), ``align`` (boxes within their rank:
``start``, ``stretch``), ``extent`` (the length across the flow to keep within) and ``spacing``
(gaps by the names of ``Spacing``).

``--svg`` writes a drawing instead. The exit code is 0, or 2 with one line on standard error if the
input is not such a graph.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import fields
from typing import Final, TypeVar

from leaflet.flowchart import (
    DIRECTIONS,
    Align,
    Box,
    Chart,
    DuplicateBoxError,
    Edge,
    Spacing,
    UnknownBoxError,
    lay_out,
)
from leaflet.flowchart.svg import svg
from leaflet.language import _

Chosen = TypeVar("Chosen", bound=str)

ALIGNS: Final[tuple[Align, ...]] = ("start", "stretch")
PLACES: Final = 3  # decimals of a pt in the output
MOST: Final = 1e6  # pt, a third of a kilometre: larger coordinates would lose their decimals
RANKS: Final = 999


class InputError(ValueError):
    """The input is not a graph; the message says why, in the chosen language."""


def main(arguments: Sequence[str]) -> int:
    """Read a graph, write its layout, and return the exit code."""
    unknown = [each for each in arguments if each not in ("--svg", "-h", "--help")]
    if unknown:
        sys.stderr.write(_("error: unknown option {option}").format(option=unknown[0]) + "\n")
        return 2
    if {"-h", "--help"} & set(arguments):
        sys.stdout.write(__doc__ or "")
        return 0
    try:
        chart = read(sys.stdin.buffer.read())
    except InputError as error:
        sys.stderr.write(_("error: {reason}").format(reason=error) + "\n")
        return 2
    text = written(chart, drawing="--svg" in arguments)
    sys.stdout.buffer.write(text.encode(errors="backslashreplace"))  # as JSON has it
    return 0


def read(data: bytes) -> Chart:
    """Return the layout of a graph in JSON; raises InputError if it is not one."""
    try:
        graph = json.loads(data)
    except (ValueError, RecursionError):  # also UnicodeDecodeError
        raise InputError(_("the input is not JSON")) from None
    if not isinstance(graph, dict):
        raise InputError(_("the input is not an object with nodes and edges"))
    try:
        return lay_out(
            [_box(node) for node in _list(graph, "nodes")],
            [_edge(edge) for edge in _list(graph, "edges")],
            direction=_choice(graph, "direction", DIRECTIONS),
            align=_choice(graph, "align", ALIGNS),
            align_sinks=_truth(graph, "align_sinks"),
            fold_sinks=_ranks(graph, "fold_sinks"),
            extent=_length(graph, "extent") if "extent" in graph else float("inf"),
            spacing=_spacing(graph.get("spacing", {})),
        )
    except UnknownBoxError as error:
        raise InputError(
            _("an edge names the node {id}, which is not there").format(id=error.id)
        ) from None
    except DuplicateBoxError as error:
        raise InputError(_("two nodes have the id {id}").format(id=error.id)) from None


def written(chart: Chart, *, drawing: bool) -> str:
    """Return the layout as JSON, or as SVG."""
    if drawing:
        return svg(chart)
    nodes = [
        {"id": b.id, "x": _n(b.x), "y": _n(b.y), "width": _n(b.width), "height": _n(b.height)}
        for b in chart.boxes
    ]
    edges = [
        {"from": w.tail, "to": w.head, "points": [[_n(x), _n(y)] for x, y in w.points]}
        for w in chart.wires
    ]
    whole = {"width": _n(chart.width), "height": _n(chart.height), "nodes": nodes, "edges": edges}
    return json.dumps(whole, ensure_ascii=False) + "\n"


def _n(length: float) -> float:
    return round(length, PLACES)


def _list(graph: dict[str, object], key: str) -> list[object]:
    found = graph.get(key, [])
    if not isinstance(found, list):
        raise InputError(_("{key} is not a list").format(key=key))
    return found


def _box(node: object) -> Box:
    if not isinstance(node, dict) or not isinstance(node.get("id"), str):
        raise InputError(_("a node is not an object with id, width and height"))
    return Box(node["id"], _length(node, "width"), _length(node, "height"))


def _edge(edge: object) -> Edge:
    if not isinstance(edge, list) or len(edge) != 2 or not all(isinstance(e, str) for e in edge):
        raise InputError(_("an edge is not a pair of node ids"))
    return Edge(*edge)


def _length(holder: dict[str, object], key: str) -> float:
    length = holder.get(key)
    if isinstance(length, bool) or not isinstance(length, (int, float)) or not 0 <= length <= MOST:
        raise InputError(_("{key} is not a number of points").format(key=key))
    return float(length)


def _ranks(graph: dict[str, object], key: str) -> int:
    number = graph.get(key, 1)
    if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number <= RANKS:
        text = _("{key} is not a whole number from 1 to {most}")
        raise InputError(text.format(key=key, most=RANKS))
    return number


def _truth(holder: dict[str, object], key: str) -> bool:
    found = holder.get(key, False)
    if not isinstance(found, bool):
        raise InputError(_("{key} is neither true nor false").format(key=key))
    return found


def _choice(graph: dict[str, object], key: str, choices: tuple[Chosen, ...]) -> Chosen:
    wanted = graph.get(key, choices[0])
    for choice in choices:
        if choice == wanted:
            return choice
    raise InputError(_("{key} is none of {choices}").format(key=key, choices=", ".join(choices)))


def _spacing(given: object) -> Spacing:
    names = {field.name for field in fields(Spacing)}
    if not isinstance(given, dict) or not set(given) <= names:
        raise InputError(
            _("spacing holds other names than {names}").format(names=", ".join(sorted(names)))
        )
    return Spacing(**{name: _length(given, name) for name in given})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
