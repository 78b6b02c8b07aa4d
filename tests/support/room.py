"""A chat with everything behind it: the playground's Bot API over HTTP, and a whole bot process in this event loop.

Where ``tests/bot/harness.py`` plays Telegram by a dict, here files are really fetched and sent, and what a process
leaves behind when it is killed is found by the next.
"""

import asyncio
import itertools
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web
from aiohttp.test_utils import TestServer
from fakeredis import FakeAsyncRedis
from prometheus_client import CollectorRegistry

import playground
from bot.deps import Deps
from bot.handlers.errors import apologise
from bot.inbox import Inbox
from bot.jobs.errands import Errands
from bot.jobs.register import register_jobs, register_media_jobs
from bot.lanes import Lanes
from bot.memory import DialogMemory
from bot.metrics import BotMetrics
from bot.outbox import Outbox
from bot.process import handler
from bot.router import build_dispatcher
from bot.telegram import TelegramClient
from bot.work import Work, WorkSession
from playground import people
from playground.chat import Chat
from playground.params import Upload
from tests.bot.harness import ROOT, all_texts
from tests.support.people import NOON
from tutor.accounts.views import NewProfile, ProfileView
from tutor.database import row
from tutor.jobs import Jobs
from tutor.llm.config import LlmConfig
from tutor.llm.gateway import Gateway
from tutor.services import build_services

Json = dict[str, Any]

_random = random.SystemRandom()
_updates = itertools.count(_random.randrange(10**12, 10**15))


@asynccontextmanager
async def telegram() -> AsyncIterator["World"]:
    """A playground on a port of its own."""
    game = playground.Playground(ROOT / "locales")
    game._next_user_id = _random.randrange(10**10, 10**15)
    app = web.Application(client_max_size=60_000_000)
    app.add_subapp("/playground/", playground.make_app(game))
    server = TestServer(app)
    await server.start_server()
    try:
        yield World(game, f"{server.make_url('/playground')}")
    finally:
        await server.close()


@dataclass
class World:
    game: playground.Playground
    url: str

    def calls(self, method: str) -> list[Json]:
        return [call for call in self.game.calls.after(0, 10_000) if call["method"].lower() == method.lower()]


class Room:
    """One bot process; another one over the same ``world`` is a restart, or a second replica."""

    def __init__(self, world: World, llm: LlmConfig | None = None, redis: FakeAsyncRedis | None = None) -> None:
        self.world = world
        self.now = NOON
        self.client = TelegramClient(TelegramAPIServer.from_base(world.url), playground.TOKEN)
        self.gateway = Gateway(llm or LlmConfig())
        self.inbox = Inbox()
        self.jobs = Jobs(self.inbox.owner)
        self.services = build_services(self.gateway, self.jobs)
        self.deps = Deps(self.services, all_texts(), lambda: self.now, None)
        self.redis = redis or FakeAsyncRedis()
        self.memory = DialogMemory(self.redis)
        bot = Bot(playground.TOKEN, session=WorkSession(self.client))
        metrics = BotMetrics(CollectorRegistry())
        self.outbox = Outbox(self.client, self.inbox.owner, metrics, self._unreachable)
        self.errands = Errands(self.jobs, self.outbox)
        self.lanes = Lanes(
            self.inbox,
            self.outbox,
            handler(bot, build_dispatcher(self.deps, self.memory), self.services),
            after_commit=self._committed,
            after_send=self.memory.learn_messages,
            apologise=lambda update: apologise(self.deps, update),
            metrics=metrics,
        )
        register_jobs(self.deps, self.errands, self.client)
        register_media_jobs(
            self.deps, self.errands, self.client, bot=bot, memory=self.memory, inbox=self.inbox, lanes=self.lanes
        )

    async def _unreachable(self, chat_id: int) -> None:
        await self.services.accounts.set_reachable(chat_id, False, self.now)

    async def _committed(self, work: Work) -> None:
        for job in work.jobs:
            self.jobs.start(job)
        await self.memory.flush(work)

    async def pump(self) -> None:
        """Takes what people have done."""
        pending = self.world.game.updates.pending
        for update_id in list(pending):
            update = {**pending.pop(update_id).body, "update_id": next(_updates)}
            await self.lanes.take(update, orjson.dumps(update).decode())

    async def idle(self, guest: "Guest", seconds: float = 15.0) -> None:
        """Until nothing of what ``guest`` has done is still to be worked on or sent."""
        async with asyncio.timeout(seconds):
            while True:
                await self.pump()
                await self.jobs.take_up()
                await self.lanes.sweep()
                await self.outbox.work_once()
                if not (self.lanes.busy or self.jobs.busy or await self._left(guest.id)):
                    return
                await asyncio.sleep(0.02)

    async def _left(self, lane: int) -> bool:
        found = await row(
            "SELECT EXISTS (SELECT 1 FROM inbox WHERE lane = $1 AND done_at IS NULL AND dead_at IS NULL) "
            "OR EXISTS (SELECT 1 FROM job WHERE lane = $1 AND dead_at IS NULL) "
            "OR EXISTS (SELECT 1 FROM outbox WHERE chat_id = $1 AND dead_at IS NULL) AS left",
            lane,
        )
        return bool(found and found["left"])

    async def kill(self) -> None:
        """Ends it where it stands: nothing is finished, nothing given back."""
        tasks = [*self.lanes._active.values(), *(task for _, task in self.jobs._active.values())]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.close()

    async def close(self) -> None:
        await self.gateway.close()
        await self.client.close()


