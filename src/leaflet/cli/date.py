"""``leaflet date``: show the edition's date, or change that one value in edition.yaml."""

from pathlib import Path

import click

from leaflet import atomic
from leaflet.cli.options import folders, found, load_notice, refuse
from leaflet.compose.layouts import LAYOUTS
from leaflet.language import _
from leaflet.model import wareki
from leaflet.model.notice import Notice
from leaflet.model.words import Value
from leaflet.report import Origin, Report


@click.command(help=_("Show the edition's date, or change it: leaflet date 令和8年4月"))
@click.argument("new", required=False)
@click.option("--rebuild", is_flag=True, help=_("Build the documents again with the new date."))
@folders
@click.pass_context
def date(
    ctx: click.Context, new: str | None, rebuild: bool, data: Path | None, layouts: Path | None
) -> None:
    """Show or rewrite the date."""
    report = Report()
    notice = load_notice(data, None, report)
    if notice is None:
        return refuse(report, quiet=True)
    if new is None:
        click.echo(notice.edition.as_of.written.text)
        return None
    if wareki.read_date(Value(new, Origin("NEW", 1, 1, new)), report) is None:
        return refuse(report, quiet=True)
    folder, shown = found(data, "data")
    _rewrite(folder / "edition.yaml", notice, new)
    names = [name for name in LAYOUTS if LAYOUTS[name].printable(notice)]
    click.echo(
        _("{file}: {old} → {new}").format(
            file=f"{shown}/edition.yaml", old=notice.edition.as_of.written.text, new=new
        )
    )
    if rebuild:
        from leaflet.cli.build import build

        ctx.invoke(build, data=data, layouts=layouts, formats=("pdf",))
    else:
        click.echo(_("To build again: {names}").format(names=", ".join(names)))
    return None


def _rewrite(path: Path, notice: Notice, new: str) -> None:
    from leaflet.source.rewrite import rewrite_scalar

    try:
        old = path.read_bytes()
        atomic.write(path, rewrite_scalar(old, "as_of", new))
    except OSError as fault:
        raise click.ClickException(
            _("{path} cannot be written: {reason}. Is it open in another program?").format(
                path=path, reason=fault.strerror or fault
            )
        ) from None
