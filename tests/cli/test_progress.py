"""Whoever waits before a terminal sees each document finished; nobody else does."""

import pytest

from leaflet.cli import progress
from leaflet.cli.progress import Progress


@pytest.fixture
def _shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "is_shown", lambda: True)


@pytest.mark.usefixtures("_shown")
def test_each_document_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    shown = Progress(2, quiet=False)
    shown.finished("poster")
    shown.finished("card")
    assert capsys.readouterr().err.splitlines() == ["1/2 poster", "2/2 card"]


@pytest.mark.usefixtures("_shown")
def test_long_work_has_a_bar(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    shown = Progress(2, quiet=False)
    shown.finished("poster")
    assert capsys.readouterr().err == "[############............] 1/2 poster\n"


@pytest.mark.usefixtures("_shown")
def test_nothing_is_shown_when_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    Progress(1, quiet=True).finished("poster")
    assert capsys.readouterr().err == ""


def test_nothing_is_shown_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Progress(1, quiet=False).finished("poster")
    assert capsys.readouterr().err == ""
