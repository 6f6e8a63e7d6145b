"""How long an edit in the browser takes from leaving its field to the painted page.

Needs Playwright and a Chromium. Prints for each layout the median of warm edits in milliseconds,
and the processor's time that the server spent on one: a shared machine delays the first only.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

EDITS = 9
HERE = Path(__file__).parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
NAMED = "#sheets text[data-at^='desks.yaml'][data-at$=',\"name\"]']"
TIMED = """(value) => new Promise((done) => {
  const field = document.querySelector("#panel .field [data-edit]");
  const start = performance.now();
  const painted = ({ detail }) => {
    if (detail.target.id !== "sheets") return;
    document.removeEventListener("htmx:afterSettle", painted);
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  };
  document.addEventListener("htmx:afterSettle", painted);
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
})"""


def spent(process: int) -> float:
    """Return the seconds of the processor that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def measure(page: Page, layout: str, process: int) -> None:
    """Edit the name of a desk beside the pages that show it, and print how long it takes."""
    page.click(f"#tab-{layout}")
    page.wait_for_selector("#sheets svg")
    desk = (page.locator(NAMED).first.get_attribute("data-at") or "").split('"')[3]
    page.click(f".desks button[value='{desk}']")
    page.wait_for_timeout(2500)
    was = page.locator("#panel .field [data-edit]").first.input_value()
    waits = []
    for number in range(-3, EDITS):
        if number == 0:
            before = spent(process)
        waits.append(page.evaluate(TIMED, f"{was}{'あいうえおかきくけこさし'[number]}"))
        page.wait_for_timeout(400)  # faults follow when the pages are painted
    used = (spent(process) - before) / EDITS
    page.evaluate(TIMED, was)
    waits = waits[3:]
    shown = f"{statistics.median(waits):6.0f} ms  (best {min(waits):.0f}, worst {max(waits):.0f})"
    print(f"{layout:8} {shown}  server {used * 1000:.0f} ms of the processor", flush=True)


def main(edition: Path) -> None:
    """Measure the layouts of an edition."""
    with tempfile.TemporaryDirectory() as place:
        data = shutil.copytree(edition, Path(place) / "data")
        server = subprocess.Popen(
            [sys.executable, "-m", "leaflet", "serve", "--no-open", "--data", data],
            stdout=subprocess.PIPE,
            text=True,
            cwd=place,
        )
        assert server.stdout
        address = server.stdout.readline().strip()
        with sync_playwright() as driver:
            browser = driver.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
            )
            page = browser.new_page(viewport={"width": 1280, "height": 720})
            page.goto(address)
            page.wait_for_selector("#sheets svg")
            for layout in ("handout", "card", "leaflet", "poster"):
                if page.locator(f"#tab-{layout}").count():
                    measure(page, layout, server.pid)
            browser.close()
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "data")
