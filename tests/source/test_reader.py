from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from yaml import Event

from leaflet.report import Finding, Report
from leaflet.schema.shape import FILES
from leaflet.source.events import events
from leaflet.source.reader import parse, read
from leaflet.source.tree import MappingNode, Node, Scalar, SequenceNode, Unread


def parsed(text: str) -> tuple[Node | None, list[Finding]]:
    report = Report()
    return parse(text, "a.yaml", report), list(report)


def plain(node: Node | None) -> object:
    """Return a tree as lists, pairs and texts."""
    match node:
        case Scalar():
            return node.text
        case SequenceNode():
            return [plain(item) for item in node.items]
        case MappingNode():
            return {entry.key.text: plain(entry.value) for entry in node.entries}
    return None


@pytest.mark.parametrize(
    "written", ["8:30", "0120007110", "0120", "No", "yes", "2026-01-01", "1e3", "~", "null", "0x1F"]
)
def test_every_scalar_is_text(written: str) -> None:
    node, findings = parsed(f"a: {written}\n")
    assert plain(node) == {"a": written}
    assert findings == []


def test_each_node_knows_its_line_and_column_in_characters() -> None:
    node, _findings = parsed("名称: あ\nb:\n  - 𠮷野: x\n")
    assert isinstance(node, MappingNode)
    (name, listed) = node.entries
    assert (name.value.origin.line, name.value.origin.column) == (1, 5)
    assert isinstance(listed.value, SequenceNode)
    item = listed.value.items[0]
    assert isinstance(item, MappingNode)
    assert (item.origin.line, item.origin.column) == (3, 5)
    assert item.entries[0].value.origin.column == 9
    assert item.entries[0].value.origin.excerpt == "  - 𠮷野: x"


def test_a_place_within_a_paragraph_is_found_in_its_own_line() -> None:
    node, _findings = parsed("a: |\n    一行目\n    二行目の語\n")
    assert isinstance(node, MappingNode)
    text = node.entries[0].value
    assert isinstance(text, Scalar)
    where = text.at(text.text.index("語"))
    assert (where.line, where.column) == (3, 9)


