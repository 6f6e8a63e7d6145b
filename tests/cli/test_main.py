"""The program as a whole: its commands, their help, what a start imports."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaflet import __version__
from leaflet.cli import COMMANDS, main
from leaflet.cli.changes import FORMS
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.names import PARTS


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_is_there_for_every_command(command: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*command, "-h"])
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


@pytest.mark.parametrize(
    ("typed", "spared"),
    [
        (
            ["build", "--help"],
            ("leaflet.compose.layouts", "leaflet.model.load", "reportlab", "yaml"),
        ),
        (["list"], ("leaflet.check.page", "leaflet.compose.layouts", "reportlab", "uharfbuzz")),
    ],
    ids=" ".join,
)
def test_a_command_does_not_wait_for_what_it_does_not_use(typed, spared):
    run = "import sys; from leaflet.cli import main; main(sys.argv[1:], standalone_mode=False)"
    reported = f"{run}; print(*sys.modules)"
    data = Path(__file__).parents[2] / "data"
    done = subprocess.run(
        [sys.executable, "-c", reported, *typed, *(["--data", data] if typed == ["list"] else [])],
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(spared).isdisjoint(done.stdout.splitlines()[-1].split())


def test_what_can_be_typed_of_layouts_and_differences_is_what_there_is() -> None:
    assert {name: layout.part for name, layout in LAYOUTS.items()} == PARTS
    (form,) = [each for each in COMMANDS["diff"].params if each.name == "form"]
    assert list(form.type.choices) == list(FORMS)


def test_an_unknown_command_is_wrong_usage() -> None:
    assert CliRunner().invoke(main, ["print"]).exit_code == 2


def test_the_version_is_that_of_the_package() -> None:
    assert __version__ in CliRunner().invoke(main, ["--version"]).stdout


@pytest.mark.parametrize("typed", ["\x1b[2J", "\x9b", "\u202e"])
def test_an_option_with_a_control_character_is_refused_and_not_repeated(typed):
    done = CliRunner().invoke(main, ["build", "--as-of", typed])
    assert done.exit_code == 2
    assert typed not in done.output
