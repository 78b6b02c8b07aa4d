"""A Bot API over real HTTP that answers as it is told: what happens when Telegram does not just say yes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.telegram import TelegramClient

TOKEN = "1000000002:TEST-token-that-is-no-bots-token"

Answer = tuple[int, dict[str, Any]]


def yes(message_id: int) -> Answer:
    return 200, {"ok": True, "result": {"message_id": message_id}}


def no(status: int, description: str, retry_after: int | None = None) -> Answer:
    parameters = {"parameters": {"retry_after": retry_after}} if retry_after is not None else {}
    return status, {"ok": False, "error_code": status, "description": description, **parameters}


@dataclass
class FakeTelegram:
    """``heard``: every call as (method, parameters). ``taken``: those that were answered with yes."""

    client: TelegramClient
    heard: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    taken: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    mood: Callable[[str, dict[str, Any]], Answer | None] = lambda _method, _payload: None
    """Decides an answer; None: yes."""

    def texts(self, chat_id: int) -> list[str]:
        return [payload["text"] for _, payload in self.taken if payload.get("chat_id") == chat_id]

    async def until(self, true: Callable[[], bool], seconds: float = 5.0) -> None:
        async with asyncio.timeout(seconds):
            while not true():
                await asyncio.sleep(0.01)

    async def answer(self, request: web.Request) -> web.Response:
        method, payload = request.match_info["method"], await request.json()
        self.heard.append((method, payload))
        status, body = self.mood(method, payload) or yes(len(self.heard) + 1000)
        if status == 0:
            transport = request.transport
            assert transport is not None
            transport.close()
        if body["ok"]:
            self.taken.append((method, payload))
        return web.json_response(body, status=status or 500)


@asynccontextmanager
async def fake_telegram() -> AsyncIterator[FakeTelegram]:
    app = web.Application()
    server = TestServer(app)
    holder: list[FakeTelegram] = []

    async def answer(request: web.Request) -> web.Response:
        return await holder[0].answer(request)

    app.router.add_post("/bot{token}/{method}", answer)
    await server.start_server()
    client = TelegramClient(TelegramAPIServer.from_base(str(server.make_url("")).rstrip("/")), TOKEN)
    holder.append(FakeTelegram(client))
    try:
        yield holder[0]
    finally:
        await client.close()
        await server.close()
