"""A data folder that is open in a browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("starlette")
pytest.importorskip("httpx2")

from starlette.testclient import TestClient

from leaflet.resources import folder
from leaflet.serve.app import application

PORT, TOKEN = 8123, "geheim"
ADDRESS = f"http://127.0.0.1:{PORT}"
EDITION = Path(__file__).parents[1] / "editions" / "town"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    place = tmp_path / "data"
    shutil.copytree(EDITION, place)
    return place


@pytest.fixture
def stranger(data: Path) -> Iterator[TestClient]:
    app = application(data, folder("layouts"), port=PORT, token=TOKEN)
    with TestClient(app, base_url=ADDRESS, headers={"Origin": ADDRESS}) as client:
        yield client


@pytest.fixture
def browser(stranger: TestClient) -> TestClient:
    entered = stranger.get("/", params={"token": TOKEN}, follow_redirects=False)
    assert entered.status_code == 303
    return stranger
