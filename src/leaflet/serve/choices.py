"""What a preview can be asked for beside the data: paper, furigana, greys, card stock."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaflet.compose.cards.sheet import CardSheet
from leaflet.compose.job import CardWishes, Wishes
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.paper import PAPERS, paper_size
from leaflet.language import _
from leaflet.model.grades import RUBY
from leaflet.report import Report

if TYPE_CHECKING:
    from leaflet.serve.app import Office


def names() -> dict[str, str]:
    """Return what the layouts are called."""
    return {
        "leaflet": _("Leaflet"),
        "poster": _("Poster"),
        "handout": _("Table"),
        "card": _("Card"),
        "strip": _("Tear-off poster"),
        "letter": _("Letter"),
    }


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen for a layout, and what is."""

    chosen: Mapping[str, str]
    papers: tuple[str, ...]
    grades: tuple[str, ...]
    stocks: tuple[str, ...]
    themes: tuple[str, ...]

    @classmethod
    def of(cls, office: "Office", layout: str, chosen: Mapping[str, str]) -> "Choices":
        """Return the choices of a layout by its sheet."""
        sheet = LAYOUTS[layout].read_sheet(
            office.preview.sheets / f"{layout}.yaml", f"layouts/{layout}.yaml", Report()
        )
        stocks = tuple(sheet.stocks) if isinstance(sheet, CardSheet) else ()
        themes = tuple(getattr(sheet, "themes", ()))
        given = {"theme": getattr(sheet, "theme", ""), **chosen}
        return cls(given, tuple(PAPERS) if not stocks else (), RUBY, stocks, themes)


def wishes_of(asked: Mapping[str, str]) -> Wishes:
    """Return what is asked for; ValueError where there is no such paper or grade."""
    paper, ruby = asked.get("paper") or None, asked.get("ruby") or None
    if paper:
        paper_size(paper)
    if ruby and ruby not in RUBY:
        raise ValueError(ruby)
    lies = {"landscape": True, "portrait": False}.get(asked.get("lies", ""))
    cards = CardWishes(stock=asked.get("stock") or None)
    return Wishes(ruby=ruby, paper=paper, landscape=lies, mono="mono" in asked, cards=cards)


def options_of(asked: Mapping[str, str]) -> list[str]:
    """Return the same as options of the command line."""
    options = [f"--{key}={asked[key]}" for key in ("paper", "ruby", "stock") if asked.get(key)]
    if lies := asked.get("lies"):
        options.append(f"--{lies}")
    return [*options, *(["--mono"] if "mono" in asked else [])]
