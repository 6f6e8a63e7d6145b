"""``leaflet diff``: what changed from one edition to the next, in words."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from leaflet.check import fit
from leaflet.check.former import check_former
from leaflet.check.former.near import typed
from leaflet.cli.changes import FORMS
from leaflet.cli.findings import show, visible_lines
from leaflet.cli.options import refuse, say_shipped, sheets_of
from leaflet.cli.parameters import DATA
from leaflet.cli.reports import print_for_programs
from leaflet.cli.save import save
from leaflet.compose.job import Job
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.wishes import Wishes
from leaflet.compose.working.approval import compose_approval
from leaflet.compose.working.sheet import WorkingSheet
from leaflet.draw.pdf import pdf
from leaflet.language import _
from leaflet.model.difference import Difference, compare
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.page import Document
from leaflet.press import press
from leaflet.report import Report


def diff(folders: tuple[Path, ...], revision: str | None, form: str, sheet: Path | None) -> None:
    """Print the difference; exit code 0 whether there is one or not."""
    if revision is None:
        if len(folders) != 2:
            raise click.UsageError(_("Name the two folders, or one and a revision: --git HEAD"))
        old, new = map(_loaded, folders)
    else:
        if len(folders) > 1:
            raise click.UsageError(_("With --git, name one folder only."))
        folder = folders[0] if folders else DATA
        with TemporaryDirectory() as name:
            _check_out(folder, revision, Path(name))
            old = _loaded(Path(name), f"{revision}:{folder}")
        new = _loaded(folder)
    difference = compare(old, new)
    written = visible_lines(FORMS[form](difference))
    if form == "text":
        click.echo(written)
    else:
        print_for_programs(written)
    show(Report(check_former(new, typed(old))))
    if sheet and not difference:
        click.echo(
            _("There is nothing to approve; {path} was not written.").format(path=sheet), err=True
        )
    elif sheet:
        save(sheet, pdf(_approval(new, difference)))
        click.echo(str(sheet), err=True)


def _approval(notice: Notice, difference: Difference) -> Document:
    """Return the approval sheet with the pages that the changes concern, as they are now."""
    report = Report()
    sheets = sheets_of(None)
    look = sheets.sheet(WorkingSheet, "approval", report)
    if look is None:
        refuse(report)
    parts = {part for desk in difference.desks for part in desk.parts}
    parts |= {part.part for part in difference.parts}
    everything = bool(difference.edition)
    names = [
        name
        for name, layout in LAYOUTS.items()
        if layout.printable(notice) and (everything or layout.part in parts)
    ]
    say_shipped(sheets, "approval", *names)
    made = {name: press(name, notice, sheets, Wishes(), Report()) for name in names}
    job = Job(notice, Wishes(), lambda words: words, layout="approval")
    documents = {name: document for name, document in made.items() if document}
    composed = compose_approval(job, look, difference, documents)
    report.extend(fit.check(composed.misfits))
    if report.refused:
        refuse(report)
    return composed.document


def _loaded(folder: Path, shown: str = "") -> Notice:
    report = Report()
    notice = load(folder, report, shown=shown or str(folder))
    if notice is None:
        refuse(report)
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
