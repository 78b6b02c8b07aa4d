"""Money: reserved before, settled after, whatever happens in between; nobody can spend what is not there."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from pydantic import BaseModel

from tests.bot.test_command_line import bot
from tests.support.gateway import asked, calls_of, day_of, gateway_to, somebody
from tests.support.llm import LlmServer, Request, calls_tool, cut_after, fails, gives, llm_server, refuses, says
from tutor.database import one, run, transaction
from tutor.llm import switch
from tutor.llm.allowance import count_message, give_back, used
from tutor.llm.errors import LlmRefusal
from tutor.llm.gateway import Gateway, Payer
from tutor.llm.ledger import NEW_DAY, SETTLE
from tutor.llm.payer import bot_day
from tutor.llm.prices import Price


class Word(BaseModel):
    word: str


@pytest_asyncio.fixture
async def server(database: str) -> AsyncIterator[LlmServer]:
    async with llm_server() as running:
        yield running


async def ask(gateway: Gateway, payer: Payer, text: str = "Hello") -> str:
    async with gateway.stream("talk", payer, asked(text)) as stream:
        async for _ in stream:
            pass
    return stream.finish


async def bot_row() -> Any:
    await run(NEW_DAY, 0, bot_day())
    return await one("SELECT * FROM llm_day WHERE scope = 0 AND day = $1", bot_day())


async def price_of_one(server: LlmServer) -> int:
    """What a call really costs, in micro-dollars."""
    payer = somebody()
    async with gateway_to(server) as gateway:
        await ask(gateway, payer)
    return int((await day_of(payer))["spent_micros"])


async def reservation_of_one(server: LlmServer) -> int:
    payer = somebody()
    async with gateway_to(server) as gateway:
        await ask(gateway, payer)
    return int((await calls_of(payer))[0]["reserved_micros"])


@pytest.mark.parametrize("whose", ["learner", "bot"])
async def test_a_hundred_at_once_cannot_overspend_by_more_than_one_call(server: LlmServer, whose: str) -> None:
    usage = {"prompt_tokens": 900, "completion_tokens": 1400}  # nearly as dear as what was reserved for it
    server.script = lambda _: says("An answer", usage=usage, wait=0.05)
    single, reserved = await price_of_one(server), await reservation_of_one(server)
    budget = 10 * single
    payer = somebody()
    before = await bot_row()
    limit = (
        {"learner_budget_micros": budget}
        if whose == "learner"
        else {"bot_budget_micros": before["spent_micros"] + before["reserved_micros"] + budget}
    )
    payers = [payer] * 100 if whose == "learner" else [somebody() for _ in range(100)]
    calls = server.calls
    async with gateway_to(server, **limit) as gateway:
        ended = await asyncio.gather(*(ask(gateway, each) for each in payers), return_exceptions=True)
        for _ in range(20):  # and one by one until nothing goes any more
            with contextlib.suppress(LlmRefusal):
                await ask(gateway, payer)
    refusals = [error for error in ended if isinstance(error, LlmRefusal)]
    key = "refusals-llm-budget" if whose == "learner" else "refusals-llm-bot-budget"
    assert {error.key for error in refusals} == {key}
    assert {error.kind for error in refusals} == {"limit"}
    assert len(refusals) + ended.count("stop") == 100
    row_ = await day_of(payer) if whose == "learner" else await bot_row()
    spent = row_["spent_micros"] - (0 if whose == "learner" else before["spent_micros"])
    assert row_["reserved_micros"] == (0 if whose == "learner" else before["reserved_micros"])
    assert budget - reserved < spent <= budget + single
    assert spent == single * (server.calls - calls)


async def test_the_ledger_says_what_the_server_counted(server: LlmServer) -> None:
    """A crowd with failures, repetitions, refusals, tools and drafts; those that stop or break off are estimated."""
    replies = [
        says("one two three"), fails(500), fails(429, 0.01), cut_after(0), refuses(), fails(401),
        calls_tool("word", {"word": "sol"}, "Done"), says("Hola", finish="length"), cut_after(2),
    ]  # fmt: skip
    turn = iter(range(10**6))

    def script(request: Request) -> Any:
        number = next(turn)
        if "response_format" in request.body:
            return gives({"word": "sol"} if number % 3 else {"nothing": 1})
        if "stop" in request.last:
            return says("word " * 100, delay=0.02)
        return replies[number % len(replies)]

    server.script = script
    payers = [somebody() for _ in range(12)]
    before = await bot_row()

    async def one_of(number: int) -> None:
        payer = payers[number % len(payers)]
        if number % 4 == 0:
            await gateway.complete("draft", payer, asked(f"draft {number}"), Word)
        elif number % 7 == 0:
            async with gateway.stream("talk", payer, asked(f"stop {number}"), [Word]) as stream:
                async for _ in stream:
                    await stream.stop()
        else:
            async with gateway.stream("talk", payer, asked(f"talk {number}"), [Word]) as stream:
                async for _ in stream:
                    pass

    async with gateway_to(server) as gateway:
        ended = await asyncio.gather(*(one_of(number) for number in range(200)), return_exceptions=True)
    assert all(error is None or isinstance(error, LlmRefusal) for error in ended), ended
    assert sum(error is None for error in ended) > 80

    ids = [payer.learner_id for payer in payers]
    total = await one(
        "SELECT sum(calls) AS calls, count(*) FILTER (WHERE state = 'open') AS open, sum(cost_micros) AS cost, "
        "sum(input_tokens) AS input, sum(cached_tokens) AS cached, sum(output_tokens) AS output FROM llm_call "
        "WHERE learner_id = ANY($1)",
        ids,
    )
    told = await one(
        "SELECT sum(input_tokens) AS input, sum(cached_tokens) AS cached, sum(output_tokens) AS output FROM llm_call "
        "WHERE learner_id = ANY($1) AND error NOT IN ('stopped', 'cut')",
        ids,
    )
    assert (total["calls"], total["open"]) == (server.calls, 0)
    assert (told["input"], told["cached"], told["output"]) == (
        server.input_tokens, server.cached_tokens, server.output_tokens,
    )  # fmt: skip
    # Who hung up or was hung up on was told no figures: what was read and had come is estimated.
    unreported = [r for r in server.chats() if not r.reported and r.first_at is not None]
    assert unreported
    guessed, known = total["input"] - told["input"], sum(r.input_tokens for r in unreported)
    assert known / 3 < guessed < known * 3

    days = await one(
        "SELECT sum(spent_micros) AS spent, sum(reserved_micros) AS reserved, sum(calls) AS calls, "
        "sum(input_tokens) AS input, sum(output_tokens) AS output FROM llm_day WHERE scope = ANY($1)",
        ids,
    )
    after = await bot_row()
    assert (days["spent"], days["reserved"], days["calls"]) == (total["cost"], 0, total["calls"])
    assert (days["input"], days["output"]) == (total["input"], total["output"])
    for name in ("spent_micros", "calls", "input_tokens", "output_tokens"):
        key = {"spent_micros": "cost", "calls": "calls", "input_tokens": "input", "output_tokens": "output"}[name]
        assert after[name] - before[name] == total[key]
    assert after["reserved_micros"] == before["reserved_micros"]


async def test_cached_tokens_are_cheaper(server: LlmServer) -> None:
    server.script = lambda _: says("Yes", usage={"prompt_tokens": 1000, "completion_tokens": 10,
                                                 "prompt_tokens_details": {"cached_tokens": 800}})  # fmt: skip
    payer = somebody()
    async with gateway_to(server) as gateway:
        await ask(gateway, payer)
    [call] = await calls_of(payer)
    assert (call["input_tokens"], call["cached_tokens"], call["output_tokens"]) == (1000, 800, 10)
    assert call["cost_micros"] == 200 * 1 + 800 * 0.5 + 10 * 4


async def test_a_server_that_counts_nothing_is_estimated(server: LlmServer) -> None:
    server.script = [says("word " * 70, usage=False), says('{"word": "sol"}', usage=False)]
    payer = somebody()
    async with gateway_to(server) as gateway:
        await ask(gateway, payer)
        await gateway.complete("draft", payer, asked(), Word)
    talk, draft = await calls_of(payer)
    assert 70 < talk["output_tokens"] < 120
    assert talk["input_tokens"] > 5
    assert draft["cost_micros"] > 0


async def test_a_free_model_answers_without_any_money(server: LlmServer) -> None:
    payer = somebody()
    free: dict[str, Any] = {"prices": {"test-model": Price()}, "bot_budget_micros": 0, "learner_budget_micros": 0}
    async with gateway_to(server, **free) as gateway:
        assert await ask(gateway, payer) == "stop"
    async with gateway_to(server, learner_budget_micros=0) as gateway:
        with pytest.raises(LlmRefusal, match="refusals-llm-budget"):
            await ask(gateway, payer)


async def test_the_bots_own_work_is_paid_by_the_bot(server: LlmServer) -> None:
    before = await bot_row()
    async with gateway_to(server, learner_budget_micros=0) as gateway:
        assert (await gateway.complete("lesson", Payer(None, None), asked(), Word)).word == "text"
    after = await bot_row()
    assert after["spent_micros"] > before["spent_micros"]
    found = await one("SELECT * FROM llm_call WHERE learner_id IS NULL ORDER BY id DESC LIMIT 1")
    assert (found["task"], found["learner_day"], found["state"]) == ("lesson", None, "done")


async def test_a_learners_day_is_their_own(server: LlmServer) -> None:
    payer = somebody()
    assert payer.learner_day is not None
    tomorrow = replace(payer, learner_day=payer.learner_day + timedelta(days=1))
    async with gateway_to(server) as gateway:
        await ask(gateway, payer)
        spent = (await day_of(payer))["spent_micros"]
    async with gateway_to(server, learner_budget_micros=spent) as gateway:
        with pytest.raises(LlmRefusal, match="refusals-llm-budget"):
            await ask(gateway, payer)
    async with gateway_to(server) as gateway:
        await ask(gateway, tomorrow)
    assert (await day_of(payer))["calls"] == (await day_of(tomorrow))["calls"] == 1


async def test_a_call_whose_process_died_is_lost_and_paid(server: LlmServer) -> None:
    payer = somebody()
    async with gateway_to(server) as gateway:
        await ask(gateway, payer)
        spent = (await day_of(payer))["spent_micros"]
        # As if it had died in the middle: open, reserved, and a quarter of an hour old.
        [call] = await calls_of(payer)
        reopen = "UPDATE llm_call SET state = 'open', cost_micros = 0, created_at = now() - $2::interval WHERE id = $1"
        await run(reopen, call["id"], timedelta(minutes=14))
        hold = "UPDATE llm_day SET reserved_micros = reserved_micros + $1 WHERE scope = ANY($2) AND day = ANY($3)"
        await run(hold, call["reserved_micros"], [payer.learner_id, 0], [payer.day, bot_day()])
        await gateway.sweep()
        assert [row["state"] for row in await calls_of(payer)] == ["open"], "it may still be at work"
        await run(reopen, call["id"], timedelta(minutes=16))
        assert sum(await asyncio.gather(gateway.sweep(), gateway.sweep())) >= 1
        assert await gateway.sweep() == 0
    [call] = await calls_of(payer)
    assert (call["state"], call["cost_micros"]) == ("lost", call["reserved_micros"])
    day = await day_of(payer)
    assert (day["spent_micros"], day["reserved_micros"]) == (spent + call["reserved_micros"], 0)
    await run(SETTLE, call["id"], "done", 1, 1, 0, 1, 1, 1, None, "")
    assert (await day_of(payer))["spent_micros"] == day["spent_micros"], "nothing is settled twice"


# The switch


@pytest_asyncio.fixture
async def _switch_stays_on(database: str) -> AsyncIterator[None]:
    yield
    await switch.turn_on()


@pytest.mark.usefixtures("_switch_stays_on")
async def test_with_the_switch_off_nothing_goes_out(server: LlmServer) -> None:
    now = datetime.now(UTC)
    payer = somebody()
    async with gateway_to(server) as gateway:
        await switch.turn_off(now)
        assert await switch.off_since() == now
        for asking in (ask(gateway, payer), gateway.complete("draft", payer, asked(), Word),
                       gateway.hear(payer, b"x", "v.ogg", 1), gateway.say(payer, "x", "es")):  # fmt: skip
            with pytest.raises(LlmRefusal, match="refusals-llm-paused"):
                await asking
        assert await gateway.moderate(payer, "x") is False
        assert server.calls == 0
        assert await calls_of(payer) == []
        await switch.turn_on()
        assert await switch.off_since() is None
        assert await ask(gateway, payer) == "stop"


@pytest.mark.usefixtures("_switch_stays_on")
async def test_an_operator_turns_it_off_and_on_and_sees_the_day(server: LlmServer, root: Path, database: str) -> None:
    async with gateway_to(server, models={"talk": "a-model-of-its-own"}) as gateway:
        await ask(gateway, somebody())
    code, out, _ = await bot(root, "llm", "off", DATABASE_URL=database, LLM_DAILY_BUDGET="7")
    assert code == 0
    assert out.startswith("switch\toff since ")
    assert await switch.off_since() is not None
    code, out, _ = await bot(root, "llm", "on", DATABASE_URL=database)
    assert (code, out.splitlines()[0]) == (0, "switch\ton")
    code, out, _ = await bot(root, "llm", "status", DATABASE_URL=database, LLM_DAILY_BUDGET="7")
    assert code == 0
    lines = [line.split("\t") for line in out.splitlines()]
    assert lines[1] == ["endpoint", "none"]
    assert lines[2][1].endswith(" of $7.0000")
    [line] = [line for line in lines if line[:2] == ["talk", "a-model-of-its-own"]]
    assert line[2:8] == ["1", "1", "0", str(server.input_tokens), "0", str(server.output_tokens)]


# The allowance of messages


async def test_sixty_messages_at_once_count_as_fifty(database: str) -> None:
    payer = somebody()
    ended = await asyncio.gather(*(count_message(payer, 50) for _ in range(60)), return_exceptions=True)
    refusals = [error for error in ended if isinstance(error, LlmRefusal)]
    assert len(refusals) == 10
    assert {(error.key, error.kind, error.params["most"]) for error in refusals} == {
        ("refusals-llm-allowance", "limit", 50)
    }
    assert await used(payer) == 50
    await give_back(payer)
    assert await used(payer) == 49
    await count_message(payer, 50)
    with pytest.raises(LlmRefusal):
        await count_message(payer, 50)


async def test_no_cap_is_no_cap_and_the_bot_needs_no_allowance(database: str) -> None:
    payer = somebody()
    for _ in range(3):
        await count_message(payer, 0)
    assert await used(payer) == 3
    await count_message(Payer(None, None), 1)
    await give_back(Payer(None, None))
    assert await used(Payer(None, None)) == 0
    await give_back(somebody())


async def test_a_message_is_counted_with_the_effects_of_its_update_and_holds_up_nobody_else(server: LlmServer) -> None:
    payer = somebody()
    counted = asyncio.Event()
    asked_elsewhere = asyncio.Event()

    async def update_that_fails() -> None:
        async with transaction():
            await count_message(payer, 5)
            counted.set()
            await asked_elsewhere.wait()
            raise OSError("it fails")

    async with gateway_to(server) as gateway, asyncio.timeout(10):
        update = asyncio.create_task(update_that_fails())
        await counted.wait()
        same = asyncio.create_task(ask(gateway, payer))  # waits for the row that is being counted on …
        await asyncio.sleep(0.1)
        assert await ask(gateway, somebody()) == "stop"  # … and everybody else does not wait for it
        assert not same.done()
        asked_elsewhere.set()
        with pytest.raises(OSError, match="it fails"):
            await update
        assert await same == "stop"
    assert await used(payer) == 0
