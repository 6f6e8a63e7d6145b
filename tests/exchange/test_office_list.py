"""Lists as offices keep them are read without being rearranged first."""

import pytest

from leaflet.exchange.grid import Grid, GridCell, grid_of
from leaflet.exchange.listed import OfficeList
from leaflet.exchange.office_list import read_list
from leaflet.exchange.remarks import Remarks

HEADS = ["No.", "相談窓口", "所管", "連絡先", "受付時間", "備考"]


def read(*rows: list[str], heads: list[str] = HEADS) -> OfficeList:
    remarks = Remarks()
    made = read_list([grid_of("Sheet1", [heads, *rows])], remarks)
    assert made is not None
    assert remarks.questions == []
    return made


def test_the_rows_above_the_heads_give_title_date_and_publisher() -> None:
    rows = [
        ["令和８年度　窓口一覧表【Ｒ８．４．１現在】"],
        ["作成：市民相談課"],
        [],
        HEADS,
        ["1", "市民相談", "市民課", "022-466-0310", "平日", ""],
    ]
    made = read_list([grid_of("a", rows)], Remarks())
    assert made is not None
    assert (made.title, made.as_of) == ("令和８年度 窓口一覧表", "R8.4.1")
    assert made.publisher == "市民相談課"


def test_a_date_in_kanji_above_the_heads_is_that_of_the_edition() -> None:
    rows = [["令和八年十一月一日現在"], HEADS, ["1", "市民相談", "", "022-466-0310", "", ""]]
    made = read_list([grid_of("a", rows)], Remarks())
    assert made is not None
    assert made.as_of == "令和八年十一月一日"


def test_a_heading_between_the_rows_is_the_category_of_those_below() -> None:
    made = read(
        ["【こども】"],
        ["1", "こども相談", "こども課", "022-466-0101", "", ""],
        ["【くらし】"],
        ["2", "市民相談", "市民課", "022-466-0310", "", ""],
        ["計", "2件"],
        ["※年末年始は休みます。"],
    )
    assert [desk.category for desk in made.desks] == ["こども", "くらし"]
    assert made.notes == ["※年末年始は休みます。"]


def test_a_desk_whose_first_cell_begins_or_ends_as_a_total_does_is_kept() -> None:
    rows = [
        ["対象", "相談窓口", "電話"],
        ["18歳以上", "おとな相談", "022-466-0101"],
        ["計根別地区", "くらし相談", "022-466-0310"],
        ["合 計：２件", "", ""],
    ]
    made = read_list([grid_of("a", rows)], Remarks())
    assert made is not None
    assert [desk.name for desk in made.desks] == ["おとな相談", "くらし相談"]


def test_a_row_without_a_name_is_a_further_contact_with_its_own_hours() -> None:
    made = read(
        ["1", "消費生活センター", "市民課", "188", "毎日", ""],
        ["", "", "", "022-466-0301", "平日", ""],
    )
    (desk,) = made.desks
    assert desk.contacts == [
        {"phone": "188", "hours": "毎日"},
        {"phone": "022-466-0301", "hours": "平日"},
    ]


@pytest.mark.parametrize("flat", [True, False])
def test_a_department_merged_over_desks_is_that_of_all_where_a_csv_keeps_the_first(
    flat: bool,
) -> None:
    rows = [["所管", "相談窓口", "電話"], ["市民課", "あ相談", "022-466-0310"]]
    rows += [["", "い相談", "022-466-0311"], ["", "", "022-466-0312"], ["", "う相談", "189"]]
    rows += [[], ["", "え相談", "188"], ["福祉課", "お相談", "110"]]
    made = read_list([grid_of("a", rows, flat=flat)], Remarks())
    assert made is not None
    operators = [desk.keys.get("operator") for desk in made.desks]
    merged = "市民課" if flat else None
    assert operators == ["市民課", merged, merged, None, "福祉課"]


def test_the_hours_of_several_numbers_are_those_of_the_desk() -> None:
    made = read(["1", "市民相談", "", "022-466-0310\n022-466-0311", "平日\n土曜は午前", ""])
    assert made.desks[0].keys["hours"] == "平日\n土曜は午前"


def test_ditto_marks_repeat_the_cell_above_however_often_and_below_a_heading() -> None:
    made = read(
        ["1", "あ相談", "市民課", "022-466-0310", "平日", ""],
        ["2", "い相談", "〃", "022-466-0311", "〃", "同上"],
        ["【こども】"],
        ["3", "う相談", "〃", "〃", "同上", "〃"],
    )
    for desk, number in zip(made.desks[1:], ("022-466-0311", "022-466-0311"), strict=True):
        assert desk.keys["operator"] == "市民課"
        assert desk.contacts == [{"phone": number, "hours": "平日"}]


