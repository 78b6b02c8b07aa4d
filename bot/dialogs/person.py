"""What a dialog's functions ask their manager for: who is here, and the ways out of dialogs."""

from typing import Any, cast

from aiogram.types import CallbackQuery, ErrorEvent, Message
from aiogram_dialog import DialogManager

from bot.deps import Deps
from bot.handlers.home import show_home
from bot.handlers.memory import forget_question
from bot.handlers.review import show_next
from bot.handlers.show import toast
from bot.i18n import Speech
from bot.person import Moment, speech_for
from tutor.accounts.views import LearnerView, ProfileView


def deps_of(manager: DialogManager) -> Deps:
    return cast("Deps", manager.middleware_data["deps"])


def learner_of(manager: DialogManager) -> LearnerView:
    return cast("LearnerView", manager.middleware_data["learner"])


def profile_of(manager: DialogManager) -> ProfileView:
    """The active profile. Only dialogs that need one may ask: all but onboarding."""
    return cast("ProfileView", manager.middleware_data["profile"])


def now_of(manager: DialogManager) -> Moment:
    return cast("Moment", manager.middleware_data["now"])


def speech(manager: DialogManager) -> Speech:
    return cast("Speech", manager.middleware_data["t"])


async def reload_person(manager: DialogManager) -> None:
    """After a change to the learner: what is shown next is shown as they are now."""
    deps = deps_of(manager)
    learner = await deps.services.accounts.learner(learner_of(manager).id)
    manager.middleware_data.update(learner=learner, profile=learner.profile, t=speech_for(deps, learner))


def event_of(manager: DialogManager) -> Message | CallbackQuery:
    """The message or tap that is being handled."""
    event: Any = manager.event
    if isinstance(event, ErrorEvent):
        event = event.update.event
    if not isinstance(event, Message | CallbackQuery):
        raise TypeError(f"No screen can follow {type(event).__name__}")
    return event


def notice(manager: DialogManager, text: str) -> None:
    """A short notice over the screen, if it was a tap that led here. ``text`` is plain."""
    event = event_of(manager)
    if isinstance(event, CallbackQuery):
        toast(event, text)


async def home(manager: DialogManager) -> None:
    """Ends all dialogs and shows home in their place."""
    event = event_of(manager)
    await manager.reset_stack(remove_keyboard=False)
    await show_home(event, deps_of(manager), learner_of(manager), profile_of(manager), speech(manager), now_of(manager))


async def review(manager: DialogManager, deck_id: int | None = None) -> None:
    """Ends all dialogs and shows the next card in their place."""
    event = event_of(manager)
    memory = manager.middleware_data["fsm_storage"]
    await manager.reset_stack(remove_keyboard=False)
    await forget_question(event, memory)
    await show_next(event, deps_of(manager), profile_of(manager), speech(manager), now_of(manager), memory, deck_id)
