"""How bad it is to end a line at each place of a text: from between phrases to inside a word."""

import re
from collections.abc import Iterator
from itertools import repeat
from operator import add
from typing import Final

from leaflet.typeset.grammar import IDEOGRAPH, LETTER, NOUN_END, PARTICLES
from leaflet.typeset.phrase import SCRIPTS, found_in
from leaflet.typeset.score import scores
from leaflet.typeset.whole_words import COMPOUNDED, whole_words

FREE, HELPER, PHRASE, WEAK, SEAM, WORD, DEEP, RANGE, UNIT = range(9)
"""Between phrases; before a phrase that only helps the one before (構想に｜よる); the same two in a
text whose writer set better breaks, by spaces or by two languages; at a seam of a compound
(法務局｜職員) or before an auxiliary; at a likely word; inside a word or its ending; between the
parts of a date or a range (9:00～｜12:00); inside one of them."""


def grades(text: str) -> list[int]:
    """Return for each character how bad it is to begin a line with it, FREE to DEEP."""
    scripts = text.translate(SCRIPTS)
    model = scores(text)
    found = [FREE, *map(_GRADES.get, map(add, scripts, scripts[1:]), repeat(DEEP))]
    for run in _COMPOUND.finditer(scripts):
        start, end = run.span()
        if end - start == 1:
            _grade_single(text, scripts, start, found)
        _grade_kanji(text, start, end, model, found)
        _grade_known(text, start, end, found)
    for place in found_in(text, scripts, model):
        found[place] = FREE
    for place in _helped(text):
        if place < len(text):
            found[place] = HELPER if found[place] == FREE else SEAM
    for match in _SEAM.finditer(text):
        found[match.end()] = min(found[match.end()], SEAM)
    for first, last in whole_words(text):
        if text[first - 1 : first] in PARTICLES and found[first] > SEAM:
            found[first] = SEAM
        found[first + 1 : last] = [DEEP] * (last - first - 1)
    _grade_spaces(text, found)
    return found


def _grade_spaces(text: str, found: list[int]) -> None:
    """Put the breaks that the writer set before all others: spaces, and a change of language."""
    spaces = {match.end() for match in _SPACE.finditer(text)}
    best = {match.end() for match in _OWN_BREAK.finditer(text)} - {0, len(text)}
    if best:
        worse = {FREE: PHRASE, HELPER: WEAK}
        found[:] = [worse.get(grade, grade) for grade in found]
    for place in spaces - {len(text)}:
        found[place] = PHRASE if best else FREE
    for place in best:
        found[place] = FREE


_SEAM: Final = re.compile(
    "[ぁ-ん](?=申し[上あ]げ|差し[上あ]げ)"
    "|(?:コロナ|インターネット|サポート|ヤング|コール|クレジット|チャイルド)(?=[ァ-ヺ]{2})"
    "|[ァ-ヺー]{2}(?=(?:センター|カウンセラー|コーナー|サービス|ホットライン|ネットワーク"
    "|ステーション|サポート|ダイヤル|クリニック|ライセンス|ボランティア|フォーム|アプリ|カード"
    "|プラザ|テレホン|ルーム|スペース|カフェ)(?![ァ-ヺー]))"
)
"""Seams of compounds that script alone does not show."""
_SPACE: Final = re.compile("[ \u3000]+")
_OWN_BREAK: Final = re.compile(
    f"(?<={LETTER})[ \u3000]+|[ \u3000]+(?={LETTER})"
    f"|(?<={LETTER})(?=[（(]?[A-Za-z][!-~]+ [A-Za-z])|[A-Za-z] [A-Za-z]+[)）](?={LETTER})"
)


_JOINTS: Final = (
    (SEAM, "ck kc cl kl cd kd ho co ko lo do eo mo mc mk mh ml md ec ek el ed pc pk pl pd ph"),
    (WORD, "lc lk ld"),
)
_GRADES: Final = {turn: grade for grade, turns in _JOINTS for turn in turns.split()}
_COMPOUND: Final = re.compile("c{2,}|(?<=[kl])c|c(?=[kl])")
_SUFFIXES: Final = frozenset(
    "局会所者員士師県市区町村部課署室係庁省院校館店式性症病科化的用等書費料率券証金線駅氏様中上"
)


def _by_first(words: str) -> dict[str, str]:
    """Return for the first letter of each word the letters that may follow it."""
    return {word[0]: word[1:] for word in words.split()}


