"""``leaflet date``: show the edition's date, or change that one value in edition.yaml."""

from pathlib import Path

import click

from leaflet.cli.build import Output, build_edition
from leaflet.cli.findings import show
from leaflet.cli.options import Asked, data_folder, refuse
from leaflet.cli.parameters import OUT
from leaflet.cli.save import save
from leaflet.compose.names import PARTS
from leaflet.compose.wishes import Wishes
from leaflet.edit.splice import set_value
from leaflet.language import _
from leaflet.model import wareki
from leaflet.model.documents import read_edition
from leaflet.model.load import EDITION, open_file
from leaflet.model.words import Value
from leaflet.report import Level, Origin, Report
from leaflet.source.tree import MappingNode, Node, Scalar


def date(new: str | None, rebuild: bool, data: Path | None, layouts: Path | None) -> None:
    """Show or rewrite the date; without --rebuild only edition.yaml is read."""
    folder = data_folder(data)
    report = Report()
    root = open_file(folder, EDITION, report, shown=str(folder))
    if root is None or report.refused:
        refuse(report, quiet=True)
    edition = read_edition(root, report)
    if new is None:
        if not edition.as_of.written.text:
            refuse(report, quiet=True)
        click.echo(edition.as_of.written.text)
        show(report)
        return
    new = new.strip()
    if wareki.read_date(Value(new, Origin("NEW", 0, 0, new)), asked := Report()) is None:
        refuse(asked, quiet=True)
    old = _written(root)
    if old is None:
        refuse(report, quiet=True)
    path = folder / EDITION
    text = set_value(path.read_bytes(), ("as_of",), new)
    if rebuild:
        build_edition(Asked((), new, Wishes()), data, layouts, Output(OUT), {path: text})
    else:
        save(path, text)
    click.echo(_("{file}: {old} → {new}").format(file=path, old=old or "–", new=new))
    if not rebuild:
        click.echo(_("To build again: {names}").format(names=", ".join(_printing(folder))))
        show(Report(report.at(Level.WARNING)))


def _printing(folder: Path) -> list[str]:
    """Return the layouts that print a data folder."""
    return [name for name, part in PARTS.items() if (folder / f"{part}.yaml").is_file()]


def _written(root: Node) -> str | None:
    """Return the date as it is in the file, right or wrong, or None where its key is missing."""
    entries = root.entries if isinstance(root, MappingNode) else ()
    values = (entry.value for entry in entries if entry.key.text == "as_of")
    value = next(values, None)
    return value.text.strip() if isinstance(value, Scalar) else None
