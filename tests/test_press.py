"""The journey of one document: nothing is lost on the way, neither a fault nor a page."""

import shutil
from pathlib import Path

import pytest

from data_folder import loaded
from flow_samples import shipped
from leaflet import resources
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.model.words import Words
from leaflet.page import Document, Text
from leaflet.press import Shared, press
from leaflet.report import Level, Report
from leaflet.typeset.setting import Paragraph, Typesetter
from leaflet.typeset.style import Style
from leaflet.units import in_mm

SHEETS = resources.folder("layouts")


def pressed(name: str, report: Report, **wishes: object) -> Document:
    document = press(name, shipped(), Sheets(), Wishes(**wishes), report)
    assert document is not None
    return document


def test_a_sound_document_comes_without_a_finding() -> None:
    report = Report()
    assert len(pressed("handout", report).pages) == 2
    assert tuple(report) == ()


def test_a_faulty_sheet_gives_no_document_and_its_fault_at_its_line(tmp_path: Path) -> None:
    sheet = tmp_path / "handout.yaml"
    sheet.write_text(
        (SHEETS / sheet.name).read_text("utf-8").replace("paper: A4", "paper: A9"), "utf-8"
    )
    report = Report()
    assert press("handout", shipped(), Sheets(tmp_path, "layouts"), Wishes(), report) is None
    (fault,) = report.at(Level.ERROR)
    assert fault.where.path == "layouts/handout.yaml"


def test_what_an_office_types_in_a_sheet_its_themes_and_a_blank_is_checked_at_its_place(
    tmp_path: Path,
) -> None:
    shutil.copytree(SHEETS, tmp_path, dirs_exist_ok=True)
    sheet, themes = tmp_path / "handout.yaml", tmp_path / "themes.yaml"
    typed = sheet.read_text("utf-8").replace("fax: FAX", "fax: FAX0120-0-78301")
    sheet.write_text(typed, "utf-8")
    themes.write_text(themes.read_text("utf-8").replace("fee: お金", "fee: TODO"), "utf-8")
    report = Report()
    wishes = Wishes(values={"学校名": "ﾁｭｳｵｳ小学校"})
    press("handout", shipped(), Sheets(tmp_path, "layouts"), wishes, report)
    found = {each.rule: each.where for each in report}
    assert found.keys() == {"almost", "placeholder", "halfwidth"}
    assert found["halfwidth"].path == "--set"
    assert found["almost"][:2] == (
        "layouts/handout.yaml",
        typed[: typed.index("FAX0120")].count("\n") + 1,
    )
    assert "TODO" in found["placeholder"].excerpt


@pytest.mark.parametrize(("ruby", "said"), [("all", 1), ("小1", 1), ("中", 0), ("none", 0)])
def test_a_card_says_which_styles_have_none_of_the_furigana_that_was_asked_for(
    ruby: str, said: int
) -> None:
    report = Report()
    pressed("card", report, ruby=ruby)
    found = [each for each in report if each.rule == "reading" and "hours" in each.message]
    assert len(found) == said


def test_what_does_not_fit_is_reported_once_and_not_again_by_the_rules_of_the_page() -> None:
    report = Report()
    pressed("poster", report, ruby="all", paper="50x60mm")
    assert [found.rule for found in report.at(Level.ERROR)] == ["fit"]


@pytest.mark.parametrize("mono", [False, True])
def test_wishes_reach_the_pages(mono: bool) -> None:
    document = pressed("handout", Report(), mono=mono, paper="B4", ruby="none")
    texts = [item for page in document.pages for item in page.items if isinstance(item, Text)]
    assert all(text.ink.red == text.ink.green == text.ink.blue for text in texts) is mono
    assert sorted(round(in_mm(edge)) for edge in document.pages[0].size) == [257, 364]
    assert "そうだん" not in {text.words for text in texts}


class Recording(Typesetter):
    """A typesetter that remembers what it has set."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: set[str] = set()

    def paragraph(self, words: Words, style: Style) -> Paragraph:
        self.texts.add(words.plain)
        return super().paragraph(words, style)


def test_a_number_of_the_imprint_that_does_not_exist_is_a_warning_as_in_a_roster() -> None:
    report = Report()
    wishes = Wishes(values={"電話番号": "03-0000-0000"})
    assert press("handout", shipped(), Sheets(), wishes, report)
    assert [each.rule for each in report.at(Level.WARNING)] == ["prose"]
    assert not report.at(Level.ERROR)


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_sets_its_desks_with_the_words_that_an_office_never_splits(name: str) -> None:
    """Those words are known to the typesetter that all documents of a notice share."""
    notice, typesetter = shipped(), Recording()
    wishes, shared = Wishes(), Shared(typesetter)
    assert press(name, notice, Sheets(), wishes, Report(), shared) is not None
    assert any(desk.name.plain in typesetter.texts for desk in notice.desks.values())


def test_a_word_of_the_legend_that_is_none_is_found_once_and_needs_no_reading(
    tmp_path: Path,
) -> None:
    lead = "平日の時間に電話で相談できる子供の窓口です。" * 3
    flow = f"title: 窓口\nlead: {lead}\nlegend: [電話, 糺合]\nflow: [{{when: い, go: [sos]}}]\n"
    notice, _report = loaded(tmp_path, flowchart=flow)
    assert notice
    report = Report()
    press("leaflet", notice, Sheets(), Wishes(ruby="all"), report)
    assert ["糺合" in each.message for each in report].count(True) == 1
