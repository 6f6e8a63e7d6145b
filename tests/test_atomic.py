import os
from pathlib import Path

import pytest

from leaflet import atomic


def test_a_file_is_put_in_place_whole_with_the_folders_it_needs(tmp_path: Path) -> None:
    atomic.write(tmp_path / "a" / "b.pdf", b"x")
    assert (tmp_path / "a" / "b.pdf").read_bytes() == b"x"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.pdf"]


def test_a_failure_leaves_the_former_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"former")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        atomic.write(path, b"new")
    assert path.read_bytes() == b"former"
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="links and modes are those of POSIX")
def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "link.yaml"
    real.write_bytes(b"former")
    real.chmod(0o664)
    link.symlink_to(real)
    atomic.write(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o664
