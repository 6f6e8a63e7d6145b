"""Readings that are two of the same word, both of them right: にほん and にっぽん."""

from typing import Final

from leaflet.model.kana import table

_EITHER: Final = table(
    """
    とう:など た:ほか わたくし:わたし にっぽん:にほん そのた:そのほか あす:あした
    みょうにち:あした にじゅっさい:はたち にっぽんご:にほんご いごん:ゆいごん
    まいげつ:まいつき まいねん:まいとし うらめん:りめん いい:よい ゆう:いう
    しゅっせいとどけ:しゅっしょうとどけ ちゅうかん:ひるま はんじつ:はんにち さくじつ:きのう
    いっさくじつ:おととい いっさくねん:おととし さくや:ゆうべ だいじしん:おおじしん
    せいにく:なまにく しけんじょ:しけんしょ みょうごにち:あさって わるぐち:わるくち
    ぶたじる:とんじる ほいくじょ:ほいくしょ しんりょうしょ:しんりょうじょ さみ:さび
    ぶれい:ふれい もときん:がんきん しょくぎょうあんていじょ:しょくぎょうあんていしょ
    こうきょうしょくぎょうあんていじょ:こうきょうしょくぎょうあんていしょ
    うち:いえ ほごかんさつじょ:ほごかんさつしょ いそん:いぞん ばいしゅん:かいしゅん
    せいねんげっぴ:せいねんがっぴ ぞくがら:つづきがら きじつまえとうひょう:きじつぜんとうひょう
    """
)
"""A reading and another of the same word: both are right, and a dictionary may have either."""


def both_right(one: str, other: str) -> bool:
    """Return whether two readings are the same or both right."""
    return _EITHER.get(one, one) == _EITHER.get(other, other)
