"""How aiogram-dialog's windows reach the chat: one message that edits itself, through the unit of work."""

from typing import Any

from aiogram import Bot
from aiogram.types import CallbackQuery, LinkPreviewOptions, Message
from aiogram_dialog import ShowMode
from aiogram_dialog.api.entities import NewMessage, OldMessage
from aiogram_dialog.api.protocols import MessageManagerProtocol, MessageNotModified

from bot.work import WORK, Call, Work, placeholder, plain

NO_PREVIEW = {"is_disabled": True}


def current_work() -> Work:
    work = WORK.get()
    if work is None:
        raise RuntimeError("Screens are shown while an update is handled")
    return work


class Screens(MessageManagerProtocol):
    """Keeps one screen per chat: edits it after a tap; after a text from the learner puts it below that text anew."""

    async def show_message(self, bot: Bot, new_message: NewMessage, old_message: OldMessage | None) -> OldMessage:
        if new_message.show_mode is ShowMode.NO_UPDATE:
            raise MessageNotModified("nothing to show")
        if new_message.media:
            raise TypeError("Windows with media have no place in the outbox yet")
        work = current_work()
        payload = _payload(new_message)
        if old_message and (unsent := _unsent(work, old_message.message_id)):
            unsent.payload = {**payload, "chat_id": new_message.chat.id}
            return _shown(new_message, old_message.message_id)
        if old_message and new_message.show_mode is ShowMode.EDIT:
            work.add(
                "editMessageText",
                {"chat_id": new_message.chat.id, "message_id": old_message.message_id, **payload},
            )
            return _shown(new_message, old_message.message_id)
        if old_message:
            work.add("deleteMessage", {"chat_id": new_message.chat.id, "message_id": old_message.message_id})
        call = work.add("sendMessage", {"chat_id": new_message.chat.id, **payload})
        return _shown(new_message, placeholder(call))

    async def remove_kbd(self, bot: Bot, show_mode: ShowMode, old_message: OldMessage | None) -> Message | None:
        # A dialog that ends hands over to another screen, which takes the same message.
        return None

    async def answer_callback(self, bot: Bot, callback_query: CallbackQuery) -> None:
        work = current_work()
        if not work.has("answerCallbackQuery"):
            work.add("answerCallbackQuery", {"callback_query_id": callback_query.id})


def _payload(new: NewMessage) -> dict[str, Any]:
    preview = (
        plain(new.link_preview_options) if isinstance(new.link_preview_options, LinkPreviewOptions) else NO_PREVIEW
    )
    payload: dict[str, Any] = {"text": new.text or "\u2060", "parse_mode": "HTML", "link_preview_options": preview}
    if new.reply_markup is not None:
        payload["reply_markup"] = plain(new.reply_markup)
    return payload


def _unsent(work: Work, message_id: int) -> Call | None:
    if message_id >= 0:
        return None
    return next((call for call in work.calls if placeholder(call) == message_id), None)


def _shown(new: NewMessage, message_id: int) -> OldMessage:
    return OldMessage(chat=new.chat, message_id=message_id, media_id=None, media_uniq_id=None, text=new.text)
