"""Proposed readings written where they belong: in readings.yaml, or into the text of a desk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from leaflet.edit.keyed import add
from leaflet.edit.spans import Data, UneditableError, Where
from leaflet.edit.splice import extend, read_data, set_value, value_at
from leaflet.language import _
from leaflet.model.lacking import sentence
from leaflet.model.load import READINGS
from leaflet.model.proposals import Proposal
from leaflet.model.ruby_markup import paragraphs, written_at
from leaflet.model.words import Words
from leaflet.report import Origin, Report
from leaflet.schema.files import CONFIRM
from leaflet.source.tree import Scalar


@dataclass(frozen=True, slots=True)
class Accepted:
    """The files that change, by name, and the proposals that no file could take."""

    files: Mapping[str, bytes]
    entries: int = 0
    inline: int = 0
    refused: tuple[Proposal, ...] = ()


def accept(files: Mapping[str, bytes], proposed: Sequence[Proposal]) -> Accepted:
    """Return the files of a data folder with every proposal written into them.

    A reading that its word always has is a line of readings.yaml; one that must be looked at has a
    ``confirm`` as well. Where a word is read in several ways its reading is written in the text;
    the entry of the text has the ``confirm`` of a guess that `check` cannot doubt.
    Raises UneditableError or KeyError where readings.yaml cannot take lines.
    """
    new = dict(files)
    entries = entries_of(proposed, only_doubts=True)
    if entries:
        new[READINGS] = with_entries(new.get(READINGS, b""), entries)
    inline = [each for each in proposed if each.inline]
    refused = []
    for each in sorted(inline, key=_place, reverse=True):  # a reading moves those behind it
        name = PurePath(each.lack.words.origin.path).name
        changed = _in_text(new[name], each) if name in new else None
        if changed is None:
            refused.append(each)
        else:
            new[name] = changed
    changed_files = {name: data for name, data in new.items() if data != files.get(name)}
    return Accepted(changed_files, len(entries), len(inline) - len(refused), tuple(refused))


def with_entries(data: bytes, entries: Mapping[str, Data]) -> bytes:
    """Return readings.yaml with these entries, and what to do with each that has a ``confirm``."""
    doubted = any(isinstance(each, Mapping) for each in entries.values())
    remark = _("Proposed; delete the line confirm of each that is right.") if doubted else ""
    return extend(data, "readings", entries, remark)


def entries_of(proposed: Sequence[Proposal], *, only_doubts: bool = False) -> dict[str, Data]:
    """Return what readings.yaml says of the proposals, each with its doubt.

    With ``only_doubts`` a word that can be read in one way only is a plain line.
    """
    found: dict[str, Data] = {}
    for each in proposed:
        if each.entry:
            word, reading = each.entry
            doubted: Data = {"reading": reading, "confirm": _doubt(each)}
            found[word] = reading if only_doubts and each.sure else doubted
    return found


def _doubt(proposal: Proposal) -> str:
    where = proposal.lack.origin
    said = _("read by a dictionary in {place}: {sentence}").format(
        place=f"{where.path}:{where.line}", sentence=sentence(proposal.lack)
    )
    if not proposal.others:
        return said
    return said + " " + _("(or {readings})").format(readings=", ".join(proposal.others))


def _in_text(data: bytes, proposal: Proposal) -> bytes | None:
    """Return a file with a reading at its place in a text, None where that cannot be written."""
    lack = proposal.lack
    where = lack.words.origin.within
    try:
        text = value_at(read_data(data), where)
        if not where or not isinstance(text, str):
            return None
        lines = [_line(line, proposal) for line in text.split("\n")]
        new = "\n".join(lines)
        if new == text:
            return None
        changed = set_value(data, where, new)
        return _with_doubt(changed, where, proposal) if proposal.guess else changed
    except (KeyError, UneditableError):
        return None


def _place(proposal: Proposal) -> tuple[int, int]:
    return proposal.lack.words.origin.line, proposal.lack.start


def _with_doubt(data: bytes, where: Where, proposal: Proposal) -> bytes:
    """Return a file with a line confirm in the entry of a text, or a line more in what it has."""
    last = max(number for number, step in enumerate(where) if isinstance(step, str))
    place = (*where[:last], CONFIRM.name)
    try:
        said = value_at(read_data(data), place)
    except KeyError:
        name = PurePath(proposal.lack.words.origin.path).name
        return add(data, name, place, _doubt(proposal))
    return set_value(data, place, f"{said}\n{_doubt(proposal)}") if isinstance(said, str) else data


def _line(line: str, proposal: Proposal) -> str:
    """Return a line with the reading, or as it was where it is another one."""
    lack = proposal.lack
    place = written_at(line, lack.start) if _plain(line) == lack.words.plain else None
    if place is None or not line.startswith(lack.word, place):
        return line
    new = line[:place] + proposal.inline + line[place + len(lack.word) :]
    return new if _plain(new) == lack.words.plain else line


def _plain(line: str) -> str:
    found: tuple[Words, ...] = paragraphs(Scalar(line, Origin("")), Report())
    return "".join(words.plain for words in found)
