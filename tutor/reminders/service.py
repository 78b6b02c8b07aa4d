"""Reminders: whose hour has come, and whether there is still something to remind them of."""

from datetime import datetime
from typing import Final

from tutor.accounts.service import Accounts
from tutor.accounts.views import LearnerView
from tutor.database import rows, run, transaction
from tutor.days import day_of, next_at_minute

# Whoever is at it in another process is passed over; a late one (the program was off) is sent once, not caught up on.
_DUE: Final = """SELECT id, learner_id, reminder_minute, zone FROM profile
    WHERE next_reminder_at <= $1 ORDER BY next_reminder_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED"""
_NEXT: Final = "UPDATE profile SET next_reminder_at = $2 WHERE id = $1"
_OPEN: Final = """SELECT 1 FROM learner l WHERE l.id = $1 AND l.active_profile_id = $2 AND l.unreachable_at IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM study_day d WHERE d.profile_id = $2 AND d.day = $3
            AND (d.reviews > 0 OR d.added > 0 OR d.exercises > 0))"""


class Reminders:
    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts

    async def claim(self, now: datetime, limit: int = 20) -> list[LearnerView]:
        """Takes up to ``limit`` reminders that are due and plans each one's next. Returns the learners to remind: those
        who can be reached and have done nothing today. To be called in the transaction that also keeps the message."""
        found = []
        async with transaction():
            for due in await rows(_DUE, now, limit):
                minute = due["reminder_minute"]
                following = None if minute is None else next_at_minute(minute, due["zone"], now)
                await run(_NEXT, due["id"], following)
                if await rows(_OPEN, due["learner_id"], due["id"], day_of(now, due["zone"])):
                    found.append(await self._accounts.learner(due["learner_id"]))
        return found
