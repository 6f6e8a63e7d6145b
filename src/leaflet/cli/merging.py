"""Copies in one PDF, the pages of each row or its card on a sheet, with a manifest beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import file_digest
from io import BufferedRandom
from itertools import islice
from pathlib import Path

import click

from leaflet.batch import ledger
from leaflet.batch.copies import Copy, Plate
from leaflet.batch.drafts import prepare, whole, write_whole
from leaflet.batch.imprint_proof import failed_proof, not_read_back
from leaflet.batch.workshop import plate_of
from leaflet.cli.copying import Copying, StoppedError
from leaflet.draw.merged import Merged
from leaflet.draw.overlay import Overlay
from leaflet.language import _
from leaflet.report import Origin


@dataclass(frozen=True, slots=True)
class _Part:
    """What is added at a time: the pages of a copy, or a sheet of cards."""

    title: str  # of its bookmark
    overlay: Overlay
    copies: Sequence[ledger.LedgerLine]


def to_pdfs(copying: Copying, stem: str) -> None:
    """Put the copies of each layout into one PDF."""
    layouts = copying.order.layouts
    for layout in layouts:
        plate = plate_of(copying.order, layout)
        name = stem if len(layouts) == 1 else f"{stem}-{layout}"
        copies = copying.copies(plate, layout)
        parts = (_Part(title, copy.overlay, (entry,)) for title, copy, entry in copies)
        _merge(copying, plate, name, parts, copying.plan.rows)


def to_cards(copying: Copying, stem: str) -> None:
    """Put a card for each row on sheets of one PDF."""
    plate = plate_of(copying.order, "card")
    size = plate.per_sheet
    if not size:
        text = _("--per-row needs cards of one design: cards: one-design in layouts/card.yaml.")
        raise click.UsageError(text)
    parts = _sheets(plate, copying.copies(plate, "card"), size)
    _merge(copying, plate, stem, parts, -(-copying.plan.rows // size))


def _sheets(
    plate: Plate, copies: Iterator[tuple[str, Copy, ledger.LedgerLine]], size: int
) -> Iterator[_Part]:
    while cards := list(islice(copies, size)):
        titles, faces, entries = zip(*cards, strict=True)
        title = "–".join(dict.fromkeys((titles[0], titles[-1])))
        yield _Part(title, plate.sheet(faces), entries)


def _merge(copying: Copying, plate: Plate, name: str, parts: Iterator[_Part], most: int) -> None:
    """Write one PDF of at most so many parts, read some of them back, and list the copies."""
    path = copying.order.out / f"{name}.pdf"
    listed: list[bytes] = []
    proved: dict[int, tuple[int, Overlay]] = {}  # rows and texts by the numbers of the parts
    prepare(path.parent)
    with whole(path) as (file, draft):
        merged = Merged(file, plate.document)
        merged.check_room(most)
        for number, part in enumerate(parts):
            merged.add(part.title, part.overlay)
            page = number * len(plate.document.pages) + 1
            for copy in part.copies:
                said = {"made_from": copy.made_from, "proof": copy.proof}
                listed.append(ledger.line(page=page, row=copy.row, **said))
            if any(entry.proof == "passed" for entry in part.copies):
                proved[number] = part.copies[0].row, part.overlay
        if not listed:
            raise StoppedError  # nothing to put in place
        merged.finish()
        if proved:
            length = file.tell()
            merged.excerpt(list(proved))
            file.flush()
            _prove(copying, draft, list(proved.values()))
            file.truncate(length)
        about = ledger.line(file=path.name, layout=part.copies[0].layout, sha256=_digest(file))
    write_whole(path.with_name(f"{name}.{ledger.NAME}"), (about, *listed))


def _prove(copying: Copying, draft: Path, copies: Sequence[tuple[int, Overlay]]) -> None:
    """Read back all copies of a draft; StoppedError if one fails: it must not get its name."""
    if failed := list(not_read_back(draft, copies)):
        for row in failed:
            copying.report.add(failed_proof(Origin(copying.path, row)))
        raise StoppedError


def _digest(file: BufferedRandom) -> str:
    file.seek(0)
    return file_digest(file, "sha256").hexdigest()
