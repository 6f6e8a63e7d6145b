"""The data files as plain texts, lists and mappings, without their places."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from leaflet.model.load import FILES, open_file
from leaflet.report import Report
from leaflet.source.tree import MappingNode, Node, Scalar, SequenceNode

Plain: TypeAlias = str | list["Plain"] | dict[str, "Plain"]
Files = Mapping[str, dict[str, Plain]]
"""What each file of a data folder holds, by its name."""


def read_folder(folder: Path) -> dict[str, dict[str, Plain]]:
    """Return what the files of a data folder hold; one that is not a mapping is left out."""
    found: dict[str, dict[str, Plain]] = {}
    for name in FILES:
        if (folder / name).is_file():
            root = open_file(folder, name, Report(), shown=str(folder))
            if isinstance(root, MappingNode):
                found[name] = mapping_of(root)
    return found


def mapping_of(node: MappingNode) -> dict[str, Plain]:
    """Return a mapping without the places of its keys."""
    return {entry.key.text: plain_of(entry.value) for entry in node.entries}


def plain_of(node: Node) -> Plain:
    """Return a node without its place."""
    if isinstance(node, MappingNode):
        return mapping_of(node)
    if isinstance(node, SequenceNode):
        return [plain_of(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else ""


def lines_of(value: Plain | None) -> list[str]:
    """Return the lines of a text or of a list of texts; a blank one says nothing."""
    texts: Sequence[Plain] = value if isinstance(value, list) else [value or ""]
    lines = [line for text in texts if isinstance(text, str) for line in text.split("\n")]
    return [line for line in lines if line.strip()]


def text_of(value: Plain | None) -> str:
    """Return the lines of a value as one text."""
    return "\n".join(lines_of(value))


def entry_of(value: Plain | None) -> dict[str, Plain]:
    """Return a value that is a mapping, or an empty one."""
    return value if isinstance(value, dict) else {}


def items_of(value: Plain | None) -> list[Plain]:
    """Return the items of a list; a single value is a list of one."""
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


def is_texts(value: Plain) -> bool:
    """Return whether a value is a text, or a list of nothing but texts."""
    return isinstance(value, str) or (
        isinstance(value, list) and all(isinstance(item, str) for item in value)
    )


def same(one: Plain, other: Plain) -> bool:
    """Return whether two values say the same."""
    return canonical(one) == canonical(other)


def canonical(value: Plain) -> object:
    """Return a value that is equal to all that say the same.

    A list of lines is a text of these lines, and ``desk: sos`` alone is ``sos``.
    """
    if is_texts(value):
        return lines_of(value)
    if isinstance(value, dict):
        alone = value["desk"] if value.keys() == {"desk"} else ""
        return canonical(alone) if alone else {key: canonical(value[key]) for key in sorted(value)}
    return [canonical(item) for item in value]