def test_heads_that_are_repeated_on_every_page_are_no_desk() -> None:
    row = ["1", "あ相談", "市民課", "022-466-0310", "平日", ""]
    assert len(read(row, HEADS, ["2", "い相談", *row[2:]]).desks) == 2


@pytest.mark.parametrize("head", ["番号", "ID"])
def test_a_column_called_number_may_count_the_rows(head: str) -> None:
    made = read(
        ["1", "あ相談", "022-466-0310"],
        ["2", "い相談", "022-466-0311"],
        ["※12月29日～1月3日は休み"],
        heads=[head, "窓口名", "電話"],
    )
    assert [desk.contacts for desk in made.desks] == [
        [{"phone": "022-466-0310"}],
        [{"phone": "022-466-0311"}],
    ]


def test_braces_are_printed_as_they_are() -> None:
    assert read(["1", "{あ}相談", "", "188", "", ""]).desks[0].name == "\\{あ\\}相談"


def test_heads_may_be_merged_over_two_rows() -> None:
    def row(number: int, *texts: str) -> dict[int, GridCell]:
        return {n: GridCell("a", number, n, text) for n, text in enumerate(texts, 1) if text}

    first = row(1, "名称", "連絡先", "", "受付時間")
    first[3] = GridCell("a", 1, 3, "連絡先", spread=True)
    second = row(2, "", "電話", "FAX", "")
    second |= {n: GridCell("a", 2, n, first[n].text, spread=True) for n in (1, 4)}
    grid = Grid("a", (first, second, row(3, "市民相談", "022-466-0310", "022-466-0311", "平日")))
    made = read_list([grid], Remarks())
    assert made is not None
    assert made.desks[0].contacts == [
        {"phone": "022-466-0310", "hours": "平日"},
        {"fax": "022-466-0311"},
    ]


@pytest.mark.parametrize("merged", [True, False])
def test_two_columns_of_numbers_are_told_apart_by_the_second_row_of_heads(merged: bool) -> None:
    rows = [["名称", "電話", "", "時間"], ["", "昼間", "夜間・休日"]]
    rows += [["あ相談", "022-466-0310", "022-466-0311", "平日"], ["い相談", "189", "189"]]
    grid = grid_of("a", rows)
    if merged:
        first = {**grid.rows[0], 3: GridCell("a", 1, 3, "電話", spread=True)}
        second = {**grid.rows[1], 1: GridCell("a", 2, 1, "名称", spread=True)}
        grid = Grid("a", (first, second, *grid.rows[2:]))
    made = read_list([grid], Remarks())
    assert made is not None
    assert made.desks[0].contacts == [
        {"phone": "022-466-0310", "note": "昼間"},
        {"phone": "022-466-0311", "note": "夜間・休日"},
    ]
    assert made.desks[1].contacts == [{"phone": "189"}]


def test_two_columns_of_numbers_are_told_apart_by_their_heads() -> None:
    heads = ["名称", "TEL", "予約TEL", "FAX(夜間)"]
    made = read(["あ相談", "022-466-0310", "022-466-0311", "022-466-0312"], heads=heads)
    assert made.desks[0].contacts == [
        {"phone": "022-466-0310"},
        {"phone": "022-466-0311", "note": "予約"},
        {"fax": "022-466-0312"},
    ]


def test_a_column_beside_the_number_or_the_place_belongs_to_it() -> None:
    heads = ["名称", "電話", "内線", "所在地", "最寄駅", "担当者", "更新日"]
    row = ["あ相談", "022-466-0310", "(内線 ２１)", "中央町1", "中央駅", "佐藤", "令和8年4月1日"]
    (desk,) = read(row, heads=heads).desks
    assert desk.contacts == [
        {"phone": "022-466-0310 内線21"},
        {"visit": "中央町1", "note": "中央駅"},
    ]
    assert desk.keys == {"checked": "令和8年4月1日"}


def test_a_cell_that_says_there_is_nothing_is_not_printed() -> None:
    heads = ["名称", "電話", "内線", "所在地", "最寄駅"]
    made = read(["い相談", "022-466-0311", "－", "非公開", "―"], heads=heads)
    assert made.desks[0].contacts == [{"phone": "022-466-0311"}]


def test_a_line_that_ends_in_a_comma_goes_on() -> None:
    made = read(
        ["市民相談", "022-466-0310", "契約、\n多重債務\n借金"], heads=["名称", "電話", "概要"]
    )
    assert made.desks[0].keys["summary"] == "契約、多重債務\n借金"


