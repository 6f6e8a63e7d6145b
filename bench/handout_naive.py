"""The handout as one would write it in an afternoon: straight reportlab, nothing checked.

Every string is here, every line breaks after a fixed count of characters, every row has the
height somebody measured once. It is the yardstick of build.py: what the same page costs without
a register, kinsoku, ruby, tags or a proof.
"""

import sys
from pathlib import Path

import qrcode
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).parent.parent / "fonts"
REGULAR, BOLD = "BIZUDPGothic-Regular", "BIZUDPGothic-Bold"
LEFT, TOP, HEAD = 36.0, 762.0, 20.0
COLUMNS = (104.0, 64.0, 198.0, 158.0)
CODE = 44.0
WEEKDAYS = "(平日8:30～17:15)"

TITLE = "こども向け相談窓口一覧(暴力行為・いじめ関連)"
LABEL = "資料3"
DATE = "令和8年1月現在"
HEADS = ("名称", "所管等", "電話番号・関連URL", "概要")
# name, operator, number, lines above the address, address, lines below it, summary, height
ROWS = (
    (
        ["「相談窓口を探す」", "コーナー"],
        ["こども家庭庁"],
        "",
        [],
        "https://www.kodomo.cfa.go.jp/soudan/",
        [],
        [
            "こどもが抱える様々な困難(いじめ、心の悩み、人権侵害等)について、こども自ら悩みを"
            "相談でき、SOSを発信できる相談窓口の情報を掲載しています。"
        ],
        82,
    ),
    (
        ["24時間子供", "SOSダイヤル"],
        ["文部科学省"],
        "0120-0-78310",
        ["なやみいおう", "(24時間年中無休)"],
        "https://www.mext.go.jp/a_menu/shotou/seitoshidou/061122210.htm",
        [],
        [
            "いじめで困ったり、自分や友だちの安全に不安があったりしたときに、全国どこからでも、"
            "24時間いつでも、電話で相談できる窓口です(通話料無料)。",
            "電話をかけた所在地の教育委員会の相談機関につながります。",
            "こどものほか、保護者などからの相談にも応じています。",
        ],
        136,
    ),
    (
        ["こどもの人権110番"],
        ["法務省"],
        "0120-007-110",
        [WEEKDAYS],
        "https://www.moj.go.jp/JINKEN/jinken112.html",
        [],
        [
            "いじめや体罰、虐待など、こどもをめぐる様々な人権問題についての相談を受け付ける"
            "専用相談電話です(通話料無料)。",
            "電話は最寄りの法務局につながり、法務局職員又は人権擁護委員が相談に応じます。",
        ],
        112,
    ),
    (
        ["チャット人権相談", "(LINEじんけん相談、", "こどもの人権", "SOSチャット)"],
        ["法務省"],
        "",
        ["<LINEアカウント名>", "法務局LINEじんけん相談", "<検索ID>", "@linejinkensoudan", WEEKDAYS],
        "https://www.moj.go.jp/JINKEN/jinken03_00034.html",
        [],
        [
            "チャット形式(LINE)で人権相談ができます。",
            "また、GIGAスクール構想による1人1台端末からも相談を受け付けています"
            "(こどもの人権SOSチャット)。",
        ],
        108,
    ),
    (
        ["こどもの人権", "SOSミニレター", "(便箋兼封筒)"],
        ["法務省"],
        "",
        [],
        "https://www.moj.go.jp/JINKEN/jinken03_00013.html",
        [],
        [
            "全国の小中学校の児童生徒を対象に、便箋兼封筒付きのミニレターを配布しています。",
            "返信は、法務局職員又は人権擁護委員が行います。",
        ],
        84,
    ),
    (
        ["こどもの人権", "SOS-eメール", "(インターネット", "人権相談)"],
        ["法務省"],
        "",
        [],
        "https://www.jinken.go.jp/gorinyou/annai_ch/",
        [],
        [
            "パソコン、スマートフォンなどからインターネットを利用して、いつでも人権相談することが"
            "でき、後日、最寄りの法務局からメール、電話又は面談により回答します。"
        ],
        84,
    ),
    (
        ["都道府県警察の", "少年相談窓口", "(ヤングテレホニ", "コーナー)"],
        ["各都道府県", "警察"],
        "",
        [],
        "https://www.npa.go.jp/bureau/safetylife/syonen/soudan.html",
        ["※都道府県ごとに", "受付時間が異なります。"],
        [
            "こどものことで悩みを抱えている御家族や、いじめ、犯罪等の被害に遭い、悩んでいる"
            "こども自身のための相談窓口です(都道府県によっては通話料が有料となります)。"
        ],
        84,
    ),
)


