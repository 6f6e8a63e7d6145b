"""``leaflet picture``: one desk, and its code, as pictures for a newsletter."""

import shutil
from pathlib import Path

import pytest
import zxingcpp
from click.testing import CliRunner, Result
from PIL import Image

from leaflet import resources
from leaflet.cli import main
from leaflet.edit.splice import read_data

TOWN = Path(__file__).parents[1] / "editions" / "town"


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a copy of the shipped data and sheets."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")
    for name in ("data", "layouts"):
        shutil.copytree(resources.folder(name), tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["picture", *arguments])


def codes(path: Path) -> list[str]:
    with Image.open(path) as picture:
        return [found.text for found in zxingcpp.read_barcodes(picture)]


def test_a_desk_and_its_code_are_pictures_of_300_dots_per_inch(office: Path) -> None:
    done = run("kodomo-sos-dial")
    assert done.stdout.split() == [
        "pictures/kodomo-sos-dial.png",
        "pictures/kodomo-sos-dial-code.png",
    ]
    with Image.open("pictures/kodomo-sos-dial.png") as picture:
        assert picture.info["dpi"] == pytest.approx((300, 300), abs=0.1)
        assert 180 < picture.width / 300 * 25.4 < 200  # mm: the table of an A4 page
    address = "https://www.mext.go.jp/a_menu/shotou/seitoshidou/061122210.htm"
    assert codes(office / "pictures/kodomo-sos-dial.png") == [address]
    assert codes(office / "pictures/kodomo-sos-dial-code.png") == [address]


def test_the_squares_of_a_code_are_whole_pixels_in_white() -> None:
    run("ihaho", "--dpi", "200")
    with Image.open("pictures/ihaho-code.png") as picture:
        grey = picture.convert("L")
        shades = sum(count for shade, count in enumerate(grey.histogram()) if 0 < shade < 255)
        assert shades == 0
        assert grey.getpixel((1, 1)) == 255


def test_a_desk_may_be_called_by_its_name_and_need_not_be_in_the_table(office: Path) -> None:
    (office / "data" / "handout.yaml").unlink()
    assert run("人権相談").stdout.split()[0] == "pictures/jinken.png"


def test_without_a_name_every_desk_has_a_picture(office: Path) -> None:
    shutil.rmtree(office / "data")
    shutil.copytree(TOWN, office / "data")
    assert run("--dpi", "36", "--out", "a").exit_code == 0
    made = {path.stem for path in (office / "a").iterdir()}
    assert {*read_data((TOWN / "desks.yaml").read_bytes())["desks"]} <= made


def test_a_name_that_is_none_is_answered_with_the_one_that_may_be_meant(office: Path) -> None:
    for name, said in (
        ("kodomo-sos", "did you mean kodomo-sos-dial?"),
        ("SOSダ", ": kodomo-sos-dial\n"),
    ):
        done = run(name)
        assert done.exit_code == 2
        assert said in done.stderr
    assert not (office / "pictures").exists()


def test_a_fault_in_the_data_is_reported_and_nothing_is_written(office: Path) -> None:
    path = office / "data" / "desks.yaml"
    path.write_text(path.read_text().replace("0120-007-110", "0120-007-11"))
    done = run("ihaho")
    assert done.exit_code == 1
    assert "0120-007-11" in done.stderr
    assert not (office / "pictures").exists()


def test_pictures_that_were_made_from_former_data_are_named(office: Path) -> None:
    assert run("ihaho").stderr == ""
    file = office / "data" / "desks.yaml"
    file.write_text(file.read_text("utf-8").replace("0120-007-110", "0570-003-110"), "utf-8")
    done = run("kodomo-sos-dial")
    old = "pictures/ihaho-code.png, pictures/ihaho.png"
    assert done.stderr == f"Made from other data or sheets: {old}\n"
