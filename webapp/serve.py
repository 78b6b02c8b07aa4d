"""Turns a declaration into an aiohttp handler: who calls, what came in, the call itself, JSON out."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Any, Final

import orjson
from aiohttp import web
from pydantic import BaseModel, ValidationError

from tutor.accounts.views import LearnerView
from tutor.services import Services
from tutor.trace import note
from webapp.declare import Call, Endpoint, Events, Raw
from webapp.errors import Problem
from webapp.events import Streams
from webapp.limits import Limiter
from webapp.session import BIGGEST_ID, ForgedError, Session, Sessions

MAX_BODY: Final = 1_000_000
FIELDS_NAMED: Final = 10
JSON_OPTIONS: Final = orjson.OPT_UTC_Z | orjson.OPT_NAIVE_UTC
JSON_HEADERS: Final = {"Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store"}


@dataclass(frozen=True, slots=True)
class Desk:
    """What every handler needs."""

    services: Services
    sessions: Sessions
    limiter: Limiter
    clock: Callable[[], datetime]
    streams: Streams


def add_endpoint(app: web.Application, desk: Desk, endpoint: Endpoint) -> None:
    """Adds the route. What is no id at all does not match it, and is a 404 like an unknown id."""
    path = endpoint.path
    for name in endpoint.ids:
        path = path.replace(f"{{{name}}}", f"{{{name}:[0-9]+}}")
    app.router.add_route(endpoint.method, path, _handler(desk, endpoint))


def _handler(desk: Desk, endpoint: Endpoint) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    services, sessions, limiter, clock = desk.services, desk.sessions, desk.limiter, desk.clock
    access, action = endpoint.access, endpoint.handler

    async def handle(request: web.Request) -> web.StreamResponse:
        now = clock()
        session: Session | None = None
        learner: LearnerView | None = None
        if access != "open":
            session = _session(request, sessions, now)
            limiter.check(session.learner_id)
        given = await _given(request, endpoint)
        if session is not None and access != "session":
            learner = await services.accounts.learner(session.learner_id)
        reply = await action(Call(services, sessions, limiter, now, session, learner), **given)
        if endpoint.reply is None:
            return web.Response(status=HTTPStatus.NO_CONTENT)
        if isinstance(endpoint.reply, Events):
            return await desk.streams.send(request, endpoint.reply, reply)
        if isinstance(endpoint.reply, Raw):
            return web.Response(
                body=reply, content_type=endpoint.reply.content_type, headers={"Cache-Control": "no-store"}
            )
        return web.Response(body=orjson.dumps(reply, option=JSON_OPTIONS), headers=JSON_HEADERS)

    return handle


def _session(request: web.Request, sessions: Sessions, now: datetime) -> Session:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        raise ForgedError
    session = sessions.read(token, now)
    note(learner=session.learner_id)
    return session


async def _given(request: web.Request, endpoint: Endpoint) -> dict[str, Any]:
    """The handler's keywords."""
    given: dict[str, Any] = {name: _id(request.match_info[name]) for name in endpoint.ids}
    if endpoint.query is not None:
        given["query"] = _query(request, endpoint.query)
    if endpoint.body is not None:
        given["body"] = _parsed(endpoint.body, await _read(request))
    return given


def _id(text: str) -> int:
    """An id of the path. What no row can have is simply not there."""
    # int() is quadratic, and refuses thousands of digits with an error of its own: the length comes first.
    if len(text) > len(str(BIGGEST_ID)) or not 0 < (number := int(text)) <= BIGGEST_ID:
        raise Problem(HTTPStatus.NOT_FOUND, "refusals-not-found")
    return number


def _query(request: web.Request, model: type[BaseModel]) -> BaseModel:
    given = request.query
    fields = dict(given)
    if len(fields) != len(given):
        raise _invalid(["query"])
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        raise _invalid_fields(error) from None


async def _read(request: web.Request) -> bytes:
    if (request.content_length or 0) > MAX_BODY:
        raise _too_large()
    body = bytearray()
    while chunk := await request.content.readany():
        body += chunk
        if len(body) > MAX_BODY:
            raise _too_large()
    return bytes(body)


def _parsed(model: type[BaseModel], body: bytes) -> BaseModel:
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        if error.errors(include_url=False, include_context=False, include_input=False)[0]["type"] == "json_invalid":
            raise Problem(HTTPStatus.BAD_REQUEST, "refusals-malformed") from None
        raise _invalid_fields(error) from None


def _invalid_fields(error: ValidationError) -> Problem:
    """Names the fields; nothing of what was sent comes back, and a name nobody declared is what was sent."""
    named: dict[str, None] = {}
    for fault in error.errors(include_url=False, include_context=False, include_input=False):
        place = (*fault["loc"][:-1], "*") if fault["type"] == "extra_forbidden" else fault["loc"]
        named[".".join(map(str, place)) or "*"] = None
    return _invalid([*named])


def _invalid(fields: list[str]) -> Problem:
    shown = ", ".join(fields[:FIELDS_NAMED])
    return Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "refusals-invalid-fields", {"fields": shown})


def _too_large() -> Problem:
    return Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "refusals-too-large", {"most": MAX_BODY})
