"""Where one phrase (文節) ends and the next begins.

A statistical model proposes (``score``), and what a Japanese sentence can do at all disposes: it
knows no words, and so it cuts some (空｜港検疫, な｜お). Nothing is cut inside a run of one script,
no phrase is a lone kana, endings and particles begin no phrase, and punctuation ends one.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from leaflet.model.kanji import is_kanji
from leaflet.typeset.grammar import (
    ADDED,
    BEFORE_KANJI,
    LETTER,
    belongs_to_figure,
    is_adverbial,
)
from leaflet.typeset.kana import KanaRun, Reader
from leaflet.typeset.kinsoku import NO_START, Cl, class_of
from leaflet.typeset.score import scores
from leaflet.typeset.whole_words import whole_words

_BY_CLASS: Final = {
    **dict.fromkeys((Cl.HIRAGANA,), "h"),
    **dict.fromkeys((Cl.KATAKANA, Cl.LONG), "k"),
    **dict.fromkeys((Cl.FIGURE,), "d"),
    **dict.fromkeys((Cl.LATIN,), "l"),
    **dict.fromkeys((Cl.OPEN, Cl.OWN_OPEN), "o"),
    **dict.fromkeys((Cl.MIDDLE, Cl.OWN_MIDDLE, Cl.SOLIDUS), "m"),
    **dict.fromkeys((Cl.SPACE, Cl.BLANK), "s"),
}


def _script(character: str) -> str:
    if is_kanji(character) or character == "ヶ":
        return "c"
    if character == "／":
        return "m"
    member = class_of(character)
    if member is Cl.SMALL:
        return "h" if "ぁ" <= character <= "ゖ" else "k"
    if member is Cl.BIG_FIGURE:
        return "d" if "０" <= character <= "９" else "l"
    if member in _BY_CLASS:
        return _BY_CLASS[member]
    return "e" if member in NO_START else "p"


class _Scripts(dict[int, str]):
    """The script of each character as a letter, for ``str.translate``: h hiragana, k katakana,
    c kanji, d digit, l Latin; o opening, e closing, m middle punctuation, s space, p the rest.
    """

    def __missing__(self, point: int) -> str:
        """Name the script of a character that is met for the first time."""
        found = self[point] = _script(chr(point))
        return found


SCRIPTS: Final = _Scripts()

_WITHIN: Final = frozenset(
    (
        *("kk", "ll", "dd", "dc", "dk", "dl", "dh", "ld", "cl", "kl", "lc", "lk", "kc"),
        *("mc", "mk", "mh", "ml", "md", "mo", "mp"),
    )
)  # two scripts that a word runs through
_NOT_SPLIT: Final = re.compile("(?<=[こ子]ども)(?=家庭)")
_SPACE: Final = re.compile(f"\u3000(?!\u3000)|(?<={LETTER}) +(?={LETTER})")


def boundaries(text: str) -> list[int]:
    """Return the offsets in a text at which a phrase begins, the first left out."""
    scripts = text.translate(SCRIPTS)
    return found_in(text, scripts, scores(text), [*whole_words(text)], Reader().runs(text, scripts))


def spoken(runs: Iterable[KanaRun]) -> list[tuple[int, int]]:
    """Return where words in hiragana begin and end that no phrase splits; they may overlap."""
    words = (word for run in runs for word in run.words)
    return [(word.first, word.last) for word in words if word.last - word.first > 1]


def found_in(
    text: str,
    scripts: str,
    model: list[int],
    listed: Iterable[tuple[int, int]],
    runs: list[KanaRun],
) -> list[int]:
    """Return the boundaries of a text whose scripts, scores and words are known."""
    found = {
        _moved(scripts, place)
        for place, score in enumerate(model)
        if score > 0 and place and _possible(text, scripts, place)
    }
    found.update(match.end() for match in ADDED.finditer(text))
    found.update(match.end() for match in _SPACE.finditer(text))
    found.update(place for run in runs for place in run.phrases)
    found.difference_update((0, len(text)), *(run.closed for run in runs))
    for first, last in [*listed, *spoken(runs)]:
        found.difference_update(range(first + 1, last))
    return sorted(
        place for place in found if scripts[place] not in "em" and scripts[place - 1] != "o"
    )


def _moved(scripts: str, place: int) -> int:
    """Return a boundary that fell before closing punctuation or a space, behind it.

    One that fell before the last kana in front of a bracket belongs to the bracket: かがわ｜(就職).
    """
    if scripts[place : place + 2] == "ho":
        return place + 1
    while place < len(scripts) and scripts[place] in "es":
        place += 1
    return place


def _possible(text: str, scripts: str, place: int) -> bool:
    """Return whether Japanese can begin a phrase where the model sees one."""
    if _NOT_SPLIT.match(text, place):
        return False
    turn = scripts[place - 1 : place + 1]
    if turn in _WITHIN or turn[1] == "m":
        return False
    if turn in ("cd", "hd"):
        return not belongs_to_figure(text, place)
    if (
        scripts[place : place + 2] == "hc"
        and turn[0] in "hck"
        and not BEFORE_KANJI.match(text, place)
    ):
        return False
    if turn in ("cc", "ck"):
        return is_adverbial(text, _run(scripts, place), place)
    return True


def _run(scripts: str, place: int) -> int:
    """Return where the run of one script that ends at a place begins."""
    start = place - 1
    while start and scripts[start - 1] == scripts[place - 1]:
        start -= 1
    return start


_HELPED: Final = tuple(
    map(
        re.compile,
        (
            "に(?=よ[りるっ]|つい[てつ]|関[しす]|対[しす]|おい[てた]|おけ|とっ|際し|伴[いう]|向け|基づ"
            "|応じ|係[りる]|な[りるっ])",
            "と(?=し[てた]|いう|いっ[たて]|する|とも)",
            "こと[がはも](?=でき|出来|あ[りるっ]|な[いくか])",
            "[るたい](?=方[はがもにのを、]|際[はに、]|ため)",
            "[。、][こそあど]の",
            "れば(?=なり|なら)",
            "ては(?=いけ|なり|なら)",
        ),
    )
)
"""The places before what only helps the word before it, or after what opens the next (、この｜)."""


def helped(text: str, runs: Iterable[KanaRun]) -> Iterator[int]:
    """Yield the places of breaks that are worse than they look; some twice, and so is the cost."""
    for pattern in _HELPED:
        for match in pattern.finditer(text):
            yield match.end()
    for run in runs:
        yield from run.helped
