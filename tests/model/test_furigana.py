import cProfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from data_folder import loaded, notice_of, places
from leaflet.model import furigana
from leaflet.model.alignment import aligned
from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.furigana import patchy
from leaflet.model.grades import RUBY, taught
from leaflet.model.notice import Blank, Imprint
from leaflet.model.weekdays import WEEKDAYS
from leaflet.model.words import Span, Words
from leaflet.report import Finding, Origin

PLACE = Origin("data/desks.yaml", 3, 11, "    name: 最寄りの相談窓口")


def own(folder: Path, **words: str) -> ReadingDictionary:
    """Return a dictionary of these words alone, without those that come with the program."""
    lines = "".join(f"  {word}: {reading}\n" for word, reading in words.items())
    entries = notice_of(folder, readings="readings:\n" + lines).readings.own
    return ReadingDictionary(entries, shipped=False)


EMPTY = ReadingDictionary(shipped=False)


def annotate(words: Words, readings: ReadingDictionary, grade: str) -> Words:
    return furigana.annotate(words, readings, grade).words


def unread(words: Words, readings: ReadingDictionary, grade: str) -> list[Finding]:
    return [*furigana.unread([furigana.annotate(words, readings, grade)], grade)]


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
        ({"相談": "そうだん"}, "受診相談窓口", "受診相談窓口"),
        (
            {"人権": "じんけん", "委員": "いいん"},
            "人権擁護委員",
            "人権擁護委員",
        ),
        ({"人": "ひと", "権": "けん"}, "外国人権", "外国人権"),
        ({"学校": "がっこう", "国語": "こくご"}, "中国語大学校舎", "中国語大学校舎"),
        ({"最寄り": "もより"}, "受診最寄り", "受診最寄り"),
        (
            {"談話": "だんわ", "相談": "そうだん", "話": "はなし"},
            "相談話",
            "相談話",
        ),
        ({"葛󠄀城": "かつらぎ"}, "葛󠄀城市", "葛󠄀城市"),
        ({"葛󠄀城": "かつらぎ", "市内": "しない"}, "葛󠄀城市内", "{葛󠄀城|かつらぎ}{市内|しない}"),
    ],
)
def test_words_carry_their_readings(
    tmp_path: Path, words: dict[str, str], text: str, expected: str
) -> None:
    assert ruby(annotate(prose(text), own(tmp_path, **words), "all")) == expected


def test_a_reading_in_the_prose_wins(tmp_path: Path) -> None:
    words = prose("", Span("市場", ("しじょう",)), Span("の市場"))
    readings = own(tmp_path, 市場="いちば")
    assert ruby(annotate(words, readings, "all")) == "{市場|しじょう}の{市場|いちば}"


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
    readings = own(tmp_path, 心="こころ", 悩み="なや.み", 相談="そうだん", 誹謗="ひぼう")
    assert ruby(annotate(prose("心の悩みを相談する誹謗"), readings, grade)) == expected


def test_a_word_carries_all_its_reading_where_one_kanji_is_known(tmp_path: Path) -> None:
    readings = own(tmp_path, 相談="そうだん")  # 相 and 談 are both taught in year 3
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


def test_a_kanji_without_a_reading_is_reported_with_its_word_and_place(tmp_path: Path) -> None:
    readings = own(tmp_path, 最寄り="もよ.り", 相談="そうだん")
    (found,) = unread(prose("最寄りの相談窓口"), readings, "小1")
    assert (found.where.line, found.where.column) == (3, 15)
    assert found.message == "“相談窓口” needs furigana and has no reading."
    assert found.hint == "Add to readings.yaml: 相談窓口: …"


def test_a_compound_that_cannot_be_read_in_words_is_reported_whole(tmp_path: Path) -> None:
    readings = own(tmp_path, 相談="そうだん")
    (found,) = unread(prose("未相談室の"), readings, "小1")
    assert found.message == "“未相談室” needs furigana and has no reading."
    assert found.hint == "Add to readings.yaml: 未相談室: …"


def test_a_kanji_before_kana_that_may_be_its_own_is_read_only_in_the_text() -> None:
    (found,) = unread(prose("県こども"), EMPTY, "小1")
    assert found.hint == "Write the reading in the text: {県|…}"


