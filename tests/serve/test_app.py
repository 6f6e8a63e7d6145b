"""What a browser is shown, and what its forms do to the files."""

import errno
import html
import json
import re
import shutil
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from leaflet import resources
from leaflet.edit.splice import read_data, value_at
from leaflet.schema.files import FILES
from leaflet.serve import panels
from leaflet.serve.app import application
from leaflet.serve.panels import PANELS

from .conftest import ADDRESS, PORT, TOKEN


def digest(browser: TestClient, panel: str) -> str:
    found = re.search(r'data-digest="(\w*)"', browser.get(f"/panel/{panel}").text)
    assert found
    return found[1]


def put(
    browser: TestClient, file: str, where: list[object], value: str, mark: str | None = None
) -> Any:
    panel = file.removesuffix(".yaml")
    asked = {"file": file, "panel": panel, "where": json.dumps(where), "value": value}
    mark = digest(browser, panel) if mark is None else mark
    return browser.post("/do/set", data={**asked, "digest": mark})


def do(browser: TestClient, action: str, panel: str, where: list[object], **more: str) -> Any:
    asked = {"file": f"{panel}.yaml", "panel": panel, "digest": digest(browser, panel)}
    return browser.post(f"/do/{action}", data={**asked, "where": json.dumps(where), **more})


def shown(browser: TestClient, where: list[object]) -> str:
    """Return what a field of the desks shows."""
    page = html.unescape(browser.get("/panel/desks").text)
    place = json.dumps(where, ensure_ascii=False, separators=(",", ":"))
    field = page[page.index(f'data-where="{place}"') :]
    found = re.search(r'<textarea[^>]*>\n([^<]*)<|<input[^>]* value="([^"]*)"', field)
    assert found
    return found[1] if found[1] is not None else found[2]


def said(data: Path, name: str, *where: str | int) -> Any:
    return value_at(read_data((data / name).read_bytes()), where)


def desks(data: Path) -> list[str]:
    return list(said(data, "desks.yaml", "desks"))


def test_the_first_page_names_every_desk(browser: TestClient, data: Path) -> None:
    page = browser.get("/").text
    for name in desks(data):
        assert said(data, "desks.yaml", "desks", name, "name") in page


def test_every_panel_is_shown(browser: TestClient) -> None:
    for name in PANELS:
        answer = browser.get(f"/panel/{name}")
        assert answer.status_code == 200
        assert f'data-panel="{name}"' in answer.text


def test_every_font_that_a_page_may_name_is_sent(browser: TestClient) -> None:
    css = browser.get("/static/serve.css").text
    for path in resources.folder("fonts").glob("*.ttf"):
        assert f'"{path.stem}"; src: url("/font/{path.name}")' in css
        assert browser.get(f"/font/{path.name}").status_code == 200


@pytest.mark.parametrize("layout", ["leaflet", "handout", "card"])
def test_a_page_is_shown_with_the_place_of_each_text(
    browser: TestClient, data: Path, layout: str
) -> None:
    page = browser.get(f"/pages/{layout}").text
    assert "<svg" in page
    places = re.findall(r'data-at="([a-z]+.yaml)([^"]+)"', page)
    wheres = {(file, html.unescape(where)) for file, where in places}
    for file, where in wheres:
        steps = json.loads(where)
        assert file.endswith(".yaml")
        assert said(data, file, *steps) is not None
    assert any(file == "desks.yaml" for file, _where in wheres)


def test_a_value_is_changed_and_nothing_else(browser: TestClient, data: Path) -> None:
    name = desks(data)[0]
    before = (data / "desks.yaml").read_text("utf-8")
    was = said(data, "desks.yaml", "desks", name, "name")
    answer = put(browser, "desks.yaml", ["desks", name, "name"], "新しい名前")
    assert answer.status_code == 200
    assert (data / "desks.yaml").read_text("utf-8") == before.replace(was, "新しい名前", 1)


