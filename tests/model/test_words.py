from leaflet.model.words import Span, Words
from leaflet.report import Origin


def test_words_say_their_text_without_its_readings() -> None:
    spans = (Span("最寄", ("もよ",)), Span("りの"), Span("相談", ("そう", "だん")))
    assert Words(spans, Origin("a.yaml", 1)).plain == "最寄りの相談"
