"""YAML events become a tree of nodes that know their place; every scalar stays text."""

from collections.abc import Iterator
from typing import Final

import yaml
from yaml import Event
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from leaflet.language import _
from leaflet.report import Origin, Report
from leaflet.source.draft import Draft
from leaflet.source.lines import quoted, short
from leaflet.source.tree import Entry, Mapping, Node, Scalar, Sequence

_DEEPEST: Final = 64  # levels; a flow of six questions needs 14


_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml where it was built


def events(text: str) -> Iterator[Event]:
    """Yield the events of a YAML text. Raises MarkedYAMLError at a line that is not YAML."""
    return iter(yaml.parse(text, Loader=_LOADER))


class TooDeepError(Exception):
    """More levels than any register has."""


def build(draft: Draft, report: Report) -> Node | None:
    """Return the tree of the lines, or None where they hold nothing.

    Raises MarkedYAMLError at a line that is no YAML, and TooDeepError.
    """
    return _Builder(draft, report).build()


class _Builder:
    def __init__(self, draft: Draft, report: Report) -> None:
        self._events = events("\n".join(draft.lines))
        self._source = draft.source
        self._report = report

    def build(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if not isinstance(event, DocumentStartEvent):
                continue
            node = self._node(next(self._events), 0)
            if root is None:
                root = None if isinstance(node, Scalar) and not node.text else node
                continue
            self._report.error(
                "syntax",
                self._place(event),
                _("A line of three hyphens begins a second document."),
                _("Delete the line; a data file holds one document."),
            )
        return root

    def _place(self, event: Event) -> Origin:
        mark = event.start_mark
        if mark is None:
            return Origin(self._source.path)
        return self._source.origin(mark.line + 1, mark.column + 1)

    def _node(self, event: Event, depth: int) -> Node:
        where = self._place(event)
        if isinstance(event, ScalarEvent):
            if event.anchor or event.tag:
                self._plain(event, where)
            return self._scalar(event, where)
        if isinstance(event, AliasEvent):
            self._refuse("*", where)
            return Scalar(f"*{event.anchor}", where, "", self._source)
        if isinstance(event, NodeEvent):
            self._plain(event, where)
        if depth >= _DEEPEST:
            self._report.error(
                "syntax",
                where,
                _("Lists or keys are nested more than {count} deep.").format(count=_DEEPEST),
                _("Close the brackets, or quote the text if the brackets are to be printed."),
            )
            raise TooDeepError
        if isinstance(event, SequenceStartEvent):
            return Sequence(tuple(self._items(depth)), where)
        return Mapping(self._entries(depth), where)

    def _scalar(self, event: ScalarEvent, where: Origin) -> Scalar:
        style = event.style or ""
        if not event.value and not style:
            where = self._mark_before(where)
        if style != "|" and event.start_mark and event.end_mark:
            first, last = event.start_mark.line, event.end_mark.line - (style == ">")
            if first != last and " " in event.value:
                self._folded(event.value, first, last, where, folded=style == ">")
        return Scalar(event.value, where, style, self._source)

    def _mark_before(self, where: Origin) -> Origin:
        """Return the hyphen or colon that nothing follows."""
        before = where.excerpt[: where.column - 1].rstrip()
        return where._replace(column=max(len(before), 1)) if where.excerpt else where

    def _folded(self, text: str, first: int, last: int, where: Origin, *, folded: bool) -> None:
        """Warn of Japanese on several lines: YAML puts a half-width space at each line's end."""
        lines = self._source.lines
        if sum(bool(line.strip()) for line in lines[first : last + 1]) < (3 if folded else 2):
            return
        for number in range(first + 1, min(last + 1, len(lines))):
            line = lines[number]
            if line.lstrip().startswith("- ") and line.strip() in text:
                self._report.error(
                    "indentation",
                    self._source.origin(number + 1, len(line) - len(line.lstrip()) + 1),
                    _("This line goes on with the text above it; it does not begin a list item."),
                    _("Put each item on a line of its own: a hyphen, a space, the text."),
                )
                return
        if not text.isascii():
            self._report.warning(
                "folded",
                where,
                _("The lines of this text are joined with a half-width space between them."),
                _("Write it on one line, or begin it with | so that each line is a paragraph."),
            )

    def _items(self, depth: int) -> Iterator[Node]:
        for event in self._events:
            if isinstance(event, SequenceEndEvent):
                return
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> tuple[Entry, ...]:
        """Return the keys and values of a mapping; what stands twice is reported and joined."""
        found: dict[str, Entry] = {}
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, Scalar):
                self._report.error(
                    "syntax",
                    key.origin,
                    _("A list or mapping stands where a key is expected."),
                    _("Quote the text if its brackets are to be printed."),
                )
            elif first := found.get(key.text):
                self._report.error(
                    "duplicate-key",
                    key.origin,
                    _("“{key}” stands here a second time; the first is in line {line}.").format(
                        key=short(key.text), line=first.key.origin.line
                    ),
                    _("Keep one of the two lines."),
                )
                found[key.text] = Entry(first.key, _joined(first.value, value))
            else:
                found[key.text] = Entry(key, value)
        return tuple(found.values())

    def _plain(self, event: NodeEvent, where: Origin) -> None:
        """Refuse anchors and tags: a register says each thing where it stands."""
        tag = event.tag if isinstance(event, ScalarEvent | MappingStartEvent) else None
        if event.anchor or tag:
            self._refuse("&" if event.anchor else "!", where)

    def _refuse(self, mark: str, where: Origin) -> None:
        rest = where.excerpt[where.column - 1 :].strip()
        self._report.error(
            "syntax",
            where,
            _("A value cannot begin with {mark} unless it is quoted.").format(mark=mark),
            _("Type {text}").format(text=quoted(short(rest))),
        )


def _joined(first: Node, second: Node) -> Node:
    """Return two values of one key as one, so that what is wrong in the second shows as well."""
    if isinstance(first, Sequence) and isinstance(second, Sequence):
        return Sequence(first.items + second.items, first.origin)
    if not (isinstance(first, Mapping) and isinstance(second, Mapping)):
        return first if not isinstance(first, Scalar) or first.text else second
    entries = {entry.key.text: entry for entry in first.entries}
    for entry in second.entries:
        known = entries.setdefault(entry.key.text, entry)
        entries[entry.key.text] = Entry(known.key, _joined(known.value, entry.value))
    return Mapping(tuple(entries.values()), first.origin)
