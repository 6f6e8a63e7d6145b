"""The pages of ``leaflet serve``: what a browser may ask, and what it is answered."""

import asyncio
import json
import mimetypes
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path, PureWindowsPath
from typing import Final

import yaml
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from watchfiles import awatch

from leaflet import atomic
from leaflet.compose.layouts import LAYOUTS
from leaflet.edit.history import ConflictError, History, UnknownFileError
from leaflet.edit.spans import UneditableError, Where
from leaflet.edit.splice import set_value
from leaflet.faults import reason
from leaflet.language import _
from leaflet.resources import folder
from leaflet.serve import panels, runs, steps
from leaflet.serve.choices import wishes_of
from leaflet.serve.guard import Guard
from leaflet.serve.panels import Office, Refused
from leaflet.serve.preview import OvertakenError, Preview

UPLOAD: Final = 10 * 1024 * 1024  # bytes
_MOST: Final = 50  # files of a folder that is sent
_FAULTS: Final = (
    *(steps.RefusedError, UnknownFileError, ConflictError, OSError, yaml.YAMLError),
    *(LookupError, ValueError, TypeError, RecursionError),  # of requests that no page sends
)
_CHANGED: Final = {"HX-Trigger": "changed"}  # has the pages drawn anew


def application(data: Path, sheets: Path, *, port: int, token: str) -> Starlette:
    """Return the server of a data folder."""
    history = History(data)
    out = (data.parent if data.name == "data" else data) / "output"
    preview = Preview(history, sheets, lambda: app.state.ending())
    server = _Server(Office(history, preview, out))
    uploads = dict.fromkeys(("/run/batch", "/run/import", "/run/diff"), UPLOAD)
    for ending, kind in (("js", "text/javascript"), ("css", "text/css"), ("svg", "image/svg+xml")):
        mimetypes.add_type(kind, f".{ending}")  # whatever Windows has registered for it
    app = Starlette(
        routes=[
            Route("/", server.start),
            Route("/panel/{name}", server.panel),
            Route("/preview/{layout}", server.preview),
            Route("/pages/{layout}", server.pages),
            Route("/faults/{layout}", server.faults),
            Route("/do/{action}", server.do, methods=["POST"]),
            Route("/theme/{layout}", server.theme, methods=["POST"]),
            Route("/run/{command}", server.run, methods=["POST"]),
            Route("/run", server.progress),
            Route("/output/{name}", server.output),
            Route("/events", server.events),
            Mount("/font", StaticFiles(directory=folder("fonts"))),
            Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
        ],
        middleware=[Middleware(Guard, port=port, token=token, limits=uploads)],
        lifespan=server.watched,
    )
    app.state.ending = lambda: False  # whoever runs the server knows better
    return app


