"""The HTTP face over real HTTP, with every reply held against the published document."""

import hashlib
import hmac
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import orjson
from aiohttp.test_utils import TestClient, TestServer
from jsonschema_rs import Draft202012Validator
from prometheus_client import CollectorRegistry

from tests.support.people import telegram_id
from tutor.jobs import Jobs
from tutor.llm.config import LlmConfig
from tutor.llm.gateway import Gateway
from tutor.services import Services, build_services
from webapp.api import ENDPOINTS
from webapp.api.openapi import document
from webapp.declare import Endpoint
from webapp.limits import Limiter
from webapp.server import make_app

BOT_TOKEN = "1000000001:TEST-token-that-is-no-bots-token"
NOWHERE = Path("/nonexistent")
PROFILE = {
    "language": "es", "own_language": "ru", "level": "A1", "goal": "travel", "daily_minutes": 10, "zone": "Europe/Riga"
}  # fmt: skip


def services() -> Services:
    """With no language model: what needs one says so."""
    return build_services(Gateway(LlmConfig()), Jobs("face"))


async def all_ready() -> Mapping[str, bool]:
    return {"database": True, "redis": True, "migrations": True}


Face = TestClient[Any, Any]


@asynccontextmanager
async def face(**changes: Any) -> AsyncIterator[Face]:
    """A running server and a client to it. ``changes`` to what ``make_app`` is given."""
    given: dict[str, Any] = {
        "bot_token": BOT_TOKEN,
        "ready": all_ready,
        "registry": CollectorRegistry(),
        "frame_ancestors": ["https://web.telegram.org"],
        "static": NOWHERE,
        "limiter": Limiter(10_000, 10_000),
    }
    app = make_app(changes.pop("services", None) or services(), **{**given, **changes})
    async with TestClient(TestServer(app)) as client:
        yield client


def sign(fields: Mapping[str, str], bot_token: str = BOT_TOKEN) -> str:
    """Launch data as Telegram makes it."""
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.digest(b"WebAppData", bot_token.encode(), "sha256")
    return urlencode({**fields, "hash": hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()})


def launch_fields(**changes: str) -> dict[str, str]:
    user = {"id": telegram_id(), "first_name": "Anna", "language_code": "ru"}
    return {
        "query_id": "AAE",
        "user": orjson.dumps(user).decode(),
        "auth_date": str(int(time.time())),
        "signature": "abc",
        **changes,
    }


@dataclass(frozen=True)
class Answer:
    status: int
    body: Any
    headers: Mapping[str, str]

    @property
    def error(self) -> str | None:
        return self.body["error"]["key"] if isinstance(self.body, dict) and "error" in self.body else None


@dataclass
class Person:
    """Someone at the Mini App."""

    client: Face
    token: str
    learner_id: int

    async def call(self, method: str, path: str, body: Any = None, status: int = 200) -> Any:
        """The reply's body, once its status and shape are what the document says."""
        answer = await self.ask(method, path, body)
        assert answer.status == status, answer
        return answer.body

    async def ask(self, method: str, path: str, body: Any = None) -> Answer:
        return await ask(self.client, method, path, body, self.token)

    async def ask_raw(self, method: str, path: str) -> Answer:
        """For what the document does not promise: a fault of ours."""
        return await send(self.client, method, path, None, self.token)


async def ask(client: Face, method: str, path: str, body: Any = None, token: str | None = None) -> Answer:
    answer = await send(client, method, path, body, token)
    check_documented(method, path, answer)
    return answer


async def send(client: Face, method: str, path: str, body: Any, token: str | None) -> Answer:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    data = body if isinstance(body, bytes) or body is None else orjson.dumps(body)
    async with client.request(method, path, data=data, headers=headers) as response:
        raw = await response.read()
        is_json = response.content_type == "application/json"
        return Answer(response.status, orjson.loads(raw) if is_json else raw, response.headers)


async def log_in(client: Face, init_data: str | None = None) -> Person:
    answer = await ask(client, "POST", "/api/session", {"init_data": init_data or sign(launch_fields())})
    assert answer.status == 200, answer
    return Person(client, answer.body["token"], answer.body["learner"]["id"])


async def new_person(client: Face, **changes: Any) -> Person:
    """With a profile."""
    person = await log_in(client)
    await person.call("POST", "/api/profiles", {**PROFILE, **changes})
    return person


def check_documented(method: str, path: str, answer: Answer) -> None:
    """Holds an answer against the document: a declared status, all declared fields and no other."""
    operation = _operation(method, path.partition("?")[0])
    if operation is None:
        return
    assert str(answer.status) in operation["responses"], (method, path, answer)
    response = operation["responses"][str(answer.status)]
    if "$ref" in response:
        response = _strict()["components"]["responses"][response["$ref"].rpartition("/")[2]]
    if "content" not in response:
        assert answer.body == b""
        return
    ((content_type, content),) = response["content"].items()
    assert answer.headers["Content-Type"].partition(";")[0] == content_type
    if content_type == "application/json":
        _validate(content["schema"], answer.body)
    elif content_type == "text/event-stream":
        for event in events_of(answer.body):
            _validate(content["x-events"][event.name], event.data)


@dataclass(frozen=True)
class Event:
    name: str
    data: Any


def events_of(stream: bytes) -> list[Event]:
    """The events of a stream that has ended; what keeps it alive left out."""
    found = []
    for block in stream.decode().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if line and not line.startswith(":"))
        if fields:
            found.append(Event(fields["event"], orjson.loads(fields["data"])))
    return found


def _validate(schema: Any, value: Any) -> None:
    Draft202012Validator({**schema, "components": _strict()["components"]}).validate(value)


def endpoint_at(method: str, path: str) -> Endpoint | None:
    pieces = path.split("/")
    for endpoint in ENDPOINTS:
        wanted = endpoint.path.split("/")
        fits = len(wanted) == len(pieces) and all(
            piece == want or (want.startswith("{") and piece.isdigit())
            for want, piece in zip(wanted, pieces, strict=True)
        )
        if endpoint.method == method and fits:
            return endpoint
    return None


def _operation(method: str, path: str) -> Any:
    endpoint = endpoint_at(method, path)
    return _strict()["paths"][endpoint.path][method.lower()] if endpoint else None


@cache
def _strict() -> Any:
    """The document, with every object closed: a field that is not declared is a fault too."""
    strict = deepcopy(document(ENDPOINTS))
    for schema in strict["components"]["schemas"].values():
        if schema.get("type") == "object" and "properties" in schema:
            schema["additionalProperties"] = False
    return strict