@pytest.mark.parametrize(
    ("grade", "hint"),
    [
        ("小1", "Add to readings.yaml: ひすい県: …"),
        ("none", "Build with --ruby 中. Add to readings.yaml: ひすい翡: …"),
    ],
)
def test_a_word_that_fills_a_blank_is_read_by_an_entry_for_it_is_in_no_file(
    grade: str, hint: str
) -> None:
    filling = "ひすい県" if grade == "小1" else "ひすい翡"
    line = Imprint((Span("あて先　"), Blank("学校名")), Origin("edition.yaml", 3))
    (found,) = unread(line.filled({"学校名": filling}), EMPTY, grade)
    assert (found.hint, found.blanks) == (hint, ("学校名",))


@pytest.mark.parametrize("grade", ["none", "小6", "中"])
def test_a_kanji_that_is_known_needs_no_reading(grade: str) -> None:
    assert list(unread(prose("最寄りの相談窓口"), EMPTY, grade)) == []


def test_a_kanji_that_grown_ups_do_not_know_either_is_reported_where_it_is_printed_bare(
    tmp_path: Path,
) -> None:
    readings = own(tmp_path, 誹謗="ひぼう", 中傷="ちゅうしょう")
    (found,) = unread(prose("誹謗中傷の相談"), readings, "none")
    assert (found.rule, found.word, found.bare) == ("reading", "誹謗", True)
    assert found.message == (
        "“誹謗” holds a kanji outside the 常用漢字 and is printed without furigana."
    )
    assert found.hint == "Type {誹謗|ひぼう}, or build with --ruby 中."
    (unknown,) = unread(prose("誹謗の相談"), EMPTY, "none")
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


@pytest.mark.parametrize(("line", "reported"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_of_the_dictionary_is_reported_at_its_place(
    tmp_path: Path, line: str, reported: list[str]
) -> None:
    _notice, report = loaded(tmp_path, readings=f"readings:\n  {line}\n")
    assert places(report) == reported


def test_a_word_with_endless_ways_to_read_it_takes_bounded_work(tmp_path: Path) -> None:
    def calls(pairs: int) -> int:
        word = "漢あ" * pairs + "漢"
        profile = cProfile.Profile()
        profile.runcall(aligned, word, "あ" * (4 * pairs + 3))
        return sum(each.callcount for each in profile.getstats())

    assert calls(18) < 20 * calls(6)


def test_ten_times_the_text_takes_ten_times_the_work(tmp_path: Path) -> None:
    readings = own(tmp_path, 最寄り="もよ.り", 相談="そうだん", 窓口="まどぐち", 電話="でんわ")
    sentence = "最寄りの相談窓口に電話でお問い合わせください。"

    def calls(times: int) -> int:
        profile = cProfile.Profile()
        profile.runcall(annotate, prose(sentence * times), readings, "小3")
        return sum(each.callcount for each in profile.getstats())

    assert calls(60) <= 11 * calls(6)


SHIPPED = ReadingDictionary()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("話す", "{話|はな}す"),
        ("上がる", "{上|あ}がる"),
        ("机の上で", "{机|つくえ}の{上|うえ}で"),
        ("兼ねる", "{兼|か}ねる"),
        ("等しい", "{等|ひと}しい"),
        ("名を書く", "{名|な}を{書|か}く"),
        ("土曜日", "{土曜日|どようび}"),
        ("その日", "その{日|ひ}"),
        ("1日3回", "{1日|いちにち}3{回|かい}"),
        ("月に1回", "{月|つき}に1{回|かい}"),
        ("心身", "{心身|しんしん}"),
        ("年月", "{年月|ねんげつ}"),
        ("3か月", "3か{月|げつ}"),
        ("柊西小学校", "柊西小学校"),
        ("お困りの方", "お{困|こま}りの{方|かた}"),
        ("調査を行った", "{調査|ちょうさ}を{行|おこな}った"),
        ("第3土曜日", "{第|だい}3{土曜日|どようび}"),
        ("月・水・金曜日", "{月|げつ}・{水|すい}・{金曜日|きんようび}"),
        ("日　月　火", "{日|にち}　{月|げつ}　{火|か}"),
        ("令和〇年〇〇月〇日", "{令和|れいわ}〇{年|ねん}〇〇{月|がつ}〇{日|にち}"),
        ("○月○日付け", "○{月|がつ}○日付け"),
        ("最終日曜日", "{最終|さいしゅう}{日曜日|にちようび}"),
        ("毎月曜日", "{毎月曜日|まいげつようび}"),
        ("今日曜日", "今日曜日"),
        ("4月1日(水)", "4{月|がつ}{1日|ついたち}({水|すい})"),
        ("ひとり暮らし", "ひとり{暮|ぐ}らし"),
        ("旅行会社", "{旅行会社|りょこうがいしゃ}"),
        ("建設会社", "建設会社"),
        ("申込む", "{申込|もうしこ}む"),
        ("一か所で", "{一|いっ}か{所|しょ}で"),
        ("再発行の手続き", "{再発行|さいはっこう}の{手続|てつづ}き"),
        ("元日", "{元日|がんじつ}"),
        ("副日", "副日"),
        ("開催日時", "{開催|かいさい}{日時|にちじ}"),
        ("利用者数", "{利用者数|りようしゃすう}"),
        ("毎日早く", "{毎日|まいにち}{早|はや}く"),
        ("子供好きの", "子供好きの"),
        ("タイ語の", "タイ{語|ご}の"),
        ("スマホを向けて", "スマホを{向|む}けて"),
        ("家族向けの", "{家族|かぞく}{向|む}けの"),
        ("強いられた", "{強|し}いられた"),
        ("正月三が日", "{正月|しょうがつ}{三|さん}が{日|にち}"),
        ("箱の中に", "{箱|はこ}の{中|なか}に"),
        ("子育て中の方", "{子育|こそだ}て{中|ちゅう}の方"),
        ("調べ中", "{調|しら}べ中"),
        ("避難所", "{避難所|ひなんじょ}"),
    ],
)
def test_the_readings_that_come_with_the_program_are_right_or_absent(
    text: str, expected: str
) -> None:
    assert ruby(annotate(prose(text), SHIPPED, "all")) == expected


