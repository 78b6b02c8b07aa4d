"""The way in: six taps at most for whoever takes what is offered, and the first card is on the screen. Who does not
know their level is placed first."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager, LaunchMode, Window

from bot.dialogs.languages import REMINDER_HOURS, guess_zone, local_time, own_languages, zone_choices, zone_name
from bot.dialogs.person import deps_of, learner_of, now_of, profile_of, reload_person, review, speech
from bot.dialogs.placement import open_placement
from bot.dialogs.states import Onboarding
from bot.dialogs.widgets import Choice, Data, Label, Say, back_to, choices, goto, page_of, pager, tap
from bot.handlers.show import label
from bot.handlers.wording import clock
from tutor.accounts.views import DAILY_MINUTES, GOALS, LEARNABLE, LEVELS, NewProfile

UNKNOWN_LEVEL = "unknown"
NO_REMINDER = "none"
AGAIN = "again"
"""Start data of one who has a profile and makes another: there is a way back."""


def build_onboarding() -> Dialog:
    return Dialog(
        Window(
            Say("accounts-welcome", "name", when="first"),
            Say("accounts-ask-language"),
            choices("language", "languages", _pick("language", Onboarding.own)),
            tap("cancel", Label("common-back"), _cancel, when="again"),
            state=Onboarding.language,
            getter=_languages,
        ),
        Window(
            Say("accounts-ask-own"),
            choices("own", "own_languages", _pick("own", Onboarding.level)),
            back_to(Onboarding.language),
            state=Onboarding.own,
            getter=_own_languages,
        ),
        Window(
            Say("accounts-ask-level"),
            choices("level", "levels", _pick("level", Onboarding.goal), width=2),
            back_to(Onboarding.own),
            state=Onboarding.level,
            getter=_levels,
        ),
        Window(
            Say("accounts-ask-goal"),
            choices("goal", "goals", _pick("goal", Onboarding.minutes), width=2),
            back_to(Onboarding.level),
            state=Onboarding.goal,
            getter=_goals,
        ),
        Window(
            Say("accounts-ask-minutes"),
            choices("minutes", "minutes", _pick("minutes", Onboarding.reminder), width=2),
            back_to(Onboarding.goal),
            state=Onboarding.minutes,
            getter=_minutes,
        ),
        Window(
            Say("accounts-ask-reminder", "zone", "time"),
            choices("reminder", "reminders", _finish, width=3),
            goto("zones", Label("accounts-change-zone"), Onboarding.zone),
            back_to(Onboarding.minutes),
            state=Onboarding.reminder,
            getter=_reminders,
        ),
        Window(
            Say("accounts-ask-zone"),
            choices("zone", "items", _pick("zone", Onboarding.reminder), width=2),
            pager("zone_page"),
            back_to(Onboarding.reminder),
            state=Onboarding.zone,
            getter=_zones,
        ),
        getter=_speak_own_language,
        launch_mode=LaunchMode.SINGLE_TOP,
    )


def _pick(name: str, then: Any) -> Any:
    async def pick(manager: DialogManager, value: str) -> None:
        manager.dialog_data[name] = value
        await manager.switch_to(then)

    return pick


def _again(manager: DialogManager) -> bool:
    return isinstance(manager.start_data, dict) and AGAIN in manager.start_data


async def _speak_own_language(dialog_manager: DialogManager, **_: Any) -> Data:
    """From the moment it is known, the questions are in the learner's own language."""
    own = dialog_manager.dialog_data.get("own")
    if own and not _again(dialog_manager):
        dialog_manager.middleware_data["t"] = deps_of(dialog_manager).texts.speech(str(own))
    return {"again": _again(dialog_manager), "first": not _again(dialog_manager)}


