"""The files that are judged, drawn once for all tests."""

import pytest

from conformance.documents import every
from leaflet.draw.pdf import pdf


@pytest.fixture(scope="session")
def documents(tmp_path_factory):
    """Return every document by its name."""
    return dict(every(tmp_path_factory.mktemp("hard")))


@pytest.fixture(scope="session")
def files(documents, tmp_path_factory):
    """Return the path of every document as a PDF, by its name."""
    folder = tmp_path_factory.mktemp("conformance")
    found = {name: folder / f"{number}.pdf" for number, name in enumerate(documents)}
    for name, path in found.items():
        path.write_bytes(pdf(documents[name]))
    return found
