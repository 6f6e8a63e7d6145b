"""Who may ask: the browser of this machine that was given the token, and no other page in it."""

import secrets
from collections.abc import Mapping
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from leaflet.language import _

SMALL: Final = 512 * 1024  # bytes of an edit
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_CLOSE: Final = {"Connection": "close"}  # do not read the rest


class Guard:
    """Refuses what another machine, another site or another program asks."""

    def __init__(self, app: ASGIApp, *, port: int, token: str, limits: Mapping[str, int]) -> None:
        """Let in who knows the token; ``limits`` are the bytes a path may be sent, if more."""
        self._app, self._token, self._limits = app, token, limits
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._cookie = f"leaflet-{port}"  # cookies do not know ports

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)  # which has no websocket
            return

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if scope["path"].startswith("/font/"):  # large, and they never change
                    headers["Cache-Control"] = "private, max-age=86400"
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        connection = HTTPConnection(scope)
        limit = self._limits.get(scope["path"], SMALL)
        if answer := self._refusal(connection, scope["method"], limit):
            await answer(scope, receive, headed)
            return
        await self._app(scope, _counted(receive, limit), headed)

    def _refusal(self, asked: HTTPConnection, method: str, limit: int) -> Response | None:
        headers = asked.headers
        if headers.get("host") not in self._hosts:
            return _refused(421, _("leaflet answers to this machine only."))
        if not self._same_site(headers, method):
            return _refused(403, _("Another site may not ask this."))
        given = asked.query_params.get("token")
        if given is not None and asked.url.path == "/" and method == "GET":
            if not self._knows(given):
                return _refused(403, _("This address is of an earlier start; use the new one."))
            answer = RedirectResponse("/", 303)
            answer.set_cookie(self._cookie, given, httponly=True, samesite="strict", path="/")
            return answer
        if not self._knows(asked.cookies.get(self._cookie, "")):
            text = _("Open the address that leaflet serve has printed.")
            return _refused(403, text)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > limit:
            return _refused(413, _("That is too large."))
        return None

    def _knows(self, given: str) -> bool:
        return secrets.compare_digest(given.encode(), self._token.encode())

    def _same_site(self, headers: Headers, method: str) -> bool:
        """Return whether a page of this server asks, or nobody's page."""
        origin, site = headers.get("origin"), headers.get("sec-fetch-site", "none")
        if method in ("GET", "HEAD"):
            return origin in (None, *(f"http://{host}" for host in self._hosts))
        return origin == f"http://{headers.get('host')}" and site in ("same-origin", "none")


def _refused(status: int, text: str) -> Response:
    return PlainTextResponse(text + "\n", status, _CLOSE)


def _counted(receive: Receive, limit: int) -> Receive:
    """Return a receiver that raises HTTPException where a body without a length is too long."""
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > limit:
            raise HTTPException(413, _("That is too large."), _CLOSE)
        return message

    return counted
