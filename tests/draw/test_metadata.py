"""Info and XMP: who made the file, when, and what it is about."""

from io import BytesIO

import pikepdf

from draw.samples import notice
from leaflet.draw.pdf import pdf


def test_a_date_is_written_only_when_the_build_gives_one(monkeypatch, opened):
    assert "/CreationDate" not in opened.docinfo
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    with pikepdf.open(BytesIO(pdf(notice()))) as dated:
        assert str(dated.docinfo.CreationDate) == "D:20260101000000Z"
        assert b"<xmp:CreateDate>2026-01-01T00:00:00Z</" in dated.Root.Metadata.read_bytes()


def test_metadata_say_the_same_in_info_and_xmp(opened):
    packet = opened.Root.Metadata.read_bytes().decode()
    assert str(opened.docinfo.Title) == "相談窓口 & ご案内"
    assert "相談窓口 &amp; ご案内" in packet
    for key in ("Author", "Subject", "Creator", "Producer"):
        assert str(opened.docinfo[f"/{key}"]) in packet
