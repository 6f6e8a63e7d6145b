"""``leaflet diff``: what changed from one edition to the next, in words."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from leaflet.cli.changes import FORMS
from leaflet.cli.findings import show
from leaflet.language import _
from leaflet.model.difference import compare
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.report import Report

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(
    help=_("Show what changed between two data folders, or since a revision of Git (--git HEAD~1).")
)
@click.argument("folders", nargs=-1, type=_FOLDER, metavar="[OLD] [NEW]")
@click.option("--git", "revision", metavar="REV", help=_("Compare with this revision of Git."))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS), case_sensitive=False),
    default="text",
    help=_("How to print it: text, json, md or html. Default: text"),
)
def diff(folders: tuple[Path, ...], revision: str | None, form: str) -> None:
    """Print the difference; exit code 0 whether there is one or not."""
    if revision is None:
        if len(folders) != 2:
            raise click.UsageError(_("Name the two folders, or one and a revision: --git HEAD"))
        old, new = map(_loaded, folders)
    else:
        if len(folders) > 1:
            raise click.UsageError(_("With --git, name one folder only."))
        folder = folders[0] if folders else Path("data")
        with TemporaryDirectory() as name:
            _check_out(folder, revision, Path(name))
            old = _loaded(Path(name), f"{revision}:{folder}")
        new = _loaded(folder)
    click.echo(FORMS[form](compare(old, new)))


def _loaded(folder: Path, shown: str = "") -> Notice:
    report = Report()
    notice = load(folder, report, shown=shown or str(folder))
    if notice is None:
        show(report)
        raise click.exceptions.Exit(1)
    return notice


def _check_out(folder: Path, revision: str, target: Path) -> None:
    """Write the data files of a revision into a folder."""
    if revision.startswith("-"):  # an option to git, not a revision
        raise click.ClickException(_("This is not a revision of Git: {name}").format(name=revision))
    listed = _git(folder, "ls-tree", "--name-only", "-z", revision, "./")
    for name in filter(None, listed.decode().split("\0")):
        if name.endswith(".yaml"):
            (target / name).write_bytes(_git(folder, "show", f"{revision}:./{name}"))


def _git(folder: Path, *words: str) -> bytes:
    """Return what git prints in a folder. Raises ClickException with git's own reason."""
    try:
        done = subprocess.run(["git", *words], cwd=folder, capture_output=True, check=False)
    except FileNotFoundError:
        raise click.ClickException(_("Git is not installed; name two folders instead.")) from None
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip()
        raise click.ClickException(_("Git says: {reason}").format(reason=reason))
    return done.stdout
