"""The examples of the reference are an edition that loads; the reference is up to date."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaflet.cli import main
from leaflet.compose.layouts import LAYOUTS
from leaflet.model.load import load
from leaflet.report import Report
from leaflet.schema.example import example_of
from leaflet.schema.files import FILES, GROUPS
from leaflet.source.reader import parse
from leaflet.source.tree import MappingNode, Node, SequenceNode

DOCS = Path(__file__).parents[2] / "docs"
sys.path.append(str(DOCS))

import data_format  # noqa: E402


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15
    for name, group in FILES.items():
        (tmp_path / name).write_text(example_of(group), encoding="utf-8")
    return tmp_path


def keys_in(node: Node | None) -> set[str]:
    if isinstance(node, SequenceNode):
        return set().union(*map(keys_in, node.items))
    if isinstance(node, MappingNode):
        own = {entry.key.text for entry in node.entries}
        return own.union(*(keys_in(entry.value) for entry in node.entries))
    return set()


def test_the_examples_are_an_edition_without_a_fault(folder: Path) -> None:
    report = Report()
    notice = load(folder, report, shown="data")
    assert [found.message for found in report] == []
    assert notice
    assert notice.flowchart
    assert notice.handout
    assert notice.card
    assert notice.strip
    assert notice.letter


def test_the_examples_are_printed_by_every_layout_and_pass_the_proof(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = tmp_path_factory.mktemp("out")
    options = ["--data", str(folder), "--out", str(out), "--format", "pdf,txt"]
    done = CliRunner().invoke(main, ["build", *options])
    assert done.exit_code == 0, done.output
    said = {path.stem: path.read_text("utf-8") for path in out.glob("*.txt")}
    assert set(said) == set(LAYOUTS)
    for words in (
        "小・中学生と保護者",
        "英語",
        "手話、筆談ができます",
        "12月29日～1月3日",
        "要予約",
    ):
        assert words in said["handout"]
    for words in ("@linejinkensoudan", "soudan@example.lg.jp", "03-5253-4111", "生きづらびっと"):
        assert words in said["strip"]
    assert "困ったときの相談先です。" in said["letter"]


def test_the_examples_have_every_key() -> None:
    found = set().union(
        *(keys_in(parse(example_of(group), "a", Report())) for group in FILES.values())
    )
    assert {key.name for group in GROUPS.values() for key in group.keys} <= found | {"reading"}


REQUIRED = [(name, key.name) for name, group in FILES.items() for key in group.keys if key.required]


@pytest.mark.parametrize(("name", "key"), REQUIRED)
def test_a_required_key_is_missed(folder: Path, name: str, key: str) -> None:
    path = folder / name
    path.write_text(path.read_text("utf-8").replace(f"{key}:", "confirm:", 1), encoding="utf-8")
    report = Report()
    load(folder, report, shown="data")
    assert any(key in found.message and found.where.path.endswith(name) for found in report)


@pytest.mark.parametrize("language", [data_format.ENGLISH, data_format.JAPANESE])
def test_the_reference_is_what_the_definition_says(language: data_format.Language) -> None:
    page = DOCS / f"data-format{language.suffix}.md"
    assert page.read_text(encoding="utf-8") == data_format.reference(language)
