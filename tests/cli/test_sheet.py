"""``leaflet sheet`` and ``leaflet diff --sheet``: the office's own papers as files."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdfium2 import PdfDocument

from leaflet import resources
from leaflet.cli import main


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(resources.folder("data"), folder)
    return folder


def words(file: Path) -> str:
    with PdfDocument(file) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def test_the_proofing_sheet_is_written_where_it_is_wanted(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "読み合わせ.pdf"
    result = CliRunner().invoke(main, ["sheet", "--data", str(data), "--out", str(file)])
    assert result.exit_code == 0, result.output
    assert "こどもの人権110番" in words(file)


def test_faulty_data_give_no_proofing_sheet(data: Path, tmp_path: Path) -> None:
    (data / "edition.yaml").write_text("as_of: いつか\n", encoding="utf-8")
    file = tmp_path / "proofing.pdf"
    result = CliRunner().invoke(main, ["sheet", "--data", str(data), "--out", str(file)])
    assert result.exit_code == 1
    assert not file.exists()


def test_the_approval_sheet_shows_what_changed(data: Path, tmp_path: Path) -> None:
    desks = data / "desks.yaml"
    text = desks.read_text(encoding="utf-8").replace("0120-007-110", "0120-007-119")
    desks.write_text(text, encoding="utf-8")
    file = tmp_path / "approval.pdf"
    folders = [str(resources.folder("data")), str(data)]
    result = CliRunner().invoke(main, ["diff", *folders, "--sheet", str(file)])
    assert result.exit_code == 0, result.output
    assert "desks.yaml:" in words(file)


def test_a_long_way_through_the_questions_is_broken_over_lines(data: Path, tmp_path: Path) -> None:
    flow = data / "flowchart.yaml"
    text = flow.read_text(encoding="utf-8").replace("go: [npa-cyber]", "go: [houterasu]")
    flow.write_text(text, encoding="utf-8")
    file = tmp_path / "approval.pdf"
    folders = [str(resources.folder("data")), str(data)]
    result = CliRunner().invoke(main, ["diff", *folders, "--sheet", str(file)])
    assert result.exit_code == 0, result.output
    assert "flowchart.yaml:" in words(file)
