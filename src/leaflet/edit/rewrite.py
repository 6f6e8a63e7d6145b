"""New values for a YAML file: what it says already keeps every byte.

Old and new values are compared, and only entries that differ are written. The result is read
again, and `UneditableError` is raised if it would say anything but what was meant.
"""

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Final

import yaml

from leaflet.edit.pieces import EntryText, cut, indent_of, newline_of, pieces_of
from leaflet.edit.spans import END, Data, Member, NodeSpan, UneditableError, spans
from leaflet.edit.written import entry, inline, paragraphs, scalar

_BOM: Final = "\ufeff"


def edited(data: bytes, change: Callable[[Data], Data]) -> bytes:
    """Return the file with what ``change`` makes of its values.

    Raises UneditableError, MarkedYAMLError and what ``change`` raises.
    """
    bom, text = decoded(data)
    root = spans(text)
    wanted = change(root.data or {})  # an empty file gets its first key
    new = _rewritten(text, root, wanted)
    try:
        if _folded(spans(new).data) == _folded(wanted):
            return (bom + new).encode()
    except yaml.YAMLError:
        pass
    raise UneditableError


def decoded(data: bytes) -> tuple[str, str]:
    """Return the byte order mark of a file, if it has one, and its text."""
    text = data.decode("utf-8")
    return (_BOM, text[1:]) if text.startswith(_BOM) else ("", text)


