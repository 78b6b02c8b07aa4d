"""A person in a private chat with the whole bot behind it: real database, real dispatcher, Telegram played by a dict.

Every update runs as in production: one transaction, calls noted and applied after the commit. Every screen that comes
out is checked for what Telegram would refuse and for what a reader would stumble over.
"""

import asyncio
import itertools
import logging
import random
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import aiohttp
import orjson
from aiogram import Bot, Dispatcher
from aiogram.client.telegram import PRODUCTION
from fakeredis import FakeAsyncRedis
from prometheus_client import CollectorRegistry

from bot.deps import Deps
from bot.i18n import Texts
from bot.jobs.errands import Errands
from bot.jobs.register import register_jobs
from bot.memory import DialogMemory
from bot.metrics import BotMetrics
from bot.outbox import Outbox
from bot.process import handler
from bot.router import build_dispatcher
from bot.telegram import PATIENCE, Reply, TelegramClient
from bot.work import WORK, Call, Work, WorkSession
from tutor.accounts.views import NewProfile, ProfileView
from tutor.database import transaction
from tutor.jobs import Jobs
from tutor.llm.config import LlmConfig
from tutor.llm.gateway import Gateway
from tutor.services import build_services

ROOT = Path(__file__).resolve().parent.parent.parent
TOKEN = "1000000003:TEST-token-of-no-bot-at-all"
ALLOWED_TAGS = frozenset({"b", "i", "u", "s", "code", "pre", "tg-spoiler", "blockquote"})
ENTITIES = frozenset(
    {"bold", "italic", "underline", "strikethrough", "code", "pre", "blockquote", "expandable_blockquote", "spoiler"}
)
MESSAGE_ID = re.compile(
    r"\b(common|accounts|review|decks|adding|help|settings|commands|refusals|reminders|talk|scenes|offers|media|placement"
    r"|exercises|lessons|writing|readings)-"
    r"[a-z]+(-[a-z]+)*\b"
)
TAG = re.compile(r"<(/?)([a-z-]+)>")

_numbers = itertools.count(1)


@cache
def all_texts() -> Texts:
    """Compiling them takes a second, and they never change."""
    return Texts(ROOT / "locales")


_random = random.SystemRandom()


@dataclass
class Shown:
    """A message of the bot as it stands in the chat."""

    id: int
    text: str
    rows: list[list[dict[str, Any]]]
    edit_date: int | None = None

    @property
    def plain(self) -> str:
        return unescape(TAG.sub("", self.text))

    @property
    def buttons(self) -> list[dict[str, Any]]:
        return [button for row in self.rows for button in row]

    @property
    def labels(self) -> list[str]:
        return [button["text"] for button in self.buttons]


class ChatClient(TelegramClient):
    """Telegram, as far as jobs call it: what they send stands in the chats of ``people``. ``answers``: what a method is
    refused with."""

    def __init__(self) -> None:
        super().__init__(PRODUCTION, TOKEN)
        self.people: dict[int, Person] = {}
        self.answers: dict[str, Reply] = {}
        self.heard: list[tuple[float, Call]] = []
        """When (monotonic seconds), and what."""

    async def call(
        self, method: str, payload: dict[str, Any] | bytes, timeout: aiohttp.ClientTimeout = PATIENCE
    ) -> Reply:
        given: dict[str, Any] = orjson.loads(payload) if isinstance(payload, bytes) else payload
        call = Call(0, method, int(given.get("chat_id", 0)), given)
        self.heard.append((time.monotonic(), call))
        if method in self.answers:
            return self.answers[method]
        person = self.people.get(call.chat_id)
        shown = person.see(call) if person is not None else None
        return Reply(200, {"message_id": shown.id} if shown is not None else True)


class BotUnderTest:
    """One bot process's worth of parts; a new one over the same database is a restart."""

    def __init__(
        self,
        *,
        app_url: str | None = "https://example.org/app/",
        llm: LlmConfig | None = None,
        messages_per_day: int = 0,
    ) -> None:
        """``llm`` None: no teacher."""
        self.now = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
        self.client = ChatClient()
        self.gateway = Gateway(llm or LlmConfig())
        self.jobs = Jobs(f"test{next(_numbers)}")
        self.services = build_services(self.gateway, self.jobs, messages_per_day=messages_per_day)
        self.texts = all_texts()
        self.deps = Deps(self.services, self.texts, lambda: self.now, app_url)
        self.outbox = Outbox(self.client, "test", BotMetrics(CollectorRegistry()), self._unreachable)
        register_jobs(self.deps, Errands(self.jobs, self.outbox), self.client)
        self.redis = FakeAsyncRedis()
        self.bot = Bot(TOKEN, session=WorkSession(self.client))
        self.restart()

    async def _unreachable(self, chat_id: int) -> None:
        await self.services.accounts.set_reachable(chat_id, False, self.now)

    def restart(self) -> None:
        """New parts over the same Redis."""
        self.memory = DialogMemory(self.redis)
        self.dispatcher: Dispatcher = build_dispatcher(self.deps, self.memory)
        self._handle = handler(self.bot, self.dispatcher, self.services)

    async def forget(self) -> None:
        """Redis is flushed."""
        await self.redis.flushall()

    async def handle(self, update: dict[str, Any], lane: int) -> Work:
        """One update as the lanes work it off, up to and without the sending."""
        work = Work(lane)
        token = WORK.set(work)
        try:
            async with transaction():
                await self._handle(update)
        finally:
            WORK.reset(token)
        await self.memory.flush(work)
        for job in work.jobs:
            self.jobs.start(job)
        return work

    async def finish_jobs(self, lane: int, seconds: float = 10.0) -> None:
        """Until nothing of this learner's waits for another server."""
        async with asyncio.timeout(seconds):
            while self.jobs.busy or await self.jobs.waiting(lane):
                await self.jobs.take_up()
                await asyncio.sleep(0.01)


