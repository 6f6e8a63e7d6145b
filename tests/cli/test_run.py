"""The program as it is started: what it prints comes out whole, and its exit code is kept."""

import subprocess
import sys
from pathlib import Path

import pytest


def run(*arguments, **options):
    command = [sys.executable, "-m", "leaflet", *arguments]
    return subprocess.run(command, capture_output=True, text=True, **options)


@pytest.mark.parametrize(
    ("arguments", "code"), [(["list"], 0), (["check", "--data", "nowhere"], 1), (["print"], 2)]
)
def test_the_exit_code_is_that_of_the_command(arguments, code):
    done = run(*arguments)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_all_output_comes_through_a_pipe():
    shown = run("list").stdout
    assert "handout" in shown
    assert shown.endswith("\n")


def test_it_does_not_mind_that_nobody_reads_on():
    command = f"{sys.executable} -m leaflet list | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_a_full_disk_behind_the_output_is_reported_in_words():
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "leaflet", "--help"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "The disk is full" in done.stderr or "ディスクがいっぱい" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no folder that is in use")
def test_a_working_folder_that_was_deleted_is_reported_in_words(tmp_path):
    (tmp_path / "gone").mkdir()
    script = f"cd {tmp_path}/gone && rmdir {tmp_path}/gone && {sys.executable} -m leaflet init x"
    done = subprocess.run(script, shell=True, capture_output=True, text=True)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
