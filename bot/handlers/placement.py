"""The ways to the placement quiz: its door, and its old buttons."""

from aiogram import Router
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent
from aiogram_dialog import DialogManager
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent

from bot.deps import Deps
from bot.dialogs.drawn import own_data
from bot.dialogs.person import home
from bot.dialogs.placement import open_placement, reopen_placement
from bot.handlers.filters import data_in, is_learning
from bot.handlers.placement_screens import tap_of
from bot.handlers.show import label, toast
from bot.i18n import Speech
from bot.person import Moment
from tutor.accounts.views import ProfileView
from tutor.errors import Refusal

LAST_QUESTION = "reminder:"
"""A button of onboarding's last question: a second tap on it comes when the placement may be open already."""


def build_placement_doors() -> Router:
    """Before the handlers of all errors: what an old button of the placement means is known here."""
    router = Router(name="placement")
    router.callback_query.register(on_door, is_learning, data_in({"go:placement"}))
    router.errors.register(on_old_button, ExceptionTypeFilter(UnknownIntent, OutdatedIntent), meant_placement)
    return router


async def on_door(_callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_placement(dialog_manager)


async def meant_placement(
    error: ErrorEvent, deps: Deps, profile: ProfileView | None, now: Moment
) -> bool | dict[str, int]:
    """The run a button of the placement belongs to, whose place is forgotten."""
    event = error.update.event
    if profile is None or not isinstance(event, CallbackQuery):
        return False
    data = own_data(event.data or "")
    tap = tap_of(data)
    quiz_id = tap[0] if tap is not None else None
    if data.startswith(LAST_QUESTION):
        quiz_id = await deps.services.placement.left(profile, now)
    return {"quiz_id": quiz_id} if quiz_id is not None else False


async def on_old_button(error: ErrorEvent, quiz_id: int, t: Speech, dialog_manager: DialogManager) -> None:
    event = error.update.event
    if isinstance(event, CallbackQuery):
        toast(event, label(t, "common-old-screen"))
    try:
        await reopen_placement(dialog_manager, quiz_id)
    except Refusal:
        await home(dialog_manager)
