"""What a tagged PDF says, read by parsers that are not ours."""

import re
from io import BytesIO

import pikepdf
import pypdfium2


def tagged_words(data):
    """Give what each piece of marked content says, in the order of the structure tree."""
    with pikepdf.open(BytesIO(data)) as file:
        pages = {page.obj.objgen: contents(page) for page in file.pages}
        root = file.Root.StructTreeRoot.K

        def walk(element, page):
            page = element.get("/Pg", page)
            for kid in element.get("/K", []):
                if isinstance(kid, int):
                    yield pages[page.objgen].get(kid, "")
                elif kid.get("/Type") == "/MCR":
                    yield pages[kid.Pg.objgen].get(int(kid.MCID), "")
                elif "/S" in kid:
                    yield from walk(kid, page)

        yield from walk(root, None)


def contents(page):
    maps = {name: to_unicode(font) for name, font in page.Resources.Font.items()}
    said, current, used, opened = {}, None, {}, []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                opened.append(current)
                current = operands[1].get("/MCID", current) if len(operands) > 1 else None
            case "EMC":
                current = opened.pop()
            case "Tf":
                used = maps[str(operands[0])]
            case "TJ" | "Tj" if current is not None:
                shown = operands[0] if str(operator) == "TJ" else operands
                codes = b"".join(bytes(part) for part in shown if isinstance(part, pikepdf.String))
                pairs = (codes[at : at + 2] for at in range(0, len(codes), 2))
                words = "".join(used[int.from_bytes(pair, "big")] for pair in pairs)
                said[current] = said.get(current, "") + words
    return said


def to_unicode(font):
    """Return what each code of a font means by its ToUnicode CMap."""
    found = {}
    for first, last, meanings in re.findall(
        rb"<(\w+)> <(\w+)> \[(.*)\]", font.ToUnicode.read_bytes()
    ):
        codes = range(int(first, 16), int(last, 16) + 1)
        texts = [bytes.fromhex(each.decode()) for each in re.findall(rb"<(\w+)>", meanings)]
        assert codes[0] >> 8 == codes[-1] >> 8  # Technical Note 5014
        found |= dict(zip(codes, (text.decode("utf-16-be") for text in texts), strict=True))
    return found


def elements(file):
    """Give every structure element, in reading order."""

    def walk(element):
        yield element
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from walk(kid)

    yield from walk(file.Root.StructTreeRoot.K)


def words(data):
    """Give the words of each page, as PDFium finds them."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]
