"""How the command that opens the forms listens."""

import asyncio
import signal
import socket
import subprocess
import sys
from pathlib import Path
from threading import Thread
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

pytest.importorskip("uvicorn")

from leaflet.cli import serve

EDITION = Path(__file__).parents[1] / "editions" / "prefecture"


def test_a_short_answer_is_sent_at_once() -> None:
    async def delayed() -> int:
        accepted: list[int] = []

        async def answer(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            own = writer.get_extra_info("socket")
            accepted.append(own.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        listener = serve._listen(0)
        async with await asyncio.start_server(answer, sock=listener):
            reader, writer = await asyncio.open_connection(*listener.getsockname())
            await reader.read()
            writer.close()
        return accepted[0]

    assert asyncio.run(delayed())


def test_a_browser_may_come_before_the_server_is_ready() -> None:
    listener = serve._listen(0)
    socket.create_connection(listener.getsockname(), timeout=5).close()
    listener.close()


def test_a_port_can_be_used_again_at_once() -> None:
    with serve._listen(0) as listener:
        port = listener.getsockname()[1]
        with socket.create_connection(listener.getsockname(), timeout=5) as browser:
            listener.accept()[0].close()
            browser.recv(1)
    serve._listen(port).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_while_a_page_is_being_made_ends_without_a_word() -> None:
    command = [sys.executable, "-m", "leaflet", "serve", "--no-open", "--data", str(EDITION)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as server:
        assert server.stdout
        address = server.stdout.readline().decode().strip()
        browser = build_opener(HTTPCookieProcessor())
        browser.open(address).close()
        asked = address.partition("?")[0] + "pages/poster?settle=1"
        page = Thread(target=lambda: browser.open(asked).close())
        page.start()
        page.join(0.5)
        server.send_signal(signal.SIGINT)
        said = server.communicate(timeout=60)[1].decode()
        page.join()
    assert server.returncode == 0
    assert len(said.splitlines()) == 1  # how it is ended
