"""Proposals are written into the texts where that can be done, and else left to the writer."""

import pytest

from leaflet.model.accepting import accept
from leaflet.model.furigana import Lack
from leaflet.model.proposals import Proposal
from leaflet.model.words import Span, Words
from leaflet.report import Origin

TEXT = "家に帰る"
WORDS = Words((Span(TEXT),), Origin("data/desks.yaml", 2, 7, f"note: {TEXT}", ("note",)))
HOME = Proposal(Lack("家", 0, WORDS), inline="{家|いえ}", others=("うち",))


def test_a_reading_goes_into_the_text_of_its_place() -> None:
    done = accept({"desks.yaml": f"a: 1\nnote: {TEXT}\nnot: {TEXT}\n".encode()}, [HOME])
    text = f'a: 1\nnote: "{{家|いえ}}に帰る"\nnot: {TEXT}\n'
    assert done.files == {"desks.yaml": text.encode()}
    assert (done.entries, done.inline, done.refused) == (0, 1, ())


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"desks.yaml": f"a: &b 1\nnote: {TEXT}\n".encode()},
        {"desks.yaml": f"a: 1\nnote: また{TEXT}\n".encode()},
        {"desks.yaml": b"a: 1\n"},
    ],
)
def test_a_text_that_cannot_take_it_stays_and_the_proposal_is_returned(
    files: dict[str, bytes],
) -> None:
    done = accept(files, [HOME])
    assert done.files == {}
    assert done.refused == (HOME,)


def test_a_guess_in_a_text_is_to_be_confirmed_in_the_entry_of_the_text() -> None:
    lines = ["a:", f"  note: {TEXT}", "  more:", f"  - {TEXT}", "b: 1", ""]
    first, second = (
        Lack("家", 0, Words((Span(TEXT),), Origin("data/desks.yaml", line, 5, TEXT, ("a", *place))))
        for line, *place in ((2, "note"), (4, "more", 0))
    )
    guesses = [Proposal(lack, inline="{家|いえ}", guess=True) for lack in (first, second)]
    done = accept({"desks.yaml": "\n".join(lines).encode()}, guesses)
    text = done.files["desks.yaml"].decode()
    assert text.count("{家|いえ}") == 2
    assert text.count("confirm:") == 1
    assert text.partition("confirm:")[2].count("【家】に帰る") == 2


@pytest.mark.parametrize("guess", [True, False])
def test_only_readings_to_confirm_have_a_comment_on_it(guess: bool) -> None:
    proposal = Proposal(HOME.lack, entry=("家", "いえ"), guess=guess)
    new = accept({"readings.yaml": b"readings:\n  a: b\n"}, [proposal]).files["readings.yaml"]
    assert (b"#" in new, b"confirm:" in new) == (guess, guess)
    assert guess or new.decode() == "readings:\n  a: b\n  家: いえ\n"
