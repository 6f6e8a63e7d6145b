"""The manifest of a roster's copies: a JSON value a line, so that a killed run leaves the rest."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

NAME: Final = "manifest.jsonl"


@dataclass(frozen=True, slots=True)
class Entry:
    """One copy: its file below the folder, its row, the digests of what it was made from and is."""

    file: str
    row: int
    layout: str
    made_from: str
    sha256: str
    proof: str


def read(folder: Path) -> dict[str, Entry]:
    """Return the entries of a folder's manifest by their files; a line that was cut off is none."""
    found = {}
    try:
        lines = (folder / NAME).read_bytes().splitlines()
    except OSError:
        return {}
    for line in lines:
        try:
            entry = Entry(**json.loads(line))
        except (ValueError, TypeError):
            continue
        found[entry.file] = entry
    return found


def written(entries: Iterable[Entry]) -> bytes:
    """Return entries as lines."""
    lines = (json.dumps(asdict(entry), ensure_ascii=False) + "\n" for entry in entries)
    return "".join(lines).encode()


def in_order(entries: Mapping[str, Entry]) -> bytes:
    """Return the whole manifest, by rows."""
    return written(sorted(entries.values(), key=lambda entry: (entry.row, entry.layout)))
