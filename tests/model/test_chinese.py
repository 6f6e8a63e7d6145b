import pytest

from leaflet.model.chinese import chinese, is_traditional


@pytest.mark.parametrize(
    "text",
    [
        *("𠮷田、高槗、𣘺本", "相談窓口，学校", "千代田区麴町", "週一回", "一周一時間"),
        *(
            "邊土名法律事務所協力",
            "國學院大學久我山中學校",
            "牡蠣養殖筏、定置網",
            "平日午前九時，午後五時。",
        ),
        "한국 相談 é",
        "火災 Fire 急病 Emergency",
        "火曜 한국어 水曜 Tiếng Việt",
        "英語 English 韓国語 한국어 Tiếng Việt",
    ],
)
def test_japanese_is_not_chinese(text: str) -> None:
    assert list(chinese(text)) == []


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("給料 Wages 工资、加班、解雇、工伤。", "工资、加班、解雇、工伤。"),
        ("日本語、简体中文、한국어", "简体中文"),
        ("毎日24時間 24 hours 每天24小时", "每天24小时"),
        ("くらし Living 需要帮助", "需要帮助"),
        ("中国語 中文", "中文"),
        ("病院 Health 醫院 Saúde", "醫院"),
        ("けが・病気 Illness 生病 (Bệnh tật)", "生病"),
        ("火事・救急 Fire 火警・急救 Cứu hỏa", "火警・急救"),
        ("眠れない Anxiety. 不安、孤独、失眠。 Mất ngủ", "不安、孤独、失眠"),
        ("家庭中心 Centre 家庭中心 Gia đình(つづき)", "家庭中心"),
    ],
)
def test_chinese_among_other_languages_is_found(text: str, passage: str) -> None:
    assert [text[start:end] for start, end in chinese(text)] == [passage]


@pytest.mark.parametrize("text", ["星期一～星期五", "周一～周五", "每週一至週五上午", "星期天休息"])
def test_weekdays_in_chinese_are_chinese(text: str) -> None:
    found = list(chinese(f"{text} 9:00～17:30 相談"))
    assert [text[start:end] for start, end in found] == text.split("～")


@pytest.mark.parametrize(
    "text",
    ["签证", "周一至周五，请来电。", "24小时免费咨询，可以用11种语言。", "医疗、教育、签证"],
)
def test_simplified_characters_are_chinese_with_their_sentence(text: str) -> None:
    assert list(chinese(f"日本語 {text} 日本語")) == [(4, 4 + len(text))]


@pytest.mark.parametrize(
    "text",
    [
        *("如果您遇到困難，請撥打以下電話諮詢。", "24小時免費諮詢", "發生地震時，請保護頭部"),
        *("歡迎新住民參加日語課程。", "孩子生病時，可使用夜間急診。"),
    ],
)
def test_the_traditional_script_is_chinese_by_its_words_or_its_forms(text: str) -> None:
    assert list(chinese(text)) == [(0, len(text))]
    assert is_traditional(text)


def test_a_list_of_languages_in_kanji_is_japanese_but_for_the_chinese_name() -> None:
    assert [*chinese("英文、中文")] == [(3, 5)]
    assert [*chinese("請求書、請負契約、申請先")] == []


def test_a_long_run_of_kanji_behind_another_language_takes_no_time() -> None:
    assert list(chinese("相談 Visa " + "多元文化" * 1000)) == []
