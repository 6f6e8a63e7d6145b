"""``leaflet diff``: what changed, in words."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaflet import resources
from leaflet.cli import main


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two editions: in the second a digit and the date are others."""
    old, new = tmp_path / "old", tmp_path / "new"
    for each in (old, new):
        shutil.copytree(resources.folder("data"), each)
    edited(new / "desks.yaml", "0120-007-110", "0120-007-119")
    edited(new / "edition.yaml", "令和8年1月", "令和8年4月")
    return old, new


def edited(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def run(*words: str | Path) -> str:
    result = CliRunner().invoke(main, ["diff", *map(str, words)])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_changed_characters_are_marked_in_the_text(folders: tuple[Path, Path]) -> None:
    said = run(*folders)
    assert "0120-007-11【0】 → 0120-007-11【9】" in said
    assert "令和8年【1】月 → 令和8年【4】月" in said


def test_equal_folders_differ_in_nothing(folders: tuple[Path, Path]) -> None:
    assert run(folders[0], folders[0]) == "Nothing changed.\n"


def test_programs_get_keys_and_lines(folders: tuple[Path, Path]) -> None:
    (desk,) = json.loads(run(*folders, "--format", "json"))["desks"]
    assert desk["id"] == "kodomo-jinken-110"
    assert desk["documents"] == ["handout", "card", "strip", "letter"]
    assert desk["changes"][0]["new"]["text"] == "0120-007-119"


@pytest.mark.parametrize("form", ["text", "json", "md", "html"])
def test_no_control_character_of_the_data_is_printed(folders: tuple[Path, Path], form: str) -> None:
    edited(folders[1] / "desks.yaml", "24時間年中無休", "24時間\u202e年中無休")
    assert "24時間\ufffd年中無休" in re.sub(
        r"[【】*]|</?mark>", "", run(*folders, "--format", form)
    )


def test_a_web_page_marks_what_differs(folders: tuple[Path, Path]) -> None:
    assert "0120-007-11<mark>9</mark>" in run(*folders, "--format", "html")


def test_markdown_makes_what_differs_bold(folders: tuple[Path, Path]) -> None:
    assert "0120-007-11**9**" in run(*folders, "--format", "md")


def test_a_revision_of_git_is_compared_with_the_files_as_they_are(
    folders: tuple[Path, Path],
) -> None:
    old, _new = folders
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.jp"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run([*git, *words], cwd=old, check=True)
    edited(old / "desks.yaml", "0120-007-110", "0120-007-119")
    assert "0120-007-11【0】 → 0120-007-11【9】" in run(old, "--git", "HEAD")


@pytest.mark.parametrize("revision", ["no-such-revision", "--output=x"])
def test_what_is_not_a_revision_is_refused(folders: tuple[Path, Path], revision: str) -> None:
    result = CliRunner().invoke(main, ["diff", str(folders[0]), f"--git={revision}"])
    assert result.exit_code == 1


def test_one_folder_alone_is_wrong_usage(folders: tuple[Path, Path]) -> None:
    assert CliRunner().invoke(main, ["diff", str(folders[0])]).exit_code == 2


def test_an_approval_sheet_of_no_change_is_not_made(
    folders: tuple[Path, Path], tmp_path: Path
) -> None:
    old, _new = folders
    assert "Nothing changed" in run(old, old, "--sheet", tmp_path / "sheet.pdf")
    assert not (tmp_path / "sheet.pdf").exists()


def test_hours_name_the_number_that_they_belong_to(folders: tuple[Path, Path]) -> None:
    old, new = folders
    edited(old / "desks.yaml", "0120-007-110", "0120-007-119")
    edited(new / "desks.yaml", "hours: 24時間年中無休", "hours: 24時間受付")
    assert "hours (0120-0-78310): 24時間" in run(old, new)
    (desk,) = json.loads(run(old, new, "--format", "json"))["desks"]
    assert desk["changes"][0]["of"] == "0120-0-78310"


def test_programs_get_the_address_of_a_code_in_any_language(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAFLET_LANG", "ja")
    old, new = folders
    edited(old / "desks.yaml", "0120-007-110", "0120-007-119")
    edited(new / "desks.yaml", "www.safe-line.jp", "www.safe-line.jp\n        qr: no")
    (desk,) = json.loads(run(old, new, "--format", "json"))["desks"]
    (change,) = desk["changes"]
    assert (change["key"], change["old"]["text"]) == ("qr", "www.safe-line.jp")
