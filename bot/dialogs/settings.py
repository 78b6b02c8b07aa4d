"""Settings of the active profile: one list of what holds, one window to change any of it."""

from collections.abc import Callable
from typing import Any, Final

from aiogram_dialog import Dialog, DialogManager, LaunchMode, Window

from bot.dialogs.languages import REMINDER_HOURS, own_languages, zone_choices, zone_name
from bot.dialogs.person import deps_of, learner_of, now_of, profile_of, reload_person, speech
from bot.dialogs.states import Profiles, Settings
from bot.dialogs.widgets import (
    PAGE,
    Choice,
    Data,
    Label,
    Written,
    back_to,
    choices,
    home_button,
    marked,
    page_of,
    pager,
    tap,
)
from bot.handlers.show import label
from bot.handlers.wording import clock
from bot.i18n import Speech
from tutor.accounts.checks import interface_languages
from tutor.accounts.views import DAILY_MINUTES, GOALS, LEVELS, ProfileChanges, ProfileView

NEW_PER_DAY: Final = (0, 5, 10, 15, 20, 30, 50, 100)
REVIEWS_PER_DAY: Final = (50, 100, 150, 200, 300, 500, 1000)
RETENTION: Final = (75, 80, 85, 90, 93, 95, 97)  # per cent
NO_REMINDER: Final = -1

FIELDS: Final = (
    "interface", "own", "level", "goal", "minutes", "reminder", "zone", "new", "reviews", "retention",
)  # fmt: skip
SWITCHES: Final = ("both", "typing")


def build_settings() -> Dialog:
    return Dialog(
        Window(
            Written("summary"),
            choices("field", "fields", _choose, width=2),
            choices("switch", "switches", _flip),
            tap("profiles", Label("settings-profiles"), _profiles),
            home_button(),
            state=Settings.main,
            getter=_main,
        ),
        Window(
            Written("question"),
            choices("value", "items", _set, width=2),
            pager(),
            back_to(Settings.main),
            state=Settings.choice,
            getter=_choice,
        ),
        launch_mode=LaunchMode.SINGLE_TOP,
    )


async def _main(dialog_manager: DialogManager, **_: Any) -> Data:
    t, profile = speech(dialog_manager), profile_of(dialog_manager)
    fields = [field for field in FIELDS if field != "interface" or len(_interfaces(profile)) > 1]
    lines = [t("settings-title", language=t(f"accounts-language-{profile.language}")), ""]
    lines += [t(f"settings-{field}", value=_value(t, profile, field)) for field in fields]
    return {
        "summary": "\n".join(lines),
        "fields": [Choice(field, label(t, f"settings-change-{field}")) for field in fields],
        "switches": [
            Choice(name, label(t, f"settings-{name}", state="on" if _is_on(profile, name) else "off"))
            for name in SWITCHES
        ],
    }


def _interfaces(profile: ProfileView) -> list[str]:
    return interface_languages(profile.language, profile.own_language)


def _is_on(profile: ProfileView, switch: str) -> bool:
    return profile.both_directions if switch == "both" else profile.typing


def _value(t: Speech, profile: ProfileView, field: str) -> str:
    """What holds now, in words."""
    match field:
        case "interface":
            return t(f"accounts-language-{profile.interface_language}")
        case "own":
            return t(f"accounts-language-{profile.own_language}")
        case "level":
            return profile.level
        case "goal":
            return t(f"accounts-goal-{profile.goal}")
        case "minutes":
            return t("accounts-minutes", minutes=profile.daily_minutes)
        case "reminder":
            return t("accounts-no-reminder") if profile.reminder_minute is None else clock(profile.reminder_minute)
        case "zone":
            return zone_name(t, profile.zone)
        case "new":
            return str(profile.new_per_day)
        case "reviews":
            return str(profile.reviews_per_day)
        case _:
            return t("settings-percent", percent=round(profile.retention * 100))


