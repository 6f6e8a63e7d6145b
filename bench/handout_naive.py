"""The handout as one would write it in an afternoon: straight reportlab, nothing checked.

Every line of text and every furigana stands where somebody measured it once in the finished
handout; change one word and all that follows is wrong. It is the yardstick of build.py: what the
same two pages cost without a register, kinsoku, furigana that finds its place, links, tags or a
proof. As fast as such a script is: fonts and colours are parsed once, words on one line are one
string as long as no letter moves by its own size, a code is one path of its runs, pages are
deflated.
"""

import sys
from pathlib import Path

import qrcode
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).parent.parent / "fonts"
REGULAR, BOLD, FIGURES = "BIZUDPGothic-Regular", "BIZUDPGothic-Bold", "BIZUDGothic-Bold"
BLACK, GREY, LINE, FAINT, BLUE, SKY, PALE = map(
    HexColor, ("#000000", "#3b4550", "#84919e", "#c8c8cb", "#003c9e", "#bfe4ff", "#f1f8fe")
)

TITLE = "こども向け相談窓口一覧(暴力行為・いじめ関連)"
# x and y in pt from the lower left, font, size in pt, colour, words
PAGE_1 = (
    (47.6, 773.8, BOLD, 18.67, BLUE, "こども向け相談窓口一覧(暴力行為・いじめ関連)"),
    (106.2, 791.3, REGULAR, 9.34, BLUE, "む"),
    (138.6, 791.3, REGULAR, 9.34, BLUE, "そうだんまどぐちいちらん"),
    (260.2, 791.3, REGULAR, 9.34, BLUE, "ぼうりょくこうい"),
    (398.4, 791.3, REGULAR, 9.34, BLUE, "かんれん"),
    (491.8, 788.6, BOLD, 13, BLACK, "資料3"),
    (492.2, 800.9, REGULAR, 6.5, BLACK, "しりょう"),
    (478.2, 765.6, REGULAR, 10.78, BLACK, "令和8年1月現在"),
    (479.1, 775.7, REGULAR, 5.39, BLACK, "れいわ"),
    (509.8, 775.7, REGULAR, 5.39, BLACK, "ねん"),
    (529, 775.7, REGULAR, 5.39, BLACK, "がつげんざい"),
    (77.4, 728.7, BOLD, 11.05, BLACK, "名称"),
    (76.6, 739.1, REGULAR, 5.53, BLACK, "めいしょう"),
    (162.9, 728.7, BOLD, 11.05, BLACK, "所管等"),
    (163.1, 739.1, REGULAR, 5.53, BLACK, "しょかんとう"),
    (252.1, 728.7, BOLD, 11.05, BLACK, "電話番号・関連URL"),
    (256.1, 739.1, REGULAR, 5.53, BLACK, "でんわばんごう"),
    (301.9, 739.1, REGULAR, 5.53, BLACK, "かんれん"),
    (463.2, 728.7, BOLD, 11.05, BLACK, "概要"),
    (463.3, 739.1, REGULAR, 5.53, BLACK, "がいよう"),
    (39.4, 648.4, BOLD, 13.43, BLACK, "「相談窓口を"),
    (39.4, 625.5, BOLD, 13.43, BLACK, "探す」 コーナー"),
    (46.3, 661, REGULAR, 6.71, BLACK, "そうだんまどぐち"),
    (39.5, 638.2, REGULAR, 6.71, BLACK, "さが"),
    (163.5, 647.9, REGULAR, 11.32, BLACK, "こども"),
    (162.4, 628.7, REGULAR, 11.32, BLACK, "家庭庁"),
    (162.6, 639.3, REGULAR, 5.66, BLACK, "かていちょう"),
    (219.7, 655.1, REGULAR, 10.5, BLACK, "https://www."),
    (219.7, 641.4, REGULAR, 10.5, BLACK, "kodomo.cfa."),
    (219.7, 627.8, REGULAR, 10.5, BLACK, "go.jp/soudan/"),
    (392.6, 690.4, REGULAR, 12.43, BLACK, "こどもが抱える様々な"),
    (392.6, 669.3, REGULAR, 12.43, BLACK, "困難(いじめ、心の悩み、"),
    (392.6, 648.1, REGULAR, 12.43, BLACK, "人権侵害等)について、こども"),
    (393.5, 627, REGULAR, 12.43, BLACK, "自ら悩みを相談でき、SOSを"),
    (392.6, 605.9, REGULAR, 12.43, BLACK, "発信できる相談窓口の情報を"),
    (392.6, 584.8, REGULAR, 12.43, BLACK, "掲載しています。"),
    (440.1, 702.1, REGULAR, 6.21, BLACK, "かか"),
    (476.1, 702.1, REGULAR, 6.21, BLACK, "さまざま"),
    (392.8, 680.9, REGULAR, 6.21, BLACK, "こんなん"),
    (466.9, 680.9, REGULAR, 6.21, BLACK, "こころ"),
    (491.9, 680.9, REGULAR, 6.21, BLACK, "なや"),
    (392.8, 659.8, REGULAR, 6.21, BLACK, "じんけんしんがいとう"),
    (392.6, 638.7, REGULAR, 6.21, BLACK, "みずか"),
    (418.3, 638.7, REGULAR, 6.21, BLACK, "なや"),
    (455.1, 638.7, REGULAR, 6.21, BLACK, "そうだん"),
    (392.8, 617.6, REGULAR, 6.21, BLACK, "はっしん"),
    (453.9, 617.6, REGULAR, 6.21, BLACK, "そうだんまどぐち"),
    (514.1, 617.6, REGULAR, 6.21, BLACK, "じょうほう"),
    (392.6, 596.5, REGULAR, 6.21, BLACK, "けいさい"),
    (39.4, 426.7, BOLD, 13.43, BLACK, "24時間子供"),
    (39.4, 403.8, BOLD, 13.43, BLACK, "SOSダイヤル"),
    (68.7, 439.3, REGULAR, 6.71, BLACK, "じかんこども"),
    (151.1, 416.6, REGULAR, 11.32, BLACK, "文部科学省"),
    (156.2, 427.2, REGULAR, 5.66, BLACK, "もんぶかがくしょう"),
    (219.7, 462.7, FIGURES, 21.85, BLUE, "0120-0-78310"),
    (225.3, 483.2, REGULAR, 10.93, BLUE, "な"),
    (247.3, 483.2, REGULAR, 10.93, BLUE, "や"),
    (269.1, 483.2, REGULAR, 10.93, BLUE, "み"),
    (291.1, 483.2, REGULAR, 10.93, BLUE, "い"),
    (313.3, 483.2, REGULAR, 10.93, BLUE, "お"),
    (335.2, 483.2, REGULAR, 10.93, BLUE, "う"),
    (219.7, 440.3, REGULAR, 11.88, BLACK, "(24時間年中無休)"),
    (249.1, 451.5, REGULAR, 5.94, BLACK, "じかんねんじゅうむきゅう"),
    (219.7, 423.5, REGULAR, 10.5, BLACK, "https://www."),
    (219.7, 409.8, REGULAR, 10.5, BLACK, "mext.go.jp/a_"),
    (219.7, 396.2, REGULAR, 10.5, BLACK, "menu/shotou/"),
    (219.7, 382.5, REGULAR, 10.5, BLACK, "seitoshidou/"),
    (219.7, 368.9, REGULAR, 10.5, BLACK, "061122210."),
    (219.7, 355.2, REGULAR, 10.5, BLACK, "htm"),
    (392.6, 536.6, REGULAR, 12.43, BLACK, "いじめで困ったり、自分や"),
    (392.6, 515.5, REGULAR, 12.43, BLACK, "友だちの安全に不安が"),
    (392.6, 494.4, REGULAR, 12.43, BLACK, "あったりしたときに、"),
    (392.6, 473.2, REGULAR, 12.43, BLACK, "全国どこからでも、24時間"),
    (392.6, 452.1, REGULAR, 12.43, BLACK, "いつでも、電話で相談できる"),
    (392.6, 431, REGULAR, 12.43, BLACK, "窓口です(通話料無料)。"),
    (441.2, 548.3, REGULAR, 6.21, BLACK, "こま"),
    (496, 548.3, REGULAR, 6.21, BLACK, "じぶん"),
    (392.9, 527.2, REGULAR, 6.21, BLACK, "とも"),
    (441.9, 527.2, REGULAR, 6.21, BLACK, "あんぜん"),
    (479.8, 527.2, REGULAR, 6.21, BLACK, "ふあん"),
    (392.8, 484.9, REGULAR, 6.21, BLACK, "ぜんこく"),
    (516.9, 484.9, REGULAR, 6.21, BLACK, "じかん"),
    (449.8, 463.8, REGULAR, 6.21, BLACK, "でんわ"),
    (485.8, 463.8, REGULAR, 6.21, BLACK, "そうだん"),
    (392.7, 442.7, REGULAR, 6.21, BLACK, "まどぐち"),
    (447.8, 442.7, REGULAR, 6.21, BLACK, "つうわりょうむりょう"),
    (392.6, 405.3, REGULAR, 12.43, BLACK, "電話をかけた所在地の"),
    (392.6, 384.2, REGULAR, 12.43, BLACK, "教育委員会の相談機関に"),
    (392.6, 363.1, REGULAR, 12.43, BLACK, "つながります。"),
    (393.7, 417, REGULAR, 6.21, BLACK, "でんわ"),
    (470.2, 417, REGULAR, 6.21, BLACK, "しょざいち"),
    (392.8, 395.9, REGULAR, 6.21, BLACK, "きょういくいいんかい"),
    (470.7, 395.9, REGULAR, 6.21, BLACK, "そうだんきかん"),
    (392.6, 337.4, REGULAR, 12.43, BLACK, "こどものほか、"),
    (392.6, 316.3, REGULAR, 12.43, BLACK, "保護者などからの相談にも"),
    (392.6, 295.2, REGULAR, 12.43, BLACK, "応じています。"),
    (399.7, 328, REGULAR, 6.21, BLACK, "ほごしゃ"),
    (490.5, 328, REGULAR, 6.21, BLACK, "そうだん"),
    (392.9, 306.9, REGULAR, 6.21, BLACK, "おう"),
    (39.4, 171, BOLD, 13.43, BLACK, "こどもの"),
    (39.4, 148.2, BOLD, 13.43, BLACK, "人権110番"),
    (39.6, 160.8, REGULAR, 6.71, BLACK, "じんけん"),
    (95.7, 160.8, REGULAR, 6.71, BLACK, "ばん"),
    (162.4, 160.9, REGULAR, 11.32, BLACK, "法務省"),
    (162.7, 171.6, REGULAR, 5.66, BLACK, "ほうむしょう"),
    (219.7, 210.3, FIGURES, 21.85, BLUE, "0120-007-110"),
    (219.7, 186.8, REGULAR, 11.88, BLACK, "(平日8:30～17:15)"),
    (225.6, 198, REGULAR, 5.94, BLACK, "へいじつ"),
    (219.7, 158.6, REGULAR, 10.5, BLACK, "https://www."),
    (219.7, 144.9, REGULAR, 10.5, BLACK, "moj.go.jp/"),
    (219.7, 131.3, REGULAR, 10.5, BLACK, "JINKEN/"),
    (219.7, 117.6, REGULAR, 10.5, BLACK, "jinken112.html"),
    (392.6, 247, REGULAR, 12.43, BLACK, "いじめや体罰、虐待など、"),
    (392.6, 225.9, REGULAR, 12.43, BLACK, "こどもをめぐる様々な"),
    (392.6, 204.8, REGULAR, 12.43, BLACK, "人権問題についての相談を"),
    (392.6, 183.6, REGULAR, 12.43, BLACK, "受け付ける専用相談電話です"),
    (392.6, 162.5, REGULAR, 12.43, BLACK, "(通話料無料)。"),
    (440.6, 258.7, REGULAR, 6.21, BLACK, "たいばつ"),
    (472.9, 258.7, REGULAR, 6.21, BLACK, "ぎゃくたい"),
    (475.8, 237.6, REGULAR, 6.21, BLACK, "さまざま"),
    (392.8, 216.4, REGULAR, 6.21, BLACK, "じんけんもんだい"),
    (503.6, 216.4, REGULAR, 6.21, BLACK, "そうだん"),
    (396, 195.3, REGULAR, 6.21, BLACK, "う"),
    (420.1, 195.3, REGULAR, 6.21, BLACK, "つ"),
    (457.5, 195.3, REGULAR, 6.21, BLACK, "せんようそうだんでんわ"),
    (398.9, 174.2, REGULAR, 6.21, BLACK, "つうわりょうむりょう"),
    (392.6, 136.8, REGULAR, 12.43, BLACK, "電話は最寄りの法務局に"),
    (392.6, 115.7, REGULAR, 12.43, BLACK, "つながり、法務局職員又は"),
    (392.6, 94.6, REGULAR, 12.43, BLACK, "人権擁護委員が"),
    (392.6, 73.5, REGULAR, 12.43, BLACK, "相談に応じます。"),
    (393.7, 148.5, REGULAR, 6.21, BLACK, "でんわ"),
    (436.2, 148.5, REGULAR, 6.21, BLACK, "もよ"),
    (478.2, 148.5, REGULAR, 6.21, BLACK, "ほうむきょく"),
    (447.8, 127.4, REGULAR, 6.21, BLACK, "ほうむきょくしょくいんまた"),
    (396.5, 106.3, REGULAR, 6.21, BLACK, "じんけんようご"),
    (443.4, 106.3, REGULAR, 6.21, BLACK, "いいん"),
    (392.8, 85.2, REGULAR, 6.21, BLACK, "そうだん"),
    (429.8, 85.2, REGULAR, 6.21, BLACK, "おう"),
    (534.5, 34.5, REGULAR, 10.5, GREY, "1／2"),
)
CODES_1 = (
    ("https://www.kodomo.cfa.go.jp/soudan/", 316, 676.6, 62.4),
    ("https://www.mext.go.jp/a_menu/shotou/seitoshidou/061122210.htm", 317, 424.5, 62.4),
    ("https://www.moj.go.jp/JINKEN/jinken112.html", 317, 173.3, 62.4),
)
BOXES_1 = (
    (34, 763.2, 5.1, 44.7, BLUE),
    (34, 722.3, 527.2, 26.7, SKY),
    (34, 57.2, 110.6, 665.1, PALE),
)
RULES_1 = (
    (459.2, 785.8, 561.3, 807.9, 0.75, BLACK),
    (144.6, 57.2, 144.6, 749, 0.5, FAINT),
    (214.3, 57.2, 214.3, 749, 0.5, FAINT),
    (387.2, 57.2, 387.2, 749, 0.5, FAINT),
    (34, 722.3, 561.3, 722.3, 0.75, LINE),
    (34, 568.5, 561.3, 568.5, 0.75, LINE),
    (34, 278.9, 561.3, 278.9, 0.75, LINE),
    (34, 749, 561.3, 749, 1.5, BLUE),
    (34, 57.2, 561.3, 57.2, 1.5, BLUE),
)
PAGE_2 = (
    (77.4, 787.6, BOLD, 11.05, BLACK, "名称"),
    (76.6, 797.9, REGULAR, 5.53, BLACK, "めいしょう"),
    (162.9, 787.6, BOLD, 11.05, BLACK, "所管等"),
    (163.1, 797.9, REGULAR, 5.53, BLACK, "しょかんとう"),
    (252.1, 787.6, BOLD, 11.05, BLACK, "電話番号・関連URL"),
    (256.1, 797.9, REGULAR, 5.53, BLACK, "でんわばんごう"),
    (301.9, 797.9, REGULAR, 5.53, BLACK, "かんれん"),
    (463.2, 787.6, BOLD, 11.05, BLACK, "概要"),
    (463.3, 797.9, REGULAR, 5.53, BLACK, "がいよう"),
    (39.4, 713.8, BOLD, 13.43, BLACK, "チャット"),
    (39.4, 691, BOLD, 13.43, BLACK, "人権相談"),
    (39.6, 703.6, REGULAR, 6.71, BLACK, "じんけんそうだん"),
    (39.4, 671.3, REGULAR, 11.32, BLACK, "(LINEじんけん"),
    (39.4, 652, REGULAR, 11.32, BLACK, "相談、 こどもの"),
    (39.4, 632.8, REGULAR, 11.32, BLACK, "人権SOSチャット)"),
    (39.6, 662.7, REGULAR, 5.66, BLACK, "そうだん"),
    (39.6, 643.4, REGULAR, 5.66, BLACK, "じんけん"),
    (162.4, 674.9, REGULAR, 11.32, BLACK, "法務省"),
    (162.7, 685.5, REGULAR, 5.66, BLACK, "ほうむしょう"),
    (223.9, 745.7, BOLD, 10.5, BLACK, "LINEアカウント名"),
    (299.4, 755.5, REGULAR, 5.25, BLACK, "めい"),
    (219.7, 725, BOLD, 12.43, BLACK, "法務局LINEじんけん相談"),
    (219.9, 736.6, REGULAR, 6.21, BLACK, "ほうむきょく"),
    (338.6, 736.6, REGULAR, 6.21, BLACK, "そうだん"),
    (223.9, 706.7, BOLD, 10.5, BLACK, "検索ID"),
    (224.1, 716.6, REGULAR, 5.25, BLACK, "けんさく"),
    (267.7, 706.7, REGULAR, 10.5, BLACK, "@linejinkensoudan"),
    (219.7, 686.3, REGULAR, 11.88, BLACK, "(平日8:30～17:15)"),
    (225.6, 697.4, REGULAR, 5.94, BLACK, "へいじつ"),
    (219.7, 664.8, REGULAR, 10.5, BLACK, "https://www."),
    (219.7, 651.2, REGULAR, 10.5, BLACK, "moj.go.jp/"),
    (219.7, 637.5, REGULAR, 10.5, BLACK, "JINKEN/"),
    (219.7, 623.9, REGULAR, 10.5, BLACK, "jinken03_"),
    (219.7, 610.2, REGULAR, 10.5, BLACK, "00034.html"),
    (392.6, 739.8, REGULAR, 12.43, BLACK, "チャット形式(LINE)で"),
    (392.6, 718.7, REGULAR, 12.43, BLACK, "人権相談ができます。"),
    (435, 751.5, REGULAR, 6.21, BLACK, "けいしき"),
    (392.8, 730.4, REGULAR, 6.21, BLACK, "じんけんそうだん"),
    (392.6, 693, REGULAR, 12.43, BLACK, "また、GIGAスクール構想に"),
    (392.6, 671.9, REGULAR, 12.43, BLACK, "よる1人1台端末からも"),
    (392.6, 650.8, REGULAR, 12.43, BLACK, "相談を受け付けています"),
    (392.6, 629.6, REGULAR, 12.43, BLACK, "(こどもの人権"),
    (392.6, 608.5, REGULAR, 12.43, BLACK, "SOSチャット)。"),
    (507.2, 704.7, REGULAR, 6.21, BLACK, "こうそう"),
    (418.1, 683.6, REGULAR, 6.21, BLACK, "ひとり"),
    (448.5, 683.6, REGULAR, 6.21, BLACK, "だいたんまつ"),
    (392.8, 662.4, REGULAR, 6.21, BLACK, "そうだん"),
    (433, 662.4, REGULAR, 6.21, BLACK, "う"),
    (457.1, 662.4, REGULAR, 6.21, BLACK, "つ"),
    (446.4, 641.3, REGULAR, 6.21, BLACK, "じんけん"),
    (39.4, 520.4, BOLD, 13.43, BLACK, "こどもの人権"),
    (39.4, 497.5, BOLD, 13.43, BLACK, "SOSミニレター"),
    (91.7, 533, REGULAR, 6.71, BLACK, "じんけん"),
    (39.4, 477.8, REGULAR, 11.32, BLACK, "(便箋兼封筒)"),
    (45.1, 488.5, REGULAR, 5.66, BLACK, "びんせんけんふうとう"),
    (162.4, 500.7, REGULAR, 11.32, BLACK, "法務省"),
    (162.7, 511.3, REGULAR, 5.66, BLACK, "ほうむしょう"),
    (219.7, 531.1, REGULAR, 10.5, BLACK, "https://www."),
    (219.7, 517.5, REGULAR, 10.5, BLACK, "moj.go.jp/"),
    (219.7, 503.8, REGULAR, 10.5, BLACK, "JINKEN/"),
    (219.7, 490.2, REGULAR, 10.5, BLACK, "jinken03_"),
    (219.7, 476.5, REGULAR, 10.5, BLACK, "00013.html"),
    (392.6, 544.5, REGULAR, 12.43, BLACK, "全国の小中学校の児童生徒を"),
    (392.6, 523.4, REGULAR, 12.43, BLACK, "対象に、便箋兼封筒付きの"),
    (392.6, 502.2, REGULAR, 12.43, BLACK, "ミニレターを配布しています。"),
    (392.8, 556.2, REGULAR, 6.21, BLACK, "ぜんこく"),
    (426.6, 556.2, REGULAR, 6.21, BLACK, "しょうちゅうがっこう"),
    (499.2, 556.2, REGULAR, 6.21, BLACK, "じどうせいと"),
    (392.6, 535, REGULAR, 6.21, BLACK, "たいしょう"),
    (437.1, 535, REGULAR, 6.21, BLACK, "びんせんけんふうとう"),
    (502.3, 535, REGULAR, 6.21, BLACK, "つ"),
    (461.9, 513.9, REGULAR, 6.21, BLACK, "はいふ"),
    (392.6, 476.6, REGULAR, 12.43, BLACK, "返信は、法務局職員又は"),
    (392.6, 455.5, REGULAR, 12.43, BLACK, "人権擁護委員が行います。"),
    (392.8, 488.3, REGULAR, 6.21, BLACK, "へんしん"),
    (437.2, 488.3, REGULAR, 6.21, BLACK, "ほうむきょくしょくいんまた"),
    (396.5, 467.1, REGULAR, 6.21, BLACK, "じんけんようご"),
    (443.4, 467.1, REGULAR, 6.21, BLACK, "いいん"),
    (476.9, 467.1, REGULAR, 6.21, BLACK, "おこな"),
    (39.4, 361.1, BOLD, 13.43, BLACK, "こどもの人権"),
    (39.4, 338.3, BOLD, 13.43, BLACK, "SOS-eメール"),
    (91.7, 373.7, REGULAR, 6.71, BLACK, "じんけん"),
    (39.4, 318.5, REGULAR, 11.32, BLACK, "(インターネット"),
    (39.4, 299.3, REGULAR, 11.32, BLACK, "人権相談)"),
    (39.6, 309.9, REGULAR, 5.66, BLACK, "じんけんそうだん"),
    (162.4, 331.7, REGULAR, 11.32, BLACK, "法務省"),
    (162.7, 342.4, REGULAR, 5.66, BLACK, "ほうむしょう"),
    (219.7, 355.4, REGULAR, 10.5, BLACK, "https://www."),
    (219.7, 341.7, REGULAR, 10.5, BLACK, "jinken.go."),
    (219.7, 328.1, REGULAR, 10.5, BLACK, "jp/gorinyou/"),
    (219.7, 314.4, REGULAR, 10.5, BLACK, "annai_ch/"),
    (392.6, 394.4, REGULAR, 12.43, BLACK, "パソコン、"),
    (392.6, 373.3, REGULAR, 12.43, BLACK, "スマートフォンなどから"),
    (392.6, 352.2, REGULAR, 12.43, BLACK, "インターネットを利用して、"),
    (392.6, 331, REGULAR, 12.43, BLACK, "いつでも人権相談する"),
    (392.6, 309.9, REGULAR, 12.43, BLACK, "ことができ、後日、最寄りの"),
    (392.6, 288.8, REGULAR, 12.43, BLACK, "法務局からメール、電話又は"),
    (392.6, 267.7, REGULAR, 12.43, BLACK, "面談により回答します。"),
    (481.5, 363.8, REGULAR, 6.21, BLACK, "りよう"),
    (441.4, 342.7, REGULAR, 6.21, BLACK, "じんけんそうだん"),
    (460.8, 321.6, REGULAR, 6.21, BLACK, "ごじつ"),
    (498.4, 321.6, REGULAR, 6.21, BLACK, "もよ"),
    (392.8, 300.5, REGULAR, 6.21, BLACK, "ほうむきょく"),
    (497.7, 300.5, REGULAR, 6.21, BLACK, "でんわまた"),
    (392.7, 279.4, REGULAR, 6.21, BLACK, "めんだん"),
    (452.5, 279.4, REGULAR, 6.21, BLACK, "かいとう"),
    (39.4, 171, BOLD, 13.43, BLACK, "都道府県警察の"),
    (39.5, 148.2, BOLD, 13.43, BLACK, "少年相談窓口"),
    (47.1, 183.7, REGULAR, 6.71, BLACK, "とどうふけん"),
    (93.2, 183.7, REGULAR, 6.71, BLACK, "けいさつ"),
    (39.4, 160.8, REGULAR, 6.71, BLACK, "しょうねんそうだんまどぐち"),
    (39.4, 132.5, REGULAR, 11.32, BLACK, "(ヤングテレホニ"),
    (39.4, 115.5, REGULAR, 11.32, BLACK, "コーナー)"),
    (151.1, 153.6, REGULAR, 11.32, BLACK, "各都道府県"),
    (168.1, 134.3, REGULAR, 11.32, BLACK, "警察"),
    (152, 164.2, REGULAR, 5.66, BLACK, "か"),
    (159.3, 164.2, REGULAR, 5.66, BLACK, "く"),
    (165.9, 164.2, REGULAR, 5.66, BLACK, "と"),
    (172.9, 164.2, REGULAR, 5.66, BLACK, "ど"),
    (180.2, 164.2, REGULAR, 5.66, BLACK, "う"),
    (187.1, 164.2, REGULAR, 5.66, BLACK, "ふ"),
    (194.4, 164.2, REGULAR, 5.66, BLACK, "け"),
    (201.6, 164.2, REGULAR, 5.66, BLACK, "ん"),
    (168.2, 145, REGULAR, 5.66, BLACK, "けいさつ"),
    (219.7, 201.7, REGULAR, 10.5, BLACK, "https://"),
    (219.7, 188.1, REGULAR, 10.5, BLACK, "www.npa.go."),
    (219.7, 174.4, REGULAR, 10.5, BLACK, "jp/bureau/"),
    (219.7, 160.8, REGULAR, 10.5, BLACK, "safetylife/"),
    (219.7, 147.1, REGULAR, 10.5, BLACK, "syonen/"),
    (219.7, 133.5, REGULAR, 10.5, BLACK, "soudan.html"),
    (219.7, 110.9, REGULAR, 11.05, BLACK, "※都道府県ごとに受付時間が"),
    (219.7, 92.1, REGULAR, 11.05, BLACK, "異なります。"),
    (237.1, 121.3, REGULAR, 5.53, BLACK, "とどうふけん"),
    (310, 121.3, REGULAR, 5.53, BLACK, "うけつけじかん"),
    (220.2, 102.5, REGULAR, 5.53, BLACK, "こと"),
    (392.6, 206.6, REGULAR, 12.43, BLACK, "こどものことで悩みを"),
    (392.6, 185.5, REGULAR, 12.43, BLACK, "抱えている御家族や、"),
    (392.6, 164.4, REGULAR, 12.43, BLACK, "いじめ、犯罪等の被害に"),
    (392.6, 143.3, REGULAR, 12.43, BLACK, "遭い、悩んでいるこども"),
    (392.6, 122.2, REGULAR, 12.43, BLACK, "自身のための相談窓口です"),
    (392.6, 101, REGULAR, 12.43, BLACK, "(都道府県によっては"),
    (392.6, 79.9, REGULAR, 12.43, BLACK, "通話料が有料となります)。"),
    (475.1, 218.3, REGULAR, 6.21, BLACK, "なや"),
    (392.7, 197.2, REGULAR, 6.21, BLACK, "かか"),
    (459.8, 197.2, REGULAR, 6.21, BLACK, "ごかぞく"),
    (436, 176.1, REGULAR, 6.21, BLACK, "はんざいとう"),
    (486.7, 176.1, REGULAR, 6.21, BLACK, "ひがい"),
    (395.8, 155, REGULAR, 6.21, BLACK, "あ"),
    (425.1, 155, REGULAR, 6.21, BLACK, "なや"),
    (393.9, 133.8, REGULAR, 6.21, BLACK, "じしん"),
    (466.8, 133.8, REGULAR, 6.21, BLACK, "そうだんまどぐち"),
    (405.8, 112.7, REGULAR, 6.21, BLACK, "とどうふけん"),
    (392.9, 91.6, REGULAR, 6.21, BLACK, "つうわりょう"),
    (440.7, 91.6, REGULAR, 6.21, BLACK, "ゆうりょう"),
    (533.1, 34.5, REGULAR, 10.5, GREY, "2／2"),
)
CODES_2 = (
    ("https://www.moj.go.jp/JINKEN/jinken03_00034.html", 317, 672.7, 62.4),
    ("https://www.moj.go.jp/JINKEN/jinken03_00013.html", 317, 539, 62.4),
    ("https://www.jinken.go.jp/gorinyou/annai_ch/", 317, 370.1, 62.4),
    ("https://www.npa.go.jp/bureau/safetylife/syonen/soudan.html", 317, 202.8, 62.4),
)
BOXES_2 = (
    (34, 781.2, 527.2, 26.7, SKY),
    (34, 57.2, 110.6, 723.9, PALE),
    (219.7, 744.4, 94.4, 15.8, SKY),
    (219.7, 705.4, 43.8, 15.8, SKY),
)
RULES_2 = (
    (144.6, 57.2, 144.6, 807.9, 0.5, FAINT),
    (214.3, 57.2, 214.3, 807.9, 0.5, FAINT),
    (387.2, 57.2, 387.2, 807.9, 0.5, FAINT),
    (34, 781.2, 561.3, 781.2, 0.75, LINE),
    (34, 582.8, 561.3, 582.8, 0.75, LINE),
    (34, 432.8, 561.3, 432.8, 0.75, LINE),
    (34, 245, 561.3, 245, 0.75, LINE),
    (34, 807.9, 561.3, 807.9, 1.5, BLUE),
    (34, 57.2, 561.3, 57.2, 1.5, BLUE),
)


