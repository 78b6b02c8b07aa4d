"""Learners and profiles for tests: each test makes its own, so none needs cleaning up."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime

from tutor.accounts.service import Accounts
from tutor.accounts.views import LearnerView, NewProfile, ProfileView
from tutor.database import one
from tutor.words.service import Words

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
"""A Tuesday."""

_random = random.SystemRandom()


def telegram_id() -> int:
    """One nobody has."""
    return _random.randrange(10**10, 10**15)


async def new_learner(name: str = "Anna", language: str = "ru") -> LearnerView:
    return await Accounts().arrive(telegram_id(), name, None, language)


async def new_profile(
    language: str = "es",
    own: str = "ru",
    *,
    zone: str = "UTC",
    now: datetime = NOON,
    minutes: int = 10,
    level: str = "A1",
) -> ProfileView:
    """A learner's first profile. With courses loaded it has the first course deck, else it is empty."""
    learner = await new_learner(language=own)
    wanted = NewProfile(language, own, level, "travel", minutes, None, zone)
    return await Accounts().create_profile(learner.id, wanted, now)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A deck of a profile, and the cards in it in the order they were added."""

    deck_id: int
    card_ids: list[int]


async def new_cards(profile: ProfileView, count: int, *, deck_id: int | None = None, now: datetime = NOON) -> Shelf:
    """``count`` cards with made-up words nobody else has."""
    words = [f"{_word()} - слово {number}" for number in range(count)]
    cards: list[int] = []
    deck = deck_id
    for start in range(0, count, 50):
        text = "\n".join(words[start : start + 50])
        added = await Words().add(profile, text, deck, "list", now, default_title="Mine")
        deck, cards = added.deck_id, cards + [card.id for card in added.cards]
    assert deck is not None
    return Shelf(deck, cards)


async def schedule_of(card_id: int, direction: str = "recognise") -> int:
    found = await one("SELECT id FROM schedule WHERE card_id = $1 AND direction = $2", card_id, direction)
    return int(found["id"])


def _word() -> str:
    return "".join(_random.choice("bcdfgklmnprst") + _random.choice("aeiou") for _ in range(6))
