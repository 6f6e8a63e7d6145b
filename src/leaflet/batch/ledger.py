"""The manifest of a roster's copies: a JSON value a line, so that a killed run leaves the rest."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Self

NAME: Final = "manifest.jsonl"
_AT_A_TIME: Final = 32  # lines that are written


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


class Journal:
    """Lines that are added to a file some at a time, the last ones also where a run is stopped."""

    def __init__(self, path: Path) -> None:
        """Open the file; what it holds stays: a killed run leaves the names of older copies."""
        self._file = path.open("ab")
        self._lines: list[bytes] = []

    def __enter__(self) -> Self:
        """Return the journal."""
        return self

    def __exit__(self, *_fault: object) -> None:
        """Write the last lines."""
        self._write()
        self._file.close()

    def add(self, line: bytes) -> None:
        """Add a line."""
        self._lines.append(line)
        if len(self._lines) == _AT_A_TIME:
            self._write()

    def _write(self) -> None:
        self._file.write(b"".join(self._lines))
        self._file.flush()
        self._lines = []
