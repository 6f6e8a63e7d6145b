"""The command line: parses, calls, prints. Exit code 0 done, 1 refused, 2 wrong usage."""

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any, Final, NoReturn

from leaflet.partial import patterns_put_off, put_off

# A command is over before a collection pays, even one of what is imported: a tenth of a build.
gc.set_threshold(100_000)

UNUSED: Final = frozenset({"ipaddress", "linecache", "tokenize"})
"""What the standard library imports for click and paths, but uses for faults of programs alone."""

with put_off(UNUSED), patterns_put_off("platform"):  # which click imports for its UUIDs
    import click

    from leaflet.language import _, speak_for


class _Commands(click.Group):
    """Commands by name; the module of a command is imported when it is called."""

    def main(self, *args: Any, **extra: Any) -> Any:
        speak_for("click")
        return super().main(*args, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _colon, function = COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(module), function)
        assert isinstance(command, click.Command)
        return command


COMMANDS = {
    "build": "leaflet.cli.build:build",
    "check": "leaflet.cli.check:check",
    "date": "leaflet.cli.date:date",
    "list": "leaflet.cli.listing:list_",
    "readings": "leaflet.cli.readings:readings",
}


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_("Print the consultation desks of a public office from one register."),
)
@click.version_option(package_name="leaflet", help=_("Show the version and exit."))
def main() -> None:
    """Take the words of the command line."""


def run() -> NoReturn:
    """Run the command line, and leave at once, as mypy does.

    All files are closed by then; to tidy up the memory as well costs a tenth of a build.
    """
    try:
        main(prog_name="leaflet")
    except SystemExit as ended:
        if not isinstance(ended.code, int):  # Python prints what else it is
            raise
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError):  # whoever read it has gone
                stream.flush()
        os._exit(ended.code)
    raise SystemExit  # click has always left by now
