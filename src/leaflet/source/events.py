"""libyaml's events become a tree of nodes that know their place; every scalar stays text."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import yaml
from yaml import Event
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from leaflet.language import _
from leaflet.report import Origin, Report
from leaflet.source.lines import quoted, short
from leaflet.source.tree import Entry, MappingNode, Node, Scalar, SequenceNode, Source, Unread

# Not printable in YAML 1.1 §5.1, and the line ends that YAML knows but editors do not show.
CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_DEEPEST: Final = 64  # levels; a flow of six questions needs 14
_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml where it is available
_REMARK: Final = re.compile(r"([ \t]*)#(?=[^\s#])([^#]*?)(?=\s+#|\s*$)")
_NUMBER: Final = re.compile(r"#\d")


def events(text: str) -> Iterator[Event]:
    """Yield the events of a YAML text. Raises MarkedYAMLError where it is not YAML."""
    return iter(yaml.parse(text, Loader=_LOADER))


def report_control(where: Origin, character: str, report: Report) -> None:
    """Report a character that no terminal and no page may get to see."""
    report.error(
        "character",
        where,
        _("There is an invisible control character here ({code}).").format(
            code=f"U+{ord(character):04X}"
        ),
        _("Delete it, or type the line anew."),
    )


def build(lines: Iterable[str], source: Source, report: Report) -> Node | None:
    """Return the tree of the lines, or None where they hold nothing.

    Raises MarkedYAMLError at a line that is not YAML.
    """
    return _Builder(lines, source, report).build()


class _Builder:
    def __init__(self, lines: Iterable[str], source: Source, report: Report) -> None:
        self._events = events("\n".join(lines))
        self._source = source
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
            message = _("Three hyphens on a line begin a second document.")
            hint = _("Delete the line; a data file holds one document.")
            self._report.error("syntax", self._place(event), message, hint)
        return root

    def _place(self, event: Event) -> Origin:
        mark = event.start_mark
        return self._source.origin(mark.line + 1, mark.column + 1) if mark else Origin("")

    def _node(self, event: Event, depth: int) -> Node:
        where = self._place(event)
        if isinstance(event, AliasEvent):
            self._refuse("*", where, whole=True)
            return Scalar(f"*{event.anchor}", where, "", self._source)
        if isinstance(event, NodeEvent):
            self._refuse_anchor(event, where)
        if isinstance(event, ScalarEvent):
            return self._scalar(event, where)
        if depth >= _DEEPEST:
            message = _("Lists or keys are nested more than {count} deep.").format(count=_DEEPEST)
            hint = _("Close the brackets, or quote the text if the brackets are to be printed.")
            self._report.error("syntax", where, message, hint)
            self._skip()
            return Unread(where)
        if isinstance(event, SequenceStartEvent):
            return SequenceNode(tuple(self._items(depth)), where)
        return self._mapping(where, depth)

    def _skip(self) -> None:
        """Pass over what is in a list or mapping."""
        level = 1
        while level:
            event = next(self._events)
            level += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)

    def _items(self, depth: int) -> Iterator[Node]:
        for event in self._events:
            if isinstance(event, SequenceEndEvent):
                return
            yield self._node(event, depth + 1)

    def _mapping(self, where: Origin, depth: int) -> MappingNode:
        """Return the keys and values of a mapping; a key that is there twice has one entry."""
        found: dict[str, Entry] = {}
        doubled: list[Scalar] = []
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, Scalar):
                message = _("A key is expected here, not a list or further keys.")
                hint = _("Quote the text if its brackets are to be printed.")
                self._report.error("syntax", key.origin, message, hint)
            elif first := found.get(key.text):
                self._report.error(
                    "duplicate-key",
                    key.origin,
                    _("The key “{key}” is here twice; the first is in line {line}.").format(
                        key=short(key.text), line=first.key.origin.line
                    ),
                    _("Give one of them another name, or delete it with what is below it.")
                    if isinstance(value, MappingNode)
                    else _("Keep one of the two lines."),
                )
                doubled.append(key)
                found[key.text] = Entry(first.key, _joined(first.value, value))
            else:
                found[key.text] = Entry(key, value)
        return MappingNode(tuple(found.values()), where, tuple(doubled))

    def _scalar(self, event: ScalarEvent, where: Origin) -> Node:
        style, text = event.style or "", event.value
        if not text and not style:
            where = self._mark_before(where)
            if where.line in self._source.unread:
                return Unread(where)
        if not style and event.end_mark and event.end_mark.line < len(self._source.lines):
            text = self._with_remark(text, event.end_mark.line + 1, event.end_mark.column)
        if found := CONTROL.search(text):
            report_control(where, found[0], self._report)
            text = CONTROL.sub(" ", text)
        if style != "|" and event.start_mark and event.end_mark:
            first, last = event.start_mark.line, event.end_mark.line - (style == ">")
            if first != last and " " in text:
                self._report_folded(first, last, where, folded=style == ">")
        return Scalar(text, where, style, self._source)

    def _mark_before(self, where: Origin) -> Origin:
        """Return the place of the hyphen or colon that nothing follows."""
        before = where.excerpt[: where.column - 1].rstrip()
        return where._replace(column=max(len(before), 1)) if where.excerpt else where

    def _with_remark(self, text: str, line: int, end: int) -> str:
        """Return a text with the comment that YAML cuts off, where it is to be printed.

        ``phone: #9110`` is an empty value to YAML. A word after # gets the benefit of the doubt
        where there is text before it.
        """
        typed = self._source.cured.get(line) or self._source.lines[line - 1]
        found = _REMARK.match(typed, end)
        ends = ("", *text[-1:], ":", "-")
        if not found or (text and not found[1]) or typed[:end].rstrip()[-1:] not in ends:
            return text
        where = self._source.origin(line, found.end(1) + 1)
        whole = f"{text}{found[1] if text else ''}#{found[2]}"
        before = typed[: end - len(text)] if typed[:end].endswith(text) else ""
        cure = f"{before.strip()} {quoted(whole)}".strip()
        message = _("Everything from # on is a comment: “{lost}” would not be printed.").format(
            lost=short("#" + found[2])
        )
        hint = _("Type {text} (a comment has a space after its #)").format(text=cure)
        if text and not _NUMBER.match(typed, found.end(1)):
            self._report.warning("comment", where, message, hint)
            return text
        self._report.error("comment", where, message, hint)
        return whole

    def _report_folded(self, first: int, last: int, where: Origin, *, folded: bool) -> None:
        """Report list items that continue a text, and Japanese that is joined with spaces."""
        lines = self._source.lines[first : last + 1]
        if sum(bool(line.strip()) for line in lines) < (3 if folded else 2):
            return
        for number, line in enumerate(lines[1:], first + 2):
            if not folded and line.lstrip().startswith("- "):
                self._report.error(
                    "list",
                    self._source.origin(number, len(line) - len(line.lstrip()) + 1),
                    _("This line continues the text above; it does not begin a list item."),
                    _("Begin each item on a line of its own: a hyphen, a space, the text."),
                )
                return
        if not "".join(lines).isascii():
            message = _("The lines of this text are joined with a half-width space between them.")
            hint = _("Write it on one line, or begin it with | so that each line is a paragraph.")
            key, above = where.excerpt[: where.column - 1], self._source.origin(first, 1)
            if not key.strip() and above.excerpt.rstrip().endswith(":"):
                key, folded = above.excerpt.rstrip(), True
                where = above._replace(column=len(key))
            if folded:
                hint = _("Type {text}").format(text=f"{key.strip()} |")
            self._report.warning("folded", where, message, hint)

    def _refuse_anchor(self, event: NodeEvent, where: Origin) -> None:
        """Refuse anchors and tags: a register says each thing where it belongs."""
        if event.anchor or getattr(event, "tag", None):
            mark = "&" if event.anchor else "!"
            self._refuse(mark, where, whole=isinstance(event, ScalarEvent) and bool(event.value))

    def _refuse(self, mark: str, where: Origin, *, whole: bool) -> None:
        """Report a mark that YAML has a use for; ``whole`` if a text follows it."""
        typed = where.excerpt
        value = typed[where.column - 1 :].strip()
        lead = typed[: where.column - 1].strip()
        self._report.error(
            "quote",
            where,
            _("A value cannot begin with {mark} unless it is quoted.").format(mark=mark),
            _("Type {text}").format(text=f"{lead} {quoted(value)}".strip())
            if whole
            else _("Delete {text}").format(text=short(value)),
        )


def _joined(first: Node, second: Node) -> Node:
    """Return two values of one key as one, so that the faults of the second are found as well."""
    if isinstance(first, SequenceNode) and isinstance(second, SequenceNode):
        return SequenceNode(first.items + second.items, first.origin)
    if not (isinstance(first, MappingNode) and isinstance(second, MappingNode)):
        return first if not isinstance(first, Scalar) or first.text else second
    entries = {entry.key.text: entry for entry in first.entries}
    for entry in second.entries:
        known = entries.setdefault(entry.key.text, entry)
        entries[entry.key.text] = Entry(known.key, _joined(known.value, entry.value))
    return MappingNode(tuple(entries.values()), first.origin)
