"""A difference in words: as text, Markdown, HTML and JSON."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from leaflet.language import _
from leaflet.model.difference import Change, DeskChange, Difference, PartChange, marked
from leaflet.model.labels import label, part_name

Pieces = Sequence[tuple[str, bool]]
"""A text in pieces, each with whether it changed."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One line of a section: what changed, and how it was and is; None where there is no such."""

    label: str
    old: Pieces | None
    new: Pieces | None


@dataclass(frozen=True, slots=True)
class Section:
    """A desk or a document with what changed in it."""

    title: str
    note: str
    rows: tuple[ChangeRow, ...]


def sections(difference: Difference) -> Iterator[Section]:
    """Yield what changed under headings: the edition, the desks, the documents."""
    if difference.edition:
        yield Section(_("Edition"), "", tuple(map(_row, difference.edition)))
    for desk in difference.desks:
        yield _of_desk(desk)
    for part in difference.parts:
        yield _of_part(part)


def _of_desk(change: DeskChange) -> Section:
    if change.old is None:
        title = _("New desk: {name}")
    elif change.new is None:
        title = _("Desk removed: {name}")
    else:
        title = _("Desk: {name}")
    printed = "・".join(map(part_name, change.parts)) or _("not printed")
    return Section(
        title.format(name=change.desk.name.plain),
        _("{id}; printed in: {parts}").format(id=change.desk.id, parts=printed),
        tuple(map(_row, change.changes)),
    )


def _of_part(change: PartChange) -> Section:
    rows = list(map(_row, change.changes))
    if change.order:
        before, after = (
            [("、".join(desk.name.plain for desk in desks), False)] for desks in change.order
        )
        rows.append(ChangeRow(label("desks"), before, after))
    return Section(_("Document: {name}").format(name=part_name(change.part)), "", tuple(rows))


def _row(change: Change) -> ChangeRow:
    old, new = change.old, change.new
    said = label(change.key, change.of, change.file)
    if old and new:
        return ChangeRow(said, *marked(old.text, new.text))
    return ChangeRow(
        said,
        [(old.text, False)] if old else None,
        [(new.text, False)] if new else None,
    )


def as_text(difference: Difference) -> str:
    """Return the difference for a terminal; changed characters are in 【 】."""
    blocks = []
    for each in sections(difference):
        head = f"{each.title} ({each.note})" if each.note else each.title
        rows = (f"  {_sentence(row, _bracketed)}" for row in each.rows)
        blocks.append("\n".join((head, *rows)))
    return "\n\n".join(blocks) or _("Nothing changed.")


def _sentence(row: ChangeRow, written: Callable[[Pieces], str]) -> str:
    if row.old is None and row.new is not None:
        return _("{label} added: {new}").format(label=row.label, new=written(row.new))
    if row.new is None and row.old is not None:
        return _("{label} removed: {old}").format(label=row.label, old=written(row.old))
    assert row.old is not None
    assert row.new is not None
    return f"{row.label}: {written(row.old)} → {written(row.new)}"


def _bracketed(pieces: Pieces) -> str:
    return "".join(f"【{text}】" if changed else text for text, changed in pieces)


def as_markdown(difference: Difference) -> str:
    """Return the difference as Markdown; changed characters are bold."""
    blocks = []
    for each in sections(difference):
        rows = "\n".join(f"- {_sentence(row, _bold)}" for row in each.rows)
        blocks += [f"## {each.title}", *filter(None, [each.note]), rows]
    return "\n\n".join(blocks) or _("Nothing changed.")


def _bold(pieces: Pieces) -> str:
    return "".join(f"**{_safe(text)}**" if changed else _safe(text) for text, changed in pieces)


def _safe(text: str) -> str:
    return "".join(f"\\{mark}" if mark in "\\`*_[]<>#|" else mark for mark in text)


def as_html(difference: Difference) -> str:
    """Return the difference as a web page; changed characters are marked and underlined."""
    title = escape(_("Changes to the register"))
    nothing = escape(_("Nothing changed."))
    body = "".join(map(_section, sections(difference))) or f"<p>{nothing}</p>"
    return (
        f'<!DOCTYPE html>\n<html lang="ja">\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n<h1>{title}</h1>\n"
        f"{body}</html>\n"
    )


_STYLE: Final = (
    "body{font:1rem/1.7 sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid;padding:.3em .6em;text-align:left;vertical-align:top}"
    "mark{background:#fff100;color:#000;font-weight:bold;text-decoration:underline}"
)


def _section(section: Section) -> str:
    head = "".join(f'<th scope="col">{escape(each)}' for each in ("", _("Before"), _("Now")))
    rows = "".join(
        f'<tr><th scope="row">{escape(row.label)}<td>{_html(row.old)}<td>{_html(row.new)}\n'
        for row in section.rows
    )
    note = f"<p>{escape(section.note)}</p>\n" if section.note else ""
    return f"<h2>{escape(section.title)}</h2>\n{note}<table><tr>{head}\n{rows}</table>\n"


def _html(pieces: Pieces | None) -> str:
    if pieces is None:
        return "–"
    return "".join(
        f"<mark>{escape(text)}</mark>" if changed else escape(text) for text, changed in pieces
    )


def as_json(difference: Difference) -> str:
    """Return the difference for programs, with keys and ids in place of words."""
    return json.dumps(
        {
            "edition": [_plain(change) for change in difference.edition],
            "desks": [
                {
                    "id": each.desk.id,
                    "name": each.desk.name.plain,
                    "state": _state(each),
                    "documents": list(each.parts),
                    "changes": [_plain(change) for change in each.changes],
                }
                for each in difference.desks
            ],
            "documents": [
                {
                    "document": each.part,
                    "changes": [_plain(change) for change in each.changes],
                    "order": [[desk.id for desk in desks] for desks in each.order or ()],
                }
                for each in difference.parts
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _state(change: DeskChange) -> str:
    if change.old is None:
        return "added"
    return "removed" if change.new is None else "changed"


def _plain(change: Change) -> dict[str, Any]:
    row: dict[str, Any] = {"key": change.key}
    if change.of:
        row["of"] = change.of
    for name, fact in (("old", change.old), ("new", change.new)):
        if fact:
            text = fact.of if fact.key == "qr" else fact.text  # its text is a word of the language
            row[name] = {"text": text, "path": fact.origin.path, "line": fact.origin.line}
    return row


FORMS: Final[Mapping[str, Callable[[Difference], str]]] = {
    "text": as_text,
    "json": as_json,
    "md": as_markdown,
    "html": as_html,
}
