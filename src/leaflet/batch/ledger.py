"""The manifest of a roster's copies: a JSON value a line, so that a killed run leaves the rest."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

NAME: Final = "manifest.jsonl"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One copy: its file below the folder, its row, the digests of what it was made from and is."""

    file: str
    row: int
    layout: str
    made_from: str
    sha256: str
    proof: str


def read(folder: Path) -> dict[str, LedgerLine]:
    """Return the entries of a folder's manifest by their files; a line that was cut off is none."""
    found = {}
    try:
        lines = (folder / NAME).read_bytes().splitlines()
    except OSError:
        return {}
    for line in lines:
        try:
            entry = LedgerLine(**json.loads(line))
        except (ValueError, TypeError):
            continue
        found[entry.file] = entry
    return found


def written(entry: LedgerLine) -> bytes:
    """Return an entry as a line."""
    return line(**asdict(entry))


def line(**values: str | int) -> bytes:
    """Return values as a line."""
    return (json.dumps(values, ensure_ascii=False) + "\n").encode()
