"""Set text and print the place of every glyph: ``python -m leaflet.typeset``.

A tool for developing the typesetter. It reads one JSON object per line on standard input::

    {"text": "{相談|そう|だん}は24時間いつでも。", "width_em": 8, "font": "BIZUDPGothic-Regular",
     "size": 10, "align": "left", "phrases": true, "glyphs": false}

``text`` may hold ruby in the Denden notation, ``\\{`` is a brace; only ``text`` and ``width_em``
are required. ``align`` is ``left``, ``center``, ``right``, ``justify`` or ``balance`` (lines of
equal length). ``phrases`` is true to keep phrases (文節) whole wherever the measure allows,
``"prefer"`` to split one rather than leave a line half empty, or false. ``latin_gap`` is the space
between Japanese and Latin in em. The answer is one JSON object per line, lengths in em of
``size``::

    {"lines": [{"text": "相談は", "width_em": 3.0,
                "glyphs": [{"char": "相", "x_em": 0.0, "advance_em": 1.0}, ...],
                "ruby": [{"base": "相", "text": "そう", "x_em": 0.0, "width_em": 1.0}, ...]}],
     "phrases": ["相談は", "24時間", "いつでも。"]}

``text`` includes a space dropped at the end of the line; ``width_em`` runs from the body of the
first character to that of the last. ``x_em`` is the glyph's origin: that of an opening bracket at
the head of a line is negative, because its built-in half em of white lies outside the measure.
``advance_em`` is the font's own. ``glyphs`` is present on request, ``phrases`` with
``"phrases": true``. A request that cannot be answered gives ``{"error": "..."}``.
"""

import json
import re
import sys
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any, Final

from leaflet.language import _
from leaflet.model.words import Span, Words
from leaflet.report import Origin
from leaflet.typeset import phrase
from leaflet.typeset.font_files import UnknownFaceError
from leaflet.typeset.line import Line
from leaflet.typeset.setting import set_words
from leaflet.typeset.stick import Stick
from leaflet.typeset.style import Style

_DENDEN: Final = re.compile(r"\\([{|}\\])|\{([^{}|]+)\|([^{}]+)\}")
_FONT: Final = "BIZUDPGothic-Regular"
_SIZE: Final = 10.0  # pt


class _RequestError(ValueError):
    """A request that cannot be answered; the message says why."""


def words_of(text: str) -> Words:
    """Return a text in the Denden notation as words with their readings."""
    spans: list[Span] = []
    plain, done = "", 0
    for match in _DENDEN.finditer(text):
        plain += text[done : match.start()]
        done = match.end()
        if match[1]:
            plain += match[1]
            continue
        spans += [Span(plain)] if plain else []
        plain = ""
        spans.append(Span(match[2], tuple(filter(None, match[3].split("|")))))
    plain += text[done:]
    spans += [Span(plain)] if plain else []
    return Words(tuple(spans), Origin(""))


def answer(request: Mapping[str, Any], stick: Stick) -> dict[str, Any]:
    """Return the lines of one request; raise ValueError or LookupError for one that is wrong."""
    text = _field(request, "text", str, None)
    width = _number(request, "width_em", None)
    size = _number(request, "size", _SIZE)
    align = _field(request, "align", str, "left")
    if align not in ("left", "center", "right", "justify", "balance"):
        raise _RequestError(_("align cannot be {given}").format(given=align))
    phrases = request.get("phrases", True)
    if phrases not in (True, False, "prefer"):
        raise _RequestError(_("phrases cannot be {given}").format(given=phrases))
    style = Style(
        face=_field(request, "font", str, _FONT),
        size=size,
        align="left" if align == "balance" else align,
        balance=align == "balance",
        phrases=phrases if phrases == "prefer" else "yes" if phrases else "no",
        latin_gap=_number(request, "latin_gap", 0.25, least=-1.0),
    )
    words = words_of(text)
    shown = _field(request, "glyphs", bool, default=False)
    lines = [_shown(line, size, shown) for line in set_words(words, style, width * size, stick)]
    if not phrases:
        return {"lines": lines}
    plain = words.plain
    edges = pairwise([0, *phrase.boundaries(plain), len(plain)])
    found = [plain[first:last] for first, last in edges if first < last]
    return {"lines": lines, "phrases": found}


def _field(request: Mapping[str, Any], name: str, kind: type, default: Any) -> Any:
    value = request.get(name, default)
    if not isinstance(value, kind):
        raise _RequestError(
            _("{name} must be of type {kind}").format(name=name, kind=kind.__name__)
        )
    return value


def _number(
    request: Mapping[str, Any], name: str, default: float | None, *, least: float = 0.0
) -> float:
    value = request.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _RequestError(_("{name} must be a number").format(name=name))
    if not least < value < 1e6:
        raise _RequestError(_("{name} cannot be {given}").format(name=name, given=value))
    return float(value)


def _shown(line: Line, size: float, glyphs: bool) -> dict[str, Any]:
    shown: dict[str, Any] = {"text": line.text, "width_em": _em(line.width / size)}
    if glyphs:
        shown["glyphs"] = [
            {
                "char": glyph.text,
                "x_em": _em(glyph.x / size),
                "advance_em": _em(glyph.advance / size),
            }
            for piece in line.pieces
            for glyph in piece.glyphs
        ]
    shown["ruby"] = [
        {
            "base": piece.text,
            "text": piece.reading,
            "x_em": _em(piece.ruby[0].x / size),
            "width_em": _em((piece.ruby[-1].x + piece.ruby[-1].advance - piece.ruby[0].x) / size),
        }
        for piece in line.pieces
        if piece.ruby
    ]
    return shown


def _em(length: float) -> float:
    return round(length, 6) + 0.0  # no -0.0


def _reply(line: str, stick: Stick) -> dict[str, Any]:
    try:
        request = json.loads(line)
        if not isinstance(request, dict):
            raise _RequestError(_("a request is a JSON object"))
        return answer(request, stick)
    except UnknownFaceError as error:
        return {"error": error.args[0]}
    except (ValueError, RecursionError) as error:
        return {"error": str(error)}


def main(read: Callable[[], bytes], write: Callable[[bytes], object]) -> None:
    """Answer each line of JSON with one line, until there are no more."""
    stick = Stick()
    while line := read():
        if line.strip():
            reply = _reply(line.decode("utf-8", "replace"), stick)
            text = json.dumps(reply, ensure_ascii=False, separators=(",", ":"))
            write(text.encode("utf-8", "backslashreplace") + b"\n")


if __name__ == "__main__":
    main(sys.stdin.buffer.readline, sys.stdout.buffer.write)
