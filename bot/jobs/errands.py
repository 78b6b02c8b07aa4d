"""How a job's outcome reaches its learner: its effects, its end and what is said commit together, as an update's do."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

from bot.outbox import Outbox
from bot.work import WORK, Work
from tutor.database import transaction
from tutor.jobs import Job, Jobs

AT_ONCE: Final = 2
"""Outcomes settled side by side: of many that are ready in one moment the first is then told at once, where all of them
together would all be told late; and a crowd that came together does not come back together."""
PATIENCE: Final = 0.5
"""Seconds to wait for a turn, which is a courtesy: whoever is held up (by a learner's lock, by a slow database) holds
nobody up for longer."""

AfterCommit = Callable[[Work], Awaitable[None]]


class Errands:
    def __init__(self, jobs: Jobs, outbox: Outbox) -> None:
        self.jobs = jobs
        self.outbox = outbox
        self._turns = asyncio.Semaphore(AT_ONCE)

    @asynccontextmanager
    async def settle(self, job: Job) -> AsyncIterator[Work]:
        """The block's effects and what it "sends" take place once, or not at all if another process has the job.

        Raises JobLostError.
        """
        async with self._sending(job) as work:
            await self.jobs.finish(job)  # first: whoever comes second waits here, and then leaves
            yield work

    @asynccontextmanager
    async def tell(self, job: Job) -> AsyncIterator[Work]:
        """For what is said about a job that has no end of its own: one that was given up."""
        async with self._sending(job) as work:
            yield work

    @asynccontextmanager
    async def _sending(self, job: Job) -> AsyncIterator[Work]:
        work = Work(job.lane)
        token = WORK.set(work)
        try:
            async with self._turn(), transaction():
                yield work
                stored = await self.outbox.owe(work.calls)
        finally:
            WORK.reset(token)
        for posted in work.jobs:
            self.jobs.start(posted)
        await self.outbox.send(stored)

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        taken = False
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                taken = await self._turns.acquire()
        try:
            yield
        finally:
            if taken:
                self._turns.release()


def begin_jobs(jobs: Jobs, then: AfterCommit) -> AfterCommit:
    """What an update has posted begins as soon as it has committed; then ``then``."""

    async def committed(work: Work) -> None:
        for job in work.jobs:
            jobs.start(job)
        await then(work)

    return committed
