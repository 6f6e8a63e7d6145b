"""``leaflet batch``: good rows are made, others named; every copy is that of ``build --set``."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from hashlib import sha256
from pathlib import Path

import openpyxl
import pikepdf
import pypdfium2
import pytest
from click.testing import CliRunner

from leaflet import resources
from leaflet.batch import ledger, workshop
from leaflet.check.file import Proof, Verdict
from leaflet.cli import main
from leaflet.draw import merged
from leaflet.report import Finding, Level, Origin

TOWN = Path(__file__).parents[1] / "editions" / "town"
ROSTER = """\
学校名,電話番号
中央小学校,017-722-1234
"青葉山
第二小学校",017-722-9999
St. Mary’s,0172-33-0000
"""


@pytest.fixture
def office(tmp_path, monkeypatch):
    """Return the working folder of a town, which is composed soon; its imprint has two blanks."""
    return working_folder(tmp_path, monkeypatch, TOWN)


@pytest.fixture
def shipped_office(tmp_path, monkeypatch):
    """Return a working folder of the shipped edition with the same imprint."""
    return working_folder(tmp_path, monkeypatch, resources.folder("data"))


def working_folder(folder, monkeypatch, edition):
    shutil.copytree(edition, folder / "data")
    shutil.copy(resources.folder("data") / "edition.yaml", folder / "data")
    with (folder / "data" / "edition.yaml").open("a", encoding="utf-8") as file:
        file.write('publisher: 青森県教育委員会\nimprint: "{学校名} 電話 {電話番号}"\n')
    (folder / "r.csv").write_text(ROSTER, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def run(*arguments):
    return CliRunner().invoke(main, ["batch", *arguments])


def quick(*arguments):
    """Run without the proof, for tests of something else."""
    return run(*arguments, "--proof=none")


def copies(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.pdf"))
    }


def roster(office, *rows):
    (office / "r.csv").write_text("学校名,電話番号\n" + "\n".join(rows) + "\n", encoding="utf-8")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("layout", ["leaflet", "poster", "handout", "card", "strip"])
def test_a_copy_is_byte_for_byte_what_build_makes_of_its_row(layout):
    made = run("r.csv", "--layout", layout, "--out", "o", "--jobs", "1")
    assert made.exit_code == 0, made.output
    values = ["--set", "学校名=青葉山 第二小学校", "--set", "電話番号=017-722-9999"]
    build = ["build", "--layout", layout, *values, "--out", "b"]
    assert CliRunner().invoke(main, build).exit_code == 0
    assert Path("o/青葉山 第二小学校.pdf").read_bytes() == Path(f"b/{layout}.pdf").read_bytes()
    assert len(copies(Path("o"))) == 3


def test_a_copy_with_letters_of_other_fonts_is_that_of_build(office):
    school = "𠮷田町立한국 Tiếng Việt 学校"
    roster(office, f"{school},017-722-1234", "中央小学校,017-722-9999")
    made = run("r.csv", "--layout", "handout", "--out", "o", "--jobs", "1")
    assert made.exit_code == 0, made.output
    values = ["--set", f"学校名={school}", "--set", "電話番号=017-722-1234"]
    build = ["build", "--layout", "handout", *values, "--out", "b"]
    assert CliRunner().invoke(main, build).exit_code == 0
    assert Path(f"o/{school}.pdf").read_bytes() == Path("b/handout.pdf").read_bytes()
    assert run("r.csv", "--layout", "handout", "--out", "m", "--merge").exit_code == 0


@pytest.mark.parametrize("wish", [["--mono"], ["--ruby", "none"], ["--paper", "B4"]])
def test_the_options_of_build_hold_for_copies(office, wish):
    assert quick("r.csv", "--layout", "handout", "--out", "o", *wish).exit_code == 0
    values = ["--set", "学校名=中央小学校", "--set", "電話番号=017-722-1234"]
    build = ["build", "--layout", "handout", *values, *wish, "--no-proof", "--out", "b"]
    assert CliRunner().invoke(main, build).exit_code == 0
    assert Path("o/中央小学校.pdf").read_bytes() == Path("b/handout.pdf").read_bytes()


LETTER = "学校名,電話番号,日付,校長名\n中央小学校,017-722-1234,4月8日,青森 太郎\n"


@pytest.mark.parametrize("line", ["", "  {学校名}のみなさんへ\n"])
def test_a_letter_is_that_of_build_also_where_its_text_names_the_school(shipped_office, line):
    path = letter(shipped_office, line)
    made = run("r.csv", "--layout", "letter", "--out", "o", "--jobs", "1")
    assert made.exit_code == 0, made.output
    names, cells = (row.split(",") for row in LETTER.splitlines())
    known = path.read_text(encoding="utf-8")
    pairs = [f"{name}={cell}" for name, cell in zip(names, cells, strict=True)]
    values = [
        part for pair in pairs if f"{{{pair.split('=')[0]}}}" in known for part in ("--set", pair)
    ]
    built = CliRunner().invoke(main, ["build", "--layout", "letter", *values, "--out", "b"])
    assert built.exit_code == 0, built.output
    assert Path("o/中央小学校.pdf").read_bytes() == Path("b/letter.pdf").read_bytes()


def letter(office, line):
    """Begin the letter with a line; return its path."""
    shutil.copy(resources.folder("data") / "edition.yaml", "data/edition.yaml")
    path = office / "data" / "letter.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("body: |\n", f"body: |\n{line}"), encoding="utf-8")
    (office / "r.csv").write_text(LETTER, encoding="utf-8")
    return path


def test_a_letter_that_fails_its_proof_is_not_made(shipped_office, monkeypatch):
    letter(shipped_office, "  {学校名}からのお知らせです。\n")
    fault = Finding("words", Level.ERROR, Origin("letter"), "A word is missing.")
    failed = Proof(Verdict.FAILED, (fault,))
    monkeypatch.setattr(workshop, "prove", lambda *_given: failed)
    made = run("r.csv", "--layout", "letter", "--out", "o", "--jobs", "1", "--proof", "all")
    assert made.exit_code == 1
    assert "A word is missing." in made.output
    assert not copies(Path("o"))


def test_what_all_letters_have_in_common_is_no_fault_of_a_row(shipped_office):
    letter(shipped_office, "  {学校名}からのｶﾝﾊﾞﾝです。\n")
    rows = LETTER.replace("中央小学校", "ひすい翡").replace("青森 太郎", "あおもり")
    (shipped_office / "r.csv").write_text(rows, encoding="utf-8")
    made = quick("r.csv", "--layout", "letter", "--ruby", "all", "--dry-run")
    assert "data/letter.yaml" in made.output
    (found,) = [line for line in made.output.splitlines() if line.startswith("r.csv")]
    assert found.startswith("r.csv:2: warning: 学校名: “翡” needs furigana")


def test_several_layouts_have_a_folder_each(office):
    assert quick("r.csv", "--layout", "handout", "--layout", "strip", "--out", "o").exit_code == 0
    assert {Path(name).parent.name for name in copies(Path("o"))} == {"handout", "strip"}


def test_several_processes_make_the_same_files(office):
    roster(office, *(f"第{number}小学校,017-{number:03}" for number in range(100)))
    quick("r.csv", "--layout", "strip", "--out", "one", "--jobs", "1", "--name", "{電話番号}")
    quick("r.csv", "--layout", "strip", "--out", "two", "--jobs", "2", "--name", "{電話番号}")
    assert len(copies(Path("one"))) == 100
    assert copies(Path("one")) == copies(Path("two"))
    assert Path("one/manifest.jsonl").read_bytes() == Path("two/manifest.jsonl").read_bytes()


def test_good_rows_are_made_and_the_others_are_named(office):
    roster(
        office,
        "中央小学校,017-722-1234",
        "ไ田小学校,017",
        "北小学校,",
        "a/b,017",
        "中央小学校,018",
        "長い" * 100 + ",017",
        "長" * 75 + ",017",
        "東,1,2",
    )
    made = quick("r.csv", "--layout", "strip", "--out", "o")
    assert made.exit_code == 1
    assert list(copies(Path("o"))) == ["中央小学校.pdf"]
    faults = dict(re.findall(r"r\.csv:(\d+): error: (.*)", made.output))
    assert set(faults) == {"3", "4", "5", "6", "7", "8", "9"}
    assert faults["3"].startswith("学校名: The font")
    assert faults["4"].startswith("電話番号: the cell is empty")
    assert all("学校名" in faults[row] for row in "3567")
    assert "too wide" in faults["8"]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_fault_names_its_column_and_every_row_that_has_it(office, monkeypatch, language):
    monkeypatch.setenv("LEAFLET_LANG", language)
    roster(office, *(f"ไ田{n},1" if n % 2 else f"北{n}," for n in range(20)))
    made = quick("r.csv", "--layout", "strip", "--out", "o")
    assert made.exit_code == 1
    lost, empty = (
        next(line for line in made.output.splitlines() if line.endswith(f"[{rule}]"))
        for rule in ("glyph", "cell")
    )
    assert "学校名" in lost
    assert "電話番号" not in lost
    assert ", ".join(map(str, range(5, 22, 2))) in lost
    assert "電話番号" in empty
    assert ", ".join(map(str, range(4, 21, 2))) in empty


def test_a_word_without_a_reading_is_reported_once(office):
    roster(office, "翡翠小学校,1", "翡翠中学校,2", "翡翠高校,3")
    made = quick("r.csv", "--layout", "strip", "--out", "o", "--name", "{電話番号}")
    assert made.exit_code == 0
    assert len(re.findall("“[^”]*翡翠[^”]*” needs furigana", made.output)) <= 3
    roster(office, *(f"翡翠小学校,{number}" for number in range(40)))
    made = quick("r.csv", "--layout", "strip", "--out", "o", "--name", "{電話番号}")
    assert made.output.count("翡翠小学校” needs furigana") == 1


def test_each_word_of_a_roster_without_a_reading_is_named_with_a_line_that_gives_it_one(office):
    names = [*(f"{each}小学校" for each in ("翡翠", "瑪瑙", "玻璃", "硨磲")), "ひすい小"]
    roster(office, *(f"{name},{number}" for number, name in enumerate((*names, names[0]))))
    order = ("r.csv", "--layout", "handout", "--layout", "strip", "--ruby", "all", "--dry-run")
    said = quick(*order).output
    for row, name in enumerate(names, 2):
        line = next(
            line for line in said.splitlines() if f"“{name.removeprefix('ひすい')}”" in line
        )
        assert line.startswith(f"r.csv:{row}: warning: 学校名:")
        assert said.count(f"readings.yaml: {name}: …") == 1
    assert "leaflet readings" not in said
    with (office / "data" / "readings.yaml").open("a", encoding="utf-8") as file:
        file.writelines(f"  {name}: ほうせきしょうがっこう\n" for name in names)
    assert not re.search("小学校”|“小”", quick(*order).output)


def test_a_missing_column_is_refused_before_anything_is_made(office):
    (office / "r.csv").write_text("学校名\n北\n", encoding="utf-8")
    made = quick("r.csv", "--layout", "strip", "--out", "o")
    assert made.exit_code == 1
    assert "電話番号" in made.output
    assert not Path("o").exists()
    given = quick("r.csv", "--layout", "strip", "--out", "o", "--set", "電話番号=017")
    assert given.exit_code == 0, given.output


@pytest.mark.parametrize(
    ("columns", "cells"),
    [("電話番号", "017-722-1234"), ("学校名,電話番号", "北小学校,017-722-1234")],
)
def test_a_blank_is_left_empty_in_all_copies_unless_a_column_fills_it(office, columns, cells):
    edition = office / "data" / "edition.yaml"
    text = edition.read_text("utf-8").replace('"{学校名} 電話', '["{学校名}", "電話')
    edition.write_text(text.replace('{電話番号}"', '{電話番号}"]'), "utf-8")
    (office / "r.csv").write_text(f"{columns}\n{cells}\n", encoding="utf-8")
    made = run("r.csv", "--layout", "strip", "--out", "o", "--set", "学校名=", "--proof", "all")
    assert made.exit_code == 0, made.output
    (path,) = Path("o").glob("*.pdf")
    with pypdfium2.PdfDocument(path) as document:
        text = document[0].get_textpage().get_text_range()
    assert ("北小学校" in text) == ("学校名" in columns)
    assert "017-722-1234" in text


@pytest.mark.parametrize(
    ("roster", "reported"),
    [
        ("学校名,電話番号\n中央小学校,177221234\n", "r.csv:2: warning: 電話番号: 177221234 is not"),
        (
            "学校名,電話番号\n中央小学校,017-722-12\n",
            "r.csv:2: warning: 電話番号: There is no such",
        ),
        (
            "学校名,電話番号\n中央小学校,０１７－７２２－１２３４\n",
            "r.csv:2: warning: 電話番号: The",
        ),
        ("学校名,電話番号\n中央小学校,017-722-1234(職員室)\n", ""),
        ("{学校名},｛電話番号｝\n中央小学校,017-722-1234\n", ""),
        (
            "学校名,電話番号\nﾐﾅﾐ小学校,017-722-1234\n",
            "r.csv:2: warning: 学校名: “ﾐﾅﾐ” is half-width.",
        ),
        ("校名,電話\n北,1\n", "r.csv:1: error: The imprint has blanks after which no column"),
        ("一覧\n学校名,電話番号\n", "r.csv:2: error: The roster has no rows below"),
    ],
)
def test_a_slip_in_a_roster_is_reported_once(office, roster, reported):
    Path("slip").mkdir()
    Path("slip/r.csv").write_text(roster, "utf-8")
    made = quick("slip/r.csv", "--layout", "strip", "--out", "o")
    found = [line for line in made.stderr.splitlines() if line.startswith("slip/r.csv")]
    assert len(found) == bool(reported)
    assert f"slip/{reported}" in f"slip/{''.join(found).removeprefix('slip/')}"


def test_fail_fast_stops_at_the_first_row_with_a_fault(office):
    for fault in ("南,\n東,\n北,", "ไ,2\nไ田,3"):
        roster(office, "北,1", fault)
        made = quick("r.csv", "--layout", "strip", "--out", "o", "--fail-fast", "--jobs", "1")
        assert made.exit_code == 1
        assert re.findall(r"r\.csv:(\d+): error", made.output) == ["3"]
        assert "4" not in re.sub(r"\D4\D", "", made.output).partition("→")[0]
    assert set(copies(Path("o"))) == {"北.pdf"}


def test_a_dry_run_finds_the_faults_and_writes_nothing(office):
    roster(office, "北,1", "ไ,2")
    made = quick("r.csv", "--layout", "strip", "--out", "o", "--dry-run")
    assert made.exit_code == 1
    assert "ไ" in made.output
    assert not Path("o").exists()


def test_an_edition_without_a_blank_is_refused_with_the_cure(office):
    shutil.copytree(resources.folder("data"), "plain")
    made = run("r.csv", "--layout", "strip", "--out", "o", "--data", "plain")
    assert made.exit_code == 1
    assert "imprint:" in made.output


def test_an_archive_holds_the_same_files_and_its_bytes_repeat(office):
    quick("r.csv", "--layout", "strip", "--out", "o")
    quick("r.csv", "--layout", "strip", "--out", "z", "--zip")
    first = Path("z/r.zip").read_bytes()
    quick("r.csv", "--layout", "strip", "--out", "z", "--zip")
    assert Path("z/r.zip").read_bytes() == first
    with zipfile.ZipFile("z/r.zip") as archive:
        names = [name for name in archive.namelist() if name.endswith(".pdf")]
        assert {name: archive.read(name) for name in names} == copies(Path("o"))


def test_the_manifest_has_the_digest_of_each_copy_and_what_was_proved(office):
    run("r.csv", "--layout", "strip", "--out", "o", "--proof", "all")
    lines = [json.loads(line) for line in Path("o/manifest.jsonl").read_text("utf-8").splitlines()]
    assert [line["row"] for line in lines] == [2, 3, 5]
    for line in lines:
        assert line["sha256"] == sha256((Path("o") / line["file"]).read_bytes()).hexdigest()
        assert line["proof"] == "passed"


def test_resume_makes_only_what_is_not_there_as_it_should_be(office):
    quick("r.csv", "--layout", "strip", "--out", "o")
    clean = copies(Path("o"))
    untouched = Path("o/中央小学校.pdf").stat().st_mtime_ns
    Path("o/St. Mary’s.pdf").unlink()
    Path("o/青葉山 第二小学校.pdf").write_bytes(b"damaged")
    made = quick("r.csv", "--layout", "strip", "--out", "o", "--resume")
    assert "3 copies (1 there already)" in made.output
    assert copies(Path("o")) == clean
    assert Path("o/中央小学校.pdf").stat().st_mtime_ns == untouched


def test_resume_makes_copies_of_a_changed_edition_anew(office):
    quick("r.csv", "--layout", "strip", "--out", "o")
    before = copies(Path("o"))
    quick("r.csv", "--layout", "strip", "--out", "o", "--resume", "--as-of", "令和8年4月")
    after = copies(Path("o"))
    assert before.keys() == after.keys()
    assert all(before[name] != after[name] for name in before)


def test_a_copy_that_is_left_of_a_former_run_is_named(office):
    assert "Not of this run" not in run("r.csv", "--layout", "card", "--out", "o").output
    roster(office, "中央小学校,017-722-1234")
    made = run("r.csv", "--layout", "card", "--out", "o")
    left = [str(Path("o", f"{name}.pdf")) for name in ("St. Mary’s", "青葉山 第二小学校")]
    said = f"Not of this run, and perhaps of a former edition: {', '.join(left)}"
    assert said in made.output.replace("\n", "")


def test_only_copies_are_named_as_left(office):
    Path("o").mkdir()
    Path("o/leaflet.pdf").write_bytes(b"")
    assert "Not of this run" not in run("r.csv", "--layout", "card", "--out", "o").output


def test_a_stopped_run_keeps_the_names_of_older_copies(office):
    run("r.csv", "--layout", "card", "--out", "o")
    names = ledger.read(Path("o")).keys()
    roster(office, "西小学校,017-722-1234", "ไ,017-722-1234")
    assert run("r.csv", "--layout", "card", "--out", "o", "--fail-fast", "--jobs=1").exit_code == 1
    assert Path("o/西小学校.pdf").exists()
    assert ledger.read(Path("o")).keys() >= names


def started(*wishes, **more):
    """Return a run of its own, in a group of processes of its own as a terminal has it.

    A job in the background of a shell ignores Ctrl-C, and so would all that the tests start.
    """
    command = [sys.executable, "-m", "leaflet", "batch", "r.csv", *wishes]
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(command, start_new_session=True, **more)
    finally:
        signal.signal(signal.SIGINT, former)


def wait_for(process, reached):
    end = time.monotonic() + 60
    while not reached() and process.poll() is None:
        assert time.monotonic() < end
        time.sleep(0.01)


STRIPS = ("--layout", "strip", "--name", "{電話番号}", "--proof=none", "--jobs=2")


KILLED = """
import os, resource, signal, sys
from leaflet.cli import main

