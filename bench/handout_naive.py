"""The handout as one would write it in an afternoon: straight reportlab, nothing checked.

Every line of text and every furigana is where somebody measured it once in the finished
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
REGULAR, BOLD = "BIZUDPGothic-Regular", "BIZUDPGothic-Bold"
PLAIN, FIGURES = "BIZUDGothic-Regular", "BIZUDGothic-Bold"  # figures of one width
BLACK, GREY, LINE, FAINT, BLUE, SKY, PALE = map(
    HexColor, ("#000000", "#3b4550", "#84919e", "#c8c8cb", "#003c9e", "#bfe4ff", "#f1f8fe")
)

TITLE = "こども向け相談窓口一覧(暴力行為・いじめ関連)"
# x and y in pt from the lower left, font, size in pt, colour, words
PAGE_1 = (
    (47.6, 773.2, BOLD, 19.47, BLUE, "こども向け相談窓口一覧(暴力行為・いじめ関連)"),
    (108.7, 791.5, REGULAR, 9.74, BLUE, "む"),
    (142.5, 791.5, REGULAR, 9.74, BLUE, "そうだんまどぐちいちらん"),
    (269.3, 791.5, REGULAR, 9.74, BLUE, "ぼうりょくこうい"),
    (413.4, 791.5, REGULAR, 9.74, BLUE, "かんれん"),
    (500.3, 788.6, BOLD, 13, BLACK, "資料3"),
    (500.7, 800.9, REGULAR, 6.5, BLACK, "しりょう"),
    (477.4, 765.4, REGULAR, 10.88, BLACK, "令和8年1月現在"),
    (478.4, 775.6, REGULAR, 5.44, BLACK, "れいわ"),
    (509.4, 775.6, REGULAR, 5.44, BLACK, "ねん"),
    (528.7, 775.6, REGULAR, 5.44, BLACK, "がつげんざい"),
    (74.4, 728.2, BOLD, 11.25, BLACK, "名称"),
    (73.6, 738.8, REGULAR, 5.62, BLACK, "めいしょう"),
    (154.6, 728.2, BOLD, 11.25, BLACK, "所管等"),
    (154.9, 738.8, REGULAR, 5.62, BLACK, "しょかんとう"),
    (230.9, 728.2, BOLD, 11.25, BLACK, "電話番号・関連URL"),
    (232, 738.8, REGULAR, 5.62, BLACK, "でんわばんごう"),
    (281.7, 738.8, REGULAR, 5.62, BLACK, "かんれん"),
    (447.8, 728.2, BOLD, 11.25, BLACK, "概要"),
    (447.9, 738.8, REGULAR, 5.62, BLACK, "がいよう"),
    (39.4, 644.7, BOLD, 13.38, BLACK, "「相談窓口を"),
    (39.4, 621.9, BOLD, 13.38, BLACK, "探す」 コーナー"),
    (46.3, 657.2, REGULAR, 6.69, BLACK, "そうだんまどぐち"),
    (39.5, 634.5, REGULAR, 6.69, BLACK, "さが"),
    (156.2, 644.1, REGULAR, 10.88, BLACK, "こども"),
    (155.2, 625.6, REGULAR, 10.88, BLACK, "家庭庁"),
    (155.3, 635.8, REGULAR, 5.44, BLACK, "かていちょう"),
    (209.5, 684.3, PLAIN, 9.45, BLACK, "https://www.kodomo.cfa.go.jp/"),
    (209.5, 670.7, PLAIN, 9.45, BLACK, "soudan/"),
    (362.3, 676, REGULAR, 12.38, BLACK, "こどもが抱える様々な困難"),
    (362.3, 655, REGULAR, 12.38, BLACK, "(いじめ、心の悩み、人権侵害等)に"),
    (362.3, 633.9, REGULAR, 12.38, BLACK, "ついて、こども自ら悩みを"),
    (362.3, 612.9, REGULAR, 12.38, BLACK, "相談でき、SOSを発信できる"),
    (362.3, 591.8, REGULAR, 12.38, BLACK, "相談窓口の情報を掲載しています。"),
    (409.6, 687.6, REGULAR, 6.19, BLACK, "かか"),
    (445.4, 687.6, REGULAR, 6.19, BLACK, "さまざま"),
    (482.4, 687.6, REGULAR, 6.19, BLACK, "こんなん"),
    (411.5, 666.6, REGULAR, 6.19, BLACK, "こころ"),
    (436.4, 666.6, REGULAR, 6.19, BLACK, "なや"),
    (468.4, 666.6, REGULAR, 6.19, BLACK, "じんけんしんがいとう"),
    (438.2, 645.6, REGULAR, 6.19, BLACK, "みずか"),
    (465, 645.6, REGULAR, 6.19, BLACK, "なや"),
    (362.4, 624.5, REGULAR, 6.19, BLACK, "そうだん"),
    (460.3, 624.5, REGULAR, 6.19, BLACK, "はっしん"),
    (362.4, 603.5, REGULAR, 6.19, BLACK, "そうだんまどぐち"),
    (422.4, 603.5, REGULAR, 6.19, BLACK, "じょうほう"),
    (461.1, 603.5, REGULAR, 6.19, BLACK, "けいさい"),
    (39.4, 428.2, BOLD, 13.38, BLACK, "24時間子供"),
    (39.4, 405.5, BOLD, 13.38, BLACK, "SOSダイヤル"),
    (62.1, 440.8, REGULAR, 6.69, BLACK, "じかんこども"),
    (144.3, 418.4, REGULAR, 10.88, BLACK, "文部科学省"),
    (144.8, 428.6, REGULAR, 5.44, BLACK, "もんぶかがくしょう"),
    (209.5, 482.2, FIGURES, 23.67, BLUE, "0120-0-78310"),
    (295.2, 505.8, REGULAR, 6.26, GREY, "なやみいおう"),
    (209.5, 458.2, REGULAR, 12.38, BLACK, "(24時間年中無休)"),
    (236.5, 469.9, REGULAR, 6.19, BLACK, "じかんねんじゅうむきゅう"),
    (209.5, 441.3, PLAIN, 10.5, BLACK, "https://www.mext.go.jp/"),
    (209.5, 427.7, PLAIN, 10.5, BLACK, "a_menu/shotou/seitoshidou/"),
    (209.5, 414, PLAIN, 10.5, BLACK, "061122210.htm"),
    (362.3, 516.7, REGULAR, 12.38, BLACK, "いじめで困ったり、自分や友だちの"),
    (362.3, 495.6, REGULAR, 12.38, BLACK, "安全に不安があったりしたときに、"),
    (362.3, 474.6, REGULAR, 12.38, BLACK, "全国どこからでも、24時間"),
    (362.3, 453.6, REGULAR, 12.38, BLACK, "いつでも、電話で相談できる"),
    (362.3, 432.5, REGULAR, 12.38, BLACK, "窓口です(通話料無料)。"),
    (410.7, 528.3, REGULAR, 6.19, BLACK, "こま"),
    (465.3, 528.3, REGULAR, 6.19, BLACK, "じぶん"),
    (501.2, 528.3, REGULAR, 6.19, BLACK, "とも"),
    (362.4, 507.3, REGULAR, 6.19, BLACK, "あんぜん"),
    (400.2, 507.3, REGULAR, 6.19, BLACK, "ふあん"),
    (362.5, 486.2, REGULAR, 6.19, BLACK, "ぜんこく"),
    (486.1, 486.2, REGULAR, 6.19, BLACK, "じかん"),
    (419.2, 465.2, REGULAR, 6.19, BLACK, "でんわ"),
    (455.1, 465.2, REGULAR, 6.19, BLACK, "そうだん"),
    (362.4, 444.2, REGULAR, 6.19, BLACK, "まどぐち"),
    (417.2, 444.2, REGULAR, 6.19, BLACK, "つうわりょうむりょう"),
    (362.3, 407, REGULAR, 12.38, BLACK, "電話をかけた所在地の"),
    (362.3, 385.9, REGULAR, 12.38, BLACK, "教育委員会の相談機関に"),
    (362.3, 364.9, REGULAR, 12.38, BLACK, "つながります。"),
    (363.4, 418.6, REGULAR, 6.19, BLACK, "でんわ"),
    (436.2, 418.6, REGULAR, 6.19, BLACK, "しょざいち"),
    (362.4, 397.6, REGULAR, 6.19, BLACK, "きょういくいいんかい"),
    (436.7, 397.6, REGULAR, 6.19, BLACK, "そうだんきかん"),
    (362.3, 339.3, REGULAR, 12.38, BLACK, "こどものほか、保護者などからの"),
    (362.3, 318.3, REGULAR, 12.38, BLACK, "相談にも応じています。"),
    (443.3, 350.9, REGULAR, 6.19, BLACK, "ほごしゃ"),
    (362.4, 329.9, REGULAR, 6.19, BLACK, "そうだん"),
    (411.1, 329.9, REGULAR, 6.19, BLACK, "おう"),
    (39.4, 184, BOLD, 13.38, BLACK, "こどもの"),
    (39.4, 161.3, BOLD, 13.38, BLACK, "人権110番"),
    (39.6, 173.9, REGULAR, 6.69, BLACK, "じんけん"),
    (95.5, 173.9, REGULAR, 6.69, BLACK, "ばん"),
    (155.2, 174.2, REGULAR, 10.88, BLACK, "法務省"),
    (155.4, 184.4, REGULAR, 5.44, BLACK, "ほうむしょう"),
    (209.5, 236, FIGURES, 23.67, BLUE, "0120-007-110"),
    (209.5, 210.8, REGULAR, 12.38, BLACK, "(平日8:30～17:15)"),
    (215.6, 222.4, REGULAR, 6.19, BLACK, "へいじつ"),
    (209.5, 193.9, PLAIN, 10.5, BLACK, "https://www.moj.go.jp/"),
    (209.5, 180.2, PLAIN, 10.5, BLACK, "JINKEN/jinken112.html"),
    (362.3, 238.7, REGULAR, 12.38, BLACK, "いじめや体罰、虐待など、こどもを"),
    (362.3, 217.6, REGULAR, 12.38, BLACK, "めぐる様々な人権問題についての"),
    (362.3, 196.6, REGULAR, 12.38, BLACK, "相談を受け付ける"),
    (362.3, 175.5, REGULAR, 12.38, BLACK, "専用相談電話です(通話料無料)。"),
    (410.1, 250.3, REGULAR, 6.19, BLACK, "たいばつ"),
    (442.2, 250.3, REGULAR, 6.19, BLACK, "ぎゃくたい"),
    (398.1, 229.3, REGULAR, 6.19, BLACK, "さまざま"),
    (435.1, 229.3, REGULAR, 6.19, BLACK, "じんけんもんだい"),
    (362.4, 208.2, REGULAR, 6.19, BLACK, "そうだん"),
    (402.5, 208.2, REGULAR, 6.19, BLACK, "う"),
    (426.6, 208.2, REGULAR, 6.19, BLACK, "つ"),
    (362.4, 187.2, REGULAR, 6.19, BLACK, "せんようそうだんでんわ"),
    (466.7, 187.2, REGULAR, 6.19, BLACK, "つうわりょうむりょう"),
    (362.3, 150, REGULAR, 12.38, BLACK, "電話は最寄りの法務局につながり、"),
    (362.3, 128.9, REGULAR, 12.38, BLACK, "法務局職員又は人権擁護委員が"),
    (362.3, 107.9, REGULAR, 12.38, BLACK, "相談に応じます。"),
    (363.4, 161.6, REGULAR, 6.19, BLACK, "でんわ"),
    (402.5, 161.6, REGULAR, 6.19, BLACK, "も"),
    (414.8, 161.6, REGULAR, 6.19, BLACK, "よ"),
    (447.5, 161.6, REGULAR, 6.19, BLACK, "ほうむきょく"),
    (362.3, 140.6, REGULAR, 6.19, BLACK, "ほうむきょくしょくいんまた"),
    (449.2, 140.6, REGULAR, 6.19, BLACK, "じんけんようごいいん"),
    (362.4, 119.5, REGULAR, 6.19, BLACK, "そうだん"),
    (399.4, 119.5, REGULAR, 6.19, BLACK, "おう"),
    (534.5, 34.5, REGULAR, 10.5, GREY, "1／2"),
)
CODES_1 = (
    ("https://www.kodomo.cfa.go.jp/soudan/", 212.9, 659.3, 62.4),
    ("https://www.mext.go.jp/a_menu/shotou/seitoshidou/061122210.htm", 211.9, 403.6, 62.4),
    ("https://www.moj.go.jp/JINKEN/jinken112.html", 211.9, 169.8, 62.4),
)
BOXES_1 = (
    (34, 763, 5.1, 44.8, BLUE),
    (34, 721.8, 527.2, 27.1, SKY),
    (34, 73.2, 104.9, 648.6, PALE),
)
RULES_1 = (
    (476.2, 785.8, 561.3, 807.9, 0.75, BLACK),
    (138.9, 73.2, 138.9, 748.9, 0.5, FAINT),
    (204.1, 73.2, 204.1, 748.9, 0.5, FAINT),
    (356.9, 73.2, 356.9, 748.9, 0.5, FAINT),
    (34, 721.8, 561.3, 721.8, 0.75, LINE),
    (34, 561.6, 561.3, 561.6, 0.75, LINE),
    (34, 288.9, 561.3, 288.9, 0.75, LINE),
    (34, 748.9, 561.3, 748.9, 1.5, BLUE),
    (34, 73.2, 561.3, 73.2, 1.5, BLUE),
)
PAGE_2 = (
    (34, 789.4, BOLD, 12.5, BLUE, "こども向け相談窓口一覧(暴力行為・いじめ関連)(つづき)"),
    (73.2, 801.1, REGULAR, 6.25, BLUE, "む"),
    (94.9, 801.1, REGULAR, 6.25, BLUE, "そうだんまどぐちいちらん"),
    (176.4, 801.1, REGULAR, 6.25, BLUE, "ぼうりょくこうい"),
    (268.8, 801.1, REGULAR, 6.25, BLUE, "かんれん"),
    (439.3, 789.4, REGULAR, 10.88, BLACK, "資料3\u3000令和8年1月現在"),
    (439.6, 799.6, REGULAR, 5.44, BLACK, "しりょう"),
    (478.4, 799.6, REGULAR, 5.44, BLACK, "れいわ"),
    (509.4, 799.6, REGULAR, 5.44, BLACK, "ねん"),
    (528.7, 799.6, REGULAR, 5.44, BLACK, "がつげんざい"),
    (74.4, 751.8, BOLD, 11.25, BLACK, "名称"),
    (73.6, 762.4, REGULAR, 5.62, BLACK, "めいしょう"),
    (154.6, 751.8, BOLD, 11.25, BLACK, "所管等"),
    (154.9, 762.4, REGULAR, 5.62, BLACK, "しょかんとう"),
    (230.9, 751.8, BOLD, 11.25, BLACK, "電話番号・関連URL"),
    (232, 762.4, REGULAR, 5.62, BLACK, "でんわばんごう"),
    (281.7, 762.4, REGULAR, 5.62, BLACK, "かんれん"),
    (447.8, 751.8, BOLD, 11.25, BLACK, "概要"),
    (447.9, 762.4, REGULAR, 5.62, BLACK, "がいよう"),
    (39.4, 660.9, BOLD, 13.38, BLACK, "チャット"),
    (39.4, 638.2, BOLD, 13.38, BLACK, "人権相談"),
    (39.6, 650.8, REGULAR, 6.69, BLACK, "じんけんそうだん"),
    (39.4, 619.2, REGULAR, 9.79, BLACK, "(LINEじんけん相談、 "),
    (39.4, 600.7, REGULAR, 9.79, BLACK, "こどもの"),
    (39.4, 582.2, REGULAR, 9.79, BLACK, "人権SOSチャット)"),
    (106.7, 629.4, REGULAR, 4.89, BLACK, "そうだん"),
    (39.6, 592.4, REGULAR, 4.89, BLACK, "じんけん"),
    (155.2, 623.4, REGULAR, 10.88, BLACK, "法務省"),
    (155.4, 633.6, REGULAR, 5.44, BLACK, "ほうむしょう"),
    (213.7, 718.5, BOLD, 10.5, BLACK, "LINEアカウント名"),
    (289.2, 728.4, REGULAR, 5.25, BLACK, "めい"),
    (209.5, 697.9, BOLD, 12.38, BLACK, "法務局"),
    (209.5, 676.8, BOLD, 12.38, BLACK, "LINEじんけん相談"),
    (209.7, 709.5, REGULAR, 6.19, BLACK, "ほうむきょく"),
    (289.8, 688.5, REGULAR, 6.19, BLACK, "そうだん"),
    (213.7, 658.6, BOLD, 10.5, BLACK, "検索ID"),
    (213.9, 668.4, REGULAR, 5.25, BLACK, "けんさく"),
    (257.5, 658.6, PLAIN, 10.5, BLACK, "@linejinkensoudan"),
    (209.5, 637.4, REGULAR, 12.38, BLACK, "(平日8:30～17:15)"),
    (215.6, 649, REGULAR, 6.19, BLACK, "へいじつ"),
    (209.5, 620.5, PLAIN, 10.5, BLACK, "https://www.moj.go.jp/"),
    (209.5, 606.8, PLAIN, 10.5, BLACK, "JINKEN/jinken03_00034.html"),
    (362.3, 677.3, REGULAR, 12.38, BLACK, "チャット形式(LINE)で人権相談が"),
    (362.3, 656.3, REGULAR, 12.38, BLACK, "できます。"),
    (404.5, 689, REGULAR, 6.19, BLACK, "けいしき"),
    (485, 689, REGULAR, 6.19, BLACK, "じんけんそうだん"),
    (362.3, 630.7, REGULAR, 12.38, BLACK, "また、GIGAスクール構想による"),
    (362.3, 609.7, REGULAR, 12.38, BLACK, "1人1台端末からも相談を"),
    (362.3, 588.6, REGULAR, 12.38, BLACK, "受け付けています(こどもの"),
    (362.3, 567.6, REGULAR, 12.38, BLACK, "人権SOSチャット)。"),
    (476.4, 642.4, REGULAR, 6.19, BLACK, "こうそう"),
    (362.9, 621.3, REGULAR, 6.19, BLACK, "ひとり"),
    (393.2, 621.3, REGULAR, 6.19, BLACK, "だいたんまつ"),
    (465.9, 621.3, REGULAR, 6.19, BLACK, "そうだん"),
    (365.6, 600.3, REGULAR, 6.19, BLACK, "う"),
    (389.7, 600.3, REGULAR, 6.19, BLACK, "つ"),
    (362.5, 579.2, REGULAR, 6.19, BLACK, "じんけん"),
    (39.4, 461.1, BOLD, 13.38, BLACK, "こどもの人権"),
    (39.4, 438.4, BOLD, 13.38, BLACK, "SOSミニレター"),
    (91.5, 473.7, REGULAR, 6.69, BLACK, "じんけん"),
    (39.4, 419.3, REGULAR, 10.88, BLACK, "(便箋兼封筒)"),
    (44.8, 429.6, REGULAR, 5.44, BLACK, "びんせんけんふうとう"),
    (155.2, 442.1, REGULAR, 10.88, BLACK, "法務省"),
    (155.4, 452.3, REGULAR, 5.44, BLACK, "ほうむしょう"),
    (209.5, 490.5, PLAIN, 10.5, BLACK, "https://www.moj.go.jp/"),
    (209.5, 476.8, PLAIN, 10.5, BLACK, "JINKEN/jinken03_00013.html"),
    (362.3, 485.5, REGULAR, 12.38, BLACK, "全国の小中学校の児童生徒を"),
    (362.3, 464.4, REGULAR, 12.38, BLACK, "対象に、便箋兼封筒付きの"),
    (362.3, 443.4, REGULAR, 12.38, BLACK, "ミニレターを配布しています。"),
    (362.5, 497.1, REGULAR, 6.19, BLACK, "ぜんこく"),
    (396.1, 497.1, REGULAR, 6.19, BLACK, "しょうちゅうがっこう"),
    (462.5, 497.1, REGULAR, 6.19, BLACK, "じどうせいと"),
    (362.3, 476.1, REGULAR, 6.19, BLACK, "たいしょう"),
    (406.6, 476.1, REGULAR, 6.19, BLACK, "びんせんけんふうとうつ"),
    (431.3, 455, REGULAR, 6.19, BLACK, "はいふ"),
    (362.3, 417.8, REGULAR, 12.38, BLACK, "返信は、法務局職員又は"),
    (362.3, 396.8, REGULAR, 12.38, BLACK, "人権擁護委員が行います。"),
    (362.5, 429.4, REGULAR, 6.19, BLACK, "へんしん"),
    (406.7, 429.4, REGULAR, 6.19, BLACK, "ほうむきょくしょくいんまた"),
    (362.5, 408.4, REGULAR, 6.19, BLACK, "じんけんようごいいん"),
    (446.3, 408.4, REGULAR, 6.19, BLACK, "おこな"),
    (39.4, 340.2, BOLD, 13.38, BLACK, "こどもの人権"),
    (39.4, 317.4, BOLD, 13.38, BLACK, "SOS-eメール"),
    (91.5, 352.7, REGULAR, 6.69, BLACK, "じんけん"),
    (39.4, 298.4, REGULAR, 10.88, BLACK, "(インターネット"),
    (39.4, 279.9, REGULAR, 10.88, BLACK, "人権相談)"),
    (39.6, 290.1, REGULAR, 5.44, BLACK, "じんけんそうだん"),
    (155.2, 311.9, REGULAR, 10.88, BLACK, "法務省"),
    (155.4, 322.1, REGULAR, 5.44, BLACK, "ほうむしょう"),
    (209.5, 360.3, PLAIN, 10.5, BLACK, "https://www.jinken.go.jp/"),
    (209.5, 346.7, PLAIN, 10.5, BLACK, "gorinyou/annai_ch/"),
    (362.3, 353, REGULAR, 12.38, BLACK, "パソコン、スマートフォンなどから"),
    (362.3, 332, REGULAR, 12.38, BLACK, "インターネットを利用して、いつでも"),
    (362.3, 310.9, REGULAR, 12.38, BLACK, "人権相談することができ、後日、"),
    (362.3, 289.9, REGULAR, 12.38, BLACK, "最寄りの法務局からメール、"),
    (362.3, 268.9, REGULAR, 12.38, BLACK, "電話又は面談により回答します。"),
    (450.8, 343.6, REGULAR, 6.19, BLACK, "りよう"),
    (362.5, 322.6, REGULAR, 6.19, BLACK, "じんけんそうだん"),
    (503.3, 322.6, REGULAR, 6.19, BLACK, "ごじつ"),
    (365.5, 301.5, REGULAR, 6.19, BLACK, "も"),
    (377.8, 301.5, REGULAR, 6.19, BLACK, "よ"),
    (410.5, 301.5, REGULAR, 6.19, BLACK, "ほうむきょく"),
    (363.4, 280.5, REGULAR, 6.19, BLACK, "でんわまた"),
    (411.8, 280.5, REGULAR, 6.19, BLACK, "めんだん"),
    (471.3, 280.5, REGULAR, 6.19, BLACK, "かいとう"),
    (39.4, 183.3, BOLD, 13.38, BLACK, "都道府県警察の"),
    (39.5, 160.5, BOLD, 13.38, BLACK, "少年相談窓口"),
    (40.7, 195.8, REGULAR, 6.69, BLACK, "とどうふけんけいさつ"),
    (39.4, 173.1, REGULAR, 6.69, BLACK, "しょうねんそうだんまどぐち"),
    (39.4, 145.3, REGULAR, 10.88, BLACK, "(ヤングテレホニ"),
    (39.4, 129, REGULAR, 10.88, BLACK, "コーナー)"),
    (144.3, 166.4, REGULAR, 10.88, BLACK, "各都道府県"),
    (160.6, 147.9, REGULAR, 10.88, BLACK, "警察"),
    (145.1, 176.6, REGULAR, 5.44, BLACK, "かくとどうふけん"),
    (160.7, 158.1, REGULAR, 5.44, BLACK, "けいさつ"),
    (209.5, 232.6, PLAIN, 10.5, BLACK, "https://www.npa.go.jp/"),
    (209.5, 218.9, PLAIN, 10.5, BLACK, "bureau/safetylife/syonen/"),
    (209.5, 205.3, PLAIN, 10.5, BLACK, "soudan.html"),
    (209.5, 105.5, REGULAR, 10.88, BLACK, "※都道府県ごとに受付時間が"),
    (209.5, 87, REGULAR, 10.88, BLACK, "異なります。"),
    (221.4, 115.7, REGULAR, 5.44, BLACK, "とどうふけん"),
    (295.3, 115.7, REGULAR, 5.44, BLACK, "うけつけじかん"),
    (209.9, 97.2, REGULAR, 5.44, BLACK, "こと"),
    (362.3, 198.3, REGULAR, 12.38, BLACK, "こどものことで悩みを抱えている"),
    (362.3, 177.3, REGULAR, 12.38, BLACK, "御家族や、いじめ、犯罪等の被害に"),
    (362.3, 156.2, REGULAR, 12.38, BLACK, "遭い、悩んでいるこども自身の"),
    (362.3, 135.2, REGULAR, 12.38, BLACK, "ための相談窓口です(都道府県に"),
    (362.3, 114.1, REGULAR, 12.38, BLACK, "よっては通話料が有料となります)。"),
    (444.5, 209.9, REGULAR, 6.19, BLACK, "なや"),
    (481, 209.9, REGULAR, 6.19, BLACK, "かか"),
    (364, 188.9, REGULAR, 6.19, BLACK, "ごかぞく"),
    (462.1, 188.9, REGULAR, 6.19, BLACK, "はんざいとう"),
    (512.6, 188.9, REGULAR, 6.19, BLACK, "ひがい"),
    (365.4, 167.8, REGULAR, 6.19, BLACK, "あ"),
    (394.6, 167.8, REGULAR, 6.19, BLACK, "なや"),
    (491.1, 167.8, REGULAR, 6.19, BLACK, "じしん"),
    (399.1, 146.8, REGULAR, 6.19, BLACK, "そうだんまどぐち"),
    (479.5, 146.8, REGULAR, 6.19, BLACK, "とどうふけん"),
    (409.8, 125.8, REGULAR, 6.19, BLACK, "つうわりょう"),
    (457.4, 125.8, REGULAR, 6.19, BLACK, "ゆうりょう"),
    (533.1, 34.5, REGULAR, 10.5, GREY, "2／2"),
)
CODES_2 = (
    ("https://www.moj.go.jp/JINKEN/jinken03_00034.html", 211.9, 596.4, 62.4),
    ("https://www.moj.go.jp/JINKEN/jinken03_00013.html", 211.9, 466.4, 62.4),
    ("https://www.jinken.go.jp/gorinyou/annai_ch/", 211.9, 336.3, 62.4),
    ("https://www.npa.go.jp/bureau/safetylife/syonen/soudan.html", 211.9, 194.9, 62.4),
)
BOXES_2 = (
    (34, 745.4, 527.2, 27.1, SKY),
    (34, 73.2, 104.9, 672.1, PALE),
    (209.5, 717.2, 94.4, 15.7, SKY),
    (209.5, 657.3, 43.8, 15.7, SKY),
)
RULES_2 = (
    (138.9, 73.2, 138.9, 772.5, 0.5, FAINT),
    (204.1, 73.2, 204.1, 772.5, 0.5, FAINT),
    (356.9, 73.2, 356.9, 772.5, 0.5, FAINT),
    (34, 745.4, 561.3, 745.4, 0.75, LINE),
    (34, 515.1, 561.3, 515.1, 0.75, LINE),
    (34, 382.7, 561.3, 382.7, 0.75, LINE),
    (34, 254.8, 561.3, 254.8, 0.75, LINE),
    (34, 772.5, 561.3, 772.5, 1.5, BLUE),
    (34, 73.2, 561.3, 73.2, 1.5, BLUE),
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


def register() -> None:
    """Make the fonts known to reportlab."""
    for font in (REGULAR, BOLD, PLAIN, FIGURES):
        pdfmetrics.registerFont(TTFont(font, str(FONTS / f"{font}.ttf")))


def main(out: str) -> None:
    register()
    canvas = Canvas(out, pagesize=A4, pageCompression=1)
    canvas.setTitle(TITLE)
    page(canvas, PAGE_1, CODES_1, BOXES_1, RULES_1)
    page(canvas, PAGE_2, CODES_2, BOXES_2, RULES_2)
    canvas.save()


if __name__ == "__main__":
    main(sys.argv[1])
