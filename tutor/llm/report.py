"""What the teacher did and cost, for whoever runs the bot."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from tutor.database import rows
from tutor.llm.ledger import day_of

BY_TASK: Final = """SELECT task, model, count(*) AS questions, sum(calls) AS requests,
        count(*) FILTER (WHERE state IN ('failed', 'lost')) AS failed, sum(input_tokens) AS input,
        sum(cached_tokens) AS cached, sum(output_tokens) AS output, sum(cost_micros) AS micros
    FROM llm_call WHERE bot_day = $1 AND state <> 'open' GROUP BY task, model ORDER BY task, model"""


@dataclass(frozen=True, slots=True)
class TaskFigures:
    task: str
    model: str
    questions: int
    requests: int
    failed: int
    input: int
    cached: int
    output: int
    micros: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    spent_micros: int
    reserved_micros: int
    tasks: list[TaskFigures]


async def figures(day: date) -> DayFigures:
    """Of one UTC day of the whole bot."""
    found = await day_of(0, day)
    spent, reserved = (0, 0) if found is None else (found["spent_micros"], found["reserved_micros"])
    return DayFigures(spent, reserved, [TaskFigures(**dict(record)) for record in await rows(BY_TASK, day)])
