"""How bad it is to end a line at each place of a text: from between phrases to inside a word."""

import re
from itertools import repeat
from operator import add
from typing import Final

from leaflet.typeset.grammar import KANJI
from leaflet.typeset.phrase import SCRIPTS, found_in
from leaflet.typeset.score import scores

FREE, HELPER, SEAM, WORD, DEEP = 0, 1, 2, 3, 4
"""Between phrases; before a phrase that only helps the one before it (構想に｜よる); at a seam of a
compound (法務局｜職員) or before an auxiliary; at a likely word; inside a word or its ending."""


def grades(text: str) -> list[int]:
    """Return for each character how bad it is to begin a line with it, FREE to DEEP."""
    scripts = text.translate(SCRIPTS)
    model = scores(text)
    found = [FREE, *map(_GRADES.get, map(add, scripts, scripts[1:]), repeat(DEEP))]
    for run in _COMPOUND.finditer(scripts):
        start, end = run.span()
        if end - start == 1:  # 歯ブラシ, バス停: one kanji with another script is half a word
            found[start if scripts[max(0, start - 1)] in "kl" else end] = DEEP
        _grade_kanji(text, start, end, model, found)
    for place in found_in(text, scripts, model):
        found[place] = FREE
    for pattern in _HELPED:
        for match in pattern.finditer(text):
            place = match.end()
            if place == len(found):
                break
            found[place] = HELPER if found[place] == FREE else SEAM
    return found


_JOINTS: Final = (
    (SEAM, "ck kc cl kl cd kd ho co ko lo do eo mo mc mk mh ml md ec ek el ed pc pk pl pd ph"),
    (WORD, "lc lk ld"),
)
_GRADES: Final = {turn: grade for grade, turns in _JOINTS for turn in turns.split()}
_COMPOUND: Final = re.compile("c{2,}|(?<=[kl])c|c(?=[kl])")
_SUFFIXES: Final = frozenset(
    "局会所者員士師県市区町村部課署室係庁省院校館店式性症病化的用等書費料率券証金線駅氏様中上別型法"
)
_SURE: Final = 300  # a score that tells a seam even before what looks like a suffix
_CIVIC: Final = frozenset("民立税内外")  # 県民, 市立: what is a suffix elsewhere begins these


def _grade_kanji(text: str, start: int, end: int, model: list[int], found: list[int]) -> None:
    """Grade the breaks in a run of kanji: words have two, suffixes are one more (法務局｜職員)."""
    origin = start
    for place in range(start + 1, end):
        past = place - origin
        suffixed = text[place] in _SUFFIXES and text[place + 1 : place + 2] not in _CIVIC
        if text[place - 1] == text[place]:
            found[place] = SEAM  # 民主｜主義: 々 would stand inside a word
        elif end - place == 1 or past == 1 or (suffixed and model[place] < _SURE):
            found[place] = DEEP
        elif model[place] >= _SURE or (past % 2 and text[place - 1] in _SUFFIXES):
            found[place] = SEAM
        else:
            found[place] = DEEP if past % 2 else WORD
        if found[place] == SEAM:
            origin = place


_HELPED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        "に(?=よ[りるっ]|つい[てつ]|関[しす]|対[しす]|おい[てた]|おけ|とっ|際し|伴[いう]|向け|基づ|応じ|係[りる])",
        "と(?=し[てた]|いう|いっ[たて]|する|とも)",
        "[てで](?=い[るたきなまれ]|くださ|下さ|いただ|頂[きくけい]|お[りきく]|しま[いうっ]|み[るたまて]"
        "|もら|あ[げり]|ほし|欲し|ある|いけ)|て(?=きま)",
        f"{KANJI}[ぁ-ん]{{0,2}}(?=いただ|くださ)",
        "こと[がはも](?=でき|出来|あ[りるっ]|な[いくか])",
        "ように(?=な[りるっ]|し[てま])",
        "(?<![こそあど])の(?=よう[にな])",
        "[るたい](?=方[はがもにのを、]|際[はに、]|ため)",
        "[。、][こそあど]の",
        "れば(?=なり|なら)|ては(?=いけ|なり|なら)",
        f"(?:{KANJI}|[ァ-ヺー]){{2}}(?=する(?!と)|して|した|しま|しな|され|させ|でき|いただ|いたし)",
    )
)
"""Places (the ends of the matches) before what only helps the word before it, or after what opens
the next (、この｜教室)."""