_BEGINNING: Final = _by_first(
    "局内外長 会議社場員計館話合長 所在得属管有轄定内外長 者数 員数 士気 県庁民立税内外"
    " 市役場民立税内外長 区役分域民立内外長 町村民立内外長 村民立内外長"
    " 部門分品員下屋落署内外長 課題程税外長 署内長員 室温内外長 係員長 庁舎内 省略庁内"
    " 院生内外長 校舎庭区則内外長 館員内外長 店舗員内外長 式典場 性別格的質 病院気人室 科学目"
    " 化学石 的確中 用紙品意件途 書類面籍店道記 費用 料金理 率先 証明拠人書言 金額融銭属 線路"
    " 駅前員長 中学央心止小傷国間断高 上記司下位級 等級"
)
"""Suffixes that may also begin a word, and with what: 支援｜部門, 国立｜病院."""
_LEADING: Final = _by_first(
    "各地種自社国位 新聞年規人型 旧 非常行難 未来満成然定婚 再度生開会 元気日来旦 副業作 第"
    " 最近新後初高大小悪適善寄低 御 当日時然初局事者 全国員部体然力"
    " 本人部日年当来文籍物店社館 県庁民立税内外 市役場民立税内外長 約束款"
)
"""Kanji that precede a word of two, and what they make a word with: 県警察, but 県庁."""
_SURE: Final = 300  # a score that makes a seam even before what looks like a suffix


def _grade_single(text: str, scripts: str, place: int, found: list[int]) -> None:
    """Grade one kanji beside another script: half a word (バス停) unless kana go on (子ども)."""
    if not place or scripts[place - 1] not in "kl":
        found[place + 1] = DEEP
    elif scripts[place + 1 : place + 2] != "h" or text[place + 1] in PARTICLES:
        found[place] = DEEP


def _grade_kanji(text: str, start: int, end: int, model: list[int], found: list[int]) -> None:
    """Grade the breaks in a run of kanji: words have two, suffixes are one more (法務局｜職員)."""
    origin = start
    if end - start > 2 and text[start + 1] not in _LEADING.get(text[start], text[start + 1]):
        origin += 1
    for place in range(start + 1, end):
        past = place - origin
        suffixed = _is_suffix(text, place)
        if text[place - 1] == text[place]:
            found[place] = SEAM  # 民主｜主義: 々 would stand inside a word
        elif end - place == 1 or past <= 1 or (suffixed and model[place] < _SURE):
            found[place] = DEEP
        elif model[place] >= _SURE or (past % 2 and _is_suffix(text, place - 1)):
            found[place] = SEAM
        else:
            found[place] = DEEP if past % 2 else WORD
        if found[place] == SEAM:
            origin = place
    if (end - start) % 2 == 0 and end - start > 4 and _is_suffix(text, end - 1):
        found[end - 3], found[end - 2], found[end - 4] = WORD, DEEP, DEEP  # 性暴力｜被害者


def _grade_known(text: str, start: int, end: int, found: list[int]) -> None:
    """Grade the breaks in a run of kanji at and within its known words (保健｜福祉｜総合事務)."""
    for match in COMPOUNDED.finditer(text, start, end):
        first, last = match.span()
        found[first + 1 : last] = [DEEP] * (last - first - 1)
        for place in (first, last):
            if start + 1 < place < end - 1:
                found[place] = min(found[place], WORD)
        if last == end - 1 and _is_suffix(text, last):
            found[last] = DEEP


def _is_suffix(text: str, place: int) -> bool:
    suffix, after = text[place], text[place + 1 : place + 2]
    return suffix in _SUFFIXES and (not after or after not in _BEGINNING.get(suffix, ""))


_HELPED: Final = tuple(
    map(
        re.compile,
        (
            "に(?=よ[りるっ]|つい[てつ]|関[しす]|対[しす]|おい[てた]|おけ|とっ|際し|伴[いう]|向け|基づ"
            "|応じ|係[りる])",
            "と(?=し[てた]|いう|いっ[たて]|する|とも)",
            "[てで](?=い[るたきなまれ]|くださ|下さ|いただ|頂[きくけい]|お[りきく]|しま[いうっ]"
            "|み[るたまて]|もら|あ[げり]|ほし|欲し|ある|いけ)",
            "て(?=きま)",
            "こと[がはも](?=でき|出来|あ[りるっ]|な[いくか])",
            "ように(?=な[りるっ]|し[てま])",
            "(?<![こそあど])の(?=よう[にな])",
            "[るたい](?=方[はがもにのを、]|際[はに、]|ため)",
            "[。、][こそあど]の",
            "れば(?=なり|なら)",
            "ては(?=いけ|なり|なら)",
        ),
    )
)
"""The places before what only helps the word before it, or after what opens the next (、この｜)."""
_VERB: Final = re.compile(  # する after two kanji or katakana, which と does not close
    f"(?<={NOUN_END}{NOUN_END})(?=する|して|した|しま|しな|され|させ|でき|いただ|いたし)(?!すると)"
)
_REQUEST: Final = re.compile(f"{IDEOGRAPH}[ぁ-ん]{{0,2}}(?=いただ|くださ)")  # お越し｜ください


def _helped(text: str) -> Iterator[int]:
    """Yield the places of breaks that are worse than they look; some twice, and so is the cost."""
    for pattern in (*_HELPED, _VERB, _REQUEST):
        for match in pattern.finditer(text):
            yield match.end()
