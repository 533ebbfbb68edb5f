"""The explorer in a browser, by textual-serve: no other site is let in, and none is asked for anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

if TYPE_CHECKING:
    from aiohttp.typedefs import Handler, Middleware

_TITLE: Final = "timeline"
_POLICY: Final = (
    "default-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws://{0}; "
    "frame-ancestors 'none'"
)
"""The page of textual-serve asks another site for a font: nobody there need know what is read here."""
_READY: Final = """<script>
addEventListener("load", () => document.querySelector(".xterm-helper-textarea")?.focus());
</script>
</head>"""
"""What is typed goes to the explorer at once: the page itself would wait for a click."""


class Guarded(Server):
    """A server that refuses pages of other sites: such a page could open its socket and read all."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        netloc = urlsplit(self.public_url).netloc
        app.middlewares.extend((own_site(netloc), own_page(netloc)))
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


def own_page(netloc: str) -> Middleware:
    """Return what keeps the page to this site, and lets it take keys as soon as it is there."""

    @web.middleware
    async def keep(request: web.Request, handler: Handler) -> web.StreamResponse:
        response = await handler(request)
        if isinstance(response, web.Response) and response.content_type == "text/html":
            response.headers["Content-Security-Policy"] = _POLICY.format(netloc)
            response.text = (response.text or "").replace("</head>", _READY, 1)
        return response

    return keep


def serve(command: str, host: str, port: int) -> None:
    """Serve what `command` shows until the process is interrupted."""
    Guarded(command, host, port, title=_TITLE).serve()
