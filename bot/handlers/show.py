"""How plain handlers put a screen into the chat: a payload made by hand, noted in the unit of work."""

from collections.abc import Sequence
from html import unescape
from typing import Any, Final

from aiogram.types import CallbackQuery, Message

from bot.i18n import Speech
from bot.screens import NO_PREVIEW, current_work

Button = dict[str, Any]
Keyboard = Sequence[Sequence[Button]]

LABEL_MOST: Final = 40
TOAST_MOST: Final = 200  # Telegram's limit
TEXT_MOST: Final = 4096  # Telegram's too, counted without the tags


def short(text: str, most: int = LABEL_MOST) -> str:
    """``text`` in one line of at most ``most`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def label(t: Speech, message_id: str, /, **values: Any) -> str:
    """A message for a button or a toast, which are no HTML."""
    return unescape(t(message_id, **values))


def button(text: str, data: str) -> Button:
    return {"text": short(text), "callback_data": data}


def app_button(text: str, url: str) -> Button:
    return {"text": short(text), "web_app": {"url": url}}


def show(event: Message | CallbackQuery, text: str, keyboard: Keyboard) -> int:
    """The screen in place of the one whose button was tapped; below a message from the learner.

    Returns the message's id: a placeholder until Telegram has given it one.
    """
    payload = {
        "text": text,
        "parse_mode": "HTML",
        "link_preview_options": NO_PREVIEW,
        "reply_markup": {"inline_keyboard": keyboard},
    }
    work = current_work()
    if isinstance(event, CallbackQuery):
        toast(event)
        if isinstance(event.message, Message):
            work.add(
                "editMessageText", {"chat_id": event.message.chat.id, "message_id": event.message.message_id, **payload}
            )
            return event.message.message_id
        # Telegram tells no more of messages this old, and cannot edit them either.
        chat_id = event.from_user.id
    else:
        chat_id = event.chat.id
    call = work.add("sendMessage", {"chat_id": chat_id, **payload})
    return -1 - call.number


def tell(chat_id: int, text: str, keyboard: Keyboard = ()) -> None:
    """A message of its own."""
    payload: dict[str, Any] = {
        "chat_id": chat_id,
        "text": text,
        "parse_mode": "HTML",
        "link_preview_options": NO_PREVIEW,
    }
    if keyboard:
        payload["reply_markup"] = {"inline_keyboard": keyboard}
    current_work().add("sendMessage", payload)


def delete(chat_id: int, message_id: int) -> None:
    current_work().add("deleteMessage", {"chat_id": chat_id, "message_id": message_id})


def toast(callback: CallbackQuery, text: str = "", *, alert: bool = False) -> None:
    """Answers a tap, once: the first answer of an update stands. ``text`` is plain."""
    work = current_work()
    if work.has("answerCallbackQuery"):
        return
    payload: dict[str, Any] = {"callback_query_id": callback.id}
    if text:
        payload |= {"text": short(text, TOAST_MOST), "show_alert": alert}
    work.add("answerCallbackQuery", payload)
