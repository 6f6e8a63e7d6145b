"""The shipped words in hiragana, and what may follow what."""

from leaflet.typeset.morphemes import EDGE, NOUN, morphemes


def test_it_holds_words_and_the_endings_of_verbs() -> None:
    for word in ("べんとう", "くび", "便り", "とどこおり", "聞い", "です"):
        assert len(word) in morphemes().read(word, 0), word
    assert 2 not in morphemes().read("ぬぬ", 0)


def test_a_particle_follows_a_noun_sooner_than_it_begins_a_text() -> None:
    joins = morphemes().joins
    particles = [
        each for each, _cost in morphemes().read("を", 0)[1] if morphemes().kinds[each] == "P"
    ]
    assert all(joins[each][NOUN] < joins[each][EDGE] for each in particles)


def test_every_class_has_a_kind_and_a_cost_with_every_other() -> None:
    size = len(morphemes().kinds)
    assert [len(row) for row in morphemes().joins] == [size] * size
