"""What is exported and taken into an empty folder is the same edition."""

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from leaflet import resources
from leaflet.exchange.book import files_of, tables
from leaflet.exchange.delimited import read_csv, write_csv
from leaflet.exchange.grid import Grid, GridCell, grid_of
from leaflet.exchange.intake import Folder, open_folder, written
from leaflet.exchange.plain import Files, Plain, read_folder
from leaflet.exchange.remarks import Remarks
from leaflet.exchange.trial import loaded
from leaflet.exchange.workbook import read_xlsx, write_xlsx
from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.load import load
from leaflet.report import Origin, Report

pytest.importorskip("openpyxl")

TESTS = Path(__file__).parents[1]
EDITIONS = [
    *sorted(path.parent for path in (TESTS / "editions").glob("*/edition.yaml")),
    resources.folder("data"),
]


def said(value: object) -> object:
    """Return a notice without the places that its words came from."""
    if isinstance(value, Origin):
        return None
    if isinstance(value, ReadingDictionary):  # the shipped words are the same everywhere
        return said(value.own), value.unbroken
    if is_dataclass(value):
        return {each.name: said(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, dict):
        return {key: said(each) for key, each in value.items()}
    return tuple(map(said, value)) if isinstance(value, tuple) else value


def as_workbook(files: Files) -> list[Grid]:
    return read_xlsx(write_xlsx(tables(files)))


def as_csv(files: Files) -> list[Grid]:
    return [read_csv(write_csv(tables(files)[0].rows), "desks")[0]]


def kept(folder: Path) -> Folder:
    return open_folder(folder, Path("nowhere"))


@pytest.mark.parametrize("folder", EDITIONS, ids=lambda path: path.name)
def test_a_workbook_in_an_empty_folder_loads_to_the_same_notice(
    folder: Path, tmp_path: Path
) -> None:
    remarks = Remarks()
    new = files_of(as_workbook(read_folder(folder)), {}, remarks)
    assert remarks.questions == []
    notice = loaded(written(kept(tmp_path), new), "new", Report())
    assert said(notice) == said(load(folder, Report()))


@pytest.mark.parametrize("through", [as_workbook, as_csv])
@pytest.mark.parametrize("folder", EDITIONS, ids=lambda path: path.name)
def test_an_edition_that_comes_back_unchanged_keeps_every_byte(
    folder: Path, through: object
) -> None:
    assert callable(through)
    old = kept(folder)
    new = files_of(through(old.values), old.values, Remarks())
    assert written(old, new) == old.contents


def test_a_reading_whose_doubt_is_settled_comes_back_as_it_was() -> None:
    old: dict[str, dict[str, Plain]] = {**small(), "readings.yaml": {"readings": {}}}
    old["readings.yaml"]["readings"] = {"乳房": {"reading": "ちぶさ"}, "間": "あいだ"}
    assert files_of(as_workbook(old), old, Remarks()) == old


def small() -> dict[str, dict[str, Plain]]:
    return {
        "edition.yaml": {"as_of": "令和8年1月"},
        "desks.yaml": {
            "desks": {
                "sos": {"name": "子供SOS", "contacts": [{"phone": "188"}, {"fax": "03-5253-4111"}]},
                "shi": {"name": "市役所", "contacts": [{"phone": "189"}]},
            }
        },
        "handout.yaml": {"title": "一覧", "desks": ["sos", "shi"]},
    }


def edited(edit: object) -> dict[str, dict[str, Plain]]:
    assert callable(edit)
    rows = tables(small())[0].rows
    edit(rows)
    return files_of([grid_of("list", rows)], small(), Remarks())


def test_a_desk_without_a_row_is_taken_out_of_the_lists() -> None:
    new = edited(lambda rows: rows.pop())
    assert new["handout.yaml"]["desks"] == ["sos"]


def test_a_new_row_gets_an_id_and_a_place_in_the_handout() -> None:
    new = edited(lambda rows: rows.append(["", "新しい窓口", *[""] * 6, "110"]))
    assert new["handout.yaml"]["desks"] == ["sos", "shi", "desk-3"]


def test_a_new_id_within_the_words_of_a_question_is_not_named_by_it() -> None:
    rows = tables(small())[0].rows
    rows.append(["", "新しい窓口", *[""] * 6, "110"])
    flow: dict[str, Plain] = {"title": "流れ", "flow": [{"when": "desk-3 のこと", "go": ["sos"]}]}
    new = files_of([grid_of("list", rows)], small() | {"flowchart.yaml": flow}, Remarks())
    assert new["handout.yaml"]["desks"] == ["sos", "shi", "desk-3"]


def test_an_error_of_excel_and_a_formula_without_its_value_are_asked() -> None:
    heads, row = grid_of("list", tables(small())[0].rows).rows[:2]
    for cell in (GridCell("list", 2, 2, "#REF!"), GridCell("list", 2, 2, unknown=True)):
        remarks = Remarks()
        files_of([Grid("list", (heads, {**row, 2: cell}))], small(), remarks)
        assert [question.place for question in remarks.questions] == ["list!B2"]


def test_a_row_with_an_id_and_no_name_is_asked() -> None:
    heads, row = grid_of("list", tables(small())[0].rows).rows[:2]
    remarks, rows = Remarks(), (heads, {n: cell for n, cell in row.items() if n != 2})
    files_of([Grid("list", rows)], small(), remarks)
    assert [question.place for question in remarks.questions] == ["list!A2"]


def retyped_handout(last: str) -> Grid:
    (rows,) = [table.rows for table in tables(small()) if table.name == "一覧表"]
    return grid_of("一覧表", [*rows[:-1], ["窓口", last]])


def test_a_sheet_calls_a_desk_by_its_name() -> None:
    grids = as_workbook(small())
    (handout,) = [grid for grid in grids if grid.name == "一覧表"]
    typed = retyped_handout("市役所")
    others = [grid for grid in grids if grid is not handout]
    assert files_of([*others, typed], {}, Remarks())["handout.yaml"]["desks"] == ["sos", "shi"]


def test_a_desk_that_is_not_in_the_register_is_asked_with_its_cell() -> None:
    grids = as_workbook(small())
    (handout,) = [grid for grid in grids if grid.name == "一覧表"]
    typed = retyped_handout("市役署")
    remarks = Remarks()
    files_of([grid for grid in grids if grid is not handout] + [typed], {}, remarks)
    (question,) = remarks.questions
    assert (question.place, question.text) == ("一覧表!B4", "市役署")
