"""Pages are those of the files as they are, however many are asked for at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from leaflet.compose.wishes import Wishes
from leaflet.draw.screen import Screen
from leaflet.edit.history import History
from leaflet.page import Document
from leaflet.resources import folder
from leaflet.serve.preview import OvertakenError, Preview


def test_pages_that_newer_ones_have_overtaken_are_not_shown(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = Preview(History(data), folder("layouts"))
    drawn = Screen.pages

    def overtaken(screen: Screen, document: Document, place: Callable) -> tuple[str, ...]:
        preview.overtake()
        return drawn(screen, document, place)

    monkeypatch.setattr(Screen, "pages", overtaken)
    with pytest.raises(OvertakenError):
        preview.show("handout", Wishes(), hasty=False)
    assert preview.show("handout", Wishes(), hasty=True).pages
