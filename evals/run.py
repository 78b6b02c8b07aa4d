"""Asks all cases of a task, several side by side, and makes its report."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any, Final

from evals.desk import Desk
from evals.figures import Cost, TaskReport, share
from evals.tape import Tape
from evals.task import Task
from tutor.database import one
from tutor.errors import Refusal
from tutor.llm.config import LlmConfig
from tutor.llm.gateway import Gateway

log = logging.getLogger(__name__)

ANSWERED: Final = 0.98
"""The least share of cases that must get an answer at all."""

SPENT: Final = """SELECT coalesce(sum(calls), 0) AS calls, coalesce(sum(input_tokens), 0) AS input,
        coalesce(sum(cached_tokens), 0) AS cached, coalesce(sum(output_tokens), 0) AS output,
        coalesce(sum(cost_micros), 0) AS micros, coalesce(array_agg(DISTINCT prompt) FILTER (WHERE prompt <> ''), '{}')
        AS prompts, coalesce(array_agg(DISTINCT model), '{}') AS models
    FROM llm_call WHERE id > $1"""
LAST: Final = "SELECT coalesce(max(id), 0) AS id FROM llm_call"

Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Settled:
    """One case: what was found, or why nothing was."""

    case: Any
    found: Any = None
    refusal: str = ""


@asynccontextmanager
async def gateways(config: LlmConfig, tape: Tape | None, count: int) -> AsyncIterator[list[Gateway]]:
    """One a worker where a tape has to know who asks; else one for all of them."""
    if tape is None:
        made = [Gateway(config)]
    else:
        made = [Gateway(replace(config, base_url=tape.address(worker))) for worker in range(count)]
    try:
        yield made * count if tape is None else made
    finally:
        for gateway in made:
            await gateway.close()


async def run_task(task: Task[Any, Any], gateways: Sequence[Gateway], tape: Tape | None) -> TaskReport:
    """No other task may run at the same time: what it cost is read from the ledger."""
    await task.prepare()
    before = (await one(LAST))["id"]
    started = time.monotonic()
    waiting = list(reversed(task.cases()))
    settled: list[Settled] = []

    async def work(worker: int) -> None:
        while waiting:
            case = waiting.pop()
            if tape is not None:
                tape.begin(worker, f"{task.name}/{case.id}")
            try:
                settled.append(Settled(case, await task.ask(case, Desk(gateways[worker]))))
            except Refusal as refusal:
                log.warning("no answer", extra={"case": case.id, "refusal": refusal.key})
                settled.append(
                    Settled(case, refusal=f"no answer: {refusal.key} {getattr(refusal, 'code', '')}".strip())
                )

    async with asyncio.TaskGroup() as group:
        for worker in range(len(gateways)):
            group.create_task(work(worker))
    seconds = time.monotonic() - started
    spent = await one(SPENT, before)
    return _report(task, sorted(settled, key=lambda each: str(each.case.id)), spent, seconds)


def _report(task: Task[Any, Any], settled: Sequence[Settled], spent: Any, seconds: float) -> TaskReport:
    answered = [(each.case, each.found) for each in settled if not each.refusal]
    faults = [(each.case.id, each.refusal) for each in settled if each.refusal]
    faults += [(case.id, fault) for case, found in answered if (fault := task.fault(case, found))]
    return TaskReport(
        task=task.name,
        model=", ".join(spent["models"]) or "none was asked",
        prompts=[*spent["prompts"]],
        cases=len(settled),
        figures=[share("answered", [not each.refusal for each in settled], least=ANSWERED), *task.score(answered)],
        faults=faults,
        cost=Cost(*(int(spent[name]) for name in ("calls", "input", "cached", "output", "micros"))),
        seconds=seconds,
    )
