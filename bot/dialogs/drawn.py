"""Windows that plain functions draw: a getter gives ``text`` and ``keyboard``, one handler takes every tap.

For screens whose buttons differ from one moment to the next and that are tapped so often that widgets would cost too
much. Buttons whose data begins with the window's prefix belong to the dialog; all others go where they go anywhere.
"""

from typing import Any, cast

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.api.entities import MarkupVariant
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.api.internal.widgets import MarkupFactory
from aiogram_dialog.utils import CB_SEP
from aiogram_dialog.widgets.input import BaseInput
from aiogram_dialog.widgets.kbd import Keyboard

from bot.dialogs.widgets import Data, Pick, Written


class _Taps(Keyboard):
    """Takes taps; the buttons themselves are drawn elsewhere."""

    def __init__(self, prefix: str, take: Pick) -> None:
        super().__init__(id=prefix)
        self._take = take

    async def _render_keyboard(self, data: Data, manager: DialogManager) -> RawKeyboard:
        return []

    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: Any, manager: DialogManager
    ) -> bool:
        await self._take(manager, f"{self.widget_id}:{data}")
        return True


class _Drawn(MarkupFactory):
    """The getter's keyboard as the Bot API has it."""

    def __init__(self, prefix: str) -> None:
        self._start = f"{prefix}:"

    async def render_markup(self, data: Data, manager: DialogManager, keyboard: RawKeyboard) -> MarkupVariant:
        intent = f"{manager.current_context().id}{CB_SEP}"
        rows = [[self._of_dialog(button, intent) for button in row] for row in data["keyboard"]]
        return cast("MarkupVariant", {"inline_keyboard": rows})

    def _of_dialog(self, button: dict[str, Any], intent: str) -> dict[str, Any]:
        data = button.get("callback_data", "")
        return {**button, "callback_data": intent + data} if data.startswith(self._start) else button


def drawn(state: State, prefix: str, take: Pick, getter: Any, *inputs: BaseInput) -> Window:
    return Window(
        Written("text"), _Taps(prefix, take), *inputs, state=state, getter=getter, markup_factory=_Drawn(prefix)
    )


def own_data(data: str) -> str:
    """A button's data without what aiogram-dialog puts before it."""
    return data.partition(CB_SEP)[2] or data
