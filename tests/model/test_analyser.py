"""SudachiPy doubts readings that its sentence speaks against, and nothing else."""

import pytest

pytest.importorskip("sudachipy", reason="the extra leaflet[readings] is not installed")

from leaflet.model import analyser
from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.furigana import annotate
from leaflet.model.proposals import entry_of
from leaflet.model.words import Span, Words
from leaflet.report import Origin

SHIPPED = ReadingDictionary()
PLACE = Origin("data/desks.yaml", 3)


def doubts(*spans: Span) -> list[str]:
    words = annotate(Words(spans, PLACE), SHIPPED, "all").words
    return [found.message for found in analyser.load().doubts([words], SHIPPED)]


@pytest.mark.parametrize(
    "text",
    [
        "月・火・木曜日",
        "4月1日(水)",
        "避難所に相談",
        "お困りの方",
        "2人で30分",
        "日本で一緒に",
        "館内整理日",
        "出会い頭に、厚く御礼申し上げます",
        "毎年一回受けさせる",
        "何を話す",
        "ネット上の書き込み",
        "今日中に電話",
        "玄関の返却口に",
    ],
)
def test_what_is_right_is_not_doubted(text: str) -> None:
    assert doubts(Span(text)) == []


@pytest.mark.parametrize(
    ("before", "word", "wrong", "after"),
    [
        ("市の", "避難所", "ひなんところ", "に行く"),
        ("お困りの", "方", "ほう", "へ"),
        ("調査を", "行", "い", "った"),
        ("机の", "上", "じょう", "に"),
        ("", "分別", "ぶんべつ", "のある大人"),
        ("", "大分県別府警察署", "おおいたけんびゅうけいさつしょ", "へ"),
    ],
)
def test_a_wrong_reading_is_doubted(before: str, word: str, wrong: str, after: str) -> None:
    assert doubts(Span(before), Span(word, (wrong,)), Span(after))


def test_a_homograph_that_no_rule_settles_is_doubted_with_its_other_readings() -> None:
    (message,) = doubts(Span("晴れた日の"), Span("空", ("そら",)), Span("に飛ばす"))
    assert "そら" in message
    assert "から" in message


def test_a_word_is_doubted_once_whatever_is_beside_it() -> None:
    opened = Span("開", ("ひら",))
    spans = [(Span("口を"), opened, Span("いて")), (Span("目を"), opened, Span("きます"))]
    words = [Words(each, PLACE) for each in spans]
    (found,) = analyser.load().doubts(words, SHIPPED)
    assert "(2 places)" in found.message


def test_what_an_office_has_decided_on_is_not_doubted() -> None:
    entry = entry_of("家", "うち")
    assert entry is not None
    own = ReadingDictionary({"家": entry})
    words = annotate(Words((Span("家で待つ"),), PLACE), own, "all").words
    assert list(analyser.load().doubts([words], own)) == []


def test_a_name_that_only_the_office_knows_is_not_doubted_in_its_compounds() -> None:
    entry = entry_of("緑野市", "みどりのし")
    assert entry is not None
    own = ReadingDictionary({"緑野市": entry})
    words = annotate(Words((Span("緑野市市民部、緑野市長"),), PLACE), own, "all").words
    assert list(analyser.load().doubts([words], own)) == []
    assert list(analyser.load().doubts([words], SHIPPED))


def test_a_suffix_that_an_office_has_decided_on_is_not_doubted() -> None:
    entry = entry_of("等", "とう")
    assert entry is not None
    own = ReadingDictionary({"等": entry})
    words = annotate(Words((Span("弁護士費用等を"),), PLACE), own, "all").words
    assert list(analyser.load().doubts([words], own)) == []


def proposed(text: str) -> list[tuple[tuple[str, str] | None, str, bool]]:
    lacks = annotate(Words((Span(text),), PLACE), SHIPPED, "all").lacks
    return [
        (each.entry, each.inline, bool(each.others))
        for each in analyser.load().propose(lacks, SHIPPED)
    ]


def test_a_homograph_is_proposed_in_its_place_and_marked_as_open() -> None:
    assert proposed("空のボトル") == [(None, "{空|から}", True)]


def test_a_word_that_is_read_in_one_way_is_proposed_as_sure() -> None:
    assert proposed("棟梁の") == [(("棟梁", "とうりょう"), "", False)]


@pytest.mark.parametrize(
    ("name", "said"), [("髙橋", "たかはし"), ("靑木", "あおき"), ("黑田", "くろだ")]
)
def test_a_name_in_an_uncommon_form_is_read_as_in_the_usual_one(name: str, said: str) -> None:
    assert proposed(f"担当は{name}です") == [((name, said), "", False)]


def guessed(text: str) -> list[tuple[tuple[str, str] | None, bool]]:
    lacks = annotate(Words((Span(text),), PLACE), SHIPPED, "all").lacks
    return [(each.entry, not each.sure) for each in analyser.load().propose(lacks, SHIPPED)]


