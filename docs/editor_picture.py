"""Make the picture of ``leaflet serve`` in README.ja.md: ``python docs/editor_picture.py``.

Needs Playwright and a Chromium.
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

PICTURE = Path(__file__).parent / "pictures" / "serve.png"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DESK = "kodomo-sos-dial"


def shown(page: Page, address: str) -> bytes:
    """Return the window with the form of one desk, and its summary marked on the table."""
    page.goto(address)
    page.click("#tab-handout")
    page.click(f".desks button[value='{DESK}']")
    page.focus(f"[id='fdesks-{DESK}-name']")
    page.wait_for_selector("#sheets .lit")
    page.wait_for_timeout(3000)  # until the pages are arranged as a build would
    return page.screenshot()


def main(place: str) -> None:
    """Start the editor of the shipped notice, and save what its window shows."""
    leaflet = [sys.executable, "-m", "leaflet"]
    subprocess.run([*leaflet, "init", "office"], cwd=place, check=True)
    folder, environment = Path(place, "office"), {**os.environ, "LEAFLET_LANG": "ja"}
    with subprocess.Popen(
        [*leaflet, "serve", "--no-open"],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout
        address = server.stdout.readline().strip()
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            page = browser.new_context(locale="ja-JP").new_page()
            page.set_viewport_size({"width": 1280, "height": 720})
            picture = shown(page, address)
            browser.close()
        server.terminate()
    Image.open(io.BytesIO(picture)).convert("RGB").quantize(160).save(PICTURE, optimize=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        main(scratch)
