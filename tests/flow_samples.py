"""Flowcharts for the tests of the layouts that print one."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Literal

from data_folder import notice_of
from leaflet import resources
from leaflet.compose.flow.book import Book
from leaflet.compose.furigana import Reader
from leaflet.compose.job import Composed, Job
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.paper import paper_size
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.flowchart import Orders
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.page import Page, Text
from leaflet.report import Report

EMERGENCIES = """\
title: 窓口
flow:
  - when: 話したい
    go: [soft]
  - when: 命が危ない
    go: [police, fire]
"""


@cache
def shipped() -> Notice:
    notice = load(resources.folder("data"), Report(), shown="data")
    assert notice is not None
    return notice


@cache
def shipped_chart(layout: str, **how: object) -> Composed:
    """Return the shipped flow; it is composed once for all tests that ask for it so."""
    return composed(shipped(), layout, **how)


def composed(
    notice: Notice,
    layout: str = "leaflet",
    ruby: str = "none",
    style: Literal["auto", "chart", "bands"] = "auto",
    **wishes: object,
) -> Composed:
    report = Report()
    sheet = LAYOUTS[layout].read_sheet(layout, Sheets(), report)
    assert tuple(report) == ()
    reader = Reader(notice.readings, ruby)
    sheet = replace(sheet, style=style)
    return LAYOUTS[layout].compose(Job(notice, Wishes(**wishes), reader.read, layout=layout), sheet)


def book(
    notice: Notice,
    layout: str = "leaflet",
    paper: str = "A4",
    theme: str = "official",
    orders: Orders | None = None,
) -> Book:
    """Return the flow on the paper of this name, in landscape."""
    sheet = LAYOUTS[layout].read_sheet(layout, Sheets(), Report())
    read = Reader(notice.readings, "none").read
    job = Job(notice, Wishes(), read, layout=layout, orders=orders or Orders())
    return Book(job, replace(sheet, theme=theme), paper_size(paper, landscape=True))


def printed(page: Page) -> str:
    return "".join(item.words for item in page.items if isinstance(item, Text))


def desk(name: str, title: str, *contacts: str, more: str = "") -> str:
    rows = "".join(f"      - {each}\n" for each in contacts)
    return f"  {name}:\n    name: {title}\n    contacts:\n{rows}{more}"


def emergencies(folder: Path, flowchart: str = EMERGENCIES, soft: str = "03-5555-1111") -> Notice:
    """Return a notice with the police, the fire brigade and a desk for whom it is not urgent."""
    numbers = {"soft": ("相談室", soft), "police": ("警察", "110"), "fire": ("消防", "119")}
    register = "".join(desk(id_, name, f"phone: {of}") for id_, (name, of) in numbers.items())
    return notice_of(folder, desks=f"desks:\n{register}", flowchart=flowchart)


def fan(folder: Path, desks: int, questions: int = 1) -> Notice:
    """Return a notice whose questions lead to so many desks, the last one to all first desks."""
    register = "".join(
        desk(f"d{n}", f"第{n}相談室", f"phone: 03-5555-{1000 + n}", f"url: https://a.example/{n}")
        for n in range(desks)
    )
    steps = []
    for q in range(questions):
        go = ", ".join(f"d{n}" for n in range(desks) if n % questions == q)
        steps.append(f"      - when: 質問{q}のことで相談したい\n        go: [{go}]\n")
    chart = "title: 相談窓口のご案内\nflow:\n  - when: 困っている\n    then:\n" + "".join(steps)
    return notice_of(folder, desks=f"desks:\n{register}", flowchart=chart)
