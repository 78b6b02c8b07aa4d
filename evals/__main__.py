"""``python -m evals``: scores the configured models on the golden cases; 1 if a figure is below its floor."""

import argparse
import asyncio
import logging
import sys
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import pydantic

from bot.settings import Settings, WrongSettingsError, read_settings
from evals import recording
from evals.base import database
from evals.figures import TaskReport
from evals.recording import Recording
from evals.report import as_json, table
from evals.run import gateways, run_task
from evals.tape import Tape
from evals.task import Task
from evals.tasks.checking import Checking
from evals.tasks.corrections import Corrections
from evals.tasks.disputes import Disputes
from evals.tasks.drafting import Drafting
from evals.tasks.injection import Injection
from evals.tasks.lessons import Lessons
from evals.tasks.level import Level
from tutor.llm.config import LlmConfig
from tutor.llm.prices import Price

TASKS: Final[dict[str, type[Task[Any, Any]]]] = {
    task.name: task for task in (Corrections, Drafting, Level, Checking, Disputes, Lessons, Injection)
}
CHAT: Final = ("talk", "draft", "check", "lesson", "look")
"""What the tasks ask for; speech and moderation are no part of them."""

AT_ONCE: Final = 4
WRONG: Final = 2
"""Exit code: nothing could be measured."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run is to do. ``tape``: none – the model is asked directly."""

    tasks: Sequence[Task[Any, Any]]
    config: LlmConfig
    tape: Tape | None
    about: str
    at_once: int = AT_ONCE


class UsageError(Exception):
    """Said to whoever typed the command."""


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    made.add_argument("--task", action="append", choices=[*TASKS], help="only this one (may be given several times)")
    made.add_argument("--model", help="this model for every task, instead of MODEL_CHAT and MODEL_SMALL")
    made.add_argument(
        "--replay", nargs="+", type=Path, metavar="FILE", help="score recorded replies; no model is asked"
    )
    made.add_argument("--record", type=Path, metavar="FILE", help="keep what the model says, to be replayed")
    made.add_argument("--json", type=Path, metavar="FILE", help="the report for machines")
    made.add_argument("--faults", action="store_true", help="list every fault, not only the first dozen of a task")
    made.add_argument("--at-once", type=int, default=AT_ONCE, metavar="N", help="cases asked side by side")
    return made


def plan(options: argparse.Namespace, settings: Settings) -> Plan:
    """Raises UsageError."""
    names = options.task or [*TASKS]
    if options.replay and (options.record or options.model):
        raise UsageError("--replay asks no model: --record and --model have no use beside it")
    if options.replay:
        try:
            played = recording.read(options.replay)
        except (OSError, ValueError, pydantic.ValidationError) as error:
            raise UsageError(f"not a recording: {error}") from None
        tasks = [TASKS[name]() for name in TASKS if name in names and name in played.tasks()]
        if not tasks:
            raise UsageError("nothing of that is recorded there")
        config = LlmConfig(
            base_url="http://127.0.0.1/v1",
            models=dict.fromkeys(CHAT, played.model),
            bot_budget_micros=1_000_000_000,
            prices={played.model: Price()},
            backoff=0.0,
        )
        return Plan(tasks, config, Tape(played), f"Replayed: {played.about}", options.at_once)
    config = settings.llm
    if not config.ready:
        raise UsageError(
            "no model is set up: set OPENAI_API_KEY or OPENAI_BASE_URL (docs/llm.md), or score what is recorded: "
            "--replay evals/recorded/*.json"
        )
    models = {task: options.model or name for task, name in config.models.items() if task in CHAT}
    config = replace(config, models=models)
    tape = None
    if options.record:
        said = Recording(about=f"Recorded from {', '.join(dict.fromkeys(models.values()))}.", model=models["talk"])
        tape = Tape(said, upstream=config.address.rstrip("/"))
    return Plan([TASKS[name]() for name in names], config, tape, f"Asked: {config.address}", options.at_once)


async def carry_out(todo: Plan) -> list[TaskReport]:
    """With a database connected."""
    async with AsyncExitStack() as stack:
        if todo.tape is not None:
            await stack.enter_async_context(todo.tape.running())
        ways = await stack.enter_async_context(gateways(todo.config, todo.tape, max(1, todo.at_once)))
        return [await run_task(task, ways, todo.tape) for task in todo.tasks]


async def _run(settings: Settings, todo: Plan) -> list[TaskReport]:
    url = settings.database_url.get_secret_value() if settings.database_url else None
    async with database(url, settings.data_dir):
        return await carry_out(todo)


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    logging.basicConfig(level=logging.ERROR)
    try:
        settings = read_settings()
        todo = plan(options, settings)
    except (UsageError, WrongSettingsError) as error:
        sys.stderr.write(f"{error}\n")
        return WRONG
    reports = asyncio.run(_run(settings, todo))
    sys.stdout.write(f"{table(reports, todo.about, every_fault=options.faults)}\n")
    if options.json:
        options.json.write_bytes(as_json(reports, todo.about))
    if options.record and todo.tape is not None:
        recording.write(todo.tape.recording, options.record)
    return 0 if all(report.holds for report in reports) else 1


if __name__ == "__main__":
    sys.exit(main())
