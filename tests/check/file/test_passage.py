"""Where texts are printed: strands of glyphs set on lines of 10 pt."""

from collections.abc import Sequence

from leaflet.check.file.passage import Strand, passages
from leaflet.check.file.printed import Character
from leaflet.page import Rect


def strand(*lines: str, texts: Sequence[str] = ()) -> Strand:
    glyphs = [
        Character(glyph, 10.0 * column, 15.0 * row, 10, Rect(10 * column, 15 * row - 9, 10, 9))
        for row, line in enumerate(lines, 1)
        for column, glyph in enumerate(line)
    ]
    return Strand(10, glyphs, texts)


def found(text: str, *lines: str, texts: Sequence[str] = ()) -> list[tuple[int, int]]:
    return [(place.start, place.end) for place in passages([strand(*lines, texts=texts)], text)]


def test_a_text_is_found_over_lines_but_not_within_a_longer_number() -> None:
    assert found("0120-007-110", "電話0120-007-", "110へ") == [(2, 14)]
    assert found("0120-007-11", "0120-007-110") == []


def test_a_date_begins_after_the_sign_of_a_range() -> None:
    assert found("10月30日", "10月1日～10月", "30日まで") == [(6, 12)]
    assert found("10月30日", "10月1日〜10月30日") == [(6, 12)]
    assert found("midori", "www.example.jp/~midori") == []


def test_a_name_within_a_longer_text_of_the_data_is_quoted() -> None:
    line = "環境課環境課の仕事"
    one, other = passages([strand(line, texts=("環境課", "環境課の仕事"))], "環境課")
    assert (one.quoted, other.quoted) == (False, True)


def test_a_text_is_not_quoted_by_one_that_it_makes_up_with_the_beginning_of_the_next() -> None:
    printed = strand("女性", "相談は無料", texts=("女性", "女性相談", "相談は無料"))
    (place,) = passages([printed], "女性")
    assert not place.quoted


def test_a_run_that_a_text_of_the_data_begins_before_is_two_texts() -> None:
    printed = strand("青葉台自治会)LINE", texts=("青葉台自治会", "自治会LINE"))
    assert printed.crossed(3, 11)
    assert not printed.crossed(0, 6)


def test_a_text_of_which_a_part_was_moved_down_is_not_found() -> None:
    glyphs = strand("子どもの相談").characters
    moved = [each._replace(y=each.y + 30) if 0 < at < 4 else each for at, each in enumerate(glyphs)]
    assert passages([Strand(10, moved, ())], "子どもの相談") == []


def test_an_accent_is_found_on_its_letter_whatever_comes_before() -> None:
    glyphs = [
        Character(glyph, x, 15, 10, Rect(x, 6, 10, 9))
        for glyph, x in zip("かて\u3099e\u0301す", (0, 10, 10, 20, 18, 30), strict=True)
    ]
    assert passages([Strand(10, glyphs, ())], "かて\u3099e\u0301す")


def test_room_to_write_on_is_no_gap_where_the_data_have_it() -> None:
    glyphs = [each for each in strand("担当(　　　　　)").characters if each.text.strip()]
    assert passages([Strand(10, glyphs, ())], "担当(　　　　　)")
    assert passages([Strand(10, glyphs, ())], "担当()") == []
