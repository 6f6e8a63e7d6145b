"""How the command that opens the forms listens."""

import asyncio
import socket

import pytest

pytest.importorskip("uvicorn")

from leaflet.cli import serve


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
