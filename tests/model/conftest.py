"""Messages are compared in English, whatever the language of the machine."""

import pytest


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLET_LANG", "en")
