"""What may stand in a profile. Pure."""

from collections.abc import Sequence
from typing import Final

from tutor.accounts.views import DAILY_MINUTES, GOALS, LEARNABLE, LEVELS, OWN_LANGUAGES, NewProfile, ProfileChanges
from tutor.days import zone_exists
from tutor.errors import Refusal

LAST_MINUTE: Final = 24 * 60 - 1
NO_REMINDER: Final = -1
CHOICES: Final[dict[str, Sequence[str | int]]] = {"level": LEVELS, "goal": GOALS, "daily_minutes": DAILY_MINUTES}
RANGES: Final = {
    "retention": (0.75, 0.97),
    "new_per_day": (0, 100),
    "reviews_per_day": (10, 1000),
    "reminder_minute": (NO_REMINDER, LAST_MINUTE),
}

NEW_FOR_MINUTES: Final = {5: 5, 10: 10, 15: 15, 30: 20}
"""New cards a day that fit into the daily minutes, with the reviews they lead to."""


def check_new(new: NewProfile) -> None:
    """Raises Refusal for the first field that cannot be taken."""
    _one_of("language", new.language, LEARNABLE)
    _check_languages(new.language, new.own_language)
    if new.level is not None:
        _one_of("level", new.level, LEVELS)
    _one_of("goal", new.goal, GOALS)
    _one_of("daily_minutes", new.daily_minutes, DAILY_MINUTES)
    if new.reminder_minute is not None:
        _between("reminder_minute", new.reminder_minute, 0, LAST_MINUTE)
    _check_zone(new.zone)


def check_changes(language: str, own_language: str, changes: ProfileChanges) -> None:
    """``own_language`` is the one the profile has now. Raises Refusal for the first field that cannot be taken."""
    own = changes.own_language or own_language
    if changes.own_language is not None:
        _check_languages(language, changes.own_language)
    if changes.interface_language is not None:
        _one_of("interface_language", changes.interface_language, interface_languages(language, own))
    for field, known in CHOICES.items():
        value = getattr(changes, field)
        if value is not None:
            _one_of(field, value, known)
    if changes.zone is not None:
        _check_zone(changes.zone)
    for field, (least, most) in RANGES.items():
        value = getattr(changes, field)
        if value is not None:
            _between(field, value, least, most)


def interface_languages(language: str, own_language: str) -> list[str]:
    """The own language or the one being learnt, as far as the interface exists in it."""
    return [known for known in OWN_LANGUAGES if known in {language, own_language}]


def _check_languages(language: str, own_language: str) -> None:
    _one_of("own_language", own_language, OWN_LANGUAGES)
    if own_language == language:
        raise Refusal("refusals-same-language")


def _check_zone(zone: str) -> None:
    if not zone_exists(zone):
        raise Refusal("refusals-zone-unknown")


def _one_of(field: str, value: str | int, known: Sequence[str | int]) -> None:
    if value not in known:
        raise Refusal("refusals-choice-unknown", field=field)


def _between(field: str, value: float, least: float, most: float) -> None:
    if not least <= value <= most:  # written so that NaN is refused too
        raise Refusal("refusals-out-of-range", field=field, least=least, most=most)
