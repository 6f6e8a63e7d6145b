"""What the system refuses is said in words that a clerk can act on."""

import errno
import os

import pytest

from leaflet.faults import reason


def test_windows_cannot_find_a_path_that_is_too_long_and_is_not_believed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    deep, flat = "/ab" * 90, "/ab"
    missing = [OSError(errno.ENOENT, "No such file", path) for path in (deep, flat)]
    with monkeypatch.context() as windows:
        windows.setattr(os, "name", "nt")
        said = [reason(fault) for fault in missing]
    assert "too long for Windows" in said[0]
    assert said[1] == reason(missing[0])
