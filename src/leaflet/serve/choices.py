"""The choices for a preview besides the data: paper, furigana, greys, card stock."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from leaflet.compose.cards.sheet import CardSheet
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.paper import PAPERS, paper_size
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import CardWishes, Wishes
from leaflet.model.grades import RUBY
from leaflet.report import Report


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen for a layout: the values of each option, and the themes of its sheet."""

    options: Mapping[str, tuple[str, ...]]
    themes: tuple[str, ...]
    theme: str


def choices_of(sheets: Path, layout: str) -> Choices:
    """Return the choices of a layout by its sheet."""
    sheet = LAYOUTS[layout].read_sheet(layout, Sheets(sheets), Report())
    stocks = {"stock": tuple(sheet.stocks)} if isinstance(sheet, CardSheet) else {}
    paper = {} if stocks else {"paper": tuple(PAPERS), "lies": ("portrait", "landscape")}
    themes = tuple(getattr(sheet, "themes", ()))
    return Choices({**paper, **stocks, "ruby": RUBY}, themes, getattr(sheet, "theme", ""))


def wishes_of(asked: Mapping[str, str]) -> Wishes:
    """Return the wishes that were chosen; ValueError or KeyError for an unknown choice."""
    paper, ruby = asked.get("paper") or None, asked.get("ruby") or None
    if paper:
        paper_size(paper)
    if ruby and ruby not in RUBY:
        raise ValueError(ruby)
    lies = {"landscape": True, "portrait": False, "": None}[asked.get("lies", "")]
    cards = CardWishes(stock=asked.get("stock") or None)
    return Wishes(ruby=ruby, paper=paper, landscape=lies, mono="mono" in asked, cards=cards)


def options_of(asked: Mapping[str, str]) -> list[str]:
    """Return the choices as options of the command line."""
    wishes_of(asked)
    options = [f"--{key}={asked[key]}" for key in ("paper", "ruby", "stock") if asked.get(key)]
    flags = (asked.get("lies"), "mono" if "mono" in asked else "")
    return [*options, *(f"--{flag}" for flag in flags if flag)]
