"""The program as a whole: its commands, their help, what a start imports."""

import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner

from fresh import run
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
    run(script)


@pytest.mark.skipif(
    sys.version_info >= (3, 13), reason="its pathlib leaves these to others, who do use them"
)
def test_a_build_runs_none_of_what_was_put_off_at_the_start(tmp_path: Path) -> None:
    script = (
        "import sys; from importlib.util import _LazyModule; from leaflet.cli import UNUSED, main;"
        f"main(['build', '--layout', 'handout', '--out', {str(tmp_path)!r}],"
        "standalone_mode=False);"
        "found = {name: type(sys.modules[name]) for name in UNUSED if name in sys.modules};"
        "run = [name for name, kind in found.items() if kind is not _LazyModule];"
        "assert not run, run"
    )
    run(script)
    assert (tmp_path / "handout.pdf").exists()
