"""Cures to try on a line that is not YAML or not where it belongs: what a clerk may have meant."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from leaflet.language import _, counted
from leaflet.schema.shape import KEYS
from leaflet.schema.vocabulary import keys_called
from leaflet.source.lines import BLANKS, quoted, seen_width, short, start_of

_LONGEST: Final = 2_000  # characters of a line that may have been typed
_REACH: Final = 60  # lines above in which levels of indentation are looked for
_SHOWN: Final = 400
_BULLET: Final = re.compile(
    r"(?:[－ー−–—・•●]|\*(?=[ \u3000])|-(?=[^ -]))[ \t\u3000\xa0]*|(?:- +){2,}"
)
_HYPHENS: Final = re.compile(r"(?:- +)*")
_KEYED: Final = re.compile(r"""[^\s:："'\[{]+:(?: +(?![\u3000\xa0\t])|$)""")
_COLON: Final = re.compile(
    r"(?P<key>[^\s:：;；=＝]{1,40}?)"
    r"(?P<mark>[ \t\u3000]*[：；＝:;=][ \t\u3000\xa0]*|[ \u3000\t]+)(?P<value>.*)"
)
_VALUE: Final = re.compile(
    r"""(?P<lead>(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s:"'\[{#&*!|>%@`][^:]*):\s+)?)(?P<value>.+)"""
)
_KEY_AND_COLON: Final = re.compile(r"""(?:- +)*["']?[^\s:："']+["']?:(?: |$)""")
_MARKED: Final = re.compile(r"[^\s：；＝:;=]{1,40}[：；＝:;=](?!//)")
_WIDE_COLON: Final = re.compile(r"(?P<lead>(?:- +)*)(?P<key>[^\s:：]{1,40})：[ \u3000]*")
_NAME: Final = re.compile(r"[A-Za-z0-9][\w-]{0,39}", re.ASCII)
_CURLY: Final = re.compile("[“”„〝〟＂]")
_WEB: Final = re.compile(r"https?:|www\.|[\w-]+(?:\.[\w-]+)+(?:/|$)", re.ASCII)
_REMARK: Final = re.compile(r"\s+# .*")
_IDS: Final = re.compile(r"\[?[\w, 、，-]+\]?", re.ASCII)
# Braces around a word are printed, except under the keys that have blanks to fill.
_BLANK: Final = re.compile(r"\{[^{}|｜:,]+\}")
_WITH_BLANKS: Final = ("publisher:", "imprint:", "sender:", "body:")
_CLOSING: Final = ")）】〕」"  # typed for a bracket that closes a list
_WIDE: Final = str.maketrans(
    {"：": ": ", "、": ", ", "，": ", ", "［": "[", "］": "]", "｛": "{", "｝": "}"}
)


@dataclass(frozen=True, slots=True)
class Cure:
    """How to type a line, or its part after the indentation, and what is wrong with it.

    Lines and columns count from 0.
    """

    column: int
    rule: str
    message: str
    text: str
    hint: str = ""
    line: int = 0

    def within(self, lead: str, tail: str = "") -> "Cure":
        """Return the same for a longer line, with what comes before and after this part."""
        text = f"{lead}{self.text}{tail}".rstrip()
        return replace(self, column=len(lead) + self.column, text=text)


def advice(typed: str, text: str) -> str:
    """Return what to do to a line so that it reads as it should."""
    body, column = text.lstrip(" "), start_of(text)
    if not body:
        return _("Delete it, or begin it with # if it is a remark.")
    moved = typed[: start_of(typed)] != " " * column
    if not moved:
        return _("Type {text}").format(text=short(body, _SHOWN))
    if typed.lstrip(BLANKS) == body:
        if not column:
            return _("Begin the line at the very left.")
        one, many = (
            _("Begin the line with one half-width space."),
            _("Begin the line with {count} half-width spaces."),
        )
        return counted(column, one, many)
    one, many = (
        _("Begin the line with one half-width space, and type {text}"),
        _("Begin the line with {count} half-width spaces, and type {text}"),
    )
    return counted(column, one, many, text=short(body, _SHOWN))


