"""Time copies of the handout for 1,000 schools against a straight reportlab loop and Typst.

    python bench/batch.py [copies] [--rows ROWS]

Printed are copies a second of one processor and the ratios to the others, all in one process and
after their first copy. They take many short turns, and of each the fastest counts: what else runs
on the machine changes little. The reportlab script draws the same page without tags. Typst, tagged
as it is by default, makes pages that bear all of our text, rules and codes at our places: with one
compiler that keeps what it has laid out before, which is the way to make many copies, and with a
compiler for each copy, which is what a loop around ``typst compile`` costs without the start of a
process.
As a bound it also sets the words alone, as running text without furigana: not our page, but the
least that it could be asked for. Typst is left out where it is not installed (``pip install
typst``).

ROWS is the length of a roster that the command makes whole, in two processes.
"""

import argparse
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from io import BytesIO
from subprocess import PIPE
from time import perf_counter, process_time
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

import handout_naive as naive
from leaflet import resources
from leaflet.batch.copies import Plate
from leaflet.batch.drafts import write_whole
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw.merged import Merged
from leaflet.draw.text import text
from leaflet.model.load import load
from leaflet.page import Document, Path, Text
from leaflet.press import press_plate
from leaflet.report import Report

FONTS = resources.folder("fonts")
SCHOOLS = ("中央", "青葉山", "第二", "北")
PAGES = 1_000  # of a merged file
TURNS = 20
# Measured by a small process: one counts what it was begun from as memory of its own.
MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""
Maker = Callable[[int], object]
IMPRINT = 'imprint: "{学校名} 電話 {電話番号}"\n'


def row(number: int) -> dict[str, str]:
    school = SCHOOLS[number % len(SCHOOLS)]
    return {"学校名": f"{school}{number}小学校", "電話番号": f"017-722-{number % 10_000:04}"}


def plate(folder: pathlib.Path, layout: str) -> Plate:
    """Return what copies are printed over: the shipped edition with an imprint."""
    data = folder / "data"
    if not data.exists():
        shutil.copytree(resources.folder("data"), data)
        with (data / "edition.yaml").open("a", encoding="utf-8") as file:
            file.write(IMPRINT)
    notice = load(data, Report(), shown="data")
    assert notice is not None
    pressed = press_plate(layout, notice, Sheets(), Wishes(), Report())
    assert pressed is not None
    return Plate(pressed, {})


def rates(makers: Mapping[str, tuple[Maker, int]]) -> dict[str, float]:
    """Return how many a second each makes, where it makes so many a turn."""
    best = dict.fromkeys(makers, 0.0)
    for make, _count in makers.values():
        make(0)
    for turn in range(TURNS):
        for name, (make, count) in makers.items():
            start = process_time()
            for number in range(turn * count, (turn + 1) * count):
                make(number)
            best[name] = max(best[name], count / (process_time() - start))
    return best


