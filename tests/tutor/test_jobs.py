"""Jobs: posted with their cause, carried out once, in each learner's order, whoever dies on the way."""

import asyncio
from typing import Any

import pytest

from tests.support.people import telegram_id
from tutor.database import one, row, run, transaction
from tutor.jobs import TRIES, Job, JobLostError, Jobs


class Desk:
    """A process's worth of jobs of one kind of its own, whose effect is a row."""

    def __init__(self, kind: str, owner: str = "a", lease_seconds: float = 15.0) -> None:
        self.kind = kind
        self.jobs = Jobs(owner, lease_seconds=lease_seconds)
        self.jobs.register({kind: (self.carry_out, self.give_up)})
        self.begun: list[int] = []
        self.done: list[int] = []
        self.given_up: list[int] = []
        self.wait: dict[int, asyncio.Event] = {}
        self.fail = 0

    async def post(self, lane: int, number: int, **more: Any) -> Job | None:
        async with transaction():
            job = await self.jobs.post(self.kind, lane, {"number": number}, **more)
        if job is not None:
            self.jobs.start(job)
        return job

    async def carry_out(self, job: Job) -> None:
        number = job.payload["number"]
        self.begun.append(number)
        if number in self.wait:
            waiting = asyncio.ensure_future(self.wait[number].wait())
            stopping = asyncio.ensure_future(job.stopped.wait())
            await asyncio.wait([waiting, stopping], return_when=asyncio.FIRST_COMPLETED)
            waiting.cancel()
            stopping.cancel()
        if self.fail:
            self.fail -= 1
            raise RuntimeError("no luck")
        async with transaction():
            await self.jobs.finish(job)
            self.done.append(number)

    async def give_up(self, job: Job) -> None:
        self.given_up.append(job.payload["number"])

    async def idle(self, seconds: float = 10.0) -> None:
        async with asyncio.timeout(seconds):
            while True:
                await self.jobs.take_up()
                if not self.jobs.busy:
                    found = await one("SELECT count(*) AS n FROM job WHERE kind = $1 AND dead_at IS NULL", self.kind)
                    if not found["n"]:
                        return
                await asyncio.sleep(0.02)


@pytest.fixture
def kind(database: str, request: pytest.FixtureRequest) -> str:
    assert database
    return f"t{abs(hash(request.node.nodeid)) % 10**9}"


async def test_a_job_begins_as_soon_as_its_cause_has_committed(kind: str) -> None:
    desk = Desk(kind)
    await desk.post(telegram_id(), 1)
    await asyncio.sleep(0)
    await desk.idle()
    assert desk.done == [1]


async def test_a_cause_that_is_rolled_back_leaves_no_job(kind: str) -> None:
    desk = Desk(kind)

    async def cause() -> None:
        async with transaction():
            await desk.jobs.post(kind, telegram_id(), {"number": 1})
            raise LookupError

    with pytest.raises(LookupError):
        await cause()
    await desk.idle()
    assert desk.begun == []


async def test_a_learners_jobs_go_one_after_the_other_and_others_side_by_side(kind: str) -> None:
    desk = Desk(kind)
    anna, tom = telegram_id(), telegram_id()
    desk.wait[1] = asyncio.Event()
    for number in (1, 2, 3):
        await desk.post(anna, number)
    await desk.post(tom, 10)
    async with asyncio.timeout(5):
        while desk.done != [10]:
            await asyncio.sleep(0.01)
    assert desk.begun == [1, 10]
    desk.wait[1].set()
    await desk.idle()
    assert desk.done == [10, 1, 2, 3]


async def test_work_of_one_kind_does_not_hold_up_another(kind: str) -> None:
    desk = Desk(kind)
    lane = telegram_id()
    desk.jobs.register({f"{kind}b": (desk.carry_out, desk.give_up)})
    desk.wait[1] = asyncio.Event()
    await desk.post(lane, 1)
    async with transaction():
        other = await desk.jobs.post(f"{kind}b", lane, {"number": 2})
    assert other is not None
    desk.jobs.start(other)
    async with asyncio.timeout(5):
        while desk.done != [2]:
            await asyncio.sleep(0.01)
    desk.wait[1].set()
    await desk.idle()


