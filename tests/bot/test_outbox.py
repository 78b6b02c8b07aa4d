"""What is owed to a person reaches them: in order, not before Telegram allows it, and once."""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest
import pytest_asyncio

from bot.work import WORK
from tests.support.telegram import Answer, FakeTelegram, fake_telegram, no
from tests.support.workshop import Workshop, effects, fresh_id, leave_trace, prepare, update
from tutor.database import row, rows, run


@pytest_asyncio.fixture
async def telegram(database: str) -> AsyncIterator[FakeTelegram]:
    await prepare()
    await run("DELETE FROM outbox")
    async with fake_telegram() as fake:
        yield fake


async def drain(shop: Workshop, seconds: float = 10.0) -> None:
    """Works the background until nothing is owed."""
    async with asyncio.timeout(seconds):
        while await row("SELECT 1 FROM outbox WHERE dead_at IS NULL LIMIT 1") is not None:
            if not await shop.outbox.work_once():
                await asyncio.sleep(0.02)


async def test_too_many_requests_are_waited_out_exactly_and_the_order_holds(telegram: FakeTelegram) -> None:
    lane = fresh_id()
    refused: list[float] = []

    def mood(method: str, payload: dict[str, Any]) -> Answer | None:
        if payload.get("chat_id") == lane and not refused:
            refused.append(time.monotonic())
            return no(429, "Too Many Requests: retry after 1", retry_after=1)
        return None

    telegram.mood = mood
    shop = Workshop(telegram)
    for number in range(4):
        await shop.take(update(lane, str(number)))
    await shop.idle()
    assert telegram.texts(lane) == []
    await drain(shop)
    assert time.monotonic() - refused[0] >= 1.0
    assert [text[0] for text in telegram.texts(lane)] == ["0", "1", "2", "3"]


@pytest.mark.parametrize("fault", [no(500, "Internal Server Error"), no(502, "Bad Gateway"), (0, {"ok": False})])
async def test_a_telegram_that_fails_is_asked_again(telegram: FakeTelegram, fault: Answer) -> None:
    lane, left = fresh_id(), [1]
    telegram.mood = lambda _method, _payload: fault if left and left.pop() else None
    shop = Workshop(telegram)
    await shop.take(update(lane))
    await shop.idle()
    await drain(shop)
    assert len(telegram.texts(lane)) == 1


async def test_a_call_refused_for_good_is_given_up_and_the_next_one_goes_out(telegram: FakeTelegram) -> None:
    lane = fresh_id()
    telegram.mood = lambda _m, payload: no(400, "Bad Request: chat not found") if "0 " in payload["text"] else None
    shop = Workshop(telegram)
    await shop.take(update(lane, "0"))
    await shop.take(update(lane, "1"))
    await shop.idle()
    assert [text[0] for text in telegram.texts(lane)] == ["1"]


async def test_markup_that_does_not_parse_is_sent_as_plain_text(telegram: FakeTelegram) -> None:
    lane = fresh_id()

    async def handle(incoming: dict[str, Any]) -> None:
        work = WORK.get()
        assert work is not None
        work.add("sendMessage", {"chat_id": lane, "text": "a <b", "parse_mode": "HTML"})

    telegram.mood = lambda _m, payload: (
        no(400, "Bad Request: can't parse entities: x") if "parse_mode" in payload else None
    )
    shop = Workshop(telegram, handle)
    await shop.take(update(lane))
    await shop.idle()
    assert telegram.texts(lane) == ["a <b"]


async def test_a_screen_that_was_deleted_comes_as_a_new_message(telegram: FakeTelegram) -> None:
    lane = fresh_id()

    async def handle(incoming: dict[str, Any]) -> None:
        work = WORK.get()
        assert work is not None
        work.add("editMessageText", {"chat_id": lane, "message_id": 5, "text": "screen"})

    telegram.mood = lambda method, _p: no(400, "Bad Request: message to edit not found") if method[0] == "e" else None
    shop = Workshop(telegram, handle)
    await shop.take(update(lane))
    await shop.idle()
    assert [(method, payload["text"]) for method, payload in telegram.taken] == [("sendMessage", "screen")]


async def test_a_person_who_blocked_the_bot_is_marked_unreachable(telegram: FakeTelegram) -> None:
    lane = fresh_id()
    telegram.mood = lambda _m, _p: no(403, "Forbidden: bot was blocked by the user")
    shop = Workshop(telegram)
    await shop.take(update(lane))
    await shop.idle()
    assert shop.unreachable == [lane]
    assert await row("SELECT 1 FROM outbox WHERE chat_id=$1", lane) is None


