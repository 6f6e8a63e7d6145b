"""``output/manifest.json``: which edition each finished file belongs to."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from leaflet import __version__
from leaflet.cli.options import data_folder, sheets_folder

NAME: Final = "manifest.json"
Rows = dict[str, dict[str, Any]]


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, as ``sha256sum`` prints it."""
    return hashlib.sha256(data).hexdigest()


def data_digest(data: Path | None, layouts: Path | None) -> str:
    """Return one digest of all data files and sheets that a build reads."""
    whole = hashlib.sha256()
    for folder in (data_folder(data), sheets_folder(layouts)[0]):
        for path in sorted(folder.glob("*.yaml")):
            whole.update(f"{path.name}\0{digest(path.read_bytes())}\n".encode())
    return whole.hexdigest()


def read(folder: Path) -> Rows:
    """Return what the manifest of a folder says of each file, as far as it can be read."""
    try:
        rows = json.loads((folder / NAME).read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {name: row for name, row in rows.items() if isinstance(row, dict)}


def manifest(
    edition: str,
    data: str,
    made: Mapping[str, bytes],
    former: Rows,
    verdicts: Mapping[str, str],
) -> bytes:
    """Return a manifest of the files that are made and of those that stay from former builds.

    ``verdicts`` are those of the proof, by the names of the files; others are not checked.
    """
    rows: Rows = dict(former)
    for name, content in made.items():
        proof = verdicts.get(name, "not checked")
        row = {"edition": edition, "data": data, "sha256": digest(content), "proof": proof}
        rows[name] = row
    whole = {
        "program": f"leaflet {__version__}",
        "edition": edition,
        "data": data,
        "files": dict(sorted(rows.items())),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def present(folder: Path, rows: Rows) -> Rows:
    """Return the rows of the files that are still in the folder."""
    return {name: row for name, row in rows.items() if (folder / name).is_file()}


def changed(folder: Path, rows: Rows) -> list[str]:
    """Return the files that are not what the manifest says."""
    return [
        name
        for name, row in rows.items()
        if digest((folder / name).read_bytes()) != row.get("sha256")
    ]
