"""The words that staff type instead of the keys, and the keys they mean."""

from collections.abc import Collection
from difflib import get_close_matches
from typing import Final
from unicodedata import normalize

from leaflet.language import _
from leaflet.source.format import CONTACTS

_JAPANESE: Final = {
    "access": "バリアフリー 配慮 手話 筆談 合理的配慮",
    "action": "対応 助言 支援内容",
    "also": "別名 別称 通称 副名称",
    "as_of": "現在 時点 日付 年月 年月日 版 発行日 作成日",
    "audience": "対象 対象者 利用できる方",
    "back": "裏 裏面",
    "body": "本文 文面",
    "sender": "差出人 発信者",
    "booking": "予約 申込 申し込み 要予約",
    "chat": "チャット",
    "checked": "確認日 最終確認 最終確認日",
    "closed": "休業日 休み 休館日 定休日 休日",
    "columns": "列 列名 見出し行 項目",
    "confirm": "要確認 確認 確認事項",
    "contacts": "連絡先 連絡方法 電話番号・関連URL",
    "desk": "窓口",
    "desks": "窓口 窓口一覧 相談窓口",
    "email": "メール メールアドレス eメール Eメール Ｅメール mail e-mail アドレス",
    "emergency": "緊急 緊急時",
    "fax": "ファックス ファクス FAX番号",
    "fee": "料金 費用 相談料",
    "flow": "流れ フロー 質問 フローチャート",
    "for": "矢印 ラベル 用件",
    "go": "行き先 進む 案内先 窓口",
    "goto": "戻る 移動",
    "hosts": "ドメイン ホスト 許可ドメイン",
    "hours": "受付時間 時間 受付 開設時間 利用時間 対応時間 time",
    "id": "ID 検索ID ＩＤ アカウントID",
    "imprint": "刷り込み 名入れ 発行者欄 奥付",
    "label": "資料番号 ラベル 札",
    "languages": "対応言語 言語 外国語",
    "lead": "リード 前書き 導入 リード文",
    "legend": "凡例",
    "legend_note": "凡例の注 凡例注 凡例注記",
    "line": "LINE ライン LINEアカウント名 ＬＩＮＥ LINEアカウント",
    "name": "名称 名前 窓口名 窓口名称 相談窓口名 名",
    "note": "備考 注 注記 注意 メモ 補足",
    "notes": "備考 注 注記 注意 メモ 補足",
    "operator": "所管 所管等 担当 運営 運営者 実施機関 機関 省庁",
    "phone": "電話番号 電話 TEL ＴＥＬ でんわ 番号 ダイヤル telephone",
    "post": "郵便 手紙 郵送 住所 郵便番号",
    "publisher": "発行 発行者 発行元 作成 作成者",
    "qr": "QRコード ＱＲ 二次元コード",
    "reading": "読み 読み方 よみ よみがな 読み仮名 ふりがな 語呂 語呂合わせ ごろ",
    "readings": "読み 読み方 よみ よみがな 読み仮名 ふりがな ルビ",
    "rules": "規則 検査 検査規則 点検",
    "short": "略称 短縮名 短い名前",
    "sns": "ＳＮＳ",
    "source": "出典 出所 引用元",
    "summary": "概要 説明 内容 紹介",
    "then": "次 次へ それから 分岐",
    "title": "見出し 題名 タイトル 題 表題",
    "unbroken": "分けない 改行しない 分割しない",
    "until": "有効期限 期限 掲載期限 まで",
    "url": "ホームページ HP ＨＰ ＵＲＬ サイト ウェブサイト Webサイト リンク 関連URL link web",
    "visit": "対面 来所 面談 所在地 場所 住所",
    "when": "質問 状況 条件 問い とき 場合",
}


def synonyms(key: str) -> str:
    """Return what staff call a key in Japanese, several words with commas between."""
    return "、".join(_JAPANESE.get(key, "").split())


def meant(word: str, known: Collection[str]) -> str:
    """Return the known word that was probably meant, or an empty text."""
    plain = _folded(word)
    by_fold = {_folded(candidate): candidate for candidate in known}
    if plain in by_fold:
        return by_fold[plain]
    for key, words in _JAPANESE.items():
        if key in known and plain in normalize("NFKC", words).lower().split():
            return key
    close = get_close_matches(plain, by_fold, n=1, cutoff=0.6)
    return by_fold[close[0]] if close else ""


def _folded(word: str) -> str:
    """Return a word as typed without the input method, and without a colon."""
    return normalize("NFKC", word).strip().strip(":").replace(" ", "").replace("-", "_").lower()


def proposal(word: str, known: Collection[str]) -> str:
    """Return the hint for an unknown word: the one to type, or all there are."""
    if found := meant(word, known):
        return _("“{word}” → did you mean {found}?").format(word=word, found=found)
    if "contacts" in known and (kind := meant(word, CONTACTS)):
        return _("“{word}” → under contacts, type: - {kind}: …").format(word=word, kind=kind)
    shown = [*known][:20]
    names = ", ".join(shown) + (", …" if len(known) > len(shown) else "")
    return _("Possible keys: {names}").format(names=names) if names else ""