def broken(text: str, count: int) -> list[str]:
    return [text[at : at + count] for at in range(0, len(text), count)]


def column(canvas: Canvas, lines: list[str], x: float, top: float, font: str, size: float) -> float:
    canvas.setFont(font, size)
    for line in lines:
        top -= size * 1.3
        canvas.drawString(x, top, line)
    return top


def code(canvas: Canvas, address: str, x: float, y: float) -> None:
    made = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    made.add_data(address)
    made.make()
    module = CODE / made.modules_count
    path = canvas.beginPath()
    for row, modules in enumerate(made.modules):
        start = None
        for at, dark in enumerate([*modules, False]):
            if dark and start is None:
                start = at
            elif not dark and start is not None:
                bottom = y + CODE - (row + 1) * module
                path.rect(x + start * module, bottom, (at - start) * module, module)
                start = None
    canvas.drawPath(path, stroke=0, fill=1)


def main(out: str) -> None:
    pdfmetrics.registerFont(TTFont(REGULAR, str(FONTS / f"{REGULAR}.ttf")))
    pdfmetrics.registerFont(TTFont(BOLD, str(FONTS / f"{BOLD}.ttf")))
    canvas = Canvas(out, pagesize=A4, pageCompression=1)
    canvas.setTitle(TITLE)
    right = LEFT + sum(COLUMNS)
    lefts = [LEFT + sum(COLUMNS[:at]) for at in range(len(COLUMNS))]

    canvas.setFont(BOLD, 12)
    canvas.rect(right - 50, 807, 50, 19)
    canvas.drawCentredString(right - 25, 812, LABEL)
    canvas.setFont(REGULAR, 10)
    canvas.drawRightString(right, 793, DATE)
    canvas.setFont(BOLD, 17)
    canvas.drawCentredString(A4[0] / 2, 770, TITLE)

    canvas.setFillGray(0.9)
    canvas.rect(LEFT, TOP - HEAD, sum(COLUMNS), HEAD, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.setFont(BOLD, 10)
    for left, width, head in zip(lefts, COLUMNS, HEADS, strict=True):
        canvas.drawCentredString(left + width / 2, TOP - 14, head)

    top = TOP - HEAD
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, TOP, right, TOP)
    canvas.line(LEFT, top, right, top)
    for name, operator, number, above, address, below, summary, height in ROWS:
        column(canvas, name, lefts[0] + 4, top - 6, BOLD, 10)
        column(canvas, operator, lefts[1] + 4, top - 6, REGULAR, 9)
        y = column(canvas, [number] if number else [], lefts[2] + 4, top - 4, BOLD, 16)
        y = column(canvas, above, lefts[2] + 4, y, REGULAR, 9)
        y = column(canvas, broken(address, 27), lefts[2] + 4, y, REGULAR, 8)
        column(canvas, below, lefts[2] + 4, y, REGULAR, 9)
        paragraphs = [line for text in summary for line in broken(text, 16)]
        column(canvas, paragraphs, lefts[3] + 4, top - 4, REGULAR, 9)
        code(canvas, address, lefts[3] - CODE - 8, top - (height + CODE) / 2)
        top -= height
        canvas.line(LEFT, top, right, top)
    for x in (*lefts, right):
        canvas.line(x, TOP, x, top)
    canvas.save()


if __name__ == "__main__":
    main(sys.argv[1])
