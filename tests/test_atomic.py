"""Files are replaced whole and together, or the former ones stay; a killed run leaves either."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from leaflet import atomic, system

POSIX = pytest.mark.skipif(os.name == "nt", reason="links, modes and signals are those of POSIX")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def two_former(folder: Path) -> list[Path]:
    files = [folder / "a.pdf", folder / "b.pdf"]
    for path in files:
        path.write_bytes(b"former")
    return files


def test_a_file_is_put_in_place_whole_with_the_folders_it_needs(tmp_path: Path) -> None:
    atomic.write(tmp_path / "a" / "b.pdf", b"x")
    assert (tmp_path / "a" / "b.pdf").read_bytes() == b"x"
    assert names(tmp_path / "a") == ["b.pdf"]


def test_a_failure_leaves_the_former_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"former")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        atomic.write_all({path: b"new", tmp_path / "b" / "c" / "d.pdf": b"new"}, tmp_path / "e")
    assert path.read_bytes() == b"former"
    assert names(tmp_path) == ["a.pdf"]


@POSIX
def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "link.yaml"
    real.write_bytes(b"former")
    real.chmod(0o600)
    link.symlink_to(real)
    atomic.write(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o600


@POSIX
def test_a_new_file_has_the_mode_that_any_program_would_give_it(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    atomic.write(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").stat().st_mode == (tmp_path / "other").stat().st_mode


@POSIX
def test_the_folder_may_be_a_link_to_one_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "share" / "deep").mkdir(parents=True)
    (tmp_path / "output").symlink_to("share/deep")
    (tmp_path / "data.yaml").write_bytes(b"former")
    files = {tmp_path / "output" / "a.pdf": b"new", tmp_path / "data.yaml": b"new"}
    atomic.write_all(files, tmp_path / "output")
    assert [path.read_bytes() for path in files] == [b"new", b"new"]
    assert names(tmp_path) == ["data.yaml", "output", "share"]
    assert names(tmp_path / "share" / "deep") == ["a.pdf"]


@POSIX
def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").symlink_to("a.pdf")
    with pytest.raises(OSError, match=r"a\.pdf"):
        atomic.write(tmp_path / "a.pdf", b"new")


@pytest.mark.parametrize("refuses", ["read-only", "folder"])
def test_where_one_file_of_a_set_cannot_be_replaced_none_is(tmp_path: Path, refuses: str) -> None:
    (tmp_path / "a.pdf").write_bytes(b"former")
    if refuses == "folder":
        (tmp_path / "b.pdf").mkdir()
    else:
        (tmp_path / "b.pdf").write_bytes(b"former")
        (tmp_path / "b.pdf").chmod(0o444)
    files = {tmp_path / "a.pdf": b"new", tmp_path / "b.pdf": b"new"}
    with pytest.raises(OSError, match=r"b\.pdf"):
        atomic.write_all(files, tmp_path)
    assert (tmp_path / "a.pdf").read_bytes() == b"former"
    assert names(tmp_path) == ["a.pdf", "b.pdf"]


def test_where_windows_refuses_one_file_that_is_open_none_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = two_former(tmp_path)
    rename, is_open = Path.rename, True

    def refused(path: Path, target: Path) -> Path:
        if is_open and path.name == "b.pdf":
            raise PermissionError(13, "Permission denied", str(path))
        return rename(path, target)

    monkeypatch.setattr(system, "REPLACES_OPEN", False)
    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(PermissionError, match=r"b\.pdf"):
        atomic.write_all(dict.fromkeys(files, b"new"), tmp_path)
    assert [path.read_bytes() for path in files] == [b"former", b"former"]
    assert names(tmp_path) == ["a.pdf", "b.pdf"]
    is_open = False
    atomic.write_all(dict.fromkeys(files, b"new"), tmp_path)
    assert [path.read_bytes() for path in files] == [b"new", b"new"]
    assert names(tmp_path) == ["a.pdf", "b.pdf"]


def test_a_set_that_was_committed_is_finished_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {tmp_path / name: b"new" for name in ("a.pdf", "b.pdf")}
    for path in files:
        path.write_bytes(b"former")
    with monkeypatch.context() as killed:
        killed.setattr(atomic, "_finish", lambda _folder, **_begun: ())
        atomic.write_all(files, tmp_path)
    assert [path.read_bytes() for path in files] == [b"former", b"former"]
    assert sorted(atomic.recover([tmp_path])) == ["a.pdf", "b.pdf"]
    assert [path.read_bytes() for path in files] == [b"new", b"new"]
    assert names(tmp_path) == ["a.pdf", "b.pdf"]


@pytest.mark.parametrize("finished", [0, 1, 2])
@pytest.mark.parametrize("replaces", [True, False])
def test_a_file_to_remove_goes_with_the_others_however_far_a_killed_run_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, finished: int, replaces: bool
) -> None:
    gone, kept = two_former(tmp_path)
    monkeypatch.setattr(system, "REPLACES_OPEN", replaces)
    rename, renames = Path.replace, []

    def killed_after_some(source: Path, target: Path) -> Path:
        if source.name != gone.name and target.name != kept.name:
            return rename(source, target)
        if len(renames) == finished:
            raise KeyboardInterrupt
        renames.append(source)
        return rename(source, target)

    with monkeypatch.context() as killed:
        killed.setattr(Path, "replace", killed_after_some)
        with contextlib.suppress(KeyboardInterrupt):
            atomic.write_all({gone: None, kept: b"new"}, tmp_path)
    atomic.recover([tmp_path])
    assert names(tmp_path) == [kept.name]
    assert kept.read_bytes() == b"new"


def test_a_run_killed_while_former_files_are_set_aside_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = two_former(tmp_path)
    rename = Path.rename

    def killed(path: Path, target: Path) -> Path:
        if path.name == "b.pdf":
            raise SystemExit
        return rename(path, target)

    monkeypatch.setattr(system, "REPLACES_OPEN", False)
    with monkeypatch.context() as run:
        run.setattr(Path, "rename", killed)
        with pytest.raises(SystemExit):
            atomic.write_all(dict.fromkeys(files, b"new"), tmp_path)
    assert sorted(atomic.recover([tmp_path])) == ["a.pdf", "b.pdf"]
    assert [path.read_bytes() for path in files] == [b"new", b"new"]
    assert names(tmp_path) == ["a.pdf", "b.pdf"]


@POSIX
def test_a_journal_that_somebody_planted_as_a_link_is_not_obeyed(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"former")
    (tmp_path / "planted").write_text('[["planted", "a.pdf"]]')
    (tmp_path / atomic.JOURNAL).symlink_to("planted")
    assert atomic.recover([tmp_path]) == ()
    assert names(tmp_path) == ["a.pdf", "planted"]
    assert (tmp_path / "a.pdf").read_bytes() == b"former"


@pytest.mark.parametrize(
    "journal",
    [
        "not JSON",
        '[["only one"]]',
        '[["draft", "a.pdf"]]',
        '[[".leaflet-x.part", "../a.pdf"]]',
        '[["../.leaflet-x.part", "a.pdf"]]',
    ],
)
def test_a_journal_that_came_with_a_folder_moves_nothing_but_drafts_in_their_folder(
    tmp_path: Path, journal: str
) -> None:
    folder = tmp_path / "output"
    folder.mkdir()
    for path in (tmp_path / "a.pdf", folder / "a.pdf", folder / "draft"):
        path.write_bytes(b"former")
    (folder / ".leaflet-x.part").write_bytes(b"planted")
    (folder / atomic.JOURNAL).write_text(journal)
    assert atomic.recover([folder]) == ()
    assert names(folder) == ["a.pdf", "draft"]
    assert {path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == {b"former"}


def test_drafts_in_one_folder_are_kept_for_the_journal_in_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, output = tmp_path / "data", tmp_path / "output"
    with monkeypatch.context() as killed:
        killed.setattr(atomic, "_finish", lambda _folder, **_begun: ())
        atomic.write_all({data / "edition.yaml": b"new", output / "a.pdf": b"new"}, output)
    assert sorted(atomic.recover([data, output])) == ["a.pdf", "edition.yaml"]
    assert (names(data), names(output)) == (["edition.yaml"], ["a.pdf"])


WRITER = """
import itertools, sys
from pathlib import Path
from leaflet import atomic
folder = Path(sys.argv[1])
print("ready", flush=True)
for number in itertools.count(1):
    files = {folder / f"{name}.pdf": str(number).encode() * 20_000 for name in "abcde"}
    atomic.write_all(files, folder)