async def test_what_a_killed_process_had_not_sent_is_sent_by_another(telegram: FakeTelegram) -> None:
    lane, stuck = fresh_id(), asyncio.Event()

    class StuckAfterCommit(Workshop):
        async def _after_commit(self, work: Any) -> None:
            stuck.set()
            await asyncio.sleep(60)

    victim = StuckAfterCommit(telegram)
    await victim.take(update(lane))
    await stuck.wait()
    await victim.kill()
    assert len(await effects(lane)) == 1
    heir = Workshop(telegram)
    assert await heir.outbox.work_once() == 0, "the victim's lease on its calls still holds"
    await run("UPDATE outbox SET lease_until = now() - interval '1 second' WHERE chat_id = $1", lane)
    await drain(heir)
    assert len(telegram.texts(lane)) == 1


async def test_a_callback_answer_holds_nobody_up_and_goes_stale(telegram: FakeTelegram) -> None:
    lane = fresh_id()

    async def handle(incoming: dict[str, Any]) -> None:
        work = WORK.get()
        assert work is not None
        work.add("answerCallbackQuery", {"callback_query_id": "7"})
        await leave_trace(incoming)

    telegram.mood = lambda method, _p: no(500, "later") if method == "answerCallbackQuery" else None
    shop = Workshop(telegram, handle)
    await shop.take(update(lane))
    await shop.idle()
    assert len(telegram.texts(lane)) == 1
    await run("UPDATE outbox SET created_at = now() - interval '200 seconds', due_at = now() WHERE chat_id=$1", lane)
    await drain(shop)
    assert sum(method == "answerCallbackQuery" for method, _ in telegram.heard) == 1


async def test_a_reminder_waits_behind_nobody_but_its_own_chat(telegram: FakeTelegram) -> None:
    shop, lane, other = Workshop(telegram), fresh_id(), fresh_id()
    await shop.outbox.post(lane, "sendMessage", {"chat_id": lane, "text": "one"})
    await shop.outbox.post(lane, "sendMessage", {"chat_id": lane, "text": "two"})
    await shop.outbox.post(other, "sendMessage", {"chat_id": other, "text": "three"})
    assert await shop.outbox.work_once() == 2, "the oldest call of each chat"
    await drain(shop)
    assert telegram.texts(lane) == ["one", "two"]


async def test_calls_to_many_people_stay_under_telegrams_rate(telegram: FakeTelegram) -> None:
    shop = Workshop(telegram)
    for _ in range(60):
        lane = fresh_id()
        await shop.outbox.post(lane, "sendMessage", {"chat_id": lane, "text": "news"})
    started = time.monotonic()
    await drain(shop)
    assert len(telegram.taken) == 60
    assert time.monotonic() - started >= 60 / 30


async def test_a_call_nobody_takes_is_given_up_at_last_and_can_be_replayed(telegram: FakeTelegram) -> None:
    shop, lane = Workshop(telegram), fresh_id()
    telegram.mood = lambda _m, _p: no(500, "broken")
    await shop.outbox.post(lane, "sendMessage", {"chat_id": lane, "text": "hello"})
    await run("UPDATE outbox SET attempts = 11 WHERE chat_id = $1", lane)
    await shop.outbox.work_once()
    assert [call["chat_id"] for call in await shop.outbox.dead()] == [lane]
    telegram.mood = lambda _m, _p: None
    assert await shop.outbox.replay_dead() == 1
    await drain(shop)
    assert telegram.texts(lane) == ["hello"]


async def test_calls_are_kept_as_they_were_asked_for(telegram: FakeTelegram) -> None:
    lane = fresh_id()
    telegram.mood = lambda _m, _p: no(500, "later")
    shop = Workshop(telegram)
    await shop.take(update(lane, "привет ❤"))
    await shop.idle()
    found = await rows("SELECT method, payload FROM outbox WHERE chat_id = $1", lane)
    assert orjson.loads(found[0]["payload"])["text"].startswith("привет ❤")


async def test_what_stands_behind_a_refused_call_follows_it_at_once(telegram: FakeTelegram) -> None:
    lane = fresh_id()
    refused: list[str] = []

    async def handle(incoming: dict[str, Any]) -> None:
        work = WORK.get()
        assert work is not None
        for text in ("one", "two", "three"):
            work.add("sendMessage", {"chat_id": lane, "text": text})

    def mood(_method: str, payload: dict[str, Any]) -> Answer | None:
        if payload["text"] == "two" and not refused:
            refused.append("two")
            return no(429, "Too Many Requests: retry after 1", retry_after=1)
        return None

    telegram.mood = mood
    shop = Workshop(telegram, handle)
    started = time.monotonic()
    await shop.take(update(lane))
    await shop.idle()
    assert telegram.texts(lane) == ["one"]
    await drain(shop)
    assert telegram.texts(lane) == ["one", "two", "three"]
    assert time.monotonic() - started < 5, "long before the lease of its calls would have ended"
