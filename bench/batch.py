"""Time copies of the handout for 1,000 schools against a straight reportlab loop and Typst.

    python bench/batch.py [copies]

Printed are copies a second, each timed in one process after its first copy, and the ratios to the
others. The reportlab script draws the same page without tags. Typst, tagged as it is by default,
makes three pages, none with the codes and rules of ours: its words alone, as running text without
furigana, which is the least that it could be asked for; all of its text at the places that we have
worked out, with one compiler that keeps what it has laid out before; and the same with a compiler
for each copy, which is what a loop around ``typst compile`` costs without the start of a process.
Typst is left out where it is not installed. No time is asserted, since a clock proves nothing on a
shared machine.
"""

import argparse
import importlib.util
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

import handout_naive as naive
from leaflet import resources
from leaflet.batch.copies import Plate
from leaflet.batch.workshop import write_whole
from leaflet.compose.wishes import Wishes
from leaflet.draw.merged import Merged
from leaflet.draw.text import text
from leaflet.model.load import load
from leaflet.page import Document, Text
from leaflet.press import press_plate
from leaflet.report import Report

FONTS = resources.folder("fonts")
SCHOOLS = ("中央", "青葉山", "第二", "北")
PAGES = 1_000  # of a merged file
IMPRINT = 'imprint: "{学校名} 電話 {電話番号}"\n'


def row(number: int) -> dict[str, str]:
    school = SCHOOLS[number % len(SCHOOLS)]
    return {"学校名": f"{school}{number}小学校", "電話番号": f"017-722-{number % 10_000:04}"}


def plate(folder: Path, layout: str) -> Plate:
    """Return what copies are printed over: the shipped edition with an imprint."""
    data = folder / "data"
    if not data.exists():
        shutil.copytree(resources.folder("data"), data)
        with (data / "edition.yaml").open("a", encoding="utf-8") as file:
            file.write(IMPRINT)
    notice = load(data, Report(), shown="data")
    assert notice is not None
    sheets = resources.folder("layouts")
    pressed = press_plate(layout, notice, sheets, "layouts", Wishes(), Report())
    assert pressed is not None
    return Plate(pressed, {})


def rate(make: Callable[[int], object], copies: int) -> float:
    """Return how many a second are made."""
    make(0)
    start = perf_counter()
    for number in range(copies):
        make(number)
    return copies / (perf_counter() - start)


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
    """Return all text of a document at its places as Typst pages with an imprint."""
    lines = ['#set text(font: "BIZ UDPGothic", lang: "ja")']
    for page in document.pages:
        width, height = page.size
        lines.append(f"#page(width: {width:.2f}pt, height: {height:.2f}pt, margin: 0pt)[")
        for item in page.items:
            if isinstance(item, Text) and item.slot is None:
                at = f"dx: {item.at.x:.2f}pt, dy: {item.at.y - item.size:.2f}pt"
                words = json.dumps(item.words, ensure_ascii=False)
                lines.append(f"#place(top + left, {at}, text(size: {item.size:.2f}pt, {words}))")
        imprint = "[#sys.inputs.name 電話 #sys.inputs.phone]"
        lines.append(f"#place(bottom + left, dx: 34pt, dy: -34pt, text(size: 10.5pt){imprint})]")
    return "\n".join(lines)


def typst_rates(document: Document, folder: Path, copies: int) -> Iterator[tuple[str, float]]:
    """Yield for each way to have Typst make copies its name and how many a second it makes."""
    if importlib.util.find_spec("typst") is None:
        return
    import typst

    for name, pages in (("words alone", typst_words), ("text at its places", typst_places)):
        source = folder / "page.typ"
        source.write_text(pages(document), encoding="utf-8")
        kept = typst.Compiler(str(source), font_paths=[str(FONTS)])

        def make(number: int, compiler: Any = kept) -> bytes:
            school, phone = row(number).values()
            return bytes(compiler.compile(sys_inputs={"name": school, "phone": phone}))

        yield f"{name}, one compiler", rate(make, copies)

    def anew(number: int) -> bytes:
        return make(number, typst.Compiler(str(source), font_paths=[str(FONTS)]))

    yield f"{name}, a compiler for each copy", rate(anew, copies)


def main(copies: int) -> None:
    naive.register()
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        for layout in ("handout", "strip"):
            made = plate(folder, layout)
            head = made.master.head.data

            def unwritten(number: int, made: Plate = made) -> bytes:
                return made.tail(made.copy(row(number)))

            def written(number: int, made: Plate = made, head: bytes = head) -> None:
                write_whole(folder / f"{number}.pdf", (head, unwritten(number, made)))

            ours = rate(unwritten, copies)
            print(f"{layout}: {ours:.0f} copies a second, {rate(written, copies):.0f} to disk")
            if layout == "handout":
                script = rate(naive_copy, max(3, copies // 50))
                print(f"  {ours / script:.0f} × reportlab ({script:.1f} a second)")
            for name, others in typst_rates(made.document, folder, max(3, copies // 50)):
                print(f"  {ours / others:.0f} × Typst, {name} ({others:.1f} a second)")
            out = BytesIO()
            start = perf_counter()
            whole = Merged(out, made.document)
            for number in range(PAGES // len(made.document.pages)):
                whole.add(row(number)["学校名"], made.copy(row(number)).overlay)
            whole.finish()
            seconds, size = perf_counter() - start, out.tell() / 1e6
            print(f"  merged: {PAGES} pages, {size:.2f} MB, {seconds:.2f} s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("copies", type=int, nargs="?", default=1000)
    sys.exit(main(parser.parse_args().copies))
