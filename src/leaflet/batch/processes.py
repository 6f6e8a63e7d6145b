"""Several workshops, each in a process of its own, and their copies in the order of the tasks."""

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
    """Yield the copies of all tasks in order; OSError of a process is raised here."""
    if jobs <= 1 or len(tasks) <= CHUNK:
        yield from Workshop(order).make_all(tasks)
        return
    chunks = [tasks[first : first + CHUNK] for first in range(0, len(tasks), CHUNK)]
    ends = [_started(order, chunks[number::jobs]) for number in range(min(jobs, len(chunks)))]
    try:
        for number in range(len(chunks)):
            made = ends[number % jobs].recv()
            if isinstance(made, OSError):
                raise made
            yield from made
    finally:
        for end in ends:
            end.close()


def _started(order: Order, chunks: Sequence[Sequence[Task]]) -> Connection:
    end, far = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_work, args=(far, order, chunks), daemon=True)
    process.start()
    far.close()
    return end


def _work(end: Connection, order: Order, chunks: Sequence[Sequence[Task]]) -> None:
    """Make chunk after chunk; stop where nobody takes them any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the command decides, and closes the pipe
    try:
        workshop = Workshop(order)
        for chunk in chunks:
            end.send([workshop.make(task) for task in chunk])
    except BrokenPipeError:
        pass
    except OSError as fault:
        end.send(fault)