@dataclass
class Person:
    """Somebody with a phone. ``chat``: the bot's messages that stand in it, oldest first."""

    bot: BotUnderTest
    name: str = "Anna"
    language: str = "ru"
    id: int = field(default_factory=lambda: _random.randrange(10**10, 10**15))
    chat: list[Shown] = field(default_factory=list)
    answers: list[dict[str, Any]] = field(default_factory=list)
    """Callback answers with a text."""
    calls: list[Call] = field(default_factory=list)
    """What the last update has led to."""
    drafts: list[str] = field(default_factory=list)
    """The states of messages that were being written."""

    def __post_init__(self) -> None:
        self.bot.client.people[self.id] = self

    @property
    def user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language}

    @property
    def last(self) -> Shown:
        return self.chat[-1]

    async def profile(self) -> ProfileView:
        learner = await self.bot.services.accounts.arrive(self.id, self.name, None, self.language)
        assert learner.profile is not None
        return learner.profile

    async def settle(self, language: str = "es", own: str = "ru", **changes: Any) -> ProfileView:
        """Has been through onboarding before."""
        learner = await self.bot.services.accounts.arrive(self.id, self.name, None, self.language)
        wanted = {
            "level": "A1",
            "goal": "travel",
            "daily_minutes": 10,
            "reminder_minute": None,
            "zone": "UTC",
            **changes,
        }
        return await self.bot.services.accounts.create_profile(
            learner.id, NewProfile(language=language, own_language=own, **wanted), self.bot.now
        )

    async def send(self, text: str = "", **content: Any) -> Shown | None:
        """A text, or a message of another kind: ``photo=[…]``. Returns the screen that followed, if one did."""
        message = self._message(text, content)
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return await self._happen({"message": message})

    async def say(self, text: str, **content: Any) -> Shown:
        """A text to which the teacher's answer comes by itself; the newest message once it has."""
        await self.send(text, **content)
        await self.bot.finish_jobs(self.id)
        return self.last

    async def react(self, emoji: str, on: Shown | int | None = None) -> Shown | None:
        """A reaction to a message of the bot (the last one) or, by its id, to one of their own."""
        shown = on if on is not None else self.last
        reaction = {
            "chat": {"id": self.id, "type": "private"},
            "message_id": shown if isinstance(shown, int) else shown.id,
            "user": self.user,
            "date": self._clock,
            "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": emoji}],
        }
        return await self._happen({"message_reaction": reaction})

    async def edit(self, text: str) -> Shown | None:
        return await self._happen({"edited_message": {**self._message(text, {}), "edit_date": self._clock}})

    async def press(self, data: str, on: Shown | None = None) -> Shown | None:
        """A button by its data, which need not be there any more."""
        shown = on or self.last
        message = {
            "message_id": shown.id,
            "date": self._clock,
            "chat": {"id": self.id, "type": "private"},
            "from": {"id": 1000000003, "is_bot": True, "first_name": "Bot"},
            "text": shown.plain or "…",
            **({"reply_markup": {"inline_keyboard": shown.rows}} if shown.rows else {}),
            **({"edit_date": shown.edit_date} if shown.edit_date else {}),
        }
        query = {"id": str(next(_numbers)), "from": self.user, "chat_instance": "1", "message": message, "data": data}
        found = await self._happen({"callback_query": query})
        assert [call.method for call in self.calls].count("answerCallbackQuery") == 1, "a tap is answered once"
        return found

    async def tap(self, part: str, on: Shown | None = None) -> Shown | None:
        """The first button whose text has ``part`` in it, on the last message or another."""
        shown = on or self.last
        for button in shown.buttons:
            if part in button["text"] and "callback_data" in button:
                return await self.press(button["callback_data"], shown)
        raise AssertionError(f"No button {part!r} under {shown.plain!r}: {shown.labels}")

    async def update(self, event: dict[str, Any]) -> Shown | None:
        return await self._happen(event)

    @property
    def _clock(self) -> int:
        return int(self.bot.now.timestamp())

    def _message(self, text: str, content: dict[str, Any]) -> dict[str, Any]:
        return {
            "message_id": next(_numbers),
            "date": self._clock,
            "chat": {"id": self.id, "type": "private", "first_name": self.name},
            "from": self.user,
            **({"text": text} if text else {}),
            **content,
        }

    async def _happen(self, event: dict[str, Any]) -> Shown | None:
        with _no_faulty_messages():
            work = await self.bot.handle({"update_id": next(_numbers), **event}, self.id)
        self.calls = work.calls
        sent: dict[int, int] = {}
        shown: Shown | None = None
        for call in work.calls:
            found = self._apply(call)
            if found is not None:
                shown = found
                sent[call.number] = found.id
        await self.bot.memory.learn_messages(work, sent)
        return shown

    def see(self, call: Call) -> Shown | None:
        """What a job sends."""
        if call.method in ("sendMessageDraft", "sendRichMessageDraft"):
            self.drafts.append(str(call.payload.get("text", "")))
            return None
        if call.method in ("sendChatAction", "setMessageReaction"):
            return None
        return self._apply(call)

    def _apply(self, call: Call) -> Shown | None:
        """What the call leaves in the chat: the message that is new or changed."""
        payload = call.payload
        if call.method == "answerCallbackQuery":
            if payload.get("text"):
                assert len(payload["text"]) <= 200
                assert not TAG.search(payload["text"])
                self.answers.append(payload)
            return None
        if call.chat_id != self.id:
            return None
        if call.method == "deleteMessage":
            self.chat = [shown for shown in self.chat if shown.id != payload["message_id"]]
            return None
        if call.method.startswith("send"):
            return self._stands(call)
        return self._changed(call)

    def _stands(self, call: Call) -> Shown:
        payload = call.payload
        rows = payload.get("reply_markup", {}).get("inline_keyboard", [])
        if call.method == "sendMessage":
            check_screen(payload)
            text = payload["text"]
        elif call.method == "sendRichMessage":
            check_keyboard(payload)
            text = payload["rich_message"]["markdown"]
        else:
            assert call.method == "sendVoice", call.method
            text = payload.get("caption", "")
        found = Shown(next(_numbers), text, rows)
        self.chat.append(found)
        return found

    def _changed(self, call: Call) -> Shown | None:
        payload = call.payload
        assert payload["message_id"] > 0, "a placeholder is no message"
        found = next((shown for shown in self.chat if shown.id == payload["message_id"]), None)
        assert found is not None, "edited a message that is not there"
        rows = payload.get("reply_markup", {}).get("inline_keyboard", [])
        if call.method == "editMessageReplyMarkup":
            check_keyboard(payload)
            found.rows = rows
            return None
        assert call.method == "editMessageText", call.method
        check_screen(payload)
        found.text, found.rows, found.edit_date = payload["text"], rows, self._clock
        return found