async def _choose(manager: DialogManager, field: str) -> None:
    if field in FIELDS:
        manager.dialog_data.update(field=field, page=0)
        await manager.switch_to(Settings.choice)


async def _flip(manager: DialogManager, switch: str) -> None:
    profile = profile_of(manager)
    if switch == "both":
        await _change(manager, ProfileChanges(both_directions=not profile.both_directions))
    else:
        await _change(manager, ProfileChanges(typing=not profile.typing))


async def _profiles(manager: DialogManager) -> None:
    await manager.start(Profiles.list)


async def _choice(dialog_manager: DialogManager, **_: Any) -> Data:
    t, profile = speech(dialog_manager), profile_of(dialog_manager)
    field = str(dialog_manager.dialog_data["field"])
    items = _items(t, profile, field, dialog_manager)
    if "page" not in dialog_manager.dialog_data:
        dialog_manager.dialog_data["page"] = 0
    shown = (
        page_of(dialog_manager, items) if len(items) > 2 * PAGE else {"items": items, "earlier": False, "later": False}
    )
    return {"question": t(f"settings-ask-{field}"), **shown}


def _items(t: Speech, profile: ProfileView, field: str, manager: DialogManager) -> list[Choice]:
    def listed(values: Any, current: Any, words: Callable[[Any], str]) -> list[Choice]:
        return [Choice(str(value), marked(t, words(value), chosen=value == current)) for value in values]

    match field:
        case "interface":
            return listed(_interfaces(profile), profile.interface_language, lambda code: t(f"accounts-language-{code}"))
        case "own":
            known = own_languages(profile.language, profile.own_language)
            return listed(known, profile.own_language, lambda code: t(f"accounts-language-{code}"))
        case "level":
            return listed(LEVELS, profile.level, lambda level: t(f"accounts-level-{level.lower()}"))
        case "goal":
            return listed(GOALS, profile.goal, lambda goal: t(f"accounts-goal-{goal}"))
        case "minutes":
            return listed(DAILY_MINUTES, profile.daily_minutes, lambda minutes: t("accounts-minutes", minutes=minutes))
        case "reminder":
            minutes = [hour * 60 for hour in REMINDER_HOURS]
            off = Choice(str(NO_REMINDER), marked(t, t("accounts-no-reminder"), chosen=profile.reminder_minute is None))
            return [*listed(minutes, profile.reminder_minute, clock), off]
        case "zone":
            return zone_choices(t, profile.zone, now_of(manager))
        case "new":
            return listed(NEW_PER_DAY, profile.new_per_day, str)
        case "reviews":
            return listed(REVIEWS_PER_DAY, profile.reviews_per_day, str)
        case _:
            return listed(
                RETENTION, round(profile.retention * 100), lambda percent: t("settings-percent", percent=percent)
            )


async def _set(manager: DialogManager, value: str) -> None:
    field = str(manager.dialog_data["field"])
    changes = {
        "interface": lambda: ProfileChanges(interface_language=value),
        "own": lambda: ProfileChanges(own_language=value),
        "level": lambda: ProfileChanges(level=value),
        "goal": lambda: ProfileChanges(goal=value),
        "minutes": lambda: ProfileChanges(daily_minutes=int(value)),
        "reminder": lambda: ProfileChanges(reminder_minute=int(value)),
        "zone": lambda: ProfileChanges(zone=value),
        "new": lambda: ProfileChanges(new_per_day=int(value)),
        "reviews": lambda: ProfileChanges(reviews_per_day=int(value)),
        "retention": lambda: ProfileChanges(retention=int(value) / 100),
    }
    await _change(manager, changes[field]())
    await manager.switch_to(Settings.main)


async def _change(manager: DialogManager, changes: ProfileChanges) -> None:
    profile = profile_of(manager)
    await deps_of(manager).services.accounts.change(learner_of(manager).id, profile.id, changes, now_of(manager))
    await reload_person(manager)
