"""What tagging costs: each shipped document drawn as it is, and as decoration that nobody reads.

    python bench/tagging.py [rounds]

Printed are the size of each file, and the least time of composing and drawing it in this process,
with and without tags (structure, bookmarks, links), and how much the tags add.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from leaflet import resources
from leaflet.compose.job import Wishes
from leaflet.compose.layouts import LAYOUTS
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
                item._replace(mark=DECORATION) for item in page.items if not isinstance(item, Link)
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


def main(rounds: int) -> None:
    notice = load(resources.folder("data"), Report(), shown="data")
    assert notice is not None
    sheets = resources.folder("layouts")
    for name in LAYOUTS:

        def composed(name: str = name) -> Document:
            made = press(name, notice, sheets, "layouts", Wishes(ruby="all"), Report())
            assert made is not None
            return made

        tagged = composed()
        bare = untagged(tagged)
        size, bare_size = len(pdf(tagged)), len(pdf(bare))
        page = least(max(1, rounds // 5), composed)
        time = page + least(rounds, lambda document=tagged: pdf(document))
        bare_time = page + least(rounds, lambda document=bare: pdf(document))
        print(
            f"{name:8} {size:7,} bytes, {bare_size:7,} without tags: +{size / bare_size - 1:.1%}   "
            f"{time:6.1f} ms, {bare_time:6.1f} without: +{time / bare_time - 1:.1%}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
