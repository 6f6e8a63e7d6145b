"""What the options that several commands share mean."""

import shutil
from pathlib import Path

import click
import pytest

from leaflet import resources
from leaflet.cli.options import asked_paper, blanks, data_folder, refuse, say_shipped, sheets_of
from leaflet.report import Report


def test_sheets_are_those_given_before_those_here_before_those_shipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert sheets_of(None).are_shipped
    (tmp_path / "layouts").mkdir()
    assert sheets_of(None).path("card") == "layouts/card.yaml"
    (tmp_path / "other").mkdir()
    assert sheets_of(Path("other")).path("card") == "other/card.yaml"


def test_sheets_that_are_missing_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    say_shipped(sheets_of(None), "card")
    assert capsys.readouterr().err == "layouts is missing; what comes with leaflet is used.\n"
    shutil.copytree(resources.folder("layouts"), "layouts")
    say_shipped(sheets_of(None), "card")
    assert capsys.readouterr().err == ""
    Path("layouts/themes.yaml").unlink()
    Path("layouts/card.yaml").unlink()
    say_shipped(sheets_of(None), "card")
    named = [line.split()[0].replace("\\", "/") for line in capsys.readouterr().err.splitlines()]
    assert named == ["layouts/card.yaml", "layouts/themes.yaml"]


def test_data_are_never_those_of_somebody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(click.ClickException):
        data_folder(None)
    (tmp_path / "data").mkdir()
    assert data_folder(None) == Path("data")
    assert data_folder(Path("other")) == Path("other")


@pytest.mark.parametrize(
    ("paper", "asked", "name", "lies"),
    [
        ("B2縦", None, "B2", False),
        ("A3 横", None, "A3", True),
        ("A3", None, "A3", None),
        ("A3横", False, "A3", False),
        ("300x900mm", True, "300x900mm", True),
        ("Ａ３", None, "A3", None),
        ("a3ヨコ", None, "A3", True),
        ("300×900", None, "300x900mm", None),
        ("はがき", None, "100x148mm", None),
        ("はがき横", None, "148x100mm", True),
        (None, None, None, None),
    ],
)
def test_a_paper_may_say_how_it_lies_and_the_option_goes_before(
    paper: str | None, asked: bool | None, name: str | None, lies: bool | None
) -> None:
    assert asked_paper(paper, asked) == (name, lies)


@pytest.mark.parametrize("paper", ["A9", "縦", "", "3x4mm"])
def test_a_paper_that_does_not_exist_is_wrong_usage(paper: str) -> None:
    with pytest.raises(click.BadParameter):
        asked_paper(paper)


def test_a_blank_is_filled_with_all_behind_the_first_equals_sign() -> None:
    filled = blanks(("学校名=中央小", "式=a=b", "空="))
    assert filled == {"学校名": "中央小", "式": "a=b", "空": ""}


@pytest.mark.parametrize("pair", ["学校名", "=中央小", ""])
def test_a_blank_without_its_name_is_wrong_usage(pair: str) -> None:
    with pytest.raises(click.BadParameter):
        blanks((pair,))


def test_to_refuse_is_to_end_with_exit_code_1() -> None:
    with pytest.raises(click.exceptions.Exit) as end:
        refuse(Report())
    assert end.value.exit_code == 1
