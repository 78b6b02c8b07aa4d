"""Puts one operation under load: all it will take, and a modest rate for how long people wait."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Final

import psutil

from tests.bench.connection import Connection

CONNECTIONS: Final = 20
PATIENCE: Final = 30.0

Operation = Callable[[Connection, int], Awaitable[float]]
"""Does its ``n``-th piece of work; returns when it was finished (monotonic seconds)."""


@dataclass(frozen=True, slots=True)
class Figures:
    """per_second: at saturation · cpu_ms: of the served process, user and system, per operation · p50_ms and p99_ms: at
    ``rate`` operations a second · rss_mb: its memory at the end.
    """

    operations: int
    per_second: float
    cpu_ms: float
    rate: float
    p50_ms: float
    p99_ms: float
    rss_mb: float


@dataclass(frozen=True, slots=True)
class Amount:
    """How many operations: before anything is measured, at saturation, at the modest rate."""

    warm_up: int
    saturated: int
    paced: int


async def measure(
    port: int,
    process: psutil.Process,
    operation: Operation,
    amount: Amount,
    rate: float,
    *,
    connections: int = CONNECTIONS,
) -> Figures:
    async with AsyncExitStack() as stack:
        lines = [await stack.enter_async_context(Connection(port)) for _ in range(connections)]
        await _saturate(lines, operation, 0, amount.warm_up)
        before = process.cpu_times()
        began = time.monotonic()
        await _saturate(lines, operation, amount.warm_up, amount.saturated)
        seconds = time.monotonic() - began
        after = process.cpu_times()
        # What a busy process still had to finish is not to be waited for by the first of the paced ones.
        await asyncio.sleep(0.5)
        waits = await _pace(lines, operation, amount.warm_up + amount.saturated, amount.paced, rate)
        cpu = after.user + after.system - before.user - before.system
        return Figures(
            operations=amount.saturated,
            per_second=amount.saturated / seconds,
            cpu_ms=1000 * cpu / amount.saturated,
            rate=rate,
            p50_ms=1000 * waits[len(waits) // 2],
            p99_ms=1000 * waits[int(len(waits) * 0.99)],
            rss_mb=process.memory_info().rss / 1e6,
        )


async def _saturate(connections: list[Connection], operation: Operation, start: int, count: int) -> None:
    """Each connection asks for the next as soon as it has its answer."""
    numbers = iter(range(start, start + count))

    async def keep_asking(connection: Connection) -> None:
        for number in numbers:
            async with asyncio.timeout(PATIENCE):
                await operation(connection, number)

    await asyncio.gather(*(keep_asking(connection) for connection in connections))


async def _pace(
    connections: list[Connection], operation: Operation, start: int, count: int, rate: float
) -> list[float]:
    """At even distances, whether or not the ones before are answered. Seconds from the planned moment on, sorted."""
    free: asyncio.Queue[Connection] = asyncio.Queue()
    for connection in connections:
        free.put_nowait(connection)
    began = time.monotonic()

    async def once(number: int, planned: float) -> float:
        connection = await free.get()
        try:
            async with asyncio.timeout(PATIENCE):
                return await operation(connection, start + number) - planned
        finally:
            free.put_nowait(connection)

    waiting = []
    for number in range(count):
        planned = began + number / rate
        await asyncio.sleep(max(0.0, planned - time.monotonic()))
        waiting.append(asyncio.create_task(once(number, max(planned, time.monotonic()))))
    return sorted(await asyncio.gather(*waiting))
