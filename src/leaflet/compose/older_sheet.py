"""Sheets beside the shipped ones: older ones lack settings, or the units of lengths."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Final, get_args, get_origin, get_type_hints

from leaflet.language import _, counted
from leaflet.report import Finding, Level
from leaflet.schema.vocabulary import meant
from leaflet.source.tree import Entry, MappingNode, Node, Scalar, SequenceNode
from leaflet.typeset.lexicon import lexicon

_BARE: Final = re.compile(r"(?!0+(\.0+)?$)\d+(\.\d+)?", re.ASCII)  # 0 needs no unit
_SHOWN: Final = 4  # settings that are named

Way = tuple[str, ...]
"""The keys that lead to a setting."""


def gaps(kind: Any, node: Node, way: Way = ()) -> Iterator[Way]:
    """Yield the settings that a sheet of this dataclass must have and this one has not."""
    if not isinstance(node, MappingNode):
        return
    values = {entry.key.text: entry.value for entry in node.entries}
    if get_origin(kind) is dict:
        for name, value in values.items():
            yield from gaps(get_args(kind)[1], value, (*way, name))
    if not is_dataclass(kind):
        return
    hints = get_type_hints(kind)
    mistyped = {meant(name, hints) for name in values if name not in hints}  # reported as such
    for field in fields(kind):
        if field.name in values:
            yield from gaps(hints[field.name], values[field.name], (*way, field.name))
        elif field.name not in mistyped and field.default is field.default_factory is MISSING:
            yield (*way, field.name)


def filled(node: MappingNode, ways: Sequence[Way], shipped: MappingNode) -> MappingNode:
    """Return a sheet with these settings of the shipped one, as far as that has them."""
    for way in ways:
        entry = _found(shipped, way)
        node = _with(node, way[:-1], entry) if entry else node
    return node


def _found(node: Node, way: Way) -> Entry | None:
    for entry in node.entries if isinstance(node, MappingNode) else ():
        if entry.key.text == way[0]:
            return _found(entry.value, way[1:]) if way[1:] else entry
    return None


def _with(node: MappingNode, way: Way, added: Entry) -> MappingNode:
    if not way:
        return MappingNode((*node.entries, added), node.origin)
    entries = (
        Entry(entry.key, _with(entry.value, way[1:], added))
        if entry.key.text == way[0] and isinstance(entry.value, MappingNode)
        else entry
        for entry in node.entries
    )
    return MappingNode(tuple(entries), node.origin)


def finding(node: Node, ways: Sequence[Way], path: str) -> Finding:
    """Return the one finding on what a sheet lacks; ``path`` is that of the shipped sheet."""
    names = ", ".join(".".join(way) for way in ways[:_SHOWN])
    if len(ways) > _SHOWN:
        names = _("{names} and {count} more").format(names=names, count=len(ways) - _SHOWN)
    message = counted(
        len(ways),
        _("This sheet lacks a setting, which is taken from the shipped sheet: {names}"),
        _("This sheet lacks {count} settings, which are taken from the shipped sheet: {names}"),
        names=names,
    )
    hint = _("To choose them yourself, copy their lines from {path}").format(path=path)
    return Finding("sheet", Level.WARNING, node.origin, message, hint)


def without_unit(node: Node, shipped: Node) -> Iterator[Finding]:
    """Yield the bare numbers where the shipped sheet has lengths: 3 would be taken for points."""
    for value, usual in _pairs(node, shipped):
        unit = usual.text.lstrip("0123456789.")
        if unit in ("mm", "pt") and _BARE.fullmatch(value.text):
            message = _("The value {value} does not fit here.").format(value=value.text)
            hint = _("Type {text}").format(text=f"{value.text}{unit}")
            if unit != "pt":
                hint = _("Type {text}, or {points} as it was taken until now").format(
                    text=f"{value.text}{unit}", points=f"{value.text}pt"
                )
            yield Finding("sheet", Level.ERROR, value.origin, message, hint)


def misspelt(node: Node, shipped: Node) -> Iterator[Finding]:
    """Yield words that are the shipped sheet's but for one kanji, and in no dictionary: 電詰."""
    for value, usual in _pairs(node, shipped):
        text, word = value.text, usual.text
        at = [each for each, pair in enumerate(zip(text, word, strict=False)) if len({*pair}) > 1]
        if len(text) == len(word) and len(at) == 1 and _joins(word, *at) and not _joins(text, *at):
            message = _("“{text}” may be a slip for “{word}”.").format(text=text, word=word)
            hint = _("Type {text}, unless it is meant.").format(text=word)
            yield Finding("sheet", Level.WARNING, value.origin, message, hint)


def _joins(text: str, at: int) -> bool:
    """Return whether a kanji makes a word with the one before or behind it."""
    return any(lexicon().joins(text, side) for side in (at, at + 1))


def _pairs(node: Node, shipped: Node) -> Iterator[tuple[Scalar, Scalar]]:
    """Yield each value with that of the shipped sheet at its place."""
    if isinstance(node, MappingNode) and isinstance(shipped, MappingNode):
        usual = {entry.key.text: entry.value for entry in shipped.entries}
        for entry in node.entries:
            if entry.key.text in usual:
                yield from _pairs(entry.value, usual[entry.key.text])
    elif isinstance(node, SequenceNode) and isinstance(shipped, SequenceNode):
        for each in node.items if shipped.items else ():
            yield from _pairs(each, shipped.items[0])
    elif isinstance(node, Scalar) and isinstance(shipped, Scalar):
        yield node, shipped
