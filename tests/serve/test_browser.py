"""A clerk at work in a real browser: from an empty folder to the finished PDFs."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from leaflet.edit.splice import read_data

pytest.importorskip("playwright", reason="the package playwright drives the browser")
pytest.importorskip("starlette", reason="the extra serve is not installed")

from playwright.sync_api import Page, sync_playwright

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
SLOW = 60_000  # ms

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    place = tmp_path / "office"
    command = [sys.executable, "-m", "leaflet", "init", "--bare", str(place)]
    subprocess.run(command, check=True, capture_output=True)
    return place


@pytest.fixture
def page(office: Path) -> Iterator[Page]:
    server = subprocess.Popen(
        [sys.executable, "-m", "leaflet", "serve", "--no-open"],
        cwd=office,
        env={**os.environ, "LEAFLET_LANG": "ja", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    address = server.stdout.readline().strip()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        shown = browser.new_page(viewport={"width": 1280, "height": 720}, locale="ja-JP")
        shown.set_default_timeout(SLOW)
        faults: list[str] = []
        shown.on("pageerror", lambda fault: faults.append(str(fault)))
        shown.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        shown.goto(address)
        shown.wait_for_selector("#sheets svg")
        yield shown
        browser.close()
    server.terminate()
    server.wait(10)
    server.stdout.close()
    assert faults == []


def panel(page: Page, name: str) -> None:
    page.click(f"[data-panel={name}]")
    page.wait_for_selector(f"#form[data-panel={name}]", state="attached")


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
        page.locator(f"{step} > details > summary").first.click()
        page.locator(f"{step} > details [name=when]").first.fill(text)
        press(page, f"{step} > details", "先にこの質問をする")
    for name, desk in (("handout", "mado-3"), ("card", "mado-4")):
        panel(page, name)
        page.locator(f"{at('desks')} form select").select_option(desk)
        press(page, f"{at('desks')} form", "窓口を追加")
    panel(page, "output")
    press(page, "#panel", "作る")
    page.wait_for_selector(".ran.well")
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


def test_what_another_program_writes_is_shown_at_once(page: Page, office: Path) -> None:
    panel(page, "edition")
    path = office / "data" / "edition.yaml"
    path.write_text(path.read_text("utf-8") + "\nimprint: 別の課の記入\n", "utf-8")
    page.wait_for_function(
        "() => [...document.querySelectorAll('[data-edit]')].some("
        "(field) => field.value === '別の課の記入')"
    )


def test_no_rule_of_axe_is_broken_on_any_panel(page: Page) -> None:
    module = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core")
    found = {}
    for name in (*PANELS[:5], *PANELS[-3:]):
        panel(page, name)
        for violation in module.Axe().run(page).response["violations"]:
            found[name, violation["id"]] = [node["html"][:120] for node in violation["nodes"][:3]]
    assert found == {}
