"""A session sets again only what an edit has changed."""

from pathlib import Path

import pytest
from tests.data_folder import loaded

from leaflet.compose.kept import KeptParts
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw.screen import Screen
from leaflet.model.notice import Notice
from leaflet.page import Document, Text
from leaflet.press import Pressed, Shared, press_plate, typesetter_of
from leaflet.report import Finding, Report

DESK = (
    "  {id}:\n    name: {name}\n    summary: |\n      はなしを聞きます。\n    contacts:\n{phones}"
)
PHONES = "      - phone: 03-3210-1234\n" * 3
HANDOUT = f"title: 相談窓口の一覧\ndesks: [{', '.join(f'desk-{n}' for n in range(24))}]\n"


class Session:
    """Presses the handout of one notice after the other."""

    def __init__(self, place: Path) -> None:
        self._place, self._kept, self._former = place, KeptParts(), None
        self._setter = None

    def notice(self, readings: str = "", **names: str) -> Notice:
        desks = "".join(
            DESK.format(id=f"desk-{n}", name=names.get(f"desk_{n}", f"相談窓口{n}"), phones=PHONES)
            for n in range(24)
        )
        said = {"desks": f"desks:\n{desks}", "handout": HANDOUT, "readings": readings}
        files = {name: text for name, text in said.items() if text}
        found, _report = loaded(self._place, **files)
        assert found is not None
        return found

    def press(self, notice: Notice, wishes: Wishes | None = None) -> Pressed:
        self._setter = self._setter or typesetter_of(notice)
        shared = Shared(self._setter, former=self._former, kept=self._kept)
        made = pressed(notice, shared, wishes)
        self._former = made.composed.arrangement
        return made


def pressed(notice: Notice, shared: Shared | None = None, wishes: Wishes | None = None) -> Pressed:
    sheets = Sheets()
    made = press_plate("handout", notice, sheets, wishes or Wishes(), Report(), shared)
    assert made is not None
    return made


def drawn(document: Document) -> tuple[str, ...]:
    return Screen().pages(document, str)


def found(made: Pressed) -> list[Finding]:
    return list(Report(made.check()))


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(tmp_path)


def test_a_page_stays_unless_a_desk_on_it_has_changed(session: Session) -> None:
    before = session.press(session.notice()).document
    after = session.press(session.notice(desk_0="新しい窓口")).document
    same = [new is old for old, new in zip(before.pages, after.pages, strict=True)]
    assert same == [False, *([True] * (len(same) - 1))]
    assert len(same) > 1


def test_what_was_kept_looks_as_if_it_were_made_anew(session: Session) -> None:
    session.press(session.notice())
    changed = session.notice(desk_3="新しい窓口", desk_20="別の窓口")
    again = session.press(changed)
    anew = pressed(changed)
    assert drawn(again.document) == drawn(anew.document)
    assert found(again) == found(anew)


def test_a_line_more_leaves_the_pages_below_it_as_they_were(session: Session) -> None:
    def leads(document: Document) -> tuple[str, ...]:
        return Screen().pages(document, lambda origin: f"{origin.path}{origin.within}")

    before = session.press(session.notice()).document
    longer = session.notice(desk_0="相談窓口0\n    also: こども")
    after = session.press(longer).document
    assert all(new is old for new, old in zip(after.pages[1:], before.pages[1:], strict=True))
    assert leads(after) == leads(pressed(longer).document)


def test_one_page_more_of_many_is_set_as_those_were_before(session: Session) -> None:
    small = Wishes(paper="210x80mm")
    before = session.press(session.notice(), small)
    longer = session.notice(desk_0=f"相談窓口0\n    also: {'こどものための窓口' * 6}")
    after = session.press(longer, small)
    assert len(after.document.pages) == len(before.document.pages) + 1
    assert after.composed.as_before


def test_a_new_reading_reaches_desks_that_have_stayed(session: Session) -> None:
    words = {"desk_5": "森羅の会", "readings": "readings:\n  相談: そうだん\n  窓口: まどぐち\n"}
    session.press(session.notice(**words))
    words["readings"] += "  森羅: しんら\n"
    changed = session.notice(**words)
    assert drawn(session.press(changed).document) == drawn(pressed(changed).document)


def test_a_word_without_a_reading_is_reported_again(session: Session) -> None:
    named = session.notice(desk_5="森羅の会")
    first = found(session.press(named))
    assert [each.rule for each in first if "森羅" in each.message] == ["reading"]
    assert found(session.press(named)) == first


def test_other_paper_leaves_nothing_as_it_was(session: Session) -> None:
    data = session.notice()
    session.press(data)
    wide = Wishes(paper="A3")
    assert drawn(session.press(data, wide).document) == drawn(pressed(data, wishes=wide).document)


def test_a_mark_is_given_once(session: Session) -> None:
    session.press(session.notice())
    document = session.press(session.notice(desk_0="新しい窓口")).document
    marks = [mark for mark in document.reading.marks() if mark]
    assert len(marks) == len(set(marks))
    texts = [item for page in document.pages for item in page.items if isinstance(item, Text)]
    assert {text.mark for text in texts if text.mark} <= set(marks)


def test_parts_are_made_again_where_they_no_longer_hold() -> None:
    kept = KeptParts()
    assert kept.of("a", 1, lambda: "first") == "first"
    assert kept.of("a", 1, lambda: "second") == "first"
    assert kept.of("a", 1, lambda: "third", lambda made: made != "first") == "third"
    assert kept.of("a", 2, lambda: "fourth") == "fourth"
    kept.under("other")
    assert kept.of("a", 2, lambda: "fifth") == "fifth"