def test_a_time_below_its_days_is_in_their_line() -> None:
    hours = "平日\n9:00～17:00\n（祝日を除く）\n第1土曜\n午前９時～正午"
    made = read(["1", "市民相談", "", "022-466-0310", hours, ""])
    assert (
        made.desks[0].contacts[0]["hours"]
        == "平日 9:00～17:00\n（祝日を除く）\n第1土曜 午前９時～正午"
    )


def test_days_and_times_in_two_columns_are_one_line() -> None:
    heads = ["名称", "電話", "曜日", "時間"]
    made = read(["あ相談", "022-466-0310", "月\n水・金", "9:00～17:00"], heads=heads)
    assert made.desks[0].contacts[0]["hours"] == "月・水・金 9:00～17:00"
    made = read(["あ相談", "022-466-0310", "月～金\n土", "9時～17時\n9時～正午"], heads=heads)
    assert made.desks[0].contacts[0]["hours"] == "月～金 9時～17時\n土 9時～正午"
    heads[3:] = ["開始", "終了"]
    made = read(["あ相談", "022-466-0310", "平日", "8:30:00", "17:15:00"], heads=heads)
    assert made.desks[0].contacts[0]["hours"] == "平日 8:30～17:15"


def test_a_formula_without_its_value_is_asked() -> None:
    remarks = Remarks()
    grid = grid_of("a", [["名称", "電話"], ["市民相談", "x"]])
    row = dict(grid.rows[1]) | {2: GridCell("a", 2, 2, "", unknown=True)}
    read_list([Grid("a", (grid.rows[0], row))], remarks)
    assert remarks.questions[0].place == "a!B2"


def test_a_ditto_mark_below_nothing_is_asked() -> None:
    remarks = Remarks()
    heads = ["名称", "電話", "夜間電話", "担当者"]
    read_list([grid_of("a", [heads, ["市民相談", "022-466-0310", "〃", "〃"]])], remarks)
    assert [question.place for question in remarks.questions] == ["a!C2"]


def test_a_desk_without_any_contact_is_asked() -> None:
    remarks = Remarks()
    read_list([grid_of("a", [["名称", "電話"], ["市民相談", "なし"]])], remarks)
    assert [question.place for question in remarks.questions] == ["a!A2"]


def test_a_list_without_a_desk_or_a_name_is_asked() -> None:
    heads = ["名称", "電話"]
    for rows, place in (([heads], "a!A1"), ([heads, ["", "022-466-0310"]], "a!B2")):
        remarks = Remarks()
        read_list([grid_of("a", rows)], remarks)
        assert [question.place for question in remarks.questions] == [place]


def test_a_column_of_names_without_a_known_head_is_found_beside_the_numbers() -> None:
    made = read(["1", "市民なんでも", "022-466-0310"], heads=["No.", "事業の名", "電話"])
    assert [desk.name for desk in made.desks] == ["市民なんでも"]


def test_each_sheet_of_several_is_a_category() -> None:
    sheets = [
        grid_of(sheet, [["名称", "電話"], [f"{sheet}相談", "022-466-0310"]])
        for sheet in ("くらし", "こども")
    ]
    made = read_list(sheets, Remarks())
    assert made is not None
    assert [desk.category for desk in made.desks] == ["くらし", "こども"]


def test_a_column_for_the_office_itself_is_not_printed() -> None:
    heads = ["窓口", "電話", "内部メモ", "備考"]
    made = read(["市民相談", "022-466-0310", "担当 佐藤", "要予約"], heads=heads)
    assert made.desks[0].keys == {"note": "要予約"}


def test_what_is_written_for_the_office_itself_is_not_printed() -> None:
    rows = [["窓口一覧（庁内用）"], HEADS, ["1", "市民相談", "市民課", "022-466-0310", "平日", ""]]
    kept = ["※相談内容は非公開です。", "※庁内1階の相談室で受け付けます。", "※担当者がお電話します"]
    notes = [["", text] for text in ("※この一覧は庁内限り", "（注）内部資料です。", *kept)]
    remarks = Remarks()
    made = read_list([grid_of("a", [*rows, *notes])], remarks)
    assert made is not None
    assert (made.title, made.notes) == ("窓口一覧", kept)
    said = "left out: it is for the office"
    assert {("a!B4", notes[0][1], said), ("a!B5", notes[1][1], said)} <= {*remarks.cells}


