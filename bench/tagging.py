"""What tagging costs: each shipped document drawn as it is, and as decoration that nobody reads.

    python bench/tagging.py [rounds]

Printed are the size of each file with and without tags (structure, bookmarks, links), how much
longer drawing it takes with them in a process that has composed it before, and what that adds to
the whole command that a user waits for.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from build import ENVIRONMENT, LEAFLET
from leaflet import resources
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw.pdf import pdf
from leaflet.model.load import load
from leaflet.page import DECORATION, Document, Link, Tag
from leaflet.press import press
from leaflet.report import Report


def untagged(document: Document) -> Document:
    pages = tuple(
        replace(
            page,
            items=tuple(
                replace(item, mark=DECORATION) for item in page.items if not isinstance(item, Link)
            ),
        )
        for page in document.pages
    )
    return replace(document, pages=pages, reading=Tag("Document"))


def least(rounds: int, work: Callable[[], object]) -> float:
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times) * 1000


def command(layout: str) -> None:
    with tempfile.TemporaryDirectory() as out:
        given = ["build", "--layout", layout, "--ruby", "all", "--out", out]
        subprocess.run([LEAFLET, *given], check=True, capture_output=True, env=ENVIRONMENT)


def main(rounds: int) -> None:
    notice = load(resources.folder("data"), Report(), shown="data")
    assert notice is not None
    for name in LAYOUTS:
        tagged = press(name, notice, Sheets(), Wishes(ruby="all"), Report())
        assert tagged is not None
        bare = untagged(tagged)
        size, bare_size = len(pdf(tagged)), len(pdf(bare))
        time = least(rounds, lambda document=tagged: pdf(document))
        added = time - least(rounds, lambda document=bare: pdf(document))
        whole = least(max(1, rounds // 4), lambda layout=name: command(layout))
        print(
            f"{name:8} {size:7,} bytes, {bare_size:7,} without tags: +{size / bare_size - 1:.1%}   "
            f"drawn in {time:5.1f} ms, {added:.1f} of them for tags: "
            f"+{added / (whole - added):.1%} of the command"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
