"""What is tried with spoilt input: the commands as clerks start them, and the two JSON tools."""

import io
import json
import os
import re
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, Final

import mangle
from click.testing import CliRunner
from openpyxl import Workbook

from leaflet import resources
from leaflet.cli import main
from leaflet.compose.layouts import LAYOUTS
from leaflet.flowchart import __main__ as flowchart
from leaflet.typeset import __main__ as typeset

LONGEST: Final = 60  # seconds
EDITIONS: Final = (
    Path(str(resources.folder("data"))),
    *sorted(path.parent for path in Path(__file__).parents[1].glob("editions/*/edition.yaml")),
)
_OBEYED: Final = re.compile("[\0-\b\v\f\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_QUICK: Final = ("handout", "card", "strip", "letter")


class FaultError(Exception):
    """What is wrong with what came out."""


def run(*arguments: str) -> str:
    """Run a command in this folder as a clerk would; return what it prints, or raise FaultError."""
    done = CliRunner().invoke(main, arguments)
    said = f"leaflet {' '.join(map(repr, arguments))}\n"
    if isinstance(done.exception, OSError):
        return ""  # reported by `leaflet.cli.run`, around all commands
    if done.exception and not isinstance(done.exception, SystemExit):
        raise FaultError(said + "".join(traceback.format_exception(done.exception)))
    if done.exit_code not in (0, 1, 2):
        raise FaultError(f"{said}exit code {done.exit_code}")
    if obeyed := _OBEYED.search(done.output):
        around = done.output[max(0, obeyed.start() - 60) : obeyed.end() + 60]
        raise FaultError(f"{said}a control character is printed: {around!r}")
    for path in Path().glob("out/**/*"):
        if path.suffix in (".svg", ".html", ".txt") and (
            obeyed := _OBEYED.search(path.read_text("utf-8", "replace").replace("\ufeff", ""))
        ):
            raise FaultError(f"{said}a control character is in {path.name}: {obeyed[0]!r}")
        if path.name.endswith(".part"):
            raise FaultError(f"{said}{path.name} was left behind")
    return done.output


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Work in a folder, for at most ``LONGEST`` seconds."""

    def stop(_signal: int, _frame: object) -> None:
        raise FaultError(f"longer than {LONGEST} s\n" + "".join(traceback.format_stack()[-12:]))

    before = Path.cwd()
    os.chdir(folder)
    signal.signal(signal.SIGALRM, stop)
    signal.alarm(LONGEST)
    try:
        yield
    finally:
        signal.alarm(0)
        os.chdir(before)


def _some_data(random: Random) -> None:
    shutil.copytree(random.choice(EDITIONS), "data")


def _spoil(folder: Path, random: Random) -> None:
    for path in random.sample(sorted(folder.glob("*.yaml")), random.choice((1, 1, 2))):
        path.write_bytes(mangle.file(path.read_bytes(), random))


def _layout(random: Random) -> str:
    return random.choice(_QUICK if random.random() < 0.8 else tuple(LAYOUTS))


def data(folder: Path, random: Random) -> None:
    """Spoil data files, and check, list, compare or print them."""
    with inside(folder):
        _some_data(random)
        shutil.copytree("data", "old")
        _spoil(Path("data"), random)
        match random.randrange(8):
            case 0:
                run(
                    "check",
                    "--layout",
                    _layout(random),
                    "--format",
                    random.choice(("json", "sarif", "github", "text")),
                )
            case 1:
                run("list")
                run("date", "令和8年4月")
            case 2:
                run("readings", "--list")
                run("sheet", "--out", "out/sheet.pdf")
            case 3:
                run(
                    "diff", "old", "data", "--format", random.choice(("text", "json", "md", "html"))
                )
            case 4:
                run("export", "out.csv")
                run("rules")
            case _:
                form = random.choice(("pdf", "txt,html,svg", "txt-furigana,txt-windows"))
                run(
                    "build",
                    "--layout",
                    _layout(random),
                    "--format",
                    form,
                    "--out",
                    "out",
                    "--quiet",
                )


def sheets(folder: Path, random: Random) -> None:
    """Spoil the sheets of layouts, and print with them."""
    with inside(folder):
        _some_data(random)
        shutil.copytree(str(resources.folder("layouts")), "layouts")
        name = _layout(random)
        chosen = random.choice((name, name, name, "themes", "stocks"))
        path = Path("layouts", f"{chosen}.yaml")
        if path.exists():
            path.write_bytes(mangle.file(path.read_bytes(), random))
        run("build", "--layout", name, "--out", "out", "--quiet", "--no-proof")


_TYPED: Final = (
    ("--layout", ("ポスター", "card", "資料３", "letter", "お便り", "HANDOUT")),
    ("--paper", ("A4", "Ａ３", "300×900", "はがき", "A2縦", "300x900mm", "1x1", "9999x9999mm")),
    ("--ruby", ("小1", "小学3年", "なし", "中", "all")),
    ("--stock", ("51002", "KOKUYO", "plain")),
    ("--start", ("1", "4", "99", "-1")),
    ("--copies", ("1", "20", "1000", "０")),
    ("--duplex", ("long", "short")),
    ("--as-of", ("令和8年4月", "R8.4", "2026-04", "平成40年1月")),
    ("--format", ("pdf", "PDF", ".svg", "txt,html", "png")),
    ("--set", ("学校名=中央小学校", "電話番号=", "=x", "校長名=\x1b[31m", "日付=令和8年4月1日")),
    ("--data", ("data", ".", "nowhere", "data/desks.yaml")),
    ("--layouts", ("layouts", "nowhere", "data")),
    ("--out", ("out", "out/a/b", "data/desks.yaml")),
)  # fmt: skip
_FLAGS: Final = ("--mono", "--landscape", "--portrait", "--strict", "--quiet", "--no-proof")


def options(folder: Path, random: Random) -> None:
    """Type options as people do, and worse."""
    with inside(folder):
        _some_data(random)
        typed = ["build", "--layout", random.choice(_QUICK)]
        for name, known in random.sample(_TYPED, random.randrange(1, 5)):
            typed += [name, mangle.words(random, known)]
        typed += random.sample(_FLAGS, random.randrange(3))
        run(*typed)
        match random.randrange(6):
            case 5:
                known = ("ihaho", "sos", "人権相談")
                run(
                    "picture",
                    mangle.words(random, known),
                    "--dpi",
                    mangle.words(random, ("36", "300")),
                )
            case 0:
                run("date", mangle.words(random, ("令和8年4月", "R8.4", "--rebuild")))
            case 1:
                run("rules", mangle.words(random, ("stale", "hours", "規則")))
            case 2:
                run("schema", mangle.words(random, ("desks", "edition", "card.yaml")))
            case 3:
                run("proof", mangle.words(random, ("output/card.pdf", "data/desks.yaml", "data")))
            case _:
                run("init", mangle.words(random, ("新しい", "data", "a/b", ".", "data/desks.yaml")))


_LIST: Final = """\
番号|窓口名|担当課|電話|FAX|受付時間|URL|メール|備考
1|子育て相談|子ども課|03-5253-4111|03-5253-4112|平日8:30～17:15|www.example.lg.jp/ko|ko@example.jp|
2|いのちの電話|福祉課|0120-783-556||毎日16:00～21:00|||通話料無料
3|消費生活センター|市民課|188||９時～17時|https://www.kokusen.go.jp/||内線 12
|人権相談/(みんなの人権110番)||０５７０ー００３ー１１０|||||※祝日を除く
"""


def _list(random: Random) -> list[list[Any]]:
    lines = _LIST.splitlines()
    rows: list[list[Any]] = [line.replace("/(", "\n(").split("|") for line in lines]
    for _each in range(random.choice((0, 1, 2, 6))):
        row = random.choice(rows)
        if not row:
            continue
        at = random.randrange(len(row))
        match random.randrange(6):
            case 0:
                row[at] = random.choice((120007110, 0.5, 46023, True, -1, 1e300))
            case 1:
                row[at] = random.choice(mangle.NASTY)
            case 2:
                rows.insert(random.randrange(len(rows)), [random.choice(mangle.NASTY)])
            case 3:
                del row[at]
            case 4:
                rows.insert(random.randrange(len(rows)), list(random.choice(rows)))
            case _:
                row[at] = mangle.text(str(row[at]), random)
    return rows


def _csv(rows: list[list[Any]], random: Random) -> bytes:
    text = "\r\n".join(
        ",".join(f'"{cell}"' if "\n" in str(cell) else str(cell) for cell in row) for row in rows
    )
    return text.encode(
        random.choice(("utf-8", "cp932", "utf-8-sig", "utf-16", "euc_jp")), "replace"
    )


def _xlsx(rows: list[list[Any]], random: Random) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for down, row in enumerate(rows, 1):
        for across, cell in enumerate(row, 1):
            sheet.cell(down, across).value = (
                re.sub("[\0-\b\v\f\x0e-\x1f]", "", cell)[:30000] if isinstance(cell, str) else cell
            )
    if random.random() < 0.4:
        top, left = random.randrange(1, 5), random.randrange(1, 9)
        sheet.merge_cells(
            start_row=top,
            start_column=left,
            end_row=top + random.randrange(3),
            end_column=left + random.randrange(3),
        )
    if random.random() < 0.2:
        book.create_sheet("二枚目").append(["窓口", "TEL"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _table(random: Random, rows: list[list[Any]], stem: str) -> str:
    """Write rows as a table, some of them damaged; return the file's name."""
    ending = random.choice(("csv", "xlsx"))
    made = _csv(rows, random) if ending == "csv" else _xlsx(rows, random)
    if random.random() < 0.25:
        made = mangle.data(made, random)
    name = f"{stem}.{random.choice((ending, ending, ending, 'txt', 'xls', 'csv', 'xlsx'))}"
    Path(name).write_bytes(made)
    return name


def imports(folder: Path, random: Random) -> None:
    """Import lists of desks, and spoilt exports."""
    with inside(folder):
        if random.random() < 0.5:
            run("init", "--bare", "own")
            os.chdir("own")
        else:
            _some_data(random)
        if random.random() < 0.2:
            name = random.choice(("out.xlsx", "out.csv"))
            run("export", name)
            if Path(name).exists():
                Path(name).write_bytes(mangle.file(Path(name).read_bytes(), random))
        else:
            name = _table(random, _list(random), "list")
        flags = random.sample(("--dry-run", "--replace"), random.randrange(2))
        if Path(name).exists():
            run("import", name, *flags)
            run("check", "--layout", "handout")


_ROSTER: Final = (
    ("学校名", "電話番号", "校長名"),
    ("中央小学校", "03-5253-4111", "山田花子"),
    ("東/小学校", "0352534112", ""),
)


def rosters(folder: Path, random: Random) -> None:
    """Make copies for the rows of spoilt rosters."""
    with inside(folder):
        shutil.copytree(EDITIONS[0], "data")
        with Path("data", "edition.yaml").open("a") as file:
            file.write('\nimprint: "{学校名} 電話 {電話番号}"\n')
        rows: list[list[Any]] = [list(row) for row in _ROSTER]
        for row in rows:
            if random.random() < 0.6:
                row[random.randrange(3)] = random.choice(
                    (random.choice(mangle.NASTY), 42, 0.1, mangle.text(str(row[0]), random))
                )
        name = _table(random, rows, "roster")
        typed = [
            "batch",
            name,
            "--layout",
            random.choice(("card", "letter", "strip")),
            "--out",
            "out",
            "--jobs",
            "1",
        ]
        typed += random.sample(
            ("--merge", "--zip", "--per-row", "--resume", "--dry-run", "--fail-fast"),
            random.randrange(3),
        )
        if random.random() < 0.3:
            typed += [
                "--name",
                mangle.words(random, ("{学校名}", "{学校名}.pdf", "../{学校名}", "{x}")),
            ]
        run(*typed)


_REQUEST: Final[Any] = {
    "text": "{相談|そう|だん}は24時間いつでも、0120-0-78310へ。",
    "width_em": 8,
    "font": "BIZUDPGothic-Regular",
    "size": 10,
    "align": "left",
    "phrases": True,
    "latin_gap": 0.25,
    "glyphs": True,
}
_GRAPH: Final[Any] = {
    "direction": "right",
    "nodes": [{"id": name, "width": 80, "height": 30} for name in "abcd"],
    "edges": [["a", "b"], ["a", "c"], ["b", "d"], ["c", "d"]],
    "align_sinks": True,
    "fold_sinks": 2,
    "align": "start",
    "extent": 300,
    "spacing": {},
}


def setter(folder: Path, random: Random) -> None:
    """Ask the typesetter's JSON tool for lines."""
    with inside(folder):
        request = mangle.value(_REQUEST, random)
        if isinstance(request, dict) and random.random() < 0.6:
            request["text"] = mangle.text(_REQUEST["text"], random)
        lines = iter([_json(request, random), b""])
        written: list[bytes] = []
        typeset.main(lambda: next(lines), written.append)
        for line in written:
            json.loads(line)


def chart(folder: Path, random: Random) -> None:
    """Ask the flowchart's JSON tool for a layout."""
    with inside(folder):
        graph: Any = _GRAPH
        for _each in range(random.choice((1, 2, 4))):
            graph = mangle.value(graph, random)
        sys.stdin = io.TextIOWrapper(io.BytesIO(_json(graph, random)))
        before = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO()), io.StringIO()
        try:
            code = flowchart.main(["--svg"] if random.random() < 0.3 else [])
        finally:
            sys.stdout, sys.stderr = before
        if code not in (0, 2):
            raise FaultError(f"exit code {code}")


def _json(value: Any, random: Random) -> bytes:
    made = json.dumps(value, ensure_ascii=random.random() < 0.3).encode("utf-8", "surrogatepass")
    return mangle.data(made, random) if random.random() < 0.1 else made


ATTEMPTS: Final[dict[str, Callable[[Path, Random], None]]] = {
    "data": data,
    "sheets": sheets,
    "options": options,
    "import": imports,
    "roster": rosters,
    "setter": setter,
    "chart": chart,
}