def aligned(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """Return for each new item which old one it is: an equal one, or else the one it replaces.

    Items are texts or anything else that has a hash; None where an item is new.
    """
    found: list[int | None] = [None] * len(new)
    replaced: list[tuple[range, range]] = []
    for tag, i, end, j, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found[j:stop] = range(i, end)
        elif tag == "replace":
            replaced.append((range(i, end), range(j, stop)))
    left = sorted({*range(len(old))} - {*found})
    for number, item in enumerate(new):  # moved ones
        if found[number] is None:
            found[number] = next((each for each in left if old[each] == item), None)
            left = [each for each in left if each != found[number]]
    for before, after in replaced:
        free = [each for each in before if each in left]
        for number in [each for each in after if found[each] is None][: len(free)]:
            found[number] = free.pop(0)
    return found


def _folded(data: Data) -> object:
    """Return values to compare: in the order of their keys, without line ends after a text."""
    if isinstance(data, dict):
        return tuple((name, _folded(value)) for name, value in data.items())
    if isinstance(data, list):
        return tuple(map(_folded, data))
    return data.rstrip("\n")


def _rewritten(text: str, root: NodeSpan, new: Data) -> str:
    if root.members and _is_like(root, new):
        start, end, inner = _container(text, root, new)
        return text[:start] + inner + text[end:]
    if root.members is not None or root.text or not isinstance(new, dict):
        raise UneditableError
    newline = newline_of(text)
    before = text if not text or END.search(text[-1]) else text + newline
    lines = (line for name, value in new.items() for line in entry(name, value))
    return before + "".join(line + newline for line in lines)


def _is_like(span: NodeSpan, new: Data) -> bool:
    """Return whether a node and a value are both lists or both mappings, with something in them."""
    return span.members is not None and bool(new) and isinstance(new, dict if span.named else list)


def _container(text: str, span: NodeSpan, new: Data) -> tuple[int, int, str]:
    """Return where the entries begin and end, and the new text for that range."""
    members, places = span.members or (), cut(text, span)
    found = _matches(span, new)
    pairs = list(new.items()) if isinstance(new, dict) else [(None, each) for each in new]
    cores = [text[place.start : place.end] for place in places]
    for number, (name, value) in zip(found, pairs, strict=True):
        if number is not None:
            cores[number] = _core(text, span, places[number], members[number], name, value)
    pieces = pieces_of(text, span, places, cores)
    kept = [number for number in found if number is not None]
    for number in sorted({*range(len(members))} - {*kept}, reverse=True):
        alone = members[number].node.members is None  # its comment may be about its neighbours too
        place = places[number]
        pieces.remove(number, text[place.start : place.entry] if alone else "")
    ranks = {number: rank for rank, number in enumerate(sorted(kept))}
    pieces.cores = [pieces.cores[ranks[number]] for number in kept]
    for at, (number, pair) in enumerate(zip(found, pairs, strict=True)):
        if number is None:
            pieces.put(at, _fresh(*pair, pieces.broken))
    if not places:
        return span.start + 1, span.start + 1, pieces.joined()
    return places[0].start, places[-1].end, pieces.joined()


def _matches(span: NodeSpan, new: Data) -> list[int | None]:
    """Return for each new entry the number of the old one; a key may have another name."""
    members = span.members or ()
    if not isinstance(new, dict):
        return aligned([_folded(each.node.data) for each in members], [*map(_folded, new)])
    names = [each.name.text if each.name else "" for each in members]
    numbers = {name: number for number, name in enumerate(names)}
    found: list[int | None] = []
    for at, (name, value) in enumerate(new.items()):
        number = numbers.get(name)
        if number is None and at < len(names) and names[at] not in new:
            number = at if _folded(members[at].node.data) == _folded(value) else None
        found.append(number)
    return found


def _core(
    text: str, parent: NodeSpan, place: EntryText, member: Member, name: str | None, new: Data
) -> str:
    """Return an entry with its new value."""
    node, flow = member.node, parent.style == "flow"
    start, end = place.start, place.end
    if member.name and name is not None and member.name.text != name:
        written = scalar(name, member.name.style, flow=flow)
        return text[start : member.name.start] + written + text[member.name.end : end]
    if _folded(node.data) == _folded(new):
        return text[start:end]
    if _is_like(node, new):
        inner_start, inner_end, inner = _container(text, node, new)
        return text[start:inner_start] + inner + text[inner_end:end]
    broken = newline_of(text) + " " * indent_of(text, parent)
    if node.members is None and isinstance(new, str):
        return _scalar(text, place, node, new, ", " if flow else broken)
    if flow:
        return text[start : place.entry] + _fresh(name, new, ", ")
    if new == "" and member.name:
        return text[start : member.name.end + 1]
    first, *others = entry(name, new)
    remark = text[node.end : end] if node.members is None or node.style == "flow" else ""
    return text[start : place.entry] + broken.join([first + remark.rstrip(), *others])


def _fresh(name: str | None, new: Data, broken: str) -> str:
    """Return a new entry, its lines after the first indented."""
    if broken == ", ":
        return inline(new) if name is None else inline({name: new})[1:-1]
    return "".join(
        (broken if number else "") + line if line else broken.rstrip(" ")
        for number, line in enumerate(entry(name, new))
    )


def _scalar(text: str, place: EntryText, node: NodeSpan, new: str, broken: str) -> str:
    """Return an entry with another text, in the kind of quotation mark or block it has."""
    before, after = text[place.start : node.start], text[node.end : place.end]
    old = text[node.start : node.end]
    inside, barred = broken == ", ", node.style in ("|", ">")
    lines = paragraphs(new) if not inside and (barred or "\n" in new) else None
    if not lines:
        marked = node.text and node.style in ("'", '"')
        written = scalar(new, node.style if marked else "", flow=inside)
        return before + ("" if old or before.endswith(" ") else " ") + written + after
    head, space = "|" + after, "  "
    if barred:
        first, *body = END.split(old)
        typed = next((line for line in body if line.strip()), "")
        indent = len(typed) - len(typed.lstrip())
        space = " " * max(indent - len(broken.lstrip("\r\n")), 2)
        _bar, mark, remark = first.partition("#")
        head = (node.style if len(lines) == 1 else "|") + (f" {mark}{remark}" if mark else "")
    body = [broken + space + line if line else broken.rstrip(" ") for line in lines]
    return before + ("" if before.endswith(" ") else " ") + head + "".join(body)
