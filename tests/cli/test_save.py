"""What a command writes is in place, or the clerk is reported why it is not."""

import os
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from leaflet import atomic
from leaflet.cli import COMMANDS, main
from leaflet.cli.save import save


def test_a_file_is_written_over_the_former_one(tmp_path: Path) -> None:
    save(tmp_path / "a.pdf", b"former")
    save(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


def test_a_file_that_may_only_be_read_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"former")
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with pytest.raises(click.ClickException, match=r"a\.pdf cannot .* read-only"):
        save(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"former"


def test_the_reason_of_the_system_is_reported(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"a file where a folder is wanted")
    with pytest.raises(click.ClickException, match="A file is in the place of its folder"):
        save(tmp_path / "output" / "a.pdf", b"new")


TYPED = {
    "init": ["own"],
    "batch": ["roster.csv"],
    "diff": ["new", "new"],
    "import": ["roster.csv"],
    "export": ["register.xlsx"],
}


@pytest.mark.parametrize("command", COMMANDS)
def test_whatever_is_run_next_finishes_what_a_killed_run_began_and_says_so(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "new").mkdir()
    (tmp_path / "roster.csv").write_bytes(b"")
    with monkeypatch.context() as killed:
        killed.setattr(atomic, "_finish", lambda _folder, **_begun: ())
        atomic.write_all({Path("new/edition.yaml"): b"", Path("output/a.pdf"): b""}, Path("output"))
    reported = CliRunner().invoke(main, [command, *TYPED.get(command, [])]).stderr
    assert "was stopped while it wrote; put in place now: a.pdf, edition.yaml\n" in reported
    left = [path.name for folder in ("new", "output") for path in Path(folder).iterdir()]
    assert sorted(left) == ["a.pdf", "edition.yaml"]


def test_a_run_that_cannot_be_finished_stops_the_next_one_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with monkeypatch.context() as killed:
        killed.setattr(atomic, "_finish", lambda _folder, **_begun: ())
        atomic.write_all({Path("output/a.pdf"): b""}, Path("output"))
    Path("output/a.pdf").mkdir()
    reported = CliRunner().invoke(main, ["list"])
    assert reported.exit_code == 1
    assert "a.pdf cannot be written" in reported.stderr
