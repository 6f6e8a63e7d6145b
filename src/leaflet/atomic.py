"""Files that are written whole or not at all: a failed run leaves the former one as it was."""

import os
from pathlib import Path


def write(path: Path, data: bytes) -> None:
    """Put the bytes in place of the file: temporary name, fsync, rename. Raises OSError.

    A link stays a link, and a file that is there keeps its permissions.
    """
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            draft.chmod(path.stat().st_mode)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
