"""From what is asked to documents: all that the data hold, or what is asked for, or the faults."""

import shutil
from pathlib import Path

import pytest

from data_folder import DESKS, EDITION, HANDOUT, write
from leaflet import resources
from leaflet.cli.making import make
from leaflet.cli.notice import load_notice
from leaflet.cli.options import Asked
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.wishes import Wishes
from leaflet.report import Level, Report


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the shipped data."""
    return Path(shutil.copytree(resources.folder("data"), tmp_path / "data"))


def asked(*names: str, as_of: str | None = None) -> Asked:
    return Asked(names, as_of, Wishes(ruby="none"))


def test_without_a_layout_all_that_the_data_hold_is_made(data: Path) -> None:
    (data / "flowchart.yaml").unlink()
    others = [name for name, layout in LAYOUTS.items() if layout.part != "flowchart"]
    assert list(make(asked(), data, None, Report()).documents) == others
    assert list(make(asked("handout"), data, None, Report()).documents) == ["handout"]


def test_a_layout_whose_data_are_not_there_is_refused_beside_other_faults(data: Path) -> None:
    (data / "card.yaml").unlink()
    (data / "readings.yaml").write_bytes(b"")
    report = Report()
    assert make(asked("card"), data, None, report).documents == {}
    places = [Path(found.where.path).name for found in report.at(Level.ERROR)]
    assert places == ["card.yaml", "readings.yaml"]


def test_data_without_a_document_are_refused(data: Path) -> None:
    files = list(dict.fromkeys(f"{layout.part}.yaml" for layout in LAYOUTS.values()))
    for name in files:
        (data / name).unlink()
    report = Report()
    assert make(asked(), data, None, report).documents == {}
    (found,) = report.at(Level.ERROR)
    assert ", ".join(files) in found.message


def test_faulty_data_make_nothing_and_the_sheets_are_looked_through_all_the_same(
    data: Path, tmp_path: Path
) -> None:
    (data / "handout.yaml").write_text("title: [", "utf-8")
    layouts = Path(shutil.copytree(resources.folder("layouts"), tmp_path / "layouts"))
    sheet = layouts / "handout.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("paper: A4", "paper: A9"), "utf-8")
    report = Report()
    assert make(asked("handout"), data, layouts, report).documents == {}
    faulty = {Path(found.where.path).parent.name for found in report.at(Level.ERROR)}
    assert faulty == {"data", "layouts"}


def test_a_date_for_once_takes_the_place_of_the_one_in_the_data(data: Path) -> None:
    report = Report()
    notice = load_notice(data, "令和8年4月", report)
    assert notice is not None
    assert notice.edition.as_of.written.text == "令和8年4月"
    assert load_notice(data, "令和8年13月", report) is None
    assert [found.where.path for found in report.at(Level.ERROR)] == ["--as-of"]


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        ("desks", "  sos:", "  相談:", "id"),
        ("desks", "phone:", "tell:", "unknown-key"),
        ("desks", "name: 24時間子供SOSダイヤル", "name: ﾀﾞｲﾔﾙ", "halfwidth"),
        ("desks", "    contacts:", "    note: 電話 03-1234-56789\n    contacts:", "prose"),
        (
            "desks",
            "phone: 0120-0-78310",
            "phone: 0120-0-78310\n        hours: 平日\n        note: ﾒﾓ",
            "halfwidth",
        ),
    ],
)
def test_one_slip_is_one_finding(tmp_path: Path, file: str, old: str, new: str, rule: str) -> None:
    texts = {"edition": EDITION, "desks": DESKS}
    assert old in texts[file]
    write(tmp_path, **{**texts, file: texts[file].replace(old, new)}, handout=HANDOUT)
    found = Report()
    make(asked("handout"), tmp_path, None, found)
    rules = [each.rule for each in found if each.rule not in ("reading", "reference", "stale")]
    assert rules == [rule]


@pytest.mark.parametrize(
    ("name", "other"),
    [("handout", "handout.yml"), ("desks", "desk.yaml"), ("edition", "edition.yaml.txt")],
)
def test_a_misnamed_file_is_not_also_a_missing_one(tmp_path: Path, name: str, other: str) -> None:
    write(tmp_path, handout=HANDOUT)
    (tmp_path / f"{name}.yaml").rename(tmp_path / other)
    found = Report()
    assert not make(asked("handout"), tmp_path, None, found).documents
    (finding,) = (each for each in found if each.rule == "file")
    assert f"Rename it to {name}.yaml" in finding.hint
