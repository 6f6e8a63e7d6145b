import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_folder import loaded, places, write
from faulty import report_of
from leaflet.model import load as load_module
from leaflet.model.load import Kept, load
from leaflet.report import Report
from leaflet.source.reader import parse


@pytest.fixture(autouse=True)
def _in_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


FULL = "desks:\n  sos:\n    name: あ\n    contacts: [{phone: 110}]\n"


def test_every_fault_of_every_file_is_reported_in_one_run(tmp_path: Path) -> None:
    notice, report = loaded(
        tmp_path,
        edition="as_of: 令和31年1月\n発行: あ\n",
        desks="desks:\n\tsos:\n    name：あ\n    contacts:\n"
        "      - line: い\n        id: @xyz\n      - 電話番号: 0120ー007ー110\n",
        handout="title: あ\ndesks: [sos, x]\n",
        flowchart="flow:\n  - when: い\n",
        readings="readings:\n  相談: x\n",
        card="あ\n".encode("cp932"),
    )
    assert notice is None
    assert places(report) == [
        "card.yaml:1:1 encoding",
        "desks.yaml:2:1 indentation",
        "desks.yaml:3:9 colon",
        "desks.yaml:6:13 quote",
        "desks.yaml:7:9 unknown-key",
        "desks.yaml:7:15 phone?",
        "edition.yaml:1:8 date",
        "edition.yaml:2:1 unknown-key",
        "flowchart.yaml:1:1 missing-key",
        "flowchart.yaml:2:11 flow",
        "handout.yaml:2:14 reference",
        "readings.yaml:2:7 reading",
    ]


def test_a_desk_that_no_document_prints_is_a_doubt(tmp_path: Path) -> None:
    _notice, report = loaded(
        tmp_path,
        desks=FULL + "  other:\n    name: い\n    contacts: [{phone: 110}]\n",
        handout="title: あ\ndesks: [sos]\n",
    )
    assert places(report) == ["desks.yaml:5:3 unused?"]


@pytest.mark.parametrize(
    "name", ["desks.yml", "desk.yaml", "edition.yaml.txt", "desks - コピー.yaml"]
)
def test_a_file_that_is_not_read_is_a_doubt(tmp_path: Path, name: str) -> None:
    write(tmp_path)
    (tmp_path / name).write_text("a: b\n", encoding="utf-8")
    report = Report()
    assert load(tmp_path, report, shown="data") is not None
    (found,) = report
    assert found.where.path == f"data/{name}"
    assert found.message == "This file is not read."


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    report = Report()
    assert load(tmp_path / "x", report, shown="x") is None
    (found,) = report
    assert (found.where.path, found.rule) == ("x", "file")


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("a", encoding="utf-8")
    report = Report()
    assert load(tmp_path / "x", report, shown="x") is None
    (found,) = report
    assert found.message == "This is a file; a folder is expected here."


def test_a_folder_that_may_not_be_opened_is_reported_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refused)
    report = Report()
    assert load(write(tmp_path), report, shown="data") is None
    (found,) = report
    assert found.message == "This folder cannot be read: Permission denied"


@pytest.mark.skipif(os.name == "nt", reason="links are those of POSIX")
def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "card.yaml").symlink_to(tmp_path / "nowhere")
    report = Report()
    assert load(tmp_path, report, shown="data") is None
    assert places(report) == ["card.yaml:0:0 file"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff" * 40,
        bytes(400),
        "あ".encode("utf-16"),
        "あ: い".encode("cp932"),
        b"a: [" * 9_000,
    ],
)
@pytest.mark.parametrize("name", ["edition", "desks", "flowchart", "handout", "card", "readings"])
def test_a_file_that_cannot_be_read_is_reported_and_no_other_file_is_blamed(
    tmp_path: Path, name: str, content: bytes
) -> None:
    report = report_of(tmp_path, **{name: content})
    assert report.refused
    assert {found.where.path for found in report} == {f"data/{name}.yaml"}


def test_a_missing_register_is_refused_without_doubting_the_references(tmp_path: Path) -> None:
    write(tmp_path, handout="title: あ\ndesks: [sos]\n")
    (tmp_path / "desks.yaml").unlink()
    report = Report()
    assert load(tmp_path, report, shown="data") is None
    assert places(report) == ["desks.yaml:0:0 file"]


WORD = st.sampled_from(
    [
        "desks",
        "sos",
        "name",
        "contacts",
        "phone",
        "then",
        "go",
        "when",
        "flow",
        "goto",
        "title",
        "{a|b}",
    ]
)
TREE = st.recursive(
    WORD | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORD, inner, max_size=4),
    max_leaves=12,
)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(TREE, st.sampled_from(["edition", "desks", "flowchart", "handout", "card", "readings"]))
def test_no_tree_stops_the_loader(
    tmp_path_factory: pytest.TempPathFactory, tree: object, name: str
) -> None:
    folder = tmp_path_factory.mktemp("data")
    text = json.dumps(tree, ensure_ascii=False)
    notice, report = loaded(folder, **{name: text.encode("utf-8", "replace")})
    assert (notice is None) == report.refused
    assert all(found.where.line <= 5 + text.count("\n") for found in report)


def test_a_file_of_another_name_is_warned_of_with_the_name_that_is_read(tmp_path: Path) -> None:
    write(tmp_path, desks=FULL)
    (tmp_path / "handout.yml").write_text("title: あ\n", "utf-8")
    report = Report()
    load(tmp_path, report, shown=".")
    (found,) = [each for each in report if each.message == "This file is not read."]
    assert found.where.path == "handout.yml"
    assert "handout.yaml" in found.hint


def test_only_the_file_that_has_changed_is_parsed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, desks=FULL, edition="as_of: 令和8年1月\n発行: あ\n")
    kept: Kept = {}
    parsed: list[str] = []

    def noted(text: str, shown: str, *more: Any) -> Any:
        parsed.append(shown)
        return parse(text, shown, *more)

    monkeypatch.setattr(load_module, "parse", noted)
    first, again, fresh = Report(), Report(), Report()
    load(tmp_path, first, shown="d", kept=kept)
    parsed.clear()
    (tmp_path / "desks.yaml").write_text(FULL.replace("あ", "い"), "utf-8")
    load(tmp_path, again, shown="d", kept=kept)
    assert parsed == ["d/desks.yaml"]
    load(tmp_path, fresh, shown="d")
    assert list(again) == list(fresh)  # the fault in edition.yaml is reported again
    assert any(found.where.path == "d/edition.yaml" for found in again)