@dataclass
class Guest:
    """Somebody who writes in a room. ``read``: the bot's messages are looked at from there on."""

    room: Room
    name: str = "Анна"
    language: str = "ru"
    chat: Chat = field(init=False)

    def __post_init__(self) -> None:
        self.chat = self.room.world.game.add_person(self.name, self.language)

    @property
    def id(self) -> int:
        return self.chat.id

    async def settle(self, language: str = "es", own: str = "ru") -> ProfileView:
        """Has been through onboarding before."""
        self.chat.started = True
        accounts = self.room.services.accounts
        learner = await accounts.arrive(self.id, self.name, None, self.language)
        new = NewProfile(language, own, "A1", "travel", 10, None, "UTC")
        return await accounts.create_profile(learner.id, new, self.room.now)

    # What they do. Each waits until the bot has done with it, unless told not to.

    async def write(self, text: str) -> None:
        people.send_text(self.room.world.game, self.chat, text)
        await self.room.idle(self)

    async def send(
        self, kind: str, data: bytes, name: str, mime_type: str = "application/octet-stream", *, duration: int = 0,
        caption: str = "", wait: bool = True,
    ) -> int:  # fmt: skip
        """``kind``: photo, voice, audio, document; the message's id."""
        upload = Upload(name, mime_type, data)
        sent = people.send_media(self.room.world.game, self.chat, kind, upload, caption, duration)
        if wait:
            await self.room.idle(self)
        return int(sent["message_id"])

    async def speak(self, data: bytes, seconds: int = 2, *, wait: bool = True) -> int:
        return await self.send("voice", data, "voice.ogg", "audio/ogg", duration=seconds, wait=wait)

    async def happen(self, message: Json) -> None:
        """A message of any making."""
        game = self.room.world.game
        game.updates.add(self.id, "message", game.new_message(self.chat, self.chat.user, message))
        await self.room.idle(self)

    async def album(self, pictures: list[bytes], captions: list[str]) -> None:
        """Pictures sent at once: an update for each."""
        game = self.room.world.game
        group = str(_random.randrange(10**15))
        for number, data in enumerate(pictures):
            caption = captions[number] if number < len(captions) else ""
            size = {**game.files.add("photos", data, ".jpg", "image/jpeg"), "width": 100, "height": 100}
            message: Json = {"photo": [size], "media_group_id": group, **({"caption": caption} if caption else {})}
            game.updates.add(self.id, "message", game.new_message(self.chat, self.chat.user, message))
        await self.room.idle(self)

    async def tap(self, data: str, *, wait: bool = True) -> None:
        """The newest button with this data."""
        for message in reversed(self.seen):
            if any(button.get("callback_data", "").startswith(data) for button in _buttons(message)):
                found = next(b["callback_data"] for b in _buttons(message) if b["callback_data"].startswith(data))
                people.tap(self.room.world.game, self.chat, message["message_id"], found)
                break
        else:
            raise AssertionError(f"no button {data!r} in {self.texts}")
        if wait:
            await self.room.idle(self)

    # What they see

    @property
    def seen(self) -> list[Json]:
        """The bot's messages, oldest first."""
        return [
            message
            for number, message in sorted(self.chat.messages.items())
            if number not in self.chat.deleted and message["from"]["id"] != self.id
        ]

    @property
    def texts(self) -> list[str]:
        return [message.get("text") or f"<{'voice' if 'voice' in message else '?'}>" for message in self.seen]

    @property
    def last(self) -> str:
        return self.texts[-1]

    @property
    def voices(self) -> list[Json]:
        return [message["voice"] for message in self.seen if "voice" in message]

    @property
    def answers(self) -> list[str]:
        return [answer["text"] for answer in self.chat.answers if answer.get("text")]


def _buttons(message: Json) -> list[Json]:
    return [
        button
        for line in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in line
        if "callback_data" in button
    ]
