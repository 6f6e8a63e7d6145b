"""Make the pictures of README.md, and one sheet of every layout of every edition.

    python docs/pictures.py [--only-sheet]

The sheet, docs/pictures/editions.png, is for whoever changes a page: ten other offices' editions on
several papers at a glance. A paper on which an edition is refused is left grey.
"""

import io
import sys
from pathlib import Path

from PIL import Image

from leaflet.compose.job import Wishes
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.draw.pdf import pdf
from leaflet.draw.png import png
from leaflet.model.load import load
from leaflet.press import press
from leaflet.report import Report
from leaflet.resources import folder

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"
EDITIONS = HERE.parent / "tests" / "editions"
# Dots per inch: the poster fills the width of a README, a page of the others half of it.
DPI = {"poster": 60, "leaflet": 84, "handout": 72, "card": 84}
PAPERS = {
    "leaflet": ("A4", "B4"),
    "poster": ("A3", "A2縦", "300x900mm"),
    "handout": ("A4", "A3", "A5"),
    "strip": ("A4", "A4横"),
}
CELL, GAP = 210, 8  # px
COLOURS = 64  # by octree: by median cut the few red ones would become greys


def pages(name: str, data: Path, wishes: Wishes, dpi: float) -> list[bytes]:
    """Return the pages of a document as PNG, or none where it is refused."""
    report = Report()
    notice = load(data, report)
    if notice is None or not LAYOUTS[name].printable(notice):
        return []
    document = press(name, notice, Sheets(), wishes, report)
    if document is None or report.refused:
        return []
    return list(png(pdf(document), dpi))


def readme() -> None:
    """Save the pages of the shipped edition, small enough for a page that is read on a screen."""
    for name in LAYOUTS:
        drawn = pages(name, folder("data"), Wishes(), DPI.get(name, 72))
        for page, picture in enumerate(drawn, 1):
            with Image.open(io.BytesIO(picture)) as whole:
                small = whole.convert("RGB").quantize(COLOURS)
            small.save(PICTURES / f"{name}-{page}.png", optimize=True)


def sheet() -> None:
    """Save the sheet: a row for each edition, a column for each layout on each paper."""
    columns = [(name, paper) for name in LAYOUTS for paper in PAPERS.get(name, ("A4",))]
    rows = sorted(path.parent for path in EDITIONS.glob("*/edition.yaml"))
    size = (len(columns) * (CELL + GAP) + GAP, len(rows) * (CELL + GAP) + GAP)
    whole = Image.new("RGB", size, "#d0d0d0")
    for down, data in enumerate(rows):
        for across, (name, paper) in enumerate(columns):
            turned = {"縦": False, "横": True}.get(paper[-1])
            wishes = Wishes(paper=paper.rstrip("縦横"), landscape=turned)
            if name == "card":
                wishes = Wishes()
            for picture in pages(name, data, wishes, 36)[:1]:
                with Image.open(io.BytesIO(picture)) as page:
                    small = page.convert("RGB")
                small.thumbnail((CELL, CELL), Image.Resampling.LANCZOS)
                left = GAP + across * (CELL + GAP) + (CELL - small.width) // 2
                whole.paste(small, (left, GAP + down * (CELL + GAP) + (CELL - small.height) // 2))
    few = whole.quantize(COLOURS, Image.Quantize.FASTOCTREE)
    few.save(PICTURES / "editions.png", optimize=True)


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    if "--only-sheet" not in sys.argv:
        readme()
    sheet()
