"""Where Windows and other systems differ: locks, requests to end, and files that are open."""

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

if sys.platform == "win32":
    import errno
    import msvcrt
    import threading

    REPLACES_OPEN: Final = False
    """Whether a rename replaces a file that a program has open."""

    @contextlib.contextmanager
    def locked(folder: Path, name: str) -> Iterator[None]:
        """Hold the lock of a folder, which the end of the run releases too.

        Windows locks files only: this one has the ``name``, and a cut of power may leave it. Raises
        FileExistsError after ten seconds.
        """
        lock = folder / name
        try:
            with lock.open("ab") as file:
                try:
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                except OSError:
                    code = errno.EEXIST
                    raise FileExistsError(code, os.strerror(code), str(lock)) from None
                yield
        finally:
            with contextlib.suppress(OSError):  # another run waits for it
                lock.unlink()

    @contextlib.contextmanager
    def undisturbed() -> Iterator[None]:
        """Ignore Ctrl-C, which only the main thread receives."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        former = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, former)

    def owned(_found: os.stat_result) -> bool:
        """Return whether a file is this user's: Windows looks after that by itself."""
        return True

else:
    import fcntl

    REPLACES_OPEN: Final = True
    """Whether a rename replaces a file that a program has open."""
    _REQUESTS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

    @contextlib.contextmanager
    def locked(folder: Path, _name: str) -> Iterator[None]:
        """Hold the lock of a folder, which the end of the run releases too."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    @contextlib.contextmanager
    def undisturbed() -> Iterator[None]:
        """Let Ctrl-C and requests to end wait; only a kill or a cut of power can come between."""
        held = signal.pthread_sigmask(signal.SIG_BLOCK, _REQUESTS)
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, held)

    def owned(found: os.stat_result) -> bool:
        """Return whether a file is this user's."""
        return found.st_uid == os.geteuid()