def test_a_column_of_addresses_needs_no_known_head() -> None:
    heads = ["窓口", "電話", "くわしくは", "その他もろもろ"]
    made = read(["市民相談", "022-466-0310", "www.aoba.lg.jp/shimin", "二階"], heads=heads)
    assert made.desks[0].contacts == [{"phone": "022-466-0310"}, {"url": "www.aoba.lg.jp/shimin"}]


def test_a_column_in_which_some_cells_hold_addresses_is_not_read() -> None:
    made = read(
        ["市民相談", "022-466-0310", "山田 taro@aoba.lg.jp"],
        ["こども相談", "022-466-0311", "佐藤"],
        heads=["窓口", "電話", "管理"],
    )
    assert [desk.contacts for desk in made.desks] == [
        [{"phone": "022-466-0310"}],
        [{"phone": "022-466-0311"}],
    ]


def test_an_empty_or_repeated_address_does_not_hide_its_column() -> None:
    made = read(
        ["市民相談", "022-466-0310", "a@aoba.lg.jp"],
        ["こども相談", "022-466-0311", "同上"],
        ["高齢者相談", "022-466-0312", "なし"],
        heads=["窓口", "電話", "くわしくは"],
    )
    assert [desk.contacts[1:] for desk in made.desks] == [[{"email": "a@aoba.lg.jp"}]] * 2 + [[]]


def test_who_answers_is_the_operator_where_the_numbers_are_in_another_column() -> None:
    heads = ["窓口", "会場", "問合せ先", "電話"]
    made = read(
        ["法律相談", "市役所1階", "市民課", "022-466-0310"],
        ["消費相談", "消費生活センター", "同左", "188"],
        heads=heads,
    )
    assert made.desks[0].keys == {"operator": "市民課"}
    assert made.desks[1].contacts == [{"visit": "消費生活センター"}, {"phone": "188"}]
    assert made.desks[1].keys == {}


def test_who_answers_is_no_note_where_it_is_the_operator() -> None:
    row = ["法律相談", "市民課", "市民課 ☎022-466-0310"]
    made = read(row, heads=["窓口", "担当", "問合せ先"])
    assert made.desks[0].contacts == [{"phone": "022-466-0310"}]


def test_a_log_of_changes_on_a_further_sheet_is_no_table_of_desks() -> None:
    log = [["2026-10-01", "電話番号を修正", "山田"], ["2026-10-02", "受付時間を修正", "山田"]]
    desks = [HEADS, ["1", "市民相談", "市民課", "022-466-0310", "平日", ""]]
    made = read_list([grid_of("窓口", desks), grid_of("改訂履歴", log)], Remarks())
    assert made is not None
    assert [(desk.name, desk.category) for desk in made.desks] == [("市民相談", "")]


def test_a_column_of_mail_beside_that_of_numbers_does_not_name_them_all() -> None:
    heads = ["窓口", "電話番号", "メール・HP"]
    made = read(["市民相談", "022-466-0310", "soudan@aoba.lg.jp"], heads=heads)
    assert "contacts" not in made.heads


def test_what_is_below_the_last_desk_is_not_said_of_it() -> None:
    rows = [["担当課", "窓口", "電話"], ["市民課", "あ相談", "022-466-0310"], []]
    rows += [["令和8年4月1日現在 市民課作成"], ["", "", ""], ["", "", "", "問合せ：市民課"]]
    remarks = Remarks()
    made = read_list([grid_of("a", rows, flat=True)], remarks)
    assert made is not None
    assert (made.as_of, made.desks[0].keys) == ("令和8年4月1日", {"operator": "市民課"})
    assert [place for place, *_rest in remarks.cells] == ["a!A4", "a!D6"]


def test_a_department_in_a_row_of_its_own_is_that_of_the_desks_below() -> None:
    rows = [["担当課", "窓口", "電話"], ["市民課"], ["", "あ相談", "022-466-0310"]]
    rows += [["福祉課"], ["", "い相談", "022-466-0311"], ["", "う相談", "022-466-0312"]]
    made = read_list([grid_of("a", rows, flat=True)], Remarks())
    assert made is not None
    assert [desk.keys["operator"] for desk in made.desks] == ["市民課", "福祉課", "福祉課"]
    assert [desk.category for desk in made.desks] == ["市民課", "福祉課", "福祉課"]