@pytest.mark.parametrize(
    ("word", "reading", "text"),
    [
        ("話", "はなし", "話す"),
        ("話", "はなし", "話しかける"),
        ("上", "じょう", "上がる"),
        ("上", "じょう", "SNS上の"),
        ("主", "しゅ", "主に"),
        ("人", "ひと", "3人"),
        ("月", "がつ", "3か月"),
        ("日", "にち", "土曜日"),
        ("心", "こころ", "心身"),
        ("学校", "がっこう", "中央小学校"),
        ("受付", "うけつけ", "受付ける"),
        ("手当", "てあて", "手当て"),
        ("1日", "ついたち", "1日に3回"),
        ("方", "かた", "相談した方がいい"),
    ],
)
def test_an_own_reading_never_applies_to_a_part_of_a_word_or_a_count(
    tmp_path: Path, word: str, reading: str, text: str
) -> None:
    readings = own(tmp_path, **{word: reading})
    found = furigana.annotate(prose(text), readings, "all").words
    assert reading not in [each for span in found.spans for each in span.readings]


def test_a_phrase_gives_a_word_the_reading_of_its_context(tmp_path: Path) -> None:
    readings = own(tmp_path, を行った="をおこな.った", に行った="にい.った")
    text = "調査を行った。見学に行った。"
    assert ruby(annotate(prose(text), readings, "all")) == (
        "調査を{行|おこな}った。見学に{行|い}った。"
    )


def test_a_word_is_reported_once_with_its_count() -> None:
    found = unread(prose("鷲の宮と鷲の宮"), EMPTY, "all")
    assert [each.message for each in found] == [
        "“鷲” needs furigana and has no reading. (2 places)",
        "“宮” needs furigana and has no reading. (2 places)",
    ]


def test_a_number_that_does_not_settle_its_counter_is_reported() -> None:
    (found,) = unread(prose("1日に"), SHIPPED, "all")
    assert found.message == "“日” after a number can be read in more than one way."


