"""What can be typed: every command with its parameters and its help.

The module that does the work is imported when its command is called, so that help and typing
errors need not wait for it.
"""

import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import click

from leaflet.cli import spelling
from leaflet.cli.parameters import (
    FOLDERS,
    FROM,
    FURIGANA,
    MONO,
    OUT,
    PAPER,
    PICTURES,
    QUIET,
    STRICT,
    Grade,
    Parameter,
    choice,
    copying,
    dots,
    file,
    filled,
    flag,
    folder,
    shaping,
)
from leaflet.cli.reports import FORMS
from leaflet.cli.save import finish_stopped
from leaflet.cli.spelling import Spelled
from leaflet.compose.names import PARTS
from leaflet.draw.formats import DPI, DPI_OF_PRINT, FORMATS
from leaflet.language import _, speak_for_click

_THERE: Final = click.Path(exists=True, dir_okay=False, path_type=Path)

speak_for_click()  # some parameters take their words when they are made


def _command(
    name: str, short: str, about: str, *parameters: Parameter, does: str = ""
) -> click.Command:
    """Return a command; ``short`` is for the list.

    ``does`` is the module and the function that do it, unless both have its name.
    """
    called = _imported(does or f"{name}:{name}")
    for parameter in reversed(parameters):
        called = parameter(called)
    return click.command(name, cls=_Command, help=about, short_help=short)(called)


class _Command(click.Command):
    """A command that says where the theme is set, and to which option a value belongs."""

    allow_extra_args = True  # reported here

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            stray = super().parse_args(ctx, args)
        except click.NoSuchOption as fault:
            word = fault.option_name.lstrip("-")
            near = [  # without the hyphens, which all options have in common
                each
                for each in fault.possibilities or ()
                if get_close_matches(word, [each.lstrip("-")])
            ]
            if not near and word in spelling.THEMES:
                text = _(
                    "The theme is not an option but a line of a sheet, layouts/NAME.yaml: {line}"
                )
                raise click.UsageError(text.format(line="theme: child"), ctx) from None
            raise click.NoSuchOption(fault.option_name, possibilities=near, ctx=ctx) from None
        if stray:
            raise click.UsageError(_stray(stray[0], self.params), ctx)
        return []


def _stray(word: str, params: Sequence[click.Parameter]) -> str:
    """Return what to type for a word that is not the value of an option."""
    for each in params:
        if isinstance(each.type, Spelled) and (name := each.type.named(word)) in each.type.choices:
            return _("Type {text}").format(text=f"{each.opts[0]} {name}")
    return _("“{word}” is not the value of an option; --help lists them").format(word=word)


def _imported(where: str) -> Callable[..., None]:
    """Return a function that calls another one, and imports it only then.

    Whatever the command is, it finds the folders as a run that was killed meant to leave them.
    """

    def call(**given: Any) -> None:
        finish_stopped(given.values())
        module, _colon, function = where.partition(":")
        getattr(import_module(f"leaflet.cli.{module}"), function)(**given)

    return call


def _formats(written: str) -> tuple[str, ...]:
    names = tuple(re.findall("[a-z][a-z0-9-]*", spelling.plain(written).lower())) or (written,)
    for name in names:
        if name not in FORMATS:
            known = ", ".join(FORMATS)
            raise click.BadParameter(
                _("there is no format {name}; type {known}").format(name=name, known=known),
                param_hint="--format",
            )
    return names


