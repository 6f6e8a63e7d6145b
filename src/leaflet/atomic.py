"""Files that are written whole or not at all, one by one or as a set.

A set is written in three steps: each new file under a temporary name beside its target, then a
journal of what goes where, then the renames. A run that is killed before the journal is in place
leaves the former files; from then on `recover` finishes the renames. Ctrl-C waits for them.

Windows replaces no file that is open anywhere. There all former files are renamed first, which
shows whether each can be: if not, they get their names back, and nothing has changed.
"""

import contextlib
import errno
import json
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from pathlib import Path
from typing import Final

from leaflet import system

JOURNAL: Final = ".leaflet-journal"
MARK: Final = ".leaflet-"
"""How the names of files begin that are there for a moment only."""
_END: Final = ".part"
_GONE: Final = ".gone.part"
"""How the name of an empty draft ends, beside a file to remove."""


def write(path: Path, data: bytes) -> None:
    """Replace one file. Raises OSError, and the former file is then as it was."""
    write_all({path: data}, path.parent)


def write_all(files: Mapping[Path, bytes | None], folder: Path) -> None:
    """Replace all these files, or none. Raises OSError, which names the file that refused.

    None removes a file. A link stays a link, and a file that is there keeps its mode. The folder,
    which must be on the same disk as the files, holds the journal for the moment of the renames.
    """
    made = _make(folder)
    folder = Path(os.path.realpath(folder))  # so that ``..`` leads where the system takes it
    targets = {
        _target(path) if data is not None else Path(os.path.realpath(path.parent), path.name): data
        for path, data in files.items()
    }
    try:
        for target in targets:
            made = _make(target.parent) + made
        _write_all(targets, folder)
    except BaseException:
        for each in made:
            with contextlib.suppress(OSError):  # not empty: another program uses it
                each.rmdir()
        raise


def _write_all(targets: Mapping[Path, bytes | None], folder: Path) -> None:
    parents = {folder, *(target.parent for target in targets)}
    with _only_writer(parents):
        _finish(folder)
        for parent in parents:
            _sweep(parent)
        for target in targets:
            _check_writable(target)
        drafts: dict[Path, Path] = {}
        try:
            for target, data in targets.items():
                end = _GONE if data is None else _END
                drafts[_drafted(target, data or b"", end)] = target
            _drafted(folder / JOURNAL, _journal(drafts, folder)).replace(folder / JOURNAL)
        except BaseException:
            (folder / JOURNAL).unlink(missing_ok=True)
            for parent in parents:
                _sweep(parent)
            raise
        _finish(folder, begun=False)


def recover(folders: Iterable[Path]) -> tuple[str, ...]:
    """Finish what killed runs began in these folders; return the files that were put in place.

    All journals come first: the drafts in one folder may belong to the journal of another. Raises
    OSError, which names the file that refused; litter that cannot be removed stays.
    """
    begun = {Path(os.path.realpath(each)) for each in folders if any(each.glob(f"{MARK}*"))}
    if not begun:
        return ()
    names: list[str] = []
    for folder in sorted(begun):
        if os.path.lexists(folder / JOURNAL):
            with _only_writer({folder}):
                names += _finish(folder)
    for folder in sorted(begun):
        with contextlib.suppress(OSError), _only_writer({folder}):
            _sweep(folder)
    return tuple(names)


def _target(path: Path) -> Path:
    """Return what a path leads to; OSError where a link leads to itself."""
    with contextlib.suppress(FileNotFoundError):
        path.stat()
    return Path(os.path.realpath(path))


def _make(folder: Path) -> list[Path]:
    """Create a folder where there is none, and return what was made, the innermost first.

    OSError says that a file is in its place.
    """
    made = [*takewhile(lambda each: not each.exists(), (folder, *folder.parents))]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from None
    return made


