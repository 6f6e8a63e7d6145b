"""Copies made in several processes, this one among them, and handed on in their order."""

import errno
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import Final

from leaflet.batch.workshop import MadeCopy, Order, Task, Workshop

if sys.platform == "win32":
    from multiprocessing.connection import PipeConnection as Connection
else:
    from multiprocessing.connection import Connection

CHUNK: Final = 32  # copies that are handed over at a time
_AHEAD: Final = 8  # chunks that may be made before one that is still missing
# New processes, not forks: a fork would hold the others' pipes open, and none would notice that
# the command has been killed.
_CONTEXT: Final = get_context("spawn")


def make_all(order: Order, tasks: Iterable[Task], count: int, jobs: int) -> Iterator[MadeCopy]:
    """Yield the copies of so many tasks in order; OSError where a process fails or has ended."""
    workshop = Workshop(order)
    helpers = min(jobs, -(-count // CHUNK)) - 1
    if helpers < 1:
        yield from map(workshop.make, tasks)
        return
    with ExitStack() as stack:
        ends = [stack.enter_context(_started(order)) for _helper in range(helpers)]
        try:
            yield from _Crew(workshop, iter(tasks), ends).made()
        except (EOFError, ConnectionError):
            raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD)) from None


class _Crew:
    """This process and its helpers, each with one chunk of tasks at a time."""

    def __init__(
        self, workshop: Workshop, tasks: Iterator[Task], ends: Sequence[Connection]
    ) -> None:
        self._workshop, self._tasks = workshop, tasks
        self._starting, self._idle = set(ends), list[Connection]()
        self._busy: dict[Connection, int] = {}  # with the numbers of their chunks
        self._given = self._wanted = 0  # numbers of chunks: the next to make, the next to hand on
        self._done: dict[int, list[MadeCopy]] = {}

    def made(self) -> Iterator[MadeCopy]:
        """Yield the copies in order."""
        while chunk := self._next():
            number, made = self._given - 1, list[MadeCopy]()
            for task in chunk:
                self._deal()
                made.append(self._workshop.make(task))
            self._done[number] = made
            yield from self._ready()
        while self._busy:
            wait(self._busy)
            self._deal()
            yield from self._ready()

    def _next(self) -> list[Task]:
        chunk = list(islice(self._tasks, CHUNK))
        self._given += bool(chunk)
        return chunk

    def _deal(self) -> None:
        """Take what helpers have made, and give them the next tasks."""
        for end in [end for end in (*self._starting, *self._busy) if end.poll()]:
            made = end.recv()
            if isinstance(made, OSError):
                raise made
            if end in self._starting:
                self._starting.remove(end)
            else:
                self._done[self._busy.pop(end)] = made
            self._idle.append(end)
        while self._idle and self._given < self._wanted + _AHEAD and (chunk := self._next()):
            end = self._idle.pop()
            end.send(chunk)
            self._busy[end] = self._given - 1

    def _ready(self) -> Iterator[MadeCopy]:
        """Yield what is made up to the first chunk that is missing."""
        while self._wanted in self._done:
            yield from self._done.pop(self._wanted)
            self._wanted += 1


def _started(order: Order) -> Connection:
    """Return the pipe to a new process, which receives its order through it.

    The order is not an argument: if the process died at its start, this one would wait forever.
    """
    end, far = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=_work, args=(far,), daemon=True)
    # Ctrl-C goes to every process of a terminal: the command decides, and closes the pipe.
    former = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process.start()
    finally:
        signal.signal(signal.SIGINT, former)
    far.close()
    end.send(order)
    return end


def _work(end: Connection) -> None:
    """Say that all is ready, then make chunk after chunk, until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where it is not inherited: on Windows
    try:
        workshop = Workshop(end.recv())
        end.send([])
        while True:
            end.send([workshop.make(task) for task in end.recv()])
    except (EOFError, ConnectionError):
        pass
    except OSError as fault:
        end.send(fault)
