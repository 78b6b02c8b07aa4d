"""Work that waits for another server: a row that commits with its cause, done outside any transaction.

A learner's jobs of one kind go one after the other, all others side by side. A job is held by one process at a time;
what a killed process held is taken up when its lease has run out, so a job may be begun twice but has its effects
once: whoever carries it out deletes the row in the transaction of the effects (``finish``).
"""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

import orjson

from tutor.database import DATABASE_GONE, row, rows, run
from tutor.trace import TRACE

log = logging.getLogger(__name__)

LEASE_SECONDS: Final = 15.0
TRIES: Final = 4
CLAIMS: Final = 10
"""How often a job may be begun: one that kills its process must not do so for ever."""

AT_ONCE: Final = 300
"""Jobs a process works on side by side; nearly all of them wait for another server."""

OPEN: Final = "dead_at IS NULL"
READ: Final = "id, kind, lane, payload::text, progress::text, attempts, stop_at IS NOT NULL AS stopped"

# Held from birth by the process that posts it, if no older one of its kind and learner comes first.
POST: Final = f"""
INSERT INTO job (kind, lane, key, payload, progress, due_at, attempts, owner, lease_until, created_at)
SELECT $1, $2, $3, $4::jsonb, '{{}}', now() + $5::interval, (mine.owner IS NOT NULL)::int, mine.owner,
    CASE WHEN mine.owner IS NOT NULL THEN now() + make_interval(secs => $7) END, now()
FROM (SELECT CASE WHEN $5::interval <= interval '0'
    AND NOT EXISTS (SELECT 1 FROM job WHERE lane = $2 AND kind = $1 AND {OPEN}) THEN $6 END AS owner) mine
ON CONFLICT (key) WHERE key IS NOT NULL AND dead_at IS NULL DO NOTHING
RETURNING {READ}, owner IS NOT NULL AS held"""  # noqa: S608 - constants

CLAIM: Final = f"""
UPDATE job SET owner = $1, lease_until = now() + make_interval(secs => $2), attempts = attempts + 1 WHERE id IN (
    SELECT id FROM job AS head WHERE {OPEN} AND due_at <= now() AND (lease_until IS NULL OR lease_until < now())
    AND NOT EXISTS (SELECT 1 FROM job AS older WHERE older.lane = head.lane AND older.kind = head.kind
        AND older.id < head.id AND older.{OPEN})
    ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED
) RETURNING {READ}"""  # noqa: S608 - constants


class JobLostError(Exception):
    """Another process has taken the job over: what was done for it must leave no trace."""


@dataclass(slots=True)
class Job:
    """``attempts`` counts this one. ``stopped`` is set once its learner wants no more of it."""

    id: int
    kind: str
    lane: int
    payload: dict[str, Any]
    progress: dict[str, Any]
    attempts: int
    stopped: asyncio.Event = field(default_factory=asyncio.Event)
    held: bool = True

    @property
    def last_try(self) -> bool:
        return self.attempts >= TRIES

    @property
    def request_id(self) -> str:
        """Of the update or request that is its cause."""
        return str(self.payload.get("request_id", f"j{self.id}"))


Handle = Callable[[Job], Awaitable[None]]
"""Carries a job out and calls ``finish`` in the transaction of its effects."""

GiveUp = Callable[[Job], Awaitable[None]]
"""What is left to do, in a transaction, for a job that could not be carried out: tell its learner."""


