"""The ways into dialogs: commands, buttons of plain screens, links, and the first message of somebody new."""

from typing import Any

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, StartMode
from aiogram_dialog.api.entities import Context
from aiogram_dialog.api.internal import CONTEXT_KEY

from bot.dialogs.person import event_of
from bot.dialogs.states import Adding, Cards, Courses, Decks, Onboarding, Profiles, Settings
from bot.handlers.filters import data_in, data_starts, is_learning, is_new
from bot.handlers.home import DECK_LINK
from bot.handlers.memory import forget_question
from bot.handlers.show import toast

COMMANDS = {
    "words": Cards.list,
    "decks": Decks.list,
    "settings": Settings.main,
    "profile": Profiles.list,
}
BUTTONS = {
    "go:decks": Decks.list,
    "go:add": Adding.ask,
    "go:settings": Settings.main,
}


async def open_dialog(manager: DialogManager, state: State, data: dict[str, Any] | None = None) -> None:
    """Instead of whatever was open: from now on a text is for this dialog."""
    event = event_of(manager)
    await forget_question(event, manager.middleware_data["fsm_storage"])
    await manager.start(state, data, mode=StartMode.RESET_STACK)
    if isinstance(event, CallbackQuery):
        toast(event)


def build_doors() -> Router:
    router = Router(name="doors")
    router.message.filter(is_learning)
    router.callback_query.filter(is_learning)
    router.message.register(on_deck_link, CommandStart(deep_link=True))
    router.message.register(on_add, Command("add"))
    router.message.register(on_command, Command(*COMMANDS))
    router.callback_query.register(on_button, data_in(BUTTONS))
    router.callback_query.register(on_card, data_starts("c:"))
    return router


def build_newcomers() -> Router:
    """Whatever somebody without a profile does leads into onboarding."""
    router = Router(name="newcomers")
    router.message.filter(is_new)
    router.callback_query.filter(is_new)
    router.message.register(on_newcomer, CommandStart())
    router.message.register(on_newcomer, is_not_in_onboarding)
    router.callback_query.register(on_newcomer, is_not_in_onboarding)
    router.callback_query.register(on_newcomer, data_starts("go:", "r:", "c:", "a:"))
    return router


async def is_not_in_onboarding(_event: Message | CallbackQuery, **data: Any) -> bool:
    context: Context | None = data.get(CONTEXT_KEY)
    return context is None or context.state.group is not Onboarding


async def on_newcomer(
    _event: Message | CallbackQuery, dialog_manager: DialogManager, command: CommandObject | None = None
) -> None:
    payload = (command.args if command else None) or ""
    data = {"deck": payload.removeprefix(DECK_LINK)} if payload.startswith(DECK_LINK) else None
    await open_dialog(dialog_manager, Onboarding.language, data)


async def on_deck_link(_message: Message, command: CommandObject, dialog_manager: DialogManager) -> None:
    await open_dialog(dialog_manager, Courses.list, {"deck": (command.args or "").removeprefix(DECK_LINK)})


async def on_add(_message: Message, command: CommandObject, dialog_manager: DialogManager) -> None:
    await open_dialog(dialog_manager, Adding.ask, {"text": command.args, "met_in": "list"} if command.args else None)


async def on_command(_message: Message, command: CommandObject, dialog_manager: DialogManager) -> None:
    await open_dialog(dialog_manager, COMMANDS[command.command.lower()])


async def on_button(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_dialog(dialog_manager, BUTTONS[callback.data or ""])


async def on_card(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    """``c:<card>:<deck>``: a card's screen, from a review of that deck (0: of all) and back to it."""
    _, card, deck = (*(callback.data or "").split(":"), "0", "0")[:3]
    if card.isdecimal() and deck.isdecimal():
        await open_dialog(dialog_manager, Cards.card, {"card": int(card), "review": int(deck) or None})
