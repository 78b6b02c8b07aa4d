"""The few widgets our windows are made of: Fluent messages as texts and labels, lists to choose from."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from html import unescape
from typing import Any, Final

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.input import TextInput
from aiogram_dialog.widgets.kbd import Button, Group, Keyboard, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Text

from bot.dialogs.person import home, speech
from bot.handlers.show import label, short
from bot.i18n import Speech

Data = dict[str, Any]
Pick = Callable[[DialogManager, str], Awaitable[None]]
Tap = Callable[[DialogManager], Awaitable[None]]

PAGE: Final = 8
"""Rows of a list that fit on a phone's screen beside the other buttons."""


@dataclass(frozen=True, slots=True)
class Choice:
    """``id`` comes back when the button is tapped: with the dialog's own 8 bytes and the list's name at most 64."""

    id: str
    label: str


class Say(Text):
    """A message as a window's text; ``names`` are the message's variables, taken from the getter's data."""

    def __init__(self, message_id: str, *names: str, when: WhenCondition = None) -> None:
        super().__init__(when=when)
        self.message_id = message_id
        self.names = names

    async def _render_text(self, data: Data, manager: DialogManager) -> str:
        return speech(manager)(self.message_id, **{name: data[name] for name in self.names})


class Label(Say):
    """A message as a button's text."""

    async def _render_text(self, data: Data, manager: DialogManager) -> str:
        return short(label(speech(manager), self.message_id, **{name: data[name] for name in self.names}))


class Written(Text):
    """Text that the getter has put together: ``data[name]``, Telegram HTML."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    async def _render_text(self, data: Data, manager: DialogManager) -> str:
        return str(data[self.name])


class _ChoiceLabel(Text):
    async def _render_text(self, data: Data, manager: DialogManager) -> str:
        choice: Choice = data["item"]
        return short(choice.label)


def choices(widget_id: str, name: str, pick: Pick, width: int = 1) -> Keyboard:
    """A button for each Choice in the getter's ``data[name]``."""

    async def on_click(_callback: CallbackQuery, _widget: Any, manager: DialogManager, item_id: str) -> None:
        await pick(manager, item_id)

    return Group(
        Select(_ChoiceLabel(), id=widget_id, item_id_getter=lambda choice: choice.id, items=name, on_click=on_click),
        width=width,
    )


def tap(widget_id: str, text: Text, action: Tap, when: WhenCondition = None) -> Button:
    async def on_click(_callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        await action(manager)

    return Button(text, id=widget_id, on_click=on_click, when=when)


def goto(widget_id: str, text: Text, state: State, when: WhenCondition = None) -> Keyboard:
    return SwitchTo(text, id=widget_id, state=state, when=when)


def back_to(state: State) -> Keyboard:
    """The way back, under an id of its own: a second tap on it does nothing in the window it led to."""
    name = (state.state or "").partition(":")[2]
    return SwitchTo(Label("common-back"), id=f"to_{name}", state=state)


def back_or_home() -> Keyboard:
    """Back to the dialog below this one, or home if there is none."""

    async def leave(manager: DialogManager) -> None:
        if len(manager.current_stack().intents) > 1:
            await manager.done()
        else:
            await home(manager)

    return tap("leave", Label("common-back"), leave)


def home_button() -> Keyboard:
    return tap("home", Label("common-home"), home)


def text_input(widget_id: str, take: Pick) -> TextInput[str]:
    """The learner's next text goes to ``take``; the window is then shown anew below it."""

    async def on_success(_message: Message, _widget: Any, manager: DialogManager, text: str) -> None:
        await take(manager, text)

    return TextInput(id=widget_id, on_success=on_success)


def pager(name: str = "page") -> Keyboard:
    """Arrows under a list. The getter gives ``earlier`` and ``later`` (is there such a page) and counts pages itself
    from ``dialog_data[name]``."""

    def turn(step: int) -> Tap:
        async def action(manager: DialogManager) -> None:
            manager.dialog_data[name] = max(0, _page(manager, name) + step)

        return action

    return Row(
        tap("earlier", Label("common-earlier"), turn(-1), when="earlier"),
        tap("later", Label("common-later"), turn(1), when="later"),
    )


def page_of(manager: DialogManager, items: list[Any], name: str = "page") -> Data:
    """The current page of a list that is wholly at hand: ``items``, ``earlier``, ``later``."""
    last = max(0, (len(items) - 1) // PAGE)
    page = min(_page(manager, name), last)
    manager.dialog_data[name] = page
    return {"items": items[page * PAGE : (page + 1) * PAGE], "earlier": page > 0, "later": page < last}


def _page(manager: DialogManager, name: str) -> int:
    page = manager.dialog_data.get(name, 0)
    return page if isinstance(page, int) else 0


def marked(t: Speech, text: str, *, chosen: bool) -> str:
    """A label in a list to choose from, with a tick on what holds now. ``text``: Telegram HTML or plain."""
    return label(t, "common-chosen", label=unescape(text)) if chosen else unescape(text)