def test_a_column_of_numbers_is_one_whatever_its_head_says() -> None:
    heads = ["所属", "係", "窓口名", "電話", "夜間・休日", "LINE ID"]
    row = ["市民課", "相談係", "あ相談", "022-466-0310", "090-1234-5678", "＠abc_soudan"]
    made = read(row, ["", "", "い相談", "022-466-0311", "なし", ""], heads=heads)
    assert made.desks[0].keys == {"operator": "市民課 相談係"}
    assert made.desks[0].contacts == [
        {"phone": "022-466-0310"},
        {"phone": "090-1234-5678", "note": "夜間・休日"},
        {"line": "あ相談", "id": "@abc_soudan"},
    ]


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (["", "", "022-466-0311", "介護のこと"], "a!B3"),
        (["2", "い相談", "#REF!", "介護のこと"], "a!C3"),
    ],
    ids=["no name, but another summary", "no value"],
)
def test_a_row_is_asked_about_once(row: list[str], place: str) -> None:
    rows = [["No.", "窓口", "電話", "内容"], ["1", "あ相談", "022-466-0310", "家賃のこと"], row]
    remarks = Remarks()
    read_list([grid_of("a", rows)], remarks)
    assert [question.place for question in remarks.questions] == [place]


def test_tables_side_by_side_are_each_read_with_their_own_columns() -> None:
    heads = ["No.", "窓口", "電話"]
    rows = [[*heads, "", *heads], ["1", "あ相談", "022-466-0310", "", "3", "う相談", "188"]]
    rows.append(["2", "い相談", "022-466-0311", "", "", "", ""])
    made = read_list([grid_of("a", rows)], Remarks())
    assert made is not None
    assert [(desk.name, *desk.contacts) for desk in made.desks] == [
        ("あ相談", {"phone": "022-466-0310"}),
        ("い相談", {"phone": "022-466-0311"}),
        ("う相談", {"phone": "188"}),
    ]


@pytest.mark.parametrize(
    ("above", "head"),
    [("", "電話（0978）"), ("", "電　話\n（0978）"), ("※市外局番は 0978 です", "TEL")],
    ids=["head", "head in two lines", "note"],
)
def test_local_numbers_have_the_area_code_that_the_list_says(above: str, head: str) -> None:
    rows = [[above], ["窓口", head], ["あ相談", "62-3101"], ["い相談", "0977-21-1111"]]
    rows.append(["う相談", "188"])
    made = read_list([grid_of("a", rows)], Remarks())
    assert made is not None
    numbers = [contact["phone"] for desk in made.desks for contact in desk.contacts]
    assert numbers == ["0978-62-3101", "0977-21-1111", "188"]


def test_a_mark_below_what_there_may_be_says_that_there_is() -> None:
    heads = ["窓口", "電話", "手話", "筆談"]
    made = read(["あ相談", "188", "○", "有"], ["い相談", "110", "×", "○"], heads=heads)
    assert [desk.keys["access"] for desk in made.desks] == ["手話、筆談", "筆談"]


def test_of_two_area_codes_none_is_added() -> None:
    rows = [["市外局番は0978(国見は市外局番0977)"], ["窓口", "電話"], ["あ相談", "62-3101"]]
    remarks = Remarks()
    read_list([grid_of("a", rows)], remarks)
    assert [question.place for question in remarks.questions] == ["a!B3"]


def test_the_names_are_in_the_column_in_which_they_differ() -> None:
    made = read(
        ["くらし", "法律相談", "022-466-0310", "平日", "9:00", "17:00"],
        ["", "行政相談", "022-466-0311", "火", "13:00", "16:00"],
        heads=["大項目", "小項目", "電話", "曜日", "開始", "終了"],
    )
    assert [(desk.name, desk.contacts[0]["hours"]) for desk in made.desks] == [
        ("法律相談", "平日 9:00～17:00"),
        ("行政相談", "火 13:00～16:00"),
    ]


def test_a_row_with_a_number_is_no_row_of_heads_and_the_kind_of_advice_is_the_name() -> None:
    made = read(
        ["法律相談", "契約など", "金曜日", "総務課（022-466-0310・内線12）"],
        ["行政相談", "国の仕事", "毎月第3木曜日", "総務課 電話022-466-0311（直通）"],
        heads=["相談種別", "相談内容", "相談日時", "問合せ・申込み"],
    )
    assert [desk.name for desk in made.desks] == ["法律相談", "行政相談"]
    first, second = (desk.contacts[0] for desk in made.desks)
    assert (first["phone"], first["note"]) == ("022-466-0310 内線12", "総務課")
    assert second["phone"] == "022-466-0311"