def test_a_count_beside_a_word_that_may_be_voiced_is_reported_once_and_can_be_written() -> None:
    (found,) = unread(prose("3人掛けの席と3人掛けの椅子"), SHIPPED, "all")
    assert found.message.endswith("can be read in more than one way. (2 places)")
    assert found.hint == "Write the reading in the text: {人掛|…}"
    cured = prose("", Span("3"), Span("人掛", ("にんが",)), Span("けの席"))
    assert not list(unread(cured, SHIPPED, "all"))


def test_a_document_with_less_than_nine_words_of_ten_read_is_patchy(tmp_path: Path) -> None:
    readings = own(tmp_path, 相談="そうだん")
    nine = furigana.annotate(prose("相談、" * 9 + "窓口"), readings, "all")
    eight = furigana.annotate(prose("相談、" * 8 + "窓口"), readings, "all")
    assert not patchy([nine])
    assert patchy([eight])


def test_a_document_that_is_read_has_furigana_for_every_grade_though_names_lack_it(
    tmp_path: Path,
) -> None:
    readings = own(tmp_path, 相談="そうだん", 犬="いぬ")
    text = "犬、" * 17 + "相談、頴娃、相談"
    assert len(furigana.annotate(prose(text), readings, "小1").lacks) == 1
    assert not patchy([furigana.annotate(prose(text), readings, "小1")])


def test_a_document_without_any_word_to_read_is_not_patchy(tmp_path: Path) -> None:
    readings = own(tmp_path, 相談="そうだん")
    assert not patchy([furigana.annotate(prose("相談、一、二、三"), readings, "小3")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("月・水・金13:00～16:00", "{月|げつ}・{水|すい}・{金|きん}13:00～16:00"),
        ("毎週月・水・金", "{毎週|まいしゅう}{月|げつ}・{水|すい}・{金|きん}"),
        ("月～金9:00、土9:00", "{月|げつ}～{金|きん}9:00、{土|ど}9:00"),
        ("相談日(月)", "{相談日|そうだんび}({月|げつ})"),
        ("金10時から", "{金|きん}10{時|じ}から"),
        ("月～金、土日は", "{月|げつ}～{金|きん}、{土日|どにち}は"),
        ("水・日・祝日休館", "{水|すい}・{日|にち}・{祝日|しゅくじつ}{休館|きゅうかん}"),
        ("平日と土、日", "{平日|へいじつ}と{土|ど}、{日|にち}"),
        ("（水は19時まで、木は休み）", "（{水|すい}は19{時|じ}まで、{木|もく}は{休|やす}み）"),
        ("月から金、土は正午まで", "{月|げつ}から{金|きん}、{土|ど}は{正午|しょうご}まで"),
        ("隔週の火、第1月", "{隔週|かくしゅう}の{火|か}、{第|だい}1{月|げつ}"),
        ("定休：水", "{定休|ていきゅう}：{水|すい}"),
        ("祝日と、水は定休", "{祝日|しゅくじつ}と、{水|すい}は{定休|ていきゅう}"),
        ("【木】午後", "【{木|もく}】{午後|ごご}"),
        ("前の日、祝日に", "{前|まえ}の{日|ひ}、{祝日|しゅくじつ}に"),
        ("その日、祝い金を", "その{日|ひ}、{祝|いわ}い{金|きん}を"),
        ("月水金の朝", "{月|げつ}{水|すい}{金|きん}の{朝|あさ}"),
        ("休館日は月です", "{休館日|きゅうかんび}は{月|げつ}です"),
        ("相談は火・木のみ", "{相談|そうだん}は{火|か}・{木|もく}のみ"),
        ("午前は火、午後は木。", "{午前|ごぜん}は{火|か}、{午後|ごご}は{木|もく}。"),
        ("受付は火のみです", "{受付|うけつけ}は{火|か}のみです"),
        ("休みが月の場合は", "{休|やす}みが{月|げつ}の{場合|ばあい}は"),
        ("翌週の火に延期", "{翌週|よくしゅう}の{火|か}に{延期|えんき}"),
        ("今日は水です", "{今日|きょう}は{水|みず}です"),
        ("月・木 9:00～12:00、土", "{月|げつ}・{木|もく} 9:00～12:00、{土|ど}"),
        ("(月 9:00～17:00、火)", "({月|げつ} 9:00～17:00、{火|か})"),
    ],
)
def test_weekdays_written_as_one_kanji_are_read_as_weekdays(text: str, expected: str) -> None:
    assert ruby(annotate(prose(text), SHIPPED, "all")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "水と土を守る",
        "月、日、時刻を",
        "年・月・日を",
        "月／日",
        "木と土の家",
        "水は10:00に",
        "毎週、水は9時から止まります",
        "木から火が",
        "木、土、水に触れて",
        "初めは火、次は水です",
        "台所は火に、風呂は水に注意",
    ],
)
def test_a_list_that_may_not_be_of_weekdays_is_not_read(text: str) -> None:
    kanji = [each for each in text if each in WEEKDAYS]
    lacks = [lack.word for lack in furigana.annotate(prose(text), SHIPPED, "all").lacks]
    assert [each for each in lacks if each in WEEKDAYS] == kanji


