"""``leaflet build``: whole documents or none, named faults, no former output lost."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner, Result

from leaflet import resources
from leaflet.cli import main


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLET_LANG", "en")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder with a copy of the shipped data."""
    shutil.copytree(resources.folder("data"), tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments])


def words(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    return re.sub(r"\s", "", text)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_build_leaves_the_handout_in_output(office: Path) -> None:
    result = run("build", "--layout", "handout", "--ruby", "none")
    assert result.exit_code == 0
    assert "output/handout.pdf: 2 pages, 210 × 297 mm" in result.stdout
    text = words(office / "output" / "handout.pdf")
    for expected in (
        "資料3",
        "令和8年1月現在",
        "0120-0-78310",
        "0120-007-110",
        "@linejinkensoudan",
    ):
        assert expected in text


def test_a_date_given_for_one_build_is_printed_and_the_data_stay(office: Path) -> None:
    before = (office / "data" / "edition.yaml").read_bytes()
    assert run("build", "--ruby", "none", "--as-of", "R8.4").exit_code == 0
    assert "令和8年4月現在" in words(office / "output" / "handout.pdf")
    assert (office / "data" / "edition.yaml").read_bytes() == before


def test_an_empty_date_is_no_date(office: Path) -> None:
    assert run("build", "--as-of", "").exit_code == 1
    assert not (office / "output").exists()


def test_faults_of_all_files_are_told_at_once_and_no_output_is_lost(office: Path) -> None:
    assert run("build").exit_code == 0
    before = (office / "output" / "handout.pdf").read_bytes()
    change(office / "data" / "desks.yaml", "operator: こども家庭庁", "所管: こども家庭庁")
    change(office / "data" / "handout.yaml", "- sos-email", "- sos-mail")
    shutil.copytree(resources.folder("layouts"), office / "layouts")
    change(office / "layouts" / "handout.yaml", "paper: A4", "paper: A9")
    result = run("build")
    assert result.exit_code == 1
    assert re.search(r"^layouts/handout\.yaml:\d+:\d+: error: .*A9", result.stderr, re.MULTILINE)
    assert re.search(r"^data/desks\.yaml:\d+:\d+: error: .*所管", result.stderr, re.MULTILINE)
    assert re.search(r"^data/handout\.yaml:\d+:\d+: error: .*sos-mail", result.stderr, re.MULTILINE)
    assert (office / "output" / "handout.pdf").read_bytes() == before


def test_a_character_without_a_glyph_is_refused_at_its_line(office: Path) -> None:
    change(office / "data" / "desks.yaml", "operator: こども家庭庁", "operator: 𠮷田家庭庁")
    result = run("build", "--layout", "handout", "--ruby", "none")
    assert result.exit_code == 1
    assert re.search(r"^data/desks\.yaml:\d+:\d+: error: .*𠮷.*U\+20BB7", result.stderr, re.M)
    assert not (office / "output").exists()


def test_a_warning_refuses_only_a_strict_build(office: Path) -> None:
    result = run("build", "--strict", "--quiet")
    assert result.exit_code == 1
    assert "ヤングテレホニコーナー" in result.stderr
    assert not (office / "output").exists()


def test_other_formats_are_made_from_the_same_pages(office: Path) -> None:
    assert run("build", "--layout", "handout", "--format", "txt,html,svg,png").exit_code == 0
    made = {path.name for path in (office / "output").iterdir()}
    assert made == {
        *("handout.txt", "handout.html", "handout-1.svg", "handout-2.svg"),
        *("handout-1.png", "handout-2.png"),
    }
    assert "0120-0-78310" in (office / "output" / "handout.txt").read_text("utf-8")


def test_an_unknown_format_is_wrong_usage(office: Path) -> None:
    assert run("build", "--format", "docx").exit_code == 2


def test_an_unknown_layout_is_wrong_usage(office: Path) -> None:
    assert run("build", "--layout", "banner").exit_code == 2


def test_an_unknown_paper_is_wrong_usage(office: Path) -> None:
    assert run("build", "--paper", "A9").exit_code == 2


def test_the_imprint_is_filled_from_the_command_line(office: Path) -> None:
    path = office / "data" / "edition.yaml"
    path.write_text(path.read_text("utf-8") + '\nimprint: "{学校名} 電話 {電話番号}"\n', "utf-8")
    values = ("--set", "学校名=中央小学校", "--set", "電話番号=03-1234-5678")
    assert run("build", "--ruby", "none", *values).exit_code == 0
    assert "中央小学校電話03-1234-5678" in words(office / "output" / "handout.pdf")


@pytest.mark.parametrize(
    ("imprint", "says"),
    [("", "has none"), ('\nimprint: "{学校名} 電話 {電話番号}"\n', "has 学校名, 電話番号")],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_blank_that_there_is_not_is_wrong_usage(
    office: Path, imprint: str, says: str, command: str
) -> None:
    path = office / "data" / "edition.yaml"
    path.write_text(path.read_text("utf-8") + imprint, "utf-8")
    done = run(command, "--set", "学校=中央小学校")
    assert done.exit_code == 2
    assert f"there is no blank 学校; edition.yaml {says}" in done.output
    assert not (office / "output").exists()


def test_a_folder_name_may_hold_spaces_and_japanese(office: Path) -> None:
    out = office / "出力 その1"
    assert run("build", "--layout", "handout", "--out", str(out)).exit_code == 0
    assert (out / "handout.pdf").is_file()


@pytest.mark.parametrize("seed", ["0", "12345"])
def test_the_same_data_give_the_same_bytes_in_any_environment(office: Path, seed: str) -> None:
    assert run("build", "--layout", "handout").exit_code == 0
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "TZ": "Asia/Tokyo" if seed == "0" else "America/Lima",
        "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "1768435200",
    }
    command = [sys.executable, "-m", "leaflet", "build", "--layout", "handout", "--out", "again"]
    subprocess.run(command, check=True, cwd=office, env=environment, capture_output=True)
    assert (office / "again/handout.pdf").read_bytes() == (
        office / "output/handout.pdf"
    ).read_bytes()


def test_without_data_here_the_shipped_register_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("build", "--quiet").exit_code == 0
    assert (tmp_path / "output" / "handout.pdf").is_file()
