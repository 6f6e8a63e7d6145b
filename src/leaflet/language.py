"""The language of messages: English in the code, Japanese from the ``ja`` catalogue (gettext)."""

import gettext
import locale
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Final

DOMAIN: Final = "leaflet"
LOCALE_DIR: Final = Path(__file__).parent / "locale"
_PRINTING: Final = ContextVar("_PRINTING", default="")
"""The language of what is being printed, empty while the user is spoken to."""


def speak_for_click() -> None:
    """Have click, which asks gettext for its messages, say them from our catalogue of its name."""
    gettext.bindtextdomain("click", LOCALE_DIR)
    gettext.textdomain("click")
    os.environ["LANGUAGE"] = chosen(os.environ)  # what gettext looks at first


def chosen(environment: Mapping[str, str]) -> str:
    """Return ``ja`` or ``en``: LEAFLET_LANG decides, then the locale, as POSIX orders it."""
    for name in ("LEAFLET_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "ja" if value.lower().startswith("ja") else "en"
    named = locale.getlocale()[0] if os.name == "nt" else ""  # Windows sets none of these
    return "ja" if (named or "").lower().startswith("ja") else "en"


@cache
def _japanese() -> gettext.GNUTranslations:
    return gettext.translation(DOMAIN, LOCALE_DIR, ["ja"])


def in_japanese() -> bool:
    """Return whether messages are in Japanese."""
    return (_PRINTING.get() or chosen(os.environ)) == "ja"


@contextmanager
def printing_japanese() -> Iterator[None]:
    """Have messages in Japanese: what is printed is for the office, whoever makes it."""
    before = _PRINTING.set("ja")
    try:
        yield
    finally:
        _PRINTING.reset(before)


def _(message: str) -> str:
    """Return the message in the chosen language; fill its ``{names}`` with ``str.format``."""
    return _japanese().gettext(message) if in_japanese() else message


def counted(count: int, one: str, many: str, **others: object) -> str:
    """Return the message for one thing or for many, with its ``{count}`` and others filled in."""
    return (one if count == 1 else many).format(count=count, **others)
