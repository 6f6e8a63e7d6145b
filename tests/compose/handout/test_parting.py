"""A desk that is higher than a page goes on in a second row, with nothing lost."""

from pathlib import Path

from compose.handout.test_compose import composed, printed
from data_folder import notice_of
from leaflet.compose.handout.parting import parted
from leaflet.model.desk import Desk
from leaflet.model.notice import Notice

PLACES = "".join(f"      - visit: 第{n}会館{'の南側の入口' * 30}\n" for n in range(4))
LONG = (
    f"desks:\n  a:\n    name: 相談室\n    operator: 湊市\n    contacts:\n{PLACES}    fee: 無料\n"
    "    summary:\n      - ひとつめ。\n      - ふたつめ。\n"
)


def long_desk(folder: Path) -> Notice:
    return notice_of(folder, desks=LONG, handout="title: 一覧\ndesks: [a]\n")


def test_a_desk_higher_than_a_page_goes_on_under_its_name(tmp_path: Path) -> None:
    made = composed(long_desk(tmp_path), paper="A5")
    assert made.misfits == ()
    first, second, *_more = map(printed, made.document.pages)
    assert "相談室(つづき)" not in first
    assert "相談室(つづき)" in second
    whole = "".join(map(printed, made.document.pages))
    assert all(whole.count(f"第{n}会館") == 1 for n in range(4))
    assert whole.count("無料") == 1


def test_a_desk_that_fits_is_not_parted(tmp_path: Path) -> None:
    pages = composed(long_desk(tmp_path), paper="A3").document.pages
    assert all("相談室(つづき)" not in printed(page) for page in pages)


def halves(folder: Path) -> tuple[Desk, ...]:
    return parted(long_desk(folder).desks["a"], "(つづき)")


def test_both_halves_have_contacts_and_a_part_of_the_summary(tmp_path: Path) -> None:
    first, second = halves(tmp_path)
    assert (len(first.contacts), len(second.contacts)) == (2, 2)
    assert [words.plain for words in first.summary] == ["ひとつめ。"]
    assert (first.fee, second.operator) == (None, None)
    assert second.fee is not None


def test_a_half_that_is_parted_again_says_once_that_it_goes_on(tmp_path: Path) -> None:
    _first, second = halves(tmp_path)
    names = [desk.name.plain for desk in parted(second, "(つづき)")]
    assert names == ["相談室(つづき)", "相談室(つづき)"]


def test_one_way_and_one_paragraph_stay_in_one_row(tmp_path: Path) -> None:
    first, _second = halves(tmp_path)
    (alone,) = parted(parted(first, "")[0], "")
    assert len(alone.contacts) == 1