class _Server:
    """Answers what the pages of one office ask."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self._listeners: set[asyncio.Queue[str]] = set()

    @asynccontextmanager
    async def watched(self, _app: Starlette) -> AsyncIterator[None]:
        """Notice what other programs write, while the server runs."""
        task = asyncio.create_task(self._watch())
        yield
        task.cancel()
        if self.office.run:
            self.office.run.stop()

    async def _watch(self) -> None:
        async for _changes in awatch(self.office.history.folder, recursive=False, step=50):
            if await run_in_threadpool(self.office.history.news):
                self._tell()

    def _tell(self, window: str = "") -> None:
        """Tell the pages that files have changed, and in which window."""
        for listener in self._listeners:
            listener.put_nowait(window)

    def start(self, request: Request) -> Response:
        """Return the whole page; the first panel is that of the desks."""
        first = panels.panel(self.office, "desks", dict(request.query_params))
        shown = panels.preview(self.office, next(iter(self.office.layouts), "leaflet"))
        return HTMLResponse(self.office.show("page.html", first=first, preview=shown))

    def panel(self, request: Request) -> Response:
        """Return one form."""
        return self._panel(request.path_params["name"], request.query_params)

    def _panel(
        self, name: str, asked: Mapping[str, str], refused: Refused | None = None
    ) -> Response:
        if name not in panels.PANELS:
            return Response(status_code=404)
        text = panels.panel(self.office, name, dict(asked), refused)
        return HTMLResponse(text, 409 if refused else 200)

    def preview(self, request: Request) -> Response:
        """Return the frame in which the pages of a layout are shown."""
        return HTMLResponse(panels.preview(self.office, _layout(request)))

    def pages(self, request: Request) -> Response:
        """Return pages, only the names of those kept; nothing where newer ones are asked for."""
        layout, asked = _layout(request), dict(request.query_params)
        try:
            wishes, hasty = wishes_of(asked), "settle" not in asked
            shown = self.office.preview.show(layout, wishes, hasty=hasty)
        except OvertakenError:
            return Response(status_code=204)
        except (ValueError, LookupError):
            return Response(_("There is no such paper or grade."), 400)
        kept = asked.get("kept", "").split()
        return HTMLResponse(self.office.show("pages.html", layout=layout, shown=shown, kept=kept))

    def faults(self, request: Request) -> Response:
        """Return what is wrong with the pages that were sent."""
        found = self.office.preview.faults(_layout(request))
        return HTMLResponse(self.office.show("faults.html", faults=found))

    async def do(self, request: Request) -> Response:
        """Take a step, and show its form anew; after typing in it only what that changes."""
        action, form = request.path_params["action"], await request.form()
        asked = {key: value for key, value in form.items() if isinstance(value, str)}
        refused: Refused | None = None
        where: Where = ()
        self.office.preview.overtake()
        try:
            where = _where(asked.get("where", "[]"))
            asked["id"] = await run_in_threadpool(_take, self.office, action, where, asked)
            self._tell(asked.get("window", ""))
        except _FAULTS as fault:
            refused = Refused(_worded(fault), where, asked.get("value"))
        name = asked.get("panel", "")
        if action == "set" and "anew" not in asked and name in panels.PANELS and not refused:
            shown = panels.Panel(self.office, name, asked)
            return HTMLResponse(self.office.show("saved.html", panel=shown), headers=_CHANGED)
        answer = await run_in_threadpool(self._panel, name, asked, refused)
        # Where a text is refused, the form is shown instead of the few words of success.
        answer.headers.update({"HX-Reswap": "innerHTML"} if refused else _CHANGED)
        return answer

    async def theme(self, request: Request) -> Response:
        """Write another theme into the sheet of a layout; the shipped sheets stay as they are."""
        layout, name = _layout(request), str((await request.form()).get("theme"))
        path = self.office.preview.sheets / f"{layout}.yaml"
        if path.is_relative_to(folder("layouts")):
            text = _("Themes are chosen in a folder of your own: leaflet init NAME")
            return Response(text, 400)
        try:
            atomic.write(path, set_value(path.read_bytes(), ("theme",), name))
        except _FAULTS as fault:
            return Response(_worded(fault), 400)
        return Response(status_code=204, headers=_CHANGED)

    async def run(self, request: Request) -> Response:
        """Start a command of leaflet, or stop it; it goes on while its progress is shown."""
        command, office = request.path_params["command"], self.office
        async with request.form(max_files=_MOST, max_fields=20, max_part_size=UPLOAD) as form:
            asked = {key: value for key, value in form.items() if isinstance(value, str)}
            files = [each for each in form.getlist("file") if isinstance(each, UploadFile)]
            sent = {PureWindowsPath(each.filename or "").name: await each.read() for each in files}
        if command == "stop" and office.run:
            office.run.stop()
            return self.progress(request)
        if command not in runs.COMMANDS:
            return Response(status_code=404)
        folders = (office.history.folder, office.preview.sheets, office.out)
        try:
            if office.run and office.run.well is None:
                raise steps.RefusedError(_("Another command is still at work."))
            start = office.history.start
            office.run = runs.start(command, asked, sent, folders=folders, start=start)
        except _FAULTS as fault:
            return HTMLResponse(office.show("run.html", run=None, message=_worded(fault)))
        return self.progress(request)

    def progress(self, _request: Request) -> Response:
        """Say how far the command has come."""
        run = self.office.run
        headers = {"HX-Trigger": "made"} if run and run.well is not None else None
        return HTMLResponse(self.office.show("run.html", run=run, message=""), headers=headers)

    def output(self, request: Request) -> Response:
        """Hand out a file that a command has made, or all of them as one ZIP."""
        name = request.path_params["name"]
        found = {path.name: path for path in runs.made(self.office.out)}
        if name == "leaflet.zip":
            return Response(runs.packed([*found.values()]), media_type="application/zip")
        if name not in found:
            return Response(status_code=404)
        # The browser's own viewer brings styles.
        headers = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
        return FileResponse(found[name], media_type=runs.KINDS[found[name].suffix], headers=headers)

    async def events(self, request: Request) -> Response:
        """Tell a page of every change, until it is closed."""
        listener: asyncio.Queue[str] = asyncio.Queue()

        async def stream() -> AsyncIterator[str]:
            self._listeners.add(listener)
            try:
                yield ": open\n\n"
                while not request.app.state.ending():
                    with suppress(TimeoutError):
                        window = await asyncio.wait_for(listener.get(), 0.5)
                        yield f"event: changed\ndata: {window}\n\n"
            finally:
                self._listeners.remove(listener)

        return StreamingResponse(stream(), media_type="text/event-stream")


def _layout(request: Request) -> str:
    """Return the layout that is asked for; HTTPException where there is none."""
    layout: str = request.path_params["layout"]
    if layout not in LAYOUTS:
        raise HTTPException(404)
    return layout


def _where(text: str) -> Where:
    """Return the place that a page names; ValueError where it is none."""
    found = json.loads(text)
    if not isinstance(found, list) or not all(type(step) in (str, int) for step in found):
        raise ValueError(text)  # a bool is an int, but no step
    return tuple(found)


def _take(office: Office, action: str, where: Where, asked: Mapping[str, str]) -> str:
    """Take one step in the files; return the id of a desk that is new. Raises one of _FAULTS."""
    history = office.history
    if again := {"undo": history.undo, "redo": history.redo, "reset": history.reset}.get(action):
        again()
        return ""
    name = asked.get("file", "")
    typed = asked.get("value") if action == "set" else None
    if history.outdated(name, asked.get("digest", ""), where, typed):
        raise ConflictError
    step = steps.Submitted(name, where, asked, office.desks)
    if action == "accept":
        files = {each: history.data(each) or b"" for each in history.there()}
        edits = steps.accepted(step, office.lacking(), files)
    else:
        edits = steps.edits(action, step)
    there = office.desks() if action in ("desk", "duplicate") else {}
    history.change(panels.said(action, name), edits)
    return next((id_ for id_ in (office.desks() if there else ()) if id_ not in there), "")


def _worded(fault: Exception) -> str:
    """Return why a step was refused, in a clerk's words."""
    if isinstance(fault, steps.RefusedError):
        return str(fault)
    if isinstance(fault, OSError):
        return _("The file cannot be written: {reason}").format(reason=reason(fault))
    if isinstance(fault, UnknownFileError):
        return _("{file} leads out of the folder. Put the file itself there.").format(file=fault)
    if isinstance(fault, UneditableError | yaml.YAMLError):
        return _("The file has a fault that a form cannot mend. Open it in an editor.")
    return _("The file is no longer as it was shown; look again, then repeat the step.")