def test_a_column_for_each_weekday_gives_the_days_or_their_hours() -> None:
    made = read(
        ["あ相談", "022-466-0310", "○", "", "○", "9:00～17:00"],
        ["い相談", "022-466-0311", "9:00～12:00", "－", "13:00～16:00", ""],
        ["う相談", "022-466-0312", "9:00～12:00", "○", "", ""],
        heads=["窓口", "電話", "月", "火", "水", "時間"],
    )
    whole = read(
        ["あ相談", "022-466-0310", "9:00～17:00", "休み", "○"],
        heads=["窓口", "電話", "月～金", "日・祝", "土曜日"],
    )
    assert whole.desks[0].contacts[0]["hours"] == "月～金 9:00～17:00\n日・祝 休み\n土曜日"
    assert [desk.contacts[0]["hours"] for desk in made.desks] == [
        "月・水 9:00～17:00",
        "月 9:00～12:00\n水 13:00～16:00",
        "月 9:00～12:00\n火",
    ]


def test_columns_with_the_months_and_days_of_dates_are_of_no_weekday() -> None:
    made = read(["4", "10日", "あ相談", "022-466-0310"], heads=["月", "日", "窓口", "電話"])
    assert made.desks[0].contacts == [{"phone": "022-466-0310"}]


def test_numbers_below_days_are_those_to_dial_then() -> None:
    made = read(["あ相談", "022-466-0310", "022-466-0311"], heads=["窓口", "平日", "夜間・休日"])
    assert [each["note"] for each in made.desks[0].contacts] == ["平日", "夜間・休日"]


@pytest.mark.parametrize("days", ["月～金", "第2火曜日", "Mon–Fri"])
def test_days_in_a_column_behind_the_times_are_before_them(days: str) -> None:
    heads = ["名称", "電話", "開始", "終了", "曜日"]
    made = read(["あ相談", "022-466-0310", "8:30", "17:00", days], heads=heads)
    assert made.desks[0].contacts[0]["hours"] == f"{days} 8:30～17:00"


@pytest.mark.parametrize(
    "typed",
    [
        "022-466-0310\n022-466-0311(FAX)",
        "022-466-0310／022-466-0311",
        "022-466-0310 (FAX) 022-466-0311",
    ],
)
@pytest.mark.parametrize("head", ["電話／FAX", "電話・ファックス"])
def test_a_fax_number_behind_the_other_is_never_a_telephone_number(typed: str, head: str) -> None:
    made = read(["あ相談", typed], heads=["窓口", head])
    assert made.desks[0].contacts == [{"phone": "022-466-0310"}, {"fax": "022-466-0311"}]


@pytest.mark.parametrize(
    ("typed", "second"),
    [
        ("電話022-466-0310\n電話022-466-0311", {"phone": "022-466-0311"}),
        ("022-466-0310\n022-466-0311(夜間)", {"phone": "022-466-0311", "note": "夜間"}),
        ("022-466-0310、代田支所 022-466-0311", {"phone": "022-466-0311", "note": "代田支所"}),
    ],
)
def test_a_second_number_that_says_what_it_is_is_no_fax(typed: str, second: dict[str, str]) -> None:
    made = read(["あ相談", typed], heads=["窓口", "電話／FAX"])
    assert made.desks[0].contacts == [{"phone": "022-466-0310"}, second]


@pytest.mark.parametrize("typed", ["022-466-0310（FAX兼用）", "TEL/FAX：022-466-0310"])
def test_a_number_that_is_a_fax_as_well_says_so(typed: str) -> None:
    made = read(["あ相談", typed], heads=["窓口", "連絡先"])
    assert made.desks[0].contacts == [{"phone": "022-466-0310", "note": "FAX兼用"}]


def test_a_number_in_a_row_of_its_own_below_the_table_is_no_desk() -> None:
    row = ["あ相談", "022-466-0310"]
    made = read(row, [], ["問合せ先：総務課　022-466-0311"], heads=["窓口", "電話"])
    assert [desk.name for desk in made.desks] == ["あ相談"]


def test_a_name_with_a_number_between_the_desks_is_asked_for() -> None:
    rows = [["窓口", "電話"], ["い相談 022-466-0311"], ["あ相談", "022-466-0310"]]
    remarks = Remarks()
    read_list([grid_of("Sheet1", rows)], remarks)
    assert [each.place for each in remarks.questions] == ["Sheet1!A2"]


def test_a_desk_that_a_further_sheet_lists_again_is_one_desk() -> None:
    heads, row = ["窓口", "電話"], ["あ相談", "022-466-0310"]
    other = ["い相談", "022-466-0311"]
    sheets = {
        "R8": [heads, row, other],
        "R7": [heads, row, ["い相談", "110"]],
        "R6": [heads, other, ["あ相談"]],
    }
    remarks = Remarks()
    made = read_list([grid_of(name, rows) for name, rows in sheets.items()], remarks)
    assert made is not None
    assert [desk.cell.place for desk in made.desks] == ["R8!A2", "R8!A3", "R7!A3", "R6!A3"]
    assert [each.place for each in remarks.questions] == ["R6!A3"]


