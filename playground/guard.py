"""Only this machine's own user may come in: not the network, and not a web page from elsewhere in their browser."""

import functools
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web

_NAMES: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_FORWARDED: Final = ("X-Forwarded-For", "Forwarded")

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def loopback_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """403 for everybody else. The bot's token is known to all, so it protects nothing here."""
    reason = refusal(request)
    if reason is not None:
        return web.json_response({"ok": False, "error_code": 403, "description": f"Forbidden: {reason}"}, status=403)
    return await handler(request)


def refusal(request: web.Request) -> str | None:
    """Why this request may not come in; None: it may."""
    peer = request.transport.get_extra_info("peername") if request.transport is not None else None
    if not peer or not _is_loopback(str(peer[0])):
        return "the playground is for this machine only"
    headers = request.headers
    if any(name in headers for name in _FORWARDED):
        return "the playground takes nothing from a proxy"
    host = headers.get("Host", "")
    if _name(host) not in _NAMES:  # a foreign name that someone made lead to this machine
        return "the playground is reached as localhost only"
    origin = headers.get("Origin")
    if origin is not None and origin != f"http://{host}":
        return "the playground answers its own page only"
    # A picture or a form of a foreign page sends no Origin with a GET, but browsers say where it comes from.
    if headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin") and not _opens_page(request):
        return "the playground answers its own page only"
    return None


def _opens_page(request: web.Request) -> bool:
    """A link to the page, followed from anywhere."""
    return request.headers.get("Sec-Fetch-Mode") == "navigate" and request.path.endswith("/playground/")


@functools.lru_cache(maxsize=64)
def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address.partition("%")[0]).is_loopback
    except ValueError:
        return False


@functools.lru_cache(maxsize=64)
def _name(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
