"""``leaflet build``: make the documents."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import chain
from math import sqrt
from pathlib import Path
from types import MappingProxyType
from typing import Final

import click

from leaflet.check.file import Verdict, prove
from leaflet.check.file.evidence import NoticeTexts
from leaflet.check.former import with_former
from leaflet.cli import manifest
from leaflet.cli.findings import show, show_briefly
from leaflet.cli.making import Made, make
from leaflet.cli.options import Asked, refuse, shaping
from leaflet.cli.progress import Progress
from leaflet.cli.rules import switched_off_here
from leaflet.cli.save import save_all
from leaflet.compose.layouts import LAYOUTS
from leaflet.draw.formats import DPI, FORMATS, drawer
from leaflet.language import _, counted
from leaflet.model.notice import Notice
from leaflet.page import Document, Size
from leaflet.report import Level, Report
from leaflet.units import PT_PER_INCH, in_mm

MOST_PIXELS: Final = 160_000_000  # A0 at 300 dpi; half a gigabyte


@shaping
def build(
    asked: Asked,
    data: Path | None,
    layouts: Path | None,
    out: Path,
    formats: tuple[str, ...],
    dpi: int,
    no_proof: bool,
    strict: bool,
    quiet: bool,
) -> None:
    """Make the documents; a layout that is refused does not keep the others from being made."""
    output = Output(out, formats, dpi, proved=not no_proof, strict=strict, quiet=quiet)
    build_edition(asked, data, layouts, output)


@dataclass(frozen=True, slots=True)
class Output:
    """Where the files go, in which formats, and how much is asked of them and said about them."""

    folder: Path
    formats: tuple[str, ...] = ("pdf",)
    dpi: int = DPI
    proved: bool = True
    strict: bool = False
    quiet: bool = False


def build_edition(
    asked: Asked,
    data: Path | None,
    layouts: Path | None,
    output: Output,
    beside: Mapping[Path, bytes] = MappingProxyType({}),
) -> None:
    """Make the documents and put them in place together, with the files given ``beside`` them."""
    out, formats, quiet = output.folder, output.formats, output.quiet
    values, report = asked.wishes.values, Report()
    steps = 2 if "png" in formats else 1  # a picture takes as long to draw as to compose
    progress = Progress(steps * len(asked.names or LAYOUTS), quiet=quiet)
    made = make(asked, data, layouts, report, progress.finished, quiet=quiet)
    if made.notice:
        report = with_former(report, made.notice, manifest.typed_before(out))
    if output.strict and report.at(Level.WARNING):
        show(report)
        raise click.exceptions.Exit(1)
    if not made.documents or not made.notice:
        refuse(report, quiet=quiet)
    drawn = _drawn(made.documents, formats, output.dpi, progress.finished)
    verdicts: dict[str, Verdict] = {}
    if output.proved:
        said = NoticeTexts(made.notice, made.sheets)
        verdicts = _prove(said, drawn, values, report)
    if Verdict.FAILED in verdicts.values():
        refuse(report, quiet=quiet)
    _print_unchecked(made.notice, output)
    digest = manifest.data_digest(data, layouts, beside)
    files = {file: content for each in drawn.values() for file, content in each.items()}
    placed = manifest.with_manifest(files, out, made.notice, digest, verdicts, values)
    save_all({**beside, **placed}, out)
    if not quiet:
        _print_made(made, drawn, out)
        for line in manifest.left(out, files, made.notice, digest):
            click.echo(line, err=True)
    show_briefly(report, quiet=quiet)
    if made.refused:
        _print_refused(made, out)
        raise click.exceptions.Exit(1)


def _drawn(
    documents: dict[str, Document],
    formats: tuple[str, ...],
    dpi: int,
    finished: Callable[[str], None],
) -> dict[str, dict[str, bytes]]:
    """Return the files of each document by name; ``finished`` is called for each picture file."""
    pictures = "png" in formats
    for document in documents.values() if pictures else ():
        _check_pixels(document, dpi)
    drawn: dict[str, dict[str, bytes]] = {}
    for name, document in documents.items():
        made = (drawer(form, dpi).files(document, name) for form in formats)
        drawn[name] = dict(chain.from_iterable(files.items() for files in made))
        if pictures:
            finished(f"{name}.png")
    return drawn


def _check_pixels(document: Document, dpi: int) -> None:
    """Raise a UsageError where a picture would take the memory of an office computer."""
    area = max(page.size.width * page.size.height for page in document.pages) / PT_PER_INCH**2
    most = int(sqrt(MOST_PIXELS / area))
    if dpi > most:
        message = _("a picture of this paper would be too large; type at most {most}")
        raise click.BadParameter(message.format(most=most), param_hint="--dpi")


def _prove(
    said: NoticeTexts, drawn: dict[str, dict[str, bytes]], values: Mapping[str, str], report: Report
) -> dict[str, Verdict]:
    """Return the verdict on each finished PDF; what was found is in the report."""
    verdicts = {}
    for layout, files in drawn.items():
        for file, content in files.items():
            if file.endswith(".pdf"):
                proof = prove(content, said, layout, file, values)
                report.extend(proof.findings)
                verdicts[file] = proof.verdict
    return verdicts


def _print_unchecked(notice: Notice, output: Output) -> None:
    """Print which rules are off, and whether the proof is."""
    if (line := switched_off_here(notice)) and not output.quiet:
        click.echo(line, err=True)
    if not output.proved:
        click.echo(_("The files were not compared with the data (--no-proof)."), err=True)


def _print_made(made: Made, drawn: dict[str, dict[str, bytes]], out: Path) -> None:
    for name, files in drawn.items():
        document = made.documents[name]
        whole = {f"{name}{each.suffix}" for each in FORMATS.values()}
        for file in files:
            pages = len(document.pages) if file in whole else 1  # card-2.png
            click.echo(_described(out / file, pages, document.pages[0].size))


def _print_refused(made: Made, out: Path) -> None:
    text = _("Not made because of the errors above: {names}. Former files in {out} are unchanged.")
    click.echo(text.format(names=", ".join(made.refused), out=out), err=True)


def _described(path: Path, pages: int, size: Size) -> str:
    return counted(
        pages,
        _("{path}: {count} page, {width:.0f} × {height:.0f} mm"),
        _("{path}: {count} pages, {width:.0f} × {height:.0f} mm"),
        path=path,
        width=in_mm(size.width),
        height=in_mm(size.height),
    )
