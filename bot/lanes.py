"""Works updates off: in order within a lane, lanes side by side, each update in one transaction."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final

import orjson

from bot.inbox import CLAIMS, Inbox, Pending
from bot.metrics import BotMetrics
from bot.outbox import Outbox
from bot.updates import lane_of, type_of
from bot.work import WORK, Call, Work
from tutor.database import DATABASE_GONE, transaction
from tutor.trace import TRACE

log = logging.getLogger(__name__)

TRIES: Final = 3
HANDLER_SECONDS: Final = 20.0
LANES_AT_ONCE: Final = 2000  # beyond it updates wait in the database rather than in memory

Handle = Callable[[dict[str, Any]], Awaitable[None]]
"""Handles one update inside the open transaction; what it wants sent goes into WORK."""

AfterSend = Callable[[Work, dict[int, int]], Awaitable[None]]
"""Told what the update's messages became: call number → message id."""

Apologise = Callable[[dict[str, Any]], list[Call]]
"""What a person hears whose update could not be worked on."""


class AlreadyDoneError(Exception):
    """Another process finished this update while ours was at it: ours must leave no trace."""


class Lanes:
    def __init__(
        self,
        inbox: Inbox,
        outbox: Outbox,
        handle: Handle,
        *,
        after_commit: Callable[[Work], Awaitable[None]],
        after_send: AfterSend,
        apologise: Apologise,
        metrics: BotMetrics,
        at_once: int = 10,
    ) -> None:
        self._inbox = inbox
        self._outbox = outbox
        self._handle = handle
        self._after_commit = after_commit
        self._after_send = after_send
        self._apologise = apologise
        self._metrics = metrics
        self._slots = asyncio.Semaphore(at_once)  # as many as there are connections to spare
        self._active: dict[int, asyncio.Task[None]] = {}
        self._nudged: set[int] = set()
        self._stopping = False

    async def take(self, update: dict[str, Any], body: str) -> bool:
        """Stores an update and sees to it that it is worked on. False: it was known already.

        When this returns the update cannot be lost any more; the work itself may still be going on.
        """
        update_id = update["update_id"]
        lane = lane_of(update)
        roomy = len(self._active) < LANES_AT_ONCE and not self._stopping
        accepted = await self._inbox.accept(update_id, lane, body, claim=roomy)
        if not accepted.fresh:
            self._metrics.updates.labels(type_of(update), "repeated").inc()
            return False
        if accepted.claimed:
            self._start(lane, None if accepted.behind else Pending(update_id, lane, body, 1, update))
        elif lane in self._active:
            self._nudged.add(lane)
        elif roomy and await self._inbox.claim(lane):  # its worker was just leaving when this update came in
            self._start(lane, None)
        return True

    async def wake(self, lane: int) -> None:
        """For an update that was stored in another transaction, which has committed."""
        if lane in self._active:
            self._nudged.add(lane)
        elif len(self._active) < LANES_AT_ONCE and not self._stopping and await self._inbox.claim(lane):
            self._start(lane, None)

    def _start(self, lane: int, first: Pending | None) -> None:
        # A lease that ran out (a long stop of this process) may leave an old worker behind: the new claim is in order
        # all the same, because an update is finished only once.
        task = asyncio.create_task(self._work(lane, first))
        self._active[lane] = task
        task.add_done_callback(lambda done: self._active.pop(lane, None) if self._active.get(lane) is done else None)

    async def _work(self, lane: int, first: Pending | None) -> None:
        pending = first
        delay = 0.1
        while True:
            try:
                sent: list[int] = []
                if pending is None:
                    pending = await self._inbox.next(lane)
                if pending is None:
                    await self._inbox.release(lane)
                    return
                sent = await self._attempt(pending)
                pending = None
                if self._stopping:
                    await self._inbox.settle(lane, sent)
                    await self._inbox.release(lane)
                    self._outbox.noted(sent)
                    return
                released = await self._inbox.settle(lane, sent)
                self._outbox.noted(sent)
                delay = 0.1
                if released and not (lane in self._nudged and await self._inbox.claim(lane)):
                    return
                self._nudged.discard(lane)
            except DATABASE_GONE as error:
                log.warning("database gone, waiting", extra={"lane": lane, "error": type(error).__name__})
                if self._stopping:
                    return
                await asyncio.sleep(delay)
                delay = min(delay * 2, 2.0)
            except Exception:
                # Nothing is known to come here. If something does, the lane is left to its lease and taken up anew.
                log.exception("lane failed", extra={"lane": lane})
                return

    async def _attempt(self, pending: Pending) -> list[int]:
        """Works one update off, in at most three tries; then it becomes a dead letter and the person an apology.

        Returns the outbox rows that Telegram has taken.
        """
        if pending.attempts > CLAIMS:
            await self._give_up(pending, {}, "its process ended each time it was begun")
            return []
        update = pending.update or orjson.loads(pending.body)
        failure = ""
        TRACE.set({"update_id": pending.update_id, "request_id": f"u{pending.update_id}"})
        for attempt in range(1, TRIES + 1):
            started = time.perf_counter()
            work = Work(pending.lane)
            try:
                async with self._slots:
                    stored = await self._commit(pending, update, work)
            except AlreadyDoneError:
                return []
            except UnreadableError as error:
                await self._give_up(pending, update, f"unreadable: {error}")
                return []
            except Exception as error:
                # That the database is gone is not the update's fault; a handler that hangs is.
                if isinstance(error, DATABASE_GONE) and not isinstance(error, HandlerTimeoutError):
                    raise
                log.exception("update failed", extra={"attempt": attempt})
                self._metrics.updates.labels(type_of(update), "failed").inc()
                await asyncio.sleep(0.05 * attempt)
                failure = f"{type(error).__name__}: {error}"
            else:
                self._metrics.seconds.observe(time.perf_counter() - started)
                self._metrics.updates.labels(type_of(update), "done").inc()
                return await self._send(stored, work)
        await self._give_up(pending, update, failure)
        return []

    async def _commit(self, pending: Pending, update: dict[str, Any], work: Work) -> Any:
        token = WORK.set(work)
        try:
            async with transaction():
                try:
                    async with asyncio.timeout(HANDLER_SECONDS):
                        await self._handle(update)
                except TimeoutError as error:
                    raise HandlerTimeoutError from error
                stored = await self._outbox.store(pending.update_id, work.calls)
                if not stored.done:
                    raise AlreadyDoneError
        finally:
            WORK.reset(token)
        return stored

    async def _send(self, stored: Any, work: Work) -> list[int]:
        await self._after_commit(work)
        if not stored.owed:
            return []
        if stored.behind:
            await self._outbox.let_go(stored.owed)
            return []
        sent, messages = await self._outbox.deliver(stored.owed)
        if messages:
            await self._after_send(work, messages)
        return sent

    async def _give_up(self, pending: Pending, update: dict[str, Any], error: str) -> None:
        log.error("update is a dead letter", extra={"error": error})
        self._metrics.updates.labels(type_of(update), "dead").inc()
        async with transaction():
            await self._inbox.bury(pending.update_id, error)
            for call in self._apologise(update):
                await self._outbox.post(call.chat_id, call.method, call.payload, priority=0)

    async def renew(self) -> None:
        """The heartbeat: keeps the lanes that are being worked on, and only those."""
        await self._inbox.renew(list(self._active))

    async def sweep(self) -> int:
        """Takes up lanes nobody works on. Returns how many."""
        taken = 0
        for lane in await self._inbox.orphans():
            if len(self._active) >= LANES_AT_ONCE or self._stopping:
                break
            if lane not in self._active and await self._inbox.claim(lane):
                self._start(lane, None)
                taken += 1
        return taken

    @property
    def busy(self) -> int:
        return len(self._active)

    async def stop(self, seconds: float) -> None:
        """Finishes the updates at hand (each lane's current one) and gives the lanes back."""
        self._stopping = True
        if self._active:
            await asyncio.wait(list(self._active.values()), timeout=seconds)


class HandlerTimeoutError(TimeoutError):
    """A handler took too long."""


class UnreadableError(Exception):
    """An update of a kind or shape this program does not know: trying again would not help."""
