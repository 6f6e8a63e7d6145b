"""``leaflet check --against``: whether finished files say what the data say now."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaflet import resources
from leaflet.cli import main


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a finished letter in ``output``."""
    place = tmp_path_factory.mktemp("built")
    shutil.copytree(resources.folder("data"), place / "data")
    code, said = run(place, "build", "--out", str(place / "output"))
    assert code == 0, said
    return place


@pytest.fixture
def edition(built: Path, tmp_path: Path) -> Path:
    """A copy of the data folder with the finished letter, to be changed."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return tmp_path


def run(folder: Path, command: str, *words: str) -> tuple[int, str]:
    asked = [command, "--data", str(folder / "data"), "--layout", "letter", *words]
    result = CliRunner().invoke(main, asked)
    return result.exit_code, result.output


def against(folder: Path) -> tuple[int, str]:
    return run(folder, "check", "--against", str(folder / "output" / "manifest.json"))


def test_a_fresh_edition_says_what_the_data_say(edition: Path) -> None:
    code, said = against(edition)
    assert code == 0
    assert "manifest.json" not in said


def test_an_edition_made_before_a_change_is_named(edition: Path) -> None:
    file = edition / "data" / "edition.yaml"
    file.write_text(file.read_text("utf-8").replace("令和8年1月", "令和8年2月"), "utf-8")
    code, said = against(edition)
    assert code == 1
    assert "Made from other data or sheets: letter.pdf" in said
    places = f'--out "{edition / "output"}" --data "{edition / "data"}"'
    assert f"Make the documents again: leaflet build {places}\n" in said


def test_the_usual_folder_needs_no_option(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(edition)
    (edition / "output" / "letter.pdf").unlink()
    assert "Make the documents again: leaflet build\n" in against(edition)[1]


def test_pictures_and_texts_are_made_again_in_their_formats(edition: Path) -> None:
    run(edition, "build", "--out", str(edition / "output"), "--format", "svg,txt-windows")
    with (edition / "data" / "letter.yaml").open("a", encoding="utf-8") as file:
        file.write("# corrected\n")
    assert "leaflet build --format pdf,svg,txt-windows --out" in against(edition)[1]


def test_pictures_of_desks_are_made_again_by_their_own_command(
    edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(edition)
    place = edition / "pictures"
    asked = ["picture", "ihaho", "--data", str(edition / "data")]
    assert CliRunner().invoke(main, asked).exit_code == 0
    with (edition / "data" / "desks.yaml").open("a", encoding="utf-8") as file:
        file.write("# corrected\n")
    said = run(edition, "check", "--against", str(place / "manifest.json"))[1]
    assert "Make the documents again: leaflet picture\n" in said


def test_files_in_another_folder_are_made_again_there(
    edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(edition)
    (edition / "output").rename("p2")
    Path("p2", "letter.pdf").unlink()
    said = run(edition, "check", "--against", str(Path("p2", "manifest.json")))[1]
    assert 'leaflet build --out "p2"\n' in said


def test_a_file_changed_by_another_program_is_named(edition: Path) -> None:
    with (edition / "output" / "letter.pdf").open("ab") as file:
        file.write(b"%")
    assert "Not as they were made and proved: letter.pdf" in against(edition)[1]


def test_a_file_that_is_gone_is_named(edition: Path) -> None:
    (edition / "output" / "letter.pdf").unlink()
    assert "Missing: letter.pdf" in against(edition)[1]


def test_another_file_is_no_manifest(edition: Path) -> None:
    (edition / "output" / "manifest.json").write_text("[]", "utf-8")
    assert "This is not the manifest of an edition." in against(edition)[1]
