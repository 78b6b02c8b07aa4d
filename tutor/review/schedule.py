"""When a card comes back: FSRS-6 by its library, with the product's steps. Pure: state in, state out."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

from fsrs import Card, Rating, Scheduler, State

from tutor.days import day_of
from tutor.review.views import AGAIN

NEW, LEARNING, REVIEW, RELEARNING = 0, 1, 2, 3
"""A schedule's ``state``; 1–3 are FSRS's own."""

LEARNING_STEPS: Final = (timedelta(minutes=1), timedelta(minutes=10))
RELEARNING_STEPS: Final = (timedelta(minutes=10),)
LONGEST: Final = 36_500  # days
LEECH_LAPSES: Final = 8

_RATINGS: Final = (Rating.Again, Rating.Hard, Rating.Good, Rating.Easy)


@dataclass(frozen=True, slots=True)
class Memory:
    """What FSRS knows of one direction of one card. ``stability`` in days, ``difficulty`` 1–10."""

    state: int
    step: int | None
    stability: float | None
    difficulty: float | None
    due: datetime
    last_review: datetime | None


@lru_cache(maxsize=64)
def _scheduler(retention: float) -> Scheduler:
    # No fuzz: the interval a button shows is the one it gives.
    return Scheduler(
        desired_retention=retention, learning_steps=LEARNING_STEPS, relearning_steps=RELEARNING_STEPS,
        maximum_interval=LONGEST, enable_fuzzing=False,
    )  # fmt: skip


def grade(memory: Memory, grade: int, at: datetime, retention: float, zone: str) -> Memory:
    """The memory after ``grade`` (1–4) was given ``at`` a moment in UTC, not before its last review."""
    card, _ = _scheduler(retention).review_card(_card(memory, at, zone), _RATINGS[grade - 1], at)
    return Memory(int(card.state), card.step, card.stability, card.difficulty, card.due, at)


def intervals(memory: Memory, at: datetime, retention: float, zone: str) -> tuple[int, int, int, int]:
    """Seconds until the card is due again after each grade."""
    scheduler, card = _scheduler(retention), _card(memory, at, zone)
    again, hard, good, easy = (
        round((scheduler.review_card(card, rating, at)[0].due - at).total_seconds()) for rating in _RATINGS
    )
    return again, hard, good, easy


def lapsed(memory: Memory, grade: int) -> bool:
    """Whether ``grade`` means that a word once learnt was forgotten."""
    return memory.state == REVIEW and grade == AGAIN


def _card(memory: Memory, at: datetime, zone: str) -> Card:
    last = memory.last_review
    if memory.state == REVIEW and last is not None:
        # A card is shown from the morning of the day it is due, so whole days are counted by the calendar; else a
        # card learnt last night would count as never left alone.
        last = at - timedelta(days=max(0, (day_of(at, zone) - day_of(last, zone)).days))
    return Card(
        card_id=0,  # the library would take the clock for it
        state=State(memory.state or LEARNING), step=memory.step if memory.state else 0, stability=memory.stability,
        difficulty=memory.difficulty, due=memory.due, last_review=last,
    )  # fmt: skip


def as_utc(moment: datetime) -> datetime:
    """The library takes ``datetime.timezone.utc`` and no other spelling of it. Naive: UTC already."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