# The text, then each fault as line:column and rule, and what is read all the same.
FAULTS = {
    "a tab in a line below another tab": (
        "a:\n\tb: 1\n\tc: 2\n",
        ["2:1 indentation", "3:1 indentation"],
        {"a": {"b": "1", "c": "2"}},
    ),
    "a full-width space in the indentation": (
        "a:\n　　name: x\n  b: c\n",
        ["2:1 indentation"],
        {"a": {"name": "x", "b": "c"}},
    ),
    "a tab before a paragraph's line": (
        "a: |\n  一\n\t二\nb: c\n",
        ["3:1 indentation"],
        {"a": "一\n二\n", "b": "c"},
    ),
    "a paragraph's line that is indented less": (
        "a: |\n    一\n    二\n  三\nb: c\n",
        ["4:3 indentation"],
        {"a": "一\n二\n三\n", "b": "c"},
    ),
    "an at sign": ('id: @line\nb: "@c"\n', ["1:5 quote"], {"id": "@line", "b": "@c"}),
    "an at sign in a list": ("a:\n  - @x: y\n", ["2:5 quote"], {"a": ["@x: y"]}),
    "an alias": ("a: *注意\nb: *c\n", ["1:4 quote", "2:4 quote"], {"a": "*注意", "b": "*c"}),
    "an anchor": ("a: &b c\n", ["1:4 quote"], {"a": "&b c"}),
    "a tag": ("a: !!str c\n", ["1:4 quote"], {"a": "!!str c"}),
    "an anchor before keys": ("a: &b\n  c: d\n", ["1:3 quote"], {"a": {"c": "d"}}),
    "a number sign": ("phone: #9110 # 警察\n", ["1:8 comment"], {"phone": "#9110"}),
    "a number sign in a list": ("a:\n  - #9110\n", ["2:5 comment"], {"a": ["#9110"]}),
    "a number sign within a text": (
        "a: 電話 #9110 へ\n",
        ["1:7 comment"],
        {"a": "電話 #9110 へ"},
    ),
    "a hashtag after a text": ("a: 電話 #いじめ\n", ["1:7 comment?"], {"a": "電話"}),
    "a full-width colon": (
        "name: x\nphone：0120\n",
        ["2:6 colon"],
        {"name": "x", "phone": "0120"},
    ),
    "a full-width colon in a list": (
        "a:\n  - phone：0120\n    note: x\n",
        ["2:10 colon"],
        {"a": [{"phone": "0120", "note": "x"}]},
    ),
    "two faults in one line": ("a: b\nid:@x\n", ["2:4 colon"], {"a": "b", "id": "@x"}),
    "a quotation mark that is not closed": (
        'a: "foo\nb: "c"\n',
        ["1:8 quote"],
        {"a": "foo", "b": "c"},
    ),
    "a bracket that is not closed": (
        "a: [x, y\nb: c\n",
        ["1:9 quote"],
        {"a": ["x", "y"], "b": "c"},
    ),
    "a line without a key": ("a: b\nおぼえ\nc: d\n", ["2:1 syntax"], {"a": "b", "c": "d"}),
    "a key twice": ("a: 1\nb: 2\na: 3\n", ["3:1 duplicate-key"], {"a": "1", "b": "2"}),
    "a list item that continues a text": (
        "a:\n  - 一\n    - 二\n",
        ["3:3 indentation"],
        {"a": ["一", "二"]},
    ),
    "a second document": ("a: b\n---\nc: d\n", ["2:1 syntax"], {"a": "b", "c": "d"}),
    "a control character": ("a: x\x07y\n", ["1:5 character"], {"a": "x y"}),
    "a line break of a slide": ("a: x\vy\n", ["1:5 character"], {"a": "x y"}),
    "a control character by its escape": (
        'a: "x\\0y"\nb: "\\e[31m"\n',
        ["1:4 character", "2:4 character"],
        {"a": "x y", "b": " [31m"},
    ),
    "half of a character by its escape": ('a: "\\uD800"\n', ["1:4 quote"], {"a": "\\uD800"}),
    "Japanese on two lines": ("a: あ\n  い\n", ["1:4 folded?"], {"a": "あ い"}),
    "a directive": ("%foo\na: b\n", ["1:1 syntax"], {"a": "b"}),
    "only comments": ("# a\n\n", ["1:1 file"], None),
    "nothing": ("", ["1:1 file"], None),
    "blanks": ("　 \n\n", ["1:1 file"], None),
    "a file that nothing helps": ("a: ]]][[[\n  b: }{\n", ["1:4 quote", "2:3 syntax"], None),
}


