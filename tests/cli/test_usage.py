"""Wrong usage is reported in the language of the other messages, though click tells it."""

import os
import re
import subprocess
import sys

import pytest

WRONG = {
    "an unknown option": ("build", "--foo"),
    "an option that is nearly right": ("build", "--as-ofx", "R8.4"),
    "an unknown layout": ("build", "--layout", "x"),
    "an option without its value": ("build", "--layout"),
    "a word too many": ("build", "x"),
    "a number out of range": ("build", "--layout", "card", "--start", "0"),
    "no number": ("build", "--layout", "card", "--start", "x"),
    "a file in place of a folder": ("build", "--out", __file__),
    "an unknown command": ("print",),
}


def reported(language, *arguments):
    environment = os.environ | {"LEAFLET_LANG": language, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-m", "leaflet", *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG.keys())
def test_wrong_usage_is_reported_in_japanese(arguments):
    code, text = reported("ja", *arguments)
    assert code == 2
    assert "エラー: " in text
    plain = re.sub(r"'[^']*'|「[^」]*」|使い方: .*|x>=1|\(x\)|--\S+", "", text)
    assert re.findall("[A-Za-z]{2,}", plain) == []


def test_wrong_usage_is_reported_in_english_where_that_is_asked_for():
    assert "Error: No such option" in reported("en", "build", "--foo")[1]


def test_a_layout_without_its_option_is_answered_with_that():
    code, text = reported("en", "build", "カード")
    assert (code, text.splitlines()[-1]) == (2, "Error: Type --layout card")


def test_a_theme_typed_as_an_option_is_answered_with_where_it_is_written():
    _code, text = reported("en", "build", "--theme", "child")
    assert "layouts/NAME.yaml: theme: child" in text
    assert "Did you mean" not in text
    assert "Did you mean '--as-of'?" in reported("en", "build", "--as-ofx", "R8.4")[1]


def test_the_help_is_in_japanese_down_to_its_headings():
    text = reported("ja", "--help")[1]
    assert "使い方: " in text
    assert "オプション:" in text
    assert "この説明を表示して終わります。" in text
