"""Numbers, dates, addresses and the marks of a writer: what two neighbours cannot tell."""

import pytest

from leaflet.typeset.joints import joints
from leaflet.typeset.setting import Typesetter
from typeset.setting_of import FULL, PROPORTIONAL, breaks, lines, texts


@pytest.mark.parametrize(
    "shown",
    [
        "電|話|0120-0-78310|へ",
        "電|話|０５７０－０７８３７４|へ",
        "電|話|0120ー007ー110|へ",
        "朝|8:30～|17:15|ま|で",
        "約|345|人",
        "約|3.14|倍",
        "全|#9110|番",
        "50|パー|セ|ン|ト",
        "第|3|回目",
        "全|24|時間|対|応",
        "二|百|三|十",
        "約|10％|引|き",
        "約|25℃|だ",
    ],
)
def test_a_number_stays_with_what_belongs_to_it(shown: str) -> None:
    assert breaks(shown.replace("|", "")) == shown


def test_a_figure_leaves_its_counter_and_its_sign_where_no_line_holds_it() -> None:
    narrow = {"phrases": "yes", "face": PROPORTIONAL}
    assert texts("定価は6,000円、", 5, **narrow) == ["定価は", "6,000", "円、"]
    assert texts("定価は6,000円、", 6, **narrow) == ["定価は", "6,000円、"]
    assert texts("上限額-267,000円", 5, **narrow) == ["上限額", "-267,000", "円"]
    assert texts("上限額-267,000円", 7, **narrow) == ["上限額", "-267,000円"]
    assert texts("額：-1,350,000円", 7, **narrow) == ["額：", "-1,350,000", "円"]
    assert texts("午後4,400円", 5, **narrow) == ["午後", "4,400円"]
    assert texts("空き家・空き地", 5, face=FULL, phrases="yes") == ["空き家・", "空き地"]
    assert texts("2か月間預かります", 6, face=FULL, phrases="yes") == ["2か月間", "預かります"]
    assert texts("約8,500平方メートル", 5, **narrow) == ["約8,500", "平方", "メートル"]
    assert texts("小・中学生の", 5, face=FULL, phrases="yes") == ["小・中学生", "の"]


def test_a_line_may_end_after_a_middle_dot_behind_a_time() -> None:
    assert texts("16:00～21:00・18歳まで", 10, phrases="yes", face=FULL) == [
        "16:00～21:00・",
        "18歳まで",
    ]
    assert texts("3・4年生の相談", 5, face=FULL) == ["3・4年生", "の相談"]


def test_a_date_is_split_only_where_nothing_else_helps() -> None:
    assert texts("令和8年4月1日から", 12, phrases="yes") == ["令和8年4月1日から"]
    assert texts("きょうは令和8年4月1日", 9, phrases="yes")[0] == "きょうは"
    assert texts("きょうは令和8年4月1日です", 9, phrases="yes")[1] == "令和8年4月1日"
    assert texts("令和8年4月1日", 4) == ["令和8年", "4月1日"]


@pytest.mark.parametrize(
    "whole",
    [
        *("令和8年12月15日", "12月1日", "令和元年度", "3月15日（水）", "5/10(土・日)", "5日目"),
        *("9:00～17:00", "4月1日～9月30日", "月曜日～金曜日", "午前9時30分～午後5時", "2泊3日"),
        *(
            "1万7千円",
            "2億3千万円",
            "300円～1,200円",
            "500円/月",
            "37度5分",
            "4分の1",
            "7番地の12",
            "80リットル",
        ),
        *(
            "19:00～翌8:00",
            "18:00～翌朝8:00",
            "17:15～翌日の8:30",
            "3歳～就学前",
            "第1・第3土曜",
            "月・水・金",
            "十二月三十一日",
        ),
        *("二百三十円", "小学3年生", "震度5弱", "レベル4", "要介護3", "10ヵ国語", "B5判", "5校時"),
        *("レベル3", "ステージ2", "令和八年", "平成三十一年"),
        *("①番", "(公財)", "20,977世帯"),
        *("内線2211", "(03)6745-5600", "0120（007）110", "@aomorino-kokoro"),
    ],
)
@pytest.mark.parametrize("face", [FULL, PROPORTIONAL])
@pytest.mark.parametrize("align", ["left", "justify"])
def test_one_date_range_or_sum_is_on_one_line_wherever_a_line_holds_it(
    whole: str, face: str, align: str
) -> None:
    text = f"この案内の締め切りは{whole}までとします。ご確認の上お申し込みください。"
    (alone,) = lines(whole, 99, face=face)
    typesetter = Typesetter()
    for more in range(40):
        for phrases in ("yes", "prefer", "no"):
            measure = alone.width + more / 2
            said = texts(text, measure, typesetter, align=align, phrases=phrases, face=face)
            assert any(whole in line for line in said), said


