"""Several processes: none is waited for that has ended."""

import time

import pytest

from leaflet.batch import processes
from leaflet.batch.workshop import MadeCopy, Task


class Slow:
    """A workshop that takes its time."""

    def __init__(self, _order):
        pass

    def make(self, task):
        time.sleep(0.002)
        return MadeCopy(task, None)


def _dies(end):
    end.recv()
    end.send([])
    end.recv()
    raise SystemExit(1)


def test_a_process_that_ends_is_reported_and_not_waited_for(monkeypatch):
    monkeypatch.setattr(processes, "_work", _dies)
    monkeypatch.setattr(processes, "Workshop", Slow)
    tasks = (Task("handout", number, {}, "", f"{number}.pdf") for number in range(100_000))
    with pytest.raises(ChildProcessError):
        list(processes.make_all(None, tasks, 100_000, 2))
