"""What tests of several parts share."""

import os

import pytest

# Bytecode is kept, as after any installation: commands that tests start need not compile it anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# Messages are in English, whatever the locale of this machine.
os.environ["LEAFLET_LANG"] = "en"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put first what has costly fixtures for many tests.

    pytest-xdist cuts the list into runs, one for each worker, and from the end of another's run a
    worker takes tests over: what lies across such a cut is set up in both.
    """
    items.sort(key=lambda item: "conformance" not in item.path.parts)


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether the golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def japanese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have messages in Japanese."""
    monkeypatch.setenv("LEAFLET_LANG", "ja")
