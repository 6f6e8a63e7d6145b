"""Make the pictures of the twenty tasks in README.ja.md, each by the command that it shows.

    python docs/task_pictures.py [NUMBER…]

A task is done as a clerk would, in a copy of the shipped folder; its picture is a piece of what was
printed, or what the terminal said.
"""

import io
import os
import sys
import tempfile
from collections.abc import Callable
from html import escape
from pathlib import Path

from click.testing import CliRunner
from openpyxl import load_workbook
from PIL import Image

from leaflet import resources
from leaflet.cli import main
from leaflet.draw.png import png

PICTURES = Path(__file__).parent.absolute() / "pictures" / "tasks"
WIDTH = 640  # px of a picture; a page beside others is less wide
COLOURS = 48
LINES = 14  # of a terminal
Picture = Image.Image


def run(*arguments: str) -> str:
    """Run a command and return what it prints."""
    return CliRunner().invoke(main, arguments).output


def change(path: str, old: str, new: str) -> None:
    """Replace the first of some words in a file, as with a text editor."""
    text = Path(path).read_text("utf-8")
    assert old in text, (path, old)
    Path(path).write_text(text.replace(old, new, 1), "utf-8")


def page(name: str, *options: str, number: int = 1) -> Picture:
    """Build a document as a picture, and return one of its pages."""
    said = run("build", "--layout", name, "--format", "png", "--dpi", "100", *options)
    files = [Path(f"output/{name}-{number}.png"), Path(f"output/{name}.png")]
    found = next((path for path in files if path.exists()), None)
    assert found, said
    with Image.open(found) as picture:
        made = picture.convert("RGB")
    found.unlink()
    return made


def part(picture: Picture, left: float, top: float, right: float, bottom: float) -> Picture:
    """Return a part of a picture, its edges in shares of the whole."""
    wide, high = picture.size
    return picture.crop((int(left * wide), int(top * high), int(right * wide), int(bottom * high)))


