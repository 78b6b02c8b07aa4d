"""However a process ends, nothing is lost and nothing counts twice."""

import asyncio
import random
import time

import pytest

from tests.prove.conftest import Note, SetStage, Stage
from tests.prove.crowd import busy
from tests.prove.ledger import Balance, balance, quiet
from tests.support.backends import redis_url

pytestmark = [pytest.mark.prove, pytest.mark.timeout(1200)]

DRAIN = 120.0  # seconds: a killed process's leases have to run out first


async def settle(stage: Stage, deaths: list[float], note: Note) -> Balance:
    """Waits until all is done and draws the account."""
    await stage.telegram.taken_all(DRAIN)
    drained = await quiet(stage.connection, DRAIN)
    found = await balance(stage.connection, stage.api, stage.telegram, stage.crowd, deaths)
    note(
        updates=found.updates,
        grades=len(stage.crowd.grades),
        words=sum(map(len, stage.crowd.words.values())),
        newcomers=len(stage.crowd.newcomers),
        joined=len(stage.crowd.joined),
        messages=found.messages,
        messages_twice=found.doubled,
        their_widest_window_ms=found.window_ms,
        slowest_message_s=found.slowest_s,
        quiet_after_s=drained,
    )
    return found


async def test_kill_9_at_random_under_load_loses_nothing(set_stage: SetStage, whole: bool, note: Note) -> None:
    kills, chance = (50 if whole else 5), random.Random(7)
    deaths, starts = [], []
    async with set_stage() as stage:
        async with busy(stage.crowd):
            for _ in range(kills):
                await asyncio.sleep(chance.uniform(0.2, 3.0))
                deaths.append(await stage.bot.kill())
                starts.append(await stage.bot.start())
            await asyncio.sleep(2)
        found = await settle(stage, deaths, note)
        note(kills=kills, mean_restart_s=sum(starts) / len(starts))
        assert not found.faults, found.report


async def test_sigterm_under_load_ends_in_time_and_loses_nothing(set_stage: SetStage, whole: bool, note: Note) -> None:
    ends, stops = [], []
    async with set_stage(chance=2) as stage:
        async with busy(stage.crowd):
            for _ in range(5 if whole else 2):
                await asyncio.sleep(3)
                stops.append(time.monotonic())
                ends.append(await stage.bot.stop())
                await stage.bot.start()
        found = await settle(stage, stops, note)
        note(slowest_end_s=max(seconds for _, seconds in ends))
        assert [code for code, _ in ends] == [0] * len(ends), stage.bot.tail()
        assert all(seconds < 10 for _, seconds in ends)
        assert not found.twice, "asked to stop, it leaves nothing to be sent again"
        assert not found.faults, found.report


@pytest.mark.skipif(redis_url() is None, reason="replicas share a Redis, and there is none here (REDIS_URL)")
async def test_two_replicas_killed_in_turn_lose_nothing_and_keep_the_order(
    set_stage: SetStage, whole: bool, note: Note
) -> None:
    rounds, chance = (20 if whole else 4), random.Random(11)
    deaths = []
    async with set_stage(replicas=2, chance=3) as stage:
        async with busy(stage.crowd):
            for number in range(rounds):
                await asyncio.sleep(chance.uniform(0.5, 2.5))
                bot = stage.bots[number % 2]
                deaths.append(await bot.kill())
                await asyncio.sleep(chance.uniform(0.0, 2.0))
                await bot.start()
        found = await settle(stage, deaths, note)
        note(kills=rounds)
        assert not found.faults, found.report
