"""The shipped register says what the two notices said, and tells its doubts."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.furigana import annotate, unread
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.model.route import Flowchart, graph
from leaflet.model.wareki import Dated
from leaflet.model.words import Span, Value, Words
from leaflet.report import Level, Report
from leaflet.resources import folder

GOLDEN = Path(__file__).with_name("notices.txt").read_text(encoding="utf-8").splitlines()
PHRASES = [line for line in GOLDEN if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def report() -> Report:
    return Report()


@pytest.fixture(scope="module")
def notice(report: Report) -> Notice:
    loaded = load(folder("data"), report, shown="data")
    assert loaded is not None, [finding.message for finding in report.at(Level.ERROR)]
    return loaded


def said(value: object) -> Iterator[Words | Value]:
    """Give everything a notice says, however deep it is; readings aside."""
    match value:
        case Words() | Value():
            yield value
        case Dated():
            yield value.written
        case ReadingDictionary():
            return
        case dict():
            for item in value.values():
                yield from said(item)
        case tuple():
            for item in value:
                yield from said(item)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from said(getattr(value, field.name))


def plain(value: Words | Value) -> str:
    return value.plain if isinstance(value, Words) else value.text


def folded(text: str) -> str:
    return re.sub(r"\s+", "", text)


def flowchart(notice: Notice) -> Flowchart:
    assert notice.flowchart
    return notice.flowchart


def test_the_shipped_data_are_without_a_fault_and_every_warning_is_a_doubt(
    notice: Notice, report: Report
) -> None:
    assert {(found.level, found.rule) for found in report} == {(Level.WARNING, "confirm")}


def test_every_phrase_number_and_address_of_the_notices_is_in_the_data(notice: Notice) -> None:
    entries = {folded(plain(value)) for value in said(notice)}
    assert [phrase for phrase in PHRASES if folded(phrase) not in entries] == []


def test_the_data_say_nothing_that_the_notices_did_not_say(notice: Notice) -> None:
    own = {"ひとりで悩まないで", "こども向け相談窓口"}  # the titles of the card, which is ours
    phrases = {folded(phrase) for phrase in PHRASES} | own
    theirs = replace(notice, strip=None, letter=None)  # the words of these are ours
    assert {folded(plain(value)) for value in said(theirs)} - phrases == set()


def test_every_kanji_of_every_document_has_a_reading(notice: Notice) -> None:
    words = [value for value in said(notice) if isinstance(value, Words)]
    read = [annotate(one, notice.readings, "all") for one in words]
    assert [finding.message for finding in unread(read, "all")] == []


@pytest.mark.parametrize(
    ("phrase", "ruby"),
    [
        ("抱えている方に対して、気軽に", "方=かた"),
        ("1人1台端末", "1人=ひとり"),
        ("こどもの人権110番", "番=ばん"),
        ("24時間年中無休", "時間=じかん"),
        ("ネット上の書き込み", "上=じょう"),
        ("便箋兼封筒付きの", "付=つ"),
        ("最寄りの法務局", "最寄=もよ"),
        ("弁護士費用等を立て替える", "等=とう"),
        ("こども自ら悩みを", "自=みずか"),
        ("令和8年4月1日現在", "1日=ついたち"),
        ("令和8年4月21日現在", "日=にち"),
    ],
)
def test_a_word_with_several_readings_is_read_as_people_say_it_there(
    notice: Notice, phrase: str, ruby: str
) -> None:
    words = Words((Span(phrase),), notice.edition.origin)
    read = annotate(words, notice.readings, "all").words
    assert ruby in [f"{span.text}={''.join(span.readings)}" for span in read.spans]


@pytest.mark.parametrize(
    "doubt",
    [
        "生きるのがつらい",
        "心のSOS",
        "お問い合わせ内容",
        "03-6745-5600",
        "www.npa.go.jp/bureau/cyber/soudan.html",
        "違法・有害情報センター",
        "みんなの人権110番",
        "セーファーインターネット協会",
        "サイトへの削除依頼",
        "www.cfa.go.jp",
        "06112210.htm",
        "強化週間",
        "@snsjinkensoudan",
        "手に入れ方",
        "www.jinken.go.jp/kodomo",
        "ヤングテレホンコーナー",
        "どうしたらよいかわからない",
        "ネット上での",
        "セーフラインも通報を受け付けます",
        "おなやみなし",
        "なやみ言おう",
        "凡例の記号",
    ],
)
def test_what_is_doubtful_in_the_notices_is_to_be_settled(
    notice: Notice, report: Report, doubt: str
) -> None:
    assert any(doubt in finding.message for finding in report)


def test_no_victim_is_led_to_the_desk_that_only_takes_reports(notice: Notice) -> None:
    trouble, report_only = flowchart(notice).flow
    desks = [arrow.desk.id for step in trouble.walk() for arrow in step.go]
    assert "ihc" not in desks
    assert [arrow.desk.id for step in report_only.walk() for arrow in step.go][-1] == "ihc"


def test_a_desk_that_several_questions_reach_is_once_in_the_chart(notice: Notice) -> None:
    drawn = graph(flowchart(notice))
    assert sum(edge.head == "desk ihaho" for edge in drawn.edges) == 3
    assert sum(edge.head == "desk safeline" for edge in drawn.edges) == 2
    assert sum(key.startswith("desk ") for key in drawn.nodes) == 8
