"""Cards for the tests of their layout."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from data_folder import EDITION, notice_of
from leaflet import resources
from leaflet.compose.cards.sheet import CardSheet
from leaflet.compose.furigana import Reader
from leaflet.compose.job import Composed, Job
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import CardWishes, Wishes
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.page import Document, Page, Text
from leaflet.page import Path as Ink
from leaflet.report import Report


@cache
@cache
def shipped() -> Notice:
    notice = load(resources.folder("data"), Report(), shown="data")
    assert notice is not None
    return notice


@cache
def sheet(**changes: object) -> CardSheet:
    report = Report()
    found = LAYOUTS["card"].read_sheet("card", Sheets(), report)
    assert tuple(report) == ()
    return replace(found, **changes)


def composed(
    notice: Notice, how: CardSheet | None = None, ruby: str = "none", **wishes: object
) -> Composed:
    reader = Reader(notice.readings, ruby)
    asked = Wishes(cards=CardWishes(**wishes))  # type: ignore[arg-type]
    return LAYOUTS["card"].compose(Job(notice, asked, reader.read), how or sheet())


def cards(
    folder: Path,
    front: dict[str, str],
    back: dict[str, str] | None = None,
    edition: str = EDITION,
) -> Notice:
    """Return a notice with a card of these desks: what is written under their ids."""
    sides = {**front, **(back or {})}
    desks = "".join(f"  {key}:\n{said}" for key, said in sides.items())
    card = f"title: ひとりで悩まないで\ndesks: [{', '.join(front)}]\n"
    if back:
        card += f"back:\n  title: ほかの窓口\n  desks: [{', '.join(back)}]\n"
    return notice_of(folder, desks=f"desks:\n{desks}", card=card, edition=edition)


def desk(name: str, *contacts: str) -> str:
    lines = "".join(f"      - {contact}\n" for contact in contacts)
    return f"    name: {name}\n    contacts:\n{lines}"


def many(count: int) -> dict[str, str]:
    return {
        f"d{n}": desk(
            f"第{n + 1}相談室", f"phone: 03-5555-{1000 + n}\n        hours: 平日9時～17時"
        )
        for n in range(count)
    }


def texts(page: Page) -> list[Text]:
    return [item for item in page.items if isinstance(item, Text)]


def codes(document: Document) -> list[Ink]:
    return [
        item
        for page in document.pages
        for item in page.items
        if isinstance(item, Ink) and item.code
    ]
