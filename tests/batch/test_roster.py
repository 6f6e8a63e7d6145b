"""Rosters as offices keep them: CSV of every kind, workbooks with formulas and formats."""

import io
from collections import namedtuple

import openpyxl
import pytest

from leaflet.batch.roster import read_roster
from leaflet.report import Report

Read = namedtuple("Read", "columns rows")
TEXT = '学校名,電話番号\r\n髙﨑小学校,0120-007-110\r\n"青葉山\n分校, 東",0120\r\n'


@pytest.fixture
def read(tmp_path):
    def reading(data, name="roster.csv"):
        path = tmp_path / name
        path.write_bytes(data)
        report = Report()
        roster = read_roster(path, ("学校名", "電話番号"), report)
        return (roster and Read(roster.columns, list(roster.rows))), report

    return reading


def workbook(fill):
    book = openpyxl.Workbook()
    fill(book.active)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_a_csv_file_is_read_in_every_encoding_of_excel(read, encoding):
    roster, report = read(TEXT.encode(encoding))
    assert not list(report)
    assert roster.columns == ("学校名", "電話番号")
    assert [row.values["学校名"] for row in roster.rows] == ["髙﨑小学校", "青葉山 分校, 東"]
    assert roster.rows[0].values["電話番号"] == "0120-007-110"
    assert [row.number for row in roster.rows] == [2, 3]


def test_a_row_after_a_quoted_line_break_keeps_its_line_in_the_file(read):
    roster, _report = read((TEXT + "北,1\r\n").encode())
    assert roster.rows[-1].number == 5


def test_a_column_is_named_as_the_imprint_has_it_not_as_a_file_name_was_typed(tmp_path):
    path = tmp_path / "r.csv"
    path.write_text("学　校名,ＴＥＬ\n北,1\n", "utf-8")
    roster = read_roster(path, ("学校名", " 学校名 ", "Tel"), Report())
    assert roster.columns == ("学校名", "Tel")


def test_tabs_part_the_columns_too(read):
    roster, _report = read("学校名\t電話番号\n北\t1\n".encode())
    assert roster.rows[0].values == {"学校名": "北", "電話番号": "1"}


def test_braces_round_a_whole_name_are_left_out(read):
    roster, _report = read("{学校名},｛ 電話番号 ｝,校名{正式}\n北,1,2\n".encode())
    assert roster.columns == ("学校名", "電話番号", "校名{正式}")


def test_a_formula_that_keeps_a_zero_is_its_text(read):
    roster, _report = read('学校名,電話番号\n北,"=""0120"""\n'.encode())
    assert roster.rows[0].values["電話番号"] == "0120"


@pytest.mark.parametrize(
    "head",
    [
        "学 校 名,電話番号　",
        "令和8年度 学校一覧,,\n,令和8年4月1日,\n学校名,電話番号",
        "名簿\n｛学校名｝,{電話 番号}",
        "担当課,電話番号,03-1234-5678\n学校名,電話番号",
        "学校名,連絡先\n,電話番号",
    ],
)
def test_the_row_that_names_the_columns_is_found_below_titles_however_it_is_typed(read, head):
    roster, report = read(f"{head}\n北,1\n{head.splitlines()[-1]}\n南,2\n".encode())
    assert not list(report)
    assert roster.columns == ("学校名", "電話番号")
    assert [row.values["学校名"] for row in roster.rows] == ["北", "南"]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("学校一覧\n学校名\t電話番号\n北\t1, 2\n", "1, 2"),
        ("学校名\t電話番号\n北, 東\t1, 2\n", "1, 2"),
        ("学校名,電話番号\n北,1; 2; 3; 4\n", "1; 2; 3; 4"),
    ],
)
def test_cells_may_hold_what_separates_them_in_other_files(read, text, cell):
    roster, _report = read(text.encode())
    assert [row.values["電話番号"] for row in roster.rows] == [cell]


def test_columns_that_are_not_printed_may_have_one_name_or_none(read):
    roster, report = read("学校名,備考,備考,\n北,1,2,3\n".encode())
    assert not list(report)
    assert roster.columns == ("学校名", "備考")
    assert roster.rows[0].values == {"学校名": "北", "備考": "1"}


def test_blank_rows_are_no_copies(read):
    roster, _report = read("学校名\n\n北\n ,\n".encode())
    assert [row.values["学校名"] for row in roster.rows] == ["北"]


