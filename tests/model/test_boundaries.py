"""A word of the shipped list is read where it is a word, never where it is half of another."""

import pytest

from leaflet.model.alignment import aligned
from leaflet.model.dictionary import KnownWord, ReadingDictionary
from leaflet.model.furigana import annotate
from leaflet.model.words import Span, Value, Words
from leaflet.report import Origin

PLACE = Origin("data/desks.yaml", 3)


def read(text: str, *own: tuple[str, str]) -> str:
    """Return a text with its furigana in brackets."""
    entries = {
        word: KnownWord(word, Value(said, PLACE), spans)
        for word, said in own
        if (spans := aligned(word, said))
    }
    words = annotate(Words((Span(text),), PLACE), ReadingDictionary(entries), "all").words
    return "".join(
        f"{span.text}[{''.join(span.readings)}]" if span.readings else span.text
        for span in words.spans
    )


@pytest.mark.parametrize(
    "text",
    [
        *(
            "うで時計",
            "さくら組",
            "すみだ川",
            "めがね橋",
            "はしご車",
            "こども村",
            "みどり湖",
            "ケーキ作り",
            "おかず作り",
        ),
        *("うす暗い", "出しゃばる", "たろう君", "のみの市"),
    ],
)
def test_a_word_after_the_first_half_of_a_compound_is_not_read(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "生もの",
            "3つ子",
            "一人前",
            "東さん",
            "畑先生",
            "くつ箱",
            "ぶどう酒",
            "三つあみ",
            "医学校",
        ),
        *("第一声", "いつも通り", "夜が明ける", "何人も"),
    ],
)
def test_what_only_looks_like_another_word_is_not_read(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("決められた通り", "決[き]められた通[とお]り"),
        ("もう店を出た", "もう店[みせ]を出[で]た"),
        ("駅の方から、市外の方から", "駅[えき]の方から、市外[しがい]の方[かた]から"),
        ("母の側に、母側", "母[はは]の側に、母側"),
        ("取り扱い上の、机の上の", "取[と]り扱[あつか]い上の、机[つくえ]の上[うえ]の"),
        ("申し立て者、捨てて人が", "申[もう]し立[た]て者、捨[す]てて人[ひと]が"),
        ("立ち行かない、学校に行く", "立[た]ち行かない、学校[がっこう]に行[い]く"),
        ("受取った、流行っている", "受取[うけと]った、流行[はや]っている"),
        ("貸出される、中止される", "貸出[かしだ]される、中止[ちゅうし]される"),
        ("前を向いて、向いの家", "前[まえ]を向[む]いて、向いの家"),
        ("独り占めできる、読みだした", "独[ひと]り占[じ]めできる、読[よ]みだした"),
        ("手取り足取り、手取り額", "手取[てと]り足取[あしと]り、手取[てど]り額[がく]"),
        ("通し歩き、踊り食いは", "通[とお]し歩[ある]き、踊[おど]り食[ぐ]いは"),
        ("長ければ、白ければ", "長[なが]ければ、白[しろ]ければ"),
        ("長けた人、白けた場", "長[た]けた人[ひと]、白[しら]けた場[ば]"),
        ("また聞きます、上から拭きます", "また聞きます、上[うえ]から拭きます"),
        ("嫁いびり、嫁いだ", "嫁いびり、嫁[とつ]いだ"),
        ("納付期日前、期日前投票", "納付期日前、期日前投票[きじつぜんとうひょう]"),
        ("夏の盛り", "夏[なつ]の盛り"),
        ("上がある、上がる", "上[うえ]がある、上[あ]がる"),
        ("お話する、達する", "お話[はなし]する、達[たっ]する"),
        ("氷のう、氷の上", "氷[ひょう]のう、氷[こおり]の上[うえ]"),
        ("おいしそう、美味しそう", "おいしそう、美味[おい]しそう"),
        ("支払日数", "支払日数[しはらいにっすう]"),
        (
            "女子高等学校、学校等",
            "女子[じょし]高等学校[こうとうがっこう]、学校[がっこう]等[など]",
        ),
        ("借入金等特別控除", "借入金[かりいれきん]等[とう]特別[とくべつ]控除[こうじょ]"),
        ("短かい、短かった", "短[みじ]かい、短[みじか]かった"),
        ("来るべき日、君が来るべき", "来るべき日、君[きみ]が来[く]るべき"),
        ("同一問い合わせ", "同一問い合[あ]わせ"),
        ("感謝申し上げます", "感謝[かんしゃ]申[もう]し上[あ]げます"),
        ("2階建ての、2階建の", "2階建[かいだ]ての、2階建[かいだて]の"),
    ],
)
def test_what_is_beside_a_word_decides(text: str, said: str) -> None:
    assert read(text) == said


