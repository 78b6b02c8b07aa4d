"""The playground as an aiohttp application, to be mounted at ``/playground/``."""

from pathlib import Path
from typing import Final

from aiohttp import web

from playground.api import BotApi
from playground.client import PeopleApi
from playground.guard import loopback_only
from playground.world import Playground

STATIC: Final = Path(__file__).resolve().parent / "static"
_TYPES: Final = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_HEADERS: Final = {
    # Mini Apps are framed, from this machine or from elsewhere; nothing else comes from outside the page's own host.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
        "connect-src 'self'; frame-src 'self' http://localhost:* http://127.0.0.1:* https:; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "microphone=(self), camera=(), geolocation=()",
    "Cache-Control": "no-cache",
}


def make_app(world: Playground) -> web.Application:
    """Serves the page at ``/``, its files, the Bot API and the people's side; closes ``world`` when it shuts down."""
    app = web.Application(middlewares=[loopback_only])
    BotApi(world).add_routes(app)
    PeopleApi(world).add_routes(app)
    app.router.add_get("/", _static)
    app.router.add_get("/static/{name}", _static)

    async def close(_: web.Application) -> None:
        await world.close()

    # On shutdown, not on clean-up: long polls and event streams end only when they are told.
    app.on_shutdown.append(close)
    return app


async def _static(request: web.Request) -> web.Response:
    name = request.match_info.get("name", "index.html")
    path = STATIC / name
    if path.parent != STATIC or path.suffix not in _TYPES or not path.is_file():
        raise web.HTTPNotFound
    return web.Response(body=path.read_bytes(), content_type=_TYPES[path.suffix], charset="utf-8", headers=_HEADERS)