async def test_one_key_is_one_job_while_it_is_open(kind: str) -> None:
    desk = Desk(kind)
    lane = telegram_id()
    desk.wait[1] = asyncio.Event()
    assert await desk.post(lane, 1, key=f"{kind}:k") is not None
    assert await desk.post(lane, 2, key=f"{kind}:k") is None
    desk.wait[1].set()
    await desk.idle()
    assert await desk.post(lane, 3, key=f"{kind}:k") is not None
    await desk.idle()
    assert desk.done == [1, 3]


async def test_a_job_waits_until_it_is_due(kind: str) -> None:
    desk = Desk(kind)
    await desk.post(telegram_id(), 1, wait=0.4)
    await desk.jobs.take_up()
    assert desk.begun == []
    await desk.idle()
    assert desk.done == [1]


async def test_what_a_dead_process_held_is_taken_over_and_takes_effect_once(kind: str) -> None:
    first, second = Desk(kind, "first", lease_seconds=0.3), Desk(kind, "second")
    first.wait[1] = asyncio.Event()
    await first.post(telegram_id(), 1)
    await asyncio.sleep(0.05)
    assert first.begun == [1]
    await asyncio.sleep(0.4)  # no heartbeat: its process stands still
    await second.idle()
    first.wait[1].set()
    await asyncio.sleep(0.1)
    assert (first.done, second.done) == ([], [1])


async def test_a_job_that_fails_is_tried_again_and_then_given_up(kind: str) -> None:
    desk = Desk(kind)
    desk.fail = TRIES
    job = await desk.post(telegram_id(), 7)
    assert job is not None
    async with asyncio.timeout(20):
        while not desk.given_up:
            await run(
                "UPDATE job SET due_at = now() WHERE kind = $1", kind
            )  # the pause between tries is not waited for
            await desk.jobs.take_up()
            await asyncio.sleep(0.02)
    assert desk.begun == [7] * TRIES
    assert [letter["id"] for letter in await Jobs.dead() if letter["kind"] == kind] == [job.id]
    assert await Jobs.replay(job.id) == 1
    await desk.idle()
    assert desk.done == [7]


async def test_a_job_that_kills_its_process_does_not_do_so_for_ever(kind: str) -> None:
    desk = Desk(kind)
    async with transaction():
        job = await desk.jobs.post(kind, telegram_id(), {"number": 1})
    assert job is not None
    await run("UPDATE job SET attempts = 10, lease_until = now() WHERE id = $1", job.id)
    await asyncio.sleep(0.01)
    await desk.jobs.take_up()
    await asyncio.sleep(0.1)
    assert desk.begun == []
    assert desk.given_up == [1]


async def test_a_learner_stops_only_their_own_job_and_from_any_process(kind: str) -> None:
    desk, other = Desk(kind, "one"), Desk(kind, "two")
    lane = telegram_id()
    desk.wait[1] = asyncio.Event()
    job = await desk.post(lane, 1)
    assert job is not None
    await asyncio.sleep(0)
    assert not await other.jobs.ask_to_stop(job.id, lane + 1)
    assert await other.jobs.ask_to_stop(job.id, lane)
    assert not job.stopped.is_set()
    await desk.jobs.hear_stops()
    assert job.stopped.is_set()
    await desk.idle()


async def test_a_process_that_stops_leaves_its_jobs_to_the_next_at_once(kind: str) -> None:
    first, second = Desk(kind, "leaving"), Desk(kind, "staying")
    first.wait[1] = asyncio.Event()
    await first.post(telegram_id(), 1)
    await asyncio.sleep(0.05)
    await first.jobs.stop(0.1)
    await second.idle(3)
    assert second.done == [1]
    assert first.done == []


async def test_a_finished_job_cannot_be_finished_again(kind: str) -> None:
    desk = Desk(kind)
    async with transaction():
        job = await desk.jobs.post(kind, telegram_id(), {"number": 1})
    assert job is not None
    await desk.jobs.finish(job)
    with pytest.raises(JobLostError):
        await desk.jobs.finish(job)
    assert await row("SELECT 1 FROM job WHERE id = $1", job.id) is None
