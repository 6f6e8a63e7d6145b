"""The command line: parses, calls, prints. Exit code 0 done, 1 refused, 2 wrong usage."""

from importlib import import_module
from typing import Any, Final

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


COMMANDS: Final = {
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
    """Run the command line."""


def run() -> None:
    """Run the command line under the name that its users type."""
    main(prog_name="leaflet")
