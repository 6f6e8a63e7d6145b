"""A character without a glyph is reported at its place."""

from dataclasses import replace

from check.page.page_samples import page, rules, text
from leaflet.check.page import check_page
from leaflet.report import Level

LACKED = "\U00030000"  # a kanji that no font has


def test_a_character_without_a_glyph_is_named_at_its_place() -> None:
    (finding,) = check_page(page(text(f"{LACKED}田", line=f"name: {LACKED}田")))
    assert finding.rule == "glyph"
    assert (finding.where.line, finding.where.column) == (7, 7)
    assert "U+30000" in finding.message
    assert "kana" in finding.hint


def test_the_column_is_that_of_the_character_in_its_own_value() -> None:
    line = f"{{{LACKED}: {LACKED}}}"
    item = text(LACKED, line=line)
    assert item.origin is not None
    (finding,) = check_page(page(replace(item, origin=item.origin._replace(column=5))))
    assert finding.where.column == 5
    (first,) = check_page(page(text(LACKED, line=LACKED)))
    assert first.where.column == 1


def test_what_a_value_lacks_is_one_finding_with_what_to_write_instead() -> None:
    line = "languages: [English, ภาษา]"
    (finding,) = check_page(page(text("English、ภาษา", line=line)))
    assert finding.where.column == 22
    assert "ภาษ" in finding.message
    assert "タイ語" in finding.hint


def test_rare_kanji_that_the_font_has_are_sound() -> None:
    assert rules(text("髙﨑さん")) == []


def test_a_form_that_the_font_lacks_is_not_printed_as_another() -> None:
    (finding,) = check_page(page(text("渡邉\U000e0102", line="name: 渡邉\U000e0102")))
    assert (finding.rule, finding.level) == ("glyph", Level.ERROR)
    assert finding.where.column == 8
    assert rules(text("葛\U000e0100飾区")) == []
    assert rules(text("神\ufe00社")) == []
    assert rules(text("相\ufe00談")) == ["glyph"]
    assert rules(text("☎\ufe0e")) == []


def test_a_combining_mark_alone_is_an_error() -> None:
    assert rules(text("一\u3099")) == ["glyph"]
    assert rules(text("か\u3099")) == []
