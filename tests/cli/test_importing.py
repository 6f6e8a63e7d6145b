"""``leaflet import`` and ``export``: an edition from an office's list, and back to Excel."""

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leaflet.cli import main
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.report import Report

openpyxl = pytest.importorskip("openpyxl")

HEADS = ["No.", "窓口名", "担当課", "電話", "受付時間", "相談内容"]
ROWS = [
    [1, "こども家庭センター", "こども課", "０２２－４６６－０１０１", "平日8:30～17:15", "子育て"],
    [2, "こどもの人権110番", "法務局", 120007110, "平日8:30～17:15", "人権"],
    [3, "市民相談", "市民課", "022-466-0310\n022-466-0311", "平日", "法律"],
]
ABOVE = [["青葉市 相談窓口一覧"], ["令和8年11月現在"], []]


@pytest.fixture(autouse=True)
def _bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("init", "--bare", "office")
    monkeypatch.chdir(tmp_path / "office")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments])


def as_csv(rows: list[list[object]]) -> Path:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([*ABOVE, HEADS, *rows])
    Path("list.csv").write_bytes(text.getvalue().encode("cp932"))
    return Path("list.csv")


def as_xlsx(rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    for row in [*ABOVE, HEADS, *rows]:
        book.active.append(row)
    book.save("list.xlsx")
    return Path("list.xlsx")


def notice() -> Notice:
    found = load(Path("data"), Report())
    assert found is not None
    return found


def contents() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path("data").iterdir()}


@pytest.mark.parametrize("made", [as_csv, as_xlsx])
def test_a_list_becomes_an_edition_that_builds(made: object) -> None:
    assert callable(made)
    done = run("import", str(made(ROWS)))
    assert done.exit_code == 0, done.output
    assert "120007110 → 0120-007-110: the lost 0 is put back" in done.output
    edition = notice()
    assert edition.handout is not None
    assert edition.handout.title.plain == "青葉市 相談窓口一覧"
    assert edition.edition.as_of.written.text == "令和8年11月"
    printed = [[each.value.text for each in desk.contacts] for desk in edition.handout.desks]
    assert printed == [["022-466-0101"], ["0120-007-110"], ["022-466-0310", "022-466-0311"]]
    built = run("build")
    assert built.exit_code == 0, built.output
    assert Path("output/handout.pdf").is_file()
    assert Path("output/card.pdf").is_file()


def test_the_example_of_the_starter_is_gone() -> None:
    run("import", str(as_csv(ROWS)))
    assert "sos" not in notice().desks
    assert not Path("data/flowchart.yaml").exists()


def test_a_dry_run_shows_the_difference_and_writes_nothing() -> None:
    before = contents()
    done = run("import", str(as_csv(ROWS)), "--dry-run")
    assert "+ こども家庭センター (desk-1): 022-466-0101" in done.output
    assert contents() == before


def test_a_number_that_cannot_be_dialled_is_asked_with_its_cell_and_nothing_is_written() -> None:
    before = contents()
    done = run("import", str(as_xlsx([[1, "窓口", "課", "022-466-01011", "", ""], *ROWS])))
    assert done.exit_code == 1
    assert "Sheet!D5: “022-466-01011” – This is not a telephone number" in done.output
    assert contents() == before


def test_a_list_that_is_imported_again_changes_nothing() -> None:
    run("import", str(as_csv(ROWS)))
    before = contents()
    done = run("import", str(as_csv(ROWS)))
    assert "Nothing differs" in done.output
    assert contents() == before


def test_a_changed_row_changes_its_desk_and_a_new_one_is_added_to_the_handout() -> None:
    run("import", str(as_csv(ROWS)))
    desks = Path("data/desks.yaml")
    desks.write_bytes(b"# our register\n" + desks.read_bytes())
    moved = [2, "こどもの人権110番", "法務局", "0120-007-111", "平日8:30～17:15", "人権"]
    added = [4, "空き家相談", "建築課", "022-466-0330", "平日", "空き家"]
    done = run("import", str(as_csv([ROWS[0], moved, added])))
    assert done.exit_code == 0, done.output
    assert "Desk: こどもの人権110番" in done.output
    assert desks.read_bytes().startswith(b"# our register\n")
    edition = notice()
    assert edition.desks["desk-2"].contacts[0].value.text == "0120-007-111"
    assert edition.handout is not None
    assert [desk.name.plain for desk in edition.handout.desks][-1] == "空き家相談"
    assert "市民相談" in [desk.name.plain for desk in edition.desks.values()]