def test_a_text_with_a_weekday_may_mean_another_by_its_kanji() -> None:
    written = ruby(annotate(prose("月曜は内科、火は小児科"), SHIPPED, "all"))
    assert written == "{月曜|げつよう}は{内科|ないか}、火は{小児科|しょうにか}"


def test_a_kanji_alone_on_a_line_of_hours_is_a_weekday() -> None:
    assert ruby(annotate(replace(prose("火"), hours=True), SHIPPED, "all")) == "{火|か}"
    assert ruby(annotate(prose("火"), SHIPPED, "all")) == "{火|ひ}"


def test_hours_a_month_are_no_monday() -> None:
    assert ruby(annotate(prose("月20時間"), SHIPPED, "all")) == "{月|つき}20{時間|じかん}"


def test_a_list_of_weekdays_has_furigana_on_all_of_them_or_on_none() -> None:
    listed = "月・水・金曜日"
    assert ruby(annotate(prose(listed), SHIPPED, "中")) == listed
    assert ruby(annotate(prose(listed), SHIPPED, "小1")) == (
        "{月|げつ}・{水|すい}・{金曜日|きんようび}"
    )
    written = prose("", Span("月", ("げつ",)), Span("・水・金13:00"))
    assert ruby(annotate(written, SHIPPED, "中")) == "{月|げつ}・{水|すい}・{金|きん}13:00"


def test_chinese_has_no_furigana_and_lacks_none(tmp_path: Path) -> None:
    words = prose("签证、工作，学校。この相談は简体中文で")
    readings = own(tmp_path, 工作="こうさく", 学校="がっこう", 中文="ちゅうぶん", 相談="そうだん")
    assert (
        ruby(annotate(words, readings, "all"))
        == "签证、工作，学校。この{相談|そうだん}は简体中文で"
    )
    assert unread(words, readings, "all") == []


@pytest.mark.parametrize(
    ("grade", "expected"),
    [
        (
            "小1",
            "{一人|ひとり}の{大人|おとな}と{1人|ひとり}、三人、十人、赤い、お{父|とう}さん、{部屋|へや}",
        ),
        (
            "小5",
            "{一人|ひとり}の{大人|おとな}と{1人|ひとり}、三人、十人、赤い、お{父|とう}さん、{部屋|へや}",
        ),
        ("小6", "一人の大人と1人、三人、十人、赤い、お父さん、部屋"),
    ],
)
def test_a_word_read_as_none_of_its_kanji_is_known_when_school_has_taught_it(
    grade: str, expected: str
) -> None:
    text = "一人の大人と1人、三人、十人、赤い、お父さん、部屋"
    assert ruby(annotate(prose(text), ReadingDictionary(), grade)) == expected


@pytest.mark.parametrize(("grade", "expected"), [("小6", "{息子|むすこ}"), ("中", "息子")])
def test_a_word_of_secondary_school_is_known_from_there(grade: str, expected: str) -> None:
    assert ruby(annotate(prose("息子"), ReadingDictionary(), grade)) == expected
