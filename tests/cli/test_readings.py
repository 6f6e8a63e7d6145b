"""``leaflet readings``: what has no reading is listed, and what a dictionary knows is proposed."""

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from data_folder import loaded, places, write
from leaflet.cli import main
from leaflet.model import analyser

HANDOUT = """\
title: こども相談
desks: [sos]
columns: {name: なまえ, operator: やくしょ, contacts: でんわ, summary: はなし}
"""
DESKS = """\
desks:
  sos:
    name: 溶接工廠
    contacts:
      - phone: "189"
        note: 棟梁も拵えたら{方|かた}へ
    summary: |
      棟梁の髙﨑です。
"""
READINGS = (
    "# 読み\nreadings:\n    令和: れいわ  # 元号\n    年: ねん\n    月: がつ\n    現在: げんざい\n"
)


@dataclass(frozen=True)
class Token:
    """A word as SudachiPy gives it."""

    word: str
    kana: str
    start: int

    def surface(self) -> str:
        return self.word

    def reading_form(self) -> str:
        return self.kana

    def begin(self) -> int:
        return self.start

    def end(self) -> int:
        return self.start + len(self.word)

    def is_oov(self) -> bool:
        return not self.kana

    def part_of_speech(self) -> tuple[str, str]:
        return ("名詞", "普通名詞")


class Tokenizer:
    """Reads the few words of these tests as SudachiPy does."""

    WORDS = (("溶接工廠", "ヨウセツコウショウ"), ("相談", "ソウダン"), ("棟梁", "トウリョウ"))
    WORDS += (("拵え", "コシラエ"), ("髙﨑", ""))

    def tokenize(self, text: str) -> list[Token]:
        found: list[Token] = []
        for word, kana in self.WORDS:
            start = text.find(word)
            if start >= 0 and not any(token.start <= start < token.end() for token in found):
                found.append(Token(word, kana, start))
        return found