def test_a_number_in_three_columns_is_one() -> None:
    rows = [
        ["窓口", "市外局番", "市内局番", "番号", "受付"],
        ["あ相談", "022", "466", "0310", "平日"],
        ["い相談", "188"],
        ["う相談", "22", "466", "310"],
        ["え相談", "0120", "783", "556"],
    ]
    remarks = Remarks()
    made = read_list([grid_of("Sheet1", rows)], remarks)
    assert made is not None
    lost = ("Sheet1!D4", "022-466-0310", "022-466-0310: the lost 0 is put back")
    assert remarks.cells == [lost]
    assert [desk.contacts for desk in made.desks] == [
        [{"phone": "022-466-0310", "hours": "平日"}],
        [{"phone": "188"}],
        [{"phone": "022-466-0310"}],
        [{"phone": "0120-783-556"}],
    ]


def test_an_area_code_in_a_column_of_its_own_is_that_of_all_local_numbers_beside_it() -> None:
    made = read(
        ["あ相談", "（０２２）", "466-0310\n466-0311", "466-0312"],
        ["い相談", "〃", "466-0313、0120-783-556"],
        ["う相談", "〃", "189"],
        ["え相談", "3", "３４５６－５１１１"],
        ["お相談", "", "188"],
        heads=["窓口", "市外局番", "電話番号", "FAX"],
    )
    assert [desk.contacts for desk in made.desks] == [
        [{"phone": "022-466-0310"}, {"phone": "022-466-0311"}, {"fax": "022-466-0312"}],
        [{"phone": "022-466-0313"}, {"phone": "0120-783-556"}],
        [{"phone": "189"}],
        [{"phone": "03-3456-5111"}],
        [{"phone": "188"}],
    ]


@pytest.mark.parametrize("head", ["電話(代表0296-24-2111)内線", "電話番号（代表 0296-24-2111）"])
def test_below_the_number_of_the_office_are_its_extensions(head: str) -> None:
    made = read(
        ["福祉課", "介護", "1234"],
        ["人権課", "差別", "1255・1256"],
        ["警察", "急ぐとき", "110"],
        heads=["部署", "相談名", head],
    )
    assert [desk.contacts[0]["phone"] for desk in made.desks] == [
        "0296-24-2111 内線1234",
        "0296-24-2111 内線1255・1256",
        "110",
    ]


def test_days_below_the_hours_are_heads_in_a_csv_as_well() -> None:
    made = read(
        ["", "", "平日", "土日祝"],
        ["市民相談", "022-466-0310", "9:00～17:00", "10:00～16:00"],
        heads=["窓口名", "電話番号", "受付時間", ""],
    )
    (desk,) = made.desks
    assert desk.contacts[0]["hours"] == "平日 9:00～17:00\n土日祝 10:00～16:00"


def test_a_column_may_name_the_kind_of_each_contact() -> None:
    made = read(
        ["あ相談", "電話", "022-466-0310"],
        ["", "FAX", "022-466-0311"],
        ["い相談", "チャット", "https://a.example.jp"],
        ["う相談", "夜間", "022-466-0313"],
        heads=["窓口名", "方法", "連絡先"],
    )
    assert [contact for desk in made.desks for contact in desk.contacts] == [
        {"phone": "022-466-0310"},
        {"fax": "022-466-0311"},
        {"chat": "https://a.example.jp"},
        {"phone": "022-466-0313", "note": "夜間"},
    ]


def test_a_heading_above_the_heads_is_the_category_of_the_first_desks() -> None:
    heads = ["窓口", "電話番号"]
    rows = [
        ["【こども】"],
        heads,
        ["あ相談", "022-466-0310※1"],
        ["【くらし】"],
        heads,
        ["い相談", "022-466-0311"],
        ["※1 夜間を除く"],
    ]
    made = read_list([grid_of("a", rows)], Remarks())
    assert made is not None
    assert [desk.category for desk in made.desks] == ["こども", "くらし"]
    assert made.desks[0].contacts == [{"phone": "022-466-0310", "note": "※1"}]