class Jobs:
    """``owner`` is new with every process."""

    def __init__(self, owner: str, *, lease_seconds: float = LEASE_SECONDS, at_once: int = AT_ONCE) -> None:
        self._owner = owner
        self.lease_seconds = lease_seconds
        self._at_once = at_once
        self._kinds: dict[str, tuple[Handle, GiveUp]] = {}
        self._active: dict[int, tuple[Job, asyncio.Task[None]]] = {}
        self._behind: Counter[int] = Counter()
        """Lanes with jobs posted here that wait for their turn: how many."""
        self._kick = asyncio.Event()
        self._stopping = False

    def register(self, kinds: Mapping[str, tuple[Handle, GiveUp]]) -> None:
        self._kinds.update(kinds)

    async def post(
        self, kind: str, lane: int, payload: Mapping[str, Any], *, key: str | None = None, wait: float = 0.0
    ) -> Job | None:
        """In the transaction of its cause. None if an open job has ``key`` already. ``wait``: seconds until it is due.

        Call ``start`` with the job once the transaction has committed; forgotten, it is found within a second.
        """
        found = await row(
            POST,
            kind,
            lane,
            key,
            orjson.dumps({**payload, "request_id": (TRACE.get() or {}).get("request_id", "")}).decode(),
            timedelta(seconds=wait),
            None if self._stopping or len(self._active) >= self._at_once else self._owner,
            self.lease_seconds,
        )
        if found is None:
            return None
        job = _job(found)
        job.held = found["held"]
        return job

    def start(self, job: Job) -> None:
        """Begins a posted job at once, if it is its learner's turn."""
        if job.held and not self._stopping:
            self._begin(job)
        else:
            self._behind[job.lane] += 1
            self._kick.set()

    async def finish(self, job: Job) -> None:
        """In the transaction of the job's effects. Raises JobLostError if another process has the job by now."""
        if not await run("DELETE FROM job WHERE id = $1 AND owner = $2 AND attempts = $3", job.id, self._owner,
                         job.attempts):  # fmt: skip
            raise JobLostError(job.id)

    async def note(self, job: Job, progress: Mapping[str, Any]) -> None:
        """Keeps what a process that takes over would have to know."""
        job.progress = {**job.progress, **progress}
        await run(
            "UPDATE job SET progress = $2::jsonb WHERE id = $1 AND owner = $3",
            job.id,
            orjson.dumps(job.progress).decode(),
            self._owner,
        )

    async def ask_to_stop(self, job_id: int, lane: int) -> bool:
        """Its learner wants no more of it: whoever carries it out ends at the next sentence it is told."""
        asked = await run(
            f"UPDATE job SET stop_at = now() WHERE id = $1 AND lane = $2 AND {OPEN}",  # noqa: S608
            job_id,
            lane,
        )
        active = self._active.get(job_id)
        if asked and active is not None:
            active[0].stopped.set()
        return bool(asked)

    async def waiting(self, lane: int) -> int:
        """How many jobs of a learner are open."""
        found = await row(f"SELECT count(*) AS n FROM job WHERE lane = $1 AND {OPEN}", lane)  # noqa: S608
        return int(found["n"]) if found else 0

    # The loops a process runs

    async def work(self) -> None:
        """Takes up what nobody holds, until cancelled."""
        while True:
            try:
                taken = await self.take_up()
            except DATABASE_GONE as error:
                log.warning("jobs wait for the database", extra={"error": type(error).__name__})
                taken = 0
            except Exception:
                log.exception("jobs failed")
                taken = 0
            if not taken:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._kick.wait(), 1.0)
                self._kick.clear()

    async def take_up(self) -> int:
        """One batch; how many jobs were begun."""
        room = min(50, self._at_once - len(self._active))
        if room <= 0 or self._stopping:
            return 0
        found = await rows(CLAIM, self._owner, self.lease_seconds, room)
        for record in found:
            job = _job(record)
            self._behind[job.lane] -= 1
            if self._behind[job.lane] <= 0:
                del self._behind[job.lane]
            self._begin(job)
        return len(found)

    async def renew(self) -> None:
        """The heartbeat: keeps what is being worked on."""
        if self._active:
            await run(
                f"UPDATE job SET lease_until = now() + make_interval(secs => $3) WHERE id = ANY($1::bigint[]) "  # noqa: S608
                f"AND owner = $2 AND {OPEN}",
                [*self._active],
                self._owner,
                self.lease_seconds,
            )

    async def hear_stops(self) -> None:
        """Who wants theirs stopped may have said so to another process."""
        if not self._active:
            return
        for record in await rows(
            "SELECT id FROM job WHERE id = ANY($1::bigint[]) AND stop_at IS NOT NULL", [*self._active]
        ):
            self._active[record["id"]][0].stopped.set()

    @property
    def busy(self) -> int:
        return len(self._active)

    async def stop(self, seconds: float) -> None:
        """Ends: gives the jobs at hand ``seconds``, then leaves what is not done to the next process, at once."""
        self._stopping = True
        tasks = [task for _, task in self._active.values()]
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)
        left = [task for task in tasks if not task.done()]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        with contextlib.suppress(*DATABASE_GONE):
            # A job that was cut off has not failed: the try does not count.
            await run(
                "UPDATE job SET owner = NULL, lease_until = NULL, attempts = greatest(0, attempts - 1) "
                "WHERE owner = $1",
                self._owner,
            )

    # One job

    def _begin(self, job: Job) -> None:
        if job.id in self._active:
            return
        task = asyncio.create_task(self._carry_out(job))
        self._active[job.id] = job, task
        task.add_done_callback(lambda _: self._leave(job))

    def _leave(self, job: Job) -> None:
        self._active.pop(job.id, None)
        if job.lane in self._behind or len(self._active) + 1 >= self._at_once:
            self._kick.set()  # the learner's next one may go; what others have posted is found within a second

    async def _carry_out(self, job: Job) -> None:
        TRACE.set({"request_id": job.request_id, "job": job.kind, "job_id": job.id})
        found = self._kinds.get(job.kind)
        if found is None:
            log.error("job of an unknown kind")
            await self._put_off(job, "unknown kind")
            return
        handle, give_up = found
        if job.attempts > CLAIMS:
            await self._bury(job, give_up, RuntimeError("its process ended each time it was begun"))
            return
        try:
            await handle(job)
        except JobLostError:
            log.info("job taken over by another process")
        except DATABASE_GONE as error:
            log.warning("job waits for the database", extra={"error": type(error).__name__})
            await self._put_off(job, type(error).__name__)
        except Exception as error:
            log.exception("job failed", extra={"attempt": job.attempts})
            if job.last_try:
                await self._bury(job, give_up, error)
            else:
                await self._put_off(job, f"{type(error).__name__}: {error}")

    async def _put_off(self, job: Job, error: str) -> None:
        with contextlib.suppress(*DATABASE_GONE):  # then its lease runs out, and that puts it off too
            await run(
                "UPDATE job SET owner = NULL, lease_until = NULL, error = $3, "
                "due_at = now() + make_interval(secs => $4) WHERE id = $1 AND owner = $2",
                job.id,
                self._owner,
                error[:2000],
                float(job.attempts),
            )

    async def _bury(self, job: Job, give_up: GiveUp, error: Exception) -> None:
        """A dead letter: kept for operators, in nobody's way; its learner is told."""
        with contextlib.suppress(*DATABASE_GONE):
            await run(
                "UPDATE job SET owner = NULL, lease_until = NULL, dead_at = now(), error = $2 WHERE id = $1",
                job.id,
                f"{type(error).__name__}: {error}"[:2000],
            )
            try:
                await give_up(job)
            except Exception:
                log.exception("nobody was told of a job that failed")

    # For operators

    @staticmethod
    async def dead(limit: int = 100) -> list[dict[str, Any]]:
        found = await rows(
            "SELECT id, kind, lane, attempts, dead_at, coalesce(error, '') AS error FROM job "
            "WHERE dead_at IS NOT NULL ORDER BY dead_at DESC LIMIT $1",
            limit,
        )
        return [dict(record) for record in found]

    @staticmethod
    async def replay(job_id: int | None = None) -> int:
        """Puts one dead job, or all, back. Returns how many."""
        return await run(
            "UPDATE job SET dead_at = NULL, attempts = 0, due_at = now(), error = NULL "
            "WHERE dead_at IS NOT NULL AND ($1::bigint IS NULL OR id = $1)",
            job_id,
        )

    @staticmethod
    async def depth() -> dict[str, Any]:
        """Figures for operators: open, dead, and how long the oldest is overdue in seconds."""
        found = await row(
            "SELECT count(*) FILTER (WHERE dead_at IS NULL) AS pending, "
            "count(*) FILTER (WHERE dead_at IS NOT NULL) AS dead, "
            "coalesce(extract(epoch FROM now() - min(due_at) FILTER (WHERE dead_at IS NULL)), 0)::float8 AS age "
            "FROM job"
        )
        return dict(found) if found else {"pending": 0, "dead": 0, "age": 0.0}


def _job(record: Any) -> Job:
    job = Job(
        record["id"],
        record["kind"],
        record["lane"],
        orjson.loads(record["payload"]),
        orjson.loads(record["progress"]),
        record["attempts"],
    )
    if record["stopped"]:
        job.stopped.set()
    return job
