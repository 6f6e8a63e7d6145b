"""Cures to try on a line that is not YAML or not where it belongs: what a clerk may have meant."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from leaflet.language import _, counted
from leaflet.schema.shape import DESK, KEYS, LISTS, ON_NEXT_LINE
from leaflet.schema.vocabulary import NAME, keys_called
from leaflet.source.lines import BLANKS, quoted, seen_width, short, start_of

LONGEST: Final = 2_000  # characters of a line that may have been typed
_REACH: Final = 60  # lines above in which levels of indentation are looked for
_SHOWN: Final = 400
_BULLET: Final = re.compile(
    r"(?:[－ー−–—・•●]|\*(?=[ \u3000])|-(?=[^ -])|- +(?=[\t\u3000\xa0])|--+)[ \t\u3000\xa0]*"
    r"|(?:- +){2,}"
)
_HYPHENS: Final = re.compile(r"(?:- +)*")
_KEYED: Final = re.compile(r"""(?:- +)*["']?[^\s:："'\[{]+["']?:(?: +(?![\u3000\xa0\t])|$)""")
_COLON: Final = re.compile(
    r"(?P<lead>(?:- +)*)(?P<key>(?!-)[^\s:：;；=＝→,，、]{1,40}?)"
    r"(?P<mark>[ \t\u3000]*[：；＝→:;=,，、][ \t\u3000\xa0]*|[ \u3000\t]+)(?P<value>.*)"
)
_VALUE: Final = re.compile(
    r"""(?P<lead>(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s:"'\[{#&*!|>%@`][^:]*):\s+)?)(?P<value>.+)"""
)
_NAME: Final = re.compile(r"(?:- +)*(?P<key>[A-Za-z0-9][\w-]{0,39})", re.ASCII)
_CURLY: Final = re.compile("[“”„〝〟＂]")
_READ: Final = re.compile(
    r"(?P<lead>)(?P<key>[^\s（(:]+)(?P<mark>[（(])(?P<value>[ぁ-ゖァ-ー]+)[)）]"
)
_WEB: Final = re.compile(r"https?:|www\.|[\w-]+(?:\.[\w-]+)+(?:/|$)", re.ASCII)
# Braces around a word are printed, except under the keys that have blanks to fill.
_BLANK: Final = re.compile(r"\{[^{}|｜:,]+\}")
_WITH_BLANKS: Final = ("publisher:", "imprint:", "sender:", "body:")
_CLOSING: Final = ")）】〕」"  # typed for a bracket that closes a list
_TWO_KEYS: Final = re.compile(
    r" *(?P<hyphens>(?:- +)*)[^\s:]+:(?! *[|>])(?P<value>.*?)\s(?P<rest>[^\s:]+:\s.*)"
)
_ID_AND_NAME: Final = re.compile(
    r"(?P<id_line> +(?P<id>[A-Za-z0-9-]+))[:：][ \u3000]*(?P<name>\S.*)"
)
_WIDE: Final = str.maketrans(
    {"：": ": ", "、": ", ", "，": ", ", "［": "[", "］": "]", "｛": "{", "｝": "}"}
)


@dataclass(frozen=True, slots=True)
class Cure:
    """What may be wrong with a line (from 0), and how to type it: as two lines if one is missing.

    The text may be only a part of a line, after its indentation or its key.
    """

    rule: str
    message: str
    text: str
    line: int = 0


def advice(typed: str, text: str) -> str:
    """Return what to do to a line so that it reads as it should."""
    text, _break, below = text.partition("\n")
    body, column = text.lstrip(" "), start_of(text)
    said, more = short(body, _SHOWN), short(below.lstrip(" "), _SHOWN)
    if below == typed:
        above = _("Add a line above it. {place} Type {text}")
        return above.format(place=_place(column), text=said)
    if below:
        both = _("Type {text} and add a line below it. {place} Type {more}")
        said = both.format(text=said, place=_place(start_of(below)), more=more)
        return said if start_of(typed) == column else f"{_place(column)} {said}"
    if not body:
        return _("Delete it, begin it with # if it is a remark, or join it to the line above.")
    if typed[: start_of(typed)] == " " * column:
        return _("Type {text}").format(text=said)
    if typed.lstrip(BLANKS) == body:
        remark = "" if _KEYED.match(body) or body[0] == "-" else _("A remark begins with #.")
        return f"{_place(column)} {remark}".rstrip()
    return _("{place} Type {text}").format(place=_place(column), text=said)


def _place(column: int) -> str:
    if not column:
        return _("Begin the line at the very left.")
    one = _("Begin the line with one half-width space.")
    return counted(column, one, _("Begin the line with {count} half-width spaces."))


def cures_of(lines: Sequence[str], near: Sequence[int], blamed: Sequence[int]) -> Iterator[Cure]:
    """Yield what may be wrong with lines: their words before their places.

    A key is missing only above a line that the parser has ``blamed``; other faults may be ``near``.
    """
    for kind in (_two_lines, _wordings, _placings, _missing_keys):
        for at in blamed if kind is _missing_keys else near:
            yield from (replace(cure, line=at) for cure in kind(lines, at))


def _wordings(lines: Sequence[str], at: int) -> Iterator[Cure]:
    """Yield the ways in which a line may be mistyped, the most likely first."""
    line = lines[at]
    blank, whole = " " * seen_width(line), line.strip(BLANKS)
    if whole[0] == '"' == whole[-1] and ":" in whole and len(whole) > 2:
        message, inner = _("The whole line is in quotation marks."), whole[1:-1].replace('""', '"')
        for level in _levels(lines, at, len(blank) + start_of(inner)):
            yield Cure("quote", message, " " * level + inner.lstrip(BLANKS))
    if not whole.strip("-=＝─"):  # a rule drawn across the file
        yield _deleted(line)
    goes_on = "".join(lines[max(at - 3, 0) : at]).rstrip().endswith(("、", "，"))  # no key is here
    fixes = [fix for fix in _fixes(line.lstrip(BLANKS)) if fix.rule != "colon" or not goes_on]
    single = [fix for fix in fixes if "\n" not in fix.text]
    twos = ((fix, second) for fix in single for second in islice(_fixes(fix.text), 8))
    twice = [replace(fix, text=second.text) for fix, second in twos]  # two faults on one line
    for fix in (*fixes, *twice):
        yield replace(fix, text=blank + fix.text.replace("\n", f"\n{blank}  "))


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
        found = _COLON.match(line, start)
        if found and found["mark"][0] == "：":
            keys = [key for key in _keys_meant(found["key"]) if key in KEYS]
            for key in keys[: rank + 1][-1:]:
                yield _with_colon(found, key, line[:start], at)


def _placings(lines: Sequence[str], at: int) -> Iterator[Cure]:
    """Yield the places at which a line may have been meant to begin, the nearest first."""
    line = lines[at]
    body, seen = line.lstrip(BLANKS), seen_width(line)
    odd = line[: start_of(line)].strip(" ")[:1]
    message = _("This line does not begin where its key belongs.")
    if odd == "\t":
        message = _("There is a tab in the indentation.")
    elif odd:
        message = _("There is a full-width space in the indentation.")
    for level in _levels(lines, at, seen):
        if odd or level != seen:
            yield Cure("indentation", message, " " * level + body)
    yield from _hyphens(lines, at, seen)
    if not _KEYED.match(body) and not body.startswith("- "):
        yield _deleted(line)


def _deleted(line: str) -> Cure:
    return Cure("syntax", _("This line belongs to no key."), " " * seen_width(line))


def _two_lines(lines: Sequence[str], at: int) -> Iterator[Cure]:
    """Yield two keys, an id and the name of its desk, or a goto without ``then``, as two lines."""
    line, level = lines[at], seen_width(lines[at])
    if line.lstrip(BLANKS).startswith("goto:"):
        message = _("A goto is an item of its own under then.")
        for blank in (" " * start for start in _levels(lines, at, level)):
            yield Cure("flow", message, f"{blank}then:\n{blank}  - {line.lstrip(BLANKS)}")
    elif found := _TWO_KEYS.match(line):
        level += len(found["hyphens"]) + (0 if found["value"] else 2)
        first = line[: found.start("rest")].rstrip(" \u3000,、，")
        for body in (found["rest"], f"- {found['rest']}"):
            text = f"{first}\n{' ' * level}{body}"
            yield Cure("missing-line", _("Two keys are on this line."), text)
    elif (found := _ID_AND_NAME.match(line)) and found["id"] not in DESK:
        text = f"{found['id_line']}:\n{' ' * (level + 2)}name: {found['name']}"
        yield Cure("missing-line", _("The name of a desk is on the line of its id."), text)


def _missing_keys(lines: Sequence[str], at: int) -> Iterator[Cure]:
    """Yield a line with each key that may be missing above it: deleted, with one line too many."""
    seen = seen_width(lines[at])
    for level in (seen - 2, seen) if lines[at].lstrip().startswith("- ") else (0,):
        for key in ON_NEXT_LINE if level >= 0 else ():
            message = _("The line with “{key}” is missing above this one.").format(key=key)
            yield Cure("missing-line", message, f"{' ' * level}{key}:\n{lines[at]}")


def _levels(lines: Sequence[str], at: int, seen: int) -> Sequence[int]:
    """Return the columns at which lines near this one begin, and the next level, nearest first."""
    levels = {0}
    for number in [*range(max(at - _REACH, 0), at), *range(at + 1, min(at + 3, len(lines)))]:
        line = lines[number]
        body = line.lstrip(BLANKS)
        if body and body[0] != "#" and len(line) <= LONGEST:
            start = seen_width(line)
            inner = start + len(body) - len(_HYPHENS.sub("", body, count=1))
            levels |= {start, inner, inner + 2} if number < at else {start, inner}
    return sorted(levels, key=lambda level: (abs(level - seen), level))


def _hyphens(lines: Sequence[str], at: int, seen: int) -> Iterator[Cure]:
    """Yield the line with the hyphen it lacks, or without the one it has."""
    body = lines[at].lstrip(BLANKS)
    rest = _HYPHENS.sub("", body, count=1)
    if rest != body:
        for level in (seen, seen + 2) if _KEYED.match(rest) else ():
            yield Cure("list", _("No hyphen belongs here."), " " * level + rest)
    elif any(line.strip() for line in lines[:at]):
        for level in (seen, max(seen - 2, 0)):
            yield Cure("list", _about_hyphen(), f"{' ' * level}- {body}")


def _about_hyphen() -> str:
    return _("A list item begins with a half-width hyphen and a half-width space.")


def _fixes(body: str) -> Iterator[Cure]:
    """Yield what may be wrong with a line after its indentation."""
    if (found := _BULLET.match(body)) and (rest := body[found.end() :]):
        yield Cure("list", _about_hyphen(), f"- {rest}")
    if body[:1] in "&!*" and _KEYED.match(body[1:]):
        yield replace(_unquoted(body), text=body[1:])
    yield from _colons(body)
    yield from _keys(body)
    found = _VALUE.match(body)
    if not found or not found["lead"]:
        return
    lead, value, remark = found["lead"], found["value"].rstrip(), ""
    if said := re.search(r"\s+# .*", value):
        value, remark = value[: said.start()], said[0]
    printed = _BLANK.match(value) and ":" in lead and not lead.startswith(_WITH_BLANKS)
    listed = value.startswith("[") and lead.partition(":")[0].lstrip("- ") in LISTS
    for fix in _values(value) if value else ():
        text = quoted("\\" + value) if printed and fix.rule == "quote" else fix.text
        if listed and text == quoted(value):
            text = f"{value}]"  # its bracket is not printed
        yield replace(fix, text=f"{lead}{text}{remark}".rstrip())


def _colons(body: str) -> Iterator[Cure]:
    """Yield the line with a half-width colon and a space after its first word."""
    if _KEYED.match(body) or _HYPHENS.sub("", body, count=1)[:1] in "\"'[{#":
        return
    if found := _NAME.fullmatch(body):
        message = _("The colon after “{key}” is missing.").format(key=found["key"])
        yield Cure("colon", message, f"{body}:")
    elif found := _READ.fullmatch(body):  # 霞川(かすみがわ) among the readings
        yield _with_colon(found, found["key"])
    elif (found := _COLON.match(body)) and not found["value"].startswith("//"):
        for word in _keys_meant(found["key"]):
            yield _with_colon(found, word)


def _keys_meant(word: str) -> Sequence[str]:
    """Return the key that a word is, or those that staff call so and the word itself."""
    return [word] if word in KEYS else [*keys_called(word), word]


def _with_colon(found: re.Match[str], key: str, blank: str = "", at: int = 0) -> Cure:
    mark = found["mark"].strip(" \t")
    message = _("The colon after “{key}” is missing.")
    if mark[:1] == "：":
        message = _("The colon after “{key}” is a full-width one.")
    elif mark[:1] == ":":
        message = _("No half-width space follows the colon of “{key}”.")
    text = f"{blank}{found['lead']}{key}: {found['value']}".rstrip()
    return Cure("colon", message.format(key=found["key"]), text, line=at)


def _keys(body: str) -> Iterator[Cure]:
    """Yield a list item with the key that it lacks, above those that follow it."""
    headed = body.endswith(":") and not body.isascii()  # - 家族のことで困っている:
    if body.startswith("- ") and (headed or not _KEYED.match(body)):
        text = body[2:].strip(" :")
        message = _("A key is missing before “{text}”.").format(text=short(text))
        contact = "email" if "@" in text[1:] else "url" if _WEB.match(text) else "phone"
        for key in ("when", contact, *(["desk"] if NAME.fullmatch(text) else [])):
            yield Cure("kind", message, f"- {key}: {text}")


def _values(value: str) -> Iterator[Cure]:
    """Yield what may be wrong with a value."""
    first, last = value[0], value[-1]
    if first not in "\"'" and last in "\"'" and value.count(last) == 1:
        message = _("The quotation mark at the beginning is missing.")
        yield Cure("quote", message, quoted(value[:-1]))
    if _CURLY.match(value) or (first in "\"'" and _CURLY.search(last)):
        message = _("These quotation marks are not the half-width ones that YAML knows.")
        yield Cure("quote", message, quoted(_CURLY.sub("", value[1:-1])))
    elif '""' in value and first == '"' and value.strip('"'):
        message = _("The quotation marks are doubled.")
        yield Cure("quote", message, quoted(value.strip('"').replace('""', '"')))
    elif first in "\"'":
        yield _quotation(value)
    elif first in "[{［｛":
        yield from _brackets(value)
    elif first in "|>｜":
        yield from _bars(value)
    elif first == "-" and value[1:2] == " ":
        for text in (f"[{value[2:].strip()}]", quoted(value)):
            yield Cure("list", _("A list begins on a line of its own."), text)
    elif first in "@`%,]}*&!?":
        yield _unquoted(value)
        if first in "&!*":
            yield replace(_unquoted(value), text=value[1:] if _KEYED.match(value[1:]) else "")
    elif re.search(r":(?=\s|$)", value):
        yield Cure("quote", _("There is a second colon in the value."), quoted(value))


def _unquoted(value: str) -> Cure:
    message = _("Nothing can begin with {mark} unless it is quoted.").format(mark=value[0])
    return Cure("quote", message, quoted(value))


def _quotation(value: str) -> Cure:
    mark, inner = value[0], value[1:-1]
    message = _("There are quotation marks within the quotation marks.")
    if value.count(mark) == 1:
        inner = inner if value[-1] in "\"'」』" else value[1:]  # closed with another mark
        message = _("The quotation mark is not closed.")
    elif value[-1] != mark:
        inner, message = value, _("Words follow the closing quotation mark.")
    elif mark == '"' and "\\" in value:
        message = _("A backslash in double quotation marks has a meaning of its own.")
    return Cure("quote", message, quoted(inner))


def _brackets(value: str) -> Iterator[Cure]:
    mark, even = value[0], re.sub(r",(?:\s*,)+", ",", value.translate(_WIDE)).rstrip("。")
    closing = "]" if mark in "[［" else "}"
    if even != value:
        message = _("A list has half-width brackets and colons, and one comma between items.")
        yield Cure("list", message, re.sub(r"([,:]) +", r"\1 ", even))
    if value.count(closing) > value.count(mark):
        yield Cure("quote", _("This bracket closes nothing."), value[:-1].rstrip())
    elif value.count(closing) < value.count(mark):
        message = _("The bracket {mark} is not closed.").format(mark=mark)
        inner = even[:-1] if value[-1] in _CLOSING else even
        texts = [quoted(value), f"{inner.rstrip(' ,')}{closing}"]
        listed = (
            "," in even or mark in "{｛" or re.fullmatch(r"\[?[\w, 、，-]+\]?", inner, re.ASCII)
        )
        for text in reversed(texts) if listed else texts:
            yield Cure("quote", message, text)
    elif mark == "{" or value[-1] != closing:
        yield _unquoted(value)
    else:
        items = ", ".join(quoted(item.strip(" \"'")) for item in even[1:-1].split(","))
        yield Cure("quote", _("Items with signs such as @ & * # : ! % are quoted."), f"[{items}]")


def _bars(value: str) -> Iterator[Cure]:
    mark, rest = value[0], value[1:].strip()
    if not rest:
        yield Cure("syntax", _("The bar that begins paragraphs is a full-width one."), "|")
        return
    message = _("Words follow {mark} on the same line.").format(mark=mark)
    for text in (rest, f"|\n{rest}", quoted(value)):
        yield Cure("quote", message, text)
