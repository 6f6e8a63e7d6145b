"""``leaflet check``: everything is reported, nothing is written."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from data_folder import DESKS, HANDOUT, write
from leaflet import resources
from leaflet.cli import main


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder with a copy of the shipped data."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")
    shutil.copytree(resources.folder("data"), tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments])


def test_the_shipped_data_hold_doubts_but_no_faults(office: Path) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[-1].startswith("0 errors, ")
    assert not (office / "output").exists()


def test_findings_can_be_read_by_programs(office: Path) -> None:
    rows = json.loads(run("check", "--layout", "handout", "--format", "json").stdout)
    doubts = [row for row in rows if row["rule"] == "confirm"]
    assert doubts
    assert all(row["level"] == "warning" and row["line"] > 0 for row in doubts)


def test_doubts_refuse_a_strict_check(office: Path) -> None:
    assert run("check", "--layout", "handout", "--strict").exit_code == 1


def test_a_desk_that_no_document_prints_is_reported(tmp_path: Path) -> None:
    desks = f"{DESKS}  other:\n    name: 使わない窓口\n    contacts:\n      - phone: 0570-003-110\n"
    folder = write(tmp_path / "data", desks=desks, handout=HANDOUT)
    rows = json.loads(run("check", "--data", str(folder), "--format", "json").stdout)
    assert [row["line"] for row in rows if row["rule"] == "unused"] == [6]


def test_a_number_that_is_none_is_that_of_no_other_desk(tmp_path: Path) -> None:
    wrong = "  {0}:\n    name: {0}\n    contacts:\n      - phone: {1}\n"
    desks = DESKS + wrong.format("one", "O3-1234-5678") + wrong.format("two", "O3-5678-1234")
    folder = write(tmp_path / "data", desks=desks, handout=HANDOUT)
    rows = json.loads(run("check", "--data", str(folder), "--format", "json").stdout)
    found = [row["rule"] for row in rows]
    assert found.count("phone") == 2
    assert "duplicate" not in found
