"""The program as a whole: its commands, their help, what a start imports."""

import pytest
from click.testing import CliRunner

from leaflet import __version__
from leaflet.cli import COMMANDS, main


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_is_there_for_every_command(command: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*command, "-h"])
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_an_unknown_command_is_wrong_usage() -> None:
    assert CliRunner().invoke(main, ["print"]).exit_code == 2


def test_the_version_is_that_of_the_package() -> None:
    assert __version__ in CliRunner().invoke(main, ["--version"]).stdout


@pytest.mark.parametrize("typed", ["\x1b[2J", "\x9b", "\u202e"])
def test_an_option_with_a_control_character_is_refused_and_not_repeated(typed):
    done = CliRunner().invoke(main, ["build", "--as-of", typed])
    assert done.exit_code == 2
    assert typed not in done.output