@pytest.mark.parametrize(
    ("before", "first", "last"),
    [
        ("服务时间：", "周一至", "周五"),
        ("상담 시간 ", "월요일부터 ", "금요일"),
        ("Giờ mở cửa: ", "Thứ Hai–", "Thứ Sáu"),
        ("Open ", "Monday to ", "Friday"),
    ],
)
def test_weekdays_in_another_language_are_split_only_where_no_line_holds_both(
    before: str, first: str, last: str
) -> None:
    (both,) = lines(first + last, 99)
    for more in range(8):
        said = texts(before + first + last, both.width + more / 2, phrases="yes")
        assert any(first + last in line for line in said), said
    assert texts(first + last, both.width - 0.5, phrases="yes") == [first, last]


def test_a_remark_in_narrow_brackets_begins_a_line_rather_than_split_the_hours_before_it() -> None:
    hours, remark = "土・日・祝日 13:00～18:00", "(12月29日～1月3日を除く)"
    (whole,) = lines(remark, 99)
    for more in range(4):
        assert texts(hours + remark, whole.width + more, phrases="yes") == [hours, remark]


@pytest.mark.parametrize(
    "text", ["3通りあります", "10足らずです", "2足す3", "3着目する", "3泊まる", "3食べる"]
)
def test_a_counter_does_not_end_inside_a_verb(text: str) -> None:
    assert not joints(text).seams


@pytest.mark.parametrize("counted", ["2泊まで", "3着目まで", "2足しか", "3通まで"])
def test_a_particle_after_a_counter_is_no_ending_of_a_verb(counted: str) -> None:
    assert joints(counted).seams


def test_a_level_and_the_year_of_an_era_are_split_from_the_words_beside_them() -> None:
    assert texts("警戒レベル3相当の", 5, phrases="yes") == ["警戒", "レベル3", "相当の"]
    assert texts("警戒レベル3相当の", 7, phrases="yes") == ["警戒レベル3", "相当の"]
    assert texts("令和八年十月一日から", 6, phrases="yes")[0].startswith("令和八年")


def test_a_unit_does_not_end_inside_a_longer_word() -> None:
    assert not joints("5ドルフィン").units
    assert joints("5ドル・3ユーロ").units


@pytest.mark.parametrize("word", ["第3日曜日", "畑1区画"])
def test_a_counter_that_begins_a_word_is_not_split_from_it(word: str) -> None:
    assert word in texts(f"使うのは{word}だけです", 6, phrases="yes")[1]


@pytest.mark.parametrize(
    "shown",
    [
        "https://|www.|jinken.|go.|jp/|soudan_|a-|b.|html?|x=|1&|y=|2",
        "info@example-|city.|lg.|jp",
        "www.|npa.|go.|jp/|cyber/",
    ],
)
def test_an_address_ends_a_line_after_its_signs_alone(shown: str) -> None:
    address = shown.replace("|", "")
    assert breaks(address, unbroken="address") == shown
    assert set(breaks(f"窓口{address}へ").split("|")) >= set(shown.split("|")[1:-1])


@pytest.mark.parametrize(
    ("address", "measure", "lines"),
    [
        ("www.jp/kodomo-soudan/a", 12, ["www.jp/", "kodomo-", "soudan/a"]),
        ("www.jp/kodomo-soudan/a", 14, ["www.jp/", "kodomo-soudan/", "a"]),
        ("info-kodomo@pref-x.jp", 18, ["info-kodomo@pref-", "x.jp"]),
        ("info-kodomo@pref.x-y.jp", 18, ["info-kodomo@pref.", "x-y.jp"]),
        ("a_b/c--d.html", 8, ["a_b/", "c--d.", "html"]),
    ],
)
def test_an_address_is_split_after_a_hyphen_only_where_it_would_stand_out(
    address: str, measure: float, lines: list[str]
) -> None:
    assert texts(address, measure / 2, unbroken="address", phrases="yes") == lines
    assert texts(address, measure / 2, phrases="yes") == lines


