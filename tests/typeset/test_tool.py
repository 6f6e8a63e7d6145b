"""``python -m leaflet.typeset``: JSON lines in, JSON lines out."""

import json
from typing import Any

import pytest

from leaflet.typeset.__main__ import main


def asked(*requests: object) -> list[dict[str, Any]]:
    """Return the answers to requests, each an object or a line as it is typed."""
    typed = [each if isinstance(each, bytes) else json.dumps(each).encode() for each in requests]
    lines = iter([line + b"\n" for line in typed] + [b""])
    written: list[bytes] = []
    main(lambda: next(lines), written.append)
    return [json.loads(line) for line in written]


def test_a_text_is_set_in_lines() -> None:
    (answer,) = asked({"text": "電話で相談する", "width_em": 4, "font": "BIZUDGothic-Regular"})
    assert [line["text"] for line in answer["lines"]] == ["電話で", "相談する"]
    assert [line["width_em"] for line in answer["lines"]] == [3.0, 4.0]
    assert answer["phrases"] == ["電話で", "相談する"]
    assert "glyphs" not in answer["lines"][0]


def test_glyphs_and_ruby_are_reported_with_their_places() -> None:
    request = {"text": "「{心|こころ}", "width_em": 9, "font": "BIZUDGothic-Regular"}
    (answer,) = asked({**request, "glyphs": True, "size": 7})
    (line,) = answer["lines"]
    assert line["glyphs"][0] == {"char": "「", "x_em": -0.5, "advance_em": 1.0}
    assert line["ruby"] == [{"base": "心", "text": "こころ", "x_em": 0.0, "width_em": 1.5}]
    assert line["width_em"] == 1.5


def test_every_manner_of_setting_can_be_asked_for() -> None:
    text = "だれかに話してみませんか、いつでもどうぞ"
    for align in ("left", "center", "right", "justify", "balance"):
        for phrases in (True, False, "prefer"):
            (answer,) = asked({"text": text, "width_em": 8, "align": align, "phrases": phrases})
            assert "".join(line["text"] for line in answer["lines"]) == text
            assert ("phrases" in answer) == bool(phrases)


def test_braces_can_be_typed() -> None:
    (answer,) = asked({"text": "a\\{b\\|c\\}\\\\{国|くに}", "width_em": 99})
    assert answer["lines"][0]["text"] == "a{b|c}\\国"


@pytest.mark.parametrize(
    ("request_", "error"),
    [
        (b"{", "Expecting property name"),
        (b"\xff", "Expecting value"),
        ([1], "a request is a JSON object"),
        ({"width_em": 4}, "text must be of type str"),
        ({"text": "a"}, "width_em must be a number"),
        ({"text": "a", "width_em": True}, "width_em must be a number"),
        ({"text": "a", "width_em": 0}, "width_em cannot be 0"),
        (b'{"text": "a", "width_em": NaN}', "width_em cannot be nan"),
        ({"text": "a", "width_em": 4, "align": "up"}, "align cannot be up"),
        ({"text": "a", "width_em": 4, "phrases": "all"}, "phrases cannot be all"),
        ({"text": "a", "width_em": 4, "font": "Mincho"}, "there is no font Mincho"),
        (b"[" * 100_000, "recursion"),
    ],
)
def test_a_request_that_cannot_be_answered_is_reported_and_the_next_is_read(
    request_: object, error: str
) -> None:
    wrong, right = asked(request_, {"text": "国", "width_em": 4})
    assert error in wrong["error"]
    assert right["lines"][0]["text"] == "国"


def test_blank_lines_are_passed_over() -> None:
    assert asked(b"", b"  ") == []
