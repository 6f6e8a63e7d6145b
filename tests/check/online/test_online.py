"""Addresses are asked whether they answer; here by a server on this machine."""

import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from data_folder import notice_of
from leaflet.check.online import RULES, check_online
from leaflet.check.online.ask import answers, ask
from leaflet.check.online.online import Answer, wrong
from leaflet.report import Level

EXPIRED = Path(__file__).with_name("expired.pem")
HOST = "www.example.lg.jp"


class Desk(BaseHTTPRequestHandler):
    """Answers as the path says: /404, /to/other.example.com, /loop, anything else with 200."""

    def do_GET(self) -> None:
        kind, _slash, rest = self.path.strip("/").partition("/")
        if kind == "to":
            self.send_response(302)
            self.send_header("Location", f"http://{rest}:{self.server.server_port}/ok")
        elif kind == "loop":
            self.send_response(301)
            self.send_header("Location", "/loop")
        else:
            self.send_response(int(kind) if kind.isdecimal() else 200)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@dataclass(frozen=True)
class Server:
    port: int

    def url(self, path: str, scheme: str = "http") -> str:
        return f"{scheme}://{HOST}:{self.port}/{path}"


def _serving(context: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, daemon=True).start()
    yield Server(server.server_port)
    server.shutdown()
    server.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    yield from _serving()


@pytest.fixture
def expired() -> Iterator[Server]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(EXPIRED)
    yield from _serving(context)


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every host be this machine, and no request leave it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")
    known = socket.getaddrinfo

    def local(host: str, port: int, *rest: object, **more: object) -> object:
        if host == "nowhere.example.lg.jp":
            raise socket.gaierror(-2, "Name or service not known")
        return known("127.0.0.1", port, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", local)


def said(url: str) -> str:
    return wrong(url, HOST, ask(url, 5, ssl.create_default_context()))


def test_a_page_that_is_there_is_sound(server: Server) -> None:
    assert said(server.url("ok")) == ""
    assert said(server.url("to/example.lg.jp")) == ""


def test_a_page_that_is_gone_is_reported(server: Server) -> None:
    assert said(server.url("404")).endswith("(404).")
    assert said(server.url("410")).endswith("(410).")


def test_a_server_that_refuses_programs_is_reported_as_a_doubt(server: Server) -> None:
    assert said(server.url("403")).endswith("answers with 403.")


def test_another_host_behind_an_address_is_named(server: Server) -> None:
    assert said(server.url("to/www.example.com")).endswith("another host: www.example.com")


def test_a_circle_of_redirects_ends(server: Server) -> None:
    assert "circle" in said(server.url("loop"))


def test_a_host_that_does_not_exist_is_reported() -> None:
    assert "does not answer" in said("http://nowhere.example.lg.jp/")


def test_a_certificate_that_has_expired_is_reported(expired: Server) -> None:
    trusting = ssl.create_default_context(cafile=str(EXPIRED))
    answer = ask(expired.url("ok", "https"), 5, trusting)
    assert answer == Answer(host=HOST, fault="certificate has expired", expired=True)
    assert HOST in wrong("", HOST, answer)


def test_each_address_of_a_notice_is_asked_once_and_reported_at_its_line(
    tmp_path: Path, server: Server
) -> None:
    desks = f"""\
        desks:
          a:
            name: 窓口
            contacts: [{{url: "{server.url("404")}"}}, {{url: "{server.url("ok")}"}}]
        """
    notice = notice_of(tmp_path, desks=desks, handout="title: 一覧\ndesks: [a]\n")
    (finding,) = check_online(notice, answers)
    assert (finding.rule, finding.level, finding.where.line) == ("online", Level.ERROR, 4)


def test_the_manual_names_what_is_tried_here() -> None:
    assert len(RULES["online"].examples("FAIL")) == 4