def test_a_form_in_o_is_read_with_its_u() -> None:
    assert read("本を読もう、2つ目に") == "本[ほん]を読[よ]もう、2つ目[め]に"


def test_a_noun_before_the_particle_kara_is_no_verb() -> None:
    assert read("次の行から、確からしい") == "次[つぎ]の行から、確[たし]からしい"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("鯖江市立図書館", "鯖江市立[さばえしりつ]図書館[としょかん]"),
        ("鯖江市子ども課", "鯖江市[さばえし]子[こ]ども課[か]"),
        ("夕立の後", "夕立[ゆうだち]の後[あと]"),
        ("茨城県つくば市", "茨城県[いばらきけん]つくば市[し]"),
        ("福井県津市子ども課", "福井県[ふくいけん]津市[つし]子[こ]ども課[か]"),
    ],
)
def test_an_office_begins_after_the_name_of_its_place(text: str, said: str) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("水道課、北海道課", "水道課[すいどうか]、北海道課"),
        ("国民年金係、税関係", "国民[こくみん]年金係[ねんきんがかり]、税関係"),
        ("みどり号、前売り券", "みどり号[ごう]、前売[まえう]り券[けん]"),
        ("打ち上げ会、お会いする", "打[う]ち上[あ]げ会[かい]、お会[あ]いする"),
        ("問い合わせ先、忘れ物", "問[と]い合[あ]わせ先[さき]、忘[わす]れ物[もの]"),
        ("1回限り、会員限り、3枚切り", "1回[かい]限[かぎ]り、会員[かいいん]限[かぎ]り、3枚切り"),
        ("祝日除く、災難除け", "祝日[しゅくじつ]除[のぞ]く、災難除け"),
        ("予定どおり、健康づくり", "予定[よてい]どおり、健康[けんこう]づくり"),
        ("卒業後おおむね、NPO法人ひばり", "卒業後[そつぎょうご]おおむね、NPO法人[ほうじん]ひばり"),
    ],
)
def test_the_ends_of_what_offices_call_things_keep_their_sound(text: str, said: str) -> None:
    assert read(text) == said


def test_a_prefix_does_not_take_the_first_kanji_of_another_word() -> None:
    assert read("新人気、再発行") == "新人気、再発行[さいはっこう]"


@pytest.mark.parametrize("text", ["水洗いする", "日照りが", "取捨てる"])
def test_a_word_of_two_kanji_before_okurigana_is_not_read(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ごみの袋に", "ごみの袋[ふくろ]に"),
        ("新しい袋に", "新[あたら]しい袋[ふくろ]に"),
        ("燃えるごみ袋に", "燃[も]えるごみ袋[ぶくろ]に"),
        ("お店で話す", "お店[みせ]で話[はな]す"),
        ("はっきり書く", "はっきり書[か]く"),
        ("子どもの部屋、子ども部屋", "子[こ]どもの部屋[へや]、子[こ]ども部屋[べや]"),
        ("相談ごとに", "相談[そうだん]ごとに"),
        ("水道お客さま", "水道[すいどう]お客[きゃく]さま"),
        ("掃除するとき", "掃除[そうじ]するとき"),
        ("防ぎ方と直し方", "防[ふせ]ぎ方[かた]と直[なお]し方[かた]"),
        ("腫れたり息が", "腫[は]れたり息[いき]が"),
        ("数日かかる", "数日[すうじつ]かかる"),
        ("朝8時", "朝[あさ]8時[じ]"),
        ("3日以上空けて", "3日[みっか]以上[いじょう]空[あ]けて"),
        ("ご開催いたします", "ご開催[かいさい]いたします"),
        ("下記のとおりご案内", "下記[かき]のとおりご案内[あんない]"),
        ("着替えや布団", "着替[きが]えや布団[ふとん]"),
        ("父または母", "父[ちち]または母[はは]"),
        ("必ず付けて", "必[かなら]ず付[つ]けて"),
        ("会が開かれ、窓を開けず", "会[かい]が開[ひら]かれ、窓[まど]を開[あ]けず"),
        ("迎え入れ、2リットル入り", "迎[むか]え入[い]れ、2リットル入[い]り"),
        ("第2子以降", "第[だい]2子[し]以降[いこう]"),
        ("6班、3班", "6班[ぱん]、3班"),
        ("卵10個、水2リットル", "卵[たまご]10個[こ]、水[みず]2リットル"),
        ("雪が降り、車を降り", "雪[ゆき]が降[ふ]り、車[くるま]を降[お]り"),
        ("道を通って、仕事で通って", "道[みち]を通[とお]って、仕事[しごと]で通って"),
        ("2％増、3割増", "2％増[ぞう]、3割増[わりまし]"),
        ("お得な、得ない", "お得[とく]な、得[え]ない"),
        ("善か悪か、悪かった", "善か悪か、悪[わる]かった"),
        ("年少・年中クラス", "年少[ねんしょう]・年中[ねんちゅう]クラス"),
        ("路地が入り組む", "路地[ろじ]が入[い]り組[く]む"),
        ("実施し、中止します", "実施[じっし]し、中止[ちゅうし]します"),
        ("開始すべき", "開始[かいし]すべき"),
        ("ご入学おめでとう", "ご入学[にゅうがく]おめでとう"),
        ("冷たいお茶", "冷[つめ]たいお茶[ちゃ]"),
        ("翌9日", "翌[よく]9日[ここのか]"),
        ("1人当たり", "1人[ひとり]当[あ]たり"),
        ("2週間以上間を", "2週間以上間を"),
        ("2週間以上前に", "2週間[しゅうかん]以上前[いじょうまえ]に"),
    ],
)
def test_a_word_at_a_boundary_is_read(text: str, said: str) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    "text", ["8箱の", "4袋", "3品", "2色", "6羽", "2通りの", "1粒", "5棟", "3針"]
)
def test_one_kanji_after_a_number_goes_by_rule_or_is_not_read(text: str) -> None:
    assert read(text) == text


