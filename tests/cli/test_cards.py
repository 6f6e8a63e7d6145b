"""Cards from the command line: the stock, the first cell, the copies; misuse said in words."""

import re
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from click.testing import CliRunner, Result

from leaflet import resources
from leaflet.cli import main


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder with a copy of the shipped data and sheets."""
    for name in ("data", "layouts"):
        shutil.copytree(resources.folder(name), tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["build", "--layout", "card", *arguments])


def titles(page: int = 0) -> int:
    with pypdfium2.PdfDocument("output/card.pdf") as document:
        return str(document[page].get_textpage().get_text_range()).count("ひとりで悩まないで")


def test_a_sheet_of_cards_is_printed_from_the_cell_asked_for(office: Path) -> None:
    result = build("--stock", "51002", "--start", "4", "--copies", "9")
    assert result.exit_code == 0, result.output
    assert "card.pdf: 4 pages, 210 × 297 mm" in result.stdout
    assert (titles(0), titles(2)) == (7, 2)


def test_the_last_cell_of_a_sheet_may_be_the_first_to_print(office: Path) -> None:
    assert build("--start", "10", "--copies", "1").exit_code == 0
    assert titles(0) == 1


def test_the_print_dialog_is_asked_for_the_real_size_and_both_sides(office: Path) -> None:
    assert build("--duplex", "short").exit_code == 0
    with pikepdf.open("output/card.pdf") as file:
        wanted = file.Root.ViewerPreferences
        assert (wanted.PrintScaling, wanted.Duplex) == ("/None", "/DuplexFlipShortEdge")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--stock", "99999"], "there is no card stock 99999; there are plain, 51002"),
        (["--stock", "51215", "--start", "9"], "51215 has 8 cards to a sheet"),
        (["--start", "11"], "plain has 10 cards to a sheet"),
        (["--start", "0"], "not in the range"),
        (["--copies", "0"], "not in the range"),
        (["--copies", "1001"], "not in the range"),
        (["--duplex", "left"], "not one of"),
        (["--paper", "はがき"], "made on a card stock, not on a paper"),
    ],
)
def test_misuse_is_said_in_words(office: Path, arguments: list[str], words: str) -> None:
    result = build(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert not (office / "output").exists()


def test_what_does_nothing_for_what_is_made_is_a_finding(office: Path) -> None:
    several = build("--layout", "handout", "--paper", "B5")
    assert several.exit_code == 0
    assert "card.yaml: warning: Cards are made on a card stock, not on a paper." in several.stderr
    strict = build("--layout", "handout", "--paper", "B5", "--strict")
    assert strict.exit_code == 1
    none = CliRunner().invoke(main, ["build", "--layout", "handout", "--stock", "plain"])
    assert "no card is made" in none.stderr


def test_a_clerk_adds_a_stock_without_code(office: Path) -> None:
    own = "\n手元の用紙:\n  paper: A4\n  across: 2\n  down: 4\n  width: 90mm\n"
    own += "  height: 60mm\n  left: 15mm\n  top: 20mm\n"
    with Path("layouts/stocks.yaml").open("a", encoding="utf-8") as file:
        file.write(own)
    assert build("--stock", "手元の用紙").exit_code == 0
    assert titles() == 8
    listed = CliRunner().invoke(main, ["list"]).stdout
    assert "手元の用紙  2 × 4  90 × 60 mm" in listed


def test_a_stock_that_cannot_be_is_reported_at_its_line(office: Path) -> None:
    path = Path("layouts/stocks.yaml")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("left: 14mm", "left: 40mm", 1), encoding="utf-8")
    result = build()
    assert result.exit_code == 1
    assert re.search(r"layouts/stocks\.yaml:\d+:\d+: error: .*12\.0 mm over", result.stderr)


def test_layouts_without_stocks_of_their_own_use_the_shipped_ones(office: Path) -> None:
    Path("layouts/stocks.yaml").unlink()
    assert build("--stock", "51002").exit_code == 0


def test_the_sheet_may_name_any_stock_and_a_wrong_one_is_reported_at_its_line(office: Path) -> None:
    path = Path("layouts/card.yaml")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("stock: plain", "stock: A-one 51215"), encoding="utf-8")
    assert build().exit_code == 0
    assert titles() == 8
    path.write_text(text.replace("stock: plain", "stock: plane"), encoding="utf-8")
    result = build()
    assert result.exit_code == 1
    assert re.search(
        r"layouts/card\.yaml:\d+:8: error: There is no card stock plane", result.stderr
    )


def test_what_a_sheet_may_not_ask_is_reported_at_its_line(office: Path) -> None:
    path = Path("layouts/card.yaml")
    text = path.read_text(encoding="utf-8")
    text = text.replace("smallest: 11pt", "smallest: 9pt").replace("side: 22mm", "side: 12mm")
    path.write_text(text, encoding="utf-8")
    result = build()
    assert result.exit_code == 1
    assert "not legible at 9 pt on a card" in result.stderr
    assert "A QR code of 12.0 mm does not read from a copy" in result.stderr


def test_cards_cannot_be_folded_on_stock_whose_cards_do_not_touch(office: Path) -> None:
    path = Path("layouts/card.yaml")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("fold: no", "fold: yes"), encoding="utf-8")
    result = build("--stock", "29221")
    assert result.exit_code == 2
    assert "cannot be folded on 29221" in result.stderr
    assert build().exit_code == 0
    assert titles() == 4


def test_a_stock_not_measured_is_a_doubt_whenever_it_is_used(office: Path) -> None:
    def check(stock: str) -> str:
        return CliRunner().invoke(main, ["check", "--layout", "card", "--stock", stock]).stderr

    assert "51691" in check("51691")
    assert "51691" not in check("51002")


def test_a_maker_is_enough_where_the_list_has_one_stock_of_it(office: Path) -> None:
    assert build("--stock", "KOKUYO").exit_code == 0
    assert "there are 51002, 51691" in build("--stock", "A-one").stderr
