"""Markup: escaped once, attributes only where they say something."""

from xml.etree import ElementTree

from leaflet.draw.markup import element, escape


def test_what_markup_keeps_for_itself_reads_back_as_it_was():
    said = 'a < b & "c" > d'
    made = ElementTree.fromstring(element("p", escape(said), title=said))
    assert (made.text, made.get("title")) == (said, said)


def test_an_attribute_without_a_value_is_left_out():
    assert element("td", "x", scope="") == "<td>x</td>"


def test_names_of_attributes_have_hyphens_and_may_be_words_of_python():
    assert element("g", stroke_width="2", class_="a") == '<g stroke-width="2" class="a"></g>'


def test_control_characters_never_reach_the_markup():
    made = element("p", escape("セーフ\0ライン\x1b[2J\n"), title="\x07")
    assert ElementTree.fromstring(made).text == "セーフライン[2J\n"
