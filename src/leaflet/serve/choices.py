"""The choices for a preview besides the data: paper, furigana, greys, card stock."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from leaflet.compose.cards.sheet import CardSheet
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.paper import PAPERS, paper_size
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import CardWishes, Wishes
from leaflet.model.grades import RUBY
from leaflet.report import Report


def offered(sheets: Path, layout: str) -> tuple[Any, dict[str, tuple[str, ...]]]:
    """Return the sheet of a layout, and what can be chosen for it: the values of each option."""
    sheet = LAYOUTS[layout].read_sheet(layout, Sheets(sheets), Report())
    if isinstance(sheet, CardSheet):
        return sheet, {"stock": tuple(sheet.stocks), "ruby": RUBY}
    return sheet, {"paper": tuple(PAPERS), "lies": ("portrait", "landscape"), "ruby": RUBY}


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
