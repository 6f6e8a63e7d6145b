"""The handout as one would write it in an afternoon: straight reportlab, nothing checked.

Every line of text and every furigana stands at the place that somebody measured once; change one
word and all that follows is wrong. It is the yardstick of build.py: what the same two pages cost
without a register, kinsoku, furigana that finds its place, tags or a proof. As fast as such a
script is: fonts are parsed once, a code is one path of its runs, pages are deflated.
"""

import sys
from pathlib import Path

import qrcode
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).parent.parent / "fonts"
REGULAR, BOLD, FIGURES = "BIZUDPGothic-Regular", "BIZUDPGothic-Bold", "BIZUDGothic-Bold"
BLACK, BLUE, GREY = "#000000", "#003c9e", "#4d4d4d"

TITLE = "こども向け相談窓口一覧(暴力行為・いじめ関連)"
# x, y, font, size, colour, words
PAGE_1 = (
    (47.6, 773.7, BOLD, 18.7, BLUE, "こども向け相談窓口一覧(暴力行為・いじめ関連)"),
    (106.2, 791.3, REGULAR, 9.3, BLUE, "む"),
    (138.6, 791.3, REGULAR, 9.3, BLUE, "そうだんまどぐちいちらん"),
    (260.2, 791.3, REGULAR, 9.3, BLUE, "ぼうりょくこうい"),
    (398.4, 791.3, REGULAR, 9.3, BLUE, "かんれん"),
    (491.8, 788.6, BOLD, 13, BLACK, "資料3"),
    (492.2, 800.9, REGULAR, 6.5, BLACK, "しりょう"),
    (477.6, 765.5, REGULAR, 10.8, BLACK, "令和8年1月現在"),
    (478.5, 775.7, REGULAR, 5.4, BLACK, "れいわ"),
    (509.5, 775.7, REGULAR, 5.4, BLACK, "ねん"),
    (528.8, 775.7, REGULAR, 5.4, BLACK, "がつげんざい"),
    (77.3, 728.4, BOLD, 11.2, BLACK, "名称"),
    (76.5, 738.9, REGULAR, 5.6, BLACK, "めいしょう"),
    (162.6, 728.4, BOLD, 11.2, BLACK, "所管等"),
    (162.9, 738.9, REGULAR, 5.6, BLACK, "しょかんとう"),
    (247.2, 728.4, BOLD, 11.2, BLACK, "電話番号・関連URL"),
    (248.2, 738.9, REGULAR, 5.6, BLACK, "でんわばんごう"),
    (297.7, 738.9, REGULAR, 5.6, BLACK, "かんれん"),
    (458.8, 728.4, BOLD, 11.2, BLACK, "概要"),
    (458.9, 738.9, REGULAR, 5.6, BLACK, "がいよう"),
    (39.4, 649.5, BOLD, 13.9, BLACK, "「相談窓口を"),
    (39.4, 625.8, BOLD, 13.9, BLACK, "探す」 コーナー"),
    (46.6, 662.6, REGULAR, 7, BLACK, "そうだんまどぐち"),
    (39.5, 638.9, REGULAR, 7, BLACK, "さが"),
    (163.1, 649, REGULAR, 11.6, BLACK, "こども"),
    (162.1, 629.3, REGULAR, 11.6, BLACK, "家庭庁"),
    (162.3, 640.2, REGULAR, 5.8, BLACK, "かていちょう"),
    (219.7, 656.1, REGULAR, 10.5, BLACK, "https://www."),
    (219.7, 642.4, REGULAR, 10.5, BLACK, "kodomo.cfa.go."),
    (219.7, 628.8, REGULAR, 10.5, BLACK, "jp/soudan/"),
    (384.1, 693.3, REGULAR, 12.9, BLACK, "こどもが抱える様々な"),
    (384.1, 671.3, REGULAR, 12.9, BLACK, "困難(いじめ、心の悩み、"),
    (384.1, 649.3, REGULAR, 12.9, BLACK, "人権侵害等)について、こども"),
    (385, 627.3, REGULAR, 12.9, BLACK, "自ら悩みを相談でき、SOSを"),
    (384.1, 605.3, REGULAR, 12.9, BLACK, "発信できる相談窓口の情報を"),
    (384.1, 583.2, REGULAR, 12.9, BLACK, "掲載しています。"),
    (433.6, 705.5, REGULAR, 6.5, BLACK, "かか"),
    (471.1, 705.5, REGULAR, 6.5, BLACK, "さまざま"),
    (384.3, 683.5, REGULAR, 6.5, BLACK, "こんなん"),
    (461.5, 683.5, REGULAR, 6.5, BLACK, "こころ"),
    (487.6, 683.5, REGULAR, 6.5, BLACK, "なや"),
    (384.3, 661.5, REGULAR, 6.5, BLACK, "じんけんしんがいとう"),
    (384.1, 639.4, REGULAR, 6.5, BLACK, "みずか"),
    (410.9, 639.4, REGULAR, 6.5, BLACK, "なや"),
    (449.3, 639.4, REGULAR, 6.5, BLACK, "そうだん"),
    (384.4, 617.4, REGULAR, 6.5, BLACK, "はっしん"),
    (448, 617.4, REGULAR, 6.5, BLACK, "そうだんまどぐち"),
    (510.7, 617.4, REGULAR, 6.5, BLACK, "じょうほう"),
    (384.1, 595.4, REGULAR, 6.5, BLACK, "けいさい"),
    (39.4, 427.9, BOLD, 13.9, BLACK, "24時間子供"),
    (39.4, 404.2, BOLD, 13.9, BLACK, "SOSダイヤル"),
    (63.1, 441, REGULAR, 7, BLACK, "じかんこども"),
    (150.6, 417.6, REGULAR, 11.6, BLACK, "文部科学省"),
    (151.6, 428.4, REGULAR, 5.8, BLACK, "もんぶかがくしょう"),
    (219.7, 456.7, FIGURES, 22.9, BLUE, "0120-0-78310"),
    (225.6, 478.2, REGULAR, 11.4, BLUE, "なやみいおう"),
    (219.7, 433.5, REGULAR, 12.2, BLACK, "(24時間年中無休)"),
    (246.5, 445, REGULAR, 6.1, BLACK, "じかんねんじゅうむきゅう"),
    (219.7, 416.6, REGULAR, 10.5, BLACK, "https://www."),
    (219.7, 402.9, REGULAR, 10.5, BLACK, "mext.go.jp/a_"),
    (219.7, 389.3, REGULAR, 10.5, BLACK, "menu/shotou/"),
    (219.7, 375.6, REGULAR, 10.5, BLACK, "seitoshidou/"),
    (219.7, 362, REGULAR, 10.5, BLACK, "061122210.htm"),
    (384.1, 542.3, REGULAR, 12.9, BLACK, "いじめで困ったり、自分や"),
    (384.1, 520.3, REGULAR, 12.9, BLACK, "友だちの安全に不安が"),
    (384.1, 498.3, REGULAR, 12.9, BLACK, "あったりしたときに、"),
    (384.1, 476.3, REGULAR, 12.9, BLACK, "全国どこからでも、24時間"),
    (384.1, 454.3, REGULAR, 12.9, BLACK, "いつでも、電話で相談できる"),
    (384.1, 432.2, REGULAR, 12.9, BLACK, "窓口です(通話料無料)。"),
    (434.8, 554.5, REGULAR, 6.5, BLACK, "こま"),
    (491.9, 554.5, REGULAR, 6.5, BLACK, "じぶん"),
    (384.5, 532.5, REGULAR, 6.5, BLACK, "とも"),
    (435.5, 532.5, REGULAR, 6.5, BLACK, "あんぜん"),
    (475, 532.5, REGULAR, 6.5, BLACK, "ふあん"),
    (384.4, 488.5, REGULAR, 6.5, BLACK, "ぜんこく"),
    (513.7, 488.5, REGULAR, 6.5, BLACK, "じかん"),
    (443.7, 466.4, REGULAR, 6.5, BLACK, "でんわ"),
    (481.3, 466.4, REGULAR, 6.5, BLACK, "そうだん"),
    (384.2, 444.4, REGULAR, 6.5, BLACK, "まどぐち"),
    (441.6, 444.4, REGULAR, 6.5, BLACK, "つうわりょうむりょう"),
    (384.1, 405.7, REGULAR, 12.9, BLACK, "電話をかけた所在地の"),
    (384.1, 383.7, REGULAR, 12.9, BLACK, "教育委員会の相談機関に"),
    (384.1, 361.7, REGULAR, 12.9, BLACK, "つながります。"),
    (385.3, 417.9, REGULAR, 6.5, BLACK, "でんわ"),
    (461.5, 417.9, REGULAR, 6.5, BLACK, "しょざいち"),
    (384.3, 395.9, REGULAR, 6.5, BLACK, "きょういくいいんかい"),
    (462, 395.9, REGULAR, 6.5, BLACK, "そうだんきかん"),
    (384.1, 335.1, REGULAR, 12.9, BLACK, "こどものほか、"),
    (384.1, 313.1, REGULAR, 12.9, BLACK, "保護者などからの相談にも"),
    (384.1, 291.1, REGULAR, 12.9, BLACK, "応じています。"),
    (386, 325.3, REGULAR, 6.5, BLACK, "ほごしゃ"),
    (486.2, 325.3, REGULAR, 6.5, BLACK, "そうだん"),
    (384.5, 303.3, REGULAR, 6.5, BLACK, "おう"),
    (39.4, 171.1, BOLD, 13.9, BLACK, "こどもの"),
    (39.4, 147.4, BOLD, 13.9, BLACK, "人権110番"),
    (39.6, 160.5, REGULAR, 7, BLACK, "じんけん"),
    (97.9, 160.5, REGULAR, 7, BLACK, "ばん"),
    (162.1, 160.7, REGULAR, 11.6, BLACK, "法務省"),
    (162.4, 171.6, REGULAR, 5.8, BLACK, "ほうむしょう"),
    (219.7, 203.1, FIGURES, 22.9, BLUE, "0120-007-110"),
    (219.7, 178.8, REGULAR, 12.2, BLACK, "(平日8:30～17:15)"),
    (225.8, 190.3, REGULAR, 6.1, BLACK, "へいじつ"),
    (219.7, 157.5, REGULAR, 10.5, BLACK, "https://www."),
    (219.7, 143.8, REGULAR, 10.5, BLACK, "moj.go.jp/"),
    (219.7, 130.2, REGULAR, 10.5, BLACK, "JINKEN/"),
    (219.7, 116.5, REGULAR, 10.5, BLACK, "jinken112.html"),
    (384.1, 250.2, REGULAR, 12.9, BLACK, "いじめや体罰、虐待など、"),
    (384.1, 228.2, REGULAR, 12.9, BLACK, "こどもをめぐる様々な"),
    (384.1, 206.1, REGULAR, 12.9, BLACK, "人権問題についての相談を"),
    (384.1, 184.1, REGULAR, 12.9, BLACK, "受け付ける専用相談電話です"),
    (384.1, 162.1, REGULAR, 12.9, BLACK, "(通話料無料)。"),
    (434.1, 262.3, REGULAR, 6.5, BLACK, "たいばつ"),
    (467.8, 262.3, REGULAR, 6.5, BLACK, "ぎゃくたい"),
    (470.8, 240.3, REGULAR, 6.5, BLACK, "さまざま"),
    (384.3, 218.3, REGULAR, 6.5, BLACK, "じんけんもんだい"),
    (499.8, 218.3, REGULAR, 6.5, BLACK, "そうだん"),
    (387.6, 196.3, REGULAR, 6.5, BLACK, "う"),
    (412.8, 196.3, REGULAR, 6.5, BLACK, "つ"),
    (447.5, 196.3, REGULAR, 6.5, BLACK, "せんようそうだんでんわ"),
    (390.7, 174.3, REGULAR, 6.5, BLACK, "つうわりょうむりょう"),
    (384.1, 135.6, REGULAR, 12.9, BLACK, "電話は最寄りの法務局に"),
    (384.1, 113.5, REGULAR, 12.9, BLACK, "つながり、法務局職員又は"),
    (384.1, 91.5, REGULAR, 12.9, BLACK, "人権擁護委員が"),
    (384.1, 69.5, REGULAR, 12.9, BLACK, "相談に応じます。"),
    (385.3, 147.7, REGULAR, 6.5, BLACK, "でんわ"),
    (426.2, 147.7, REGULAR, 6.5, BLACK, "もよ"),
    (473.3, 147.7, REGULAR, 6.5, BLACK, "ほうむきょく"),
    (441.6, 125.7, REGULAR, 6.5, BLACK, "ほうむきょくしょくいんまた"),
    (384.3, 103.7, REGULAR, 6.5, BLACK, "じんけんようごいいん"),
    (384.3, 81.7, REGULAR, 6.5, BLACK, "そうだん"),
    (422.9, 81.7, REGULAR, 6.5, BLACK, "おう"),
    (534.5, 34.5, REGULAR, 10.5, GREY, "1／2"),
)
CODES_1 = (
    ("https://www.kodomo.cfa.go.jp/soudan/", 320.4, 671.9, 51),
    ("https://www.mext.go.jp/a_menu/shotou/seitoshidou/061122210.htm", 321.3, 418.8, 51),
    ("https://www.moj.go.jp/JINKEN/jinken112.html", 321.3, 166.5, 51),
)
BOXES_1 = (
    (34, 763.1, 5.1, 44.8, "#003c9e"),
    (34, 721.9, 527.2, 27, "#bfe4ff"),
    (34, 570.9, 110.6, 151, "#f1f8fe"),
    (34, 278.8, 110.6, 292.1, "#f1f8fe"),
    (34, 57.2, 110.6, 221.6, "#f1f8fe"),
)
RULES_1 = (
    (459.2, 785.8, 561.3, 807.9, 0.8),
    (144.6, 721.9, 144.6, 748.9, 0.5),
    (214.3, 721.9, 214.3, 748.9, 0.5),
    (378.7, 721.9, 378.7, 748.9, 0.5),
    (34, 748.9, 561.3, 748.9, 1.5),
    (144.6, 570.9, 144.6, 721.9, 0.5),
    (214.3, 570.9, 214.3, 721.9, 0.5),
    (378.7, 570.9, 378.7, 721.9, 0.5),
    (34, 721.9, 561.3, 721.9, 0.8),
    (144.6, 278.8, 144.6, 570.9, 0.5),
    (214.3, 278.8, 214.3, 570.9, 0.5),
    (378.7, 278.8, 378.7, 570.9, 0.5),
    (34, 570.9, 561.3, 570.9, 0.8),
    (144.6, 57.2, 144.6, 278.8, 0.5),
    (214.3, 57.2, 214.3, 278.8, 0.5),
    (378.7, 57.2, 378.7, 278.8, 0.5),
    (34, 278.8, 561.3, 278.8, 0.8),
    (34, 57.2, 561.3, 57.2, 1.5),
)
PAGE_2 = (
    (77.3, 787.3, BOLD, 11.2, BLACK, "名称"),
    (76.5, 797.9, REGULAR, 5.6, BLACK, "めいしょう"),
    (162.6, 787.3, BOLD, 11.2, BLACK, "所管等"),
    (162.9, 797.9, REGULAR, 5.6, BLACK, "しょかんとう"),
    (247.2, 787.3, BOLD, 11.2, BLACK, "電話番号・関連URL"),
    (248.2, 797.9, REGULAR, 5.6, BLACK, "でんわばんごう"),
    (297.7, 797.9, REGULAR, 5.6, BLACK, "かんれん"),
    (458.8, 787.3, BOLD, 11.2, BLACK, "概要"),
    (458.9, 797.9, REGULAR, 5.6, BLACK, "がいよう"),
    (39.4, 714.4, BOLD, 13.9, BLACK, "チャット"),
    (39.4, 690.7, BOLD, 13.9, BLACK, "人権相談"),
    (39.6, 703.8, REGULAR, 7, BLACK, "じんけんそうだん"),
    (39.4, 670.5, REGULAR, 11.6, BLACK, "(LINEじんけん"),
    (39.4, 650.9, REGULAR, 11.6, BLACK, "相談、 こどもの"),
    (39.4, 631.2, REGULAR, 11.6, BLACK, "人権SOSチャット)"),
    (39.6, 661.7, REGULAR, 5.8, BLACK, "そうだん"),
    (39.6, 642.1, REGULAR, 5.8, BLACK, "じんけん"),
    (162.1, 674.6, REGULAR, 11.6, BLACK, "法務省"),
    (162.4, 685.4, REGULAR, 5.8, BLACK, "ほうむしょう"),
    (223.9, 748.2, BOLD, 10.5, BLACK, "LINEアカウント名"),
    (299.4, 758.1, REGULAR, 5.2, BLACK, "めい"),
    (219.7, 726.8, BOLD, 12.9, BLACK, "法務局LINEじんけん相談"),
    (219.9, 738.9, REGULAR, 6.5, BLACK, "ほうむきょく"),
    (343.7, 738.9, REGULAR, 6.5, BLACK, "そうだん"),
    (223.9, 708.4, BOLD, 10.5, BLACK, "検索ID"),
    (224.1, 718.2, REGULAR, 5.2, BLACK, "けんさく"),
    (219.7, 695.2, REGULAR, 10.5, BLACK, "@linejinkensoudan"),
    (219.7, 674.3, REGULAR, 12.2, BLACK, "(平日8:30～17:15)"),
    (225.8, 685.8, REGULAR, 6.1, BLACK, "へいじつ"),
    (219.7, 657.4, REGULAR, 10.5, BLACK, "https://www."),
    (219.7, 643.7, REGULAR, 10.5, BLACK, "moj.go.jp/"),
    (219.7, 630.1, REGULAR, 10.5, BLACK, "JINKEN/"),
    (219.7, 616.4, REGULAR, 10.5, BLACK, "jinken03_"),
    (219.7, 602.8, REGULAR, 10.5, BLACK, "00034.html"),
    (384.1, 731, REGULAR, 12.9, BLACK, "チャット形式(LINE)で"),
    (384.1, 709, REGULAR, 12.9, BLACK, "人権相談ができます。"),
    (428.3, 743.2, REGULAR, 6.5, BLACK, "けいしき"),
    (384.3, 721.2, REGULAR, 6.5, BLACK, "じんけんそうだん"),
    (384.1, 682.4, REGULAR, 12.9, BLACK, "また、GIGAスクール構想に"),
    (384.1, 660.4, REGULAR, 12.9, BLACK, "よる1人1台端末からも"),
    (384.1, 638.4, REGULAR, 12.9, BLACK, "相談を受け付けています"),
    (384.1, 616.4, REGULAR, 12.9, BLACK, "(こどもの人権SOSチャット)。"),
    (503.5, 694.6, REGULAR, 6.5, BLACK, "こうそう"),
    (410.7, 672.6, REGULAR, 6.5, BLACK, "ひとり"),
    (442.4, 672.6, REGULAR, 6.5, BLACK, "だいたんまつ"),
    (384.3, 650.6, REGULAR, 6.5, BLACK, "そうだん"),
    (426.2, 650.6, REGULAR, 6.5, BLACK, "う"),
    (451.4, 650.6, REGULAR, 6.5, BLACK, "つ"),
    (440.1, 628.6, REGULAR, 6.5, BLACK, "じんけん"),
    (39.4, 521.3, BOLD, 13.9, BLACK, "こどもの人権"),
    (39.4, 497.5, BOLD, 13.9, BLACK, "SOSミニレター"),
    (93.8, 534.4, REGULAR, 7, BLACK, "じんけん"),
    (39.4, 477.4, REGULAR, 11.6, BLACK, "(便箋兼封筒)"),
    (45.2, 488.2, REGULAR, 5.8, BLACK, "びんせんけんふうとう"),
    (162.1, 501.1, REGULAR, 11.6, BLACK, "法務省"),
    (162.4, 511.9, REGULAR, 5.8, BLACK, "ほうむしょう"),
    (219.7, 531.7, REGULAR, 10.5, BLACK, "https://www."),
    (219.7, 518, REGULAR, 10.5, BLACK, "moj.go.jp/"),
    (219.7, 504.4, REGULAR, 10.5, BLACK, "JINKEN/"),
    (219.7, 490.7, REGULAR, 10.5, BLACK, "jinken03_"),
    (219.7, 477.1, REGULAR, 10.5, BLACK, "00013.html"),
    (384.1, 546.5, REGULAR, 12.9, BLACK, "全国の小中学校の児童生徒を"),
    (384.1, 524.5, REGULAR, 12.9, BLACK, "対象に、便箋兼封筒付きの"),
    (384.1, 502.5, REGULAR, 12.9, BLACK, "ミニレターを配布しています。"),
    (384.4, 558.7, REGULAR, 6.5, BLACK, "ぜんこく"),
    (419.5, 558.7, REGULAR, 6.5, BLACK, "しょうちゅうがっこう"),
    (489, 558.7, REGULAR, 6.5, BLACK, "じどうせいと"),
    (384.1, 536.7, REGULAR, 6.5, BLACK, "たいしょう"),
    (430.5, 536.7, REGULAR, 6.5, BLACK, "びんせんけんふうとうつ"),
    (456.3, 514.7, REGULAR, 6.5, BLACK, "はいふ"),
    (384.1, 475.9, REGULAR, 12.9, BLACK, "返信は、法務局職員又は"),
    (384.1, 453.9, REGULAR, 12.9, BLACK, "人権擁護委員が行います。"),
    (384.3, 488.1, REGULAR, 6.5, BLACK, "へんしん"),
    (430.6, 488.1, REGULAR, 6.5, BLACK, "ほうむきょくしょくいんまた"),
    (384.3, 466.1, REGULAR, 6.5, BLACK, "じんけんようごいいん"),
    (472, 466.1, REGULAR, 6.5, BLACK, "おこな"),
    (39.4, 362.5, BOLD, 13.9, BLACK, "こどもの人権"),
    (39.4, 338.7, BOLD, 13.9, BLACK, "SOS-eメール"),
    (93.8, 375.6, REGULAR, 7, BLACK, "じんけん"),
    (39.4, 318.6, REGULAR, 11.6, BLACK, "(インターネット"),
    (39.4, 298.9, REGULAR, 11.6, BLACK, "人権相談)"),
    (39.6, 309.8, REGULAR, 5.8, BLACK, "じんけんそうだん"),
    (162.1, 332.5, REGULAR, 11.6, BLACK, "法務省"),
    (162.4, 343.3, REGULAR, 5.8, BLACK, "ほうむしょう"),
    (219.7, 356.2, REGULAR, 10.5, BLACK, "https://www."),
    (219.7, 342.6, REGULAR, 10.5, BLACK, "jinken.go.jp/"),
    (219.7, 328.9, REGULAR, 10.5, BLACK, "gorinyou/annai_"),
    (219.7, 315.3, REGULAR, 10.5, BLACK, "ch/"),
    (384.1, 397.6, REGULAR, 12.9, BLACK, "パソコン、"),
    (384.1, 375.6, REGULAR, 12.9, BLACK, "スマートフォンなどから"),
    (384.1, 353.6, REGULAR, 12.9, BLACK, "インターネットを利用して、"),
    (384.1, 331.6, REGULAR, 12.9, BLACK, "いつでも人権相談する"),
    (384.1, 309.6, REGULAR, 12.9, BLACK, "ことができ、後日、最寄りの"),
    (384.1, 287.6, REGULAR, 12.9, BLACK, "法務局からメール、電話又は"),
    (384.1, 265.6, REGULAR, 12.9, BLACK, "面談により回答します。"),
    (476.7, 365.8, REGULAR, 6.5, BLACK, "りよう"),
    (434.9, 343.8, REGULAR, 6.5, BLACK, "じんけんそうだん"),
    (455.1, 321.8, REGULAR, 6.5, BLACK, "ごじつ"),
    (491, 321.8, REGULAR, 6.5, BLACK, "もよ"),
    (384.3, 299.7, REGULAR, 6.5, BLACK, "ほうむきょく"),
    (493.7, 299.7, REGULAR, 6.5, BLACK, "でんわまた"),
    (384.2, 277.7, REGULAR, 6.5, BLACK, "めんだん"),
    (446.5, 277.7, REGULAR, 6.5, BLACK, "かいとう"),
    (39.4, 171.8, BOLD, 13.9, BLACK, "都道府県警察の"),
    (39.5, 148.1, BOLD, 13.9, BLACK, "少年相談窓口"),
    (40.7, 184.9, REGULAR, 7, BLACK, "とどうふけんけいさつ"),
    (39.4, 161.2, REGULAR, 7, BLACK, "しょうねんそうだんまどぐち"),
    (39.4, 132, REGULAR, 11.6, BLACK, "(ヤングテレホニ"),
    (39.4, 114.6, REGULAR, 11.6, BLACK, "コーナー)"),
    (150.6, 153.9, REGULAR, 11.6, BLACK, "各都道府県 "),
    (167.9, 134.3, REGULAR, 11.6, BLACK, "警察"),
    (151.4, 164.8, REGULAR, 5.8, BLACK, "かくとどうふけん"),
    (167.9, 145.2, REGULAR, 5.8, BLACK, "けいさつ"),
    (219.7, 202.3, REGULAR, 10.5, BLACK, "https://"),
    (219.7, 188.6, REGULAR, 10.5, BLACK, "www.npa.go."),
    (219.7, 175, REGULAR, 10.5, BLACK, "jp/bureau/"),
    (219.7, 161.3, REGULAR, 10.5, BLACK, "safetylife/"),
    (219.7, 147.7, REGULAR, 10.5, BLACK, "syonen/soudan."),
    (219.7, 134, REGULAR, 10.5, BLACK, "html"),
    (219.7, 111.2, REGULAR, 11.2, BLACK, "※都道府県ごとに受付時間が"),
    (219.7, 92.2, REGULAR, 11.2, BLACK, "異なります。"),
    (232, 121.7, REGULAR, 5.6, BLACK, "とどうふけん"),
    (308.1, 121.7, REGULAR, 5.6, BLACK, "うけつけじかん"),
    (220.2, 102.7, REGULAR, 5.6, BLACK, "こと"),
    (384.1, 209.3, REGULAR, 12.9, BLACK, "こどものことで悩みを"),
    (384.1, 187.3, REGULAR, 12.9, BLACK, "抱えている御家族や、"),
    (384.1, 165.3, REGULAR, 12.9, BLACK, "いじめ、犯罪等の被害に"),
    (384.1, 143.2, REGULAR, 12.9, BLACK, "遭い、悩んでいるこども"),
    (384.1, 121.2, REGULAR, 12.9, BLACK, "自身のための相談窓口です"),
    (384.1, 99.2, REGULAR, 12.9, BLACK, "(都道府県によっては"),
    (384.1, 77.2, REGULAR, 12.9, BLACK, "通話料が有料となります)。"),
    (470.1, 221.5, REGULAR, 6.5, BLACK, "なや"),
    (384.2, 199.4, REGULAR, 6.5, BLACK, "かか"),
    (448.8, 199.4, REGULAR, 6.5, BLACK, "ごかぞく"),
    (429.3, 177.4, REGULAR, 6.5, BLACK, "はんざいとう"),
    (482.2, 177.4, REGULAR, 6.5, BLACK, "ひがい"),
    (387.4, 155.4, REGULAR, 6.5, BLACK, "あ"),
    (417.9, 155.4, REGULAR, 6.5, BLACK, "なや"),
    (385.5, 133.4, REGULAR, 6.5, BLACK, "じしん"),
    (461.4, 133.4, REGULAR, 6.5, BLACK, "そうだんまどぐち"),
    (391.7, 111.4, REGULAR, 6.5, BLACK, "とどうふけん"),
    (384.4, 89.4, REGULAR, 6.5, BLACK, "つうわりょう"),
    (434.2, 89.4, REGULAR, 6.5, BLACK, "ゆうりょう"),
    (533.1, 34.5, REGULAR, 10.5, GREY, "2／2"),
)
CODES_2 = (
    ("https://www.moj.go.jp/JINKEN/jinken03_00034.html", 321.3, 659.6, 51),
    ("https://www.moj.go.jp/JINKEN/jinken03_00013.html", 321.3, 533.9, 51),
    ("https://www.jinken.go.jp/gorinyou/annai_ch/", 321.3, 365.3, 51),
    ("https://www.npa.go.jp/bureau/safetylife/syonen/soudan.html", 321.3, 197.7, 51),
)
BOXES_2 = (
    (34, 780.9, 527.2, 27, "#bfe4ff"),
    (34, 582.8, 110.6, 198.1, "#f1f8fe"),
    (219.7, 747, 94.4, 15.8, "#bfe4ff"),
    (219.7, 707.1, 43.8, 15.8, "#bfe4ff"),
    (34, 433.9, 110.6, 148.9, "#f1f8fe"),
    (34, 245.6, 110.6, 188.4, "#f1f8fe"),
    (34, 57.2, 110.6, 188.4, "#f1f8fe"),
)
RULES_2 = (
    (144.6, 780.9, 144.6, 807.9, 0.5),
    (214.3, 780.9, 214.3, 807.9, 0.5),
    (378.7, 780.9, 378.7, 807.9, 0.5),
    (34, 807.9, 561.3, 807.9, 1.5),
    (144.6, 582.8, 144.6, 780.9, 0.5),
    (214.3, 582.8, 214.3, 780.9, 0.5),
    (378.7, 582.8, 378.7, 780.9, 0.5),
    (34, 780.9, 561.3, 780.9, 0.8),
    (144.6, 433.9, 144.6, 582.8, 0.5),
    (214.3, 433.9, 214.3, 582.8, 0.5),
    (378.7, 433.9, 378.7, 582.8, 0.5),
    (34, 582.8, 561.3, 582.8, 0.8),
    (144.6, 245.6, 144.6, 433.9, 0.5),
    (214.3, 245.6, 214.3, 433.9, 0.5),
    (378.7, 245.6, 378.7, 433.9, 0.5),
    (34, 433.9, 561.3, 433.9, 0.8),
    (144.6, 57.2, 144.6, 245.6, 0.5),
    (214.3, 57.2, 214.3, 245.6, 0.5),
    (378.7, 57.2, 378.7, 245.6, 0.5),
    (34, 245.6, 561.3, 245.6, 0.8),
    (34, 57.2, 561.3, 57.2, 1.5),
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
    for left, bottom, right, top, width in rules:
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
