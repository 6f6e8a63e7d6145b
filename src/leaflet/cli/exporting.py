"""``leaflet export``: the edition as an Excel workbook, or its desks as CSV."""

from pathlib import Path

import click

from leaflet.cli.importing import SUFFIXES, missing
from leaflet.cli.notice import needed_notice
from leaflet.cli.options import data_folder
from leaflet.cli.save import save
from leaflet.exchange.book import tables
from leaflet.exchange.delimited import write_csv
from leaflet.exchange.plain import read_folder
from leaflet.exchange.workbook import write_xlsx
from leaflet.extras import MissingExtraError
from leaflet.language import _
from leaflet.model.load import DESKS


def export(file: Path, data: Path | None) -> None:
    """Write the file."""
    if file.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(
            _("{file}: the name ends in .xlsx or .csv").format(file=file), param_hint="FILE"
        )
    needed_notice(data)
    files = read_folder(data_folder(data))
    try:
        content = (
            write_xlsx(tables(files))
            if file.suffix.lower() == ".xlsx"
            else write_csv(tables({DESKS: files[DESKS]})[0].rows)
        )
    except MissingExtraError:
        raise click.ClickException(missing()) from None
    save(file, content)
    click.echo(_("{file} is written.").format(file=file))
