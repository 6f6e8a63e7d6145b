"""Where a tree does not have the shape of its file."""

import re
from collections.abc import Iterator
from typing import Final

from leaflet.report import Origin
from leaflet.schema.files import CONFIRM
from leaflet.schema.shape import ARROW, DESK, ID, READING, TEXT, Shape
from leaflet.source.tree import MappingNode, Node, Scalar, SequenceNode

_ID: Final = re.compile("[A-Za-z0-9-]+")


def misfits(shape: Shape, node: Node, beside: Shape = TEXT) -> Iterator[Origin]:
    """Yield the places where a tree has not the shape.

    That is an unknown key, a text where keys are expected or the other way round, an id that is
    none, a step without its question, or a key that ended up in the paragraphs above it.
    ``beside`` are the keys that may be beside this node.
    """
    if isinstance(node, Scalar):
        yield from _misfits_of_text(shape, node, beside)
    elif isinstance(node, SequenceNode):
        item = shape.get("-", None if shape else TEXT)
        if item is None:
            yield node.origin
            return
        for each in node.items:
            yield from misfits(ID if isinstance(each, Scalar) and item is ARROW else item, each)
    elif isinstance(node, MappingNode) and not (shape.get("-") is ID and _is_list(node)):
        yield from _misfits_of_keys(shape, node)


def _is_list(node: MappingNode) -> bool:
    """Return whether ids were typed with colons behind them for hyphens before them."""
    return all(isinstance(each.value, Scalar) and not each.value.text for each in node.entries)


def _misfits_of_keys(shape: Shape, node: MappingNode) -> Iterator[Origin]:
    entries = [entry for entry in node.entries if entry.key.text != CONFIRM.name]
    keys = {entry.key.text for entry in entries}
    if "when" in shape and keys and (keys.isdisjoint(("when", "goto")) or {"then", "go"} <= keys):
        yield node.origin
    for entry in entries:
        under = shape.get(entry.key.text, shape.get("*"))
        if under is None or (under is DESK and "。" in entry.key.text):
            yield entry.key.origin
        else:
            yield from misfits(under, entry.value, shape)


def _misfits_of_text(shape: Shape, node: Scalar, beside: Shape) -> Iterator[Origin]:
    item = shape.get("-", shape)
    if shape is ID:
        if not _ID.fullmatch(node.text):
            yield node.origin
    elif item is ID or item is ARROW:  # a text in place of a list
        if " -" in node.text:
            yield node.origin
    elif (node.text and item is not READING and item) or (node.text[:1] == "｜" and not node.style):
        yield node.origin
    elif node.style == "|":
        place = 0
        for line in node.text.splitlines(keepends=True):
            if line.strip().partition(":")[0] in beside and ":" in line:
                yield node.at(place + len(line) - len(line.lstrip()))
            place += len(line)


def size(node: Node | None) -> int:
    """Return the number of keys and texts in a tree."""
    if isinstance(node, SequenceNode):
        return sum(map(size, node.items))
    if isinstance(node, MappingNode):
        return sum(size(entry.value) + 1 for entry in node.entries)
    return int(isinstance(node, Scalar) and node.text != "")
