"""What a person hears when something was refused, is out of date, or went wrong."""

from typing import Any

from aiogram import Router
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState

from bot.deps import Deps
from bot.dialogs.drawn import own_data
from bot.dialogs.exercise import open_run
from bot.dialogs.person import event_of, home
from bot.dialogs.states import Onboarding
from bot.handlers.exercise_keys import tap_of
from bot.handlers.help import ways_on
from bot.handlers.review import show_next
from bot.handlers.runs import run_meant
from bot.handlers.show import label, tell, toast
from bot.i18n import Speech
from bot.person import Moment
from bot.screens import NO_PREVIEW
from bot.updates import chat_of, person_of, type_of
from bot.updates import event_of as read_event
from bot.work import Call
from tutor.accounts.views import ProfileView
from tutor.errors import Refusal


def build_errors() -> Router:
    """For the router that dialogs are set up on: its errors come with a dialog manager."""
    router = Router(name="errors")
    router.errors.register(on_refusal, ExceptionTypeFilter(Refusal))
    router.errors.register(on_old_screen, ExceptionTypeFilter(UnknownIntent, OutdatedIntent, UnknownState))
    return router


async def on_refusal(
    error: ErrorEvent, deps: Deps, profile: ProfileView | None, t: Speech, now: Moment, dialog_manager: DialogManager
) -> None:
    """Says why, and shows where the learner stands."""
    event, refusal = error.update.event, error.exception
    if not isinstance(refusal, Refusal):
        raise refusal
    reason = t.refusal(refusal)
    if isinstance(event, CallbackQuery):
        toast(event, label(t, refusal.key, **refusal.params), alert=True)
        if profile is not None and (event.data or "").startswith("r:"):
            memory = dialog_manager.middleware_data["fsm_storage"]
            await show_next(event, deps, profile, t, now, memory)
            return
    elif isinstance(event, Message):
        waiting = dialog_manager.has_context()
        tell(event.chat.id, reason, () if waiting else ways_on(t, profile))
        if not waiting:
            return
    await _show_present(dialog_manager, profile)


async def on_old_screen(
    error: ErrorEvent, deps: Deps, profile: ProfileView | None, t: Speech, dialog_manager: DialogManager
) -> None:
    """A button of a dialog that is over, or whose place is forgotten. One of a run leads to where that run stands."""
    event = error.update.event
    if isinstance(event, CallbackQuery):
        toast(event, label(t, "common-old-screen"))
        tap = tap_of(own_data(event.data or ""))
        run = await run_meant(deps, profile, tap.quiz_id) if tap is not None and profile is not None else None
        if run is not None:
            await open_run(dialog_manager, run)
            return
    await _leave(dialog_manager, profile)


async def _show_present(manager: DialogManager, profile: ProfileView | None) -> None:
    """The open dialog's window, or where everything starts if that cannot be shown either."""
    if manager.has_context():
        # After a text the window goes below it; after a tap it stays where it was tapped.
        mode = ShowMode.SEND if isinstance(event_of(manager), Message) else ShowMode.EDIT
        try:
            await manager.show(mode)
        except Refusal:
            await _leave(manager, profile)
    else:
        await _leave(manager, profile)


async def _leave(manager: DialogManager, profile: ProfileView | None) -> None:
    if profile is None:
        await manager.start(Onboarding.language, mode=StartMode.RESET_STACK)
    else:
        await home(manager)


def apologise(deps: Deps, update: dict[str, Any]) -> list[Call]:
    """What to send to somebody whose update could not be worked on; nothing where nobody waits for an answer."""
    person, chat = person_of(update), chat_of(update)
    language = person.get("language_code")
    t = deps.texts.speech(language if isinstance(language, str) else "")
    calls: list[Call] = []
    kind = type_of(update)
    if kind == "callback_query" and isinstance(person.get("id"), int):
        answer = {"callback_query_id": str(read_event(update).get("id", "")), "text": label(t, "common-sorry-short")}
        calls.append(Call(0, "answerCallbackQuery", int(person["id"]), answer))
    if kind in ("message", "callback_query") and chat.get("type") == "private" and isinstance(chat.get("id"), int):
        payload = {
            "chat_id": chat["id"],
            "text": t("common-sorry"),
            "parse_mode": "HTML",
            "link_preview_options": NO_PREVIEW,
        }
        calls.append(Call(len(calls), "sendMessage", chat["id"], payload))
    return calls
