"""The aiohttp app: the JSON API, the Mini App's files, health and figures."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from http import HTTPStatus
from ipaddress import ip_address
from pathlib import Path
from typing import Final

import orjson
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

from tutor.services import Services
from webapp.api import ENDPOINTS
from webapp.api.openapi import printed
from webapp.edge import edge, page_policy
from webapp.errors import Problem
from webapp.events import Streams
from webapp.files import Site
from webapp.limits import Limiter
from webapp.serve import MAX_BODY, Desk, add_endpoint
from webapp.session import Sessions

log = logging.getLogger(__name__)

Ready = Callable[[], Awaitable[Mapping[str, bool]]]
READY_SECONDS: Final = 5.0
FORWARDED: Final = ("X-Forwarded-For", "Forwarded", "X-Real-Ip")


def _now() -> datetime:
    return datetime.now(UTC)


def make_app(
    services: Services,
    *,
    bot_token: str,
    ready: Ready,
    registry: CollectorRegistry,
    frame_ancestors: Sequence[str],
    static: Path,
    public_url: str | None = None,
    home: str = "/app/",
    clock: Callable[[], datetime] = _now,
    limiter: Limiter | None = None,
    client_max_size: int = MAX_BODY,
    quiet: Sequence[str] = (),
) -> web.Application:
    """The whole HTTP face. Run it with ``access_log=None``: it writes its own.

    ``ready`` says of each part we stand on whether it answers. ``frame_ancestors``: origins that may frame the Mini
    App. ``static``: the built Mini App, which may also be built later. ``home``: where ``/`` leads.
    ``client_max_size``: bytes that parts mounted on the app may be sent; the API has its own cap.
    ``quiet``: beginnings of routes whose requests are logged only when something is wrong.
    """
    app = web.Application(middlewares=[edge(registry, public_url, quiet)], client_max_size=client_max_size)
    streams = Streams()
    app.on_shutdown.append(streams.close)
    desk = Desk(services, Sessions(bot_token), limiter or Limiter(), clock, streams)
    for endpoint in ENDPOINTS:
        add_endpoint(app, desk, endpoint)
    app.router.add_get("/api/openapi.json", _openapi)

    site = Site(static, page_policy(frame_ancestors))
    app.router.add_get("/app", _redirect("/app/"))
    app.router.add_get("/app/{path:.*}", site.page)
    app.router.add_get("/", _redirect(home))

    app.router.add_get("/healthz", _healthy)
    app.router.add_get("/readyz", _readiness(ready))
    app.router.add_get("/metrics", _metrics(registry))
    return app


def _redirect(target: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def redirect(_: web.Request) -> web.Response:
        return web.Response(status=HTTPStatus.FOUND, headers={"Location": target})

    return redirect


async def _healthy(_: web.Request) -> web.Response:
    """The loop turns: that is all a restart could mend."""
    return web.Response(text="ok\n")


def _readiness(ready: Ready) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def readiness(_: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(READY_SECONDS):
                parts = dict(await ready())
        except Exception:
            log.exception("readiness unknown")
            parts = {"readiness": False}
        failed = [name for name, answers in parts.items() if not answers]
        if failed:
            raise Problem(
                HTTPStatus.SERVICE_UNAVAILABLE, "refusals-unavailable", {"failed": ", ".join(failed)}, Retry_After="2"
            )
        return web.Response(body=orjson.dumps({"ready": parts}), content_type="application/json")

    return readiness


def _metrics(registry: CollectorRegistry) -> Callable[[web.Request], Awaitable[web.Response]]:
    """For a collector beside us, not for the world: what came through a proxy, or from outside, finds nothing here."""

    async def metrics(request: web.Request) -> web.Response:
        if any(name in request.headers for name in FORWARDED) or not _is_neighbour(request.remote):
            raise Problem(HTTPStatus.NOT_FOUND, "refusals-not-found")
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    return metrics


def _is_neighbour(remote: str | None) -> bool:
    try:
        address = ip_address(remote or "")
    except ValueError:  # a peer without an address
        return False
    # An IPv4 peer of a socket that listens on both; as IPv6 it would count as private whoever it is.
    plain = getattr(address, "ipv4_mapped", None) or address
    return bool(plain.is_loopback or plain.is_private)


async def _openapi(_: web.Request) -> web.Response:
    return web.Response(body=_document(), content_type="application/json")


@cache
def _document() -> bytes:
    return printed(ENDPOINTS)
