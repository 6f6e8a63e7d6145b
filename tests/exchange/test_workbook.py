"""A workbook is read as it is seen in Excel."""

import io
import os
import subprocess
import sys
import zipfile

import pytest
from openpyxl import Workbook

from leaflet.exchange.office_list import read_list
from leaflet.exchange.remarks import Remarks
from leaflet.exchange.workbook import Table, read_xlsx, write_xlsx


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_hidden_rows_and_columns_are_not_read_and_named() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["窓口", "電話", "受付時間", "備考"],
        ["市民相談", "03-5253-4111", "平日", "内密"],
        ["旧窓口", "03-5253-4112", "平日", ""],
        ["法律相談", "03-5253-4113", "平日", ""],
    ):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["D"].hidden = True
    remarks = Remarks()
    made = read_list(read_xlsx(saved(book)), remarks)
    assert made is not None
    assert [desk.name for desk in made.desks] == ["市民相談", "法律相談"]
    assert "note" not in made.desks[0].keys
    assert "Sheet Sheet: hidden in Excel, so not read: D, 3" in remarks.recognised


def test_columns_hidden_together_are_all_hidden() -> None:
    book = Workbook()
    book.worksheets[0].append(["窓口", "電話", "メモ", "備考", "URL"])
    book.worksheets[0].column_dimensions.group("C", "D", hidden=True)
    assert read_xlsx(saved(book))[0].hidden() == "C, D"


def test_a_workbook_of_the_old_kind_is_refused_with_what_to_do() -> None:
    with pytest.raises(ValueError, match=r"\.xls.*Save it in Excel as \.xlsx"):
        read_xlsx(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


def test_a_small_file_that_unpacks_to_a_large_one_is_refused_unread() -> None:
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", bytes(101 << 20))
    with pytest.raises(ValueError, match="too large"):
        read_xlsx(book.getvalue())


def test_a_damaged_workbook_is_refused_whatever_is_broken_in_it() -> None:
    sound = saved(Workbook())
    for at in range(40, len(sound) - 100, 150):
        damaged = sound[:at] + b"\xff\xff\xff" + sound[at + 3 :]
        try:
            read_xlsx(damaged)
        except ValueError:
            continue


@pytest.mark.skipif(os.name == "nt", reason="limits of files are of POSIX")
def test_no_room_for_the_sheets_of_a_workbook_is_an_error_of_the_system() -> None:
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))\n"
        "from leaflet.exchange.workbook import Table, write_xlsx\n"
        "try: write_xlsx([Table('a', [['窓口']] * 999)])\n"
        "except OSError as fault: print('EFBIG' if fault.errno == 27 else fault)\n"
    )
    # -B: compiled modules that are cut short would fail whoever imports them next
    done = subprocess.run([sys.executable, "-B", "-c", code], capture_output=True, text=True)
    assert done.stdout == "EFBIG\n", done.stderr


@pytest.mark.parametrize(
    ("said", "fault"), [("IO_ENOSPC", OSError), ("errorcode", ValueError), ("strange", ValueError)]
)
def test_only_what_is_the_name_of_an_error_of_the_system_becomes_one(
    monkeypatch: pytest.MonkeyPatch, said: str, fault: type[Exception]
) -> None:
    def save(*_: object) -> None:
        raise ValueError(said)

    monkeypatch.setattr(Workbook, "save", save)
    with pytest.raises(fault):
        write_xlsx([Table("a", [["窓口"]])])