@pytest.mark.parametrize("align", ["left", "justify"])
def test_a_scheme_and_its_host_are_on_one_line_wherever_a_line_holds_them(align: str) -> None:
    address = "https://yorisoi-chat.jp/"
    text = f"毎日15時から22時まで、チャットで相談できます。 {address} をご覧ください。"
    typesetter = Typesetter()
    for measure in range(13, 40):
        found = texts(text, measure, typesetter, align=align, phrases="prefer", face=PROPORTIONAL)
        assert any(address in line for line in found), found


def test_a_short_word_with_a_slash_is_no_address() -> None:
    assert breaks("国A/B国") == "国|A/B|国"
    assert breaks("国IPA-x国") == "国|IPA-x|国"


def test_brackets_within_a_word_do_not_part_it() -> None:
    assert breaks("国f(x)国") == "国|f(x)|国"


@pytest.mark.parametrize(
    ("text", "measure", "lines"),
    [
        ("会議は令和8年12月15日に", 11, ["会議は", "令和8年12月15日に"]),
        ("令和8年12月15日現在", 10, ["令和8年12月15日", "現在"]),
        ("令和8年12月15日", 6, ["令和8年", "12月15日"]),
        ("平日9:00～12:00に", 7, ["平日", "9:00～12:00に"]),
        ("電話(03)6745-5600へ", 8, ["電話", "(03)6745-5600へ"]),
        ("電話03 6745 5600へ", 8, ["電話", "03 6745 5600へ"]),
        ("検索は@aomorino-kokoroで", 8, ["検索は", "@aomorino-kokoro", "で"]),
        ("値は0.05mg/L以下", 5, ["値は", "0.05mg/L", "以下"]),
        ("数は20,977世帯です", 5, ["数は", "20,977", "世帯です"]),
        ("3歳～就学前の子", 4, ["3歳～", "就学前の", "子"]),
        ("水を2.5リットル飲む", 4, ["水を2.5", "リットル", "飲む"]),
        ("令和8年9月2日以降の", 8, ["令和8年9月2日", "以降の"]),
        ("血糖値は5.6％以上です", 7, ["血糖値は", "5.6％以上です"]),
        ("札幌市中央区北3条西7丁目", 8, ["札幌市中央区", "北3条西7丁目"]),
        ("帯広市西5条南8線西", 6, ["帯広市西5条", "南8線西"]),
        ("전화 상담서비스", 5, ["전화 ", "상담서비스"]),
    ],
)
def test_a_unit_is_split_only_where_no_line_holds_it(
    text: str, measure: float, lines: list[str]
) -> None:
    assert texts(text, measure, phrases="yes") == lines


def test_a_writer_joins_and_splits_as_they_like_but_for_kinsoku() -> None:
    assert breaks("国\u2060国国") == "国\u2060国|国"
    assert breaks("foo\u200bbar") == "foo\u200b|bar"
    assert breaks("国\u200b。国") == "国\u200b。|国"
    assert texts("一行目\n二行目", 20) == ["一行目\n", "二行目"]


def test_joints_tell_why_a_place_is_open_or_closed() -> None:
    found = joints("第1回目は-2℃")
    assert found.units == [1, 2]
    assert found.closed == [3]
    assert 5 in found.opened


@pytest.mark.parametrize(("face", "measure"), [(FULL, 7.0), (PROPORTIONAL, 9.0)])
def test_a_line_ends_between_a_label_and_its_number(face: str, measure: float) -> None:
    found = texts("電話:0570-078374", measure, face=face, phrases="yes")
    assert found == ["電話:", "0570-078374"]
    found = texts("相談/Consultation", measure, face=face, phrases="yes")
    assert found == ["相談/", "Consultation"]
    assert texts("8:30", 1.0, face=face) == ["8:30"]


def test_a_host_is_not_split_before_its_last_letters() -> None:
    found = texts("https://kokoro.mhlw.go.jp/agency/", 14, face=PROPORTIONAL, unbroken="address")
    assert found == ["https://kokoro.mhlw.", "go.jp/agency/"]