def beside(*pictures: Picture, height: int = 300) -> Picture:
    """Return pictures of one height side by side, each with a thin frame."""
    scaled = [each.resize((each.width * height // each.height, height)) for each in pictures]
    whole = Image.new("RGB", (sum(each.width + 10 for each in scaled) + 10, height + 20), "#d8d8d8")
    left = 10
    for each in scaled:
        whole.paste(each, (left, 10))
        left += each.width + 10
    return whole


def screen(command: str, said: str, *, last: bool = False) -> str:
    """Return a terminal as a drawing: the command, and the first or last lines it printed."""
    lines = said.rstrip().split("\n")
    lines = lines[-LINES:] if last else lines[:LINES]
    rows = [f"> {command}", *(line[:86] for line in lines)]
    texts = "".join(
        f'<text x="12" y="{26 + 20 * number}">{escape(row)}</text>'
        for number, row in enumerate(rows)
    )
    high = 22 + 20 * len(rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 840 {high}" width="{WIDTH}">'
        f'<rect width="840" height="{high}" rx="6" fill="#1e1e1e"/>'
        '<g fill="#e8e8e8" font-size="14" xml:space="preserve" font-family="BIZ UDGothic,'
        f"'MS Gothic','Osaka-Mono','Noto Sans Mono CJK JP',monospace\">{texts}</g></svg>\n"
    )


def date() -> Picture:
    run("date", "令和8年4月", "--rebuild")
    return part(page("handout"), 0.03, 0.01, 0.97, 0.16)


def number() -> Picture:
    change("data/desks.yaml", "phone: 0120-007-110", "phone: 0570-003-110")
    return part(page("handout"), 0.03, 0.05, 0.97, 0.85).resize((480, 577))


def desk() -> Picture:
    with Path("data/desks.yaml").open("a", encoding="utf-8") as file:
        file.write(
            "\n  kosodate:\n    name: こども家庭センター\n    operator: 中央市\n    contacts:\n"
            "      - phone: 03-5253-2111\n    summary: こどもと家族のことを相談できます。\n"
        )
    change("data/handout.yaml", "desks:\n", "desks:\n  - kosodate\n")
    return part(page("handout"), 0.03, 0.02, 0.97, 0.4)


def excel() -> str:
    run("export", "台帳.xlsx")
    book = load_workbook("台帳.xlsx")
    for row in book["窓口"].iter_rows():
        for cell in row:
            if cell.value == "0120-007-110":
                cell.value = "0120-007-111"
    book.save("台帳.xlsx")
    return screen("leaflet import 台帳.xlsx --dry-run", run("import", "台帳.xlsx", "--dry-run"))


def order() -> Picture:
    before = part(page("card"), 0.06, 0.032, 0.505, 0.232)
    text = Path("data/card.yaml").read_text("utf-8")
    listed = next(line for line in text.split("\n") if line.startswith("desks: ["))
    first, second, *others = listed.removeprefix("desks: [").removesuffix("]").split(", ")
    change("data/card.yaml", listed, f"desks: [{', '.join([second, first, *others])}]")
    return beside(before, part(page("card"), 0.06, 0.032, 0.505, 0.232), height=200)


def title() -> Picture:
    change("data/strip.yaml", "title: ひとりで 悩まないで", "title: 話してみませんか")
    return part(page("strip"), 0, 0, 1, 0.4)


def paper() -> Picture:
    sizes = ("A3横", "A2縦", "300x900mm")
    return beside(*(page("poster", "--paper", size, "--dpi", "36") for size in sizes))


def cards() -> Picture:
    options = ("--stock", "51002", "--start", "4", "--copies", "7")
    return beside(page("card", *options), page("card", *options, number=2))


def strip() -> Picture:
    return beside(page("strip"), height=420)


def letter() -> Picture:
    return beside(page("letter", "--set", "学校名=中央小学校"), height=420)


def batch() -> Picture:
    names = ("中央小学校", "東小学校", "西中学校")
    rows = [f"{name},山田 花子,03-5253-41{count}1" for count, name in enumerate(names, 1)]
    Path("名簿.csv").write_text("\n".join(["学校名,校長名,電話番号", *rows]), "utf-8-sig")
    said = run("batch", "名簿.csv", "--layout", "letter", "--set", "日付=令和8年4月1日")
    made = sorted(Path("output").rglob("*小学校*.pdf")) + sorted(Path("output").rglob("*中学校*"))
    assert len(made) == 3, said
    return beside(*(part(_first(path), 0, 0, 1, 0.45) for path in made), height=220)


def _first(path: Path) -> Picture:
    return Image.open(io.BytesIO(png(path.read_bytes(), 80)[0])).convert("RGB")


def furigana() -> Picture:
    shown = [page("handout", "--ruby", grade) for grade in ("なし", "小学3年")]
    return beside(*(part(each, 0, 0.13, 1, 0.4) for each in shown), height=220)


def readings() -> str:
    with Path("data/handout.yaml").open("a", encoding="utf-8") as file:
        file.write("\nlead: 秋桜祭で相談員が待っています。\n")
    return screen("leaflet readings --list", run("readings", "--list"))


def mono() -> Picture:
    return beside(page("leaflet", "--mono"))


def newsletter() -> Picture:
    run("picture", "kodomo-sos-dial")
    with (
        Image.open("pictures/kodomo-sos-dial.png") as whole,
        Image.open("pictures/kodomo-sos-dial-code.png") as code,
    ):
        return beside(whole.convert("RGB"), code.convert("RGB"), height=260)


def check() -> str:
    return screen("leaflet check", run("check"), last=True)


def reading_out() -> Picture:
    run("sheet")
    return beside(_first(Path("proofing.pdf")), height=420)


def difference() -> Picture:
    Path("data").rename("旧")
    _copy("data", Path("data"))
    change("data/desks.yaml", "phone: 0120-007-110", "phone: 0570-003-110")
    run("date", "令和8年4月")
    run("diff", "旧", "data", "--sheet", "決裁.pdf")
    return beside(part(_first(Path("決裁.pdf")), 0, 0, 1, 0.4), height=260)


def themes() -> Picture:
    shown = []
    for name in ("official", "calm", "child", "emergency"):
        text = Path("layouts/card.yaml").read_text("utf-8")
        old = next(line for line in text.split("\n") if line.startswith("theme:"))
        change("layouts/card.yaml", old, f"theme: {name}")
        shown.append(part(page("card"), 0.06, 0.032, 0.505, 0.232))
    return beside(*shown, height=120)


def successor() -> str:
    return screen("leaflet init 相談窓口", run("init", "相談窓口"))


TASKS: dict[str, Callable[[], Picture | str]] = {
    each.__name__: each
    for each in (
        *(date, number, desk, excel, order, title, paper, cards, strip, letter, batch),
        *(furigana, readings, mono, newsletter, check, reading_out, difference, themes, successor),
    )
}
"""In the order of README.ja.md."""


def _copy(name: str, target: Path) -> None:
    target.mkdir()
    for path in Path(str(resources.folder(name))).iterdir():
        (target / path.name).write_bytes(path.read_bytes())


def make(count: int, task: Callable[[], Picture | str]) -> None:
    """Do a task in a folder of its own, and save its picture."""
    stem = PICTURES / f"{count:02}-{task.__name__.replace('_', '-')}"
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for name in ("data", "layouts"):
            _copy(name, Path(name))
        made = task()
        os.chdir(PICTURES)
    if isinstance(made, str):
        stem.with_suffix(".svg").write_text(made, "utf-8")
        return
    if made.width > WIDTH:
        made = made.resize((WIDTH, made.height * WIDTH // made.width), Image.Resampling.LANCZOS)
    made.quantize(COLOURS).save(stem.with_suffix(".png"), optimize=True)


if __name__ == "__main__":
    os.environ |= {"LEAFLET_LANG": "ja", "SOURCE_DATE_EPOCH": "1768435200"}
    PICTURES.mkdir(exist_ok=True)
    wanted = [int(each) for each in sys.argv[1:]]
    for count, task in enumerate(TASKS.values(), 1):
        if not wanted or count in wanted:
            make(count, task)
