"""Whom and what a router is for."""

from aiogram.types import CallbackQuery, Message

from tutor.accounts.views import ProfileView


async def is_learning(_event: Message | CallbackQuery, profile: ProfileView | None) -> bool:
    """Somebody with a profile; all others are in onboarding, or about to be."""
    return profile is not None


async def is_elsewhere(event: Message | CallbackQuery) -> bool:
    """Not in a private chat: a group, or a message sent through inline mode, which is in no chat we know."""
    message = event.message if isinstance(event, CallbackQuery) else event
    return message is None or message.chat.type != "private"


async def is_new(_event: Message | CallbackQuery, profile: ProfileView | None) -> bool:
    return profile is None
