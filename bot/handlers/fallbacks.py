"""Whatever else people send gets an answer that helps: stickers and videos, unknown commands, groups, old buttons."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.fsm.storage.base import BaseStorage
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot.deps import Deps
from bot.handlers.filters import has_no_text, is_command_text, is_elsewhere, is_learning
from bot.handlers.help import help_text, ways_on
from bot.handlers.home import show_home
from bot.handlers.memory import first_time
from bot.handlers.show import label, show, tell, toast
from bot.i18n import Speech
from bot.person import Moment
from tutor.accounts.views import LearnerView, ProfileView

KINDS = {
    "sticker": "sticker",
    "animation": "sticker",
    "video": "video",
    "video_note": "video",
    "document": "file",
}
"""What a message is, by what can be said about it; all else is ``other``."""

SERVICE = ("pinned_message", "message_auto_delete_timer_changed", "chat_background_set", "write_access_allowed")
"""Notes of Telegram's own about the chat: nobody expects an answer."""

HERE = {ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.CREATOR, ChatMemberStatus.RESTRICTED}


def build_groups() -> Router:
    """Groups, and who lets the bot write to them."""
    router = Router(name="groups")
    router.message.register(on_group_message, is_elsewhere)
    router.callback_query.register(on_group_tap, is_elsewhere)
    router.my_chat_member.register(on_membership)
    return router


def build_fallbacks() -> Router:
    router = Router(name="fallbacks")
    router.message.filter(is_learning)
    router.message.register(on_service_note, is_service_note)
    router.message.register(on_unknown_command, is_command_text)
    router.message.register(on_other_kind, has_no_text)
    return router


async def is_service_note(message: Message) -> bool:
    return message.content_type in SERVICE


def build_last() -> Router:
    """After all dialogs: a button that nothing knows any more."""
    router = Router(name="last")
    router.callback_query.register(on_old_button, is_learning)
    return router


async def on_group_message(message: Message, t: Speech, fsm_storage: BaseStorage) -> None:
    if await first_time(message, fsm_storage):
        tell(message.chat.id, t("help-groups"))


async def on_group_tap(callback: CallbackQuery, t: Speech) -> None:
    toast(callback, label(t, "help-groups"))


async def on_membership(event: ChatMemberUpdated, deps: Deps, learner: LearnerView, t: Speech, now: Moment) -> None:
    is_here = event.new_chat_member.status in HERE
    if event.chat.type == "private":
        await deps.services.accounts.set_reachable(learner.telegram_id, is_here, now)
    elif is_here and event.old_chat_member.status not in HERE:
        tell(event.chat.id, t("help-groups"))


async def on_service_note(_message: Message) -> None:
    """Nothing to say."""


async def on_unknown_command(message: Message, deps: Deps, profile: ProfileView, t: Speech) -> None:
    show(message, "\n\n".join([t("help-unknown-command"), help_text(t, deps)]), ways_on(t, profile))


async def on_other_kind(message: Message, profile: ProfileView, t: Speech) -> None:
    show(message, t(f"help-got-{KINDS.get(message.content_type, 'other')}"), ways_on(t, profile))


async def on_old_button(
    callback: CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    toast(callback, label(t, "common-old-screen"))
    await show_home(callback, deps, learner, profile, t, now)