def check_screen(payload: dict[str, Any]) -> None:
    """What Telegram would refuse, and what a reader would stumble over."""
    text = payload["text"]
    assert payload["link_preview_options"] == {"is_disabled": True}
    if "parse_mode" not in payload:
        check_entities(text, payload.get("entities", []))
        check_keyboard(payload)
        return
    assert payload["parse_mode"] == "HTML"
    opened: list[str] = []
    for closing, name in TAG.findall(text):
        assert name in ALLOWED_TAGS, name
        if closing:
            assert opened.pop() == name, text
        else:
            opened.append(name)
    assert not opened, text
    assert not re.search(r"[<>]|&(?!(amp|lt|gt|quot|#\d+);)", TAG.sub("", text)), f"not escaped: {text}"
    plain = unescape(TAG.sub("", text)).strip()
    assert 0 < len(plain.encode("utf-16-le")) // 2 <= 4096
    assert not MESSAGE_ID.search(plain), f"a message is missing: {plain}"
    check_keyboard(payload)


def check_entities(text: str, entities: list[dict[str, Any]]) -> None:
    """Of a text with explicit formatting: nothing in it is markup, and every piece of formatting is inside it."""
    length = len(text.encode("utf-16-le")) // 2
    assert 0 < length <= 4096
    for entity in entities:
        assert entity["type"] in ENTITIES, entity
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= length, entity


def check_keyboard(payload: dict[str, Any]) -> None:
    for row in payload.get("reply_markup", {}).get("inline_keyboard", []):
        assert 0 < len(row) <= 8
        for button in row:
            assert 0 < len(button["text"]) <= 40, button
            assert not MESSAGE_ID.search(button["text"]), button
            assert not re.search(r"</?(b|i|s|code)>|&(amp|lt|gt);", button["text"]), button
            if "callback_data" in button:
                assert 1 <= len(button["callback_data"].encode()) <= 64, button


@contextmanager
def _no_faulty_messages() -> Iterator[None]:
    """Fails the test if a Fluent message was missing or lacked a variable."""
    faults: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            faults.append(f"{record.getMessage()}: {vars(record).get('message_id')} {vars(record).get('errors', '')}")

    logger, listener = logging.getLogger("bot.i18n"), Listener()
    logger.addHandler(listener)
    try:
        yield
    finally:
        logger.removeHandler(listener)
    assert not faults, faults
