"""Many copies in one file: pages, structure and bookmarks of each, all else once."""

import io
import shutil

import pikepdf
import pypdfium2
import pytest

from leaflet import resources
from leaflet.batch.copies import Plate
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw import merged
from leaflet.draw.merged import Merged, TooManyObjectsError
from leaflet.model.load import load
from leaflet.press import press_plate
from leaflet.report import Report

NAMES = ["中央小学校", "〜と～学校", "St. Mary 100%", "(34 0 R)小"]


@pytest.fixture(scope="module")
def plate(tmp_path_factory):
    data = tmp_path_factory.mktemp("data") / "data"
    shutil.copytree(resources.folder("data"), data)
    with (data / "edition.yaml").open("a", encoding="utf-8") as file:
        file.write('imprint: "{学校名}"\n')
    notice = load(data, Report(), shown="data")
    return Plate(press_plate("strip", notice, Sheets(), Wishes(), Report()), {})


def file_of(plate, names):
    out = io.BytesIO()
    whole = Merged(out, plate.document)
    for name in names:
        whole.add(name, plate.copy({"学校名": name}).overlay)
    whole.finish()
    return out.getvalue()


def elements(tree):
    """Yield the structure elements below one, itself first."""
    yield tree
    for kid in tree.get("/K", []) if isinstance(tree.get("/K"), pikepdf.Array) else []:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from elements(kid)


@pytest.mark.parametrize("count", [1, 4, 120])
def test_each_copy_has_its_pages_with_its_own_text(plate, count):
    names = [NAMES[at % 4] + str(at) for at in range(count)]
    with pypdfium2.PdfDocument(file_of(plate, names)) as document:
        assert len(document) == count * len(plate.document.pages)
        for name, page in zip(names, document, strict=True):
            text = page.get_textpage().get_text_range()
            assert name.replace(" ", "") in "".join(text.split())


def test_an_excerpt_shows_a_few_copies_of_the_whole_and_lists_few_objects(plate):
    out = io.BytesIO()
    whole = Merged(out, plate.document)
    for number in range(120):
        whole.add(f"{number}", plate.copy({"学校名": f"第{number}学校"}).overlay)
    whole.finish()
    finished = out.getvalue()
    whole.excerpt([0, 57, 119])
    assert out.getvalue().startswith(finished)
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    for number, text in zip((0, 57, 119), texts, strict=True):
        assert f"第{number}学校" in text
    with (
        pikepdf.open(io.BytesIO(finished)) as file,
        pikepdf.open(io.BytesIO(out.getvalue())) as excerpt,
    ):
        assert len(excerpt.objects) < len(file.objects) / 2


def test_each_copy_has_a_bookmark(plate):
    with pypdfium2.PdfDocument(file_of(plate, NAMES)) as document:
        found = [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    assert found == list(zip(NAMES, range(4), strict=True))


def test_every_mark_on_a_page_is_owned_by_an_element_of_that_page(plate):
    with pikepdf.open(io.BytesIO(file_of(plate, NAMES))) as file:
        assert file.check_pdf_syntax() == []
        root = file.Root.StructTreeRoot
        owners = {}
        for leaf in root.ParentTree.Kids:
            assert leaf.Limits[0] == leaf.Nums[0]
            owners.update(zip(map(int, list(leaf.Nums)[::2]), list(leaf.Nums)[1::2], strict=True))
        for page in file.pages:
            for owner in owners[int(page.StructParents)]:
                assert owner.Pg.objgen == page.objgen
            for click in page.get("/Annots", []):
                assert owners[int(click.StructParent)].S == "/Link"
        trees = list(root.K)
        assert [tree.S for tree in trees] == ["/Document"] * 4
        assert len({len(list(elements(tree))) for tree in trees}) <= 2


def test_what_copies_share_is_there_once(plate):
    small, large = (len(file_of(plate, NAMES[:1] * count)) for count in (50, 100))
    alone = len(plate.master.head.data)
    assert (large - small) / 50 < alone / 10


def test_the_same_copies_give_the_same_bytes(plate):
    assert file_of(plate, NAMES) == file_of(plate, NAMES)


def test_more_objects_than_a_file_may_have_are_refused(plate, monkeypatch):
    monkeypatch.setattr(merged, "MOST", 300)
    room = Merged(io.BytesIO(), plate.document).check_room
    room(1)
    with pytest.raises(TooManyObjectsError):
        room(4)
    with pytest.raises(TooManyObjectsError):
        file_of(plate, NAMES)