def test_the_register_is_not_read_again_for_each_desk_of_a_form(
    browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    monkeypatch.setattr(panels, "read_data", lambda data: read.append(1) or read_data(data))
    for name in PANELS[:-1]:
        read.clear()
        browser.get(f"/panel/{name}")
        assert len(read) <= len(FILES) + 2


def test_an_edit_reads_the_register_only_to_change_it(
    browser: TestClient, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where, mark = ["desks", desks(data)[0], "name"], digest(browser, "desks")
    monkeypatch.setattr(panels, "read_data", lambda _data: pytest.fail("read again"))
    assert put(browser, "desks.yaml", where, "一", mark).status_code == 200


def test_two_windows_that_change_the_same_value_lose_nothing(
    browser: TestClient, data: Path
) -> None:
    where, old = ["desks", desks(data)[0], "name"], digest(browser, "desks")
    assert put(browser, "desks.yaml", where, "一", old).status_code == 200
    answer = put(browser, "desks.yaml", where, "二", old)
    assert answer.status_code == 409
    assert "<dd>二</dd>" in answer.text
    assert 'value="一"' in answer.text
    assert said(data, "desks.yaml", *where) == "一"
    assert put(browser, "desks.yaml", where, "二").status_code == 200


def test_two_windows_that_change_two_values_disturb_each_other_in_nothing(
    browser: TestClient, data: Path
) -> None:
    one, two = desks(data)[:2]
    old = digest(browser, "desks")
    assert put(browser, "desks.yaml", ["desks", one, "name"], "一", old).status_code == 200
    assert put(browser, "desks.yaml", ["desks", two, "name"], "二", old).status_code == 200
    assert said(data, "desks.yaml", "desks", one, "name") == "一"
    assert said(data, "desks.yaml", "desks", two, "name") == "二"


def test_a_window_that_shows_former_numbers_does_not_change_the_wrong_contact(
    browser: TestClient, data: Path
) -> None:
    name = desks(data)[0]
    old = digest(browser, "desks")
    do(browser, "item", "desks", ["desks", name, "contacts"], kind="fax")
    do(browser, "move", "desks", ["desks", name, "contacts", 1], to="0")
    where = ["desks", name, "contacts", 0, "note"]
    assert put(browser, "desks.yaml", where, "注", old).status_code == 409


def test_a_change_of_another_program_is_kept(browser: TestClient, data: Path) -> None:
    path = data / "edition.yaml"
    old = digest(browser, "edition")
    path.write_text(path.read_text("utf-8") + "imprint: 別の課\n", "utf-8")
    assert put(browser, "edition.yaml", ["as_of"], "令和8年5月", old).status_code == 200
    assert said(data, "edition.yaml", "imprint") == "別の課"
    assert said(data, "edition.yaml", "as_of") == "令和8年5月"


def test_a_full_disk_is_reported_in_words_and_what_was_typed_is_kept(
    browser: TestClient, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_files: object, _folder: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before, name = (data / "desks.yaml").read_bytes(), desks(data)[0]
    monkeypatch.setattr("leaflet.atomic.write_all", full)
    answer = put(browser, "desks.yaml", ["desks", name, "name"], "夜の窓口")
    assert answer.status_code == 409
    assert "The disk is full" in answer.text
    assert "夜の窓口" in answer.text
    assert (data / "desks.yaml").read_bytes() == before


def test_a_deleted_file_is_noticed_and_put_back(browser: TestClient, data: Path) -> None:
    path = data / "card.yaml"
    before = path.read_bytes()
    mark = digest(browser, "card")
    path.unlink()
    assert put(browser, "card.yaml", ["title"], "題", mark).status_code == 409
    assert not path.exists()
    assert "deleted by another program" in browser.get("/panel/card").text
    browser.post("/do/undo", data={"panel": "card"})
    assert path.read_bytes() == before


def test_a_folder_that_was_deleted_is_not_made_anew_by_a_step_in_a_form(
    browser: TestClient, data: Path
) -> None:
    shutil.rmtree(data)
    for answer in (
        put(browser, "card.yaml", ["title"], "題", ""),
        do(browser, "desk", "desks", [], name="窓口"),
    ):
        assert answer.status_code == 409
        assert "the folder was deleted" in answer.text
    assert not data.exists()


def test_a_folder_in_the_place_of_a_file_stops_nothing_and_loses_nothing(
    browser: TestClient, data: Path
) -> None:
    path, name = data / "desks.yaml", desks(data)[0]
    before = path.read_bytes()
    path.unlink()
    path.mkdir()
    assert name in browser.get("/panel/desks").text
    assert browser.get("/pages/handout").status_code == 200
    answer = put(browser, "desks.yaml", ["desks", name, "name"], "夜の窓口")
    assert answer.status_code == 409
    assert "folder of this name" in answer.text
    path.rmdir()
    path.write_bytes(before)
    assert put(browser, "desks.yaml", ["desks", name, "name"], "夜の窓口").status_code == 200


def test_date_desks_and_readings_begin_as_one_types(tmp_path: Path) -> None:
    app = application(tmp_path, resources.folder("layouts"), port=PORT, token=TOKEN)
    with TestClient(app, base_url=ADDRESS, headers={"Origin": ADDRESS}) as browser:
        browser.get("/", params={"token": TOKEN})
        begun = [name for name in PANELS if "/do/create" not in browser.get(f"/panel/{name}").text]
        put(browser, "edition.yaml", ["as_of"], "令和8年5月")
        do(browser, "desk", "desks", [], name="夜の窓口", id="yoru")
        do(browser, "named", "readings", ["readings"], word="夜", value="よる")
    assert begun == ["edition", "desks", "readings", "doubts", "output"]
    assert (tmp_path / "edition.yaml").read_text("utf-8") == "as_of: 令和8年5月\n"
    assert desks(tmp_path) == ["yoru"]
    assert said(tmp_path, "readings.yaml", "readings", "夜") == "よる"


def test_every_step_is_taken_back_to_the_start(browser: TestClient, data: Path) -> None:
    before = {path.name: path.read_bytes() for path in data.iterdir()}
    name = desks(data)[0]
    do(browser, "desk", "desks", [], name="窓口", id="mado")
    do(browser, "duplicate", "desks", ["desks", name])
    do(browser, "remove", "desks", ["desks", name])
    do(browser, "create", "strip", [])
    assert {path.name: path.read_bytes() for path in data.iterdir()} != before
    for _step in range(4):
        browser.post("/do/undo", data={"panel": "desks"})
    assert {path.name: path.read_bytes() for path in data.iterdir()} == before
    browser.post("/do/redo", data={"panel": "desks"})
    assert "mado" in desks(data)
    browser.post("/do/reset", data={"panel": "desks"})
    assert {path.name: path.read_bytes() for path in data.iterdir()} == before


def test_a_new_desk_is_the_one_whose_form_is_open(browser: TestClient, data: Path) -> None:
    first = desks(data)[0]
    for action, where in (("desk", []), ("desk", []), ("duplicate", ["desks", first])):
        before = desks(data)
        page = do(browser, action, "desks", where, name="夜間相談", id="", desk=first).text
        (new,) = set(desks(data)) - set(before)
        assert f'data-desk="{new}"' in page


def test_an_id_with_a_hyphen_first_is_refused_as_the_reader_would(
    browser: TestClient, data: Path
) -> None:
    before = desks(data)
    assert "kodomo-110" in do(browser, "desk", "desks", [], name="夜間相談", id="-yakan").text
    assert desks(data) == before


def named(data: Path, desk: str) -> set[str]:
    """Return the files that name a desk by its id."""
    return {
        path.name
        for path in data.glob("*.yaml")
        if re.search(rf"[\[ ,]{desk}[\],\n:]", path.read_text("utf-8"))
    }


def test_a_desk_that_is_removed_goes_from_all_that_prints_it_and_comes_back(
    browser: TestClient, data: Path
) -> None:
    (data / "letter.yaml").unlink(missing_ok=True)
    before = {path.name: path.read_bytes() for path in data.iterdir()}
    for name in desks(data):
        assert do(browser, "remove", "desks", ["desks", name]).status_code == 200
        assert not named(data, name)
        browser.post("/do/undo", data={"panel": "desks"})
        assert {path.name: path.read_bytes() for path in data.iterdir()} == before


def test_a_desk_is_put_into_a_document_and_taken_out_of_it_where_it_is_edited(
    browser: TestClient, data: Path
) -> None:
    do(browser, "desk", "desks", [], name="夜の窓口", id="yoru")
    for state, files in (("", {"desks.yaml", "card.yaml"}), ("checked", {"desks.yaml"})):
        page = html.unescape(browser.get("/panel/desks", params={"desk": "yoru"}).text)
        (box,) = re.findall(r'<input type="checkbox" id="in-card" (\w*).*? hx-vals="(.*?)">', page)
        assert box[0] == state
        assert re.search(r'id="in-flowchart"\s+disabled', page)  # where it is in it, is drawn
        browser.post("/do/print", data={"panel": "desks", **json.loads(box[1])})
        assert named(data, "yoru") == files


def test_a_flow_of_three_levels_grows_from_nothing(browser: TestClient, data: Path) -> None:
    one, two = desks(data)[:2]
    (data / "flowchart.yaml").unlink()
    do(browser, "create", "flowchart", [])
    do(browser, "branch", "flowchart", ["flow", 0], when="次の質問")
    do(browser, "branch", "flowchart", ["flow", 0, "then", 0], when="その次")
    do(browser, "item", "flowchart", ["flow", 0, "then"], kind="step", when="別の質問", to=two)
    do(browser, "goto", "flowchart", ["flow", 0, "then"], to="flow/0/then/0")
    flow = said(data, "flowchart.yaml", "flow", 0, "then")
    assert [list(step) for step in flow] == [["when", "id", "then"], ["when", "go"], ["goto"]]
    assert flow[0]["then"][0]["go"][0] == one
    assert flow[2]["goto"] == flow[0]["id"]
    assert "“次の質問”" in browser.get("/panel/flowchart").text  # ids are for files
    page = do(browser, "remove", "flowchart", ["flow", 0, "then", 0]).text
    assert "(no longer a question)" in page


def test_what_is_typed_into_a_field_is_what_it_shows_afterwards(
    browser: TestClient, data: Path
) -> None:
    for below, value in (
        (["languages"], "英語\n中国語"),
        (["summary"], "一つ目。\n二つ目。"),
        (["contacts", 0, "hours"], "平日\n土曜"),
        (["contacts", 0, "note"], "無料"),
        (["confirm"], "電話で確かめる: 本当か"),
    ):
        where = ["desks", desks(data)[0], *below]
        for typed in (value, ""):
            put(browser, "desks.yaml", where, typed)
            assert shown(browser, where) == typed, below


def test_a_fault_leads_to_its_field(browser: TestClient, data: Path) -> None:
    name = desks(data)[0]
    kind, number = next(iter(said(data, "desks.yaml", "desks", name, "contacts", 0).items()))
    assert number
    put(browser, "desks.yaml", ["desks", name, "contacts", 0, kind], "")
    browser.get("/pages/handout")
    page = html.unescape(browser.get("/faults/handout").text)
    assert f'data-at="desks.yaml["desks","{name}","contacts",0,"{kind}"]"' in page
    assert "</b> Desks: <span" in page
    assert 'class="grave"' in page
    text = (data / "desks.yaml").read_text("utf-8").replace(f"- {kind}:", f"- {kind}: #9110", 1)
    (data / "desks.yaml").write_text(text, "utf-8")
    page = html.unescape(browser.get("/pages/handout").text + browser.get("/faults/handout").text)
    assert f'data-at="desks.yaml["desks","{name}","contacts",0,"{kind}"]"' in page
    assert "#9110" in page


def test_a_key_that_no_form_shows_is_named_with_its_line(browser: TestClient, data: Path) -> None:
    text = (data / "edition.yaml").read_text("utf-8").rstrip()
    (data / "edition.yaml").write_text(f"{text}\nfront: x\n", "utf-8")
    browser.get("/pages/handout")
    line = len(text.splitlines()) + 1
    assert f"(data/edition.yaml:{line})" in browser.get("/faults/handout").text


def test_what_a_build_would_find_in_the_data_is_listed_too(browser: TestClient, data: Path) -> None:
    first, second = desks(data)[:2]
    put(
        browser,
        "desks.yaml",
        ["desks", second, "name"],
        said(data, "desks.yaml", "desks", first)["name"],
    )
    browser.get("/pages/handout")
    page = html.unescape(browser.get("/faults/handout").text)
    assert f'data-at="desks.yaml["desks","{second}","name"]"' in page
    (data / "edition.yaml").write_text(
        (data / "edition.yaml").read_text("utf-8") + "\nrules: {duplicate: off}\n", "utf-8"
    )
    browser.get("/pages/handout")
    page = html.unescape(browser.get("/faults/handout").text)
    assert f'data-at="desks.yaml["desks","{second}","name"]"' not in page


def test_an_id_that_cannot_be_is_refused_in_words(browser: TestClient, data: Path) -> None:
    before = (data / "desks.yaml").read_bytes()
    answer = do(browser, "desk", "desks", [], name="窓口", id="窓 口")
    assert answer.status_code == 409
    assert 'role="alert"' in answer.text
    assert (data / "desks.yaml").read_bytes() == before


def test_a_file_with_a_fault_of_typing_is_shown_as_such_and_not_written(
    browser: TestClient, data: Path
) -> None:
    before = re.findall("<svg.*?</svg>", browser.get("/pages/handout").text)
    broken = "desks:\n  a:\n  name: [x\n"
    (data / "desks.yaml").write_text(broken, "utf-8")
    assert 'role="alert"' in browser.get("/panel/desks").text
    assert 'class="empty"' not in browser.get("/panel/readings").text  # nobody knows if any lacks
    assert re.findall("<svg.*?</svg>", browser.get("/pages/handout").text) == before != []
    assert "(data/desks.yaml:3)" in browser.get("/faults/handout").text
    assert do(browser, "desk", "desks", [], name="窓口", id="m").status_code == 409
    assert (data / "desks.yaml").read_text("utf-8") == broken


def proposed(browser: TestClient, word: str) -> dict[str, str]:
    """Return what the form of a proposed reading would send."""
    page = html.unescape(browser.get("/panel/readings").text)
    (form,) = (each for each in page.split("<form") if f"【{word}】" in each)
    return dict(re.findall(r'name="(\w+)" value="([^"]*)"', form.partition("</form>")[0]))


def test_a_word_without_a_reading_is_proposed_and_accepted(browser: TestClient, data: Path) -> None:
    name = desks(data)[0]
    put(browser, "desks.yaml", ["desks", name, "name"], "鱻麤の相談室")
    text = html.unescape(browser.get("/panel/readings").text)
    assert "【鱻麤】" in text
    assert "Accept all" not in text  # nobody knows how it is read
    put(browser, "desks.yaml", ["desks", name, "name"], "鯱鉾の相談室")
    sent = proposed(browser, "鯱鉾") | {"value": "しゃちほこ"}
    assert do(browser, "accept", "readings", [], **sent | {"sentence": "別の文"}).status_code == 409
    do(browser, "accept", "readings", [], **sent)
    assert said(data, "readings.yaml", "readings", "鯱鉾") == "しゃちほこ"
    assert "【鯱鉾】" not in html.unescape(browser.get("/panel/readings").text)


def test_a_word_with_several_readings_gets_one_in_its_text(browser: TestClient, data: Path) -> None:
    pytest.importorskip("sudachipy")
    name = desks(data)[0]
    put(browser, "desks.yaml", ["desks", name, "summary"], "他の市場。鯱鉾を見る。")
    sent = proposed(browser, "市場")
    assert sent["value"].startswith("{市場|")
    do(browser, "accept", "readings", [], **sent | {"value": "{市場|いちば}"})
    summary = ["desks", name, "summary"]
    assert said(data, "desks.yaml", *summary).strip() == "他の{市場|いちば}。鯱鉾を見る。"
    do(browser, "accept", "readings", [])
    assert "Every word in kanji has a reading" in browser.get("/panel/readings").text
    do(browser, "undo", "readings", [])
    do(browser, "undo", "readings", [])
    assert said(data, "desks.yaml", *summary).strip() == "他の市場。鯱鉾を見る。"


def test_a_doubt_that_is_settled_is_removed(browser: TestClient, data: Path) -> None:
    name = desks(data)[0]
    put(browser, "desks.yaml", ["desks", name, "confirm"], "電話で確かめる")
    assert "電話で確かめる" in browser.get("/panel/doubts").text
    do(browser, "remove", "desks", ["desks", name, "confirm"])
    assert "confirm" not in said(data, "desks.yaml", "desks", name)


def test_a_command_says_how_far_it_is_and_only_one_works_at_a_time(
    browser: TestClient, data: Path
) -> None:
    (data / "flowchart.yaml").unlink()  # the other documents are made in less time
    first = browser.post("/run/build", data={})
    assert "<progress" in first.text
    assert "still at work" in browser.post("/run/build", data={}).text
    seen = set()
    for _time in range(600):
        answer = browser.get("/run")
        seen |= set(re.findall(r'value="(\d+)" max="(\d+)"', answer.text))
        if "<progress" not in answer.text:
            break
        time.sleep(0.1)
    assert "made" in answer.headers["HX-Trigger"]
    assert any(0 < int(done) <= int(total) for done, total in seen)
    made = browser.get("/panel/output").text
    for path in (data.parent / "output").glob("*.pdf"):
        assert f"/output/{path.name}" in made
        assert browser.get(f"/output/{path.name}").content == path.read_bytes()


def ended(browser: TestClient) -> str:
    """Return what the page shows of a command when it has ended."""
    for _time in range(600):
        text = browser.get("/run").text
        if "<progress" not in text:
            break
        time.sleep(0.1)
    return text


def test_a_command_that_is_stopped_ends_and_makes_way_for_another(
    browser: TestClient, data: Path
) -> None:
    browser.post("/run/build", data={})
    browser.post("/run/stop", data={})
    text = ended(browser)
    assert "<h2>Stopped</h2>" in text
    assert not list((data.parent / "output").glob("*.pdf"))
    assert "still at work" not in browser.post("/run/build", data={}).text
    browser.post("/run/stop", data={})


def test_messages_about_a_file_that_was_sent_are_for_one_who_sent_it(
    browser: TestClient, data: Path
) -> None:
    change = (data / "edition.yaml").read_text("utf-8") + 'imprint: "{学校名} {日付}"\n'
    (data / "edition.yaml").write_text(change, "utf-8")
    sent = {"file": ("名簿 #1.csv", "学校名\n東小学校\n".encode())}
    browser.post("/run/batch", files=sent)
    text = ended(browser)
    assert "名簿 #1.csv:1" in text
    assert "日付" in text
    for unknown in (data.parent.parent.name, "leaflet-", "--set"):
        assert unknown not in text


def test_the_copies_of_a_roster_are_of_the_document_beside_where_that_is_asked_for(
    browser: TestClient, data: Path
) -> None:
    with (data / "edition.yaml").open("a", encoding="utf-8") as file:
        file.write('imprint: "{学校名}"\n')
    sent = {"file": ("名簿.csv", "学校名\n東小学校\n西小学校\n".encode())}
    browser.post("/run/batch", files=sent, data={"one": "on", "layout": "handout", "paper": "B4"})
    assert "<h2>Done</h2>" in ended(browser)
    with zipfile.ZipFile(data.parent / "output" / "名簿.zip") as made:
        assert made.namelist() == ["東小学校.pdf", "西小学校.pdf", "manifest.jsonl"]


def test_a_page_that_the_browser_has_is_not_sent_again(browser: TestClient, data: Path) -> None:
    whole = browser.get("/pages/handout").text
    names = re.findall(r'class="sheet" id="(\S+)"', whole)
    again = browser.get("/pages/handout", params={"kept": " ".join(names)}).text
    assert re.findall(r'id="(\S+)" hx-preserve', again) == names
    assert "<svg" in whole
    assert "<svg" not in again
    shown = said(data, "handout.yaml", "desks", 0)
    put(browser, "desks.yaml", ["desks", shown, "name"], "新しい名前")
    assert "<svg" in browser.get("/pages/handout", params={"kept": " ".join(names)}).text


def test_what_cannot_be_chosen_is_refused(browser: TestClient) -> None:
    for asked in ("paper=A99", "ruby=9", "lies=askew"):
        assert browser.get(f"/pages/handout?{asked}").status_code == 400
    assert browser.get("/pages/card?stock=none").status_code == 400
