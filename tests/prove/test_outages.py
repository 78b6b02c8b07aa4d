"""What the bot stands on goes away and comes back: people are told to wait or are answered, and nothing is lost."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.prove.conftest import Note, SetStage, Stage
from tests.prove.crowd import busy
from tests.prove.ledger import balance, quiet
from tests.support.backends import Backends, OwnPostgres, OwnRedis, backends
from tests.support.crowd import message

pytestmark = [pytest.mark.prove, pytest.mark.timeout(600)]


FIRST_VISITOR = 850_000_000


@asynccontextmanager
async def own_postgres() -> AsyncIterator[tuple[OwnPostgres, Backends]]:
    server = OwnPostgres()
    try:
        yield server, Backends(await server.create(), None)
    finally:
        await server.remove()


@asynccontextmanager
async def own_redis(folder: Path) -> AsyncIterator[OwnRedis]:
    server = OwnRedis(folder)
    try:
        await server.start()
        yield server
    finally:
        await server.stop()


async def test_postgres_stopped_means_come_back_later_and_loses_nothing(
    set_stage: SetStage, whole: bool, note: Note
) -> None:
    async with own_postgres() as (server, where), set_stage(where=where, chance=7) as stage:
        async with busy(stage.crowd):
            await asyncio.sleep(4)
            stopped = time.monotonic()
            await server.stop()
            await asyncio.sleep(30 if whole else 5)
            refusals = stage.telegram.refusals.copy()
            back = time.monotonic()
            await server.start()
            await stage.telegram.takes_more(20, 60)
            recovered = time.monotonic() - back
            await asyncio.sleep(4)
        assert stage.bot.alive, "the bot must outlive its database"
        await stage.telegram.taken_all(60)
        connection = await where.connect()
        try:
            drained = await quiet(connection, 90)
            # What was sent when the database went could not be noted: as with a killed process.
            found = await balance(connection, stage.api, stage.telegram, stage.crowd, [stopped, back])
        finally:
            await connection.close()
        note(
            updates=found.updates,
            refusals=dict(refusals),
            recovered_s=recovered,
            slowest_message_s=found.slowest_s,
            quiet_after_s=drained,
            messages=found.messages,
            messages_twice=found.doubled,
        )
        assert set(refusals) == {"503 with Retry-After"}, refusals
        assert not found.faults, found.report


@pytest.mark.skipif(OwnRedis.program is None, reason="needs the redis-server program")
async def test_redis_flushed_and_stopped_leaves_nobody_without_an_answer(
    set_stage: SetStage, whole: bool, note: Note, tmp_path: Path
) -> None:
    async with (
        own_redis(tmp_path) as redis,
        backends("prove_redis") as machine,
        set_stage(where=Backends(machine.database_url, redis.url), chance=8) as stage,
    ):
        async with busy(stage.crowd):
            await asyncio.sleep(4)
            flushed = await redis.flush()
            await asyncio.sleep(3)
            await redis.stop()
            await asyncio.sleep(1)
            waits = [await answer_time(stage, FIRST_VISITOR + number) for number in range(5)]
            await asyncio.sleep(20 if whole else 2)
            await redis.start()
            await asyncio.sleep(3)
        await stage.telegram.taken_all(60)
        drained = await quiet(stage.connection, 90)
        found = await balance(stage.connection, stage.api, stage.telegram, stage.crowd)
        note(
            updates=found.updates,
            names_flushed=flushed,
            slowest_answer_without_redis_s=max(waits),
            slowest_message_s=found.slowest_s,
            quiet_after_s=drained,
        )
        assert not found.doubled
        assert not found.faults, found.report


async def answer_time(stage: Stage, person: int) -> float:
    """Seconds until a newcomer's /start is answered."""
    shown, began = stage.api.next_screen(person), time.monotonic()
    assert await stage.telegram.post(message(person, "/start"))
    return (await asyncio.wait_for(shown, 15)).at - began
