"""The pages of ``leaflet serve``: what a browser may ask, and what it is answered."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from watchfiles import awatch

from leaflet import atomic
from leaflet.compose.layouts import LAYOUTS
from leaflet.edit.spans import Data, UneditableError
from leaflet.edit.splice import read_data, set_value
from leaflet.language import _
from leaflet.resources import folder
from leaflet.schema.files import FILES
from leaflet.serve import panels, runs
from leaflet.serve.choices import Choices, wishes_of
from leaflet.serve.guard import Guard, TooLargeError, too_large
from leaflet.serve.history import ConflictError, History, UnknownFileError
from leaflet.serve.preview import OvertakenError, Preview
from leaflet.serve.structure import RefusedError, edits
from leaflet.serve.values import Where, at, definition, put, text_of

HERE: Final = Path(__file__).parent
ROSTER: Final = 10 * 1024 * 1024  # bytes
_DEEPEST: Final = 40  # steps of a place
_FAULTS: Final = (
    KeyError,
    ValueError,
    TypeError,
    OSError,
    yaml.YAMLError,
    RefusedError,
    UnknownFileError,
)


@dataclass(slots=True)
class Office:
    """One data folder that is open in the browser."""

    history: History
    preview: Preview
    out: Path
    commands: frozenset[str] = frozenset()
    listeners: set["asyncio.Queue[str]"] = field(default_factory=set)

    def tell(self) -> None:
        """Tell every open page how the files are now."""
        text = json.dumps(dict(zip(FILES, self.history.marks(), strict=True)))
        for listener in self.listeners:
            listener.put_nowait(text)

    def data(self, name: str) -> Data:
        """Return what a file says, nothing where it is missing."""
        return read_data(self.history.data(name) or b"")


def application(
    data: Path, sheets: Path, *, port: int, token: str, commands: frozenset[str] = frozenset()
) -> Starlette:
    """Return the server of a data folder; ``commands`` are those of leaflet that it may run."""
    history = History(data)
    out = (data.parent if data.name == "data" else data) / "output"
    office = Office(history, Preview(history, sheets), out, commands)

    @asynccontextmanager
    async def watched(_app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(_watch(office))
        yield
        task.cancel()

    app = Starlette(
        routes=[
            Route("/", _start),
            Route("/panel/{name}", _panel),
            Route("/pages/{layout}", _pages),
            Route("/set", _set, methods=["POST"]),
            Route("/do/{action}", _do, methods=["POST"]),
            Route("/undo", _undo, methods=["POST"]),
            Route("/redo", _undo, methods=["POST"]),
            Route("/restore", _restore, methods=["POST"]),
            Route("/theme/{layout}", _theme, methods=["POST"]),
            Route("/run/{command}", _run, methods=["POST"]),
            Route("/output/{name}", _output),
            Route("/events", _events),
            Mount("/font", StaticFiles(directory=folder("fonts"))),
            Mount("/static", StaticFiles(directory=HERE / "static")),
        ],
        middleware=[Middleware(Guard, port=port, token=token, limits={"/run/batch": ROSTER})],
        exception_handlers={TooLargeError: too_large},
        lifespan=watched,
    )
    app.state.office = office
    return app


async def _watch(office: Office) -> None:
    async for _changes in awatch(office.history.folder, recursive=False, step=50):
        if await run_in_threadpool(office.history.look):
            office.tell()


def _office(request: Request) -> Office:
    office = request.app.state.office
    assert isinstance(office, Office)
    return office


async def _start(request: Request) -> Response:
    office = _office(request)
    return HTMLResponse(await run_in_threadpool(panels.page, office, dict(request.query_params)))


async def _panel(request: Request) -> Response:
    return await _shown(request, request.path_params["name"], request.query_params)


async def _shown(
    request: Request, name: str, asked: Mapping[str, str], message: str = "", status: int = 200
) -> Response:
    if name not in panels.PANELS:
        return Response(status_code=404)
    office = _office(request)
    text = await run_in_threadpool(panels.panel, office, name, dict(asked), message)
    return HTMLResponse(text, status)


async def _pages(request: Request) -> Response:
    office, layout = _office(request), request.path_params["layout"]
    if layout not in LAYOUTS:
        return Response(status_code=404)
    asked = dict(request.query_params)
    try:
        wishes = wishes_of(asked)
        shown = await run_in_threadpool(
            office.preview.show, layout, wishes, hasty="settle" not in asked
        )
    except OvertakenError:
        return Response(status_code=204)
    except ValueError as fault:
        return Response(str(fault), 400)
    return HTMLResponse(panels.pages(office, layout, shown, Choices.of(office, layout, asked)))


def _where(text: str) -> Where:
    """Return the place that a page names; ValueError where it is none."""
    steps = json.loads(text)
    if not isinstance(steps, list) or len(steps) > _DEEPEST:
        raise ValueError(text)
    for step in steps:
        if not isinstance(step, str | int) or isinstance(step, bool):
            raise ValueError(text)
    return tuple(steps)


def _still(office: Office, name: str, where: Where, was: str, mark: str) -> str | None:
    """Return what a place says now where that is not what the page shows, else None."""
    now = text_of(at(office.data(name), where))
    if now != was:
        return now
    if mark == office.history.digest(name):
        return None
    former = office.history.seen(mark)
    if former is None:
        return now
    old, new = read_data(former), office.data(name)
    for depth, step in enumerate(where):
        if isinstance(step, int) and at(old, where[: depth + 1]) != at(new, where[: depth + 1]):
            return now  # entries have moved, or this one has changed
    return None


async def _set(request: Request) -> Response:
    """Set one value; 409 with the present one where the page shows a former one."""
    office = _office(request)

    def edit(asked: Mapping[str, str]) -> tuple[int, dict[str, Any]]:
        name, where = asked["file"], _where(asked["where"])
        now = _still(office, name, where, asked["was"], asked["digest"])
        if now is not None:
            return 409, {"now": now, "digest": office.history.digest(name)}
        key, _group = definition(name, where)
        said = _("{key} changed").format(key=panels.label(key))
        office.history.change(said, {name: lambda data: put(data, name, where, asked["value"])})
        value = text_of(at(office.data(name), where))
        return 200, {"was": value, "digest": office.history.digest(name), "said": said}

    try:
        status, answer = await run_in_threadpool(edit, await request.json())
    except (*_FAULTS, ConflictError) as fault:
        return JSONResponse({"said": _worded(fault)}, 400)
    if status == 200:
        office.tell()
    return JSONResponse(answer, status)


def _worded(fault: Exception) -> str:
    """Return what a clerk is told of an edit that was refused."""
    if isinstance(fault, RefusedError):
        return str(fault)
    if isinstance(fault, OSError):
        return _("The file cannot be written: {reason}").format(reason=fault.strerror or fault)
    if isinstance(fault, UneditableError | yaml.YAMLError):
        return _("The file has a fault that a form cannot mend. Open it in an editor.")
    return _("The file is no longer as it was shown; look again, then repeat the step.")


async def _do(request: Request) -> Response:
    """Add, remove or move an entry, and show its form anew."""
    office, action = _office(request), request.path_params["action"]
    form = await request.form()
    asked = {key: value for key, value in form.items() if isinstance(value, str)}

    def edit() -> None:
        name, where = asked["file"], _where(asked.get("where", "[]"))
        if name not in FILES:
            raise UnknownFileError(name)
        if asked.get("digest") != office.history.digest(name):
            raise ConflictError
        found = edits(action, name, where, asked, office.data("desks.yaml"))
        office.history.change(panels.said(action, name), found)

    message, status = "", 200
    try:
        await run_in_threadpool(edit)
        office.tell()
    except (*_FAULTS, ConflictError) as fault:
        message, status = _worded(fault), 409
    return await _shown(request, asked.get("panel", ""), asked, message, status)


async def _undo(request: Request) -> Response:
    office = _office(request)
    step: Callable[[], object] = office.history.undo
    if request.url.path == "/redo":
        step = office.history.redo
    asked, message = dict(request.query_params), ""
    try:
        await run_in_threadpool(step)
    except (*_FAULTS, ConflictError) as fault:
        message = _worded(fault)
    office.tell()
    return await _shown(request, asked.get("panel", "desks"), asked, message)


async def _restore(request: Request) -> Response:
    """Put a file back that was deleted, by taking that step back."""
    return await _undo(request)


async def _theme(request: Request) -> Response:
    """Write another theme into the sheet of a layout; the shipped sheets stay as they are."""
    office, layout = _office(request), request.path_params["layout"]
    name = str((await request.form()).get("theme", ""))
    if layout not in LAYOUTS or name not in Choices.of(office, layout, {}).themes:
        return Response(status_code=404)
    path = office.preview.sheets / f"{layout}.yaml"
    if path.is_relative_to(folder("layouts")):
        return Response(_("Themes are chosen in a folder of your own: leaflet init NAME"), 409)
    try:
        atomic.write(path, set_value(path.read_bytes(), ("theme",), name))
    except _FAULTS as fault:
        return Response(_worded(fault), 409)
    return Response(status_code=204)


async def _run(request: Request) -> Response:
    """Run a command of leaflet, and show what it said and made."""
    office, command = _office(request), request.path_params["command"]
    if command not in office.commands:
        return Response(status_code=404)
    async with request.form(max_files=1, max_fields=20, max_part_size=ROSTER) as form:
        asked = {key: value for key, value in form.items() if isinstance(value, str)}
        upload = form.get("roster")
        sent = None if upload is None or isinstance(upload, str) else await upload.read()
        name = "" if upload is None or isinstance(upload, str) else upload.filename or ""
    result = await run_in_threadpool(panels.run, office, command, asked, name, sent)
    return HTMLResponse(panels.output(office, result), 200)


async def _output(request: Request) -> Response:
    """Hand out a file that a command has made, or all of them as one ZIP."""
    office, name = _office(request), request.path_params["name"]
    found = {path.name: path for path in runs.made(office.out)}
    if name == "leaflet.zip" and name not in found:
        data, kind = runs.packed([*found.values()]), "application/zip"
    elif name in found:
        data, kind = found[name].read_bytes(), runs.KINDS[found[name].suffix]
    else:
        return Response(status_code=404)
    shown = "inline" if kind in ("application/pdf", "image/png") else "attachment"
    headers = {"Content-Disposition": shown}
    if kind == "application/pdf":  # the browser's own viewer brings styles
        headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
    return Response(data, media_type=kind, headers=headers)


async def _events(request: Request) -> Response:
    """Tell a page of every change, until it is closed."""
    office = _office(request)
    listener: asyncio.Queue[str] = asyncio.Queue()

    async def stream() -> AsyncIterator[str]:
        office.listeners.add(listener)
        try:
            yield ": open\n\n"
            while True:
                try:
                    text = await asyncio.wait_for(listener.get(), 15)
                    yield f"event: changed\ndata: {text}\n\n"
                except TimeoutError:
                    yield ": still here\n\n"
        finally:
            office.listeners.discard(listener)

    return StreamingResponse(stream(), media_type="text/event-stream")