@pytest.mark.parametrize(("text", "faults", "read"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_of_typing_is_reported_at_its_place_and_the_rest_is_read(
    text: str, faults: list[str], read: object
) -> None:
    node, findings = parsed(text)
    reported = [
        f"{found.where.line}:{found.where.column} {found.rule}"
        + ("?" if found.level.name == "WARNING" else "")
        for found in findings
    ]
    assert reported == faults
    if read is not None:
        assert plain(node) == read


@pytest.mark.parametrize(
    "text",
    [
        "notes:\n  - 注：電話は無料です\n  - TEL:0120-007-110\n",
        "a: https://example.jp/x#y\n",
        "a: 8:30～17:15 # 平日\n",
        "a: '8:30: 開始'\n",
        'a: "x\n  y"\n',
        "a: |\n  # not a comment\n  @x: y: z\n\n  　字下げ\nb: c\n",
        "a: [x, y,\n  z]\n",
        "- {desk: a, for: b}\n",
        "a:\n- b\n- c\n",
        "# a\r\na: b\r\n\r\nc: d\r\n",
        '"a: b": c\n',
        "a: {b: 'c: d', e: \"f}\"}\n",
    ],
)
def test_right_text_is_left_alone(text: str) -> None:
    assert parsed(text)[1] == []


def test_many_faults_of_one_file_are_reported_in_one_run() -> None:
    text = "a: @x\n\tb: 1\nc：d\ne: f: g\nh: 'i\nおぼえ\nk: #1\n"
    lines = [found.where.line for found in parsed(text)[1]]
    assert lines == [1, 2, 3, 4, 5, 6, 7]


def test_an_entry_that_nothing_helps_is_left_out_and_the_others_are_checked() -> None:
    report = Report()
    text = "desks:\n  a:\n    name: x\n    ]: b: [\n  b:\n    nmae: x\n    note: @y\n"
    node = parse(text, "a.yaml", report, FILES["desks.yaml"])
    assert [found.where.line for found in report] == [4, 7]
    assert isinstance(node, MappingNode)
    desks = node.entries[0].value
    assert isinstance(desks, MappingNode)
    assert [entry.key.text for entry in desks.entries] == ["a", "b"]
    assert isinstance(desks.entries[0].value, Unread)


def test_a_message_never_speaks_the_language_of_the_parser() -> None:
    for text, _faults, _read in FAULTS.values():
        for found in parsed(text)[1]:
            said = (found.message + found.hint).lower()
            assert not any(word in said for word in ("token", "scalar", "block end", "anchor"))


HOSTILE = {
    "a megabyte of nested brackets": "a: " + "[" * 1_000_000,
    "a megabyte of nested brackets alone": "[" * 1_000_000,
    "a megabyte of nested braces": "{a: " * 250_000,
    "a megabyte of nested lists": "- " * 500_000 + "x",
    "a megabyte of nested keys": "\n".join(" " * n + "a:" for n in range(1_400)),
    "an alias bomb": "a: &a [x,x,x,x,x,x,x,x]\n"
    + "".join(
        f"{b}: &{b} [*{a},*{a},*{a},*{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ),
    "a megabyte of quotation marks": 'a: "' + '"' * 1_000_000,
    "a megabyte of open quotations": 'a: "x\n' * 150_000,
    "a megabyte of commas and quotes": "a: [" + ",'" * 500_000,
    "a megabyte of colons": ": " * 500_000,
    "a megabyte of bad lines": "a\nb: c\n" * 140_000,
    "a megabyte of brackets below one another": "[\n" * 19_000,
    "a megabyte of lists that do not close": "\n".join(" " * n + "a: [" for n in range(1_400)),
    "a megabyte of texts that do not close": "\n".join(" " * n + 'a: "x' for n in range(1_400)),
    "a megabyte of crooked lines": "a:\n   b: c\n  d: e\n" * 6_000,
    "a megabyte of stairs": "".join(" " * (n % 50) + f"k{n}:\n" for n in range(5_000)) + "\ta:",
    "a megabyte of lines of several tabs": "a:\n\t\tb: c\n\td: e\n" * 6_000,
    "a megabyte of paragraphs": "a: |\n b\nc\n" * 6_000,
    "a megabyte of marks": "・a\n" * 19_000,
    "a megabyte of desks": "desks:\n" + "  x: {name: y}\n" * 1_000,
    "too many lines": "a: b\n" * 200_000,
    "a megabyte of tabs": "\t" * 1_000_000 + "a: b",
    "a megabyte of tabbed lines": "\ta: b\n" * 160_000,
    "a megabyte of control characters": "\x01" * 1_000_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_without_parsing_it_over_and_over(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = []

    def counted(text: str) -> Iterator[Event]:
        given.append(len(text))
        return events(text)

    monkeypatch.setattr("leaflet.source.events.events", counted)
    _node, findings = parsed(text)
    assert sum(given) <= 8 * len(text) + 1_200_000
    assert findings


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: b\r\nc: |\r\n  d\r\n  e\r\n")
    report = Report()
    assert plain(read(path, "a.yaml", report)) == {"a": "b", "c": "d\ne\n"}
    assert len(report) == 0


PROSE = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=["Cc", "Zl", "Zp", "Cs"],
        exclude_characters="\ufffe\uffff",
    )
)


@settings(derandomize=True, deadline=None)
@given(PROSE)
def test_a_quoted_text_survives_exactly(text: str) -> None:
    node, findings = parsed("a: '" + text.replace("'", "''") + "'\nb: c\n")
    assert plain(node) == {"a": text, "b": "c"}
    assert findings == []


PIECES = st.sampled_from(
    [
        *"\n\n\n\t  　::：-#\"'[]{}|>@`%&*!,?\\ab相",
        "a: ",
        "- ",
        "name: ",
        "  ",
        "---",
        "|\n",
        "\r\n",
        "\x85",
    ]
)


@settings(derandomize=True, deadline=None, max_examples=600)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_text_stops_the_reader_and_each_finding_has_its_line(text: str) -> None:
    _node, findings = parsed(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for found in findings:
        assert 1 <= found.where.line <= len(lines)
        assert found.where.excerpt == lines[found.where.line - 1]
        assert 1 <= found.where.column <= len(found.where.excerpt) + 1


@settings(derandomize=True, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_stop_the_reader(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.yaml"
    path.write_bytes(data)
    report = Report()
    node = read(path, "a.yaml", report)
    assert node is not None or report.refused
