"""``leaflet serve``: the register as forms beside the live pages, in the browser."""

import secrets
import socket
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from leaflet.cli.options import data_folder, say_shipped, sheets_of
from leaflet.extras import install
from leaflet.language import _

if TYPE_CHECKING:
    from starlette.applications import Starlette

HOST: Final = "127.0.0.1"


def serve(data: Path | None, layouts: Path | None, port: int, no_open: bool) -> None:
    """Serve until the terminal is closed."""
    try:
        import uvicorn

        from leaflet.serve.app import application
    except ModuleNotFoundError:
        message = _("To edit in the browser, install: {command}")
        raise click.ClickException(message.format(command=install("serve"))) from None
    folder = data_folder(data)
    if not folder.is_dir():
        raise click.ClickException(_("{path} is not a folder.").format(path=folder))
    listener = _listen(port)
    port, token = listener.getsockname()[1], secrets.token_urlsafe(24)
    sheets = sheets_of(layouts)
    say_shipped(sheets)
    place = sheets.folder.resolve()
    app: Starlette = application(folder.resolve(), place, port=port, token=token)
    address = f"http://{HOST}:{port}/?token={token}"
    click.echo(address)
    click.echo(_("Leave this window open while you work. Ctrl+C ends it."), err=True)
    if not no_open:
        webbrowser.open(address)
    config = uvicorn.Config(app, log_level="error", access_log=False, server_header=False)
    server = uvicorn.Server(config)
    app.state.ending = lambda: server.should_exit
    with suppress(KeyboardInterrupt):  # which uvicorn raises again when all is closed
        server.run(sockets=[listener])


def _listen(port: int) -> socket.socket:
    """Return a socket of this machine alone; a ClickException says that the port is taken."""
    # Only of a socket that says TCP does asyncio send a short answer at once, not 40 ms later.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":  # where it would let two servers have one port
        # The connections of a server that has just ended hold its port for a minute.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen()  # a browser that is quicker than the server waits for it
    except OSError:
        listener.close()
        message = _("Port {port} is in use. Choose another: --port, or leave it out.")
        raise click.ClickException(message.format(port=port)) from None
    return listener
