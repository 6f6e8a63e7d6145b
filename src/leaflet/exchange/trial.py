"""Data that are not written yet: what they load to, and what would fit on the pages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from leaflet.check.file import Verdict, prove
from leaflet.check.file.evidence import NoticeTexts
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw.formats import FORMATS
from leaflet.exchange.plain import Plain
from leaflet.model.desk import Desk, Kind
from leaflet.model.load import load
from leaflet.model.notice import Card, CardSide, Notice
from leaflet.model.words import Span, Words
from leaflet.page import Document
from leaflet.press import press
from leaflet.report import Report

CARD_TITLE: Final = "相談窓口"
_MOST: Final = 8  # desks on both sides; more are not read on a card


def loaded(
    files: Mapping[str, bytes],
    shown: str,
    report: Report,
    load: Callable[..., Notice | None] = load,
) -> Notice | None:
    """Return what files would load to, were they in the folder that messages call ``shown``."""
    with TemporaryDirectory() as folder:
        for name, data in files.items():
            Path(folder, name).write_bytes(data)
        return load(Path(folder), report, shown=shown)


def printed(name: str, notice: Notice, sheets: Sheets) -> Document | None:
    """Return what a layout makes of a notice, or None unless it fits and passes the proof."""
    report = Report()
    document = press(name, notice, sheets, Wishes(), report)
    if document is None or report.refused:
        return None
    (pdf,) = FORMATS["pdf"].draw(document)
    passed = prove(pdf, NoticeTexts(notice, sheets), name, name).verdict is not Verdict.FAILED
    return document if passed else None


def card_of(notice: Notice, sheets: Sheets) -> dict[str, Plain]:
    """Return a wallet card with as many of the first desks as one holds, or nothing."""
    desks = [desk for desk in notice.desks.values() if desk.of(Kind.PHONE)]
    count = min(len(desks), _MOST)
    while count:
        front, back = desks[: (count + 1) // 2], desks[(count + 1) // 2 : count]
        made = printed("card", replace(notice, card=_card(front, back)), sheets)
        # There is a section for each side, and on several cards more sides than two.
        if made and len(made.reading.kids) == (2 if back else 1):
            sides: dict[str, Plain] = {"title": CARD_TITLE, "desks": [each.id for each in front]}
            return sides | ({"back": {"desks": [each.id for each in back]}} if back else {})
        count -= 1
    return {}


def _card(front: Sequence[Desk], back: Sequence[Desk]) -> Card:
    origin = front[0].origin
    title = Words((Span(CARD_TITLE),), origin)
    behind = CardSide(None, tuple(back), origin) if back else None
    return Card(CardSide(title, tuple(front), origin), behind)