"""


@POSIX
@pytest.mark.parametrize(("at", "left"), [(atomic.JOURNAL, b"former"), ("a.pdf", b"new")])
def test_ctrl_c_never_comes_between_two_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str, left: bytes
) -> None:
    files = two_former(tmp_path)
    replace = Path.replace

    def interrupted(draft: Path, target: Path) -> None:
        if target.name == at:
            signal.pthread_kill(threading.get_ident(), signal.SIGINT)
        replace(draft, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    former = signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job ignores it
    try:
        with pytest.raises(KeyboardInterrupt):
            atomic.write_all(dict.fromkeys(files, b"new"), tmp_path)
    finally:
        signal.signal(signal.SIGINT, former)
    assert [path.read_bytes() for path in files] == [left, left]
    assert names(tmp_path) == ["a.pdf", "b.pdf"]


def test_a_run_killed_at_any_moment_leaves_one_edition_whole(tmp_path: Path) -> None:
    for number in range(12):
        command = [sys.executable, "-c", WRITER, str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as run:
            assert run.stdout is not None
            run.stdout.readline()
            time.sleep(number * 0.004)
            run.kill()
        atomic.recover([tmp_path])
        assert len({path.read_bytes() for path in tmp_path.iterdir()}) <= 1
        assert names(tmp_path) in ([], [f"{name}.pdf" for name in "abcde"])
