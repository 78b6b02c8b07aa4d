"""Where dialogs stand, in Redis: one value per chat, read once and written once per update, after its commit.

Losing it costs a redraw, so a Redis that is down or was flushed is no reason to leave a person without an answer.
"""

import logging
from collections.abc import Mapping
from typing import Any, Final

import orjson
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from redis.asyncio import Redis
from redis.exceptions import RedisError

from bot.work import WORK, Work

log = logging.getLogger(__name__)

KEEP_SECONDS: Final = 14 * 24 * 3600


class DialogMemory(BaseStorage):
    """aiogram's storage, buffered in the unit of work: what is written becomes visible to others with ``flush``."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        chat = await self._chat(key)
        text = chat.get(key.destiny)
        return orjson.loads(text) if text else {}

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        chat = await self._chat(key)
        if data:
            chat[key.destiny] = orjson.dumps(data, option=orjson.OPT_NON_STR_KEYS).decode()
        elif chat.pop(key.destiny, None) is None:
            return
        self._work().changed.add(_name(key))

    async def get_state(self, key: StorageKey) -> str | None:
        return (await self._chat(key)).get(f"{key.destiny}:state")

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state if isinstance(state, str) or state is None else state.state
        chat = await self._chat(key)
        if name is None:
            chat.pop(f"{key.destiny}:state", None)
        else:
            chat[f"{key.destiny}:state"] = name
        self._work().changed.add(_name(key))

    async def flush(self, work: Work) -> None:
        """Writes what the update changed."""
        for name in work.changed:
            chat = work.memory[name]
            try:
                if chat:
                    await self._redis.set(name, orjson.dumps(chat), ex=KEEP_SECONDS)
                else:
                    await self._redis.delete(name)
            except (RedisError, OSError) as error:
                log.warning("dialog state not kept", extra={"error": type(error).__name__})
        work.changed.clear()

    async def learn_messages(self, work: Work, messages: Mapping[int, int]) -> None:
        """Puts the real message ids where dialogs know their screen by its placeholder."""
        for name, chat in work.memory.items():
            for destiny, text in chat.items():
                if '"last_message_id":-' not in text:
                    continue
                data = orjson.loads(text)
                found = messages.get(-1 - data["last_message_id"])
                if found is not None:
                    data["last_message_id"] = found
                    chat[destiny] = orjson.dumps(data, option=orjson.OPT_NON_STR_KEYS).decode()
                    work.changed.add(name)
        await self.flush(work)

    async def close(self) -> None:
        """The client belongs to the process, which closes it."""

    async def _chat(self, key: StorageKey) -> dict[str, str]:
        work, name = self._work(), _name(key)
        chat = work.memory.get(name)
        if chat is None:
            try:
                found = await self._redis.get(name)
            except (RedisError, OSError) as error:
                log.warning("dialog state not read", extra={"error": type(error).__name__})
                found = None
            chat = work.memory[name] = orjson.loads(found) if found else {}
        return chat

    @staticmethod
    def _work() -> Work:
        work = WORK.get()
        if work is None:
            raise RuntimeError("Dialog state is read and written while an update is handled")
        return work


def _name(key: StorageKey) -> str:
    thread = f":{key.thread_id}" if key.thread_id else ""
    return f"dialogs:{key.bot_id}:{key.chat_id}{thread}"
