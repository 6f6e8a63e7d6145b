"""The command line: parses, calls, prints. Exit code 0 done, 1 refused, 2 wrong usage."""

import errno
import io
import os
import re
import sys
from typing import Any, Final

import click

from leaflet import __version__
from leaflet.cli.commands import COMMANDS as COMMANDS
from leaflet.cli.spelling import option
from leaflet.faults import reason
from leaflet.language import _, speak_for_click

_OBEYED: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class _Commands(click.Group):
    """Commands in the order of ``commands``."""

    def main(self, *args: Any, **extra: Any) -> Any:
        speak_for_click()
        return super().main(*args, **extra)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if any(map(_OBEYED.search, args)):  # a message would repeat it, and a terminal obey
            raise click.UsageError(
                _("an option holds a control character; type it, do not copy it"), ctx
            )
        return super().parse_args(ctx, [option(each) for each in args])

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)  # as they are used, one after the other


@click.group(
    cls=_Commands,
    commands=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_("Print the consultation desks of a public office from one register."),
)
@click.version_option(__version__, help=_("Show the version and exit."))
def main() -> None:
    """Run the command line."""


def run() -> None:
    """Run the command line under the name that its users type."""
    for stream in (sys.stdout, sys.stderr):  # Windows redirects in CP932, which has no 𠮷 or 한
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        main(prog_name="leaflet")
    except OSError as fault:  # a full disk behind standard output, a deleted working folder
        _give_up(fault)
    except ImportError as fault:
        if not str(fault).startswith("DLL load failed"):  # as Windows says it
            raise
        text = _("A part of Windows is missing, Microsoft Visual C++. Install it: {command}")
        click.echo(text.format(command=f'"{sys.executable}" -m pip install msvc-runtime'), err=True)
        sys.exit(1)


def _give_up(fault: OSError) -> None:
    """Say why the system refuses, and end with exit code 1; output that is lost stays lost."""
    name = fault.filename or (_("The output") if fault.errno == errno.ENOSPC else "")
    text = " ".join(filter(None, (_("Error:"), f"{name}:" if name else "", reason(fault))))
    click.echo(text, err=True)
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # its buffer cannot be written
    sys.exit(1)
