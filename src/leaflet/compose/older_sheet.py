"""Sheets beside the shipped ones: older ones lack settings, or the units of lengths."""

import re
from collections.abc import Iterator, Mapping, Sequence
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


def filled(kind: Any, node: Node, shipped: Node | None, way: Way = ()) -> tuple[Node, list[Way]]:
    """Return a sheet of this dataclass with what it lacks as in the shipped one, and what it lacks.

    A setting that the shipped one has not either is missing still.
    """
    if not isinstance(node, MappingNode) or not (is_dataclass(kind) or get_origin(kind) is dict):
        return node, []
    usual = _by_name(shipped)
    kinds, lacking = _settings(kind, [entry.key.text for entry in node.entries])
    entries: list[Entry] = []
    ways: list[Way] = []
    for entry in node.entries:
        name = entry.key.text
        below = usual[name].value if name in usual else None
        value, found = filled(kinds.get(name), entry.value, below, (*way, name))
        entries.append(Entry(entry.key, value))
        ways += found
    entries += [usual[name] for name in lacking if name in usual]
    ways += [(*way, name) for name in lacking]
    return MappingNode(tuple(entries), node.origin), ways


def _by_name(node: Node | None) -> dict[str, Entry]:
    entries = node.entries if isinstance(node, MappingNode) else ()
    return {entry.key.text: entry for entry in entries}


def _settings(kind: Any, names: Sequence[str]) -> tuple[Mapping[str, Any], list[str]]:
    """Return what the settings of a group are, and which of those that it needs it lacks."""
    if get_origin(kind) is dict:
        return dict.fromkeys(names, get_args(kind)[1]), []
    hints = get_type_hints(kind)
    mistyped = {meant(name, hints) for name in names if name not in hints}  # reported as such
    needed = (each.name for each in fields(kind) if each.default is each.default_factory is MISSING)
    return hints, [name for name in needed if name not in mistyped.union(names)]


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
    usual = _by_name(shipped)
    for name, entry in _by_name(node).items():
        if name in usual:
            yield from _pairs(entry.value, usual[name].value)
    if isinstance(node, SequenceNode) and isinstance(shipped, SequenceNode):
        for each in node.items if shipped.items else ():
            yield from _pairs(each, shipped.items[0])
    elif isinstance(node, Scalar) and isinstance(shipped, Scalar):
        yield node, shipped
