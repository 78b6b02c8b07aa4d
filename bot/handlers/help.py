"""What the bot can do and what it keeps, in its own words."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from bot.deps import Deps
from bot.handlers.show import Keyboard, app_button, button, label, show
from bot.i18n import Speech
from tutor.accounts.views import ProfileView


def build_help() -> Router:
    router = Router(name="help")
    router.message.register(on_help, Command("help"))
    router.message.register(on_privacy, Command("privacy"))
    router.message.register(on_app, Command("app"))
    return router


def ways_on(t: Speech, profile: ProfileView | None) -> Keyboard:
    """Buttons below an answer that is no screen of its own. Before there is a profile they lead to onboarding."""
    if profile is None:
        return [[button(label(t, "common-begin"), "go:home")]]
    return [[button(label(t, "common-review-now"), "r:n:0"), button(label(t, "common-home"), "go:home")]]


async def on_help(message: Message, deps: Deps, profile: ProfileView | None, t: Speech) -> None:
    show(message, help_text(t, deps), ways_on(t, profile))


def help_text(t: Speech, deps: Deps) -> str:
    return "\n\n".join([t("help-text"), t("help-teacher-on" if deps.teacher_ready else "help-teacher-off")])


async def on_privacy(message: Message, profile: ProfileView | None, t: Speech) -> None:
    show(message, t("help-privacy"), ways_on(t, profile))


async def on_app(message: Message, deps: Deps, profile: ProfileView | None, t: Speech) -> None:
    if deps.app_url is None:
        show(message, t("help-no-app"), ways_on(t, profile))
    else:
        show(message, t("help-app"), [[app_button(label(t, "common-app"), deps.app_url)], *ways_on(t, profile)])
