"""Updates waiting for the bot: fetched by long polling, or taken from here by the webhook."""

import asyncio
import time
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from playground.errors import ApiError

KEEP_SECONDS: Final = 24 * 3600
FIRST_ID: Final = 100_000_001
ON_REQUEST: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Update types that come only to a bot that asks for them by name."""


class Update(NamedTuple):
    lane: int
    """Updates of one chat come in order."""
    at: float
    body: dict[str, Any]


class Updates:
    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self.pending: dict[int, Update] = {}
        self.next_id = FIRST_ID
        self.allowed: list[str] = []
        """As the bot last asked; empty: all but those on request."""
        self.on_new: Callable[[int, int], None] | None = None
        """Told (lane, update id) of each new update: the webhook, when one is set."""
        self._waiting: asyncio.Future[None] | None = None

    def wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST

    def add(self, lane: int, kind: str, body: dict[str, Any]) -> int | None:
        """The new update's id; None when the bot did not ask for this kind."""
        if not self.wanted(kind):
            return None
        update_id = self.next_id
        self.next_id += 1
        self.pending[update_id] = Update(lane, self._clock(), {"update_id": update_id, kind: body})
        self._forget_old()
        if self.on_new is not None:
            self.on_new(lane, update_id)
        elif self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)
        return update_id

    async def fetch(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """What getUpdates answers. A newer call ends one that still waits: only one poller at a time."""
        self._interrupt()
        self._forget_old()
        if offset < 0:
            for update_id in list(self.pending)[:offset]:
                del self.pending[update_id]
        else:
            for update_id in [update_id for update_id in self.pending if update_id < offset]:
                del self.pending[update_id]
        if not self.pending and seconds > 0:
            self._waiting = waiting = asyncio.get_running_loop().create_future()
            try:
                await asyncio.wait([waiting], timeout=seconds)
                if waiting.done():
                    waiting.result()
            finally:
                if self._waiting is waiting:
                    self._waiting = None
        return [update.body for _, update in zip(range(limit), self.pending.values(), strict=False)]

    def _interrupt(self) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(
                ApiError(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                )
            )

    def _forget_old(self) -> None:
        oldest = self._clock() - KEEP_SECONDS
        while self.pending:
            update_id = next(iter(self.pending))
            if self.pending[update_id].at >= oldest:
                return
            del self.pending[update_id]
