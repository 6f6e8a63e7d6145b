"""Commands of leaflet that the page can start, one at a time, and the files they have made."""

import io
import os
import re
import subprocess
import sys
import threading
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from leaflet.language import _, chosen
from leaflet.schema.files import FILES
from leaflet.serve.choices import options_of
from leaflet.serve.steps import RefusedError

KINDS: Final = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".zip": "application/zip",
    ".txt": "text/plain; charset=utf-8",
}
"""The files that may be downloaded, with their media types."""
COMMANDS: Final = frozenset(("build", "batch", "import", "proof", "sheet", "diff"))
_COUNT: Final = re.compile(r"(?:\[[#.]*\] )?(\d+)/(\d+) ")
_UNFIT: Final = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)\.|.*[\0-\x1f]")  # devices of Windows


class RunningCommand:
    """A running command: its progress and its output."""

    def __init__(
        self, arguments: Sequence[str], folder: Path, scratch: Path, kept: ExitStack
    ) -> None:
        """Start it in a folder, as in a terminal; ``scratch`` is ``kept`` until it ends."""
        self.done, self.total, self.said = 0, 0, ""
        self.stopped = False
        self.well: bool | None = None  # None while it runs
        own = {"LEAFLET_LANG": chosen(os.environ), "LEAFLET_PROGRESS": "1", "NO_COLOR": "1"}
        self._process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-u", "-m", "leaflet", *arguments],
            cwd=folder,
            env={**os.environ, **own},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        unsaid = re.compile("|".join(re.escape(f"{each}{os.sep}") for each in (scratch, folder)))
        threading.Thread(target=self._listen, args=[kept, unsaid], daemon=True).start()

    def _listen(self, kept: ExitStack, unsaid: re.Pattern[str]) -> None:
        with kept, self._process as process:
            for line in process.stdout or ():
                if count := _COUNT.match(line):
                    self.done, self.total = int(count[1]), int(count[2])
                else:
                    self.said += unsaid.sub("", line)
        self.well = process.returncode == 0

    def stop(self) -> None:
        """End it before it is done."""
        self.stopped = True
        self._process.terminate()


def start(
    command: str,
    asked: Mapping[str, str],
    sent: Mapping[str, bytes],
    *,
    folders: tuple[Path, Path, Path],
    start: Mapping[str, bytes | None],
) -> RunningCommand:
    """Start a command. Raises RefusedError.

    ``folders`` are those of data, sheets and output; ``start`` has the data of the session's start.
    """
    data, sheets, out = folders
    with ExitStack() as stack:
        scratch = stack.enter_context(TemporaryDirectory(prefix="leaflet-"))
        given = str(_given(command, sent, start, Path(scratch)))
        common = ["--data", str(data), "--layouts", str(sheets)]
        beside = [*options_of(asked), f"--layout={asked.get('layout')}"] if asked.get("one") else []
        names = [f"{name}.pdf" for name in asked.get("names", "").split()]
        pdfs = [str(path) for path in made(out) if path.name in names]
        kinds = "pdf,png" if asked.get("png") else "pdf"
        arguments = {
            "build": [*common, "--out", str(out), "--format", kinds, *beside],
            "batch": [given, *common, "--out", str(out), "--zip", *beside],
            "import": [given, *common, *(["--dry-run"] if asked.get("try") else [])],
            "proof": [*common, *pdfs],
            "sheet": [*common, "--out", str(out / "proofing.pdf")],
            "diff": [given, str(data), "--sheet", str(out / "approval.pdf")],
        }[command]
        return RunningCommand([command, *arguments], data.parent, Path(scratch), stack.pop_all())


def _given(
    command: str, sent: Mapping[str, bytes], start: Mapping[str, bytes | None], scratch: Path
) -> Path:
    """Write what was sent into a folder, and return the file or folder that the command reads."""
    if command == "diff":
        kept = {name: content for name, content in sent.items() if name in FILES}
        for name, former in (kept or start).items():
            if former is not None:
                (scratch / name).write_bytes(former)
    if command not in ("batch", "import"):
        return scratch
    name, content = next(iter(sent.items()), ("", b""))
    if _UNFIT.match(name):
        raise RefusedError(_("Give the file another name, then choose it again."))
    path = scratch / name
    if path.suffix.lower() not in (".csv", ".xlsx"):
        raise RefusedError(_("Choose a file first: .csv or .xlsx."))
    path.write_bytes(content)
    return path


def made(out: Path) -> list[Path]:
    """Return the files that commands have made, by name."""
    found = (path for path in out.glob("*") if path.is_file() and not path.is_symlink())
    return sorted(path for path in found if path.suffix in KINDS)


def packed(paths: Sequence[Path]) -> bytes:
    """Return files as one ZIP."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            archive.write(path, path.name)
    return whole.getvalue()
