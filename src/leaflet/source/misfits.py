"""Where a tree does not have the shape of its file."""

from collections.abc import Collection, Iterator, Sequence

from leaflet.report import Origin
from leaflet.schema.files import CONFIRM, CONTACTS
from leaflet.schema.shape import ARROW, CONTACT, DESK, ID, KEYS, READING, TEXT, Shape
from leaflet.schema.vocabulary import NAME, meant
from leaflet.source.tree import Entry, MappingNode, Node, Scalar, SequenceNode


def misfits(shape: Shape, node: Node, beside: Shape = TEXT) -> Iterator[Origin]:
    """Yield the places where a tree does not have the shape.

    That is an unknown key, a text where keys are expected or the other way round, an id that is
    none, a step without its question, a contact of no kind or of two, or a key that ended up in the
    paragraphs above it. ``beside`` are the keys that may be beside this node.
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
    elif isinstance(node, MappingNode):
        empty = [isinstance(each.value, Scalar) and not each.value.text for each in node.entries]
        if not (shape.get("-") is ID and all(empty)):  # ids with colons for hyphens
            yield from _misfits_of_keys(shape, node)


def _misfits_of_keys(shape: Shape, node: MappingNode) -> Iterator[Origin]:
    entries = [entry for entry in node.entries if entry.key.text != CONFIRM.name]
    yield from _misfits_together(shape, node, entries)
    for entry in entries:
        word = entry.key.text
        under = shape.get(word, shape.get("*"))
        if under is None and word[:1] != "-" and word not in KEYS and (known := meant(word, shape)):
            under = shape[known]  # a key in other words: who reads it says which is meant
        if under is None or (under is DESK and "。" in word):
            yield entry.key.origin
        else:
            yield from misfits(under, entry.value, shape)


def _misfits_together(
    shape: Shape, node: MappingNode, entries: Sequence[Entry]
) -> Iterator[Origin]:
    """Yield what keys that may each be here cannot be beside each other, or not without another."""
    places = {entry.key.text: entry.key.origin for entry in entries}
    unknown = places.keys() - KEYS
    if "when" in shape and places and not unknown:
        if "goto" in places and len(places) > 1:
            yield places["goto"]
        elif places.keys().isdisjoint(("when", "goto")) or {"then", "go"} <= places.keys():
            yield node.origin
    if shape is CONTACT and places and not unknown:
        kinds = [place for key, place in places.items() if key in CONTACTS]
        yield from kinds[1:] if kinds else [node.origin]


def _misfits_of_text(shape: Shape, node: Scalar, beside: Shape) -> Iterator[Origin]:
    item = shape.get("-", shape)
    if shape is ID:
        if not NAME.fullmatch(node.text):
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


def is_headless(root: Node, known: Collection[str]) -> bool:
    """Return whether none of the keys of a file, nor any other, is outermost in it."""
    words = [entry.key.text for entry in root.entries] if isinstance(root, MappingNode) else []
    return bool(words) and KEYS.isdisjoint(words) and not any(meant(word, known) for word in words)


def size(node: Node | None) -> int:
    """Return the number of keys and texts in a tree."""
    if isinstance(node, SequenceNode):
        return sum(map(size, node.items))
    if isinstance(node, MappingNode):
        return sum(size(entry.value) + 1 for entry in node.entries)
    return int(isinstance(node, Scalar) and node.text != "")
