"""Labelled lines: what is written begins at one edge."""

from pathlib import Path

from data_folder import notice_of
from flow_samples import composed, desk
from leaflet.compose.job import Composed
from leaflet.page import Text

FACTS = (
    "    languages: [英語, 中国語, 韓国語, スペイン語, ポルトガル語, タガログ語, ネパール語]\n"
    "    fee: 無料\n"
)


def printed(folder: Path) -> Composed:
    desks = "desks:\n" + "".join(
        desk(f"d{n}", f"第{n}相談室", f"phone: 03-5555-100{n}", more=FACTS) for n in range(9)
    )
    go = ", ".join(f"d{n}" for n in range(9))
    flow = f"title: 窓口\nflow:\n  - when: 困っている\n    go: [{go}]\n"
    notice = notice_of(folder, desks=desks, flowchart=flow)
    return composed(notice)


def test_what_is_written_begins_at_one_edge_whatever_its_label(tmp_path: Path) -> None:
    page = printed(tmp_path).document.pages[0]
    texts = [item for item in page.items if isinstance(item, Text)]
    fee = [text for text in texts if text.words == "無料"]
    languages = [text for text in texts if text.words.startswith("英語")]
    assert len(fee) == len(languages) == 9
    assert [each.at.x for each in fee] == [each.at.x for each in languages]


def test_a_label_is_on_the_first_line_of_what_it_names(tmp_path: Path) -> None:
    page = printed(tmp_path).document.pages[0]
    texts = [item for item in page.items if isinstance(item, Text)]
    labels = [text.at.y for text in texts if text.words == "対応言語"]
    assert labels == [text.at.y for text in texts if text.words.startswith("英語")]
