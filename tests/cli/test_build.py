"""``leaflet build``: whole documents or none, named faults, no former output lost."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner, Result
from PIL import Image

from leaflet import resources
from leaflet.cli import main

TOWN = Path(__file__).parents[1] / "editions" / "town"
TWO = ("--layout", "handout", "--layout", "card")


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder with a copy of the shipped data."""
    shutil.copytree(resources.folder("data"), tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder of a small edition, for what holds of every one."""
    shutil.copytree(TOWN, tmp_path / "data")
    shutil.copy(resources.folder("data") / "edition.yaml", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments])


def words(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    return re.sub(r"\s", "", text)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_build_leaves_the_handout_in_output(office: Path) -> None:
    result = run("build", "--layout", "handout", "--ruby", "none")
    assert result.exit_code == 0
    assert "output/handout.pdf: 2 pages, 210 × 297 mm" in result.stdout
    text = words(office / "output" / "handout.pdf")
    for expected in (
        "資料3",
        "令和8年1月現在",
        "0120-0-78310",
        "0120-007-110",
        "@linejinkensoudan",
    ):
        assert expected in text


def test_a_date_given_for_one_build_is_printed_and_the_data_stay(office: Path) -> None:
    before = (office / "data" / "edition.yaml").read_bytes()
    assert run("build", "--layout", "handout", "--ruby", "none", "--as-of", "R8.4").exit_code == 0
    assert "令和8年4月現在" in words(office / "output" / "handout.pdf")
    assert (office / "data" / "edition.yaml").read_bytes() == before


def test_an_empty_date_is_no_date(office: Path) -> None:
    assert run("build", "--as-of", "").exit_code == 1
    assert not (office / "output").exists()


def test_faults_of_all_files_are_reported_at_once_and_no_output_is_lost(office: Path) -> None:
    assert run("build", "--layout", "handout").exit_code == 0
    before = (office / "output" / "handout.pdf").read_bytes()
    change(office / "data" / "desks.yaml", "operator: こども家庭庁", "所管: こども家庭庁")
    change(office / "data" / "handout.yaml", "- sos-email", "- sos-mail")
    shutil.copytree(resources.folder("layouts"), office / "layouts")
    change(office / "layouts" / "handout.yaml", "paper: A4", "paper: A9")
    result = run("build")
    assert result.exit_code == 1
    assert re.search(r"^layouts/handout\.yaml:\d+:\d+: error: .*A9", result.stderr, re.MULTILINE)
    assert re.search(r"^data/desks\.yaml:\d+:\d+: error: .*所管", result.stderr, re.MULTILINE)
    assert re.search(r"^data/handout\.yaml:\d+:\d+: error: .*sos-mail", result.stderr, re.MULTILINE)
    assert (office / "output" / "handout.pdf").read_bytes() == before


def test_rules_look_at_what_could_be_read_beside_a_file_that_could_not(office: Path) -> None:
    change(office / "data" / "card.yaml", "title:", "titel:")
    change(office / "data" / "edition.yaml", "as_of: 令和8年1月", "as_of: 令和8年13月")
    change(office / "data" / "desks.yaml", "hours: 24時間年中無休", "hours: 平日25:30～26:00")
    result = run("build")
    assert result.exit_code == 1
    found = re.findall(
        r"^data/(\w+)\.yaml:\d+:\d+: error: .*\[(.+)\]$", result.stderr, re.MULTILINE
    )
    assert found == [
        ("card", "unknown-key"),
        ("desks", "hours"),
        ("edition", "date"),
    ]


def test_a_line_that_could_not_be_read_is_reported_once(office: Path) -> None:
    change(office / "data" / "desks.yaml", "url: www.ihaho.jp", "url: htp://www.ihaho.jo")
    result = run("build")
    assert result.exit_code == 1
    assert result.stderr.count("htp://www.ihaho.jo") == 2  # the message, and its line


def test_layouts_whose_file_is_absent_do_not_keep_the_others_from_being_made(office: Path) -> None:
    (office / "data" / "letter.yaml").unlink()
    result = run("build", "--layout", "letter", "--layout", "card")
    assert result.exit_code == 1
    assert "data/letter.yaml: error: There is no such file" in result.stderr
    assert "Not made because of the errors above: letter." in result.stderr
    assert (office / "output" / "card.pdf").is_file()


def test_a_character_without_a_glyph_is_refused_at_its_line(office: Path) -> None:
    change(office / "data" / "desks.yaml", "operator: こども家庭庁", "operator: \U00030000田家庭庁")
    result = run("build", "--layout", "handout", "--ruby", "none")
    assert result.exit_code == 1
    assert re.search(
        r"^data/desks\.yaml:\d+:\d+: error: .*\U00030000.*U\+30000", result.stderr, re.M
    )
    assert not (office / "output").exists()


def test_a_quiet_build_does_not_say_which_sheets_are_used(town: Path) -> None:
    assert not (town / "layouts").exists()
    assert run("build", "--layout", "card", "--quiet").stderr == ""


def test_a_warning_refuses_only_a_strict_build(office: Path) -> None:
    result = run("build", "--layout", "handout", "--strict", "--quiet")
    assert result.exit_code == 1
    assert "ヤングテレホニコーナー" in result.stderr
    assert not (office / "output").exists()


def test_a_picture_has_the_resolution_that_is_asked_for(town: Path) -> None:
    assert run("build", "--layout", "card", "--format", "png", "--dpi", "300").exit_code == 0
    with Image.open(town / "output" / "card.png") as picture:
        assert picture.size == (2481, 3508)
        assert picture.info["dpi"] == pytest.approx((300, 300), abs=0.1)


def test_a_picture_that_no_computer_holds_is_refused(office: Path) -> None:
    done = run("build", "--layout", "poster", "--paper", "A0", "--format", "png", "--dpi", "1200")
    assert done.exit_code == 2
    assert "type at most 3" in done.stderr
    assert not (office / "output").exists()


def test_other_formats_are_made_from_the_same_pages(office: Path) -> None:
    done = run("build", "--layout", "handout", "--format", "txt,html,svg,png")
    assert done.exit_code == 0
    assert [line.split(", ")[0].split(": ")[1] for line in done.stdout.splitlines()] == [
        *("2 pages", "2 pages", "1 page", "1 page", "1 page", "1 page")
    ]
    made = {path.name for path in (office / "output").iterdir()}
    assert made == {
        *("handout.txt", "handout.html", "handout-1.svg", "handout-2.svg"),
        *("handout-1.png", "handout-2.png", "manifest.json"),
    }
    assert "0120-0-78310" in (office / "output" / "handout.txt").read_text("utf-8")


def test_an_unknown_format_is_wrong_usage(office: Path) -> None:
    assert run("build", "--format", "docx").exit_code == 2


def test_an_unknown_layout_is_wrong_usage(office: Path) -> None:
    assert run("build", "--layout", "banner").exit_code == 2


def test_sheets_in_a_folder_that_is_not_there_are_wrong_usage(office: Path) -> None:
    done = run("build", "--layouts", "nowhere")
    assert done.exit_code == 2
    assert "--layouts: there is no folder nowhere" in done.stderr


def test_kinds_of_file_may_have_a_japanese_word_between_them(town: Path) -> None:
    assert run("build", "--layout", "handout", "--format", "TXTとhtml").exit_code == 0
    assert (town / "output" / "handout.html").is_file()


def test_an_unknown_paper_is_wrong_usage(office: Path) -> None:
    assert run("build", "--paper", "A9").exit_code == 2


def test_the_imprint_is_filled_from_the_command_line(town: Path) -> None:
    path = town / "data" / "edition.yaml"
    path.write_text(path.read_text("utf-8") + '\nimprint: "{学校名} 電話 {電話番号}"\n', "utf-8")
    values = ("--set", "学校名=中央小学校", "--set", "電話番号=03-1234-5678")
    assert run("build", "--layout", "handout", "--ruby", "none", *values).exit_code == 0
    assert "中央小学校電話03-1234-5678" in words(town / "output" / "handout.pdf")


@pytest.mark.parametrize(
    ("imprint", "says"),
    [
        ("", "edition.yaml has none"),
        ('\nimprint: "{学校名} 電話 {電話番号}"\n', "there are 学校名, 電話番号"),
    ],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_blank_that_there_is_not_is_wrong_usage(
    office: Path, imprint: str, says: str, command: str
) -> None:
    (office / "data" / "letter.yaml").unlink()  # it has blanks of its own
    path = office / "data" / "edition.yaml"
    path.write_text(path.read_text("utf-8") + imprint, "utf-8")
    done = run(command, "--set", "学校=中央小学校")
    assert done.exit_code == 2
    assert f"there is no blank 学校; {says}" in done.output
    assert not (office / "output").exists()


def test_a_folder_name_may_hold_spaces_and_japanese(town: Path) -> None:
    out = town / "出力 その1"
    assert run("build", "--layout", "handout", "--out", str(out)).exit_code == 0
    assert (out / "handout.pdf").is_file()


def test_the_same_data_give_the_same_bytes_in_any_environment(office: Path) -> None:
    wish = ("build", "--layout", "handout", "--no-proof")
    assert run(*wish).exit_code == 0
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "12345",
        "TZ": "America/Lima",
        "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "1768435200",
    }
    command = [sys.executable, "-m", "leaflet", *wish, "--out", "again"]
    subprocess.run(command, check=True, cwd=office, env=environment, capture_output=True)
    assert (office / "again/handout.pdf").read_bytes() == (
        office / "output/handout.pdf"
    ).read_bytes()


def test_without_data_here_nothing_is_printed_and_the_way_to_begin_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("build")
    assert done.exit_code == 1
    assert "leaflet init NAME" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_layout_that_does_not_fit_does_not_stop_the_others(town: Path) -> None:
    change(town / "data" / "card.yaml", "title: ", "title: " + "とても長い題名" * 60)
    done = run("build", *TWO)
    assert done.exit_code == 1
    assert "Not made because of the errors above: card." in done.stderr
    assert (town / "output" / "handout.pdf").is_file()
    assert not (town / "output" / "card.pdf").exists()


def test_the_doubts_of_what_is_built_are_counted_and_no_others(office: Path) -> None:
    assert "points to settle" in run("build", "--layout", "handout").stderr
    change(office / "data" / "handout.yaml", "desks:\n", "desks: [shonen-soudan]\n")
    text = (office / "data" / "handout.yaml").read_text("utf-8")
    (office / "data" / "handout.yaml").write_text(text[: text.index("  - kodomo-soudan")], "utf-8")
    stderr = run("build", "--layout", "handout").stderr
    assert "ヤングテレホニコーナー" in stderr
    assert "生きるかつらい" not in stderr


def test_what_clerks_type_is_understood(town: Path) -> None:
    done = run("build", "--layout", "資料３", "--format", "ＰＤＦ", "--ruby", "小学3年")
    assert done.exit_code == 0
    assert (town / "output" / "handout.pdf").is_file()
    assert run("build", "--layout", "カード", "--stock", "KOKUYO").exit_code == 0


def test_a_sheet_that_is_missing_is_the_shipped_one_and_that_is_reported(town: Path) -> None:
    (town / "layouts").mkdir()
    done = run("build", "--layout", "card")
    assert done.exit_code == 0
    assert "layouts/card.yaml is missing" in done.stderr.replace("\\", "/")


@pytest.mark.parametrize("refuses", ["read-only", "folder", "link to itself"])
def test_where_one_file_cannot_be_replaced_the_edition_stays_as_it_was(
    town: Path, refuses: str
) -> None:
    assert run("build", *TWO, "--no-proof").exit_code == 0
    target = town / "output" / "handout.pdf"
    if refuses == "read-only":
        target.chmod(0o444)
    else:
        target.unlink()
        target.mkdir() if refuses == "folder" else target.symlink_to(target.name)
    card = (town / "output" / "card.pdf").read_bytes()
    done = run("build", *TWO, "--no-proof", "--as-of", "令和8年4月")
    assert done.exit_code == 1
    assert "handout.pdf cannot be written; nothing was changed." in done.stderr
    assert (town / "output" / "card.pdf").read_bytes() == card
    assert not list((town / "output").glob(".leaflet*"))


def test_what_a_killed_run_left_beside_the_data_is_swept_up(town: Path) -> None:
    (town / "data" / ".leaflet-abcdefgh.part").write_bytes(b"as_of: ")
    assert run("build", "--layout", "card").exit_code == 0
    assert not list((town / "data").glob(".leaflet-*"))


def test_the_manifest_says_which_edition_each_file_is_of(town: Path) -> None:
    assert run("build", *TWO, "--no-proof").exit_code == 0
    done = run("build", "--layout", "card", "--no-proof", "--as-of", "令和8年4月")
    rows = json.loads((town / "output" / "manifest.json").read_text("utf-8"))["files"]
    assert rows["card.pdf"]["edition"] == "令和8年4月"
    content = (town / "output" / "card.pdf").read_bytes()
    assert rows["card.pdf"]["sha256"] == hashlib.sha256(content).hexdigest()
    assert rows["handout.pdf"]["edition"] == "令和8年1月"
    assert "Still of the edition 令和8年1月: output/handout.pdf" in done.stderr


def test_a_file_that_another_program_changed_is_reported(town: Path) -> None:
    assert run("build", *TWO, "--no-proof").exit_code == 0
    with (town / "output" / "handout.pdf").open("ab") as file:
        file.write(b"% signed")
    done = run("build", "--layout", "card")
    assert "changed by another program: output/handout.pdf" in done.stderr


def test_pages_and_documents_of_former_data_are_reported(office: Path) -> None:
    pages = ("build", "--layout", "handout", "--format", "png", "--dpi", "36")
    assert run(*pages, "--paper", "B5").stderr.count("left over") == 0
    made = run(*pages, "--paper", "600x2000mm")
    assert "Pages left over from a former build: output/handout-" in made.stderr
    with (office / "data" / "card.yaml").open("a", encoding="utf-8") as file:
        file.write("# corrected\n")
    done = run("build", "--layout", "card", "--no-proof")
    assert "Made from other data or sheets: output/handout" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is of POSIX")
def test_a_rebuild_killed_at_any_moment_leaves_one_edition(town: Path) -> None:
    """The next run finishes what was begun; nothing is left beside the documents."""
    (town / "data" / "flowchart.yaml").unlink()  # so that some of the runs come to write
    assert run("build").exit_code == 0
    command = [sys.executable, "-m", "leaflet", "date", "--rebuild"]
    for number in range(8):
        month = f"令和8年{number + 2}月"
        with subprocess.Popen([*command, month], stdout=-3, stderr=-3) as killed:
            time.sleep(0.2 + 0.15 * number)
            killed.kill()
        run("list")
        rows = json.loads((town / "output" / "manifest.json").read_text("utf-8"))["files"]
        assert len({row["edition"] for row in rows.values()}) == 1
        assert {row["edition"] for row in rows.values()} == {run("date").stdout.strip()}
        for name, row in rows.items():
            content = (town / "output" / name).read_bytes()
            assert hashlib.sha256(content).hexdigest() == row["sha256"]
        hidden = [*(town / "output").glob(".*"), *(town / "data").glob(".*")]
        assert [path.name for path in hidden if path.suffix == ".part"] == []


def test_a_picture_counts_as_much_as_its_page(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLET_PROGRESS", "1")
    shipped = str(resources.folder("layouts"))
    done = run("build", "--layouts", shipped, "--layout", "card", "--format", "png")
    reported = [line.split("] ")[-1] for line in done.stderr.splitlines()]
    assert reported[:2] == ["1/2 card", "2/2 card.png"]


@pytest.mark.parametrize(
    "command", [("proof",), ("check", "--layout", "card", "--against", "output/manifest.json")]
)
def test_whoever_reads_the_documents_first_finishes_what_a_killed_run_began(
    town: Path, command: tuple[str, ...]
) -> None:
    assert run("build", "--layout", "card").exit_code == 0
    out = town / "output"
    made = (out / "card.pdf").read_bytes()
    (out / "card.pdf").write_bytes(b"former")
    (out / ".leaflet-draft.part").write_bytes(made)
    (out / ".leaflet-journal").write_text('[[".leaflet-draft.part", "card.pdf"]]', "utf-8")
    done = run(*command)
    assert "put in place now: card.pdf" in done.stderr
    assert (out / "card.pdf").read_bytes() == made
    assert not (out / ".leaflet-journal").exists()
