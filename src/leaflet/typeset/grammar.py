"""What Japanese grammar says about the edges of phrases (文節), as patterns.

Closed classes only – particles, endings, conjunctions, adverbs, formal nouns – and what kanji and
kana do in general; no list of words that a notice might hold.
"""

import re
from typing import Final

_OTHERS: Final = "0-9０-９A-Za-zＡ-Ｚａ-ｚ_"
KANJI: Final = rf"(?![ぁ-ヿ{_OTHERS}])\w"
"""A kanji: a letter of no other script. ``re`` takes a millisecond to compile their ranges."""
_LETTER: Final = rf"(?![{_OTHERS}])\w"

PARTICLES: Final = "はがをにへとものでやなか、。，．）」』】！？!?)"

ADVERBIAL: Final = re.compile(
    "(?:現在|今回|今後|今日|昨日|明日|毎[日年月週回朝晩]|随時|適宜|直接|突然|結局|全員|全部|通常|普段"
    "|先日|後日|翌日|当日|当時|最近|近年|一旦|一度|二度|再度|時折|大抵|当然|若干|少々|偶然|多分|一番"
    "|以[上下内外降前後来]|際|[^目]的|結果|場合|途中)$"
)
"""Words that stand alone before another word in kanji or katakana."""

BEFORE_FIGURE: Final = re.compile(
    "(?:令和|平成|昭和|大正|明治|西暦|午前|午後|正午|第|約|計|全|各|毎|年|月|日|時|分|満|同|翌)$"
)
"""What belongs to the figure after it."""

SUFFIXED: Final = re.compile("(?<![にへ])向け|(?:等|達|様|用)[はがのをにで、）)]")
"""Suffixes in kanji after kana."""

_SECOND: Final = "替換付込出上下合直続始終切取入掛立回返過寄消落抜抱扱"
STEM: Final = re.compile(
    f"[^限及]り|[^全及]び|[^又全]て(?=[{_SECOND}])|.し(?=[{_SECOND}])|.[きちみぎえけせれめべげ]"
    "|[使違扱願払洗習思買迷追疑言問誘会合争行救笑歌吸拾雇伺補装競従失負]い"
)
"""A verb's stem in kanji and kana, which another kanji goes on with: 引き起こす, 使い勝手."""

ENDING: Final = re.compile(
    "[をんぁぃぅぇぉっゃゅょーるろぬ]|ら[^いくん]|れ[^いっん]|り[^っょゅん]|ぐ[^あら]|[げぞ][^んじ]"
    "|ず[^っい]|ぎ[^ゃょらりん]|す[。、た]|すれば|する[。、]|け[まてたる]|め[たてるまら]|たら[かさすなれ]|おう[とよ]"
    "|いかも|ま[らりれ]|まっ[たて](?!く)|まる(?![でいごま])|われ[たてるまず]|たち(?:[がのはをにでへと、]|$)"
    "|たい[とでの、。人方]|たく(?:な|て)|たか(?:った|ろ)|られ[たてるまな]|でも[、。]|だけ|しか[^しも]"
)
"""Kana that begin no phrase: endings, suffixes, particles, and what no word begins with."""

SHORT: Final = re.compile(
    "[こそあど][のうれこ]|ま[だたずえでま]|も[うしとのつ]|い[まつえいるたくう]|だ[れと]|な[ぜおかるりくしいら]"
    "|よ[くいるりう]|す[ぐる]|ぜひ|ごく|ほ[ぼかど]|ただ|かつ|さ[てもあ]|やや|う[えち]|ため|あ[とるり]|こと"
    "|と[きはも]|ひと|み[なる]|はい|で[はもるす]|に[はも]|へ[のと]|から|ので|おく|し[たて]|せ[ずよ]"
    "|くる|つく"
)
"""The words of two kana; any other two are a piece of a longer word (すな｜わち)."""

NOT_APART: Final = re.compile(
    "(?<=[0-9０-９一二三四五六七八九十百千万数何幾 ]か)[月国所年条]"
    "|(?<=[きぎしちにびみりいえけせてねへめれげ])(?:にく|やす)[いかくさけ]"
    "|(?<=[きぎしちにびみりいえけせてねへめれげ]に)く[いかくさけ]"
    "|(?<=今な)お|(?<=いまな)お|(?<=でもな)お|(?<=振る)舞"
)
"""What goes on in the next character, whatever the model says: 三か月, 今なお, 振る舞い."""

_HELPING: Final = "行[くきっこけか]|来|下さ|頂|居|置|見|貰|参|欲|済|差し上|以|後|前"
_NOUNS: Final = "(?=[方人者際時{more}](?![々法向面角針])|場合|場所)"
_LINKS: Final = (
    "そして|おそらく|あらかじめ|しかし|ただし|さらに|すなわち|できるだけ|なるべく|かならず"
    "|または|あるいは|および|ならびに"
)
ADDED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        f"(?<={_LETTER}) +(?={_LETTER})",
        "　+",
        "／|(?<=[るたい])・",
        "を(?![もば]|[、。，．・）」』】！？!?)…])",
        "[、，。．！？](?![とっ])",
        f"[!?](?={_LETTER}|[「『（【])(?![とっ])",
        # A clause before a formal noun: 知りたい｜方, 続いた｜後, but not 使い方.
        "(?:[てで]い|[しっいれせえけねめべてちぎきみらわ]|てき|なかっ|だっ)(?<!な)た"
        + _NOUNS.format(more="後"),
        "(?:[てで]い|え|れ|せ|け|め|べ|あ|す|な|き|み|て|ね|げ)る" + _NOUNS.format(more=""),
        "[たなしらわれ]い" + _NOUNS.format(more=""),
        f"(?:^|[、。はもがにで])(?:{_LINKS})(?![{PARTICLES}])",
        f"(?:及び|又は|並びに|若しくは|或いは)(?![{PARTICLES}])",
        "[かがはもや](?=わか[らりるっ])",
        "れば(?=[いよ]い)",
        "(?<![こそあど])の(?=よう[にな])",
        f"ように(?=な[りるっれらろ]|{KANJI})",
        "[てで]も(?=かま[いわ])",
        # A clause in て ends a phrase, unless the next verb only helps it.
        f"[っいんしきり][てで](?={KANJI})(?!{_HELPING})",
    )
)
"""Places (the ends of the matches) at which a phrase ends even where the model sees none."""
