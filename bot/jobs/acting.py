"""What the bot is seen to be doing while somebody waits for it: typing, recording."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from bot.telegram import TelegramClient

SHOWN_SECONDS: Final = 4.5
"""Telegram shows it for five."""


@asynccontextmanager
async def acting(client: TelegramClient, chat_id: int, action: str) -> AsyncIterator[None]:
    """For as long as the block lasts. ``action``: as Telegram names it, ``typing``, ``record_voice``."""

    async def act() -> None:
        while True:
            await client.call("sendChatAction", {"chat_id": chat_id, "action": action})
            await asyncio.sleep(SHOWN_SECONDS)

    task = asyncio.create_task(act())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