def code(canvas: Canvas, address: str, x: float, y: float, side: float) -> None:
    made = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    made.add_data(address)
    made.make()
    module = side / made.modules_count
    path = canvas.beginPath()
    for row, modules in enumerate(made.modules):
        start = None
        for at, dark in enumerate([*modules, False]):
            if dark and start is None:
                start = at
            elif not dark and start is not None:
                bottom = y - (row + 1) * module
                path.rect(x + start * module, bottom, (at - start) * module, module)
                start = None
    canvas.drawPath(path, stroke=0, fill=1)


def page(canvas: Canvas, texts: tuple, codes: tuple, boxes: tuple, rules: tuple) -> None:
    for x, y, width, height, colour in boxes:
        canvas.setFillColor(colour)
        canvas.rect(x, y, width, height, stroke=0, fill=1)
    for left, bottom, right, top, width, colour in rules:
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(width)
        if left < right and bottom < top:
            canvas.rect(left, bottom, right - left, top - bottom)
        else:
            canvas.line(left, bottom, right, top)
    for x, y, font, size, colour, words in texts:
        canvas.setFillColor(colour)
        canvas.setFont(font, size)
        canvas.drawString(x, y, words)
    canvas.setFillColor(BLACK)
    for address, x, y, side in codes:
        code(canvas, address, x, y, side)
    canvas.showPage()


def main(out: str) -> None:
    for font in (REGULAR, BOLD, FIGURES):
        pdfmetrics.registerFont(TTFont(font, str(FONTS / f"{font}.ttf")))
    canvas = Canvas(out, pagesize=A4, pageCompression=1)
    canvas.setTitle(TITLE)
    page(canvas, PAGE_1, CODES_1, BOXES_1, RULES_1)
    page(canvas, PAGE_2, CODES_2, BOXES_2, RULES_2)
    canvas.save()


if __name__ == "__main__":
    main(sys.argv[1])
