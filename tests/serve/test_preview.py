"""Pages are those of the files as they are, however many are asked for at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from leaflet.compose.kept import KeptParts
from leaflet.compose.wishes import Wishes
from leaflet.draw.screen import Screen
from leaflet.edit.history import History
from leaflet.page import Document
from leaflet.resources import folder
from leaflet.serve.preview import OvertakenError, Preview


def test_pages_that_newer_ones_have_overtaken_are_not_shown_nor_are_their_faults(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = Preview(History(data), folder("layouts"), lambda: False)
    drawn = Screen.pages

    def overtaken(screen: Screen, document: Document, place: Callable) -> tuple[str, ...]:
        preview.overtake()
        return drawn(screen, document, place)

    monkeypatch.setattr(Screen, "pages", overtaken)
    with pytest.raises(OvertakenError):
        preview.show("handout", Wishes(), hasty=False)
    shown = preview.show("handout", Wishes(), hasty=True)
    assert shown.pages
    faults = preview.faults("handout")
    file = data / "desks.yaml"
    file.write_text(file.read_text("utf-8").replace(" name: ", " name: 鯱鉾の"), "utf-8")
    with pytest.raises(OvertakenError):
        preview.show("handout", Wishes(), hasty=False)
    assert preview.faults("handout") == faults
    preview.show("handout", Wishes(), hasty=True)
    assert preview.faults("handout") != faults


@pytest.mark.parametrize("back", ["title: うら", "title: うら\n  desks: []"])
def test_what_is_not_filled_in_is_said_of_its_field_not_of_a_key(data: Path, back: str) -> None:
    front = (data / "card.yaml").read_text("utf-8")
    (data / "card.yaml").write_text(f"{front}\nback:\n  {back}\n", "utf-8")
    preview = Preview(History(data), folder("layouts"), lambda: False)
    preview.show("card", Wishes(), hasty=True)
    (found, place), *_others = preview.faults("card")
    assert (found.message, found.hint) == ("“desks” is not filled in.", "")
    assert place == 'card.yaml["back","desks"]'


def test_an_edit_sets_one_row_and_draws_one_page_however_long_the_search_for_the_first_was(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    preview = Preview(History(data), folder("layouts"), lambda: False)
    preview.show("handout", Wishes(), hasty=True)
    monkeypatch.setattr("leaflet.serve.preview._MOST", 300)  # texts, not searches among them
    of = KeptParts.of
    monkeypatch.setattr(
        KeptParts,
        "of",
        lambda kept, name, parts, make, *rest: of(
            kept, name, parts, lambda: made.append(name) or make(), *rest
        ),
    )
    file = data / "desks.yaml"
    file.write_text(file.read_text("utf-8").replace(" name: ", " name: あ", 1), "utf-8")
    preview.show("handout", Wishes(), hasty=True)
    assert [name.split()[0] for name in made] == ["desk", "page"]
