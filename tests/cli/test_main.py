"""The program as a whole: its commands, their help, what a start imports."""

import subprocess
import sys
from importlib.metadata import version

import pytest
from click.testing import CliRunner

from leaflet.cli import COMMANDS, main


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_is_there_for_every_command(command: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*command, "-h"])
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_an_unknown_command_is_wrong_usage() -> None:
    assert CliRunner().invoke(main, ["print"]).exit_code == 2


def test_the_version_is_that_of_the_package() -> None:
    assert version("leaflet") in CliRunner().invoke(main, ["--version"]).stdout


def test_a_command_imports_neither_the_others_nor_what_draws() -> None:
    script = (
        "import sys; from leaflet.cli import main; main(['date'], standalone_mode=False);"
        "modules = 'cli.build', 'cli.readings', 'draw.pdf', 'typeset.setting', 'compose.handout';"
        "found = [name for name in modules if f'leaflet.{name}' in sys.modules];"
        "assert not found, found"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
