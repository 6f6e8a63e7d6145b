"""Commands of leaflet that the page can start, and the files they have made."""

import io
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from leaflet.language import chosen

KINDS: Final = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".zip": "application/zip",
    ".txt": "text/plain; charset=utf-8",
    ".html": "text/html; charset=utf-8",
}
"""The kinds of files that are handed out, and how browsers call them."""
_PATIENCE: Final = 900  # seconds


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command said, and whether it did all it was asked."""

    said: str
    well: bool


def run(arguments: Sequence[str], folder: Path) -> Ran:
    """Run a command of leaflet in a folder, as its user would in a terminal."""
    environment = {
        **os.environ,
        "LEAFLET_LANG": chosen(os.environ),
        "NO_COLOR": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run(
        [sys.executable, "-m", "leaflet", *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=_PATIENCE,
        check=False,
    )
    return Ran(done.stdout.decode("utf-8", "replace").strip(), done.returncode == 0)


def with_upload(
    arguments: Sequence[str], folder: Path, name: str, data: bytes, options: Sequence[str]
) -> Ran:
    """Run a command on a file that was sent; the file is gone when the command is done."""
    suffix = Path(name).suffix.lower()
    with tempfile.TemporaryDirectory(prefix="leaflet-") as place:
        path = Path(place) / f"roster{suffix}"
        path.write_bytes(data)
        return run([*arguments, str(path), *options], folder)


def made(out: Path) -> list[Path]:
    """Return the files that commands have made, by name."""
    if not out.is_dir():
        return []
    return sorted(path for path in out.iterdir() if path.is_file() and path.suffix in KINDS)


def packed(paths: Sequence[Path]) -> bytes:
    """Return files as one ZIP."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            archive.write(path, path.name)
    return whole.getvalue()
