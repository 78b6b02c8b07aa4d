"""``make bench``: what one operation costs, how many a second there can be, how long people wait.

A real bot process over its webhook and its API, against a Bot API that costs nothing, with one card per learner and
with a million cards, beside a bare aiogram bot and a bare aiohttp handler on the same machine. No figure fails the run.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

import psutil
import uvloop

from tests.bench import operations, report
from tests.bench.connection import Connection
from tests.bench.load import CONNECTIONS, Amount, Figures, Operation, measure
from tests.support.backends import TOKEN, Backends, backends
from tests.support.bot_api import BotApi, bot_api
from tests.support.crowd import FIRST_LEARNER, seed
from tests.support.process import ROOT, BotProcess, bots, free_port, wait_for_port

LEARNERS: Final = 200
CROWD: Final = 50
TALK_RATE: Final = 20.0  # a second
MILLION: Final = 1_000_000
WHOLE: Final = Amount(warm_up=300, saturated=2000, paced=600)
QUICK: Final = Amount(warm_up=200, saturated=600, paced=150)
FIRST_LESSON: Final = "SELECT id FROM lesson WHERE language = 'es' AND sort = 'lesson' ORDER BY level, position LIMIT 1"
CHAT_RATE: Final = 50.0  # a second
API_RATE: Final = 100.0


@dataclass(frozen=True, slots=True)
class Size:
    title: str
    cards_each: int


SMALL: Final = Size("1 card each", 1)
LARGE: Final = Size("1,000,000 cards", MILLION // LEARNERS)


@asynccontextmanager
async def _bare(which: str, *more: str) -> AsyncIterator[tuple[int, psutil.Process]]:
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.bare", which, str(port), *more, cwd=ROOT
    )
    try:
        await wait_for_port(port, 30)
        yield port, psutil.Process(process.pid)
    finally:
        process.kill()
        await process.wait()


async def measure_bare(api: BotApi, amount: Amount) -> dict[str, Figures]:
    people = [FIRST_LEARNER + number for number in range(LEARNERS)]
    found = {}
    async with _bare("echo", api.url) as (port, process):
        echo = operations.Chat(api, people, path="/").text("hello")
        found[report.ECHO] = await measure(port, process, echo, amount, CHAT_RATE)
    async with _bare("json") as (port, process):
        # It is so quick that only many of them can be told apart from none.
        many = replace(amount, saturated=20 * amount.saturated)
        found[report.JSON] = await measure(port, process, operations.bare, many, API_RATE)
    return found


@asynccontextmanager
async def _model(wait: float, words: int) -> AsyncIterator[str]:
    """A language model that says so many words, one at a time, ``wait`` seconds after it is asked; its address."""
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.support.llm", str(port), "--wait", str(wait), "--pieces", str(words), cwd=ROOT
    )
    try:
        await wait_for_port(port, 30)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.kill()
        await process.wait()


async def measure_teacher(api: BotApi, where: Backends, run: report.Run, amount: Amount, folder: Path) -> None:
    """Messages to the teacher: what one costs with a model that answers at once, and how many there can be with one
    that takes its time.
    """
    people = [FIRST_LEARNER + number for number in range(1, LEARNERS + 1)]
    at_once = replace(amount, warm_up=CROWD, saturated=6 * CROWD, paced=1)
    for name, wait, words, pace, learners in (
        (report.TALK, 0.0, 40, amount, people),
        (report.CROWD, 3.0, 10, at_once, people[:CROWD]),
    ):
        async with _model(wait, words) as url:
            budgets = {"LLM_DAILY_BUDGET": "1000000", "LLM_LEARNER_BUDGET": "1000000", "LLM_MESSAGES_PER_DAY": "0"}
            environment = {**where.environment, **budgets, "TELEGRAM_API_URL": api.url, "OPENAI_BASE_URL": url}
            bot = BotProcess(folder, environment, name=name)
            async with bots(bot):
                await bot.start()
                talk = operations.Chat(api, learners).talk("Ayer fui al mercado con mi madre y compramos fruta.")
                connections = CROWD if wait else CONNECTIONS
                found = await measure(bot.port, bot.usage(), talk, pace, TALK_RATE, connections=connections)
                run.figures[name] = found
                print(f"  {name}: {found.cpu_ms:.2f} ms, {found.per_second:.1f} a second", flush=True)
                await bot.stop()


async def measure_bot(api: BotApi, where: Backends, size: Size, amount: Amount, folder: Path) -> report.Run:
    run = report.Run(size.title)
    connection = await where.connect()
    try:
        people = await seed(connection, LEARNERS, size.cards_each)
    finally:
        await connection.close()
    bot = BotProcess(folder, {**where.environment, "TELEGRAM_API_URL": api.url}, name=size.title)
    async with bots(bot):
        await bot.start()  # the first start loads the courses
        await bot.stop()
        run.start_seconds = await bot.start()
        chat, mini_app = operations.Chat(api, people), operations.Api(TOKEN, people)
        chat_work: tuple[Operation, ...] = (
            chat.text("/start"),
            chat.newcomer,
            chat.review,
            chat.quiz,
            chat.text("¿qué tal?"),
        )
        api_work: tuple[Operation, ...] = (
            mini_app.get("/api/review/next"), mini_app.grade, mini_app.get("/api/cards?limit=100"),
        )  # fmt: skip
        async with Connection(bot.port) as first:
            await mini_app.log_in(first)
        lesson = await _first_lesson(where)
        for row, work in zip(report.ROWS, (*chat_work, *api_work), strict=True):
            for action, prepare in (
                (chat.review, chat.open_reviews),
                (chat.quiz, partial(chat.open_lessons, lesson=lesson)),
                (mini_app.grade, mini_app.open_reviews),
            ):
                if work == action:
                    async with Connection(bot.port) as first:
                        await prepare(first)
            rate = CHAT_RATE if work in chat_work else API_RATE
            try:
                run.figures[row.name] = await measure(bot.port, bot.usage(), work, amount, rate)
            except (RuntimeError, TimeoutError, OSError, EOFError) as error:
                print(f"  {row.name}: {error!r}\n{bot.tail(1500)}", file=sys.stderr, flush=True)
            else:
                print(f"  {size.title}: {row.name}: {run.figures[row.name].cpu_ms:.2f} ms", flush=True)
        await bot.stop()
    return run


async def _first_lesson(where: Backends) -> int:
    connection = await where.connect()
    try:
        return int(await connection.fetchval(FIRST_LESSON))
    finally:
        await connection.close()


async def bench(sizes: Sequence[Size], amount: Amount) -> None:
    runs = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        async with bot_api(keep=False) as api:
            print("Bare servers …", flush=True)
            bare = await measure_bare(api, amount)
            for size in sizes:
                print(f"{size.title} …", flush=True)
                async with backends("bench") as where:
                    run = await measure_bot(api, where, size, amount, Path(folder))
                    runs.append(run)
                    if size is SMALL:
                        await measure_teacher(api, where, run, amount, Path(folder))
    print(f"\n{report.table(bare, runs)}\n\nWritten to {report.write(bare, runs)}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="about a minute, without the million cards")
    quick = parser.parse_args().quick
    uvloop.run(bench([SMALL] if quick else [SMALL, LARGE], QUICK if quick else WHOLE))


if __name__ == "__main__":
    main()