def _check_writable(target: Path) -> None:
    """Raise OSError where a file cannot be replaced: read-only, a folder, open elsewhere."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not mode & 0o222 or not os.access(target, os.W_OK):  # a rename would not ask
        raise OSError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    with target.open("r+b"):  # Windows refuses this where another program has the file open
        pass


def _drafted(target: Path, data: bytes, end: str = _END) -> Path:
    """Return a new file beside the target, with the data and with the target's mode."""
    descriptor, name = tempfile.mkstemp(end, MARK, target.parent)
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_mode(target))
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return draft


def _mode(target: Path) -> int:
    """Return the mode of the target, or that of a file made new."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _journal(drafts: Mapping[Path, Path], folder: Path) -> bytes:
    """Return the renames to do, seen from the folder: it may be moved before they are done."""
    rows = [[os.path.relpath(each, folder) for each in pair] for pair in drafts.items()]
    return json.dumps(rows).encode()


def _finish(folder: Path, *, begun: bool = True) -> tuple[str, ...]:
    """Do the renames of a journal, and remove the drafts that were left behind.

    Of renames that a killed run has ``begun``, some may be done. A file is removed only where its
    draft is beside it: a journal from somebody else removes nothing.
    """
    done = (FileNotFoundError,) if begun else ()
    journal, moved = folder / JOURNAL, []
    parents = {folder}
    pairs = _renames(journal) if _own(journal) else []
    parents |= {target.parent for _draft, target in pairs}
    with system.undisturbed():
        try:
            _set_aside(pairs)
        except OSError:
            if not begun:
                journal.unlink()
                for parent in parents:
                    _sweep(parent)
            raise
        for draft, target in pairs:  # nothing else in this loop: a kill here leaves a mixture
            if draft.name.endswith(_GONE):
                if draft.exists():
                    target.unlink(missing_ok=True)
                continue
            with contextlib.suppress(*done):
                draft.replace(target)
                moved.append(target)
        journal.unlink(missing_ok=True)
    for parent in parents:
        _sweep(parent)
    return tuple(target.name for target in moved)


def _renames(journal: Path) -> list[tuple[Path, Path]]:
    """Return each draft of a journal with its target beside it; none where it is not a journal.

    Who was handed a folder by somebody else was handed its journal too: it moves nothing but
    drafts, and these stay in the folder in which they are.
    """
    try:
        rows = json.loads(journal.read_bytes())
        pairs = [(journal.parent / old, journal.parent / new) for old, new in rows]
    except (ValueError, TypeError):
        return []
    for draft, target in pairs:
        drafted = draft.name.startswith(MARK) and draft.name.endswith(_END)
        if not drafted or draft.parent != target.parent:
            return []
    return pairs


def _set_aside(pairs: Iterable[tuple[Path, Path]]) -> None:
    """Rename the files that are to be replaced, where only that shows that they can be.

    Raises OSError for the first that cannot, with all names as they were.
    """
    aside: list[tuple[Path, Path]] = []
    try:
        for draft, target in () if system.REPLACES_OPEN else pairs:
            former = draft.with_suffix(f".former{_END}")
            if draft.exists() and target.is_file():  # a folder is not a former file
                target.rename(former)
                aside.append((former, target))
    except OSError:
        for former, target in aside:
            former.rename(target)
        raise


def _sweep(folder: Path) -> None:
    """Remove the drafts that a killed run left behind, and former files."""
    for draft in folder.glob(f"{MARK}*{_END}"):
        with contextlib.suppress(PermissionError):  # open: Windows removes it when it is closed
            draft.unlink(missing_ok=True)


def _own(journal: Path) -> bool:
    """Return whether there is a journal that this user wrote: another's is not obeyed."""
    try:
        found = journal.lstat()
    except FileNotFoundError:
        return False
    if not stat.S_ISREG(found.st_mode):
        return False
    return system.owned(found)


@contextlib.contextmanager
def _only_writer(folders: Iterable[Path]) -> Iterator[None]:
    """Let one run at a time write into these folders."""
    with contextlib.ExitStack() as locks:
        for folder in sorted({Path(os.path.realpath(each)) for each in folders}):
            locks.enter_context(system.locked(folder, f"{MARK}lock"))
        yield
