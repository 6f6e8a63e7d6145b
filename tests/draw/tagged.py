"""What a tagged PDF says, read by a parser that is not ours."""

import re
from io import BytesIO

import pikepdf


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
    said, current, used = {}, None, {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                current = int(operands[1].MCID)
            case "EMC":
                current = None
            case "Tf":
                used = maps[str(operands[0])]
            case "TJ" if current is not None:
                codes = b"".join(
                    bytes(part) for part in operands[0] if isinstance(part, pikepdf.String)
                )
                pairs = (codes[at : at + 2].hex().upper() for at in range(0, len(codes), 2))
                said[current] = said.get(current, "") + "".join(used[pair] for pair in pairs)
    return said


def to_unicode(font):
    rows = re.findall(rb"^<(\w+)> <(\w+)>$", font.ToUnicode.read_bytes(), re.MULTILINE)
    return {code.decode(): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in rows}