def test_heads_may_stand_at_the_left_or_be_missing() -> None:
    names, numbers = ["あ相談", "い相談"], ["022-466-0310", "022-466-0311"]
    turned = read(["電話", *numbers], heads=["窓口名", *names])
    bare = read([names[1], numbers[1], "平日"], heads=[names[0], numbers[0], "毎日"])
    for made in (turned, bare):
        assert [desk.name for desk in made.desks] == names
        assert [desk.contacts[0]["phone"] for desk in made.desks] == numbers
    assert turned.desks[1].cell.place == "Sheet1!C1"
    short = read(["い相談", "189"], heads=["あ相談", numbers[0]])
    assert [desk.contacts for desk in short.desks] == [[{"phone": numbers[0]}], [{"phone": "189"}]]
    named = read(["い相談 022-466-0311", "暮らし"], heads=["いのちの電話 022-466-0310", "心"])
    assert [(desk.name, desk.category) for desk in named.desks] == [
        ("いのちの電話", "心"),
        ("い相談", "暮らし"),
    ]


def test_offices_are_the_desks_where_nothing_else_is_named() -> None:
    heads = ["課名", "係", "直通", "夜間"]
    made = read(["福祉課", "介護係", "022-466-0310", "022-466-0311"], heads=heads)
    (desk,) = made.desks
    assert (desk.name, desk.keys["operator"]) == ("介護係", "福祉課")
    assert desk.contacts[1] == {"phone": "022-466-0311", "note": "夜間"}


def test_each_table_of_a_sheet_has_its_own_heads_and_the_words_above_them() -> None:
    rows = [
        ["令和8年度 相談窓口"],
        ["１　電話相談"],
        ["窓口名", "電話番号"],
        ["あ相談", "022-466-0310"],
        ["２　来所相談"],
        ["窓口名", "所在地", "電話番号"],
        ["い相談", "本町1", "022-466-0311"],
    ]
    made = read_list([grid_of("a", rows)], Remarks())
    assert made is not None
    assert [(desk.name, desk.category) for desk in made.desks] == [
        ("あ相談", "電話相談"),
        ("い相談", "来所相談"),
    ]
    assert made.desks[1].contacts == [{"visit": "本町1"}, {"phone": "022-466-0311"}]


def test_names_and_numbers_in_one_cell_are_told_apart() -> None:
    made = read(
        ["いじめ", "あ相談 0120-0-78310(24時間)\nい相談 #8891(はやくワンストップ)"],
        ["ネット", "う相談 https://ihaho.jp/"],
        heads=["悩み", "相談先"],
    )
    assert [(desk.category, desk.name, desk.contacts) for desk in made.desks] == [
        ("いじめ", "あ相談", [{"phone": "0120-0-78310", "hours": "24時間"}]),
        ("いじめ", "い相談", [{"phone": "#8891", "reading": "はやくワンストップ"}]),
        ("ネット", "う相談", [{"url": "https://ihaho.jp/"}]),
    ]


def test_an_address_beside_a_number_is_a_place_to_go() -> None:
    made = read(
        ["あ相談", "〒860-0862 中央区黒髪3-3-12\nTEL 096-345-3100"],
        heads=["窓口", "住所・電話番号"],
    )
    assert made.desks[0].contacts == [
        {"phone": "096-345-3100"},
        {"visit": "〒860-0862 中央区黒髪3-3-12"},
    ]


def test_languages_with_a_mark_below_are_spoken() -> None:
    made = read(["あ相談", "022-466-0310", "○", "×"], heads=["窓口", "電話", "英語", "中国語"])
    assert made.desks[0].keys == {"languages": "英語"}


@pytest.mark.parametrize(
    ("head", "advised"), [("担当者", False), ("ふりがな", False), ("秘密", True)]
)
def test_only_a_head_that_is_unknown_is_told_how_its_column_would_be_read(
    head: str, advised: bool
) -> None:
    remarks = Remarks()
    read_list([grid_of("a", [["窓口", "電話", head], ["あ相談", "188", "い"]])], remarks)
    (said,) = remarks.recognised
    assert f"not read: {head}" in said
    assert ("a column is read if" in said) == advised


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("近見1-2-3 2階", "visit"),
        ("近見 1-2-3", "visit"),
        ("近見1-2", "visit"),
        ("平日9-17時", "hours"),
        ("来所 8-17時", "hours"),
        ("平日8:30-17:15", "hours"),
        ("中学1-3年", "note"),
    ],
)
def test_hours_and_years_of_school_beside_a_number_are_no_place(words: str, key: str) -> None:
    made = read(["あ相談", f"022-466-0310 {words}"], heads=["窓口", "連絡先"])
    said = {key: text for each in made.desks[0].contacts for key, text in each.items()}
    assert said == {"phone": "022-466-0310", key: words}
