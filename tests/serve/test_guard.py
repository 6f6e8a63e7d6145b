"""Nobody but the browser that was given the token gets in, and nothing leaves the folder."""

import mimetypes
from pathlib import Path
from typing import Any

import anyio
import pytest
from starlette.testclient import TestClient

from leaflet.resources import folder
from leaflet.serve.app import application

from .conftest import ADDRESS, PORT, TOKEN


def test_without_the_token_there_is_nothing_to_see(stranger: TestClient) -> None:
    for path in ("/", "/panel/desks", "/pages/handout", "/static/serve.js", "/events"):
        answer = stranger.get(path)
        assert answer.status_code == 403
        assert "desk" not in answer.text or path == "/"


def test_a_wrong_token_is_refused(stranger: TestClient) -> None:
    assert stranger.get("/", params={"token": "other"}).status_code == 403


def test_the_token_leaves_the_address_and_is_kept_from_scripts_and_other_sites(
    stranger: TestClient,
) -> None:
    answer = stranger.get("/", params={"token": TOKEN}, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_another_host_is_refused(browser: TestClient) -> None:
    for host in ("evil.example", f"evil.example:{PORT}", "127.0.0.1:1", "[::1]"):
        assert browser.get("/panel/desks", headers={"Host": host}).status_code == 421, host


def test_another_site_changes_and_reads_nothing(browser: TestClient, data: Path) -> None:
    before = (data / "desks.yaml").read_bytes()
    for origin in ("http://evil.example", "null", "http://127.0.0.1:1", ""):
        headers = {"Origin": origin}
        answer = browser.post("/do/desk", headers=headers, data={"name": "x"})
        assert answer.status_code == 403, origin
        assert browser.get("/panel/desks", headers=headers).status_code == 403, origin
    assert (data / "desks.yaml").read_bytes() == before


def test_no_path_leaves_its_folder(browser: TestClient) -> None:
    for path in (
        "/output/..%2f..%2fdata%2fdesks.yaml",
        "/output/%2e%2e%2fdesks.yaml",
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/font/..%2f..%2fpyproject.toml",
        "/panel/..%2fdesks",
        "/pages/..%2fhandout",
        "/output/%2fetc%2fpasswd",
    ):
        assert browser.get(path).status_code == 404, path


def test_no_file_but_those_of_the_edition_is_written(browser: TestClient, data: Path) -> None:
    asked = {"panel": "card", "where": '["a"]', "value": "x", "digest": ""}
    for name in ("../data/desks.yaml", "/etc/passwd", "notes.txt", "desks.yml"):
        for action in ("set", "create", "print", "remove"):
            answer = browser.post(f"/do/{action}", data={**asked, "file": name})
            assert answer.status_code == 409, name
    assert {path.name for path in data.parent.iterdir()} == {"data"}


def test_a_place_that_no_page_names_is_refused(browser: TestClient) -> None:
    asked = {"file": "card.yaml", "panel": "card", "value": "x", "digest": ""}
    for where in ("[" * 5000, "7", "[1e999]", '[{"a": 1}]', "[[]]", "x"):
        answer = browser.post("/do/set", data={**asked, "where": where})
        assert answer.status_code == 409, where[:10]


def test_a_link_out_of_the_folder_is_not_followed(
    browser: TestClient, data: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("as_of: 令和8年1月\n", "utf-8")
    (data / "edition.yaml").unlink()
    (data / "edition.yaml").symlink_to(outside)
    asked = {"file": "edition.yaml", "panel": "edition", "where": '["as_of"]', "value": "x"}
    answer = browser.post("/do/set", data={**asked, "digest": ""})
    assert answer.status_code == 409
    assert "Put the file itself there" in answer.text
    assert outside.read_text("utf-8") == "as_of: 令和8年1月\n"
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "notes.txt").symlink_to(outside)
    assert browser.get("/output/notes.txt").status_code == 404


UPLOADS = ("/do/set", "/run/batch", "/run/import", "/run/diff", "/run/build", "/theme/card")


def test_a_gigabyte_is_refused_before_it_is_read(browser: TestClient) -> None:
    headers = {"Content-Length": str(1 << 30)}
    for path in UPLOADS:
        assert browser.post(path, content=b"", headers=headers).status_code == 413, path


@pytest.mark.parametrize("path", UPLOADS)
def test_what_has_no_length_is_read_up_to_the_limit_and_no_further(
    browser: TestClient, path: str
) -> None:
    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
    taken, answered = [head], []

    async def receive() -> dict[str, Any]:
        taken.append(b"x" * 65536)
        return {"type": "http.request", "body": taken[-2], "more_body": True}

    async def send(message: dict[str, Any]) -> None:
        answered.append(message)

    headers = {
        "host": f"127.0.0.1:{PORT}",
        "origin": ADDRESS,
        "cookie": f"leaflet-{PORT}={TOKEN}",
        "content-type": "multipart/form-data; boundary=x",
    }
    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }
    anyio.run(browser.app, scope, receive, send)
    assert answered[0]["status"] == 413
    assert sum(map(len, taken)) <= 11 * 1024 * 1024


def test_a_file_of_another_kind_starts_nothing(browser: TestClient, data: Path) -> None:
    for name in ("roster.exe", "../../x.yaml", "x", "roster.csv.html"):
        answer = browser.post("/run/batch", files={"file": (name, b"a,b", "text/csv")})
        assert 'role="alert"' in answer.text, name
    assert {path.name for path in data.parent.iterdir()} == {"data"}


def test_a_file_whose_name_a_disk_refuses_is_refused_in_words(browser: TestClient) -> None:
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    for name in ("a" * 300 + ".csv", "名" * 100 + ".csv", "a\0.csv", "CON.csv"):
        head = f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        content = f"{head}a,b\r\n--x--\r\n".encode()
        answer = browser.post("/run/batch", content=content, headers=headers)
        assert answer.status_code == 200
        assert "name" in answer.text.partition('role="alert"')[2], name[:9]


def test_every_answer_allows_nothing_from_outside(browser: TestClient) -> None:
    for path in ("/", "/panel/desks", "/static/serve.js", "/nowhere"):
        headers = browser.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"


def test_scripts_are_sent_as_scripts_whatever_windows_has_registered_for_them(data: Path) -> None:
    mimetypes.add_type("text/plain", ".js")
    app = application(data, folder("layouts"), port=PORT, token=TOKEN)
    with TestClient(app, base_url=ADDRESS) as browser:
        browser.get("/", params={"token": TOKEN})
        kind = browser.get("/static/serve.js").headers["content-type"]
    assert kind.startswith("text/javascript")  # others are refused by the browser, with nosniff


def test_only_commands_that_a_page_has_a_button_for_can_be_started(browser: TestClient) -> None:
    for command in ("serve", "init", "date"):
        assert browser.post(f"/run/{command}").status_code == 404