left = int(sys.argv.pop(1))

def count(event, given):
    global left
    if event in ("open", "os.rename") and str(given[0]).startswith("o/"):
        left -= 1
        if not left:
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, resource.RLIM_INFINITY))

sys.addaudithook(count)
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="nothing kills within a write there")
def test_killed_within_files_and_resumed_equals_a_clean_run(office):
    roster(office, *(f"第{number}小学校,017-{number:04}" for number in range(30)))
    strips = ("--layout", "strip", "--name", "{電話番号}")
    assert run("r.csv", *strips, "--jobs=1", "--out", "clean").exit_code == 0
    clean = copies(Path("clean"))
    for step in (2, 15, 30):  # files that are opened or renamed
        command = [sys.executable, "-c", KILLED, str(step), "batch", "r.csv", *strips]
        wishes = ["--jobs=2", "--resume", "--out", "o"]
        killed = subprocess.run([*command, *wishes], capture_output=True, check=False)
        assert killed.returncode == -signal.SIGXFSZ, killed.stderr
        assert copies(Path("o")).items() <= clean.items()
    assert run("r.csv", *strips, "--jobs=2", "--resume", "--out", "o").exit_code == 0
    assert copies(Path("o")) == clean
    manifests = [Path(name, "manifest.jsonl").read_bytes() for name in ("o", "clean")]
    assert manifests[0] == manifests[1]
    assert not list(Path("o").glob(".leaflet-copy-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
@pytest.mark.parametrize("count", [0, 100])
def test_ctrl_c_leaves_whole_files_and_says_how_to_go_on(office, count):
    roster(office, *(f"第{number}小学校,017-{number:05}" for number in range(5_000)))
    process = started(*STRIPS, "--out", "o", stderr=subprocess.PIPE, text=True)
    folder = Path("o")  # is there as the processes start
    wait_for(process, lambda: folder.exists() and len(list(folder.glob("*.pdf"))) >= count)
    os.killpg(process.pid, signal.SIGINT)
    _out, reported = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "Traceback" not in reported
    assert "--resume" in reported
    assert all(data.endswith(b"%%EOF\n") for data in copies(Path("o")).values())
    assert not list(Path().rglob(".leaflet-copy-*"))


def test_the_text_of_a_copy_is_its_row(office):
    quick("r.csv", "--layout", "strip", "--out", "o")
    schools = ["中央小学校", "青葉山 第二小学校", "St. Mary’s"]
    numbers = ["017-722-1234", "017-722-9999", "0172-33-0000"]
    for name, number in zip(schools, numbers, strict=True):
        with pypdfium2.PdfDocument(Path("o") / f"{name}.pdf") as document:
            text = document[0].get_textpage().get_text_range()
        assert re.sub(r"\s", "", f"{name} 電話 {number}") in re.sub(r"\s", "", text)


def test_the_title_of_a_copy_says_whose_it_is(office):
    quick("r.csv", "--layout", "strip", "--out", "o")
    quick("r.csv", "--layout", "strip", "--out", "m", "--merge")
    titles = {}
    for path in (*Path("o").glob("*.pdf"), Path("m/r.pdf")):
        with pikepdf.open(path) as file, file.open_metadata() as described:
            titles[path.stem] = described["dc:title"]
            assert str(file.docinfo.Title) == described["dc:title"]
    whole = titles.pop("r")
    assert titles == {name: f"{whole}（{name}）" for name in titles}
    assert len(titles) == 3


@pytest.mark.usefixtures("shipped_office")
def test_one_pdf_has_a_bookmark_and_a_line_of_its_manifest_for_each_row():
    made = run("r.csv", "--layout", "handout", "--out", "m", "--merge", "--proof", "all")
    assert f"{Path('m', 'r.pdf')}: " in made.output  # what to open, not the folder
    assert made.exit_code == 0, made.output
    assert sorted(path.name for path in Path("m").iterdir()) == ["r.manifest.jsonl", "r.pdf"]
    with pypdfium2.PdfDocument("m/r.pdf") as document:
        titles = [mark.get_title() for mark in document.get_toc()]
        text = "".join(document[4].get_textpage().get_text_range().split())
    assert titles == ["中央小学校", "青葉山 第二小学校", "St. Mary’s"]
    assert "St.Mary’s電話0172-33-0000" in text
    about, *copies = [
        json.loads(line) for line in Path("m/r.manifest.jsonl").read_text("utf-8").splitlines()
    ]
    digest = sha256(Path("m/r.pdf").read_bytes()).hexdigest()
    assert about == {"file": "r.pdf", "layout": "handout", "sha256": digest}
    assert [(copy["row"], copy["page"]) for copy in copies] == [(2, 1), (3, 3), (5, 5)]
    assert {copy["proof"] for copy in copies} == {"passed"}


def test_one_pdf_that_does_not_read_back_gets_no_name(office, monkeypatch):
    monkeypatch.setattr("leaflet.cli.merging.not_read_back", lambda _path, copies: [copies[0][0]])
    made = run("r.csv", "--layout", "strip", "--out", "m", "--merge")
    assert made.exit_code == 1
    assert "could not be read back" in made.output
    assert list(Path("m").iterdir()) == []


def test_more_copies_than_one_pdf_can_hold_are_refused_before_any_is_made(office, monkeypatch):
    monkeypatch.setattr(merged, "MOST", 300)
    made = run("r.csv", "--layout", "strip", "--out", "m", "--merge")
    assert made.exit_code == 1
    assert "--zip" in made.output
    assert list(Path("m").iterdir()) == []


def test_a_merged_file_leaves_out_rows_with_a_fault(office):
    roster(office, "北,1", "ไ,2", "南,3")
    assert quick("r.csv", "--layout", "strip", "--out", "m", "--merge").exit_code == 1
    with pypdfium2.PdfDocument("m/r.pdf") as document:
        assert [mark.get_title() for mark in document.get_toc()] == ["北", "南"]


def test_a_character_that_excel_lost_in_a_csv_file_is_a_fault_of_its_row(office):
    rows = "学校名,電話番号\n㟁山,1\n何時？,2\n吉野〓,3\nWhy?,4\n北,5\n"
    (office / "r.csv").write_bytes(rows.encode("cp932", errors="replace"))
    made = quick("r.csv", "--layout", "strip", "--out", "o", "--name", "{電話番号}")
    assert made.exit_code == 1
    assert "r.csv:2: error: 学校名: a character may have been lost" in made.output
    assert "elsewhere: r.csv:4" in made.output
    assert set(copies(Path("o"))) == {"2.pdf", "4.pdf", "5.pdf"}


def test_a_name_may_hold_a_full_width_space(office):
    roster(office, "青葉市立　中央小学校,1", "北\u00a0小学校,2")
    made = quick("r.csv", "--layout", "strip", "--out", "o", "--name", "{電話番号}", "--proof=all")
    assert made.exit_code == 0, made.output
    assert set(copies(Path("o"))) == {"1.pdf", "2.pdf"}


@pytest.mark.parametrize("shown", ["#REF!", "#N/A", "#NAME?", "#DIV/0!", "########"])
def test_an_error_that_excel_shows_is_a_fault_of_its_row(office, shown):
    roster(office, f"{shown},1", "北,2")
    made = quick("r.csv", "--layout", "strip", "--out", "o", "--name", "{電話番号}")
    assert f"r.csv:2: error: 学校名: Excel shows an error ({shown})" in made.output
    assert set(copies(Path("o"))) == {"2.pdf"}


def test_a_formula_without_a_value_is_one_fault_of_its_row(office):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["学校名", "電話番号"], ["北", "1"], ["=A2", "2"], ["南", 120123456]):
        sheet.append(row)
    sheet["B4"].number_format = '0000"-"000"-"000'
    book.save("r.xlsx")
    made = quick("r.xlsx", "--layout", "strip", "--out", "o")
    assert made.exit_code == 1
    assert "r.xlsx:3: error: Cell A3" in made.output
    assert "1 error," in made.output
    assert set(copies(Path("o"))) == {"北.pdf", "南.pdf"}
    with pypdfium2.PdfDocument("o/南.pdf") as document:
        assert "0120-123-456" in document[0].get_textpage().get_text_range()


@pytest.mark.parametrize("wish", [["--layout", "strip", "--merge"], ["--per-row"]])
def test_a_bookmark_may_be_what_no_file_is_called(office, wish):
    roster(office, "a/b,1", "CON,2", "北,3", "北,4")
    made = run("r.csv", *wish, "--out", "m", "--proof", "all")
    assert made.exit_code == 0, made.output
    with pypdfium2.PdfDocument("m/r.pdf") as document:
        titles = [mark.get_title() for mark in document.get_toc()]
    assert titles[0].startswith("a/b")
    assert len(titles) == 1 or titles[1:4] == ["CON", "北", "北"]


def test_a_letter_whose_text_moves_is_not_merged_but_zipped(shipped_office):
    path = shipped_office / "data" / "letter.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("body: |\n", "body: |\n  {学校名}へ\n"), encoding="utf-8")
    wishes = ["--layout", "letter", "--out", "m", "--set", "日付=4月8日", "--set", "校長名=東"]
    shutil.copy(resources.folder("data") / "edition.yaml", "data/edition.yaml")
    refused = quick("r.csv", *wishes, "--merge")
    assert refused.exit_code == 2
    assert "--zip" in refused.output
    assert quick("r.csv", *wishes, "--zip").exit_code == 0


def test_cards_per_row_each_bear_a_name_of_their_own(office):
    roster(office, *(f"第{number}小学校,017-{number:03}" for number in range(1, 14)))
    made = run("r.csv", "--per-row", "--out", "c", "--proof", "all")
    assert made.exit_code == 0, made.output
    with pypdfium2.PdfDocument("c/r.pdf") as document:
        texts = [page.get_textpage().get_text_range() for page in document]
        titles = [mark.get_title() for mark in document.get_toc()]
    whole = "".join("".join(texts).split())
    for number in range(1, 14):
        assert whole.count(f"第{number}小学校電話017-{number:03}") == 1
    assert whole.count("＿電話＿") == 7  # cards left over on the second sheet
    assert titles == ["第1小学校–第10小学校", "第11小学校–第13小学校"]


def test_cards_per_row_are_of_no_other_layout(office):
    assert run("r.csv", "--per-row", "--layout", "handout").exit_code == 2
    assert run("r.csv", "--per-row", "--merge").exit_code == 2