class Lexicon:
    """Knows no word."""

    def lookup(self, _word: str) -> list[Token]:
        return []


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a data folder where some words have no reading; the command runs beside it."""
    monkeypatch.setattr(
        analyser, "load", partial(analyser.Analyser, Tokenizer(), Tokenizer(), Lexicon())
    )
    monkeypatch.chdir(tmp_path)
    return write(tmp_path / "data", desks=DESKS, handout=HANDOUT, readings=READINGS)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["readings", *arguments])


def test_every_word_without_a_reading_is_listed_at_its_place(folder: Path) -> None:
    before = (folder / "readings.yaml").read_bytes()
    result = run("--list")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "data/desks.yaml:3:11: 溶接工廠 → 溶接工廠: ようせつこうしょう    【溶接工廠】",
        "data/desks.yaml:6:15: 棟梁 → 棟梁: とうりょう    【棟梁】も拵えたら方へ",
        "data/desks.yaml:6:18: 拵 → 拵え: こしら.え    棟梁も【拵】えたら方へ",
        "data/desks.yaml:8:7: 棟梁 → 棟梁: とうりょう    【棟梁】の髙﨑です。",
        "data/desks.yaml:8:10: 髙﨑    棟梁の【髙﨑】です。",
    ]
    assert result.stderr == "4 words without a reading\n"
    assert (folder / "readings.yaml").read_bytes() == before


def test_proposals_are_added_as_doubts_and_the_rest_of_the_file_stays(folder: Path) -> None:
    result = run()
    assert result.exit_code == 0
    assert "data/readings.yaml: 3 readings added" in result.stdout
    text = (folder / "readings.yaml").read_text("utf-8")
    assert text.startswith(READINGS)
    assert text.removeprefix(READINGS).splitlines()[:5] == [
        "",
        "    # Proposed; delete the line confirm of each that is right.",
        "    溶接工廠:",
        "      reading: ようせつこうしょう",
        '      confirm: "read by a dictionary in data/desks.yaml:3: 【溶接工廠】"',
    ]
    notice, report = loaded(folder, desks=DESKS, handout=HANDOUT, readings=text)
    assert notice is not None
    assert notice.readings.own["拵え"].spans[0].readings == ("こしら",)
    assert [place.split()[-1] for place in places(report)] == ["confirm?"] * 3
    assert run().stdout.splitlines() == ["data/desks.yaml:8:10: 髙﨑    棟梁の【髙﨑】です。"]


def test_a_proposal_counts_as_a_reading_once_its_doubt_is_gone(folder: Path) -> None:
    run()
    path = folder / "readings.yaml"
    lines = [line for line in path.read_text("utf-8").splitlines() if "confirm:" not in line]
    notice, report = loaded(folder, desks=DESKS, handout=HANDOUT, readings="\n".join(lines))
    assert notice is not None
    assert places(report) == []


def test_readings_yaml_is_made_where_there_is_none(folder: Path) -> None:
    (folder / "readings.yaml").unlink()
    assert run("--ruby", "小6").exit_code == 0
    text = (folder / "readings.yaml").read_text("utf-8")
    assert text.startswith("readings:\n  # Proposed")
    assert "拵え:\n    reading: こしら.え\n" in text
    assert "棟梁" in text


def test_a_folder_where_nothing_lacks_a_reading_is_left_alone(folder: Path) -> None:
    write(folder, desks="desks:\n  sos:\n    name: でんわ\n    contacts: [{phone: '189'}]\n")
    (folder / "handout.yaml").unlink()
    result = run()
    assert (result.exit_code, result.stdout) == (0, "Every word in kanji has a reading.\n")


def test_without_the_extra_it_says_how_to_install_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "sudachipy", None)
    before = (folder / "readings.yaml").read_bytes()
    result = run("--data", str(folder))
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0].endswith("desks.yaml:3:11: 溶接工廠    【溶接工廠】")
    assert f'"{sys.executable}" -m pip install "madoguchi-leaflet[readings]"' in result.stderr
    assert (folder / "readings.yaml").read_bytes() == before


def test_readings_in_braces_stay_in_braces(folder: Path) -> None:
    (folder / "readings.yaml").write_text("readings: {令和: れいわ}\n", "utf-8")
    assert run().exit_code == 0
    text = (folder / "readings.yaml").read_text("utf-8")
    assert text.startswith("readings: {令和: れいわ, 溶接工廠: {reading: ようせつこうしょう, ")


def test_a_file_that_an_edit_could_damage_is_refused_and_left_alone(folder: Path) -> None:
    doubled = "readings: {令和: れいわ}\nreadings: {年: ねん}\n"
    (folder / "readings.yaml").write_text(doubled, "utf-8")
    result = run()
    assert result.exit_code == 1
    assert (folder / "readings.yaml").read_text("utf-8") == doubled


def test_without_data_here_the_way_to_begin_is_reported(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    result = run()
    assert result.exit_code == 1
    assert "leaflet init NAME" in result.stderr


def test_sudachi_reads_what_the_notices_say(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("sudachipy", reason="the extra leaflet[readings] is not installed")
    pytest.importorskip("sudachidict_core", reason="the extra leaflet[readings] is not installed")
    monkeypatch.undo()
    assert run("--data", str(folder)).exit_code == 0
    text = (folder / "readings.yaml").read_text("utf-8")
    assert "溶接:\n      reading: ようせつ\n" in text
    assert "棟梁:\n      reading: とうりょう\n" in text
    assert "拵え:\n      reading: こしら.え\n" in text


OPEN = """\
desks:
  sos:  # 一番
    name: '新しい市場の窓口'  # 引用
    contacts: [{phone: "189", note: 市場に行く方へ}]
    summary: |
      \\{注\\}{相談|そうだん}の後、市場で待つ。
      棟梁の市場。河岸は書かない。
"""


def test_accepted_proposals_are_written_where_they_belong(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("sudachipy", reason="the extra leaflet[readings] is not installed")
    monkeypatch.undo()
    write(folder, desks=OPEN)
    (folder / "handout.yaml").unlink()
    result = run("--accept", "--data", str(folder))
    assert result.exit_code == 0
    assert "desks.yaml:6:24: 市場 → 市場で待つ: しじょうでま.つ (or いちば" in result.stdout
    assert (folder / "desks.yaml").read_text("utf-8") == OPEN
    added = (folder / "readings.yaml").read_text("utf-8").removeprefix(READINGS)
    assert "\n    棟梁: とうりょう\n" in added
    assert "\n    河岸:\n      reading: かし\n      confirm: " in added
    assert "(or かがん, かわぎし)" in added
    for phrase in ("新しい市場の窓口", "市場に行く方へ", "市場で待つ", "棟梁の市場"):
        assert f"\n    {phrase}:\n" in added
    again = run("--data", str(folder))
    assert again.stdout == "Every word in kanji has a reading.\n"
