import cProfile
import time
from itertools import pairwise
from pathlib import Path

import pytest

from data_folder import loaded, notice_of, places
from leaflet.model.grades import taught
from leaflet.model.lexicon import Readings
from leaflet.model.readings import RUBY, annotate, unread
from leaflet.model.words import Span, Words
from leaflet.report import Origin

PLACE = Origin("data/desks.yaml", 3, 11, "    name: 最寄りの相談窓口")


def dictionary(folder: Path, **words: str) -> Readings:
    lines = "".join(f"  {word}: {reading}\n" for word, reading in words.items())
    return notice_of(folder, readings="readings:\n" + lines).readings


def ruby(words: Words) -> str:
    """Write the spans in the Denden notation."""
    return "".join(
        "{" + "|".join((span.text, *span.readings)) + "}" if span.readings else span.text
        for span in words.spans
    )


def prose(text: str, *spans: Span) -> Words:
    return Words(spans or (Span(text),), PLACE)


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ({"相談": "そうだん"}, "相談する", "{相談|そうだん}する"),
        ({"最寄り": "も.より"}, "最寄りの", "{最寄|もよ}りの"),
        ({"最寄り": "もよ.り"}, "最寄りの", "{最寄|もよ}りの"),
        ({"受け付け": "うけつけ"}, "受け付ける", "{受|う}け{付|つ}ける"),
        ({"一人": "ひとり"}, "一人で", "{一人|ひとり}で"),
        ({"1人": "ひとり", "台": "だい"}, "1人1台", "{1人|ひとり}1{台|だい}"),
        ({"1人": "ひとり", "人": "にん"}, "21人", "21{人|にん}"),
        ({"法テラス": "ほうテラス"}, "法テラス", "{法|ほう}テラス"),
        ({"消しゴム": "けしごむ"}, "消しゴム", "{消|け}しゴム"),
        ({"お父さん": "おとうさん", "父": "ちち"}, "お父さん", "お{父|とう}さん"),
        ({"小中学校": "しょう|ちゅう|がっ|こう"}, "小中学校", "{小中学校|しょう|ちゅう|がっ|こう}"),
        ({"取り消し": "と|りけ|し"}, "取り消し", "{取|と}り{消|け}し"),
        ({"様々": "さまざま"}, "様々な", "{様々|さまざま}な"),
        (
            {"通話料": "つうわりょう", "無料": "むりょう", "通話": "つうわ", "料": "りょう"},
            "通話料無料",
            "{通話料|つうわりょう}{無料|むりょう}",
        ),
        (
            {
                "小": "しょう",
                "小中": "しょうちゅう",
                "中学校": "ちゅうがっこう",
                "学校": "がっこう",
            },
            "小中学校",
            "{小中|しょうちゅう}{学校|がっこう}",
        ),
        ({"相談": "そうだん", "室": "しつ"}, "未相談室", "未相談室"),
        ({"相談": "そうだん"}, "受診相談窓口", "受診{相談|そうだん}窓口"),
        (
            {"人権": "じんけん", "委員": "いいん"},
            "人権擁護委員",
            "{人権|じんけん}擁護{委員|いいん}",
        ),
        ({"人": "ひと", "権": "けん"}, "外国人権", "外国人権"),
        ({"学校": "がっこう", "国語": "こくご"}, "中国語大学校舎", "中国語大学校舎"),
        ({"最寄り": "もより"}, "受診最寄り", "受診{最寄|もよ}り"),
        (
            {"談話": "だんわ", "相談": "そうだん", "話": "はなし"},
            "相談話",
            "{相談|そうだん}{話|はなし}",
        ),
        ({"葛󠄀城": "かつらぎ"}, "葛󠄀城市", "葛󠄀城市"),
        ({"葛󠄀城": "かつらぎ", "市": "し"}, "葛󠄀城市", "{葛󠄀城|かつらぎ}{市|し}"),
    ],
)
def test_words_carry_their_readings(
    tmp_path: Path, words: dict[str, str], text: str, expected: str
) -> None:
    assert ruby(annotate(prose(text), dictionary(tmp_path, **words), "all")) == expected


def test_a_reading_in_the_prose_wins(tmp_path: Path) -> None:
    words = prose("", Span("方", ("ほう",)), Span("の方"))
    assert ruby(annotate(words, dictionary(tmp_path, 方="かた"), "all")) == "{方|ほう}の{方|かた}"


@pytest.mark.parametrize(
    ("grade", "expected"),
    [
        ("none", "心の悩みを相談する誹謗"),
        ("all", "{心|こころ}の{悩|なや}みを{相談|そうだん}する{誹謗|ひぼう}"),
        ("小1", "{心|こころ}の{悩|なや}みを{相談|そうだん}する{誹謗|ひぼう}"),
        ("小2", "心の{悩|なや}みを{相談|そうだん}する{誹謗|ひぼう}"),
        ("小3", "心の{悩|なや}みを相談する{誹謗|ひぼう}"),
        ("中", "心の悩みを相談する{誹謗|ひぼう}"),
    ],
)
def test_words_carry_furigana_that_hold_a_kanji_not_yet_taught(
    tmp_path: Path, grade: str, expected: str
) -> None:
    readings = dictionary(tmp_path, 心="こころ", 悩み="なや.み", 相談="そうだん", 誹謗="ひぼう")
    assert ruby(annotate(prose("心の悩みを相談する誹謗"), readings, grade)) == expected


