"""Paragraphs in a measure: where lines end and how wide they are."""

from leaflet.typeset.__main__ import words_of
from leaflet.typeset.setting import Typesetter, set_words
from leaflet.typeset.style import Style
from typeset.setting_of import FULL, PROPORTIONAL, lines, texts


def test_titles_and_names_keep_their_phrases_whole() -> None:
    assert texts("24時間子供SOSダイヤル", 7, phrases="yes") == ["24時間子供", "SOSダイヤル"]
    assert texts("こどもの人権110番", 6, phrases="yes") == ["こどもの", "人権110番"]
    title = "書き込みなどに関する相談・通報窓口のご案内"
    assert texts(title, 14, phrases="yes", balance=True) == [
        "書き込みなどに関する",
        "相談・通報窓口のご案内",
    ]


def test_running_text_splits_a_phrase_rather_than_leave_a_line_almost_empty() -> None:
    text = "また、児童生徒用情報端末貸与事業による機器からも相談できます"
    kept = texts(text, 14, phrases="yes")
    assert kept[0] == "また、"
    preferred = texts(text, 14, phrases="prefer")
    assert preferred[0] != "また、"
    assert all(len(line) > 4 for line in preferred)


def test_a_particle_verb_stays_with_what_it_hangs_on() -> None:
    assert texts("相談員による助言をもらえます", 8, phrases="prefer")[0] == "相談員による"


def test_weekdays_are_on_the_line_of_their_hours_where_it_holds_both() -> None:
    assert texts("平日 月～金 17:00～20:00", 11, phrases="yes") == ["平日 ", "月～金 17:00～20:00"]


def test_a_remark_in_brackets_begins_a_line_rather_than_be_parted() -> None:
    hours = ["平日 8:30～17:15", "（県によってちがいます）"]
    assert texts("".join(hours), 17, phrases="yes") == hours


def test_a_phrase_that_no_line_holds_is_split_at_its_seams() -> None:
    assert texts("児童相談所職員", 6, phrases="yes") == ["児童相談所", "職員"]


def test_a_date_stays_whole_where_a_line_holds_it_but_not_its_range() -> None:
    for measure in range(8, 12):
        first, *_rest = texts("令和8年9月1日（火）～9月30日（水）", measure, phrases="yes")
        assert first.startswith("令和8年9月1日")


def test_a_compound_verb_stays_whole_where_a_line_holds_it() -> None:
    assert texts("落とし物のお問い合わせは、", 6, phrases="yes")[1] == "お問い合わせ"


def test_no_paragraph_ends_in_one_character() -> None:
    for size in range(4, 20):
        *_before, last = lines("国" * 20 + "。", size, phrases="no")
        assert len(last.text) > 2 or len(last.text) == 21


def test_balanced_lines_are_even() -> None:
    first, second = lines("国" * 10, 8, phrases="no", balance=True)
    assert first.width == second.width == 5.0


def test_a_line_is_centred_or_ends_flush_by_its_own_width() -> None:
    assert lines("国国", 6, align="center")[0].x == 2.0
    assert lines("国国 ", 6, align="right")[0].x == 4.0


def test_a_condensed_text_keeps_its_places_in_proportion() -> None:
    style = Style(FULL, 10.0, stretch=0.8)
    (line,) = set_words(words_of("{相談|そうだん}する"), style, 100)
    assert [glyph.x for piece in line.pieces for glyph in piece.glyphs] == [0, 8, 16, 24]
    assert line.width == 32.0


def test_widths_are_known_before_setting() -> None:
    words = words_of("こどもの人権110番")
    style = Style(FULL, 10.0)
    typesetter = Typesetter()
    assert typesetter.natural_width(words, style) == set_words(words, style, 1000)[0].width
    least = typesetter.narrowest(words, style)
    widths = [line.width for line in set_words(words, style, least)]
    assert max(widths) <= least + 1e-6
    assert typesetter.natural_width(words_of("国国\n国国国"), style) == 30.0


def test_nothing_makes_no_lines() -> None:
    assert lines("", 5) == ()


def test_spaces_hang_out_of_the_line_they_end() -> None:
    first, second = lines("国国国　国国", 3, phrases="no")
    assert (first.text, first.width) == ("国国国　", 3.0)
    assert second.text == "国国"


def test_an_indent_is_no_line_of_its_own() -> None:
    assert texts("　国国", 1.5) == ["　国", "国"]


def test_of_lines_about_as_even_one_ends_with_a_clause() -> None:
    told = "海で事故があった、人が落ちた"
    assert texts(told, 10, phrases="yes", balance=True) == ["海で事故があった、", "人が落ちた"]
    uneven = "はい、ひとりではとても決められないことです"
    assert len(texts(uneven, 12, phrases="yes", balance=True)[0]) > len("はい、")


def test_balanced_lines_part_between_items_rather_than_leave_a_short_word_alone() -> None:
    title = "友だち・学校・家族のこと"
    assert texts(title, 10, phrases="yes", balance=True) == ["友だち・学校・", "家族のこと"]
    found = texts("妊娠中・赤ちゃんがいる", 8.5, phrases="yes", balance=True, face=PROPORTIONAL)
    assert found == ["妊娠中・", "赤ちゃんがいる"]
    assert texts(title, 10, phrases="yes") == ["友だち・学校・家族の", "こと"]