def test_desks_that_the_list_does_not_have_are_removed_when_asked() -> None:
    run("import", str(as_csv(ROWS)))
    run("import", str(as_csv(ROWS[:2])), "--replace")
    assert [*notice().desks] == ["desk-1", "desk-2"]


@pytest.mark.parametrize("name", ["register.xlsx", "register.csv"])
def test_what_is_exported_comes_back_unchanged(name: str) -> None:
    before = contents()
    assert run("export", name).exit_code == 0
    done = run("import", name)
    assert "Nothing differs" in done.output
    assert contents() == before


def test_a_workbook_begins_an_edition_in_an_empty_folder() -> None:
    before = notice()
    run("export", "register.xlsx")
    done = run("import", "register.xlsx", "--data", "copy")
    assert done.exit_code == 0, done.output
    copy = load(Path("copy"), Report())
    assert copy is not None
    assert [*copy.desks] == [*before.desks]


def test_a_document_goes_with_the_last_of_its_desks() -> None:
    run("import", str(as_csv(ROWS)))
    run("export", "register.xlsx")
    assert not Path("data/flowchart.yaml").exists()
    run("init", "--bare", "other")
    done = run("import", "register.xlsx", "--data", "other/data")
    assert done.exit_code == 0, done.output
    assert "flowchart.yaml" in done.output.split("gone: ")[1]
    assert run("diff", "data", "other/data").stdout == "Nothing changed.\n"


def test_a_file_without_a_table_of_desks_is_refused() -> None:
    Path("a.csv").write_text("あ,い\n1,2\n", "utf-8")
    done = run("import", "a.csv")
    assert done.exit_code == 1
    assert "No table of desks is found" in done.output


def test_a_workbook_with_a_password_is_refused() -> None:
    Path("a.xlsx").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    done = run("import", "a.xlsx")
    assert done.exit_code == 1
    assert "password" in done.output


def test_nothing_is_written_over_a_file_that_cannot_be_read() -> None:
    path = Path("data/desks.yaml")
    path.write_text(path.read_text("utf-8") + "  x: [\n", "utf-8")
    before = contents()
    result = run("import", str(as_csv(ROWS)))
    assert result.exit_code == 1
    assert "data/desks.yaml" in result.stderr
    assert contents() == before


def test_a_fault_that_only_the_rules_see_is_reported_at_its_cell_and_nothing_is_written() -> None:
    before = contents()
    done = run("import", str(as_csv([[1, "夜間相談", "", "022-466-0310", "25:00～26:00", ""]])))
    assert done.exit_code == 1
    assert "list!E5: error: “25:00” is not a time of the day." in done.stderr
    assert "desks.yaml" not in done.stderr
    assert contents() == before


def test_questions_and_faults_of_other_cells_are_reported_in_one_run() -> None:
    rows: list[list[object]] = [
        [1, "市民相談", "", "022-466-031", "平日", ""],
        [2, "夜間相談", "", "022-466-0310", "25:00まで", ""],
    ]
    done = run("import", str(as_csv(rows)))
    assert done.exit_code == 1
    assert "list!D5: “022-466-031”" in done.stderr
    assert "list!E6: error: “25:00” is not a time of the day." in done.stderr
    assert "1 cell to settle in the file; nothing is written." in done.stderr


def test_a_number_asked_about_raises_no_question_about_the_cells_beside_it() -> None:
    assert run("import", str(as_xlsx(ROWS))).exit_code == 0
    assert run("export", "out.xlsx").exit_code == 0
    book = openpyxl.load_workbook("out.xlsx")
    for row in book["窓口"].iter_rows():
        for cell in row:
            if cell.value == "0120-007-110":
                cell.value = "0120-007-11"
    book.save("out.xlsx")
    done = run("import", "out.xlsx")
    assert done.stderr.count("窓口!") == 1
