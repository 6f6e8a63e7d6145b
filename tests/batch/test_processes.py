"""Several processes: none is waited for that has ended."""

import pytest

from leaflet.batch import processes
from leaflet.batch.making import Task


def _dies(_end):
    raise SystemExit(1)


def test_a_process_that_ends_is_reported_and_not_waited_for(monkeypatch):
    monkeypatch.setattr(processes, "_work", _dies)
    tasks = [Task("handout", number, {}, f"{number}.pdf") for number in range(100)]
    with pytest.raises(ChildProcessError):
        list(processes.make_all(None, tasks, 2))