@pytest.mark.parametrize(
    "aside",
    [
        "合計,2校",
        "合 計：２校",
        "計,2",
        "2校",
        "全12校,",
        "※4月1日現在",
        "【小学校】",
        "以上",
    ],
)
def test_a_heading_a_note_or_a_total_is_no_copy_and_one_finding_says_so(read, aside):
    text = f"学校名,電話番号\n計根別小学校,0120\n{aside}\n青葉中学校,110\n{aside}\n"
    roster, report = read(text.encode())
    assert [row.values["学校名"] for row in roster.rows] == ["計根別小学校", "青葉中学校"]
    (found,) = report
    assert found.message == "2 rows are headings, notes or totals, and get no copy: 3, 5"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "番号,学校名,電話番号\n市立学校\n1,北,110\n2,南,119\n3,東,118\n,,分園を除く。\n",
            ["北", "南", "東"],
        ),
        ("番号,学校名,電話番号\n,北,\n2,南,119\n,西,\n", ["北", "南", "西"]),
        ("学校名,電話番号\n保育所,\n北,110\n南,119\n", ["保育所", "北", "南"]),
        ("学校名\n保育所\n小学校\n", ["保育所", "小学校"]),
    ],
)
def test_a_row_of_one_cell_is_a_heading_only_where_most_rows_fill_several(read, text, names):
    roster, report = read(text.encode())
    assert [row.values["学校名"] for row in roster.rows] == names
    assert len(report) == ("東" in names)


def test_rows_that_excel_hides_get_no_copy_and_one_finding_says_so(read):
    def fill(sheet):
        for name in ("学校名", "北", "東", "", "南", "西"):
            sheet.append([name])
        for number in (1, 3, 4, 6):
            sheet.row_dimensions[number].hidden = True

    roster, report = read(workbook(fill), "roster.xlsx")
    assert roster.columns == ("学校名",)
    assert [(row.number, row.values["学校名"]) for row in roster.rows] == [(2, "北"), (5, "南")]
    (found,) = report
    assert found.message == "2 rows are hidden in Excel, and get no copy: 3, 6"
    assert (found.where.line, report.refused) == (3, False)


def test_the_first_sheet_that_excel_shows_and_that_names_a_blank_is_read(read):
    def fill(sheet):
        sheet.append(["学校名"])
        sheet.sheet_state = "hidden"
        for title, *cells in (
            ("表紙", "古い名簿"),
            ("小学校", "学校名"),
            ("中学校", "", "学 校 名"),
        ):
            sheet.parent.create_sheet(title).append(cells)

    roster, report = read(workbook(fill), "roster.xlsx")
    assert roster.columns == ("学校名",)
    assert [found.message for found in report] == ["Only the sheet 小学校 is read, not: 中学校"]


@pytest.mark.parametrize("group", ["電話番号", "連絡先"])
def test_merged_cells_say_the_same_in_each_of_their_rows(read, group):
    def fill(sheet):
        sheet["A1"] = "令和8年度　学校一覧"
        sheet.append(["", "学校名", "地区", group, ""])
        sheet.append(["", "", "", "電話番号", "FAX"])
        sheet.append(["", "北", "第1区", "1", "2"])
        sheet.append(["", "南", "", "3", "4"])
        for block in ("A1:E1", "B2:B3", "C2:C3", "D2:E2", "C4:C5"):
            sheet.merge_cells(block)

    roster, report = read(workbook(fill), "roster.xlsx")
    assert not list(report)
    found = [[row.values[name] for name in ("学校名", "地区", "電話番号")] for row in roster.rows]
    assert found == [["北", "第1区", "1"], ["南", "第1区", "3"]]


def test_a_short_row_has_empty_cells(read):
    roster, report = read("学校名,電話番号\n北\n".encode())
    assert roster.rows[0].values["電話番号"] == ""
    assert not report.refused


def test_a_row_with_a_cell_too_many_is_reported_and_left_out(read):
    roster, report = read("学校名\n北,東\n南\n".encode())
    assert [row.values["学校名"] for row in roster.rows] == ["南"]
    (found,) = report
    assert found.where.line == 2


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\x00\x81", "学校名,学校 名\n北,南\n".encode(), b"\xd0\xcf\x11\xe0 old excel"],
)
def test_what_is_no_roster_is_refused(read, data):
    roster, report = read(data)
    assert roster is None
    assert report.refused


def test_an_open_quotation_is_reported_at_its_line(read):
    _roster, report = read('学校名\n北\n"南\n'.encode())
    (found,) = report
    assert found.where.line == 3


def test_a_workbook_keeps_zeros_that_its_formats_show(read):
    def fill(sheet):
        sheet.append(["学校名", "電話番号", "号"])
        sheet.append(["北", 120007110, 7])
        sheet["B2"].number_format = '0000"-"000"-"000'
        sheet["C2"].number_format = "000"

    roster, report = read(workbook(fill), "roster.xlsx")
    assert not list(report)
    assert roster.rows[0].values == {"学校名": "北", "電話番号": "0120-007-110", "号": "007"}


def test_a_formula_without_a_saved_value_is_reported_with_its_cell(read):
    def fill(sheet):
        sheet.append(["学校名", "電話番号"])
        sheet.append(["北", '="0120"&"-007"'])

    _roster, report = read(workbook(fill), "roster.xlsx")
    (found,) = report
    assert "B2" in found.message


def test_a_damaged_workbook_is_refused(read):
    good = workbook(lambda sheet: sheet.append(["学校名"]))
    roster, report = read(good.replace(b"sheet1.xml", b"sheet9.xml"), "roster.xlsx")
    assert roster is None
    assert report.refused