def wordings(lines: Sequence[str], at: int) -> Iterator[Cure]:
    """Yield the ways in which a line may be mistyped, the most likely first."""
    line = lines[at]
    if not line.strip() or len(line) > _LONGEST:
        return
    start, blank = start_of(line), " " * seen_width(line)
    body, whole = line[start:], line.strip(BLANKS)
    if whole[0] == '"' == whole[-1] and ":" in whole and len(whole) > 2:
        message = _("The whole line is in quotation marks.")
        inner = whole[1:-1].replace('""', '"')
        yield Cure(start, "quote", message, blank + inner, line=at)
    fixes = list(_fixes(body))
    twice = [  # two faults on one line
        replace(fix, text=second.text, hint="")
        for fix in fixes
        for second in islice(_fixes(fix.text), 8)
    ]
    for fix in (*fixes, *twice):
        yield replace(fix, line=at, column=start + fix.column, text=blank + fix.text)


def wide_colons(lines: Sequence[str], rank: int) -> Iterator[Cure]:
    """Yield the lines in which a full-width colon follows a key, as it is or as staff call it.

    ``rank`` is which of the keys that they call so is taken, from 0. Lines of paragraphs are passed
    over: colons are printed there.
    """
    above = -1  # the column of the key whose paragraphs these are
    for at, line in enumerate(lines):
        start = start_of(line)
        if 0 <= above < start or not line.strip():
            continue
        above = start if line.rstrip()[-1] in "|｜>" else -1
        found = _WIDE_COLON.match(line, start)
        if found is None:
            continue
        called = [found["key"]] if found["key"] in KEYS else [*keys_called(found["key"])]
        if called:
            message = _about_colon("：").format(key=found["key"])
            key, value = called[min(rank, len(called) - 1)], line[found.end() :]
            text = f"{line[:start]}{found['lead']}{key}: {value}".rstrip()
            yield Cure(found.end("key"), "colon", message, text, line=at)


def placings(lines: Sequence[str], at: int) -> Iterator[Cure]:
    """Yield the places at which a line may have been meant to begin, the nearest first."""
    line = lines[at]
    body = line.lstrip(BLANKS)
    if not body or len(line) > _LONGEST:
        return
    blank, seen = line[: start_of(line)], seen_width(line)
    odd = next((place for place, each in enumerate(blank) if each != " "), -1)
    message = _about_blank(blank[odd] if odd >= 0 else "")
    column = odd if odd >= 0 else len(blank)
    levels = sorted(_levels(lines, at), key=lambda level: (abs(level - seen), level))
    for level in levels:
        if odd >= 0 or level != seen:
            yield Cure(column, "indentation", message, " " * level + body, line=at)
    yield from _hyphens(lines, at, seen)
    if not _KEY_AND_COLON.match(body) and not body.startswith("- "):
        yield Cure(column, "syntax", _("This line belongs to no key."), "", line=at)


def _about_blank(character: str) -> str:
    if character == "\t":
        return _("There is a tab in the indentation.")
    if character:
        return _("There is a full-width space in the indentation.")
    return _("This line does not begin where its key belongs.")


def _levels(lines: Sequence[str], at: int) -> set[int]:
    """Return the columns at which the lines around this one begin, and the next level."""
    levels = {0}
    for number in [*range(max(at - _REACH, 0), at), *range(at + 1, min(at + 3, len(lines)))]:
        line = lines[number]
        body = line.lstrip(BLANKS)
        if body and body[0] != "#" and len(line) < _LONGEST:
            start = seen_width(line)
            found = _HYPHENS.match(body)
            inner = start + (found.end() if found else 0)
            levels |= {start, inner, inner + 2} if number < at else {start, inner}
    return levels


