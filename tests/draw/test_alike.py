"""Tables of objects: what a reader unpacks is each copy's object, at the place that is given."""

import re
import zlib

import pytest

from leaflet.draw.alike import Template, tables


def unpacked(data: bytes, columns: int) -> bytes:
    """Undo the PNG predictors "none" and "up" as a reader does (ISO 32000-1 7.4.4.4)."""
    raw = zlib.decompress(data)
    rows, above = [], bytes(columns)
    for at in range(0, len(raw), columns + 1):
        kind, row = raw[at], raw[at + 1 : at + 1 + columns]
        if kind == 2:
            row = bytes((one + other) % 256 for one, other in zip(row, above, strict=True))
        rows.append(row)
        above = row
    return b"".join(rows)


def objects(table, copies):
    """Return the objects of a table by their numbers, as a reader of the stream finds them."""
    data, entries = table.packed(copies)
    count, first, columns = (
        int(each) for each in re.findall(rb"(?:N|First|Columns) (\d+)", entries)
    )
    whole = unpacked(data, columns)
    pairs = [int(each) for each in whole[:first].split()]
    starts = dict(zip(pairs[::2], pairs[1::2], strict=True))
    assert len(starts) == count
    return {number: whole[first + start :].partition(b"\n")[0] for number, start in starts.items()}


@pytest.mark.parametrize("copies", [[b"1"], [b"7", b"8", b"9"], [b"98", b"99"], [b"1009", b"1130"]])
@pytest.mark.parametrize("longest", [10, 900, 25_000])
def test_each_object_of_each_copy_is_where_the_stream_says(copies, longest):
    templates = [
        Template((b"<</At %d/To " % at, b"%03d 0 R/Of " % at, b"000 0 R%b>>" % (b" " * longest)))
        for at in range(40)
    ]
    ends = [b"%03d" % at for at in range(40)]
    found = {}
    for table in tables(ends, templates, len(copies[0])):
        found |= objects(table, copies)
    wanted = {
        int(copy + end): template.filled(copy)
        for copy in copies
        for end, template in zip(ends, templates, strict=True)
    }
    assert found == wanted


def test_further_copies_take_next_to_no_space():
    template = Template(
        (b"<</P ", b"001 0 R/Pg ", b"002 0 R/K[3]/Alt(%b)>>" % bytes(range(60, 90)))
    )
    found = list(tables([b"%03d" % at for at in range(60)], [template] * 60, 2))
    few, many = (
        sum(len(table.packed([b"%d" % at for at in range(10, to)])[0]) for table in found)
        for to in (20, 60)
    )
    assert many - few < 40 * 60 * 2
