"""What a command writes is in place, or the clerk is told why it is not."""

import os
from pathlib import Path

import click
import pytest

from leaflet.cli.save import save

pytestmark = pytest.mark.usefixtures("english")


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
