"""What can be set in a profile: for each setting what holds, what can be chosen, and the change a choice means."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.dialogs.languages import REMINDER_HOURS, ZONES, own_languages, zone_name
from bot.handlers.wording import clock
from bot.i18n import Speech
from tutor.accounts.checks import NO_REMINDER, interface_languages
from tutor.accounts.views import DAILY_MINUTES, GOALS, LEVELS, ProfileChanges, ProfileView

NEW_PER_DAY: Final = (0, 5, 10, 15, 20, 30, 50, 100)
REVIEWS_PER_DAY: Final = (50, 100, 150, 200, 300, 500, 1000)
RETENTION: Final = (75, 80, 85, 90, 93, 95, 97)  # per cent


@dataclass(frozen=True, slots=True)
class Setting:
    """``name`` is the end of its message ids: ``settings-level``, ``settings-change-level``, ``settings-ask-level``."""

    name: str
    current: Callable[[ProfileView], Any]
    values: Callable[[ProfileView], Sequence[Any]]
    words: Callable[[Speech, Any], str]
    """A value as it is shown, Telegram HTML."""
    change: Callable[[str], ProfileChanges]
    """From the value as its button has it."""


def _language(t: Speech, code: str) -> str:
    return t(f"accounts-language-{code}")


def _reminder(t: Speech, minute: int) -> str:
    return t("accounts-no-reminder") if minute == NO_REMINDER else clock(minute)


def _reminder_minutes(profile: ProfileView) -> list[int]:
    """The usual hours, and whichever was set elsewhere."""
    usual = {hour * 60 for hour in REMINDER_HOURS}
    return [*sorted(usual | {profile.reminder_minute or REMINDER_HOURS[0] * 60}), NO_REMINDER]


def _number(_t: Speech, value: int) -> str:
    return str(value)


SETTINGS: Final = (
    Setting(
        "interface",
        current=lambda profile: profile.interface_language,
        values=lambda profile: interface_languages(profile.language, profile.own_language),
        words=_language,
        change=lambda value: ProfileChanges(interface_language=value),
    ),
    Setting(
        "own",
        current=lambda profile: profile.own_language,
        values=lambda profile: own_languages(profile.language, profile.own_language),
        words=_language,
        change=lambda value: ProfileChanges(own_language=value),
    ),
    Setting(
        "level",
        current=lambda profile: profile.level,
        values=lambda _: LEVELS,
        words=lambda t, level: t(f"accounts-level-{level.lower()}"),
        change=lambda value: ProfileChanges(level=value),
    ),
    Setting(
        "goal",
        current=lambda profile: profile.goal,
        values=lambda _: GOALS,
        words=lambda t, goal: t(f"accounts-goal-{goal}"),
        change=lambda value: ProfileChanges(goal=value),
    ),
    Setting(
        "minutes",
        current=lambda profile: profile.daily_minutes,
        values=lambda _: DAILY_MINUTES,
        words=lambda t, minutes: t("accounts-minutes", minutes=minutes),
        change=lambda value: ProfileChanges(daily_minutes=int(value)),
    ),
    Setting(
        "reminder",
        current=lambda profile: NO_REMINDER if profile.reminder_minute is None else profile.reminder_minute,
        values=_reminder_minutes,
        words=_reminder,
        change=lambda value: ProfileChanges(reminder_minute=int(value)),
    ),
    Setting(
        "zone",
        current=lambda profile: profile.zone,
        values=lambda profile: ZONES if profile.zone in ZONES else (profile.zone, *ZONES),
        words=zone_name,
        change=lambda value: ProfileChanges(zone=value),
    ),
    Setting(
        "new",
        current=lambda profile: profile.new_per_day,
        values=lambda _: NEW_PER_DAY,
        words=_number,
        change=lambda value: ProfileChanges(new_per_day=int(value)),
    ),
    Setting(
        "reviews",
        current=lambda profile: profile.reviews_per_day,
        values=lambda _: REVIEWS_PER_DAY,
        words=_number,
        change=lambda value: ProfileChanges(reviews_per_day=int(value)),
    ),
    Setting(
        "retention",
        current=lambda profile: round(profile.retention * 100),
        values=lambda _: RETENTION,
        words=lambda t, percent: t("settings-percent", percent=percent),
        change=lambda value: ProfileChanges(retention=int(value) / 100),
    ),
)
