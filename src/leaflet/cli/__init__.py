"""The command line: parses, calls, prints. Exit code 0 done, 1 refused, 2 wrong usage."""

import errno
import os
import re
import sys
from importlib import import_module
from typing import Any, Final

import click

from leaflet import __version__
from leaflet.cli.faults import reason
from leaflet.language import _, speak_for

COMMANDS: Final = {
    "init": ("leaflet.cli.init:init", _("Begin a folder of your own.")),
    "build": ("leaflet.cli.build:build", _("Make the documents.")),
    "batch": ("leaflet.cli.batch:batch", _("Make a copy for each row of a roster.")),
    "check": ("leaflet.cli.check:check", _("Look for faults; nothing is written.")),
    "proof": ("leaflet.cli.proof:proof", _("Compare finished PDFs with the data.")),
    "picture": ("leaflet.cli.picture:picture", _("Make pictures of single desks and codes.")),
    "sheet": ("leaflet.cli.sheet:sheet", _("Make the proofing sheet for two readers.")),
    "date": ("leaflet.cli.date:date", _("Show the edition's date, or change it.")),
    "diff": ("leaflet.cli.diff:diff", _("Show what changed between two editions.")),
    "import": ("leaflet.cli.importing:import_", _("Take desks over from Excel or CSV.")),
    "export": ("leaflet.cli.exporting:export", _("Write the edition into Excel or CSV.")),
    "list": ("leaflet.cli.listing:list_", _("Show layouts, papers, card stocks and desks.")),
    "readings": ("leaflet.cli.readings:readings", _("List the words without a reading.")),
    "rules": ("leaflet.cli.rules:rules", _("List the rules, or explain one.")),
    "serve": ("leaflet.cli.serve:serve", _("Edit in the browser, beside the live pages.")),
    "schema": ("leaflet.cli.schema:schema", _("Print the data format for editors.")),
}
"""Where each command is, and what it does in a few words: help does not import them all."""


_OBEYED: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class _Commands(click.Group):
    """Commands by name; the module of a command is imported when it is called."""

    def main(self, *args: Any, **extra: Any) -> Any:
        speak_for("click")
        return super().main(*args, **extra)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if any(map(_OBEYED.search, args)):  # a message would repeat it, and a terminal obey
            raise click.UsageError(
                _("an option holds a control character; type it, do not copy it"), ctx
            )
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _colon, function = COMMANDS[cmd_name][0].partition(":")
        command = getattr(import_module(module), function)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, short) for name, (_module, short) in COMMANDS.items()])


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_("Print the consultation desks of a public office from one register."),
)
@click.version_option(__version__, help=_("Show the version and exit."))
def main() -> None:
    """Run the command line."""


def run() -> None:
    """Run the command line under the name that its users type."""
    try:
        main(prog_name="leaflet")
    except OSError as fault:  # a full disk behind standard output, a deleted working folder
        _give_up(fault)


def _give_up(fault: OSError) -> None:
    """Say why the system refuses, and end with exit code 1; output that is lost stays lost."""
    name = fault.filename or (_("The output") if fault.errno == errno.ENOSPC else "")
    text = " ".join(filter(None, (_("Error:"), f"{name}:" if name else "", reason(fault))))
    click.echo(text, err=True)
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # its buffer cannot be written
    sys.exit(1)
