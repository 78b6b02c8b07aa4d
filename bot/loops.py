"""What goes on beside the updates: loops that survive every fault and end with the program."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.inbox import Inbox
from bot.metrics import BotMetrics
from bot.outbox import Outbox
from bot.telegram import TelegramRefusedError
from tutor.database import DATABASE_GONE
from tutor.jobs import Jobs

log = logging.getLogger(__name__)


@asynccontextmanager
async def background() -> AsyncIterator[Callable[[Awaitable[None]], None]]:
    """Background loops that end with the block."""
    tasks: set[asyncio.Future[None]] = set()

    def start(loop: Awaitable[None]) -> None:
        tasks.add(asyncio.ensure_future(loop))

    try:
        yield start
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def every(seconds: float, action: Callable[[], Awaitable[object]]) -> None:
    while True:
        try:
            await action()
        except DATABASE_GONE as error:
            log.warning("loop waits for the database", extra={"error": type(error).__name__})
        except Exception:
            log.exception("loop failed")
        await asyncio.sleep(seconds)


async def work_off(outbox: Outbox) -> None:
    """Sends what is owed. When the program stops, the batch at hand is finished: what was sent must also be noted."""
    while True:
        batch = asyncio.ensure_future(_batch(outbox))
        try:
            tried = await asyncio.shield(batch)
        except asyncio.CancelledError:
            await batch
            raise
        if not tried:
            await outbox.wait(0.5)


async def _batch(outbox: Outbox) -> int:
    try:
        return await outbox.work_once()
    except DATABASE_GONE as error:
        log.warning("outbox waits for the database", extra={"error": type(error).__name__})
    except Exception:
        log.exception("outbox failed")
    return 0


async def measure(inbox: Inbox, outbox: Outbox, jobs: Jobs, metrics: BotMetrics) -> None:
    waiting, owed, open_jobs = await inbox.depth(), await outbox.depth(), await jobs.depth()
    metrics.inbox_pending.set(waiting["pending"])
    metrics.inbox_age.set(waiting["age"])
    metrics.inbox_dead.set(waiting["dead"])
    metrics.outbox_pending.set(owed["pending"])
    metrics.outbox_age.set(max(0.0, owed["age"]))
    metrics.outbox_dead.set(owed["dead"])
    metrics.jobs_pending.set(open_jobs["pending"])
    metrics.jobs_age.set(max(0.0, open_jobs["age"]))
    metrics.jobs_dead.set(open_jobs["dead"])


async def until_done(action: Callable[[], Awaitable[object]]) -> None:
    """Tries until it works: Telegram may be out of reach while the program starts."""
    pause = 1.0
    while True:
        try:
            await action()
        except (OSError, TimeoutError) as error:
            log.warning("telegram not reached", extra={"error": str(error)})
            wanted = error.retry_after if isinstance(error, TelegramRefusedError) else None
            await asyncio.sleep(wanted or pause)
            pause = min(pause * 2, 60.0)
        else:
            return
