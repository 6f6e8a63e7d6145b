from leaflet.model.words import Span, Words, joined
from leaflet.report import Origin


def test_words_say_their_text_without_its_readings() -> None:
    spans = (Span("最寄", ("もよ",)), Span("りの"), Span("相談", ("そう", "だん")))
    assert Words(spans, Origin("a.yaml", 1)).plain == "最寄りの相談"


def test_the_lines_of_a_field_become_one_with_commas_between_them() -> None:
    lines = [Words((Span(text),), Origin("a", line)) for line, text in enumerate(("一", "二"), 1)]
    assert joined(lines).plain == "一、二"
    assert joined(lines).origin.line == 1