def test_a_word_carries_all_its_reading_where_one_kanji_is_known(tmp_path: Path) -> None:
    readings = dictionary(tmp_path, 相談="そうだん")  # 相 and 談 are both taught in year 3
    assert ruby(annotate(prose("相談"), readings, "小2")) == "{相談|そうだん}"


def test_the_table_holds_the_kanji_of_each_year() -> None:
    counts = [len(taught(grade)) for grade in RUBY[2:]]
    added = [len(taught("小1")) - 2, *(b - a for a, b in pairwise(counts))]
    assert added == [80, 160, 200, 202, 193, 191, 1110]  # 々 and 〇 are known from the first
    assert "茨" in taught("小4") - taught("小3")
    assert "胃" in taught("小6") - taught("小5")
    assert "悩" in taught("中") - taught("小6")
    assert not {"誹", "謗"} & taught("中")
    assert taught("all") == frozenset()


def test_a_kanji_without_a_reading_is_told_with_its_word_and_place(tmp_path: Path) -> None:
    readings = dictionary(tmp_path, 最寄り="もよ.り", 相談="そうだん")
    (found,) = unread(prose("最寄りの相談窓口"), readings, "小1")
    assert (found.where.line, found.where.column) == (3, 17)
    assert found.message == "“窓口” needs furigana and has no reading."
    assert found.hint == "Add to readings.yaml: 窓口: …"


def test_a_compound_that_cannot_be_read_in_words_is_told_whole(tmp_path: Path) -> None:
    readings = dictionary(tmp_path, 相談="そうだん")
    (found,) = unread(prose("未相談室の"), readings, "小1")
    assert found.message == "“未相談室” needs furigana and has no reading for 未・室."
    assert found.hint == "Add to readings.yaml: 未相談室: …"


@pytest.mark.parametrize("grade", ["none", "小6", "中"])
def test_a_kanji_that_is_known_needs_no_reading(grade: str) -> None:
    assert list(unread(prose("最寄りの相談窓口"), Readings(), grade)) == []


def test_a_kanji_that_grown_ups_do_not_know_either_is_told_where_it_is_printed_bare(
    tmp_path: Path,
) -> None:
    readings = dictionary(tmp_path, 誹謗="ひぼう", 中傷="ちゅうしょう")
    (found,) = unread(prose("誹謗中傷の相談"), readings, "none")
    assert found.message == (
        "“誹謗” holds a kanji outside the 常用漢字 and is printed without furigana."
    )
    assert found.hint == "Type {誹謗|ひぼう}, or build with --ruby 中."
    (unknown,) = unread(prose("誹謗の相談"), Readings(), "none")
    assert unknown.hint == "Type {誹謗|…}, or build with --ruby 中."
    written = prose("", Span("誹謗", ("ひぼう",)), Span("中傷"))
    assert list(unread(written, readings, "none")) == []


FAULTS = {
    "a reading in kanji": ("相談: 相だん", ["readings.yaml:2:7 reading"]),
    "kana that are not in the reading": ("最寄り: もよる", ["readings.yaml:2:8 reading"]),
    "a bar too many": ("相談: そ|う|だん", ["readings.yaml:2:7 reading"]),
    "an empty reading": ("相談:", ["readings.yaml:2:3 empty"]),
    "a list": ("相談: [そう, だん]", ["readings.yaml:2:7 kind"]),
    "a word of kana": ("そうだん: そうだん", ["readings.yaml:2:9 reading"]),
    "a doubt": ("相談: {reading: そうだん, confirm: よいか}", ["readings.yaml:2:32 confirm?"]),
}


@pytest.mark.parametrize(("line", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_of_the_dictionary_is_told_at_its_place(
    tmp_path: Path, line: str, told: list[str]
) -> None:
    _notice, report = loaded(tmp_path, readings=f"readings:\n  {line}\n")
    assert places(report) == told


def test_an_endless_word_is_refused_at_once(tmp_path: Path) -> None:
    word = "漢あ" * 19 + "漢"
    start = time.perf_counter()
    _notice, report = loaded(tmp_path, readings=f"readings:\n  {word}: {'あ' * 79}\n")
    assert time.perf_counter() - start < 1
    assert len(report) <= 1


def test_ten_times_the_text_takes_ten_times_the_work(tmp_path: Path) -> None:
    readings = dictionary(
        tmp_path, 最寄り="もよ.り", 相談="そうだん", 窓口="まどぐち", 電話="でんわ"
    )
    sentence = "最寄りの相談窓口に電話でお問い合わせください。"

    def calls(times: int) -> int:
        profile = cProfile.Profile()
        profile.runcall(annotate, prose(sentence * times), readings, "小3")
        return sum(each.callcount for each in profile.getstats())

    assert calls(60) <= 10 * calls(6)
