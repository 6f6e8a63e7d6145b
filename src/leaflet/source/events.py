"""libyaml's events become a tree of nodes that know their place; every scalar stays text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import yaml
from yaml import Event
from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from leaflet.language import _
from leaflet.report import Origin, Report
from leaflet.schema.vocabulary import free_id
from leaflet.source.lines import quoted, short
from leaflet.source.tree import Entry, MappingNode, Node, Scalar, SequenceNode, Source, Unread

# Not printable in YAML 1.1 §5.1, and the line ends that YAML knows but editors do not show.
CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_Within = tuple[str | int, ...]
_DEEPEST: Final = 64  # levels; a flow of six questions needs 14
_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml where it is available
_REMARK: Final = re.compile(r"([ \t]*)#(?=[^\s#])([^#]*?)(?=\s+#|\s*$)")


@dataclass(eq=False)
class UnreadableLineError(Exception):
    """The file cannot be read from a line on, counted from 1, although libyaml reads it."""

    line: int


def events(text: str) -> Iterator[Event]:
    """Yield the events of a YAML text. Raises MarkedYAMLError where it is not YAML."""
    return iter(yaml.parse(text, Loader=_LOADER))


def report_control(where: Origin, character: str, report: Report) -> None:
    """Report a character that no terminal and no page may get to see."""
    code = f"U+{ord(character):04X}"
    message = _("There is an invisible control character here ({code}).")
    hint = _("Delete it, or type the line anew.")
    if character in "\v\f\x85\u2028\u2029":
        message = _("There is a line break of another program here ({code}).")
        hint = _("Delete it; for two lines type | behind the key, and both lines below it.")
    report.error("character", where, message.format(code=code), hint)


def build(lines: Iterable[str], source: Source, report: Report) -> Node | None:
    """Return the tree of the lines, or None where they hold nothing.

    Raises MarkedYAMLError where the lines are not YAML, UnreadableLineError at a line with what a
    data file has no use for: anchors, aliases, tags, a second document, lists within lists without
    end, a list or a full-width space for a key, a hyphen before a line that continues a text.
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
            if isinstance(event, DocumentStartEvent):
                if root is not None:
                    raise UnreadableLineError(self._place(event).line)
                node = self._node(next(self._events), ())
                root = None if isinstance(node, Scalar) and not node.text.strip() else node
        return root

    def _place(self, event: Event, within: _Within = ()) -> Origin:
        mark = event.start_mark
        return self._source.origin(mark.line + 1, mark.column + 1, within) if mark else Origin("")

    def _node(self, event: Event, within: _Within) -> Node:
        where = self._place(event, within)
        marked = isinstance(event, NodeEvent) and (event.anchor or getattr(event, "tag", None))
        if isinstance(event, ScalarEvent) and not marked:
            return self._scalar(event, where)
        if marked or len(within) >= _DEEPEST:
            raise UnreadableLineError(where.line)
        if isinstance(event, SequenceStartEvent):
            return SequenceNode(tuple(self._items(within)), where)
        return self._mapping(where)

    def _items(self, within: _Within) -> Iterator[Node]:
        for number, event in enumerate(self._events):
            if isinstance(event, SequenceEndEvent):
                return
            yield self._node(event, (*within, number))

    def _mapping(self, where: Origin) -> MappingNode:
        """Return the keys and values of a mapping; a key that is there twice has one entry."""
        found: dict[str, Entry] = {}
        doubled: list[Scalar] = []
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                break
            within = (*where.within, getattr(event, "value", ""))
            key = self._node(event, within)
            value = self._node(next(self._events), within)
            if not isinstance(key, Scalar) or key.text[:1] in ("\u3000", "\xa0"):
                raise UnreadableLineError(key.origin.line)
            if first := found.get(key.text):
                doubled.append(key)
                found[key.text] = Entry(first.key, _joined(first.value, value))
            else:
                found[key.text] = Entry(key, value)
        node = MappingNode(tuple(found.values()), where, tuple(doubled))
        if node.is_several_desks:
            names = ", ".join(short(key.text) for key in doubled)
            message = _("These keys appear twice: {names}").format(names=names)
            hint = _("If another desk begins here, add a line above it with its id and a colon.")
            self._report.error("duplicate-key", doubled[0].origin, message, hint)
        else:
            self._report_doubled(doubled, found, of_ids=where.within == ("desks",))
        return node

    def _report_doubled(
        self, doubled: Iterable[Scalar], found: Mapping[str, Entry], *, of_ids: bool
    ) -> None:
        taken = {*found}
        for key in doubled:
            message = _("The key “{key}” is here twice; the first is in line {line}.").format(
                key=short(key.text), line=found[key.text].key.origin.line
            )
            hint = _("Delete one of them with what is below it, or give it another name.")
            if of_ids:
                other = _("Delete one of them with what is below it, or type here {id}:")
                hint = other.format(id=(free := free_id(key.text, taken)))
                taken.add(free)
            self._report.error("duplicate-key", key.origin, message, hint)

    def _scalar(self, event: ScalarEvent, where: Origin) -> Node:
        style, text = event.style or "", event.value
        if not text and not style:
            before = where.excerpt[: where.column - 1].rstrip()  # a hyphen or colon
            where = where._replace(column=max(len(before), 1))
            if where.line in self._source.unread:
                return Unread(where)
        if not style and (mark := event.end_mark) and mark.line < len(self._source.lines):
            text = self._with_remark(text, mark.line + 1, mark.column, where.within)
        if found := CONTROL.search(text):
            report_control(where, found[0], self._report)
            text = CONTROL.sub(" ", text)
        if style != "|" and event.start_mark and event.end_mark:
            first, last = event.start_mark.line, event.end_mark.line - (style == ">")
            if first != last and " " in text:
                self._report_folded(first, last, where, folded=style == ">")
        return Scalar(text, where, style, self._source)

    def _with_remark(self, text: str, line: int, end: int, within: _Within) -> str:
        """Return a text with the comment that YAML cuts off, where it is to be printed.

        ``phone: #9110`` is an empty value to YAML. A word after # gets the benefit of the doubt
        where there is text before it.
        """
        typed = self._source.cured.get(line) or self._source.lines[line - 1]
        found = _REMARK.match(typed, end)
        ends = ("", *text[-1:], ":", "-")
        if not found or (text and not found[1]) or typed[:end].rstrip()[-1:] not in ends:
            return text
        where = self._source.origin(line, found.end(1) + 1, within)
        whole = f"{text}{found[1] if text else ''}#{found[2]}"
        before = typed[: end - len(text)] if typed[:end].endswith(text) else ""
        cure = f"{before.strip()} {quoted(whole)}".strip()
        message = _("Everything from # on is a comment: “{lost}” would not be printed.").format(
            lost=short("#" + found[2])
        )
        hint = _("Type {text} (a comment has a space after its #)").format(text=cure)
        if text and not found[2][:1].isdigit():
            self._report.warning("comment", where, message, hint)
            return text
        self._report.error("comment", where, message, hint)
        return whole

    def _report_folded(self, first: int, last: int, where: Origin, *, folded: bool) -> None:
        """Report list items that continue a text, and Japanese that is joined with spaces."""
        lines = self._source.lines[first : last + 1]
        if sum(bool(line.strip()) for line in lines) < (3 if folded else 2):
            return
        listed = [n for n, line in enumerate(lines[1:], first + 2) if line.lstrip()[:2] == "- "]
        if listed and not folded:
            raise UnreadableLineError(listed[0])
        if "".join(lines).isascii():
            return
        message = _("The lines of this text are joined with a half-width space between them.")
        hint = _("Write it on one line, or begin it with | so that each line is a paragraph.")
        key, above = where.excerpt[: where.column - 1], self._source.origin(first, 1, where.within)
        if not key.strip() and above.excerpt.rstrip().endswith(":"):
            key, folded = above.excerpt.rstrip(), True
            where = above._replace(column=len(key))
        if folded:
            hint = _("Type {text}").format(text=f"{key.strip()} |")
        self._report.warning("folded", where, message, hint)


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
