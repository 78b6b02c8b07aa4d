"""What the bot remembers of a chat besides its database: which question waits for a typed answer, which dialog is open.

Both decide what the learner's next text means. Lost, they cost a redraw.
"""

from dataclasses import dataclass
from typing import Any, Final

from aiogram.fsm.storage.base import BaseStorage, StorageKey
from aiogram.types import CallbackQuery, Message

ASKED: Final = "asked"
TOLD: Final = "told"
STACK: Final = "aiogd:stack:"  # aiogram-dialog's names
CONTEXT: Final = "aiogd:context:"

Event = Message | CallbackQuery


@dataclass(frozen=True, slots=True)
class Asked:
    """The showing a learner was asked to type. ``message_id`` below zero: not known yet."""

    schedule_id: int
    version: int
    deck_id: int | None
    message_id: int


async def remember_question(event: Event, memory: BaseStorage, asked: Asked) -> None:
    # The memory puts real ids where it finds the name "last_message_id", once Telegram has given them.
    fields = {"schedule": asked.schedule_id, "version": asked.version, "deck": asked.deck_id}
    await memory.set_data(_key(event, ASKED), {**fields, "last_message_id": asked.message_id})


async def open_question(event: Event, memory: BaseStorage) -> Asked | None:
    found: dict[str, Any] = await memory.get_data(_key(event, ASKED))
    if not found:
        return None
    return Asked(found["schedule"], found["version"], found["deck"], found["last_message_id"])


async def forget_question(event: Event, memory: BaseStorage) -> None:
    await memory.set_data(_key(event, ASKED), {})


async def leave_dialogs(event: Event, memory: BaseStorage) -> None:
    """Closes whatever dialog is open: from now on a text is no answer to it."""
    stack = await memory.get_data(_key(event, STACK))
    for intent in stack.get("intents", ()):
        await memory.set_data(_key(event, f"{CONTEXT}{intent}"), {})
    await memory.set_data(_key(event, STACK), {})


async def first_time(event: Event, memory: BaseStorage) -> bool:
    """Whether this chat has not been told yet what is told once."""
    key = _key(event, TOLD)
    if await memory.get_data(key):
        return False
    await memory.set_data(key, {"told": True})
    return True


def _key(event: Event, destiny: str) -> StorageKey:
    if isinstance(event, Message):
        chat_id = event.chat.id
    else:
        chat_id = event.message.chat.id if event.message else event.from_user.id
    bot_id = event.bot.id if event.bot else 0
    return StorageKey(bot_id=bot_id, chat_id=chat_id, user_id=chat_id, destiny=destiny)
