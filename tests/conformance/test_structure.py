"""The structure of the finished files, read by pikepdf: what no validator asks among it."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pikepdf
import pypdfium2
import pytest

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
UA = "http://www.aiim.org/pdfua/ns/id/"
PDFA = "http://www.aiim.org/pdfa/ns/id/"
GROUPS = {"Document", "Sect", "L", "LI", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD"}


@pytest.fixture(scope="session")
def opened(files):
    found = {name: pikepdf.open(path) for name, path in files.items()}
    yield found
    for file in found.values():
        file.close()


def elements(file):
    """Give every structure element with the one above it, in reading order."""

    def walk(element, above):
        yield element, above
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from walk(kid, element)

    yield from walk(file.Root.StructTreeRoot.K, None)


def role(element):
    return str(element.S)[1:]


def roles_in(element):
    return [
        role(kid)
        for kid in element.get("/K", [])
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid
    ]


def parent_tree(file):
    numbers = list(file.Root.StructTreeRoot.ParentTree.Nums)
    return dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))


def test_each_file_says_that_it_is_tagged_and_shows_its_title_and_its_language(opened):
    for file in opened.values():
        assert file.Root.MarkInfo.Marked
        assert str(file.Root.Lang) == "ja-JP"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        (intent,) = file.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1"
        assert intent.DestOutputProfile.N == 3
        assert b"sRGB" in intent.DestOutputProfile.read_bytes()


def test_metadata_name_both_standards_and_describe_the_one_that_xmp_does_not_know(opened):
    for file in opened.values():
        packet = ElementTree.fromstring(file.Root.Metadata.read_bytes().decode())
        said = {tag.tag: tag.text for tag in packet.iter()}
        assert said[f"{{{UA}}}part"] == "1"
        assert (said[f"{{{PDFA}}}part"], said[f"{{{PDFA}}}conformance"]) == ("2", "U")
        assert UA in said.values()  # the extension schema
        titles = [
            tag.find(f"{RDF}Alt/{RDF}li").text for tag in packet.iter() if tag.tag.endswith("title")
        ]
        assert titles == [str(file.docinfo.Title)]


def test_files_have_the_same_id_only_if_they_are_the_same(opened, files):
    marks = {bytes(opened[name].trailer.ID[0]) for name in files}
    assert len(marks) == len({path.read_bytes() for path in files.values()})
    assert all(bytes(file.trailer.ID[0]) == bytes(file.trailer.ID[1]) for file in opened.values())


def test_fonts_are_embedded_under_a_tag_of_their_own(opened):
    seen = {}
    for file in opened.values():
        for font in file.pages[0].Resources.Font.values():
            (cid,) = font.DescendantFonts
            assert (str(font.Subtype), str(font.Encoding)) == ("/Type0", "/Identity-H")
            assert re.fullmatch("/[A-Z]{6}\\+(BIZUD|NotoSans).*", str(font.BaseFont))
            assert font.BaseFont == cid.BaseFont == cid.FontDescriptor.FontName
            data = cid.FontDescriptor.FontFile2.read_bytes()
            assert seen.setdefault(str(font.BaseFont), data) == data


def test_parents_and_kids_agree_and_each_mark_is_owned_once(opened):
    for name, file in opened.items():
        owners = parent_tree(file)
        for element, above in elements(file):
            if above is not None:
                assert above == element.P
        for page in file.pages:
            assert page.Tabs == "/S"
            row = owners[int(page.StructParents)]
            for number, owner in enumerate(row):
                held = [
                    kid
                    for kid in owner.K
                    if (kid == number and owner.Pg == page.obj)
                    or (
                        isinstance(kid, pikepdf.Dictionary)
                        and kid.get("/MCID") == number
                        and kid.Pg == page.obj
                    )
                ]
                assert len(held) == 1, f"{name}: {role(owner)} {number}"


def _assert_leads_somewhere(action, file):
    if action.S == "/GoTo":
        assert action.D[0].objgen in {page.obj.objgen for page in file.pages}
    else:
        assert str(action.URI).isascii()


def test_every_link_can_be_printed_says_where_it_leads_and_belongs_to_its_element(opened):
    count = 0
    for file in opened.values():
        owners = parent_tree(file)
        for page in file.pages:
            for link in page.get("/Annots", []):
                count += 1
                assert (str(link.Subtype), int(link.F)) == ("/Link", 4)
                assert str(link.Contents)
                _assert_leads_somewhere(link.A, file)
                owner = owners[int(link.StructParent)]
                assert role(owner) == "Link"
                assert [kid.Obj for kid in owner.K if not isinstance(kid, int) and "/Obj" in kid]
                left, low, right, high = map(float, link.Rect)
                quads = [float(edge) for edge in link.get("/QuadPoints", [])]
                assert all(left <= x <= right for x in quads[::2])
                assert all(low <= y <= high for y in quads[1::2])
    assert count > 50


def test_ruby_is_a_base_and_its_reading_and_nothing_else(opened):
    count = 0
    for file in opened.values():
        for element, above in elements(file):
            if role(element) == "Ruby":
                count += 1
                assert roles_in(element) == ["RB", "RT"]
            if role(element) in ("RB", "RT"):
                assert role(above) == "Ruby"
    assert count > 500


def test_tables_and_lists_are_whole(opened):
    for file in opened.values():
        for element, _above in elements(file):
            inside = roles_in(element)
            match role(element):
                case "Table":
                    assert inside == ["THead", "TBody"]
                    rows = [row for part in element.K for row in part.K]
                    assert len({len(row.K) for row in rows}) == 1
                case "TH":
                    assert element.A.Scope in ("/Column", "/Row")
                case "L":
                    assert set(inside) == {"LI"}
                case "LI":
                    assert inside in (["LBody"], ["Lbl", "LBody"])


def test_headings_begin_with_the_first_and_leave_out_none(opened):
    for name, file in opened.items():
        ranks = [
            int(r[1]) for element, _ in elements(file) if re.fullmatch("H[1-6]", r := role(element))
        ]
        assert ranks[0] == 1, name
        assert ranks.count(1) == 1, name
        assert all(after <= before + 1 for before, after in pairwise(ranks)), name


def test_only_what_holds_others_is_without_content(opened):
    for name, file in opened.items():
        for element, _above in elements(file):
            if role(element) not in GROUPS:
                assert len(element.get("/K", [])), f"{name}: {role(element)}"


def test_a_figure_says_what_it_is_and_its_box_is_that_of_its_ink(opened, files):
    for name, file in opened.items():
        figures = [element for element, _ in elements(file) if role(element) == "Figure"]
        assert all(str(figure.Alt).strip() for figure in figures)
        for index, page in enumerate(file.pages):
            codes = [f for f in figures if str(f.Alt) == "QRコード" and f.Pg == page.obj]
            for code in codes:
                assert found_ink(files[name], index, code.A.BBox) == pytest.approx(
                    [float(edge) for edge in code.A.BBox], abs=0.5
                )


def found_ink(path, index, box, scale=3):
    """Return the box of what is dark in a box and 2 pt round it, as PDFium draws it."""
    with pypdfium2.PdfDocument(path) as opened:
        page = opened[index]
        height = page.get_height()
        left, low, right, high = (float(edge) for edge in box)
        picture = page.render(scale=scale, grayscale=True).to_pil()
        area = [(left - 2), (height - high - 2), (right + 2), (height - low + 2)]
        dark = picture.crop([round(edge * scale) for edge in area]).point(lambda p: 255 * (p < 128))
        x1, y1, x2, y2 = (edge / scale for edge in dark.getbbox())
        x, y = (round(edge * scale) / scale for edge in area[:2])
        return [x + x1, height - y - y2, x + x2, height - y - y1]
