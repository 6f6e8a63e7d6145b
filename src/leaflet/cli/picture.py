"""``leaflet picture``: single desks and their codes as pictures, for a newsletter or a web page."""

from dataclasses import replace
from pathlib import Path as FilePath
from typing import Final

import click

from leaflet.check.file import Verdict, prove
from leaflet.check.file.evidence import NoticeTexts
from leaflet.check.notice import check_beside
from leaflet.cli import manifest
from leaflet.cli.notice import load_to_check
from leaflet.cli.options import refuse, say_shipped, sheets_of
from leaflet.cli.save import save_all
from leaflet.cli.spelling import plain
from leaflet.compose.wishes import Wishes
from leaflet.draw.pdf import pdf
from leaflet.draw.png import code_alone, cropped
from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.model.documents import HEADS
from leaflet.model.notice import Handout, HeadRow, Notice
from leaflet.model.words import Span, Words
from leaflet.page import Document, Page, Path, Rect, around, box
from leaflet.press import press
from leaflet.report import Report
from leaflet.schema.vocabulary import possible, proposal

LAYOUT: Final = "handout"
MARGIN: Final = 2.0  # pt of white round the frame


def picture(
    desks: tuple[str, ...],
    data: FilePath | None,
    layouts: FilePath | None,
    dpi: int,
    ruby: str | None,
    mono: bool,
    out: FilePath,
) -> None:
    """Write the pictures of all desks named, or none."""
    report = Report()
    notice = load_to_check(data, None, report)
    if notice is not None:
        check_beside(notice, report)
    if notice is None or report.refused:
        refuse(report)
    chosen = [_named(name, notice) for name in desks] or list(notice.desks.values())
    sheets = sheets_of(layouts)
    say_shipped(sheets, LAYOUT)
    wishes = Wishes(ruby=ruby, mono=mono)
    files: dict[str, bytes] = {}
    for desk in chosen:
        alone = replace(notice, handout=_only(notice, desk))
        found = Report()
        document = press(LAYOUT, alone, sheets, wishes, found)
        if document is None or found.refused:
            refuse(found)
        files |= _pictures(desk, NoticeTexts(alone, sheets), document, dpi)
    digest = manifest.data_digest(data, layouts)
    save_all(manifest.with_manifest(files, out, notice, digest), out)
    for file in files:
        click.echo(str(out / file))
    for line in manifest.left(out, files, notice, digest):
        click.echo(line, err=True)


def _named(name: str, notice: Notice) -> Desk:
    """Return the desk of an id or a name; a UsageError proposes one."""
    if name in notice.desks:
        return notice.desks[name]
    called = [desk for desk in notice.desks.values() if plain(name) in plain(desk.name.plain)]
    for desk in called:
        if plain(name) == plain(desk.name.plain):
            return desk
    message = _("there is no desk {name}.").format(name=name)
    hint = possible([desk.id for desk in called]) or proposal(name, list(notice.desks))
    raise click.BadParameter(f"{message} {hint}", param_hint="DESK")


def _only(notice: Notice, desk: Desk) -> Handout:
    """Return a table of one desk, whether or not there is a table."""
    if notice.handout:
        return replace(notice.handout, desks=(desk,), lead=(), notes=(), label=None)
    heads = HeadRow(*(Words((Span(text),), desk.origin) for text in HEADS.values()))
    return Handout(Words((Span(""),), desk.origin), (desk,), desk.origin, columns=heads)


def _pictures(desk: Desk, said: NoticeTexts, document: Document, dpi: int) -> dict[str, bytes]:
    """Return the pictures of a desk by their names; exit code 1 where the proof fails."""
    data = pdf(document)
    proof = prove(data, said, LAYOUT, desk.id)
    if proof.verdict is Verdict.FAILED:
        refuse(Report(proof.findings))
    (page,) = document.pages[:1]  # a row is never split
    files = {f"{desk.id}.png": cropped(data, _table(page, desk).grown(MARGIN), dpi)}
    codes = [item for item in page.items if isinstance(item, Path) and item.code]
    for count, code in enumerate(codes, 1):
        name = f"{desk.id}-code.png" if count == 1 else f"{desk.id}-code-{count}.png"
        files[name] = code_alone(code, dpi)
    return files


def _table(page: Page, desk: Desk) -> Rect:
    """Return the place of the texts of a desk, and of the frames and tints round them."""
    texts = (item for item in page.items if item.origin and item.origin.path == desk.origin.path)
    area = around(map(box, texts))
    outlines = (box(item) for item in page.items if isinstance(item, Path))
    return around([area, *(each for each in outlines if each.overlaps(area))])
