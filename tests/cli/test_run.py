"""The program as it is started: what it prints comes out whole, and its exit code is kept."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaflet import cli


def run(*arguments, **options):
    command = [sys.executable, "-m", "leaflet", *arguments]
    return subprocess.run(command, capture_output=True, text=True, **options)


@pytest.mark.parametrize(
    ("arguments", "code"), [(["check", "--data", "nowhere"], 1), (["print"], 2)]
)
def test_the_exit_code_is_that_of_the_command(arguments, code):
    done = run(*arguments)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_all_output_comes_through_a_pipe():
    done = run("list")
    assert done.returncode == 0
    assert "handout" in done.stdout
    assert done.stdout.endswith("\n")


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


def redirected(*arguments, cwd):
    """Return what a Japanese Windows writes into a pipe or a file."""
    command = [sys.executable, "-m", "leaflet", *arguments]
    given = {**os.environ, "PYTHONIOENCODING": "cp932", "LEAFLET_LANG": "ja"}
    return subprocess.run(command, cwd=cwd, capture_output=True, env=given)


@pytest.fixture
def korean(tmp_path):
    CliRunner().invoke(cli.main, ["init", "--bare", str(tmp_path / "office")])
    desks = tmp_path / "office" / "data" / "desks.yaml"
    text = desks.read_text(encoding="utf-8")
    desks.write_text(re.sub("(?m)^( +name:).*$", r"\1 𠮷田한국", text), encoding="utf-8")
    return tmp_path / "office"


def test_a_code_page_without_a_character_stops_no_command(korean):
    shutil.copytree(korean / "data", korean / "former")
    desks = korean / "former" / "desks.yaml"
    desks.write_text(desks.read_text(encoding="utf-8").replace("한국", "人"), encoding="utf-8")
    done = redirected("diff", "former", "data", cwd=korean)
    assert done.returncode == 0
    assert "田" in done.stdout.decode("cp932")
    assert r"\ud55c" in done.stdout.decode("cp932")


def test_programs_are_given_utf_8_whatever_the_code_page(korean):
    done = redirected("check", "--format", "json", cwd=korean)
    assert "𠮷田" in json.loads(done.stdout)[0]["message"]


def test_a_windows_without_visual_c_says_what_to_install(monkeypatch, capsys):
    def start(**_options):
        raise ImportError("DLL load failed while importing zxingcpp: モジュールが見つかりません。")

    monkeypatch.setattr(cli, "main", start)
    with pytest.raises(SystemExit) as ended:
        cli.run()
    assert ended.value.code == 1
    assert '" -m pip install msvc-runtime' in capsys.readouterr().err
