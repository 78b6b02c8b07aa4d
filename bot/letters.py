"""The operator's look at what was given up: updates, calls to Telegram, jobs. And putting them back."""

from bot.inbox import Inbox
from bot.outbox import Outbox
from tutor.jobs import Jobs


async def replay(kind: str, number: int | None) -> int:
    """Puts one dead letter of ``kind`` (inbox, outbox, jobs) back, or all. Returns how many."""
    if kind == "inbox":
        return await Inbox().replay(number)
    if kind == "jobs":
        return await Jobs.replay(number)
    return await Outbox.replay_dead(number)


async def listed(kind: str) -> list[str]:
    """A line a letter, its fields parted by tabs; the newest first."""
    if kind == "inbox":
        rows = [(dead.update_id, dead.lane, dead.dead_at.isoformat(), dead.error) for dead in await Inbox().dead()]
        return ["\t".join(map(str, row)) for row in rows]
    found, fields = (
        (await Jobs.dead(), ("id", "kind", "lane", "error"))
        if kind == "jobs"
        else (await Outbox.dead(), ("id", "chat_id", "method", "error"))
    )
    return ["\t".join(str(record[field]) for field in fields) for record in found]
