"""How a job's outcome reaches its learner: its effects, its end and what is said commit together, as an update's do."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.outbox import Outbox
from bot.work import WORK, Work
from tutor.database import transaction
from tutor.jobs import Job, Jobs

AfterCommit = Callable[[Work], Awaitable[None]]


class Errands:
    def __init__(self, jobs: Jobs, outbox: Outbox) -> None:
        self.jobs = jobs
        self.outbox = outbox

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
            async with transaction():
                yield work
                stored = await self.outbox.owe(work.calls)
        finally:
            WORK.reset(token)
        for posted in work.jobs:
            self.jobs.start(posted)
        await self.outbox.send(stored)


def begin_jobs(jobs: Jobs, then: AfterCommit) -> AfterCommit:
    """What an update has posted begins as soon as it has committed; then ``then``."""

    async def committed(work: Work) -> None:
        for job in work.jobs:
            jobs.start(job)
        await then(work)

    return committed
