"""Who pays for a call."""

from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Payer:
    """A learner on a day of their own clock; without a learner the bot itself (its nightly work)."""

    learner_id: int | None = None
    learner_day: date | None = None

    @property
    def day(self) -> date:
        return self.learner_day or bot_day()


def bot_day() -> date:
    """The whole bot's day is UTC's."""
    return datetime.now(UTC).date()
