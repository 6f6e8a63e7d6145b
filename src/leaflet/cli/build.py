"""``leaflet build``: make the documents."""

from pathlib import Path

import click

from leaflet.cli.findings import show
from leaflet.cli.making import make
from leaflet.cli.options import Asked, folders, refuse, shaping
from leaflet.cli.save import save
from leaflet.draw.formats import FORMATS
from leaflet.language import _
from leaflet.page import Document
from leaflet.report import Level, Report
from leaflet.units import in_mm


@click.command(help=_("Make the documents: output/NAME.pdf for every layout."))
@shaping
@folders
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default="output",
    metavar="DIR",
    help=_("Where the documents go. Default: output"),
)
@click.option(
    "--format",
    "formats",
    default="pdf",
    metavar="FORMATS",
    callback=lambda _ctx, _param, value: _formats(value),
    help=_("Kinds of file, with commas between: {known}. Default: pdf").format(
        known=", ".join(FORMATS)
    ),
)
@click.option("--strict", is_flag=True, help=_("Refuse on warnings too."))
@click.option("--quiet", "-q", is_flag=True, help=_("Print errors only."))
def build(
    asked: Asked,
    data: Path | None,
    layouts: Path | None,
    out: Path,
    formats: tuple[str, ...],
    strict: bool,
    quiet: bool,
) -> None:
    """Make the documents; a file gets its name only when nothing was found against any of them."""
    report = Report()
    made = make(asked, data, layouts, report)
    if report.refused or (strict and report.at(Level.WARNING)):
        refuse(report, quiet=quiet and not strict)
    _write(made, formats, out, quiet=quiet)
    show(report, quiet=quiet)


def _write(made: dict[str, Document], formats: tuple[str, ...], out: Path, *, quiet: bool) -> None:
    """Draw everything, then put all files in their places."""
    drawn = {
        (file, name): content
        for name, document in made.items()
        for form in formats
        for file, content in FORMATS[form].files(document, name).items()
    }
    for (file, name), content in drawn.items():
        path = out / file
        save(path, content)
        if not quiet:
            click.echo(_described(path, made[name]))


def _formats(written: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in written.split(","))
    for name in names:
        if name not in FORMATS:
            known = ", ".join(FORMATS)
            raise click.BadParameter(
                _("there is no format {name}; type {known}").format(name=name, known=known),
                param_hint="--format",
            )
    return names


def _described(path: Path, document: Document) -> str:
    size = document.pages[0].size
    return _("{path}: {pages} pages, {width:.0f} × {height:.0f} mm").format(
        path=path,
        pages=len(document.pages),
        width=in_mm(size.width),
        height=in_mm(size.height),
    )
