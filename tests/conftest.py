"""What tests of several parts share."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether the golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have messages in English, whatever the locale of this machine."""
    monkeypatch.setenv("LEAFLET_LANG", "en")