_ALL: Final = (
    _command(
        "init",
        _("Begin a folder of your own."),
        _("Begin a folder of your own with data, layouts and a short manual: leaflet init NAME"),
        click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR"),
        flag("--bare", _("The smallest set: one desk and one question, all explained.")),
    ),
    _command(
        "build",
        _("Make the documents."),
        _("Make the documents: output/NAME.pdf for every layout."),
        *shaping(),
        *FOLDERS,
        folder("--out", _("Where the documents go. Default: output"), OUT),
        click.option(
            "--format",
            "formats",
            default="pdf",
            metavar="FORMATS",
            callback=lambda _ctx, _param, value: _formats(value),
            help=_("Kinds of file, with commas between: {known}. Default: pdf").format(
                known=", ".join(FORMATS)
            ),
        ),
        dots(DPI),
        flag("--no-proof", _("Do not read the finished PDFs again to compare them with the data.")),
        STRICT,
        QUIET,
    ),
    _command(
        "batch",
        _("Make a copy for each row of a roster."),
        _("Make a copy for each row of a roster: CSV or Excel."),
        click.argument("roster", type=_THERE),
        *shaping(),
        *FOLDERS,
        *copying(),
    ),
    _command(
        "check",
        _("Look for faults; nothing is written."),
        _("Look for faults in the data and on the pages; nothing is written."),
        *shaping(),
        *FOLDERS,
        STRICT,
        choice(
            "--format",
            "form",
            ["text", *FORMS],
            "text",
            _("For people, or for programs: json, sarif (code scanning), github (workflow)."),
        ),
        file(
            "--against",
            _("Also whether the files listed in output/manifest.json say what the data say now."),
            exists=True,
        ),
        flag(
            "--online",
            _("Also check that each web address answers. Nothing else uses the network."),
        ),
    ),
    _command(
        "proof",
        _("Compare finished PDFs with the data."),
        _("Read finished PDFs again with another program, and compare them with the data."),
        click.argument(
            "files",
            nargs=-1,
            type=click.Path(exists=True, path_type=Path),
            metavar="[FILE]…",
        ),
        *FOLDERS,
        click.option(
            "--layout",
            type=Spelled(list(PARTS), spelling.LAYOUTS),
            help=_("The layout of the files. Default: the one they are named after."),
        ),
        click.option(
            "--as-of", metavar="DATE", help=_("The date they were built for: 令和8年4月.")
        ),
        filled(_("What was filled into a blank of the imprint: --set 学校名=中央小学校")),
    ),
    _command(
        "picture",
        _("Make pictures of single desks and codes."),
        _(
            "Make pictures of single desks, and of their codes: DESK.png and DESK-code.png. A desk"
            " is named by its id; without a name, all are made."
        ),
        click.argument("desks", nargs=-1, metavar="[DESK]..."),
        *FOLDERS,
        dots(DPI_OF_PRINT),
        FURIGANA,
        MONO,
        folder("--out", _("Where the pictures go. Default: pictures"), PICTURES),
    ),
    _command(
        "sheet",
        _("Make the proofing sheet for two readers."),
        _("Make the proofing sheet: every contact in large type, for two readers."),
        *FOLDERS,
        PAPER,
        file("--out", _("Where to write it. Default: proofing.pdf"), Path("proofing.pdf")),
    ),
    _command(
        "date",
        _("Show the edition's date, or change it."),
        _("Show the edition's date, or change it: leaflet date 令和8年4月"),
        click.argument("new", required=False),
        flag("--rebuild", _("Build the documents again with the new date.")),
        *FOLDERS,
    ),
    _command(
        "diff",
        _("Show what changed between two editions."),
        _("Show what changed between two data folders, or since a revision of Git (--git HEAD~1)."),
        click.argument(
            "folders",
            nargs=-1,
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            metavar="[OLD] [NEW]",
        ),
        click.option(
            "--git", "revision", metavar="REV", help=_("Compare with this revision of Git.")
        ),
        choice(
            "--format",
            "form",
            ["text", "json", "md", "html"],
            "text",
            _("How to print it: text, json, md or html. Default: text"),
        ),
        file(
            "--sheet",
            _("Write the approval sheet too: old and new side by side, with room to sign."),
        ),
    ),
    _command(
        "import",
        _("Take desks over from Excel or CSV."),
        _(
            "Take desks over from Excel or CSV: from what leaflet exported, or from a list of your"
            " own. What is recognised is shown, and what is doubtful is asked with its cell; as"
            " long as something is asked, nothing is written."
        ),
        click.argument("file", type=_THERE),
        *FOLDERS,
        flag("--dry-run", _("Show what would change; write nothing.")),
        flag("--replace", _("Remove the desks that a list of your own does not have.")),
        does="importing:import_",
    ),
    _command(
        "export",
        _("Write the edition into Excel or CSV."),
        _(
            "Write the edition into an Excel workbook (FILE.xlsx), or its desks into a CSV file"
            " (FILE.csv). Change it there, and take it back with leaflet import."
        ),
        click.argument("file", type=click.Path(dir_okay=False, path_type=Path)),
        FROM,
        does="exporting:export",
    ),
    _command(
        "list",
        _("Show layouts, papers, card stocks and desks."),
        _("Show the layouts, the papers, and each desk with the files that use it."),
        *FOLDERS,
        does="listing:list_",
    ),
    _command(
        "readings",
        _("List the words without a reading."),
        _(
            "List the words in kanji that have no reading, each with its sentence. If SudachiPy is"
            " installed, a reading is proposed for each and added to readings.yaml, with a line"
            " confirm: delete that line once you have checked the reading. With --accept, only a"
            " word that can also be read differently gets that line, and one that is read in"
            " several ways here gets its reading in the text."
        ),
        FROM,
        click.option(
            "--ruby",
            "grade",
            type=Grade(none=False),
            default="all",
            help=_("Only the words that readers of a grade need furigana for. Default: all"),
        ),
        flag("--list", _("List only; write nothing."), "only_list"),
        flag("--accept", _("Write every proposal, also into the texts."), "accepting"),
    ),
    _command(
        "rules",
        _("List the rules, or explain one."),
        _("List the rules and how they are set, or explain one: leaflet rules stale"),
        click.argument("name", metavar="[NAME]", required=False),
        FROM,
    ),
    _command(
        "serve",
        _("Edit in the browser, next to the live pages."),
        _(
            "Open the register as forms next to the live pages, in the browser of this machine. It"
            " is for one person on one machine; nobody else can reach it. Stop it with Ctrl+C."
        ),
        *FOLDERS,
        click.option(
            "--port",
            type=click.IntRange(0, 65535),
            default=0,
            help=_("The port. Default: a free one."),
        ),
        flag("--no-open", _("Print the address only; open no browser.")),
    ),
    _command(
        "schema",
        _("Print the data format for editors."),
        _("Print the format of a data file as JSON Schema, for editors: leaflet schema desks"),
        click.argument("name", metavar="[FILE]", required=False),
    ),
)

COMMANDS: Final = {each.name or "": each for each in _ALL}
"""The commands by name, in the order in which they are listed."""
