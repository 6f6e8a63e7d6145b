"""Bytes become text, or one finding that says how to save the file again."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.report import Report
from leaflet.source.decode import read_text

DESKS = "# 台帳\nname: 相談～①\nhours: 平日\n"
FILES = {
    "a CP932 file": ("# x\nname: 相談～①\n".encode("cp932"), "2:7 encoding", "Shift_JIS"),
    "a CP932 file of Windows": (
        DESKS.replace("\n", "\r\n").encode("cp932"),
        "1:3 encoding",
        "Shift_JIS",
    ),
    "a UTF-16 file": ("a: 相談".encode("utf-16"), "1:4 encoding", "UTF-16"),
    "a UTF-16 file without a Japanese word": ("a: b".encode("utf-16"), "1:1 encoding", "UTF-16"),
    "a UTF-16 file, the other way round": (
        b"\xfe\xff" + "a: 相談".encode("utf-16-be"),
        "1:4 encoding",
        "UTF-16",
    ),
    "a UTF-16 file without its mark": (
        ("name: kodomo\n" * 9 + DESKS).encode("utf-16-le"),
        "0:0 encoding",
        "not a text file",
    ),
    "a workbook under a wrong name": (b"PK\x03\x04" + bytes(90), "0:0 encoding", "not a text file"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "0:0 encoding", "not a text file"),
    "zeros": (bytes(5_000), "0:0 encoding", "not a text file"),
    "noise": (bytes(range(128, 256)) * 9, "1:1 encoding", "0x80"),
    "a huge file": (b"a: b\n" * 500_000, "0:0 file", "too large"),
}


def refused(path: Path) -> tuple[str, str, str]:
    """Return place, message and hint of the one fault of a file that is not read."""
    report = Report()
    assert read_text(path, "a.yaml", report) is None
    (found,) = report
    return f"{found.where.line}:{found.where.column} {found.rule}", found.message, found.hint


@pytest.mark.parametrize(("data", "place", "word"), FILES.values(), ids=FILES.keys())
def test_a_file_that_is_no_text_is_refused_with_what_to_do(
    tmp_path: Path, data: bytes, place: str, word: str
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    reported, message, hint = refused(path)
    assert reported == place
    assert word in message
    assert hint


def test_each_line_with_a_broken_byte_is_reported_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("a: そうだん\nb: か".encode() + b"\xff\xfe\nc: d\ne: \xe3\x81\n")
    report = Report()
    assert (
        read_text(path, "a.yaml", report)
        == "a: そうだん\nb: か\ufffd\ufffd\nc: d\ne: \ufffd\ufffd\n"
    )
    assert [(found.where.line, found.where.column) for found in report] == [(2, 5), (4, 4)]
    assert [found.where.excerpt for found in report] == ["b: か\ufffd\ufffd", "e: \ufffd\ufffd"]


def test_a_few_zeros_in_a_text_do_not_make_it_binary(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: b\0c\n")
    assert read_text(path, "a.yaml", Report()) == "a: b\0c\n"


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path)[1]


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "a.yaml")[0] == "0:0 file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only POSIX has pipes with names")
def test_a_pipe_in_place_of_a_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert refused(tmp_path / "a.yaml")[0] == "0:0 file"


def test_a_byte_order_mark_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: b\r\n")
    assert read_text(path, "a.yaml", Report()) == "a: b\r\n"


@settings(derandomize=True, deadline=None)
@given(st.binary(max_size=200))
def test_every_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.yaml"
    path.write_bytes(data)
    report = Report()
    assert read_text(path, "a.yaml", report) is not None or report.refused
