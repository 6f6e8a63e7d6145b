"""Objects as they are written."""

from leaflet.draw.objects import Dictionary, name, numbers


def test_a_dictionary_has_no_blank_it_can_do_without():
    entries = {"A": name("B"), "C": 1, "D": numbers(0.5, 2), "E": "true"}
    assert Dictionary(entries).format() == b"<</A/B/C 1/D[0.5 2]/E true>>"
