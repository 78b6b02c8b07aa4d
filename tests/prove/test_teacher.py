"""A language model that is slow, or a process that dies while one answers: nobody else waits, and nothing is lost."""

import asyncio
import random
import re
import time
from collections import Counter
from typing import Any

import pytest

from tests.prove.conftest import Note, SetStage, Stage
from tests.prove.ledger import quiet
from tests.support.crowd import message
from tests.support.llm import LlmServer, Reply, Request, hangs, llm_server, says

pytestmark = [pytest.mark.prove, pytest.mark.timeout(1200)]

CROWD = 50
RATE = 50.0  # taps a second
BUDGET = {"LLM_DAILY_BUDGET": "1000000", "LLM_LEARNER_BUDGET": "1000000", "LLM_MESSAGES_PER_DAY": "0"}
NUMBER = re.compile(r"número (\d+)")

# The bot's own connections that hold a transaction open though nothing is being asked of them.
HELD = """SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND state LIKE 'idle in transaction%' AND state_change < now() - interval '1 second'"""


def settings(llm: LlmServer) -> dict[str, str]:
    return {"OPENAI_BASE_URL": llm.url, **BUDGET}


async def taps(stage: Stage, people: list[int], seconds: float) -> list[float]:
    """``/start`` at an even rate from everybody in turn; how long each waited for the screen."""
    began, waits = time.monotonic(), []
    waiting: list[asyncio.Task[None]] = []

    async def once(person: int) -> None:
        asked = time.monotonic()
        shown = stage.api.next_screen(person)
        stage.telegram.offer(person, message(person, "/start"))
        async with asyncio.timeout(20):
            waits.append((await shown).at - asked)

    for number in range(int(seconds * RATE)):
        await asyncio.sleep(max(0.0, began + number / RATE - time.monotonic()))
        waiting.append(asyncio.create_task(once(people[number % len(people)])))
    await asyncio.gather(*waiting)
    return sorted(waits)


async def test_a_model_that_hangs_for_fifty_delays_nobody_else(set_stage: SetStage, whole: bool, note: Note) -> None:
    seconds = 120.0 if whole else 8.0
    async with llm_server() as llm:
        llm.script = lambda _: hangs(seconds + 60)
        async with set_stage(more=settings(llm)) as stage:
            people = stage.crowd._people
            talkers, others = people[:CROWD], people[CROWD:]
            before = await taps(stage, others, 3)
            memory = stage.bot.usage().memory_info().rss
            for person in talkers:
                stage.telegram.offer(person, message(person, "Ayer fui al mercado con mi madre y compré fruta."))
            await llm.until(lambda: len(llm.chats()) >= CROWD, 20)
            waits = await taps(stage, others, seconds)
            held = await stage.connection.fetchval(HELD)
            grown = (stage.bot.usage().memory_info().rss - memory) / 1e6
            note(
                taps=len(waits),
                p50_ms=1000 * waits[len(waits) // 2],
                p99_ms=1000 * waits[int(len(waits) * 0.99)],
                p99_before_ms=1000 * before[int(len(before) * 0.99)],
                memory_grown_mb=grown,
            )
            assert len(waits) == int(seconds * RATE), "every tap was answered"
            assert held == 0, "no connection is held while the model works"


async def test_kill_9_while_answers_are_written_leaves_each_message_one_answer(
    set_stage: SetStage, whole: bool, note: Note
) -> None:
    kills, chance = (25 if whole else 4), random.Random(13)

    def answer(request: Request) -> Reply:
        number = NUMBER.findall(request.last)[-1]
        return says(f"Respuesta número {number}. Sigue hablando conmigo, por favor.", pieces=8, delay=0.08)

    asked: dict[int, int] = {}
    async with llm_server() as llm:
        llm.script = answer
        async with set_stage(more=settings(llm)) as stage:
            people = stage.crowd._people[:40]
            writing = asyncio.create_task(_write(stage, people, asked))
            for _ in range(kills):
                await asyncio.sleep(chance.uniform(0.5, 2.0))
                await stage.bot.kill()
                await stage.bot.start()
            await asyncio.sleep(1)
            writing.cancel()
            await stage.telegram.taken_all(120)
            drained = await quiet(stage.connection, 180)
            said = Counter(
                (heard.chat_id, int(found[1]))
                for heard in stage.api.heard
                if heard.method == "sendMessage" and heard.status == 200
                and (found := NUMBER.search(str(heard.payload.get("text", ""))))
            )  # fmt: skip
            kept = await stage.connection.fetch(
                "SELECT m.id, m.state, count(a.id) AS answers FROM teacher_message m "
                "LEFT JOIN teacher_message a ON a.reply_to = m.id WHERE m.role = 'learner' GROUP BY m.id"
            )
            note(
                kills=kills,
                messages=len(asked),
                answers=len(said),
                answers_twice=sum(count > 1 for count in said.values()),
                model_calls=llm.calls,
                quiet_after_s=drained,
            )
            assert len(kept) == len(asked), "no message is lost, none is kept twice"
            assert [dict(row) for row in kept if row["state"] != "done" or row["answers"] != 1] == []
            missing = [number for number, person in asked.items() if (person, number) not in said]
            assert missing == []
            assert sum(count - 1 for count in said.values()) <= kills * 3, "twice only where a process had just died"


async def _write(stage: Stage, people: list[int], asked: dict[int, int]) -> None:
    """Everybody writes every second or so."""
    chance = random.Random(17)
    while True:
        person = chance.choice(people)
        if stage.telegram.waiting(person) < 2:
            number = len(asked)
            asked[number] = person
            update: dict[str, Any] = message(person, f"Hola, este es mi mensaje número {number} para ti.")
            stage.telegram.offer(person, update)
        await asyncio.sleep(0.04)
