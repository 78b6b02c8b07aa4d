"""Whom and what a handler is for.

All are coroutines: aiogram sends whatever is not, its ``F`` included, to a thread and back, and a tap passes a dozen.
"""

from collections.abc import Awaitable, Callable, Collection

from aiogram.types import CallbackQuery, Message

from tutor.accounts.views import ProfileView

ID_DIGITS = 18
"""A bigint has room for them, whatever they are."""


async def is_learning(_event: Message | CallbackQuery, profile: ProfileView | None) -> bool:
    """Somebody with a profile; all others are in onboarding, or about to be."""
    return profile is not None


async def is_elsewhere(event: Message | CallbackQuery) -> bool:
    """Not in a private chat: a group, or a message sent through inline mode, which is in no chat we know."""
    message = event.message if isinstance(event, CallbackQuery) else event
    return message is None or message.chat.type != "private"


async def is_new(_event: Message | CallbackQuery, profile: ProfileView | None) -> bool:
    return profile is None


Of = Callable[[CallbackQuery], Awaitable[bool]]


def data_starts(*prefixes: str) -> Of:
    """A button whose data begins with one of these."""

    async def of(callback: CallbackQuery) -> bool:
        return (callback.data or "").startswith(prefixes)

    return of


def data_in(wanted: Collection[str]) -> Of:
    """A button with exactly one of these."""

    async def of(callback: CallbackQuery) -> bool:
        return callback.data in wanted

    return of


async def has_text(message: Message) -> bool:
    return bool(message.text)


async def has_no_text(message: Message) -> bool:
    return not message.text


async def is_plain_text(message: Message) -> bool:
    """Text that is no command."""
    return bool(message.text) and not is_command(message)


async def is_command_text(message: Message) -> bool:
    return is_command(message)


def is_command(message: Message) -> bool:
    return (message.text or "").startswith("/")


def is_id(text: str) -> bool:
    """Whether ``text``, as it stands in a button, is a number that can be an id."""
    return text.isascii() and text.isdecimal() and len(text) <= ID_DIGITS
