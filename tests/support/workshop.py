"""One bot process in miniature: inbox, outbox and lanes on the real database, with a handler that leaves a trace."""

import asyncio
import itertools
import json
import random
from collections.abc import Awaitable, Callable
from typing import Any

from prometheus_client import CollectorRegistry

from bot.inbox import Inbox
from bot.lanes import Lanes
from bot.metrics import BotMetrics
from bot.outbox import Outbox
from bot.work import WORK, Call, Work
from tests.support.telegram import FakeTelegram
from tutor.database import rows, run

Handle = Callable[[dict[str, Any]], Awaitable[None]]

_ids = itertools.count(random.SystemRandom().randrange(10**9, 10**12))


def fresh_id() -> int:
    return next(_ids)


async def prepare() -> None:
    """The table that effects are counted in."""
    await run("CREATE TABLE IF NOT EXISTS effect (number bigserial, update_id bigint, lane bigint)")


def update(lane: int, text: str = "hello", update_id: int | None = None) -> dict[str, Any]:
    person = {"id": lane, "is_bot": False, "first_name": "Anna"}
    return {
        "update_id": fresh_id() if update_id is None else update_id,
        "message": {
            "message_id": 1,
            "date": 1,
            "chat": {"id": lane, "type": "private", "first_name": "Anna"},
            "from": person,
            "text": text,
        },
    }


async def leave_trace(incoming: dict[str, Any]) -> None:
    """The handler: one effect in the database, one message out."""
    lane = incoming["message"]["chat"]["id"]
    await run("INSERT INTO effect (update_id, lane) VALUES ($1, $2)", incoming["update_id"], lane)
    work = WORK.get()
    assert work is not None
    work.add("sendMessage", {"chat_id": lane, "text": f"{incoming['message']['text']} {incoming['update_id']}"})


async def effects(lane: int) -> list[int]:
    """Update ids in the order they took effect."""
    return [
        found["update_id"] for found in await rows("SELECT update_id FROM effect WHERE lane=$1 ORDER BY number", lane)
    ]


class Workshop:
    def __init__(self, telegram: FakeTelegram, handle: Handle = leave_trace, lease_seconds: float = 15.0) -> None:
        self.telegram = telegram
        self.unreachable: list[int] = []
        self.committed = 0
        metrics = BotMetrics(CollectorRegistry())
        self.inbox = Inbox(lease_seconds)
        self.outbox = Outbox(telegram.client, self.inbox.owner, metrics, self._note_unreachable)
        self.lanes = Lanes(
            self.inbox,
            self.outbox,
            handle,
            after_commit=self._after_commit,
            after_send=self._after_send,
            apologise=self._apologise,
            metrics=metrics,
            at_once=8,
        )

    async def take(self, incoming: dict[str, Any]) -> bool:
        return await self.lanes.take(incoming, json.dumps(incoming))

    async def idle(self, seconds: float = 10.0) -> None:
        """Until every lane of this process is done."""
        async with asyncio.timeout(seconds):
            while self.lanes.busy:
                await asyncio.sleep(0.005)

    async def kill(self) -> None:
        """Ends it where it stands: nothing is finished, no lease given back."""
        tasks = list(self.lanes._active.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _note_unreachable(self, chat_id: int) -> None:
        self.unreachable.append(chat_id)

    async def _after_commit(self, work: Work) -> None:
        self.committed += 1

    async def _after_send(self, work: Work, messages: dict[int, int]) -> None:
        """Nothing here knows its messages."""

    @staticmethod
    def _apologise(incoming: dict[str, Any]) -> list[Call]:
        chat = incoming.get("message", {}).get("chat", {}).get("id")
        return [Call(0, "sendMessage", chat, {"chat_id": chat, "text": "sorry"})] if chat else []
