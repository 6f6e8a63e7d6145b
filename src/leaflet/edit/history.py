"""The data folder of a session: every change can be undone, and none overwrites another's."""

import errno
import hashlib
import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from leaflet import atomic
from leaflet.edit.keyed import at, text_of
from leaflet.edit.spans import Where
from leaflet.edit.splice import read_data
from leaflet.language import _
from leaflet.schema.files import FILES

Edit = Callable[[bytes], bytes | None]
"""From the bytes of a file, empty if it is missing, to its new ones; None removes it."""
ABSENT: Final = ""  # the digest of a file that is not there


class ConflictError(Exception):
    """The file is no longer as the page shows it."""


class UnknownFileError(Exception):
    """What is asked for is not a file of the data folder."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """Files before and after one step, None where they are missing; ``said`` is its name."""

    said: str
    files: Mapping[str, tuple[bytes | None, bytes | None]]


def digest(data: bytes | None) -> str:
    """Return the digest of a file; that of a missing one is empty."""
    return ABSENT if data is None else hashlib.sha256(data).hexdigest()[:16]


def becomes(new: bytes | None) -> Edit:
    """Return the edit that makes a file these bytes, whatever it was."""
    return lambda _old: new


class History:
    """The files as they are, and the steps that led there since the session began."""

    def __init__(self, folder: Path) -> None:
        """Take the folder as it is now."""
        self.folder = folder
        self.done: list[FileChange] = []
        self.undone: list[FileChange] = []
        self._lock = threading.RLock()
        self._news = False
        self._known: dict[str, bytes | None] = {}
        self._known |= {name: self._read(name) for name in FILES}
        self.start: Mapping[str, bytes | None] = dict(self._known)
        self._seen = {digest(data): data for data in self._known.values() if data is not None}

    def _path(self, name: str) -> Path:
        """Return the path of a data file; a link that leads elsewhere is not followed."""
        path = self.folder / name
        real = Path(os.path.realpath(path))  # where a link leads to itself, resolve() would raise
        if name not in FILES or real.parent != self.folder.resolve():
            raise UnknownFileError(name)
        return path

    def _read(self, name: str) -> bytes | None:
        """Return what a file says, or said when it could last be read.

        Raises OSError where it never could.
        """
        try:
            path = self._path(name)
            if path.exists() and not path.is_file():  # a folder, or a pipe that would have us wait
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
            return path.read_bytes()
        except (FileNotFoundError, UnknownFileError):
            return None
        except OSError:
            if name not in self._known:
                raise
            return self._known[name]

    def look(self) -> list[str]:
        """Return the files that another program has changed, and take that in as a step."""
        with self._lock:
            found = {
                name: (old, new)
                for name, old in self._known.items()
                if (new := self._read(name)) != old
            }
            if found:
                names = ", ".join(found)
                said = _("changed by another program: {names}").format(names=names)
                self._take(FileChange(said, found))
                self._news = True
            return list(found)

    def news(self) -> bool:
        """Return whether another program has changed files since this was last asked.

        Anybody's question may have been the first to notice.
        """
        with self._lock:
            self.look()
            news, self._news = self._news, False
            return news

    def _take(self, change: FileChange) -> None:
        self.done.append(change)
        self.undone.clear()
        self._settle({name: new for name, (_old, new) in change.files.items()})

    def _settle(self, files: Mapping[str, bytes | None]) -> None:
        for name, data in files.items():
            self._known[name] = data
            if data is not None:
                self._seen[digest(data)] = data

    def data(self, name: str) -> bytes | None:
        """Return a file as it is now, None where it is missing. Raises UnknownFileError."""
        with self._lock:
            self.look()
            if name not in self._known:
                raise UnknownFileError(name)
            return self._known[name]

    def there(self) -> set[str]:
        """Return the names of the files that are there now."""
        with self._lock:
            self.look()
            return {name for name, data in self._known.items() if data is not None}

    def digest(self, name: str) -> str:
        """Return the digest of a file as it is now."""
        return digest(self.data(name))

    def outdated(self, name: str, mark: str, where: Where, typed: str | None) -> bool:
        """Return whether what a page shows, made when the file had a digest, is no longer so.

        For a text ``typed`` to replace a value only its place counts: whether it says something
        else now, or may be another place. Raises what `read_data` raises.
        """
        if mark == self.digest(name):
            return False
        former = self._seen.get(mark)
        if typed is None or former is None:
            return True
        old, new = read_data(former), read_data(self.data(name) or b"")
        listed = [depth for depth, step in enumerate(where, 1) if isinstance(step, int)]
        places = [where, *(where[:depth] for depth in listed)]
        same = all(at(old, place) == at(new, place) for place in places)
        return not same and text_of(at(new, where)) != typed

    def marks(self) -> tuple[str, ...]:
        """Return the digests of all files as they are now."""
        with self._lock:
            self.look()
            return tuple(digest(data) for data in self._known.values())

    def change(self, said: str, edits: Mapping[str, Edit]) -> None:
        """Edit files together, from their present state, whoever changed them.

        Raises OSError, also where the folder has been deleted, and what the edits raise: nothing is
        changed then.
        """
        with self._lock:
            self.look()
            if not self.folder.is_dir():
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.folder))
            files = {}
            for name, edit in edits.items():
                self._path(name)
                old = self._known[name]
                new = edit(old or b"")
                if new != old and (new or old):
                    files[name] = old, new
            if files:
                self._write({name: new for name, (_old, new) in files.items()})
                self._take(FileChange(said, files))

    def reset(self) -> None:
        """Take everything back to the start of the session, as one step that can be undone."""
        edits = {name: becomes(data) for name, data in self.start.items()}
        self.change(_("back to how it was at the start"), edits)

    def undo(self) -> FileChange | None:
        """Take the last step back, or return None; ConflictError where the files have changed."""
        return self._step(self.done, self.undone, back=True)

    def redo(self) -> FileChange | None:
        """Do the last undone step again."""
        return self._step(self.undone, self.done, back=False)

    def _step(
        self, source: list[FileChange], target: list[FileChange], *, back: bool
    ) -> FileChange | None:
        with self._lock:
            if self.look():
                raise ConflictError
            if not source:
                return None
            change = source[-1]
            files = {name: pair[0 if back else 1] for name, pair in change.files.items()}
            self._write(files)
            target.append(source.pop())
            self._settle(files)
            return change

    def _write(self, files: Mapping[str, bytes | None]) -> None:
        atomic.write_all({self._path(name): data for name, data in files.items()}, self.folder)
