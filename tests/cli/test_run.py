"""The program as it is started: what it prints comes out whole, and its exit code is kept."""

import subprocess
import sys

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