def _hyphens(lines: Sequence[str], at: int, seen: int) -> Iterator[Cure]:
    """Yield the line with the hyphen it lacks, or without the one it has."""
    start = start_of(lines[at])
    body = lines[at][start:]
    found = _HYPHENS.match(body)
    if found and found.end():
        if not _KEY_AND_COLON.match(body):
            return
        message = _("No hyphen belongs here.")
        yield Cure(start, "list", message, " " * seen + body[found.end() :], line=at)
        return
    if not any(line.strip() for line in lines[:at]):
        return
    message = _about_hyphen()
    for level in (seen, max(seen - 2, 0)):
        yield Cure(start, "list", message, f"{' ' * level}- {body}", line=at)


def _about_hyphen() -> str:
    return _("A list item begins with a half-width hyphen and a half-width space.")


def _fixes(body: str) -> Iterator[Cure]:
    """Yield what may be wrong with a line after its indentation."""
    if (found := _BULLET.match(body)) and (rest := body[found.end() :]):
        yield Cure(0, "list", _about_hyphen(), f"- {rest}")
    yield from _colons(body)
    yield from _keys(body)
    remark = ""
    if found := _VALUE.match(body):
        lead, value = found["lead"], found["value"].rstrip()
        if said := _REMARK.search(value):
            value, remark = value[: said.start()], said[0]
        if lead and value:
            printed = _BLANK.match(value) and ":" in lead and not lead.startswith(_WITH_BLANKS)
            for fix in _values(value):
                if printed and fix.rule == "quote":
                    fix = replace(fix, text=quoted("\\" + value))
                yield fix.within(lead, remark)


def _colons(body: str) -> Iterator[Cure]:
    """Yield the line with a half-width colon and a space after its first word."""
    found = _HYPHENS.match(body)
    lead = found[0] if found else ""
    rest = body[len(lead) :]
    if _KEYED.match(rest) or rest[:1] in "\"'[{#":
        return
    parts = _COLON.match(rest)
    if parts is None:
        if _NAME.fullmatch(rest):
            message = _("The colon after “{key}” is missing.").format(key=rest)
            yield Cure(len(body), "colon", message, f"{body}:")
        return
    key, mark, value = parts["key"], parts["mark"].strip(" \t"), parts["value"]
    if not value.startswith("//"):
        message = _about_colon(mark).format(key=key)
        for word in (key, *keys_called(key)):
            text = f"{lead}{word}: {value}".rstrip()
            yield Cure(len(lead) + len(key), "colon", message, text)


def _keys(body: str) -> Iterator[Cure]:
    """Yield a list item with the key that it lacks, above those that follow it."""
    if not body.startswith("- ") or _KEY_AND_COLON.match(body):
        return
    text = body[2:].strip()
    if _MARKED.match(text):  # there is one, with another mark behind it
        return
    message = _("A key is missing before “{text}”.").format(text=short(text))
    contact = "email" if "@" in text[1:] else "url" if _WEB.match(text) else "phone"
    for key in ("when", contact, "desk"):
        yield Cure(2, "kind", message, f"- {key}: {text}")


def _about_colon(mark: str) -> str:
    if mark[:1] == "：":
        return _("The colon after “{key}” is a full-width one.")
    if mark[:1] == ":" and mark[1:]:
        return _("A full-width space follows the colon of “{key}”.")
    if mark[:1] == ":":
        return _("A space is missing after the colon of “{key}”.")
    return _("The colon after “{key}” is missing.")


