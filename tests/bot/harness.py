"""A person in a private chat with the whole bot behind it: real database, real dispatcher, Telegram played by a dict.

Every update runs as in production: one transaction, calls noted and applied after the commit. Every screen that comes
out is checked for what Telegram would refuse and for what a reader would stumble over.
"""

import itertools
import logging
import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.telegram import PRODUCTION
from aiogram.types import Update
from fakeredis import FakeAsyncRedis

from bot.deps import Deps
from bot.i18n import Texts
from bot.memory import DialogMemory
from bot.router import build_dispatcher
from bot.telegram import TelegramClient
from bot.work import WORK, Call, Work, WorkSession
from tutor.accounts.service import Accounts
from tutor.accounts.views import NewProfile, ProfileView
from tutor.database import transaction
from tutor.decks.service import Decks
from tutor.reminders.service import Reminders
from tutor.review.service import Reviews
from tutor.services import Services
from tutor.words.service import Words

ROOT = Path(__file__).resolve().parent.parent.parent
TOKEN = "1000000003:TEST-token-of-no-bot-at-all"
ALLOWED_TAGS = frozenset({"b", "i", "u", "s", "code", "pre", "tg-spoiler", "blockquote"})
MESSAGE_ID = re.compile(
    r"\b(common|accounts|review|decks|adding|help|settings|commands|refusals|reminders)-[a-z]+(-[a-z]+)*\b"
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


class BotUnderTest:
    """One bot process's worth of parts; a new one over the same database is a restart."""

    def __init__(self, *, app_url: str | None = "https://example.org/app/", teacher_ready: bool = False) -> None:
        self.now = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
        accounts = Accounts()
        self.services = Services(accounts, Words(), Decks(), Reviews(), Reminders(accounts))
        self.texts = all_texts()
        self.deps = Deps(self.services, self.texts, lambda: self.now, app_url, teacher_ready=teacher_ready)
        self.redis = FakeAsyncRedis()
        self.bot = Bot(TOKEN, session=WorkSession(TelegramClient(PRODUCTION, TOKEN)))
        self.restart()

    def restart(self) -> None:
        """New parts over the same Redis."""
        self.memory = DialogMemory(self.redis)
        self.dispatcher: Dispatcher = build_dispatcher(self.deps, self.memory)

    async def forget(self) -> None:
        """Redis is flushed."""
        await self.redis.flushall()

    async def handle(self, update: dict[str, Any], lane: int) -> Work:
        """One update as the lanes work it off, up to and without the sending."""
        work = Work(lane)
        token = WORK.set(work)
        try:
            async with transaction():
                parsed = Update.model_validate(update, context={"bot": self.bot})
                await self.dispatcher.feed_update(self.bot, parsed)
        finally:
            WORK.reset(token)
        await self.memory.flush(work)
        return work


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

    def _apply(self, call: Call) -> Shown | None:
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
        check_screen(payload)
        rows = payload.get("reply_markup", {}).get("inline_keyboard", [])
        if call.method == "sendMessage":
            found = Shown(next(_numbers), payload["text"], rows)
            self.chat.append(found)
            return found
        assert call.method == "editMessageText", call.method
        assert payload["message_id"] > 0, "a placeholder is no message"
        for shown in self.chat:
            if shown.id == payload["message_id"]:
                shown.text, shown.rows, shown.edit_date = payload["text"], rows, self._clock
                return shown
        raise AssertionError("edited a message that is not there")


def check_screen(payload: dict[str, Any]) -> None:
    """What Telegram would refuse, and what a reader would stumble over."""
    text = payload["text"]
    assert payload["parse_mode"] == "HTML"
    assert payload["link_preview_options"] == {"is_disabled": True}
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
