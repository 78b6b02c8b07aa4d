"""The bot's menus in Telegram: its commands in every language, and the button that opens the Mini App."""

from typing import Final

from aiogram import Bot
from aiogram.methods import SetChatMenuButton, SetMyCommands
from aiogram.types import BotCommand, MenuButtonCommands, MenuButtonWebApp, WebAppInfo

from bot.handlers.show import label
from bot.i18n import FALLBACK, Speech, Texts

COMMANDS: Final = (
    "review",
    "learn",
    "quiz",
    "talk",
    "add",
    "words",
    "decks",
    "undo",
    "settings",
    "profile",
    "app",
    "help",
    "privacy",
    "start",
)


async def publish(bot: Bot, texts: Texts, app_url: str | None) -> None:
    """Tells Telegram the commands, English ones for languages there is no interface in. Raises ConnectionError."""
    names = [name for name in COMMANDS if name != "app" or app_url]
    await bot(SetMyCommands(commands=_commands(texts.speech(FALLBACK), names)))
    for language in texts.languages:
        await bot(SetMyCommands(commands=_commands(texts.speech(language), names), language_code=language))
    if app_url:
        # One button for everybody: its text can have no language of its own.
        menu = MenuButtonWebApp(text=label(texts.speech(FALLBACK), "commands-menu"), web_app=WebAppInfo(url=app_url))
        await bot(SetChatMenuButton(menu_button=menu))
    else:
        await bot(SetChatMenuButton(menu_button=MenuButtonCommands()))


def _commands(t: Speech, names: list[str]) -> list[BotCommand]:
    return [BotCommand(command=name, description=label(t, f"commands-{name}")) for name in names]
