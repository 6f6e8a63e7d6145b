"""The heads of columns: what a word at the top of a column means, by the data format."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple
from unicodedata import normalize

from leaflet.exchange.cell_texts import is_days
from leaflet.schema.files import CONFIRM, CONTACT, CONTACTS, DESK
from leaflet.schema.key import Key

ID: Final = "名札"
"""The head of the column of ids; only a list that was exported has it."""
OF_CONTACT: Final = "連絡先の"
EXTENSION: Final = "extension"
"""A column with what is dialled once the number of its row answers."""
ROUTE: Final = "route"
"""A column with the way to the place of its row."""


class Scope(StrEnum):
    """What a column says something about."""

    ID = "id"
    DESK = "desk"
    CONTACT = "contact"
    MIXED = "mixed"  # contacts of any kind
    NUMBER = "number"  # 1, 2, 3 …
    CATEGORY = "category"
    KIND = "kind"  # which kind of contact is in the row: 電話, FAX
    OTHER = "other"


class ColumnHead(NamedTuple):
    """What a column holds: a key of a desk or of a contact, or something beside them."""

    scope: Scope
    key: str = ""


NAME: Final = ColumnHead(Scope.DESK, "name")
OPERATOR: Final = ColumnHead(Scope.DESK, "operator")
PHONE: Final = ColumnHead(Scope.CONTACT, "phone")
_DESK_KEYS: Final = tuple(key for key in (*DESK.keys, CONFIRM) if key.name != "contacts")
_TWICE: Final = {key.name for key in _DESK_KEYS}


def _contact_title(key: Key) -> str:
    return OF_CONTACT + key.title if key.name in _TWICE else key.title


_CONTACT_HEADS: Final = {
    _contact_title(key): ColumnHead(Scope.CONTACT, key.name) for key in (*CONTACT.keys, CONFIRM)
}


_INTERNAL: Final = re.compile("内部|庁内|課内|社内|職員用|担当者|非公開|作業用")
"""Marks a column as not for readers, whatever else its head says: 内部メモ, 内線（職員用）."""


def _exported() -> dict[str, ColumnHead]:
    heads = {ID: ColumnHead(Scope.ID)}
    for key in (*DESK.keys, CONFIRM):
        one = {key.title: ColumnHead(Scope.DESK, key.name)}
        heads |= _CONTACT_HEADS if key.name == "contacts" else one
    return heads


EXPORTED: Final[Mapping[str, ColumnHead]] = _exported()
"""The heads of an exported list, in the order of its columns."""

_BESIDE: Final[Mapping[ColumnHead, str]] = {
    ColumnHead(Scope.NUMBER): "No NO. № 項番 通し番号 連番 整理番号 #",
    ColumnHead(Scope.CATEGORY): "分野 区分 分類 カテゴリ カテゴリー ジャンル 種別 相談種別 大分類",
    ColumnHead(Scope.MIXED): "連絡先 連絡方法 問い合わせ 問合せ お問い合わせ 電話番号・関連URL",
    ColumnHead(Scope.CONTACT, EXTENSION): "内線 内線番号 内線電話",
    ColumnHead(Scope.CONTACT, ROUTE): "最寄駅 最寄り駅 最寄りの駅 交通 交通手段 アクセス 行き方",
    ColumnHead(Scope.OTHER): "担当者 担当者名 氏名 更新者 職員 "
    "ふりがな フリガナ よみがな ヨミガナ カナ 名称カナ 名称かな かな 読み",
}


def folded(word: str) -> str:
    """Return a head as typed in half-width, without spaces, signs and what is in brackets."""
    plain = normalize("NFKC", word).lower()
    plain = re.sub(r"\(.*?\)|【.*?】|\[.*?\]", "", plain) or plain
    return re.sub(r"[\s:_\-・.,*※●○◎■□◆▼▲/]+", "", plain)


def _known() -> dict[str, ColumnHead]:
    known: dict[str, ColumnHead] = {}
    for key in CONTACT.keys:
        if key.name in CONTACTS or key.name not in _TWICE:
            for word in (key.name, *key.synonyms):
                known.setdefault(folded(word), ColumnHead(Scope.CONTACT, key.name))
    for key in _DESK_KEYS:
        for word in (key.name, *key.synonyms):
            known.setdefault(folded(word), ColumnHead(Scope.DESK, key.name))
    for head, words in _BESIDE.items():
        known.update((folded(word), head) for word in words.split() if folded(word))
    known.update((folded(title), head) for title, head in EXPORTED.items())
    return known


_KNOWN: Final = _known()
_WHOLE: Final = re.compile("(?:" + "|".join(map(re.escape, (*_KNOWN, "代表", "番号"))) + ")+")
_LONG: Final = sorted((word for word in _KNOWN if len(word) > 1), key=len, reverse=True)
_FIGURES: Final = re.compile(r"\d{6,}")
_INNER: Final = re.compile(r"[(【\[](.+?)[)】\]]")


def told_apart(word: str, head: ColumnHead) -> str:
    """Return what a head says besides what its column holds: 夜間 of 夜間電話 or 電話(夜間)."""
    plain = normalize("NFKC", word)
    if inner := _INNER.search(plain):
        said = inner[1]
    else:
        own = (each for each in _LONG if _KNOWN[each] == head and each in plain.lower())
        said = re.sub(re.escape(next(own, "")), "", plain, flags=re.IGNORECASE)
    said = said.strip(" の・:-")
    return "" if said.isnumeric() else said


def is_head(word: str) -> bool:
    """Return whether a word is nothing but a head, perhaps with a number: 電話0296-24-2111."""
    return bool(_WHOLE.fullmatch(_FIGURES.sub("", folded(word))))


def kind_of(word: str) -> str:
    """Return the kind of contact that a word names, or nothing: FAX."""
    head = head_of(word)
    return head.key if head and head.scope is Scope.CONTACT else ""


def head_of(word: str) -> ColumnHead | None:
    """Return what a head means: a known word, or the longest one that it contains."""
    if word.strip() in EXPORTED:
        return EXPORTED[word.strip()]
    plain = _FIGURES.sub("", folded(word))
    if not plain or len(plain) > 20:
        return None
    if _INTERNAL.search(plain):
        return ColumnHead(Scope.OTHER)
    if plain in _KNOWN:
        return _KNOWN[plain]
    if is_days(plain):  # with a mark below, or the hours
        return ColumnHead(Scope.DESK, "hours")
    parts = {_KNOWN.get(folded(part)) for part in re.split(r"[・/／、,&＆\n]", word)}
    if len(parts) > 1 and all(part and part.scope is Scope.CONTACT for part in parts):
        return ColumnHead(Scope.MIXED)
    found = next((known for known in _LONG if known in plain), "")
    return _KNOWN.get(found)
