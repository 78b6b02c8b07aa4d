"""The ledger: what a call may cost is reserved before it, what it did cost is settled after it, whatever happens.

Rows are locked in one order, a learner's day before the bot's: the row everybody shares is held for the shortest time,
and a learner who is being counted elsewhere holds up nobody else.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any, Final

from tutor.database import DATABASE_GONE, one, row, rows, run
from tutor.llm import errors
from tutor.llm.config import LlmConfig
from tutor.llm.errors import LlmRefusal
from tutor.llm.metrics import LlmMetrics
from tutor.llm.payer import Payer, bot_day
from tutor.llm.prices import Price, Usage

log = logging.getLogger(__name__)

LOST_MINUTES: Final = 15
SWEPT_AT_ONCE: Final = 200

# The UPDATE gets single values from the other parts on purpose: when it meets a row that has changed since the
# statement began, PostgreSQL checks its condition again, and keeps single values for that, but not joined rows.
RESERVE: Final = """
WITH learner AS (
  SELECT id, spent_micros + reserved_micros AS used FROM llm_day WHERE scope = $2::bigint AND day = $3::date FOR UPDATE
), bot AS (
  SELECT id, spent_micros + reserved_micros AS used FROM llm_day
  WHERE scope = 0 AND day = $1::date AND ($2::bigint IS NULL OR EXISTS (SELECT 1 FROM learner)) FOR UPDATE
), verdict AS (
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM llm_switch WHERE name = 'llm' AND off_at IS NOT NULL) THEN 'paused'
    WHEN NOT EXISTS (SELECT 1 FROM bot) THEN 'new day'
    WHEN $4::bigint > 0 AND (SELECT used FROM learner) + $4 > $6::bigint THEN 'learner'
    WHEN $4 > 0 AND (SELECT used FROM bot) + $4 > $5::bigint THEN 'bot'
    ELSE 'open' END AS said
), held AS (
  UPDATE llm_day SET reserved_micros = reserved_micros + $4
  WHERE id = ANY (ARRAY[(SELECT id FROM learner), (SELECT id FROM bot)]) AND (SELECT said FROM verdict) = 'open'
), opened AS (
  INSERT INTO llm_call (learner_id, task, model, prompt, state, calls, input_tokens, cached_tokens, output_tokens,
                        cost_micros, reserved_micros, bot_day, learner_day, error, created_at)
  SELECT $2, $7, $8, $9, 'open', 0, 0, 0, 0, 0, $4, $1, CASE WHEN $2 IS NOT NULL THEN $3 END, '', now()
  FROM verdict WHERE said = 'open' RETURNING id
)
SELECT said, (SELECT id FROM opened) AS id FROM verdict"""
NEW_DAY: Final = """INSERT INTO llm_day (scope, day, spent_micros, reserved_micros, calls, messages, input_tokens,
        output_tokens)
    VALUES ($1, $2, 0, 0, 0, 0, 0, 0) ON CONFLICT (scope, day) DO NOTHING"""

# $7 null: what was reserved counts as spent. The learner's day is done before the bot's: see above.
SETTLE: Final = """
WITH closed AS (
  UPDATE llm_call SET state = $2, calls = $3, input_tokens = $4, cached_tokens = $5, output_tokens = $6,
    cost_micros = coalesce($7::bigint, reserved_micros), latency_ms = $8, first_ms = $9, error = $10
  WHERE id = $1 AND state = 'open'
  RETURNING learner_id, learner_day, bot_day, reserved_micros, cost_micros
), learner AS (
  UPDATE llm_day AS d SET spent_micros = d.spent_micros + c.cost_micros,
    reserved_micros = d.reserved_micros - c.reserved_micros,
    calls = d.calls + $3, input_tokens = d.input_tokens + $4, output_tokens = d.output_tokens + $6
  FROM closed AS c WHERE d.scope = c.learner_id AND d.day = c.learner_day RETURNING d.id
)
UPDATE llm_day AS d SET spent_micros = d.spent_micros + c.cost_micros,
  reserved_micros = d.reserved_micros - c.reserved_micros,
  calls = d.calls + $3, input_tokens = d.input_tokens + $4, output_tokens = d.output_tokens + $6
