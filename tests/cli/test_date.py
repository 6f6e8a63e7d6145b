"""``leaflet date``: one scalar is rewritten, every other byte stays."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leaflet import resources
from leaflet.cli import main


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return edition.yaml of a copy of the shipped data."""
    monkeypatch.setenv("LEAFLET_LANG", "en")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")
    shutil.copytree(resources.folder("data"), tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data" / "edition.yaml"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["date", *arguments])


def test_the_date_is_shown_as_written(edition: Path) -> None:
    assert run().stdout == "令和8年1月\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("as_of: 令和8年1月\n", "as_of: 令和8年4月\n"),
        (
            "# 一\nas_of:   '令和8年1月'   # 注\nimprint: x\n",
            "# 一\nas_of:   '令和8年4月'   # 注\nimprint: x\n",
        ),
        ('\ufeffas_of: "令和8年1月"\r\n', '\ufeffas_of: "令和8年4月"\r\n'),
    ],
)
def test_only_the_date_changes_in_the_file(edition: Path, old: str, new: str) -> None:
    edition.write_bytes(old.encode())
    result = run("令和8年4月")
    assert result.exit_code == 0
    assert edition.read_bytes() == new.encode()
    assert "handout" in result.stdout


def test_a_slip_of_the_pen_is_refused_and_the_file_stays(edition: Path) -> None:
    before = edition.read_bytes()
    result = run("令和31年4月")
    assert result.exit_code == 1
    assert "令和31年4月" in result.stderr
    assert edition.read_bytes() == before


def test_the_documents_can_be_built_again_at_once(edition: Path) -> None:
    assert run("令和8年4月", "--rebuild").exit_code == 0
    assert (edition.parents[1] / "output" / "handout.pdf").is_file()
