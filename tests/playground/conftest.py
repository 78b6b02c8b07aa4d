"""A playground over real HTTP, a bot's view of it, and people in it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web
from aiohttp.test_utils import TestServer

from playground import TOKEN, Playground, make_app
from tests.support.person import Person

Json = dict[str, Any]


class Clock:
    """Unix seconds that a test moves."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Ground:
    world: Playground
    url: str
    """Of the server; the playground is at /playground/ below it."""
    session: aiohttp.ClientSession
    clock: Clock

    async def call(self, method: str, **params: Any) -> Any:
        """A bot's call that must work; its result."""
        answer = await self.answer(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, **params: Any) -> str:
        """A bot's call that must not work; the code and the words of the refusal."""
        answer = await self.answer(method, **params)
        assert not answer["ok"], answer
        return f"{answer['error_code']} {answer['description']}"

    async def answer(self, method: str, **params: Any) -> Json:
        address = f"{self.url}/playground/bot{TOKEN}/{method}"
        async with self.session.post(address, json=params) as response:
            body: Json = await response.json()
            assert response.status == body.get("error_code", 200), "the HTTP status is the error's code"
            return body

    async def updates(self, offset: int = 0, **params: Any) -> list[Json]:
        return list(await self.call("getUpdates", offset=offset, **params))

    async def person(self, name: str = "Anna", language_code: str = "ru") -> Person:
        """Somebody who has started the bot."""
        person = await self.stranger(name, language_code)
        await person.send("/start")
        return person

    async def stranger(self, name: str = "Anna", language_code: str = "ru") -> Person:
        return await Person.create(self.url, self.session, name, language_code)


@pytest.fixture
async def grounds(root: Path) -> AsyncIterator[Callable[[Path | None], Awaitable[Ground]]]:
    """A function that starts playgrounds, each with its store (or None)."""
    servers: list[TestServer] = []
    async with aiohttp.ClientSession() as session:

        async def start(store: Path | None = None) -> Ground:
            clock = Clock()
            world = Playground(root / "locales", store, clock=clock)
            app = web.Application()
            app.add_subapp("/playground/", make_app(world))
            server = TestServer(app, host="127.0.0.1")
            await server.start_server()
            servers.append(server)
            return Ground(world, str(server.make_url("")).rstrip("/"), session, clock)

        yield start
        for server in servers:
            await server.close()


@pytest.fixture
async def ground(grounds: Callable[[Path | None], Awaitable[Ground]]) -> Ground:
    return await grounds(None)


@pytest.fixture
async def bot(ground: Ground) -> AsyncIterator[Bot]:
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(f"{ground.url}/playground")))
    yield bot
    await bot.session.close()
