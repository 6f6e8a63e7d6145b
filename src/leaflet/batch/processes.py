"""Several workshops, each in a process of its own, and their copies in the order of the tasks."""

import errno
import os
import signal
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Final

from leaflet.batch.making import Made, Order, Task, Workshop

CHUNK: Final = 32  # copies that are handed over at a time
# New processes, not forks: a fork would hold the others' pipes open, and none would notice that
# the command has been killed.
_CONTEXT: Final = get_context("spawn")


def make_all(order: Order, tasks: Sequence[Task], jobs: int) -> Iterator[Made]:
    """Yield the copies of all tasks in order; OSError where a process fails or has ended."""
    if jobs <= 1 or len(tasks) <= CHUNK:
        yield from Workshop(order).make_all(tasks)
        return
    chunks = [tasks[first : first + CHUNK] for first in range(0, len(tasks), CHUNK)]
    ends = [_started() for _job in range(min(jobs, len(chunks)))]
    try:
        for number, end in enumerate(ends):
            end.send((order, chunks[number :: len(ends)]))
        for number in range(len(chunks)):
            made = ends[number % len(ends)].recv()
            if isinstance(made, OSError):
                raise made
            yield from made
    except (EOFError, ConnectionError):
        raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD)) from None
    finally:
        for end in ends:
            end.close()


def _started() -> Connection:
    """Return the pipe to a new process, which is told by it what to make.

    What is large goes by the pipe: a process that dies as it starts would otherwise be waited for.
    """
    end, far = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=_work, args=(far,), daemon=True)
    process.start()
    far.close()
    return end


def _work(end: Connection) -> None:
    """Make chunk after chunk; stop where nobody takes them any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the command decides, and closes the pipe
    try:
        order, chunks = end.recv()
        workshop = Workshop(order)
        for chunk in chunks:
            end.send([workshop.make(task) for task in chunk])
    except (EOFError, ConnectionError):
        pass
    except OSError as fault:
        end.send(fault)