def test_a_name_and_what_is_put_together_from_single_kanji_are_to_be_looked_at() -> None:
    assert guessed("上本町駅から") == [(("上本町駅", "かみほんまちえき"), True)]
    assert guessed("保護猫を") == [(("保護猫", "ほごねこ"), True)]
    assert guessed("棟梁の") == [(("棟梁", "とうりょう"), False)]


def test_a_number_in_kanji_is_read_by_rule_beside_a_word_that_is_proposed() -> None:
    assert proposed("建立三百五十年を") == [(("建立", "こんりゅう"), "", False)]


def test_what_follows_a_count_is_proposed_beside_it_unless_it_may_be_voiced() -> None:
    assert proposed("3か月網元が") == [(None, "{月|げつ}{網元|あみもと}", False)]
    assert proposed("6人部屋の") == []
    assert proposed("3分野の") == [(None, "{分野|ぶんや}", False)]


def test_the_last_kanji_of_a_compound_may_be_voiced() -> None:
    assert proposed("避難所袋が") == [(("避難所袋", "ひなんじょぶくろ"), "", True)]


def test_the_end_of_a_compound_is_not_naka() -> None:
    assert proposed("会期末中に") == [(("会期末中", "かいきまつちゅう"), "", True)]


def test_the_other_readings_that_a_rule_knows_come_first() -> None:
    lacks = annotate(Words((Span("少し間を置いて"),), PLACE), SHIPPED, "all").lacks
    (found,) = analyser.load().propose(lacks, SHIPPED)
    assert (found.inline, found.others[0]) == ("{間|あいだ}", "ま")


@pytest.mark.parametrize("text", ["煙を避ける", "ピアノを弾く", "絵を描き", "列を止める"])
def test_a_verb_of_two_readings_is_written_in_its_place(text: str) -> None:
    assert [(entry, is_open) for entry, _inline, is_open in proposed(text)] == [(None, True)]


def test_one_kanji_is_open_to_the_readings_of_other_kinds_of_words() -> None:
    assert [is_open for *_proposed, is_open in proposed("市民の弱が、")] == [True]


def test_a_name_that_is_voiced_by_some_is_proposed_as_open() -> None:
    assert proposed("谷川さん") == [(("谷川", "たにがわ"), "", True)]


def test_a_place_is_read_as_its_city_is() -> None:
    assert (("米子", "よなご"), "", True) in proposed("米子年金事務所")


@pytest.mark.parametrize(
    ("text", "inline"),
    [
        ("干し菓子を", "{菓子|がし}"),
        ("パン作りを", "{作|づく}"),
        ("電波時計が", "{電波|でんぱ}{時計|どけい}"),
        ("棟梁会社に", "{棟梁|とうりょう}{会社|がいしゃ}"),
    ],
)
def test_a_word_that_the_list_voices_in_compounds_is_proposed_voiced_and_as_open(
    text: str, inline: str
) -> None:
    assert proposed(text) == [(None, inline, True)]


def test_a_word_that_may_be_voiced_in_a_compound_is_proposed_as_open() -> None:
    assert (("気味", "きみ"), "", True) in proposed("過労気味で")


@pytest.mark.parametrize(
    "text", ["電車はとても空いていた", "朝はわりと空いている", "道が空いていて"]
)
def test_what_is_not_crowded_is_read_so(text: str) -> None:
    assert (None, "{空|す}", True) in proposed(text)


def test_a_word_of_two_readings_that_no_sentence_settles_is_proposed_as_open() -> None:
    assert proposed("名物の最中です") == [(None, "{最中|さいちゅう}", True)]


@pytest.mark.parametrize(
    "text", ["うで時計が", "さくら組です", "予定通りに", "すみだ川に", "お子さん方へ"]
)
def test_a_word_whose_first_sound_may_be_voiced_is_proposed_as_open(text: str) -> None:
    assert [is_open for _entry, _inline, is_open in proposed(text)] == [True]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("水道管鉾", ("水道管鉾", "すいどうかんほこ")),
        ("鉾点検表を", ("鉾点検表", "ほこてんけんひょう")),
    ],
)
def test_a_part_of_a_compound_is_read_as_in_the_list(text: str, entry: tuple[str, str]) -> None:
    assert [each[0] for each in proposed(text)] == [entry]


def test_a_word_after_what_may_be_its_first_half_is_a_guess() -> None:
    lacks = annotate(Words((Span("ひと言声をかける"),), PLACE), SHIPPED, "all").lacks
    (found,) = analyser.load().propose(lacks, SHIPPED)
    assert not found.sure


def test_furigana_in_the_text_is_settled_as_its_doubt_says() -> None:
    words = Words((Span("こども"), Span("局", ("きょく",))), PLACE)
    (found,) = analyser.load().doubts([words], SHIPPED)
    assert found.hint.endswith("in readings.yaml: …局…: …きょく…")
    entry = entry_of("こども局", "こどもきょく")
    assert entry is not None
    own = ReadingDictionary({"こども局": entry})
    assert list(analyser.load().doubts([words], own)) == []
