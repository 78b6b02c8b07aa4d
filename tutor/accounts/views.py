"""What the faces are told of learners and profiles."""

from dataclasses import dataclass
from typing import Final

LEARNABLE: Final = ("en", "es", "de", "fr")
"""Languages there is a course for."""

OWN_LANGUAGES: Final = ("ru", "en")
"""Languages that translations and the interface exist in."""

LEVELS: Final = ("A1", "A2", "B1", "B2", "C1", "C2")
GOALS: Final = ("travel", "work", "study", "people", "culture", "exam")
DAILY_MINUTES: Final = (5, 10, 15, 30)


@dataclass(frozen=True, slots=True)
class ProfileView:
    id: int
    learner_id: int
    language: str
    own_language: str
    interface_language: str
    level: str
    goal: str
    daily_minutes: int
    reminder_minute: int | None
    """Minutes after midnight in ``zone``; None: no reminder."""
    zone: str
    """IANA name."""
    retention: float
    new_per_day: int
    reviews_per_day: int
    both_directions: bool
    typing: bool
    active_deck_id: int | None


@dataclass(frozen=True, slots=True)
class LearnerView:
    id: int
    telegram_id: int
    first_name: str
    telegram_language: str
    """As Telegram says it: ``ru``, ``pt-br`` or empty."""
    profile: ProfileView | None
    """The active one; None before the first is made."""


@dataclass(frozen=True, slots=True)
class NewProfile:
    """What onboarding asks. ``level`` None: "I don't know" (starts at A1)."""

    language: str
    own_language: str
    level: str | None
    goal: str
    daily_minutes: int
    reminder_minute: int | None
    zone: str


@dataclass(frozen=True, slots=True)
class ProfileChanges:
    """Only what is not None changes; ``reminder_minute`` −1 turns the reminder off."""

    own_language: str | None = None
    interface_language: str | None = None
    level: str | None = None
    goal: str | None = None
    daily_minutes: int | None = None
    reminder_minute: int | None = None
    zone: str | None = None
    retention: float | None = None
    new_per_day: int | None = None
    reviews_per_day: int | None = None
    both_directions: bool | None = None
    typing: bool | None = None
