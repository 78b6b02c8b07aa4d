"""The outermost ring: every request gets an id, a trace, figures, a log line, safe headers, and errors of one shape."""

import logging
import re
import time
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final
from uuid import uuid4

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from prometheus_client import CollectorRegistry, Counter, Histogram

from tutor.database import DATABASE_GONE
from tutor.errors import NotReady, Refusal
from tutor.trace import TRACE
from webapp.errors import STATUS_OF, Problem, error_body, unauthorised
from webapp.session import ForgedError

log = logging.getLogger(__name__)
access = logging.getLogger("access")

SANE_ID: Final = re.compile(r"[A-Za-z0-9_.-]{8,64}")
METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
HEADERS: Final = web.RequestKey("headers", Mapping[str, str])
"""What every answer carries, for those that must send it themselves because they begin before they are whole."""

QUIET: Final = ("/healthz", "/readyz", "/metrics")
"""Asked every few seconds by machines: counted, but logged only when something is wrong."""

LEARNER_GONE: Final = "refusals-learner-missing"
"""A session has outlived its learner: as good as none."""

RETRY_SECONDS: Final = "2"
KEYS: Final[Mapping[int, str]] = {
    HTTPStatus.UNAUTHORIZED: "refusals-unauthorised",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "refusals-too-large",
    HTTPStatus.SERVICE_UNAVAILABLE: "refusals-unavailable",
    HTTPStatus.NOT_FOUND: "refusals-not-found",
    HTTPStatus.METHOD_NOT_ALLOWED: "refusals-not-found",
}
ERROR_HEADERS: Final = {"Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store"}


def safe_headers(public_url: str | None) -> dict[str, str]:
    """What every answer carries. No X-Frame-Options: Telegram's web clients frame the Mini App, and the policy of its
    pages (``frame-ancestors``) says who may.
    """
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Server": "lang-agent",  # instead of the versions aiohttp would tell
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(self), payment=(), usb=()",
    }
    if public_url and public_url.startswith("https://"):
        headers["Strict-Transport-Security"] = "max-age=31536000"
    return headers


def page_policy(frame_ancestors: Sequence[str]) -> str:
    """The Content-Security-Policy of the Mini App: everything is its own, and only ``frame_ancestors`` may frame it."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            f"frame-ancestors {' '.join(frame_ancestors) or chr(39) + 'none' + chr(39)}",
        )
    )


class Figures:
    """Requests by route: how many, how long. Routes are templates, so their number is bounded."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._requests = Counter(
            "http_requests_total",
            "Requests by method, route and status",
            ["method", "route", "status"],
            registry=registry,
        )
        self._seconds = Histogram(
            "http_request_seconds",
            "Time to answer by route",
            ["route"],
            registry=registry,
            buckets=(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
        )
        # labels() builds and locks on every call; what it returns can be kept.
        self._known: dict[tuple[str, str, int], tuple[Any, Any]] = {}

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        method = method if method in METHODS else "other"
        children = self._known.get((method, route, status))
        if children is None:
            children = self._requests.labels(method, route, str(status)), self._seconds.labels(route)
            self._known[method, route, status] = children
        children[0].inc()
        children[1].observe(seconds)


def edge(registry: CollectorRegistry, public_url: str | None, quiet: Sequence[str] = ()) -> Middleware:
    """The one middleware of the app. ``quiet``: beginnings of routes that are logged only when something is wrong."""
    figures = Figures(registry)
    hushed = (*QUIET, *quiet)
    headers = safe_headers(public_url)

    @web.middleware
    async def around(request: web.Request, handler: Handler) -> web.StreamResponse:
        started = time.perf_counter()
        given = request.headers.get("X-Request-Id", "")
        request_id = given if SANE_ID.fullmatch(given) else uuid4().hex
        trace: dict[str, Any] = {"request_id": request_id}
        request[HEADERS] = {**headers, "X-Request-Id": request_id}
        token = TRACE.set(trace)
        status = 499  # the caller left before there was an answer
        try:
            try:
                response = await handler(request)
            except web.HTTPException as error:
                if error.status < HTTPStatus.BAD_REQUEST:  # a redirect: aiohttp wants it raised
                    status = error.status
                    error.headers.update(request[HEADERS])
                    raise
                response = _from_http(error, request_id)
            except Exception as error:  # noqa: BLE001 - the last place that can answer
                response = _answer(error, request_id)
            status = response.status
            if not response.prepared:
                response.headers.update(request[HEADERS])
            return response
        finally:
            _record(figures, request, status, time.perf_counter() - started, trace, hushed)
            TRACE.reset(token)

    return around


def _record(
    figures: Figures,
    request: web.Request,
    status: int,
    seconds: float,
    trace: Mapping[str, Any],
    quiet: tuple[str, ...],
) -> None:
    resource = request.match_info.route.resource
    route = resource.canonical if resource is not None else "unmatched"
    figures.count(request.method, route, status, seconds)
    if route.startswith(quiet) and status < HTTPStatus.BAD_REQUEST:
        return
    if access.isEnabledFor(logging.INFO):
        fields = {"http_method": request.method, "route": route, "status_code": status}
        access.info("request", extra={**trace, **fields, "duration_ms": round(seconds * 1000, 2)})


def _answer(error: Exception, request_id: str) -> web.Response:
    if isinstance(error, ForgedError) or (isinstance(error, Refusal) and error.key == LEARNER_GONE):
        error = unauthorised()
    if isinstance(error, Problem):
        return _error(error.status, error.key, request_id, error.params, error.headers)
    if isinstance(error, Refusal):
        return _error(STATUS_OF[error.kind], error.key, request_id, error.params)
    # asyncpg's errors about wrong values are InterfaceErrors too, and are faults of ours.
    if isinstance(error, (NotReady, *DATABASE_GONE)) and not isinstance(error, ValueError):
        log.warning("not ready", extra={"error": type(error).__name__})
        wait = {"Retry-After": RETRY_SECONDS}
        return _error(HTTPStatus.SERVICE_UNAVAILABLE, "refusals-unavailable", request_id, headers=wait)
    log.error("request failed", exc_info=error)
    return _error(HTTPStatus.INTERNAL_SERVER_ERROR, "refusals-internal", request_id)


def _from_http(error: web.HTTPException, request_id: str) -> web.Response:
    """An error of aiohttp's own: no such route, wrong method, body too large."""
    key = KEYS.get(error.status)
    if key is None:
        key = "refusals-internal" if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR else "refusals-malformed"
    kept = {name: error.headers[name] for name in ("Allow", "Retry-After") if name in error.headers}
    return _error(error.status, key, request_id, headers=kept)


def _error(
    status: int,
    key: str,
    request_id: str,
    params: Mapping[str, str | float] | None = None,
    headers: Mapping[str, str] | None = None,
) -> web.Response:
    body = error_body(key, params or {}, request_id)
    return web.Response(status=status, body=body, headers={**ERROR_HEADERS, **(headers or {})})
