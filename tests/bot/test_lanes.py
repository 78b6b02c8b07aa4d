"""Never lose, never double: what becomes of updates when they repeat, race, fail, and when processes die."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from bot.lanes import UnreadableError
from tests.support.telegram import FakeTelegram, fake_telegram
from tests.support.workshop import Workshop, effects, fresh_id, leave_trace, prepare, update
from tutor.database import row, run, transaction


@pytest_asyncio.fixture
async def telegram(database: str) -> AsyncIterator[FakeTelegram]:
    await prepare()
    async with fake_telegram() as fake:
        yield fake


async def test_an_update_has_its_effect_and_its_answer(telegram: FakeTelegram) -> None:
    shop, lane = Workshop(telegram), fresh_id()
    assert await shop.take(update(lane, "hi"))
    await shop.idle()
    assert len(await effects(lane)) == 1
    assert len(telegram.texts(lane)) == 1
    assert await row("SELECT 1 FROM outbox WHERE chat_id=$1", lane) is None


async def test_the_same_update_five_times_at_once_counts_once(telegram: FakeTelegram) -> None:
    shop, lane = Workshop(telegram), fresh_id()
    same = update(lane)
    fresh = await asyncio.gather(*(shop.take(same) for _ in range(5)))
    await shop.idle()
    assert sorted(fresh) == [False, False, False, False, True]
    assert await effects(lane) == [same["update_id"]]
    assert len(telegram.texts(lane)) == 1


async def test_a_redelivered_update_is_known_after_it_was_done(telegram: FakeTelegram) -> None:
    shop, lane = Workshop(telegram), fresh_id()
    same = update(lane)
    await shop.take(same)
    await shop.idle()
    assert not await Workshop(telegram).take(same)
    assert len(await effects(lane)) == 1


async def test_one_learners_updates_keep_their_order(telegram: FakeTelegram) -> None:
    shop, lane = Workshop(telegram), fresh_id()
    updates = [update(lane, str(number)) for number in range(12)]
    for one in updates:
        await shop.take(one)
    await shop.idle()
    ids = [one["update_id"] for one in updates]
    assert await effects(lane) == ids
    assert [int(text.split()[1]) for text in telegram.texts(lane)] == ids


async def test_a_slow_learner_delays_nobody(telegram: FakeTelegram) -> None:
    slow_lane, quick_lane = fresh_id(), fresh_id()
    let_go = asyncio.Event()

    async def handle(incoming: dict[str, Any]) -> None:
        if incoming["message"]["chat"]["id"] == slow_lane:
            await let_go.wait()
        await leave_trace(incoming)

    shop = Workshop(telegram, handle)
    await shop.take(update(slow_lane))
    await shop.take(update(quick_lane))
    await telegram.until(lambda: bool(telegram.texts(quick_lane)))
    assert not telegram.texts(slow_lane)
    let_go.set()
    await shop.idle()
    assert len(await effects(slow_lane)) == 1


async def test_two_processes_share_a_learner_without_breaking_the_order(telegram: FakeTelegram) -> None:
    one, other, lane = Workshop(telegram), Workshop(telegram), fresh_id()
    updates = [update(lane, str(number)) for number in range(20)]
    for number, incoming in enumerate(updates):
        await (one, other)[number % 2].take(incoming)
    for _ in range(200):
        await asyncio.gather(one.lanes.sweep(), other.lanes.sweep())
        await asyncio.gather(one.idle(), other.idle())
        if len(await effects(lane)) == len(updates):
            break
    assert await effects(lane) == [incoming["update_id"] for incoming in updates]


async def test_a_handler_that_fails_once_is_tried_again(telegram: FakeTelegram) -> None:
    lane, calls = fresh_id(), []

    async def handle(incoming: dict[str, Any]) -> None:
        await leave_trace(incoming)
        calls.append(1)
        if len(calls) == 1:
            raise ValueError("once")

    shop = Workshop(telegram, handle)
    await shop.take(update(lane))
    await shop.idle()
    assert len(calls) == 2
    assert len(await effects(lane)) == 1, "the failed try must leave no trace"


async def test_a_poisoned_update_becomes_a_dead_letter_with_an_apology_and_the_next_one_flows(
    telegram: FakeTelegram,
) -> None:
    lane = fresh_id()

    async def handle(incoming: dict[str, Any]) -> None:
        await leave_trace(incoming)
        if incoming["message"]["text"] == "poison":
            raise ValueError("always")

    shop = Workshop(telegram, handle)
    poison, healthy = update(lane, "poison"), update(lane, "healthy")
    await shop.take(poison)
    await shop.take(healthy)
    await shop.idle()
    await shop.outbox.work_once()
    assert await effects(lane) == [healthy["update_id"]]
    assert "sorry" in telegram.texts(lane)
    letters = {letter.update_id: letter for letter in await shop.inbox.dead()}
    assert "always" in letters[poison["update_id"]].error

    cured = Workshop(telegram)
    assert await cured.inbox.replay(poison["update_id"]) == 1
    await cured.lanes.sweep()
    await cured.idle()
    assert await effects(lane) == [healthy["update_id"], poison["update_id"]]


async def test_an_unreadable_update_is_set_aside_at_once(telegram: FakeTelegram) -> None:
    lane, calls = fresh_id(), []

    async def handle(incoming: dict[str, Any]) -> None:
        calls.append(incoming)
        raise UnreadableError("new kind")

    shop = Workshop(telegram, handle)
    await shop.take(update(lane))
    await shop.idle()
    assert len(calls) == 1


async def test_a_killed_process_is_taken_over_when_its_lease_ends(telegram: FakeTelegram) -> None:
    lane, begun = fresh_id(), asyncio.Event()

    async def hang(incoming: dict[str, Any]) -> None:
        await leave_trace(incoming)
        begun.set()
        await asyncio.sleep(60)

    victim = Workshop(telegram, hang, lease_seconds=0.3)
    first, second = update(lane), update(lane)
    await victim.take(first)
    await victim.take(second)
    await begun.wait()
    await victim.kill()
    heir = Workshop(telegram)
    assert await heir.lanes.sweep() == 0, "the lease still holds"
    await asyncio.sleep(0.35)
    await heir.lanes.sweep()
    await heir.idle()
    assert await effects(lane) == [first["update_id"], second["update_id"]]
    assert len(telegram.texts(lane)) == 2


async def test_a_process_that_slept_past_its_lease_leaves_no_second_effect(telegram: FakeTelegram) -> None:
    lane, begun, wake = fresh_id(), asyncio.Event(), asyncio.Event()

    async def doze(incoming: dict[str, Any]) -> None:
        begun.set()
        await wake.wait()
        await leave_trace(incoming)

    sleeper = Workshop(telegram, doze, lease_seconds=0.1)
    await sleeper.take(update(lane))
    await begun.wait()
    await asyncio.sleep(0.15)
    heir = Workshop(telegram)
    await heir.lanes.sweep()
    await heir.idle()
    wake.set()
    await sleeper.idle()
    assert len(await effects(lane)) == 1
    assert len(telegram.texts(lane)) == 1


async def test_an_update_that_ends_its_process_every_time_is_begun_ten_times_at_most(telegram: FakeTelegram) -> None:
    lane, incoming = fresh_id(), None
    shop = Workshop(telegram)
    incoming = update(lane)
    await shop.inbox.accept(incoming["update_id"], lane, "{}", claim=False)
    await run("UPDATE inbox SET attempts = 10 WHERE update_id = $1", incoming["update_id"])
    await shop.lanes.sweep()
    await shop.idle()
    assert await effects(lane) == []
    assert any(letter.update_id == incoming["update_id"] for letter in await shop.inbox.dead())


async def test_stopping_finishes_what_was_begun_and_leaves_the_rest_to_others(telegram: FakeTelegram) -> None:
    lane, begun, wake = fresh_id(), asyncio.Event(), asyncio.Event()

    async def handle(incoming: dict[str, Any]) -> None:
        begun.set()
        await wake.wait()
        await leave_trace(incoming)

    shop = Workshop(telegram, handle)
    first, second = update(lane), update(lane)
    await shop.take(first)
    await shop.take(second)
    await begun.wait()
    stopping = asyncio.create_task(shop.lanes.stop(5))
    await asyncio.sleep(0)
    wake.set()
    await stopping
    assert await effects(lane) == [first["update_id"]]
    heir = Workshop(telegram)
    await heir.lanes.sweep()
    await heir.idle()
    assert await effects(lane) == [first["update_id"], second["update_id"]]


async def test_an_update_taken_while_stopping_is_kept_for_later(telegram: FakeTelegram) -> None:
    shop, lane = Workshop(telegram), fresh_id()
    await shop.lanes.stop(1)
    assert await shop.take(update(lane))
    assert await effects(lane) == []
    heir = Workshop(telegram)
    await heir.lanes.sweep()
    await heir.idle()
    assert len(await effects(lane)) == 1


async def test_figures_tell_what_waits_and_what_is_dead(telegram: FakeTelegram) -> None:
    shop, lane = Workshop(telegram), fresh_id()
    before = await shop.inbox.depth()
    await shop.inbox.accept(fresh_id(), lane, "{}", claim=False)
    after = await shop.inbox.depth()
    assert after["pending"] == before["pending"] + 1
    await run("DELETE FROM inbox WHERE lane = $1", lane)


async def test_done_updates_are_forgotten_after_some_days(telegram: FakeTelegram) -> None:
    shop, lane = Workshop(telegram), fresh_id()
    incoming = update(lane)
    await shop.take(incoming)
    await shop.idle()
    await shop.inbox.forget()
    assert await row("SELECT 1 FROM inbox WHERE update_id=$1", incoming["update_id"]) is not None
    await run("UPDATE inbox SET done_at = now() - interval '4 days' WHERE update_id=$1", incoming["update_id"])
    await shop.inbox.forget()
    assert await row("SELECT 1 FROM inbox WHERE update_id=$1", incoming["update_id"]) is None


async def test_a_lane_that_failed_in_an_unforeseen_way_is_taken_up_anew(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop, lane = Workshop(telegram, lease_seconds=0.2), fresh_id()
    settle, failures = shop.inbox.settle, [1]

    async def fails_once(*given: Any) -> bool:
        if failures:
            failures.pop()
            raise LookupError("unforeseen")
        return await settle(*given)

    monkeypatch.setattr(shop.inbox, "settle", fails_once)
    first, second = update(lane), update(lane)
    await shop.take(first)
    await shop.idle()
    await shop.take(second)
    await shop.lanes.renew()
    await asyncio.sleep(0.25)
    await shop.lanes.sweep()
    await shop.idle()
    assert await effects(lane) == [first["update_id"], second["update_id"]]


async def test_a_connection_lost_at_the_start_of_a_transaction_is_given_back(database: str) -> None:
    """An outage must not bind the task that meets it to a dead connection."""
    from tortoise.backends.asyncpg.client import TransactionWrapper

    begin = TransactionWrapper.begin

    async def broken(_: object) -> None:
        raise ConnectionResetError

    for _ in range(40):  # more often than the pool has connections
        TransactionWrapper.begin = broken  # type: ignore[method-assign]  # an outage, for one statement
        try:
            with pytest.raises(ConnectionResetError):
                async with transaction():
                    pass
        finally:
            TransactionWrapper.begin = begin  # type: ignore[method-assign]  # it is over
        assert await row("SELECT 1 AS one") is not None
    async with transaction():
        assert await row("SELECT 1 AS one") is not None
