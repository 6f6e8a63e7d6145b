"""``leaflet proof`` and the proof inside a build: verdicts, exit codes, what the manifest keeps."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from check.file.edits import retyped
from check.file.faults import JINKEN
from check.file.stream import edited
from leaflet import resources
from leaflet.check.file import Proof, Verdict
from leaflet.cli import build, main
from leaflet.report import Finding, Level, Origin


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a letter was built."""
    place = tmp_path_factory.mktemp("built")
    shutil.copytree(resources.folder("data"), place / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        assert run("build", "--layout", "letter").exit_code == 0
    return place


@pytest.fixture
def folder(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a built letter."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def listed(folder: Path) -> dict[str, dict[str, str]]:
    rows: dict[str, dict[str, str]] = json.loads(
        (folder / "output" / "manifest.json").read_bytes()
    )["files"]
    return rows


def spoil(file: Path) -> None:
    file.write_bytes(edited(file.read_bytes(), retyped(JINKEN, "0120-007-111")))


def test_without_a_file_all_of_the_output_folder_is_proved(folder: Path) -> None:
    result = run("proof")
    assert result.exit_code == 0
    assert result.stdout == f"{Path('output') / 'letter.pdf'}: proof passed\n"


def test_the_manifest_knows_what_fills_the_blanks_of_a_file(folder: Path) -> None:
    assert run("build", "--layout", "letter", "--set", "学校名=中央小学校").exit_code == 0
    assert run("proof").exit_code == 0
    shutil.copy("output/letter.pdf", "letter.pdf")
    assert run("proof", "letter.pdf").exit_code == 1
    assert run("proof", "letter.pdf", "--set", "学校名=中央小学校").exit_code == 0


def test_a_blank_that_is_typed_leaves_the_others_as_the_manifest_knows_them(folder: Path) -> None:
    filled = ("--set", "学校名=中央小学校", "--set", "校長名=山田")
    assert run("build", "--layout", "letter", *filled).exit_code == 0
    assert run("proof", "output/letter.pdf", *filled[:2]).exit_code == 0


def test_a_changed_digit_fails_with_the_line_of_the_data(folder: Path) -> None:
    spoil(folder / "output" / "letter.pdf")
    result = run("proof", "output/letter.pdf")
    assert result.exit_code == 1
    assert "proof failed" in result.stdout
    assert "0120-007-111" in result.stderr
    assert "desks.yaml:" in result.stderr


def test_a_file_of_no_layout_is_not_checked(folder: Path) -> None:
    shutil.copy("output/letter.pdf", "brochure.pdf")
    result = run("proof", "brochure.pdf")
    assert (result.exit_code, result.stdout) == (1, "brochure.pdf: not checked\n")
    assert "--layout" in result.stderr
    assert run("proof", "brochure.pdf", "--layout", "letter").exit_code == 0


def test_a_file_that_is_not_there_and_an_empty_folder_are_refused(folder: Path) -> None:
    assert "does not exist" in run("proof", "nothing.pdf").stderr
    shutil.rmtree("output")
    assert "leaflet build" in run("proof").stderr


def test_a_file_is_compared_with_the_data_of_another_folder(folder: Path) -> None:
    shutil.copytree("data", "other")
    desks = folder / "other" / "desks.yaml"
    desks.write_text(desks.read_text("utf-8").replace(JINKEN, "0120-007-112"), "utf-8")
    assert run("proof", "output/letter.pdf", "--data", "other").exit_code == 1


def test_the_manifest_keeps_the_verdict(folder: Path) -> None:
    assert listed(folder)["letter.pdf"]["proof"] == "passed"


def test_a_build_without_proof_says_so_and_the_manifest_too(folder: Path) -> None:
    result = run("build", "--layout", "letter", "--no-proof")
    assert result.exit_code == 0
    assert "were not compared with the data (--no-proof)" in result.stderr
    assert listed(folder)["letter.pdf"]["proof"] == "not checked"
    against = ("--layout", "letter", "--against", "output/manifest.json")
    assert "Not compared with the data: letter.pdf" in run("check", *against).stderr


def test_nothing_is_written_where_the_proof_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path.name: path.read_bytes() for path in (folder / "output").iterdir()}
    fault = Finding("box", Level.ERROR, Origin("letter.pdf"), "“0120” is not printed.")
    monkeypatch.setattr(build, "prove", lambda *_given: Proof(Verdict.FAILED, (fault,)))
    result = run("build", "--layout", "letter", "--as-of", "令和8年2月")
    assert result.exit_code == 1
    assert "“0120” is not printed." in result.stderr
    assert {path.name: path.read_bytes() for path in (folder / "output").iterdir()} == before


def test_a_rule_that_is_switched_off_is_reported_and_kept_in_the_manifest(folder: Path) -> None:
    edition = folder / "data" / "edition.yaml"
    edition.write_text(edition.read_text("utf-8") + "rules: {box: off, http: off}\n", "utf-8")
    result = run("build", "--layout", "letter")
    assert "Rules switched off in edition.yaml: box, http" in result.stderr
    whole = json.loads((folder / "output" / "manifest.json").read_bytes())
    assert whole["rules off"] == ["box", "http"]
    spoil(folder / "output" / "letter.pdf")
    said = run("proof").stderr
    assert "is not printed in the box" not in said
    assert "is not in the data" in said


def test_a_number_one_digit_from_the_former_edition_is_a_warning(folder: Path) -> None:
    desks = folder / "data" / "desks.yaml"
    desks.write_text(desks.read_text("utf-8").replace(JINKEN, "0120-007-101"), "utf-8")
    said = run("check", "--layout", "letter").stderr
    assert "“0120-007-101” was “0120-007-110” in the former edition" in said
    assert "[near]" in run("build", "--layout", "letter").stderr
    assert "[near]" not in run("build", "--layout", "letter").stderr  # now the former one
