"""A clerk at work in a real browser: from an empty folder to the finished PDFs."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaflet.cli import main
from leaflet.edit.splice import read_data

pytest.importorskip("playwright", reason="the package playwright drives the browser")
pytest.importorskip("starlette", reason="the extra serve is not installed")

from playwright.sync_api import ConsoleMessage, Error, Page, sync_playwright

from leaflet.serve.panels import PANELS

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SWITCHES = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SLOW = 25_000  # ms

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A bare office with its server, and the address that this has printed."""
    place = tmp_path_factory.mktemp("serve") / "office"
    assert CliRunner().invoke(main, ["init", "--bare", str(place)]).exit_code == 0
    server = subprocess.Popen(
        [sys.executable, "-m", "leaflet", "serve", "--no-open"],
        cwd=place,
        env={**os.environ, "LEAFLET_LANG": "ja", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    yield place, server.stdout.readline().strip()
    server.terminate()
    server.wait(10)
    server.stdout.close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Page]:
    """The one tab of a browser: with a new one for each test, fonts would be read every time."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        shown = browser.new_context(locale="ja-JP").new_page()
        shown.set_default_timeout(SLOW)
        yield shown
        browser.close()


@pytest.fixture
def office(served: tuple[Path, str]) -> Iterator[Path]:
    """The office as it is at first; what a test does to it is taken back."""
    place, _address = served
    data = place / "data"
    before = {path.name: path.read_bytes() for path in data.iterdir()}
    yield place
    for path in data.iterdir():
        if path.name not in before:
            path.unlink()
    for name, content in before.items():
        (data / name).write_bytes(content)
    shutil.rmtree(place / "output", ignore_errors=True)


@pytest.fixture
def tab(office: Path, chromium: Page) -> Iterator[Page]:
    """The tab as it is at first, with nothing in it."""
    chromium.set_viewport_size({"width": 1280, "height": 720})
    chromium.emulate_media(color_scheme="light", forced_colors="none")
    yield chromium
    chromium.goto("about:blank")


@pytest.fixture
def page(tab: Page, served: tuple[Path, str]) -> Iterator[Page]:
    """The tab with the first page in it, and without an error in its console at the end."""
    faults: list[str] = []

    def raised(fault: Error) -> None:
        faults.append(str(fault))

    def logged(said: ConsoleMessage) -> None:
        if said.type == "error":
            faults.append(said.text)

    tab.on("pageerror", raised)
    tab.on("console", logged)
    tab.goto(served[1])
    tab.wait_for_selector("#sheets svg")
    yield tab
    tab.remove_listener("pageerror", raised)
    tab.remove_listener("console", logged)
    assert faults == []


def panel(page: Page, name: str) -> None:
    with page.expect_response(
        f"**/panel/{name}*"
    ):  # its fields may be there already, to be replaced
        page.click(f"[data-panel={name}]")
    page.wait_for_selector(f"#form[data-panel={name}]", state="attached")
    settled(page)


def at(*where: str | int) -> str:
    """Return the selector of a place in the form."""
    return f"#panel [data-where='{json.dumps(where, ensure_ascii=False, separators=(',', ':'))}']"


def field(page: Page, value: str, *where: str | int) -> None:
    """Type into a field as a clerk would, and wait until it is saved."""
    box = page.locator(f"{at(*where)} [data-edit]").first
    with page.expect_response("**/do/set") as answer:
        box.fill(value)
        box.blur()
    assert answer.value.ok
    settled(page)


def press(page: Page, within: str, button: str) -> None:
    with page.expect_response(re.compile("/(do|run)/")):
        page.locator(within).get_by_role("button", name=button).first.click()
    settled(page)


def outside(page: Page, path: Path, text: str) -> None:
    """Write a file as another program would, and wait until the page has shown it."""
    page.evaluate(
        "() => { window.heard = new Promise((heard) =>"
        " document.body.addEventListener('changed', heard, { once: true })); }"
    )
    path.write_text(text, "utf-8")
    page.evaluate("() => window.heard")


def settled(page: Page) -> None:
    page.wait_for_function(
        "() => !document.querySelector('#panel .htmx-request, #panel.htmx-request, .htmx-settling')"
    )


def test_a_clerk_makes_an_edition_without_touching_a_file(page: Page, office: Path) -> None:
    data = office / "data"
    comments = [
        line for line in (data / "desks.yaml").read_text("utf-8").splitlines() if "#" in line
    ]
    panel(page, "edition")
    field(page, "令和8年9月", "as_of")
    panel(page, "desks")
    for number in range(2, 7):
        page.fill("#new-name", f"相談窓口{number}")
        page.fill("#new-id", f"mado-{number}")
        press(page, ".add", "窓口を追加")
        field(page, f"03-5253-411{number}", "desks", f"mado-{number}", "contacts", 0, "phone")
    panel(page, "flowchart")
    root = at("flow")
    page.locator(f"{root} > form [name=when]").fill("ネットで困っている")
    page.locator(f"{root} > form select").select_option("mado-2")
    press(page, f"{root} > form", "最初の質問を追加")
    flow = read_data((data / "flowchart.yaml").read_bytes())["flow"]
    last = len(flow) - 1
    for depth, text in enumerate(("書き込みを消したい", "相手を知りたい")):
        step = at("flow", last, *["then", 0] * depth)
        page.locator(f"{step} .step > details > summary").first.click()
        page.locator(f"{step} .step > details [name=when]").first.fill(text)
        press(page, f"{step} .step > details", "先にこの質問をする")
    for name, desk in (("handout", "mado-3"), ("card", "mado-4")):
        panel(page, name)
        page.locator(f"{at('desks')} form select").select_option(desk)
        press(page, f"{at('desks')} form", "窓口を追加")
    panel(page, "output")
    press(page, "#panel form[hx-post='/run/build']", "印刷物を作る")
    page.wait_for_selector(".ran.well")
    page.wait_for_selector("#made a")
    assert page.inner_text("#status") == "できました"
    assert violations(page) == {}
    made = {path.name for path in (office / "output").glob("*.pdf")}
    assert {"leaflet.pdf", "poster.pdf", "handout.pdf", "card.pdf"} <= made
    written = (data / "desks.yaml").read_text("utf-8")
    assert all(line in written.splitlines() for line in comments)
    assert len(read_data(written.encode())["desks"]) == 6
    flow = read_data((data / "flowchart.yaml").read_bytes())["flow"]
    assert flow[last]["then"][0]["then"][0]["go"] == ["mado-2"]
    assert (data / "edition.yaml").read_text("utf-8").count("令和8年9月") == 1


def test_a_click_on_a_text_leads_to_its_field_and_a_field_is_marked_on_the_page(
    page: Page,
) -> None:
    text = page.locator('#sheets text[data-at^="desks.yaml"]').first
    where = (text.get_attribute("data-at") or "").removeprefix("desks.yaml")
    text.click()
    page.wait_for_function(
        "(where) => document.activeElement.closest('[data-where]')?.dataset.where === where",
        arg=where,
    )
    page.wait_for_selector("#sheets text.lit", state="attached")


def test_the_keyboard_leads_from_a_text_of_the_page_to_its_field_and_back(page: Page) -> None:
    page.keyboard.press("Control+F6")
    page.wait_for_selector("#sheets:focus")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    said = page.inner_text("#status")
    at = page.locator("#sheets .lit").first.get_attribute("data-at") or ""
    assert said == page.locator("#sheets .lit").first.text_content()
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel [data-edit]:focus")
    where = page.evaluate("document.activeElement.closest('[data-where]').dataset.where")
    assert at.endswith(where)
    page.keyboard.press("Control+F6")
    page.wait_for_selector("#sheets:focus")
    assert page.locator("#sheets .lit").first.get_attribute("data-at") == at
    summary = page.locator("#sheets [data-at$='\"summary\"]']").first.get_attribute("data-at")
    page.evaluate("(at) => light(at)", summary)
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel textarea:focus")
    assert "\n" not in page.locator("textarea:focus").input_value()  # nor is Enter typed there


def test_what_another_program_writes_is_shown_at_once(page: Page, office: Path) -> None:
    panel(page, "edition")
    path = office / "data" / "edition.yaml"
    path.write_text(path.read_text("utf-8") + "\nimprint: 別の課の記入\n", "utf-8")
    page.wait_for_function(
        "() => [...document.querySelectorAll('[data-edit]')].some("
        "(field) => field.value === '別の課の記入')"
    )
    path.write_text(path.read_text("utf-8") + "\n# more\n", "utf-8")
    panel(page, "desks")  # where one is going at that moment
    page.wait_for_function("() => document.querySelector('#status').textContent.includes('変更')")
    page.wait_for_timeout(300)
    assert page.locator("#form[data-panel=desks]").count() == 1


def violations(page: Page) -> dict[str, list[str]]:
    """Return what axe-core finds wrong, with some of the elements; nothing where it is missing."""
    try:
        from axe_playwright_python.sync_playwright import Axe
    except ImportError:
        return {}
    found = Axe().run(page).response["violations"]
    return {each["id"]: [node["html"][:120] for node in each["nodes"][:3]] for each in found}


def test_no_rule_of_axe_is_broken_on_any_panel_nor_beside_any_page(page: Page) -> None:
    panel(page, "letter")
    assert violations(page) == {}
    for name in ("strip", "letter"):
        panel(page, name)
        press(page, "#panel", "作る")
        page.wait_for_selector("#ftitle:focus")  # nothing is printed that the office did not type
        assert violations(page) == {}
        field(page, "相談窓口のご案内", "title")
    for name in PANELS:  # the pages beside a form are of what it edits
        panel(page, name)
        if name == "doubts":
            page.click("#tab-poster")
        page.wait_for_selector("#sheets svg")
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        assert (name, violations(page)) == (name, {})
    page.emulate_media(forced_colors="active", color_scheme="dark")  # high contrast in Windows
    colours = [
        page.locator(each).first.evaluate("(each, name) => getComputedStyle(each)[name]", name)
        for each, name in (
            (".sheet", "backgroundColor"),
            (".bar .tab[aria-current=true]", "borderBottomColor"),
            (".bar .tab[aria-current=false]", "borderBottomColor"),
        )
    ]
    page.emulate_media(forced_colors="none")
    assert colours[0] == "rgb(255, 255, 255)"  # its letters stay black too
    assert colours[1] != colours[2]


def test_nothing_is_cut_off_at_twice_the_size(page: Page, office: Path) -> None:
    path = office / "data" / "flowchart.yaml"
    long = "インターネット上の書き込みに困っている" * 3  # also in the lists to choose from
    step = f"  - when: {long}\n    then:\n      - when: すぐに\n        go: [sos]\n"
    outside(page, path, f"title: 相談\nflow:\n{step * 2}")
    page.set_viewport_size({"width": 640, "height": 360})  # what 200 % leaves of 1280 × 720
    assert page.locator(".bar").evaluate("(bar) => bar.offsetHeight") < 100
    for name in PANELS:
        panel(page, name)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        wide = page.evaluate(
            "() => [...document.querySelectorAll('body, button, input, select, textarea')]"
            ".filter((each) => each.getBoundingClientRect().right > innerWidth + 1)"
            ".map((each) => each.outerHTML.slice(0, 120))"
        )
        assert wide == [], name
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    panel(page, "desks")
    page.locator(f"{at('desks', 'sos', 'summary')} [data-edit]").focus()
    apart = page.evaluate(
        "() => document.querySelector('.desks').getBoundingClientRect().bottom"
        " <= document.querySelector('.desk').getBoundingClientRect().top"
    )
    assert apart  # the list does not stay in sight above the form


def focus(page: Page, query: str, key: str = "Tab") -> None:
    """Press a key until something has the focus; fail where it never gets there."""
    for _time in range(150):
        if page.evaluate("(query) => document.activeElement.matches(query)", query):
            return
        page.keyboard.press(key)
    pytest.fail(f"{key} never leads to {query}")


def test_the_keyboard_does_everything_a_desk_and_a_flow_need(page: Page, office: Path) -> None:
    data = office / "data"
    before = {path.name: path.read_bytes() for path in data.iterdir()}
    focus(page, "#new-name")
    page.keyboard.type("よるの相談")
    page.keyboard.press("Tab")
    page.keyboard.type("yoru")
    page.keyboard.press("Enter")
    phone = "[id='fdesks-yoru-contacts-0-phone']"
    page.wait_for_selector(f"{phone}:focus")  # what is to be typed next has the focus
    page.keyboard.type("03-5253-4111")
    page.wait_for_timeout(300)  # longer than the pause in typing that has a value saved
    settled(page)
    sent: list[str] = []
    page.on("request", lambda asked: sent.append(asked.url))
    focus(page, ".desk > .head button[aria-label^='上へ']", "Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_function(
        "() => document.querySelector('.desks ol li').textContent.includes('よる')"
    )
    assert [*read_data((data / "desks.yaml").read_bytes())["desks"]] == ["yoru", "sos"]
    assert not any(url.endswith("/do/set") for url in sent)  # it was saved while it was typed
    held = page.locator(":focus").get_attribute("aria-label") or ""
    assert held.startswith("下へ")  # as it cannot go further up
    assert "よるの相談 (1/2)" in held
    focus(page, "[data-panel=flowchart]", "Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#form[data-panel=flowchart]", state="attached")
    focus(page, f"{at('flow')} > form [name=when]")
    page.keyboard.type("眠れない")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"{at('flow', 1)} .go", state="attached")
    page.wait_for_selector(f"{at('flow')} > form [name=when]:focus")  # for one more
    focus(page, f"{at('flow', 1)} .step > details > summary", "Shift+Tab")
    page.keyboard.press("Enter")
    focus(page, f"{at('flow', 1)} [hx-post='/do/branch'] [name=when]")
    page.keyboard.type("今夜のこと")
    page.keyboard.press("Enter")
    page.wait_for_selector("[id='fflow-1-then-0-when']:focus")  # the new question
    focus(page, f"{at('flow', 1)} .tools button[aria-label^='上へ']", "Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_function(
        "() => { const first = document.querySelector('.flow [data-edit]');"
        " const held = document.activeElement.closest('li');"
        " return first.value === '眠れない' && held && held.contains(first); }"
    )  # the focus goes along
    assert read_data((data / "flowchart.yaml").read_bytes())["flow"][0]["when"] == "眠れない"
    for _step in range(20):  # a key pressed while the page changes is lost on a busy machine
        if {path.name: path.read_bytes() for path in data.iterdir()} == before:
            break
        page.keyboard.press("Control+z")
        page.wait_for_function(
            "() => document.querySelector('#status').textContent.startsWith('元に戻す: ')"
        )
        settled(page)
        page.wait_for_timeout(200)
    assert {path.name: path.read_bytes() for path in data.iterdir()} == before


def test_a_question_is_moved_below_another_and_back(page: Page, office: Path) -> None:
    path = office / "data" / "flowchart.yaml"
    panel(page, "flowchart")
    page.locator(f"{at('flow', 0)} .step > details > summary").click()
    page.locator(f"{at('flow', 0)} .step > details [name=when]").first.fill("すぐに")
    press(page, f"{at('flow', 0)} .step > details", "先にこの質問をする")
    page.locator(f"{at('flow')} > form [name=when]").fill("あとで")
    press(page, f"{at('flow')} > form", "最初の質問を追加")
    before = read_data(path.read_bytes())["flow"]
    page.locator(f"{at('flow', 1)} .step > details > summary").click()
    press(page, f"{at('flow', 1)} .step > details", "この質問の下へ移す")
    flow = read_data(path.read_bytes())["flow"]
    assert [step["when"] for step in flow[0]["then"]] == ["すぐに", "あとで"]
    step = at("flow", 0, "then", 1)
    page.locator(f"{step} .step > details > summary").click()
    page.locator(f"{step} .step > details [hx-post='/do/into'] select").select_option("flow")
    press(page, f"{step} .step > details", "この質問の下へ移す")
    assert read_data(path.read_bytes())["flow"] == before


def ran(page: Page, button: str) -> str:
    """Press a button of the panel of files, and return what the command said."""
    page.evaluate("document.querySelector('#ran').replaceChildren()")
    press(page, "#panel", button)
    page.wait_for_selector(".ran:not(:has(progress))")
    assert page.locator(".ran.well").count() == 1, page.inner_text(".ran")
    return page.inner_text(".ran")


def test_every_button_of_the_panel_of_files_does_its_work(page: Page, office: Path) -> None:
    data, out = office / "data", office / "output"
    for name in ("flowchart.yaml", "card.yaml"):  # one document is enough
        (data / name).unlink()
    page.reload()
    panel(page, "edition")
    page.locator("#panel details > summary").click()
    field(page, "{学校名} 電話 {電話番号}", "imprint")
    panel(page, "output")
    page.locator("#choices [name=paper]").select_option("A3")
    page.check("#panel [name=one]")
    page.check("#panel [name=png]")
    ran(page, "印刷物を作る")
    assert {path.name for path in out.iterdir()} >= {"handout.pdf", "handout.png"}
    assert "297 × 420" in page.inner_text(".ran")
    page.wait_for_selector("#made a[href='/output/handout.pdf']")
    ran(page, "PDFを台帳と照合する")
    ran(page, "読み合わせ用の紙を作る")
    assert (out / "proofing.pdf").is_file()
    assert "発行者欄" in ran(page, "比べて、決裁用の資料を作る")
    assert (out / "approval.pdf").is_file()
    with page.expect_download() as zipped:
        page.click("#made a[href='/output/leaflet.zip']")
    assert zipfile.is_zipfile(zipped.value.path())
    roster = office / "roster.csv"
    roster.write_text("学校名,電話番号\n東小学校,0463-21-0001\n西小学校,0463-21-0002\n", "utf-8")
    page.set_input_files("#roster", roster)
    ran(page, "全校分を作る")
    assert (out / "roster.zip").is_file()
    offices = office / "list.csv"
    offices.write_text("名称,電話番号\n海の相談室,0463-21-0003\n", "utf-8")
    page.set_input_files("#list", offices)
    before = (data / "desks.yaml").read_bytes()
    assert "海の相談室" in ran(page, "窓口を取り込む")
    assert (data / "desks.yaml").read_bytes() == before
    page.uncheck("#panel [name=try]")
    ran(page, "窓口を取り込む")
    assert "海の相談室" in (data / "desks.yaml").read_text("utf-8")
    panel(page, "desks")
    page.wait_for_function("() => document.querySelector('.desks ol').textContent.includes('海の')")
    press(page, "#panel", "元に戻す")
    assert (data / "desks.yaml").read_bytes() == before


def test_what_another_window_does_is_shown_in_this_one(page: Page) -> None:
    panel(page, "edition")
    other = page.context.new_page()
    asked: list[str] = []
    other.on("request", lambda each: asked.append(each.url))
    other.goto(page.url)
    other.wait_for_selector("#sheets svg")
    panel(other, "edition")
    field(other, "市民課", "publisher")
    page.wait_for_function(
        "() => [...document.querySelectorAll('[data-edit]')].some("
        "(each) => each.value === '市民課')"
    )
    assert not any(url.endswith("/events") for url in asked)  # of six connections it takes none
    other.close()


def test_what_was_typed_over_a_newer_value_stays_in_sight(
    office: Path, served: tuple[Path, str], tab: Page
) -> None:
    page = tab  # its console has a refusal
    page.goto(served[1])
    panel(page, "edition")
    path = office / "data" / "edition.yaml"
    text = path.read_text("utf-8").replace("publisher: ", "publisher: 別の課と")
    box = page.locator(f"{at('publisher')} [data-edit]").first
    box.focus()
    box.evaluate("(box) => { box.value = '夜間の課'; }")
    outside(page, path, text)
    box.dispatch_event("change")
    page.wait_for_selector("#panel .message dd")
    outside(page, path, text + "# more\n")
    assert page.inner_text("#panel .message dd") == "夜間の課"
    press(page, "#panel .message", "ここで入れた内容にする")
    page.wait_for_selector(f"{at('publisher')} [data-edit]:focus")
    assert page.input_value(f"{at('publisher')} [data-edit]") == "夜間の課"
    assert read_data(path.read_bytes())["publisher"] == "夜間の課"


def test_a_value_that_could_not_be_saved_is_sent_again_when_its_field_is_left(
    office: Path, served: tuple[Path, str], tab: Page
) -> None:
    page = tab  # its console has a refusal
    page.goto(served[1])
    panel(page, "edition")
    page.route("**/do/set", lambda asked: asked.abort(), times=1)
    page.locator(f"{at('publisher')} [data-edit]").focus()
    page.keyboard.type("夜間の課")
    page.wait_for_selector("#status.bad")
    with page.expect_response("**/do/set"):
        page.keyboard.press("Tab")
    settled(page)
    assert "夜間の課" in (office / "data" / "edition.yaml").read_text("utf-8")


def test_the_desk_whose_form_is_open_is_in_sight_in_a_long_list(page: Page, office: Path) -> None:
    path = office / "data" / "desks.yaml"
    more = [
        f"  d{each}:\n    name: 窓口{each}\n    contacts:\n      - phone: '110'\n"
        for each in range(30)
    ]
    outside(page, path, path.read_text("utf-8") + "".join(more))
    settled(page)
    page.fill("#new-name", "夜間相談")
    press(page, ".add", "窓口を追加")
    assert page.inner_text(".desk h2") == "夜間相談"
    seen = page.evaluate(
        "() => { const list = document.querySelector('.desks ol').getBoundingClientRect();"
        " const item = document.querySelector('.desks [aria-current]').getBoundingClientRect();"
        " return list.top <= item.top && item.bottom <= list.bottom + 1; }"
    )
    assert seen


def test_the_first_document_gets_its_tabs(page: Page, office: Path) -> None:
    panel(page, "flowchart")
    (office / "data" / "flowchart.yaml").unlink()
    page.wait_for_selector("#panel .message .main")  # to put it back
    for name in ("handout", "card"):
        (office / "data" / f"{name}.yaml").unlink()
    page.wait_for_selector("#panel .empty .main")
    page.reload()
    panel(page, "flowchart")
    assert page.locator("#tab-leaflet").count() == 0
    press(page, "#panel", "作る")
    page.wait_for_selector("#tab-leaflet[aria-pressed=true]")


def test_furigana_are_for_the_word_at_the_cursor_and_findings_are_said(page: Page) -> None:
    panel(page, "desks")
    box = page.locator(f"{at('desks', 'sos', 'summary')} [data-edit]")
    field(page, "{借金|しゃっきん}や相続の相談をお聞きします。", "desks", "sos", "summary")
    box.evaluate("(box) => { box.focus(); box.setSelectionRange(11, 11); }")
    page.locator(f"{at('desks', 'sos', 'summary')} [data-tool=ruby]").click()
    page.keyboard.type("そうぞく")
    with page.expect_response("**/do/set"):
        page.keyboard.press("Enter")
    assert box.input_value() == "{借金|しゃっきん}や{相続|そうぞく}の相談をお聞きします。"
    field(page, "00-1", "desks", "sos", "contacts", 0, "phone")
    page.wait_for_function(
        "() => /保存しました 指摘/.test(document.querySelector('#status').textContent)"
    )


def test_kana_are_not_saved_before_they_have_become_kanji(page: Page, office: Path) -> None:
    path = office / "data" / "edition.yaml"
    panel(page, "edition")
    page.locator(f"{at('publisher')} [data-edit]").fill("")
    page.wait_for_function("() => document.querySelector('#status').textContent !== ''")
    settled(page)
    page.wait_for_timeout(500)
    before = path.read_bytes()
    keys = page.context.new_cdp_session(page)
    page.locator(f"{at('publisher')} [data-edit]").focus()
    for kana in ("し", "しみ", "しみんか"):
        keys.send(
            "Input.imeSetComposition",
            {"text": kana, "selectionStart": len(kana), "selectionEnd": len(kana)},
        )
        page.wait_for_timeout(300)  # longer than a pause in typing that has a value saved
    assert path.read_bytes() == before
    with page.expect_response("**/do/set"):
        keys.send("Input.insertText", {"text": "市民課"})
    settled(page)
    assert read_data(path.read_bytes())["publisher"] == "市民課"
