"""Files that are there whole or not at all: each is written under another name, and renamed.

Unlike ``atomic.write`` this does not wait for the disk: a cut of power may cost the last files of a
run, which ``--resume`` makes again.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BufferedRandom
from pathlib import Path
from typing import Final

_DRAFT: Final = ".leaflet-copy-"


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file of these parts, into a folder that is there."""
    with whole(path) as (file, _draft):
        file.writelines(parts)


@contextmanager
def whole(path: Path) -> Iterator[tuple[BufferedRandom, Path]]:
    """Yield the file and its temporary path; rename it when the block ends."""
    draft = path.with_name(f"{_DRAFT}{os.getpid()}{path.suffix}.part")
    try:
        with draft.open("x+b") as file:
            yield file, draft
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def prepare(folder: Path) -> None:
    """Make a folder, or remove the drafts that a killed run left behind in it."""
    folder.mkdir(parents=True, exist_ok=True)
    for draft in folder.glob(f"{_DRAFT}*.part"):
        draft.unlink(missing_ok=True)