def naive_copy(number: int) -> bytes:
    """Return a copy as a script draws it: the whole page again, and the imprint."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, pageCompression=1)
    canvas.setTitle(naive.TITLE)
    naive.page(canvas, naive.PAGE_1, naive.CODES_1, naive.BOXES_1, naive.RULES_1)
    canvas.setFont(naive.REGULAR, 10.5)
    canvas.drawString(34, 34, " 電話 ".join(row(number).values()))
    naive.page(canvas, naive.PAGE_2, naive.CODES_2, naive.BOXES_2, naive.RULES_2)
    canvas.save()
    return out.getvalue()


def typst_words(document: Document) -> str:
    """Return the words of a document as a Typst page with an imprint."""
    words = text(document).replace("\\", "").translate({ord(c): f"\\{c}" for c in "#$*_@<>`[]=~"})
    return (
        '#set text(font: "BIZ UDPGothic", size: 9pt, lang: "ja")\n'
        "#set page(footer: [#sys.inputs.name 電話 #sys.inputs.phone])\n" + words
    )


def typst_places(document: Document) -> str:
    """Return all ink of a document at its places as Typst pages with an imprint."""
    lines = ['#set text(font: "BIZ UDPGothic", lang: "ja")']
    for page in document.pages:
        width, height = page.size
        lines.append(f"#page(width: {width:.2f}pt, height: {height:.2f}pt, margin: 0pt)[")
        for item in page.items:
            if isinstance(item, Text) and item.slot is None:
                at = f"dx: {item.at.x:.2f}pt, dy: {item.at.y - item.size:.2f}pt"
                words = json.dumps(item.words, ensure_ascii=False)
                lines.append(f"#place(top + left, {at}, text(size: {item.size:.2f}pt, {words}))")
            elif isinstance(item, Path):
                lines.append(f"#place(top + left, {typst_curve(item)})")
        imprint = "[#sys.inputs.name 電話 #sys.inputs.phone]"
        lines.append(f"#place(bottom + left, dx: 34pt, dy: -34pt, text(size: 10.5pt){imprint})]")
    return "\n".join(lines)


def typst_curve(path: Path) -> str:
    """Return outlines as Typst draws them."""
    x, y = path.at

    def places(numbers: Sequence[float]) -> str:
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        scale = path.scale
        return ", ".join(f"({x + a * scale:.2f}pt, {y + b * scale:.2f}pt)" for a, b in pairs)

    fill = f'rgb("{path.fill.hex}")' if path.fill else "none"
    stroke = f'{path.stroke.width}pt + rgb("{path.stroke.ink.hex}")' if path.stroke else "none"
    parts = [f"fill: {fill}, stroke: {stroke}"]
    for contour in path.contours:
        parts.append(f"curve.move({places(contour.start)})")
        for step in contour.steps:
            kind = {0: "close", 2: "line", 6: "cubic"}[len(step)]
            parts.append(f"curve.{kind}({places(step)})")
    return f"curve({', '.join(parts)})"


def typst_makers(document: Document, folder: pathlib.Path) -> Iterator[tuple[str, Maker]]:
    """Yield the ways to have Typst make copies."""
    if importlib.util.find_spec("typst") is None:
        return
    import typst

    def compiler(name: str, pages: str) -> Any:
        source = folder / name
        source.write_text(pages, encoding="utf-8")
        return typst.Compiler(str(source), font_paths=[str(FONTS)])

    def copy(made_by: Any, number: int) -> bytes:
        school, phone = row(number).values()
        return bytes(made_by.compile(sys_inputs={"name": school, "phone": phone}))

    places = typst_places(document)
    yield "Typst, one compiler", partial(copy, compiler("places.typ", places))
    yield (
        "Typst, a compiler for each copy",
        lambda number: copy(compiler("places.typ", places), number),
    )
    yield "Typst, words alone", partial(copy, compiler("words.typ", typst_words(document)))


def compare(made: Plate, folder: pathlib.Path, layout: str, copies: int) -> None:
    """Print how fast copies of a layout are made, by us and by others."""
    head = made.master.head.data

    def unwritten(number: int) -> bytes:
        return made.tail(made.copy(row(number))).data

    def written(number: int) -> None:
        write_whole(folder / f"{number}.pdf", (head, unwritten(number)))

    few = max(1, copies // 500)
    others = dict(typst_makers(made.document, folder))
    if layout == "handout":
        others["reportlab"] = naive_copy
    ours: dict[str, tuple[Maker, int]] = {
        "unwritten": (unwritten, copies // TURNS),
        "written": (written, copies // TURNS),
    }
    found = rates({**ours, **{name: (make, few) for name, make in others.items()}})
    fastest = found["unwritten"]
    print(f"{layout}: {fastest:.0f} copies a second, {found['written']:.0f} to disk")
    for name in others:
        print(f"  {fastest / found[name]:.0f} × {name} ({found[name]:.1f} a second)")


def merge(made: Plate) -> None:
    """Print how large one file of many copies is, and how long it takes."""
    out = BytesIO()
    start, used = perf_counter(), process_time()
    whole = Merged(out, made.document)
    for number in range(PAGES // len(made.document.pages)):
        whole.add(row(number)["学校名"], made.copy(row(number)).overlay)
    whole.finish()
    seconds, used = perf_counter() - start, process_time() - used
    size = out.tell() / 1e6
    print(f"  merged: {PAGES} pages, {size:.2f} MB, {seconds:.2f} s ({used:.2f} s of CPU)")


def whole_run(folder: pathlib.Path, rows: int) -> None:
    """Print what the command needs for a roster of so many rows."""
    lines = [",".join(row(number).values()) for number in range(rows)]
    (folder / "r.csv").write_text("\n".join(["学校名,電話番号", *lines]), encoding="utf-8")
    wishes = ["--layout", "handout", "--data", "data", "--out", "out", "--jobs", "2", "--quiet"]
    command = [sys.executable, "-m", "leaflet", "batch", "r.csv", *wishes]
    start = perf_counter()
    done = subprocess.run([sys.executable, "-c", MEASURED, *command], cwd=folder, stdout=PIPE)
    seconds = perf_counter() - start
    used, memory = map(float, done.stdout.split())
    print(f"{rows} rows: {seconds:.1f} s, {used:.1f} s of CPU, {memory:.0f} MB in a process")


def main(copies: int, rows: int) -> None:
    naive.register()
    with tempfile.TemporaryDirectory() as home:
        folder = pathlib.Path(home)
        for layout in ("handout", "strip"):
            made = plate(folder, layout)
            compare(made, folder, layout, copies)
            merge(made)
        if rows:
            whole_run(folder, rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("copies", type=int, nargs="?", default=2000)
    parser.add_argument("--rows", type=int, default=0)
    given = parser.parse_args()
    main(given.copies, given.rows)
