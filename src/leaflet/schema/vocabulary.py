"""The words that staff type instead of the keys, and the keys they mean."""

import re
from collections.abc import Collection, Container, Iterator
from difflib import SequenceMatcher, get_close_matches
from itertools import chain, count
from typing import Final
from unicodedata import category, normalize

from leaflet.language import _
from leaflet.schema.files import CONTACTS, HOMES, WORDS

NAME: Final = re.compile("[A-Za-z0-9][A-Za-z0-9-]*")
"""The id of a desk or step, as other files name it."""
_DIGITS: Final = re.compile(r"\d")
_ALIKE: Final = 0.65  # of two words, what mistyping leaves alike: fex and fax, not title and until
_LONG: Final = 16  # letters; a longer word is prose, one with marks is several
_SLIPS: Final = 2  # letters by which a mistyped id differs
SEPARATORS: Final = " \u3000\t\n,、，;；・/／"
"""What people type between two ids or words."""


def meant(word: str, known: Collection[str]) -> str:
    """Return the known word that was probably meant, or an empty text."""
    plain = _folded(word)
    by_fold = {_folded(candidate): candidate for candidate in known}
    if plain in by_fold:
        return by_fold[plain]
    for key in sorted(WORDS):
        if key in known and plain in map(_folded, WORDS[key]):
            return key
    close = get_close_matches(plain, by_fold, n=1, cutoff=_ALIKE)
    return by_fold[close[0]] if close else _within(plain, known)


def _within(plain: str, known: Collection[str]) -> str:
    """Return the key whose longest word is part of another: hours of 受付時間帯, opening_hours."""
    if len(plain) > _LONG or any(mark in plain for mark in SEPARATORS):
        return ""
    parts = set(plain.split("_")) if plain.isascii() else ()
    found = [
        (len(each), key)
        for key in sorted(WORDS)
        if key in known
        for each in map(_folded, (key, *WORDS[key]))
        if (each in parts if plain.isascii() else len(each) > 1 and each in plain)
    ]
    return max(found, default=(0, ""))[1]


def near(id_: str, known: Collection[str]) -> str:
    """Return the known id that was mistyped: one or two letters differ, and no digit.

    In a short id they are a third of it at most: npa and ncc are two desks.
    """
    plain = _folded(id_)
    digits = _DIGITS.findall(plain)
    found = meant(id_, [each for each in known if _DIGITS.findall(_folded(each)) == digits])
    other = _folded(found)
    blocks = SequenceMatcher(None, plain, other, autojunk=False).get_matching_blocks()
    changed = max(len(plain), len(other)) - sum(block.size for block in blocks)
    return found if changed <= min(_SLIPS, len(plain) // 3) else ""


def free_id(wanted: str, taken: Container[str]) -> str:
    """Return an id that is not taken: the one wanted, or the first one with a number behind it."""
    numbered = (f"{wanted}-{number}" for number in count(2))
    return next(each for each in chain((wanted,), numbered) if each not in taken)


def keys_called(word: str) -> Iterator[str]:
    """Yield the keys that staff call by a word; it may be one thing here and another there."""
    plain = _folded(word)
    for key, words in WORDS.items():
        if plain in map(_folded, (key, *words)):
            yield key


def _folded(word: str) -> str:
    """Return a word as typed without the input method, and without a colon."""
    return normalize("NFKC", word).strip().strip(":").replace(" ", "").replace("-", "_").lower()


def proposal(word: str, known: Collection[str]) -> str:
    """Return the hint for an unknown word: the one to type, or all there are."""
    if found := meant(word, known):
        if any(category(each) == "Cf" for each in word):
            return _("There is an invisible character in it; type {found} anew.").format(
                found=found
            )
        return _("“{word}” → did you mean {found}?").format(word=word, found=found)
    beside_contacts = {"contacts", "also"} <= {*known}  # not among the heads of columns
    if beside_contacts and (kind := meant(word, CONTACTS)):
        return _("“{word}” → under contacts, type: - {kind}: …").format(word=word, kind=kind)
    homes = [home for home in HOMES if word in home.keys] if {*known} <= WORDS.keys() else []
    homes = [home for home in homes if not beside_contacts or "phone" in home.keys]
    others = [key for home in homes for key in home.keys if key != word]
    if len(homes) == 1 and others:
        text = _("“{word}” is written beside {other}, in {file}.")
        return text.format(word=word, other=others[0], file=homes[0].file)
    return possible(known)


def possible(known: Collection[str]) -> str:
    """Return the hint that lists what can be typed."""
    shown = [*known][:20]
    names = ", ".join(shown) + (", …" if len(known) > len(shown) else "")
    return _("Possible keys: {names}").format(names=names) if names else ""
