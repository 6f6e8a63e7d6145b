"""A YAML text as nodes that know which characters they are made of, for edits in place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from leaflet.source.events import events

END: Final = re.compile(r"\r\n|\r|\n")
Step = str | int
Where = tuple[Step, ...]
"""The way from the root of a file to a value: keys, and the numbers of items."""
Data = str | list["Data"] | dict[str, "Data"]
"""What a node says, without its place."""


class UneditableError(ValueError):
    """The file has something that an edit in place could damage: an anchor, a doubled key."""


class Member(NamedTuple):
    """An item of a list, or a key with its value; an item has no key."""

    name: "NodeSpan | None"
    node: "NodeSpan"


@dataclass(frozen=True, slots=True)
class NodeSpan:
    """A node from its first character to behind its last."""

    start: int
    end: int
    text: str  # of a scalar
    style: str  # of a scalar: its quotation mark, ``|``, ``>`` or empty; else ``block`` or ``flow``
    members: tuple[Member, ...] | None = None  # None for a scalar
    named: bool = False  # members have keys

    @property
    def data(self) -> Data:
        """What the node says."""
        if self.members is None:
            return self.text
        if self.named:
            return {member.name.text: member.node.data for member in self.members if member.name}
        return [member.node.data for member in self.members]


def spans(text: str) -> NodeSpan:
    """Return the tree of a text. Raises MarkedYAMLError and UneditableError."""
    return _Spans(text).root()


class _Spans:
    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(end.end() for end in END.finditer(text))]
        self._events = events(text)

    def root(self) -> NodeSpan:
        for event in self._events:
            if isinstance(event, NodeEvent):
                return self._node(event)
        return NodeSpan(len(self._text), len(self._text), "", "")

    def _offset(self, event: Event, *, end: bool = False) -> int:
        mark = event.end_mark if end else event.start_mark
        assert mark is not None
        if mark.line >= len(self._starts):
            return len(self._text)
        return min(self._starts[mark.line] + mark.column, len(self._text))

    def _node(self, event: Event) -> NodeSpan:
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            raise UneditableError
        start, end = self._offset(event), self._offset(event, end=True)
        if isinstance(event, ScalarEvent):
            if event.style in ("|", ">"):
                end = start + len(self._text[start:end].rstrip())
            return NodeSpan(start, end, event.value, event.style or "")
        named = isinstance(event, MappingStartEvent)
        style = "flow" if getattr(event, "flow_style", False) else "block"
        members = tuple(self._members(named=named))
        if style == "flow":
            end = self._offset(self._last, end=True)
        else:
            end = members[-1].node.end if members else start
        names = [member.name.text for member in members if member.name]
        if len(names) != len(set(names)):
            raise UneditableError
        return NodeSpan(start, end, "", style, members, named)

    def _members(self, *, named: bool) -> Iterator[Member]:
        for event in self._events:
            if isinstance(event, CollectionEndEvent):
                self._last = event
                return
            if not named:
                yield Member(None, self._node(event))
                continue
            name = self._node(event)
            if name.members is not None:
                raise UneditableError
            yield Member(name, self._node(next(self._events)))
