"""``leaflet date``: one scalar is rewritten, every other byte stays."""

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leaflet import resources
from leaflet.cli import main
from leaflet.cli.manifest import doubts
from leaflet.compose.layouts import LAYOUTS

TOWN = Path(__file__).parents[1] / "editions" / "town"


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return edition.yaml of a copy of the shipped data."""
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


def test_a_wrong_date_can_be_put_right(edition: Path) -> None:
    edition.write_text("as_of: 令和31年1月\n", "utf-8")
    assert run().exit_code == 1
    assert run("令和8年4月").exit_code == 0
    assert edition.read_text("utf-8") == "as_of: 令和8年4月\n"


def test_a_fault_in_another_file_does_not_keep_the_date_from_being_changed(edition: Path) -> None:
    (edition.parent / "desks.yaml").write_bytes(b"")
    assert run("令和8年4月").exit_code == 0
    assert "令和8年4月" in edition.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "rule"), [("as_of: @x\n", "quote"), ("publisher: x\n", "missing-key"), ("", "file")]
)
def test_a_file_that_cannot_be_read_is_not_written(edition: Path, text: str, rule: str) -> None:
    edition.write_text(text, "utf-8")
    result = run("令和8年4月")
    assert result.exit_code == 1
    assert f"[{rule}]" in result.stderr
    assert edition.read_text("utf-8") == text


def test_a_file_that_may_only_be_read_is_reported_in_words(
    edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = edition.read_bytes()
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    result = run("令和8年4月")
    assert result.exit_code == 1
    assert "data/edition.yaml cannot be written" in result.stderr
    assert "read-only" in result.stderr
    assert edition.read_bytes() == before


def test_a_doubt_at_the_date_is_reported(edition: Path) -> None:
    edition.write_text("as_of: 令和8年1月\nconfirm: 4月か\n", "utf-8")
    assert "4月か" in run().stderr
    assert "4月か" in run("令和8年4月").stderr


def test_the_documents_that_print_the_date_are_named(edition: Path) -> None:
    (edition.parent / "flowchart.yaml").unlink()
    others = [name for name, layout in LAYOUTS.items() if layout.part != "flowchart"]
    assert run("令和8年4月").stdout.splitlines()[-1] == f"To build again: {', '.join(others)}"


def test_a_slip_of_the_pen_is_refused_and_the_file_stays(edition: Path) -> None:
    before = edition.read_bytes()
    result = run("令和31年4月")
    assert result.exit_code == 1
    assert "令和31年4月" in result.stderr
    assert edition.read_bytes() == before


@pytest.fixture
def short(edition: Path) -> Path:
    """Return edition.yaml of a small edition without the documents that take longest to make."""
    shipped = edition.read_bytes()
    shutil.rmtree(edition.parent)
    shutil.copytree(TOWN, edition.parent)
    edition.write_bytes(shipped)
    (edition.parent / "flowchart.yaml").unlink()
    return edition


def test_the_documents_can_be_built_again_at_once(short: Path) -> None:
    assert run("令和8年4月", "--rebuild").exit_code == 0
    assert (short.parents[1] / "output" / "handout.pdf").is_file()


def test_what_a_rebuild_makes_is_of_the_data_with_the_new_date(short: Path) -> None:
    run("令和8年4月", "--rebuild")
    assert list(doubts(short.parents[1] / "output" / "manifest.json", None, None)) == []


def test_a_rebuild_that_is_refused_leaves_the_date_as_it_was(short: Path) -> None:
    before = short.read_bytes()
    (short.parents[1] / "output").mkdir()
    (short.parents[1] / "output" / "card.pdf").mkdir()
    assert run("令和8年4月", "--rebuild").exit_code == 1
    assert short.read_bytes() == before


def test_a_wrong_date_is_no_obstacle_to_a_right_one(short: Path) -> None:
    short.write_text(short.read_text().replace("as_of: 令和8年1月", "as_of: 令和8年13月"))
    shown = run()
    assert (shown.exit_code, shown.stdout) == (1, "")
    assert run("令和8年4月", "--rebuild").exit_code == 0
    assert "as_of: 令和8年4月" in short.read_text()


def test_what_a_killed_run_left_beside_the_data_is_swept_up(edition: Path) -> None:
    (edition.parent / ".leaflet-abcdefgh.part").write_bytes(b"as_of: ")
    assert run("令和8年4月").exit_code == 0
    assert not list(edition.parent.glob(".leaflet-*"))


def test_what_a_killed_run_began_is_finished_before_the_date_changes_again(edition: Path) -> None:
    out = edition.parents[1] / "output"
    out.mkdir()
    draft = edition.parent / ".leaflet-abcdefgh.part"
    draft.write_text(edition.read_text().replace("令和8年1月", "令和8年3月"))
    (out / ".leaflet-journal").write_text(
        '[["../data/.leaflet-abcdefgh.part", "../data/edition.yaml"]]'
    )
    result = run("令和8年4月")
    assert "edition.yaml: 令和8年3月 → 令和8年4月" in result.stdout
    assert "as_of: 令和8年4月" in edition.read_text()
    assert not list(out.glob(".leaflet-*"))
