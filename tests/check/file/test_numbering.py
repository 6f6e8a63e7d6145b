"""Numbers that an office writes are none of a desk; those of the page are counted as it does."""

from pathlib import Path

import pytest

from check.file.proofs import judged, pressed, retyped, spoilt
from data_folder import notice_of
from flow_samples import desk
from leaflet.model.notice import Notice

DESKS = {"a": ("児童相談所", "189"), "b": ("教育相談室", "03-3580-4111"), "c": ("保健所", "119")}
SIMPLE = "\n".join(
    f"  - {{when: {when}, go: [{id_}]}}"
    for when, id_ in zip(("家", "学校", "体"), "abc", strict=True)
)
SHARED = """\
  - {when: 家で困っている, go: [a, b, c]}
  - {when: 学校で困っている, go: [b]}
  - {when: 火事, go: [c]}
"""


def notice(folder: Path, flow: str, note: str = "") -> Notice:
    written = "desks:\n"
    for id_, (name, phone) in DESKS.items():
        written += desk(id_, name, f"phone: {phone}") + (f"    note: {note}\n" if note else "")
    return notice_of(folder, desks=written, flowchart=f"title: 相談\nflow:\n{flow}")


@pytest.mark.parametrize("layout", ["leaflet", "poster"])
@pytest.mark.parametrize(
    "note",
    [
        "①氏名 ②住所をお知らせください",
        "①電話で予約 ②来所",
        "受付は①番、相談は②番の窓口です",
        "くわしくは①",
        "「③保健所」の窓口ではありません",
        "はじめに①児童相談所、つぎに①保健所へ",
    ],
)
@pytest.mark.parametrize("flow", [SIMPLE, SHARED], ids=["simple", "shared"])
def test_numbers_in_a_text_are_none_of_a_desk(
    layout: str, note: str, flow: str, tmp_path: Path
) -> None:
    said = notice(tmp_path, flow, note)
    found = judged(layout, pressed(layout, said), said).findings
    assert [each.message for each in found] == []


@pytest.mark.parametrize("layout", ["leaflet", "poster"])
def test_a_band_of_emergencies_is_numbered_first(layout: str, tmp_path: Path) -> None:
    said = notice(tmp_path, SHARED)
    assert judged(layout, pressed(layout, said), said).findings == ()


def test_a_wrong_number_below_a_band_of_emergencies_is_found(tmp_path: Path) -> None:
    said = notice(tmp_path, SHARED, "①電話で予約 ②来所")
    swapped = spoilt(pressed("leaflet", said), retyped("③", "②"))
    assert "numbering" in {each.rule for each in judged("leaflet", swapped, said).findings}


def test_a_label_that_begins_with_a_short_name_is_no_name(tmp_path: Path) -> None:
    written = "desks:\n" + desk("a", "児童相談所", "phone: 189") + "    short: 相談\n"
    written += desk("b", "教育相談室", "phone: 03-3580-4111")
    labelled = "  - {when: 学校で困っている, go: [{desk: b, for: 相談したい}]}\n"
    flow = f"title: 窓口\nflow:\n  - {{when: 家で困っている, go: [a, b]}}\n{labelled}"
    said = notice_of(tmp_path, desks=written, flowchart=flow)
    made = pressed("leaflet", said)
    assert judged("leaflet", made, said).findings == ()
    swapped = spoilt(made, retyped("②", "①"))
    assert "numbering" in {each.rule for each in judged("leaflet", swapped, said).findings}