async def _languages(dialog_manager: DialogManager, **_: Any) -> Data:
    t = speech(dialog_manager)
    learner = learner_of(dialog_manager)
    taken = set()
    if _again(dialog_manager):
        taken = {profile.language for profile in await deps_of(dialog_manager).services.accounts.profiles(learner.id)}
    languages = [Choice(code, label(t, f"accounts-learn-{code}")) for code in LEARNABLE if code not in taken]
    return {"name": learner.first_name, "languages": languages}


async def _own_languages(dialog_manager: DialogManager, **_: Any) -> Data:
    t = speech(dialog_manager)
    learner = learner_of(dialog_manager)
    guess = profile_of(dialog_manager).own_language if _again(dialog_manager) else learner.telegram_language
    known = own_languages(str(dialog_manager.dialog_data["language"]), guess)
    return {"own_languages": [Choice(code, label(t, f"accounts-own-{code}")) for code in known]}


async def _levels(dialog_manager: DialogManager, **_: Any) -> Data:
    t = speech(dialog_manager)
    levels = [Choice(level, label(t, f"accounts-level-{level.lower()}")) for level in LEVELS]
    return {"levels": [*levels, Choice(UNKNOWN_LEVEL, label(t, "accounts-level-unknown"))]}


async def _goals(dialog_manager: DialogManager, **_: Any) -> Data:
    t = speech(dialog_manager)
    return {"goals": [Choice(goal, label(t, f"accounts-goal-{goal}")) for goal in GOALS]}


async def _minutes(dialog_manager: DialogManager, **_: Any) -> Data:
    t = speech(dialog_manager)
    return {"minutes": [Choice(str(n), label(t, "accounts-minutes", minutes=n)) for n in DAILY_MINUTES]}


def _zone(manager: DialogManager) -> str:
    guess = profile_of(manager).zone if _again(manager) else guess_zone(learner_of(manager).telegram_language)
    return str(manager.dialog_data.get("zone", guess))


async def _reminders(dialog_manager: DialogManager, **_: Any) -> Data:
    t, zone = speech(dialog_manager), _zone(dialog_manager)
    hours = [Choice(str(hour * 60), clock(hour * 60)) for hour in REMINDER_HOURS]
    return {
        "reminders": [*hours, Choice(NO_REMINDER, label(t, "accounts-no-reminder"))],
        "zone": zone_name(t, zone),
        "time": local_time(zone, now_of(dialog_manager)),
    }


async def _zones(dialog_manager: DialogManager, **_: Any) -> Data:
    found = zone_choices(speech(dialog_manager), _zone(dialog_manager), now_of(dialog_manager))
    return page_of(dialog_manager, found, "zone_page")


async def _cancel(manager: DialogManager) -> None:
    await manager.done()


async def _finish(manager: DialogManager, reminder: str) -> None:
    chosen = manager.dialog_data
    new = NewProfile(
        language=str(chosen["language"]),
        own_language=str(chosen["own"]),
        level=None if chosen["level"] == UNKNOWN_LEVEL else str(chosen["level"]),
        goal=str(chosen["goal"]),
        daily_minutes=int(str(chosen["minutes"])),
        reminder_minute=None if reminder == NO_REMINDER else int(reminder),
        zone=_zone(manager),
    )
    deck_key = manager.start_data.get("deck") if isinstance(manager.start_data, dict) else None
    deps = deps_of(manager)
    await deps.services.accounts.create_profile(learner_of(manager).id, new, now_of(manager))
    await reload_person(manager)
    deck_id = None
    if isinstance(deck_key, str):
        deck_id = await _take(manager, deck_key)
    if new.level is None:
        await open_placement(manager, first=True, deck_id=deck_id)
    else:
        await review(manager, deck_id)


async def _take(manager: DialogManager, slug: str) -> int | None:
    """The deck whose link led here, taken; None if there is no such deck in the language chosen."""
    deps, profile = deps_of(manager), profile_of(manager)
    for deck in await deps.services.words.course_decks(profile):
        if deck.key.replace("/", "-") == slug:
            return (await deps.services.words.take_course_deck(profile, deck.key, now_of(manager))).id
    return None