def test_a_tenth_of_a_degree_is_no_minute() -> None:
    assert read("37度5分") == "37度[ど]5分[ぶ]"
    assert read("37時5分") == "37時[じ]5分[ふん]"


@pytest.mark.parametrize(
    "text",
    [
        "本部町",
        "国立駅",
        "山形県本部",
        "青森県上平野",
        "水上市",
        "県南区",
        "都市住まい",
        "地区祭り",
        "等間隔",
        "不等式",
        "これ等",
    ],
)
def test_what_may_be_the_name_of_a_place_or_another_word_is_not_read(text: str) -> None:
    assert read(text) in (text, text.replace("山形県", "山形県[やまがたけん]"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("65歳以上の方は", "65歳[さい]以上[いじょう]の方[かた]は"),
        ("関東の方は", "関東[かんとう]の方[かた]は"),
        ("左の方へ", "左[ひだり]の方[ほう]へ"),
        ("安い方を選ぶ", "安[やす]い方を選[えら]ぶ"),
        ("その外に", "その外に"),
        ("家の外に", "家の外[そと]に"),
        ("その様に", "その様[よう]に"),
        ("年に1回、年を越す", "年[ねん]に1回[かい]、年[とし]を越[こ]す"),
        ("大人も入れます", "大人[おとな]も入れます"),
        ("本を入れます", "本[ほん]を入[い]れます"),
        ("取りに行って", "取[と]りに行[い]って"),
        ("金曜日に行って", "金曜日[きんようび]に行って"),
        ("今日は", "今日[きょう]は"),
        ("場　所", "場　所"),
        ("雨の　日　本を", "雨[あめ]の　日[ひ]　本[ほん]を"),
        ("字を読む、村の字", "字[じ]を読[よ]む、村[むら]の字"),
        ("人気の本、人気のない本", "人気[にんき]の本[ほん]、人気のない本[ほん]"),
        ("風呂に入らず、気に入らない", "風呂[ふろ]に入[はい]らず、気[き]に入[い]らない"),
        ("その後は、その後で", "その後[ご]は、その後[あと]で"),
        ("人前で、3人前", "人前[ひとまえ]で、3人前[にんまえ]"),
        ("今日の社会", "今日の社会[しゃかい]"),
    ],
)
def test_a_homograph_is_read_only_where_its_sentence_settles_it(text: str, said: str) -> None:
    assert read(text) == said


def test_the_reading_of_an_office_holds_where_no_rule_is_surer() -> None:
    own = (("家", "うち"), ("等", "とう"), ("方", "かた"))
    assert read("家に帰る等", *own) == "家[うち]に帰[かえ]る等[とう]"
    assert read("読む方がよい", *own) == "読[よ]む方[ほう]がよい"


def test_a_word_of_an_office_keeps_what_is_known_of_its_sound() -> None:
    assert read("うで時計", ("時計", "とけい")) == "うで時計"
