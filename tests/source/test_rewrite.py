import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.source.rewrite import rewrite_scalar

CASES = {
    "plain": ("as_of: 令和8年1月\n", "as_of: 令和8年4月\n"),
    "with a comment": (
        "# 版\nas_of:   令和8年1月   # 現在\nb: c\n",
        "# 版\nas_of:   令和8年4月   # 現在\nb: c\n",
    ),
    "in double quotation marks": ('as_of: "令和8年1月" # x\n', 'as_of: "令和8年4月" # x\n'),
    "in single quotation marks": ("as_of: '令和8年1月'\n", "as_of: '令和8年4月'\n"),
    "with Windows line ends and a byte order mark": (
        "\ufeffb: |\r\n  x\r\nas_of: R8.1\r\n",
        "\ufeffb: |\r\n  x\r\nas_of: 令和8年4月\r\n",
    ),
    "without a line end": ("as_of: 2026-01", "as_of: 令和8年4月"),
    "beside the same key further in": (
        "b: {as_of: 1}\nas_of: 2026-01\n",
        "b: {as_of: 1}\nas_of: 令和8年4月\n",
    ),
    "where nothing stood": ("as_of:  # x\nb: c\n", "as_of: 令和8年4月  # x\nb: c\n"),
    "in a list of keys in brackets": ("{as_of: R8.1, b: c}\n", "{as_of: 令和8年4月, b: c}\n"),
    "with spaces behind it": ("as_of: R8.1  \n\n\n", "as_of: 令和8年4月  \n\n\n"),
    "with the line ends of an old Mac": ("a: b\ras_of: R8.1\r", "a: b\ras_of: 令和8年4月\r"),
    "as two paragraphs": (
        "as_of: |\n  令和8年\n  1月\nb: c\n",
        "as_of: 令和8年4月\nb: c\n",
    ),
    "as a paragraph": ("as_of: |\n  令和8年1月\nb: c\n", "as_of: |\n  令和8年4月\nb: c\n"),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES.keys())
def test_one_value_changes_and_every_other_byte_stays(before: str, after: str) -> None:
    assert rewrite_scalar(before.encode(), "as_of", "令和8年4月").decode() == after


def test_a_key_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        rewrite_scalar(b"a: {as_of: b}\n", "as_of", "R8.4")


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Cs"]), min_size=1
).filter(lambda text: text == text.strip() and "\ufeff" not in text and "\ufffe" not in text)


@settings(derandomize=True, deadline=None)
@given(TEXT, st.sampled_from(["x", "'x'", '"x"']))
def test_what_is_written_is_what_is_read_again(new: str, old: str) -> None:
    from leaflet.report import Report
    from leaflet.source.reader import parse
    from leaflet.source.tree import MappingNode

    written = rewrite_scalar(f"a: {old} # c\nb: d\n".encode(), "a", new).decode()
    node = parse(written, "a.yaml", Report())
    assert isinstance(node, MappingNode)
    assert node.entries[0].value.text == new  # type: ignore[union-attr]
    assert written.endswith(" # c\nb: d\n")
