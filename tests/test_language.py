"""Messages are in English and in Japanese: nothing in the code is without its translation."""

import ast
import locale
import os
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo

from catalogue import LIBRARY, PO, SOURCE, in_code, shipped
from leaflet.language import _, chosen

BLANK = re.compile(r"\{(\w*)[^}]*\}")


def messages() -> dict[str, str]:
    return {message.id: message.string for message in shipped() if message.id}


def said(catalogue: Catalog) -> dict[str, tuple[str, ...]]:
    """Return what each message is in Japanese, by its English, singular and plural."""
    return {"|".join([*m.id]): tuple(m.string) for m in catalogue if m.id}


def test_the_catalogue_holds_every_message_of_the_code_in_japanese_and_no_other() -> None:
    code, translated = set(in_code()), messages()
    assert {message for message in code if not translated.get(message)} == set()
    assert translated.keys() - code == set()


def test_no_message_hides_in_another_string_where_it_would_not_be_found() -> None:
    hidden = [
        (path.name, call.lineno)
        for path in SOURCE.rglob("*.py")
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "_"
    ]
    assert hidden == []


def test_every_translation_fills_the_same_blanks() -> None:
    other = {
        english: japanese
        for english, japanese in messages().items()
        if set(BLANK.findall(japanese)) != set(BLANK.findall(english))
    }
    assert other == {}


def test_nothing_is_marked_as_doubtful() -> None:
    assert [message.id for message in shipped() if message.id and message.fuzzy] == []


@pytest.mark.parametrize("path", [PO, LIBRARY], ids=["leaflet", "click"])
def test_the_compiled_catalogue_says_what_the_readable_one_says(path: Path) -> None:
    with path.with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    assert said(compiled) == said(shipped(path))


def test_translations_of_click_fill_the_same_blanks() -> None:
    for message in shipped(LIBRARY):
        if message.id:
            said = message.id if isinstance(message.id, tuple) else (message.id,)
            translated = message.string if isinstance(message.id, tuple) else (message.string,)
            for english, japanese in zip(said, translated, strict=True):
                assert japanese
                assert set(BLANK.findall(japanese)) <= set(BLANK.findall(english))


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LEAFLET_LANG": "ja", "LANG": "en_US.UTF-8"}, "ja"),
        ({"LEAFLET_LANG": "en", "LANG": "ja_JP.UTF-8"}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LC_ALL": "C", "LANG": "ja_JP.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_the_one_asked_for_or_that_of_the_locale(
    environment: dict[str, str], language: str
) -> None:
    assert chosen(environment) == language


@pytest.mark.parametrize(
    ("system", "language"),
    [(("Japanese_Japan", "932"), "ja"), (("German_Germany", "1252"), "en"), ((None, None), "en")],
)
def test_windows_has_its_language_from_its_settings(
    system: tuple[str | None, str | None], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: system)
    with monkeypatch.context() as windows:
        windows.setattr(os, "name", "nt")
        found = chosen({}), chosen({"LEAFLET_LANG": "ja"})
    assert found == (language, "ja")


@pytest.mark.usefixtures("japanese")
def test_a_message_speaks_japanese_when_asked() -> None:
    assert _("Nothing found.") == "問題は見つかりませんでした。"


def test_a_japanese_windows_can_show_every_message_in_a_redirected_file() -> None:
    assert [
        said
        for said in messages().values()
        if said.encode("cp932", "ignore").decode("cp932") != said
    ] == []
