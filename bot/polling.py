"""Long polling through the same inbox: Telegram's offset moves only once an update is stored."""

import asyncio
import logging
from typing import Final

import aiohttp
import orjson

from bot.lanes import Lanes
from bot.loops import until_done
from bot.telegram import TelegramClient, TelegramRefusedError
from bot.updates import is_update, without_nul
from tutor.database import DATABASE_GONE

log = logging.getLogger(__name__)

WAIT_SECONDS: Final = 25
BATCH: Final = 100


async def poll(client: TelegramClient, lanes: Lanes, allowed: list[str]) -> None:
    """Until cancelled. ``allowed``: the update types the bot wants."""
    await leave_webhook(client)
    offset = 0
    pause = 1.0
    while True:
        reply = await client.call(
            "getUpdates",
            {"offset": offset, "timeout": WAIT_SECONDS, "limit": BATCH, "allowed_updates": allowed},
            timeout=aiohttp.ClientTimeout(total=WAIT_SECONDS + 15, connect=5),
        )
        if not reply.ok:
            log.warning("no updates", extra={"status": reply.status, "description": reply.description})
            await asyncio.sleep(reply.retry_after or pause)
            pause = min(pause * 2, 30.0)
            continue
        pause = 1.0
        for update in reply.result:
            if not is_update(update):
                continue
            while True:
                try:
                    await lanes.take(*without_nul(update, orjson.dumps(update).decode()))
                    break
                except DATABASE_GONE as error:
                    log.warning("update not taken: database gone", extra={"error": type(error).__name__})
                    await asyncio.sleep(pause)
            offset = update["update_id"] + 1


async def leave_webhook(client: TelegramClient) -> None:
    """A bot with a webhook cannot poll. What waits at Telegram is kept."""

    async def leave() -> None:
        reply = await client.call("deleteWebhook", {"drop_pending_updates": False})
        if not reply.ok:
            raise TelegramRefusedError("deleteWebhook", reply)

    await until_done(leave)
