import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.model.ruby_markup import Blank, one_line, paragraphs, with_blanks, written_at
from leaflet.model.words import Span
from leaflet.report import Report
from leaflet.source.reader import parse
from leaflet.source.tree import MappingNode, Scalar


def scalar(text: str) -> Scalar:
    node = parse(text, "a.yaml", Report())
    assert isinstance(node, MappingNode)
    value = node.entries[0].value
    assert isinstance(value, Scalar)
    return value


def spans(prose: str) -> tuple[tuple[Span, ...], Report]:
    report = Report()
    quoted = "'" + prose.replace("'", "''") + "'"
    return one_line(scalar(f"a: {quoted}\n"), report).spans, report


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("相談", (Span("相談"),)),
        ("{最寄|もよ}り", (Span("最寄", ("もよ",)), Span("り"))),
        ("お{相談|そう|だん}を", (Span("お"), Span("相談", ("そう", "だん")), Span("を"))),
        ("{受け付け|う|つ}", (Span("受", ("う",)), Span("け"), Span("付", ("つ",)), Span("け"))),
        ("{受け付け|うけつけ}", (Span("受け付け", ("うけつけ",)),)),
        ("{葛\U000e0100城|かつら|ぎ}", (Span("葛\U000e0100城", ("かつら", "ぎ")),)),
        (r"\{相談\}", (Span("{相談}"),)),
        (r"C:\foo }", (Span(r"C:\foo }"),)),
    ],
)
def test_the_notation_becomes_spans(prose: str, expected: tuple[Span, ...]) -> None:
    found, report = spans(prose)
    assert found == expected
    assert tuple(report) == ()


@pytest.mark.parametrize(
    ("prose", "column", "rule"),
    [
        ("あ{相談|そう|だ|ん}", 6, "ruby"),
        ("あ{相談|}", 6, "ruby"),
        ("あ{|そうだん}", 6, "ruby"),
        ("あ{相談|そうだん", 6, "ruby"),
        ("あ{相{談|だん}", 6, "ruby"),
        ("あ{相談｜そうだん}", 6, "ruby"),
        ("あ{学校名}", 6, "placeholder"),
        ("あ{}", 6, "placeholder"),
    ],
)
def test_a_fault_is_reported_at_its_brace(prose: str, column: int, rule: str) -> None:
    _found, report = spans(prose)
    (fault,) = report
    assert (fault.where.line, fault.where.column, fault.rule) == (1, column, rule)
    assert fault.level.name == "ERROR"
    assert fault.hint


def test_full_width_braces_are_a_doubt() -> None:
    found, report = spans("｛相談｜そうだん｝")
    assert found == (Span("｛相談｜そうだん｝"),)
    (fault,) = report
    assert (fault.level.name, fault.hint) == ("WARNING", "Type {相談|そうだん}")


def test_full_width_braces_around_a_blank_are_a_doubt() -> None:
    report = Report()
    with_blanks(scalar("a: ｛学校名｝ 電話 {電話番号}"), report)
    (fault,) = report
    assert (fault.level.name, fault.hint) == ("WARNING", "Type {学校名}")


def test_a_block_is_a_paragraph_for_each_line_and_each_knows_its_place() -> None:
    report = Report()
    found = paragraphs(scalar("a: |\n  一つ目\n\n  　二つ{目|め\n"), report)
    assert [words.plain for words in found] == ["一つ目", "　二つ{目|め"]
    assert [(words.origin.line, words.origin.column) for words in found] == [(2, 3), (4, 3)]
    (fault,) = report
    assert (fault.where.line, fault.where.column) == (4, 6)


def test_a_name_is_one_line() -> None:
    report = Report()
    one_line(scalar("a: |\n  一\n  二\n"), report)
    (fault,) = report
    assert (fault.where.line, fault.rule) == (3, "kind")


def test_an_imprint_may_hold_blanks() -> None:
    report = Report()
    ((parts, _where),) = with_blanks(scalar('a: "{学校名} 電話 {電話番号}"\n'), report)
    assert parts == (Blank("学校名"), Span(" 電話 "), Blank("電話番号"))
    assert tuple(report) == ()


@settings(derandomize=True, deadline=None)
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Cs"])).filter(
        lambda text: text.strip() and not set("{}\\") & set(text) and "\ufffe" not in text
    )
)
def test_prose_without_braces_is_printed_exactly_as_written(text: str) -> None:
    found, _report = spans(text)
    assert "".join(span.text for span in found) == text


@pytest.mark.parametrize(
    ("line", "place", "at"),
    [("家で", 0, 0), ("{相談|そうだん}の家", 3, 10), ("\\{注\\}家", 3, 5), ("{家|いえ}", 0, None)],
)
def test_the_place_of_a_printed_character_in_its_line_is_known(
    line: str, place: int, at: int | None
) -> None:
    assert written_at(line, place) == at
