"""``leaflet list``: what can be made, on what, and where each desk is used."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leaflet import resources
from leaflet.cli import main
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.paper import PAPERS


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder with a copy of the shipped data."""
    shutil.copytree(resources.folder("data"), tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run() -> Result:
    return CliRunner().invoke(main, ["list"])


def test_every_layout_and_every_paper_is_named(office: Path) -> None:
    lines = run().stdout.splitlines()
    for name, layout in LAYOUTS.items():
        assert f"  {name}  ({layout.part}.yaml)" in lines
    for name in PAPERS:
        assert any(line.startswith(f"  {name}  ") for line in lines)
    assert "  A4  210 × 297 mm" in lines


def test_a_card_stock_is_shown_with_what_tells_it_in_a_shop(office: Path) -> None:
    (line,) = (line for line in run().stdout.splitlines() if "51002" in line)
    assert "2 × 5" in line
    assert "91 × 55 mm" in line


def test_each_desk_is_shown_with_the_files_that_print_it(office: Path) -> None:
    lines = run().stdout.splitlines()
    (line,) = (line for line in lines if line.startswith("  kodomo-sos-dial  "))
    assert "24時間子供SOSダイヤル  (handout.yaml, card.yaml" in line
    assert "flowchart.yaml" not in line


def test_a_desk_that_nothing_prints_is_reported(office: Path) -> None:
    with (office / "data" / "desks.yaml").open("a", encoding="utf-8") as file:
        file.write("\n  spare:\n    name: 予備の窓口\n    contacts:\n      - phone: 0120-0-78310\n")
    assert "  spare  予備の窓口  (not used)" in run().stdout.splitlines()


def test_data_that_cannot_be_read_are_reported_below_what_can_be_made(office: Path) -> None:
    (office / "data" / "desks.yaml").write_text("desks: {", "utf-8")
    result = run()
    assert result.exit_code == 1
    assert "  handout  (handout.yaml)" in result.stdout
    assert "data/desks.yaml:1" in result.stderr
