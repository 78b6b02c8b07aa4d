"""``python -m bot llm on|off|status``: the operator's switch, and what the teacher did and cost today."""

from datetime import UTC, datetime

from bot.settings import Settings
from tutor.llm import switch
from tutor.llm.payer import bot_day
from tutor.llm.report import figures


async def command(action: str, settings: Settings) -> str:
    """Does it; returns what to print: the state, then a line per task and model."""
    if action == "on":
        await switch.turn_on()
    elif action == "off":
        await switch.turn_off(datetime.now(UTC))
    since = await switch.off_since()
    today = await figures(bot_day())
    state = "on" if since is None else f"off since {since.isoformat(timespec='seconds')}"
    lines = [
        f"switch\t{state}",
        f"endpoint\t{settings.llm.address if settings.llm.ready else 'none'}",
        f"spent today\t{_dollars(today.spent_micros)} of {_dollars(settings.llm.bot_budget_micros)}",
        f"reserved now\t{_dollars(today.reserved_micros)}",
        "task\tmodel\tquestions\trequests\tfailed\tinput\tcached\toutput\tcost",
    ]
    lines += [
        "\t".join(
            map(str, (task.task, task.model, task.questions, task.requests, task.failed, task.input, task.cached,
                      task.output, _dollars(task.micros)))
        )
        for task in today.tasks
    ]  # fmt: skip
    return "\n".join(lines)


def _dollars(micros: int) -> str:
    return f"${micros / 1_000_000:.4f}"
