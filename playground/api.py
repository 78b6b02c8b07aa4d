"""The Bot API over HTTP: ``/bot<token>/<method>`` and ``/file/bot<token>/<path>``."""

import asyncio
import hmac
import inspect
import logging
import time
from typing import Any, Final

import orjson
from aiohttp import web

from playground.chat import Chat
from playground.errors import ApiError
from playground.faults import Hit
from playground.methods import find
from playground.params import Params, read_params
from playground.world import Playground

log = logging.getLogger(__name__)

_QUIET: Final = frozenset({"getUpdates", "getWebhookInfo", "getMe"})
"""Not in the log of calls: they say nothing of what the bot does, and polling would fill it."""

_UNSEEN: Final = frozenset({"answerCallbackQuery", "sendChatAction"})
"""Not yet what a person waits for."""


class BotApi:
    def __init__(self, world: Playground) -> None:
        self._world = world
        self._token = world.token.encode()
        world.perform = self._perform

    def add_routes(self, app: web.Application) -> None:
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self.call)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self.file)

    async def call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        hit = None
        try:
            self._check(request)
            params = await read_params(request)
            hit = self._world.faults.strike(method.lower())
            if hit is not None:
                await _suffer(request, hit)
            result = await self._do(method, params)
        except ApiError as error:
            return _refusal(error)
        if hit is not None and hit.kind == "lost":
            _break(request)
        return _json(b'{"ok":true,"result":' + orjson.dumps(result) + b"}")

    async def file(self, request: web.Request) -> web.Response:
        try:
            self._check(request)
        except ApiError as error:
            return _refusal(error)
        file = self._world.files.by_path(request.match_info["path"])
        data = self._world.files.read(file["file_id"]) if file else None
        if data is None:
            return _refusal(ApiError(404, "Not Found"))
        return web.Response(body=data, content_type="application/octet-stream")

    def _check(self, request: web.Request) -> None:
        given = request.match_info["token"].encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._token):
            raise ApiError(401, "Unauthorized")

    async def _do(self, name: str, params: Params) -> Any:
        name, behaviour = find(name)
        try:
            result = behaviour(self._world, params)
            if inspect.isawaitable(result):
                result = await result
        except ApiError as error:
            self._note(name, params, error.code, error.description)
            raise
        except Exception as error:
            log.exception("playground failed", extra={"method": name})
            raise ApiError(500, "Internal Server Error") from error
        self._note(name, params, 200, result)
        return result

    def _note(self, name: str, params: Params, status: int, result: Any) -> None:
        if name in _QUIET:
            return
        self._world.calls.add(name, params.values, status, result)
        chat = self._chat(params.values)
        if chat is not None:
            chat.last_call = time.monotonic()
            if name not in _UNSEEN:
                chat.unheard = False
            chat.wake()

    def _chat(self, values: dict[str, Any]) -> Chat | None:
        if "callback_query_id" in values:
            found = self._world.callbacks.get(str(values["callback_query_id"]))
            return found[0] if found else None
        try:
            return self._world.chats.get(int(values["chat_id"]))
        except (KeyError, TypeError, ValueError):
            return None

    async def _perform(self, call: dict[str, Any]) -> None:
        try:
            await self._do(str(call.pop("method")), Params(call))
        except ApiError as error:
            log.warning("call in a webhook's answer refused", extra={"description": error.description})


async def _suffer(request: web.Request, hit: Hit) -> None:
    if hit.delay_ms:
        await asyncio.sleep(hit.delay_ms / 1000)
    if hit.kind == "reset":
        _break(request)
    if hit.kind == "too_many":
        raise ApiError(429, f"Too Many Requests: retry after {hit.retry_after}", {"retry_after": hit.retry_after})
    if hit.kind == "broken":
        raise ApiError(502, "Bad Gateway")
    if hit.kind == "unknown":
        raise ApiError(404, "Not Found")


def _break(request: web.Request) -> None:
    """Ends the connection as a network that fails does: no answer at all."""
    if request.transport is not None:
        request.transport.abort()
    raise web.HTTPServiceUnavailable


def _refusal(error: ApiError) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return _json(orjson.dumps(body), error.code)


def _json(body: bytes, status: int = 200) -> web.Response:
    return web.Response(body=body, status=status, content_type="application/json")
