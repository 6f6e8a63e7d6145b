"""ToUnicode CMaps: what the codes of a font mean, so that its text can be found and copied.

ISO 32000-1 9.10.3, and Adobe's Technical Notes 5014 (CMap files) and 5411 (ToUnicode).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

_PER_BLOCK: Final = 100  # entries of one bfrange block, Technical Note 5014


def to_unicode(texts: Mapping[int, str]) -> bytes:
    """Return the CMap from two-byte codes to the characters they represent."""
    rows = [_row(run, texts) for run in _runs(sorted(texts))]
    blocks = [rows[first : first + _PER_BLOCK] for first in range(0, len(rows), _PER_BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        *(f"{len(block)} beginbfrange\n{chr(10).join(block)}\nendbfrange" for block in blocks),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ]
    return "\n".join(lines).encode()


def _row(run: Sequence[int], texts: Mapping[int, str]) -> str:
    # A code may stand for several UTF-16 units: a kanji beyond the BMP, one with its selector.
    units = "\0".join([texts[code] for code in run]).encode("utf-16-be").hex(" ", 2).upper()
    meanings = units.replace(" 0000 ", "><").replace(" ", "")
    return f"<{run[0]:04X}> <{run[-1]:04X}> [<{meanings}>]"


def _runs(codes: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield the codes by runs without a gap; only the last byte may differ within one."""
    first = 0
    for at, (code, after) in enumerate(pairwise(codes), 1):
        if after != code + 1 or after & 0xFF == 0:
            yield codes[first:at]
            first = at
    if codes:
        yield codes[first:]
