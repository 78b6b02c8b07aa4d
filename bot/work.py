"""One update's unit of work: handlers "send" as aiogram teaches, but nothing leaves before their effects are committed.

While an update is handled, every Bot API call is kept in its ``Work``; the lane then stores the calls in the outbox in
the same transaction as the effects, and sends them after the commit.
"""

from collections.abc import AsyncGenerator
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any, cast

from aiogram import Bot
from aiogram.client.default import Default
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Chat, InputFile, Message
from pydantic import BaseModel

from bot.telegram import TelegramClient, TelegramRefusedError
from tutor.jobs import Job


@dataclass(slots=True)
class Call:
    """A Bot API call that is owed. ``number`` orders the calls of one update."""

    number: int
    method: str
    chat_id: int
    payload: dict[str, Any]
    about: int | None = None
    """The teacher's message it shows."""


@dataclass(slots=True)
class Work:
    """What one update has asked to be sent. ``chat_id``: where a call goes that names no chat (callback answers)."""

    chat_id: int
    calls: list[Call] = field(default_factory=list)
    memory: dict[str, dict[str, str]] = field(default_factory=dict)
    """Dialog states read or written, by storage name."""
    changed: set[str] = field(default_factory=set)
    """Names in ``memory`` that have to be written."""
    jobs: list[Job] = field(default_factory=list)
    """Posted in its transaction: they begin once it has committed."""

    def add(self, method: str, payload: dict[str, Any], about: int | None = None) -> Call:
        call = Call(len(self.calls), method, int(payload.get("chat_id") or self.chat_id), payload, about)
        self.calls.append(call)
        return call

    def has(self, method: str) -> bool:
        return any(call.method == method for call in self.calls)


WORK: ContextVar[Work | None] = ContextVar("work", default=None)


def placeholder(call: Call) -> int:
    """The id a message goes by until Telegram has given it one: negative, so it can never be taken for a real one."""
    return -1 - call.number


def plain(value: Any) -> Any:
    """A parameter as the Bot API's JSON has it."""
    if isinstance(value, BaseModel):
        return {name: plain(item) for name, item in value if item is not None and not isinstance(item, Default)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, datetime):
        return int(value.timestamp())
    if isinstance(value, timedelta):
        return int((datetime.now(UTC) + value).timestamp())
    if isinstance(value, InputFile):
        raise TypeError("An upload cannot be kept in the outbox: send it by file id")
    return value


class WorkSession(BaseSession):
    """aiogram's way out. Inside a unit of work calls are kept; outside (start-up, commands) they go straight out."""

    def __init__(self, client: TelegramClient) -> None:
        super().__init__()
        self._client = client

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        payload = plain(method)
        work = WORK.get()
        if work is not None:
            call = work.add(method.__api_method__, payload)
            # Nobody may build on the answer of a call that has not been made; a message is known by its placeholder.
            kept: object = True
            if "chat_id" in payload:
                chat = Chat.model_construct(id=call.chat_id, type="private")
                kept = Message.model_construct(message_id=placeholder(call), chat=chat, date=datetime.now(UTC))
            return cast("TelegramType", kept)
        reply = await self._client.call(method.__api_method__, payload)
        if not reply.ok:
            raise TelegramRefusedError(method.__api_method__, reply)
        return cast("TelegramType", reply.result)

    async def close(self) -> None:
        await self._client.close()

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        async with self._client.session.get(url, headers=headers, raise_for_status=raise_for_status) as response:
            async for chunk in response.content.iter_chunked(chunk_size):
                yield chunk