def _values(value: str) -> Iterator[Cure]:
    """Yield what may be wrong with a value."""
    first = value[0]
    if _CURLY.match(value) or (first in "\"'" and _CURLY.search(value[-1])):
        message = _("These quotation marks are not the half-width ones that YAML knows.")
        inner = _CURLY.sub("", value[1:-1]) if len(value) > 1 else ""
        yield Cure(0, "quote", message, quoted(inner))
    elif '""' in value and first == '"' and value.strip('"'):
        message = _("The quotation marks are doubled.")
        inner = value.strip('"').replace('""', '"')
        yield Cure(0, "quote", message, quoted(inner))
    elif first in "\"'":
        yield from _quotations(value)
    elif first in "[{［｛":
        yield from _brackets(value)
    elif first in "|>｜":
        yield from _bars(value)
    elif first == "-" and value[1:2] == " ":
        item = value[2:].strip()
        yield Cure(0, "list", _("A list begins on a line of its own."), f"[{item}]")
        yield Cure(0, "list", _("A list begins on a line of its own."), quoted(value))
    elif first in "@`%,]}*&!?":
        message = _("A value cannot begin with {mark} unless it is quoted.").format(mark=first)
        yield Cure(0, "quote", message, quoted(value))
    elif found := re.search(r":(?=\s|$)", value):
        message = _("There is a second colon in the value.")
        yield Cure(found.start(), "quote", message, quoted(value))


def _quotations(value: str) -> Iterator[Cure]:
    mark = value[0]
    if value.count(mark) == 1:
        inner = value[1:-1] if value[-1] in "\"'" else value[1:]  # opened with ", closed with '
        yield Cure(0, "quote", _("The quotation mark is not closed."), quoted(inner))
        return
    if "\\" in value and value[-1] == mark:
        message = _("A backslash in double quotation marks has a meaning of its own.")
        yield Cure(value.index("\\"), "quote", message, quoted(value[1:-1]))
    if value[-1] != mark:
        after = value.index(mark, 1) + 1
        after += len(value[after:]) - len(value[after:].lstrip())
        message = _("Words follow the closing quotation mark.")
        yield Cure(after, "quote", message, quoted(value))
        return
    message = _("There are quotation marks within the quotation marks.")
    yield Cure(0, "quote", message, quoted(value[1:-1]))


def _brackets(value: str) -> Iterator[Cure]:
    mark, even = value[0], value.translate(_WIDE)
    closing = "]" if mark in "[［" else "}"
    open_message = _("The bracket {mark} is not closed.").format(mark=mark)
    if (
        value[-1] in _CLOSING
        and closing not in even
        and ("," in even or _IDS.fullmatch(value[:-1]))
    ):
        yield Cure(len(value) - 1, "quote", open_message, even[:-1] + closing)
    if even != value:
        message = _("Brackets, commas and colons of a list are half-width.")
        wide = next(n for n, each in enumerate(value) if ord(each) in _WIDE)
        yield Cure(wide, "list", message, re.sub(r"([,:]) +", r"\1 ", even))
    if mark in "{｛" or _IDS.fullmatch(value):
        yield Cure(0, "quote", open_message, f"{even.rstrip(' ,')}{closing}")
    if value.count(closing) > value.count(mark):
        message = _("This bracket closes nothing.")
        yield Cure(len(value) - 1, "quote", message, value[:-1].rstrip())
    if value.count(closing) < value.count(mark):
        closed = f"{even.rstrip(' ,')}{closing}"
        for text in (closed, quoted(value)) if "," in even else (quoted(value), closed):
            yield Cure(0, "quote", open_message, text)
        return
    after = value.find(closing) + 1
    after += len(value[after:]) - len(value[after:].lstrip())
    if mark == "{":
        message = _("A value cannot begin with {mark} unless it is quoted.").format(mark=mark)
        yield Cure(0, "quote", message, quoted(value))
    elif value[-1] != closing:
        message = _("Words follow the closing bracket.")
        yield Cure(min(after, len(value) - 1), "quote", message, quoted(value))


def _bars(value: str) -> Iterator[Cure]:
    mark, rest = value[0], value[1:].strip()
    if not rest:
        message = _("The bar that begins paragraphs is a full-width one.")
        yield Cure(0, "syntax", message, "|")
        return
    message = _("Words follow {mark} on the same line.").format(mark=mark)
    yield Cure(0, "quote", message, rest)
    hint = _("Put {text} on a line of its own below.").format(text=short(rest))
    yield Cure(len(value) - len(rest), "quote", message, "|", hint)
    yield Cure(0, "quote", message, quoted(value))
