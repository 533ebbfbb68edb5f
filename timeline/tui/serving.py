"""The explorer in a browser, by textual-serve; pages of other sites are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

if TYPE_CHECKING:
    from aiohttp.typedefs import Handler, Middleware

_TITLE = "timeline"


class Guarded(Server):
    """A server that refuses pages of other sites: such a page could open its socket and read all."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(own_site(f"{urlsplit(self.public_url).netloc}"))
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the command line did."""


def own_site(netloc: str) -> Middleware:
    """Return what refuses a request that names another host, or comes from a page of another one."""

    @web.middleware
    async def refuse(request: web.Request, handler: Handler) -> web.StreamResponse:
        origin = request.headers.get("Origin")
        if request.host != netloc or (origin and urlsplit(origin).netloc != netloc):
            raise web.HTTPForbidden(text="This address is not the one that was served.")
        return await handler(request)

    return refuse


def serve(command: str, host: str, port: int) -> None:
    """Serve what `command` shows until the process is interrupted."""
    Guarded(command, host, port, title=_TITLE).serve()