FROM closed AS c WHERE d.scope = 0 AND d.day = c.bot_day AND (SELECT count(*) FROM learner) >= 0"""
LEFT_OPEN: Final = f"""SELECT id, calls, input_tokens, cached_tokens, output_tokens FROM llm_call
    WHERE state = 'open' AND created_at < now() - interval '{LOST_MINUTES} minutes' ORDER BY id LIMIT {SWEPT_AT_ONCE}"""  # noqa: S608 - constants


class Call:
    """One question, from its reservation to its settlement. Whoever asks notes here what happens."""

    __slots__ = ("cost", "error", "first", "id", "model", "price", "requests", "started", "state", "task", "usage")

    def __init__(self, call_id: int, task: str, model: str, price: Price) -> None:
        self.id = call_id
        self.task = task
        self.model = model
        self.price = price
        self.requests = 0
        self.usage = Usage()
        self.cost: int | None = None
        """Micro-dollars, where it is not tokens that are paid for."""
        self.started = time.monotonic()
        self.first: float | None = None
        self.state = ""
        self.error = ""

    def came(self) -> None:
        """The first piece of an answer is here."""
        if self.first is None:
            self.first = time.monotonic() - self.started

    def finish(self, state: str, error: str = "") -> None:
        """The first to say how it ended is right."""
        if not self.state:
            self.state, self.error = state, error


class Ledger:
    def __init__(self, config: LlmConfig, metrics: LlmMetrics) -> None:
        self._config = config
        self._metrics = metrics
        self._settling: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def call(
        self, task: str, model: str, payer: Payer, price: Price, micros: int, prompt: str = ""
    ) -> AsyncIterator[Call]:
        """Reserves ``micros``; at the end of the block the call is settled, also when its task is cancelled.
        Raises LlmRefusal (paused, limit)."""
        call = await self._open(task, model, payer, price, micros, prompt)
        try:
            yield call
        except LlmRefusal as refusal:
            call.finish("failed", refusal.code)
            raise
        except asyncio.CancelledError:
            call.finish("failed", "cancelled")
            raise
        except BaseException as error:
            call.finish("failed", type(error).__name__)
            raise
        else:
            call.finish("done")
        finally:
            settling = asyncio.create_task(self._settle(call))
            self._settling.add(settling)
            settling.add_done_callback(self._settling.discard)
            await asyncio.shield(settling)

    async def idle(self) -> None:
        """Until every call that has ended is settled."""
        while self._settling:
            await asyncio.gather(*self._settling, return_exceptions=True)

    async def _open(self, task: str, model: str, payer: Payer, price: Price, micros: int, prompt: str) -> Call:
        model, today = model[:96], bot_day()
        values = (today, payer.learner_id, payer.day, micros, self._config.bot_budget_micros,
                  self._config.learner_budget_micros, task, model, prompt[:32])  # fmt: skip
        found = await one(RESERVE, *values)
        while found["said"] == "new day":
            await _new_day(payer, today)
            found = await one(RESERVE, *values)
        match found["said"]:
            case "open":
                return Call(found["id"], task, model, price)
            case "paused":
                refusal = errors.paused()
            case "learner":
                refusal = errors.learner_budget()
            case _:
                refusal = errors.bot_budget()
        self._metrics.calls.labels(task, refusal.code).inc()
        raise refusal

    async def _settle(self, call: Call) -> None:
        """Never fails: without a database the row stays open, and what it reserved is counted as spent later."""
        seconds = time.monotonic() - call.started
        cost = call.price.of(call.usage) if call.cost is None else call.cost
        usage = call.usage
        self._measure(call, seconds, cost)
        try:
            await run(
                SETTLE, call.id, call.state, call.requests, usage.input, usage.cached, usage.output, cost,
                round(seconds * 1000), None if call.first is None else round(call.first * 1000), call.error[:64],
            )  # fmt: skip
        except DATABASE_GONE as error:
            log.warning("call not settled", extra={"call": call.id, "error": type(error).__name__})

    def _measure(self, call: Call, seconds: float, cost: int) -> None:
        task, usage, outcome = call.task, call.usage, call.error or call.state
        metrics = self._metrics
        metrics.calls.labels(task, outcome).inc()
        metrics.requests.labels(task).inc(call.requests)
        metrics.seconds.labels(task).observe(seconds)
        if call.first is not None:
            metrics.first.labels(task).observe(call.first)
        for kind, count in (("input", usage.input), ("cached", usage.cached), ("output", usage.output)):
            metrics.tokens.labels(task, kind).inc(count)
        metrics.cost.labels(task).inc(cost)
        log.info(
            "llm call",
            extra={
                "call": call.id, "task": task, "model": call.model, "outcome": outcome, "requests": call.requests,
                "input": usage.input, "cached": usage.cached, "output": usage.output, "micros": cost,
                "ms": round(seconds * 1000),
            },
        )  # fmt: skip


async def sweep() -> int:
    """Calls whose process died are lost: what they reserved is taken as spent. Returns how many."""
    lost = 0
    for found in await rows(LEFT_OPEN):
        lost += await run(SETTLE, found["id"], "lost", found["calls"], found["input_tokens"], found["cached_tokens"],
                          found["output_tokens"], None, None, None, "lost")  # fmt: skip
    if lost:
        log.warning("calls lost", extra={"count": lost})
    return lost


async def _new_day(payer: Payer, today: date) -> None:
    if payer.learner_id is not None:
        await run(NEW_DAY, payer.learner_id, payer.day)
    await run(NEW_DAY, 0, today)


async def day_of(scope: int, day: date) -> Any | None:
    """A day's row: of the bot (0) or a learner."""
    return await row("SELECT * FROM llm_day WHERE scope = $1 AND day = $2", scope, day)
