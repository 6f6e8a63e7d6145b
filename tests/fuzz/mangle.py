"""Spoil sound input, as slips of typing, other programs and damaged disks do."""

import string
from collections.abc import Sequence
from random import Random
from typing import Any, Final

NASTY: Final = (
    "", " ", "\t", "\u3000", "\n", "\r\n", ":", "：", "- ", "-", "#", "@", "|", ">", "&a", "*a",
    "!x", "%", "{", "}", "{{", "[", "]", '"', "'", "\\", "\\0", "\\e[31m", "\\u202e", "\\x85",
    "\x00", "\x07", "\x1b[2J", "\x7f", "\x9b", "\u200b", "\u200d", "\u202e", "\u2028", "\ufeff",
    "\ufffd", "\ud7ff", "\U000e0101", "\ue000", "e\u0301", "が", "か\u3099", "ﾊﾟ", "㈱", "①",
    "𠮷", "邉\U000e0102", "👨‍👩‍👧", "العربية", "ไทย", "{相談|そう|だん}", "{学校名}", "{|}",
    "{a|}", "{|あ}", "～", "〜", "０１２３", "1e999", "-1", "0", "99999999999999999999", "nan",
    "inf", "~", "null", "yes", "No", "0x1F", "令和", "令和0年1月", "令和8年13月", "2026-02-30",
    "25:00", "8:3O", "110", "#9110", "0120-0-78310", "0120007110", "tel:", "https://",
    "http://[::1", "https://あ" + "い" * 300, "javascript:alert(1)", "a@b", "@", "x" * 5000,
    "あ" * 2000, "\n" * 50, "---", "...", "? ", "<<: ", "=1+1",
)  # fmt: skip
"""Texts that have broken programs, this one or others."""


def text(sound: str, random: Random) -> str:
    """Return a text with a few faults."""
    for _each in range(random.choice((1, 1, 1, 2, 3, 8))):
        sound = random.choice(_WAYS)(sound, random)
    return sound


def data(sound: bytes, random: Random) -> bytes:
    """Return bytes with a few faults, which no longer need be text."""
    spoilt = bytearray(sound)
    for _each in range(random.choice((1, 2, 5, 40))):
        if not spoilt:
            break
        at = random.randrange(len(spoilt))
        match random.randrange(4):
            case 0:
                spoilt[at] = random.randrange(256)
            case 1:
                del spoilt[at : at + random.choice((1, 2, 100, len(spoilt)))]
            case 2:
                spoilt[at:at] = random.randbytes(random.choice((1, 3, 50)))
            case _:
                spoilt[at:at] = spoilt[max(0, at - 50) : at]
    return bytes(spoilt)


def file(sound: bytes, random: Random) -> bytes:
    """Return a text file with faults in its text, its encoding or its bytes."""
    try:
        words = sound.decode()
    except UnicodeDecodeError:
        return data(sound, random)
    match random.randrange(12):
        case 0:
            return data(sound, random)
        case 1:
            return text(words, random).encode("cp932", "replace")
        case 2:
            return text(words, random).encode(
                random.choice(("utf-16", "utf-8-sig", "euc_jp")), "replace"
            )
        case _:
            return text(words, random).encode("utf-8", "surrogatepass")


def value(sound: Any, random: Random) -> Any:
    """Return a JSON value with a fault somewhere in it."""
    if random.random() < 0.15 or not isinstance(sound, dict | list) or not sound:
        return random.choice((*_JSON, random.choice(NASTY), sound))
    if isinstance(sound, dict):
        key = random.choice(list(sound))
        rest = {name: each for name, each in sound.items() if name != key}
        match random.randrange(6):
            case 0:
                return rest
            case 1:
                return rest | {random.choice(NASTY): sound[key]}
            case _:
                return sound | {key: value(sound[key], random)}
    at = random.randrange(len(sound))
    match random.randrange(6):
        case 0:
            return sound[:at] + sound[at + 1 :]
        case 1:
            return sound[:at] + [sound[at]] * random.choice((2, 3, 30)) + sound[at:]
        case _:
            return [*sound[:at], value(sound[at], random), *sound[at + 1 :]]


_JSON: Final = (
    None,
    True,
    False,
    0,
    -1,
    1,
    0.5,
    1e308,
    10**40,
    float("nan"),
    float("inf"),
    [],
    {},
    [[]],
    {"": {}},
)


def _insert(sound: str, random: Random) -> str:
    at = random.randrange(len(sound) + 1)
    return sound[:at] + random.choice(NASTY) + sound[at:]


def _replace(sound: str, random: Random) -> str:
    at = random.randrange(len(sound) + 1)
    return sound[:at] + random.choice(NASTY) + sound[at + random.choice((1, 2, 5, 20)) :]


def _character(sound: str, random: Random) -> str:
    at = random.randrange(len(sound) + 1)
    return sound[:at] + random.choice(string.printable + "。、・ー") + sound[at + 1 :]


def _value_of_line(sound: str, random: Random) -> str:
    lines = sound.split("\n")
    at = random.randrange(len(lines))
    head, colon, _rest = lines[at].partition(": ")
    lines[at] = head + colon + random.choice(NASTY)
    return "\n".join(lines)


def _key_of_line(sound: str, random: Random) -> str:
    lines = sound.split("\n")
    at = random.randrange(len(lines))
    _head, colon, rest = lines[at].partition(": ")
    lines[at] = random.choice(NASTY) + colon + rest
    return "\n".join(lines)


def _lines(sound: str, random: Random) -> str:
    lines = sound.split("\n")
    at = random.randrange(len(lines))
    some = lines[at : at + random.choice((1, 1, 2, 5, 20))]
    match random.randrange(4):
        case 0:
            del lines[at : at + len(some)]
        case 1:
            lines[at:at] = some * random.choice((1, 1, 2, 30))
        case 2:
            lines[at : at + len(some)] = [" " * random.choice((1, 2, 4)) + line for line in some]
        case _:
            lines[at : at + len(some)] = [line.removeprefix("  ") for line in some]
    return "\n".join(lines)


def _cut(sound: str, random: Random) -> str:
    return sound[: random.randrange(len(sound) + 1)]


_WAYS: Final = (
    _insert,
    _replace,
    _character,
    _character,
    _value_of_line,
    _key_of_line,
    _lines,
    _lines,
    _cut,
)


def words(random: Random, known: Sequence[str]) -> str:
    """Return something that may be typed after an option."""
    match random.randrange(4):
        case 0:
            return random.choice(NASTY)
        case 1:
            return text(random.choice(known), random)
        case _:
            return random.choice(known)
