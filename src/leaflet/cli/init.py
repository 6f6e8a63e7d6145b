"""``leaflet init``: begin a working folder of your own."""

import os
import shlex
import sys
from pathlib import Path
from typing import Final

import click

from leaflet import resources
from leaflet.cli.save import save_all
from leaflet.cli.schema import NAMES, schema_of
from leaflet.language import _
from leaflet.model.load import DESKS, EDITION

STARTERS: Final = Path(__file__).parent.parent / "starters"
READ_ME: Final = "README.ja.md"
DOUBLE_CLICK: Final = ("start.bat", "start.command")  # for Windows and for macOS


def init(folder: Path, bare: bool) -> None:
    """Write the files; nothing that is there already is changed."""
    files = {folder / name: content for name, content in _files(bare=bare).items()}
    within = (folder / EDITION, folder / DESKS)  # a data folder is not a place for another office
    there = [path for path in (*within, *files) if path.exists()]
    if there:
        message = _("{path} exists already and is not changed. Choose another name.")
        raise click.ClickException(message.format(path=there[0]))
    folder.mkdir(parents=True, exist_ok=True)
    save_all(files, folder)
    for name in DOUBLE_CLICK:
        (folder / name).chmod(0o755)
    click.echo(_("{folder} is ready. Go on with:").format(folder=folder))
    click.echo(f'  cd "{folder}"')
    click.echo("  leaflet build")


def _files(*, bare: bool) -> dict[str, bytes]:
    """Return the files to write, by their place in the new folder."""
    data = STARTERS / "bare" if bare else resources.folder("data")
    layouts = resources.folder("layouts")
    return {
        READ_ME: (STARTERS / READ_ME).read_bytes(),
        **{name: _starting(STARTERS / name) for name in DOUBLE_CLICK},
        **{f"data/{path.name}": _headed(path) for path in sorted(data.glob("*.yaml"))},
        **{f"layouts/{path.name}": path.read_bytes() for path in sorted(layouts.glob("*.yaml"))},
        **{f".schema/{name}.json": schema_of(name).encode() for name in NAMES},
    }


def _starting(path: Path) -> bytes:
    """Return a file that starts ``leaflet serve`` with the Python that is running.

    cmd.exe reads ``%%`` for a percent sign, and its own name of the home folder is safe whatever
    letters a user's name has; sh takes ``$``, a backslash and others as they are only in single
    quotation marks.
    """
    python = sys.executable
    if path.suffix == ".bat":
        below = python.removeprefix(f"{Path.home()}{os.sep}")
        there = "" if below == python else f"%USERPROFILE%{os.sep}"
        return path.read_bytes().replace(b"PYTHON", (there + below.replace("%", "%%")).encode())
    return path.read_bytes().replace(b"PYTHON", shlex.quote(python).encode())


def _headed(path: Path) -> bytes:
    """Return a data file with the line by which editors find its schema."""
    line = f"# yaml-language-server: $schema=../.schema/{path.stem}.json\n"
    return line.encode() + path.read_bytes()
